import type { Bilingual } from '../model/text.ts';
import { asWritten, author, fromAuthor, fromFields, type ItemSpec, said } from './answers.ts';
import { analysisProcess, orientation } from './coding.ts';
import { collectionMethods, processing } from './collection.ts';
import {
  abstract,
  empiricalLinks,
  integration,
  limitations,
  synthesis,
  title,
  trustworthiness,
} from './findings.ts';
import { sampling, unitsOfStudy } from './sample.ts';

const TITLE: Bilingual = { id: 'Judul dan abstrak', en: 'Title and abstract' };
const INTRO: Bilingual = { id: 'Pendahuluan', en: 'Introduction' };
const METHODS: Bilingual = { id: 'Metode', en: 'Methods' };
const RESULTS: Bilingual = { id: 'Hasil', en: 'Results' };
const DISCUSSION: Bilingual = { id: 'Pembahasan', en: 'Discussion' };
const OTHER: Bilingual = { id: 'Lain-lain', en: 'Other' };

const problem: ItemSpec['fill'] = (context) => {
  const text = said(context, 'context');
  return author(
    { id: 'Rumuskan masalah dan arti pentingnya.', en: 'State the problem and why it matters.' },
    text === undefined ? null : asWritten(text),
  );
};

const reflexivity = fromAuthor('reflexivity', {
  id: 'Jelaskan ciri peneliti yang dapat memengaruhi studi.',
  en: 'Describe what of the researcher may have influenced the study.',
});

const context = fromFields(['context'], ({ analysis }) => {
  const { site } = analysis.study;
  return site === null ? null : { id: `Tempat: ${site}.`, en: `Site: ${site}.` };
});

/** SRQR, item by item: qualitative research of any kind. */
export const SRQR: readonly ItemSpec[] = [
  {
    domain: TITLE,
    title: { id: 'Judul', en: 'Title' },
    asks: {
      id: 'Pokok studi dan pendekatan kualitatifnya dalam judul',
      en: 'Topic and qualitative approach in the title',
    },
    nature: 'field',
    fill: title,
  },
  {
    domain: TITLE,
    title: { id: 'Abstrak', en: 'Abstract' },
    asks: {
      id: 'Ringkasan: latar, tujuan, metode, hasil, simpulan',
      en: 'Summary: background, purpose, methods, results, conclusion',
    },
    nature: 'author',
    fill: abstract,
  },
  {
    domain: INTRO,
    title: { id: 'Rumusan masalah', en: 'Problem formulation' },
    asks: {
      id: 'Masalah, arti pentingnya, teori dan penelitian terdahulu',
      en: 'The problem, why it matters, theory and earlier work',
    },
    nature: 'author',
    fill: problem,
  },
  {
    domain: INTRO,
    title: { id: 'Tujuan atau pertanyaan penelitian', en: 'Purpose or research question' },
    asks: { id: 'Tujuan studi dan pertanyaannya', en: 'Purpose of the study and its questions' },
    nature: 'field',
    fill: fromFields(['question']),
  },
  {
    domain: METHODS,
    title: { id: 'Pendekatan dan paradigma', en: 'Approach and paradigm' },
    asks: {
      id: 'Pendekatan kualitatif, teori, paradigma, dan alasannya',
      en: 'Qualitative approach, theory, paradigm, and why',
    },
    nature: 'field',
    fill: orientation,
  },
  {
    domain: METHODS,
    title: { id: 'Ciri peneliti dan refleksivitas', en: 'Researcher characteristics and reflexivity' },
    asks: {
      id: 'Ciri peneliti yang dapat memengaruhi studi',
      en: 'What of the researcher may have influenced the study',
    },
    nature: 'author',
    fill: reflexivity,
  },
  {
    domain: METHODS,
    title: { id: 'Konteks', en: 'Context' },
    asks: { id: 'Tempat dan hal-hal khas di sekelilingnya', en: 'Setting and salient circumstances' },
    nature: 'field',
    fill: context,
  },
  {
    domain: METHODS,
    title: { id: 'Strategi pemilihan sampel', en: 'Sampling strategy' },
    asks: {
      id: 'Bagaimana dan mengapa dipilih; kapan dianggap cukup',
      en: 'How and why chosen; when it was enough',
    },
    nature: 'field',
    fill: sampling,
  },
  {
    domain: METHODS,
    title: { id: 'Etika', en: 'Ethics' },
    asks: { id: 'Izin, persetujuan informan, kerahasiaan', en: 'Approval, consent, confidentiality' },
    nature: 'field',
    fill: fromFields(['ethics']),
  },
  {
    domain: METHODS,
    title: { id: 'Cara pengumpulan data', en: 'Data collection methods' },
    asks: {
      id: 'Jenis data, cara, waktu, triangulasi',
      en: 'Kinds of data, procedures, dates, triangulation',
    },
    nature: 'analysis',
    fill: collectionMethods,
  },
  {
    domain: METHODS,
    title: { id: 'Instrumen dan alat', en: 'Instruments and technologies' },
    asks: { id: 'Pedoman, alat rekam, dan perubahannya', en: 'Guides, recorders, and how they changed' },
    nature: 'field',
    fill: fromFields(['guide', 'recording']),
  },
  {
    domain: METHODS,
    title: { id: 'Satuan studi', en: 'Units of study' },
    asks: {
      id: 'Jumlah dan ciri informan, dokumen, peristiwa',
      en: 'Number and characteristics of participants, documents, events',
    },
    nature: 'analysis',
    fill: unitsOfStudy,
  },
  {
    domain: METHODS,
    title: { id: 'Pengolahan data', en: 'Data processing' },
    asks: { id: 'Transkripsi, penyimpanan, penyamaran nama', en: 'Transcription, storage, anonymisation' },
    nature: 'field',
    fill: processing,
  },
  {
    domain: METHODS,
    title: { id: 'Analisis data', en: 'Data analysis' },
    asks: {
      id: 'Bagaimana tema dibuat, oleh siapa, dengan pendekatan apa',
      en: 'How themes were developed, by whom, by which approach',
    },
    nature: 'analysis',
    fill: analysisProcess,
  },
  {
    domain: METHODS,
    title: { id: 'Teknik keabsahan', en: 'Techniques to enhance trustworthiness' },
    asks: {
      id: 'Triangulasi, member check, jejak audit, dan lainnya',
      en: 'Triangulation, member check, audit trail, and others',
    },
    nature: 'analysis',
    fill: trustworthiness,
  },
  {
    domain: RESULTS,
    title: { id: 'Sintesis dan tafsir', en: 'Synthesis and interpretation' },
    asks: { id: 'Temuan utama dan tafsirnya', en: 'Main findings and their interpretation' },
    nature: 'author',
    fill: synthesis,
  },
  {
    domain: RESULTS,
    title: { id: 'Kaitan dengan data', en: 'Links to empirical data' },
    asks: { id: 'Bukti berupa kutipan, catatan, dan angka', en: 'Evidence: quotes, notes, counts' },
    nature: 'analysis',
    fill: empiricalLinks,
  },
  {
    domain: DISCUSSION,
    title: { id: 'Pembahasan dan sumbangan', en: 'Integration and contribution' },
    asks: {
      id: 'Kaitan dengan penelitian lain, implikasi, keteralihan',
      en: 'Earlier work, implications, transferability',
    },
    nature: 'author',
    fill: integration,
  },
  {
    domain: DISCUSSION,
    title: { id: 'Keterbatasan', en: 'Limitations' },
    asks: { id: 'Keterbatasan temuan', en: 'Limitations of the findings' },
    nature: 'author',
    fill: limitations,
  },
  {
    domain: OTHER,
    title: { id: 'Konflik kepentingan', en: 'Conflicts of interest' },
    asks: {
      id: 'Kepentingan yang dapat memengaruhi studi',
      en: 'Interests that may have influenced the study',
    },
    nature: 'field',
    fill: fromFields(['conflicts']),
  },
  {
    domain: OTHER,
    title: { id: 'Pendanaan', en: 'Funding' },
    asks: { id: 'Sumber dana dan perannya', en: 'Sources of funding and their role' },
    nature: 'field',
    fill: fromFields(['funding']),
  },
];
