import type { Rule } from '../../model/combine.ts';
import type { Severity } from '../../model/finding.ts';

const id = {
  coding: 'Pengodean',
  rating: 'Penilaian',
  status: 'Status laporan',
  draftNone: (total: number) =>
    `draf. Dari ${total} koding otomatis, belum satu pun dikonfirmasi peneliti. Penilaian, kutipan, dan saran di bawah ini adalah usulan yang harus diperiksa terhadap sumbernya sebelum dipakai.`,
  draftSome: (confirmed: number, total: number) =>
    `draf. Peneliti telah mengonfirmasi atau membuat ${confirmed} dari ${total} koding; selebihnya masih usulan otomatis yang harus diperiksa terhadap sumbernya.`,
  confirmedAll: (total: number) => `seluruh ${total} koding telah dikonfirmasi atau dibuat oleh peneliti.`,
  nothingCoded: 'tidak ada satu pun bagian sumber yang terkode, sehingga tidak ada yang dapat dinilai.',
  rejected: (count: number) => `Sebanyak ${count} koding ditolak peneliti dan tidak dihitung.`,
  how: 'Telaah mengusulkan koding dengan mencocokkan setiap satuan dengan codebook: pertanyaan pewawancara, istilah, ungkapan, dan judul bagian. Arah setiap koding (positif, negatif, campuran, atau netral) dibaca per klausa dengan memperhatikan ingkaran dan pertentangan.',
  coverage: (units: number, coded: number, codings: number) =>
    `Dari ${units} satuan, ${coded} mendapat sedikitnya satu koding, sehingga terdapat ${codings} koding.`,
  coders: (list: string) => `Menurut penandanya yang terkuat, koding berasal dari ${list}.`,
  coder: (name: string, count: number) => `${name} (${count})`,
  coderWords: {
    'auto/learned': 'kata yang dipelajari dari kajian lain',
    'auto/question': 'pertanyaan pewawancara',
    'auto/terms': 'istilah codebook',
    'auto/heading': 'judul bagian',
    'auto/phrases': 'ungkapan berarah',
  } as Readonly<Record<string, string>>,
  codingTable: 'Koding menurut teknik',
  codingColumns: {
    technique: 'Teknik',
    documents: 'Sumber',
    units: 'Satuan',
    coded: 'Terkode',
    codings: 'Koding',
  },
  total: 'Jumlah',
  balance:
    'Setiap koding bernilai +1 (positif), −1 (negatif), atau 0 (campuran) dengan bobot 1, atau 0,5 bila pernyataannya ragu-ragu atau dari tangan kedua; usulan otomatis dengan keyakinan di bawah 50 % yang belum diperiksa dihitung separuhnya; koding netral tidak dihitung. Saldo sebuah sumber adalah rata-rata berbobot kodingnya, dan saldo sebuah teknik adalah rata-rata saldo sumbernya, sehingga informan yang banyak bicara tidak mengalahkan yang sedikit bicara. Angka di belakang setiap penilaian adalah saldo itu, antara −1 dan 1.',
  combined: (rule: string) =>
    `Saldo teknik digabungkan menjadi penilaian sub-indikator, lalu indikator, lalu keseluruhan, dengan aturan ${rule}.`,
  combinedFlat: (rule: string) =>
    `Saldo teknik digabungkan menjadi penilaian indikator, lalu keseluruhan, dengan aturan ${rule}.`,
  manual: 'manual: peneliti menetapkannya sendiri, dan rata-rata menjadi usulannya',
  rules: { mean: 'rata-rata', median: 'median', min: 'minimum', mode: 'modus' } satisfies Record<
    Rule,
    string
  >,
  convergence:
    'Konvergensi antarteknik memakai istilah Farmer dkk. (2006): sepakat (semua teknik searah), sepakat sebagian, bertentangan (satu teknik positif dan teknik lain negatif), dan senyap (ada teknik yang tidak memberi bukti).',
  oneTechnique: (technique: string) =>
    `Studi ini hanya memakai ${technique}. Triangulasi teknik memerlukan sedikitnya dua teknik, sehingga konvergensi tidak dapat ditentukan (ditulis –) dan belum ada teknik lain yang menguatkan penilaiannya. Konvergensi antarsumber dalam lampiran memakai istilah Farmer dkk. (2006): sepakat (semua kelompok searah), sepakat sebagian, bertentangan, dan senyap (ada kelompok yang tidak memberi bukti).`,
  alignment:
    'Keselarasan dengan teori diusulkan dari penilaian gabungan: sejalan bila di atas bagian tengah skala, belum sepenuhnya sejalan bila di bagian tengah, dan belum sejalan bila di bawahnya.',
  scaleTable: 'Skala penilaian',
  scaleColumns: { level: 'Tingkat', word: 'Penilaian', from: 'Saldo' },
  scaleFrom: (from: string) => `${from} ke atas`,
  scaleBetween: (from: string, below: string) => `${from} sampai di bawah ${below}`,
  scaleBelow: (below: string) => `di bawah ${below}`,
  reading: 'Pembacaan sumber',
  readingText: (count: number) =>
    `Ada ${count === 1 ? 'satu' : count} hal yang ditebak, dibetulkan, atau dilewati ketika sumber dibaca, dan perlu diperiksa:`,
  warning: (label: string, places: string) => `${label}: ${places}`,
  severity: { error: 'kesalahan', warning: 'peringatan', info: 'keterangan' } satisfies Record<
    Severity,
    string
  >,
};

const en: typeof id = {
  coding: 'Coding',
  rating: 'Rating',
  status: 'Status of this report',
  draftNone: (total) =>
    `draft. Of ${total} automatic ${total === 1 ? 'coding' : 'codings'}, none has been confirmed by a person yet. The ratings, quotes and recommendations below are proposals, to be checked against their sources before use.`,
  draftSome: (confirmed, total) =>
    `draft. A person has confirmed or made ${confirmed} of ${total} codings; the rest are automatic proposals, to be checked against their sources.`,
  confirmedAll: (total) => `all ${total} codings have been confirmed or made by a person.`,
  nothingCoded: 'no passage of the sources has been coded, so nothing can be rated.',
  rejected: (count) =>
    `${count} ${count === 1 ? 'coding was' : 'codings were'} rejected by the researcher and ${count === 1 ? 'does' : 'do'} not count.`,
  how: 'Telaah proposes codings by matching every unit against the codebook: the interviewer’s question, terms, phrases and the heading above. The polarity of each coding (positive, negative, mixed or neutral) is read clause by clause, with negation and contrast taken into account.',
  coverage: (units, coded, codings) =>
    `Of ${units} ${units === 1 ? 'unit' : 'units'}, ${coded} got at least one coding, which makes ${codings} codings in all.`,
  coders: (list) => `By their strongest signal the codings come from ${list}.`,
  coder: (name, count) => `${name} (${count})`,
  coderWords: {
    'auto/learned': 'words learned from other studies',
    'auto/question': 'the interviewer’s question',
    'auto/terms': 'terms of the codebook',
    'auto/heading': 'headings',
    'auto/phrases': 'phrases with a direction',
  },
  codingTable: 'Codings by technique',
  codingColumns: {
    technique: 'Technique',
    documents: 'Sources',
    units: 'Units',
    coded: 'Coded',
    codings: 'Codings',
  },
  total: 'Total',
  balance:
    'Every coding counts +1 (positive), −1 (negative) or 0 (mixed) with weight 1, or 0.5 for a hedged or second-hand statement; unchecked automatic proposals with a confidence below 50 % count half of that; neutral codings are left out. The balance of a source is the weighted mean of its codings, and that of a technique the mean of its sources, so that a talkative informant does not outvote a quiet one. The number after each rating is this balance, between −1 and 1.',
  combined: (rule) =>
    `The balances of the techniques are joined into ratings of the sub-indicators, these into indicators, and these into the overall rating by the ${rule} rule.`,
  combinedFlat: (rule) =>
    `The balances of the techniques are joined into ratings of the indicators, and these into the overall rating by the ${rule} rule.`,
  manual: 'manual (the researcher sets them; the mean is proposed)',
  rules: { mean: 'mean', median: 'median', min: 'minimum', mode: 'mode' },
  convergence:
    'Convergence is described in the terms of Farmer et al. (2006): agreement (all techniques point one way), partial agreement, dissonance (one technique is positive and another negative) and silence (a technique gives no evidence).',
  oneTechnique: (technique) =>
    `The study uses ${technique} only. Triangulation of techniques needs at least two, so convergence cannot be told (written –), and no other technique confirms the ratings. The convergence of sources in the appendix is described in the terms of Farmer et al. (2006): agreement (all groups point one way), partial agreement, dissonance and silence (a group gives no evidence).`,
  alignment:
    'Alignment with the theory is proposed from the combined rating: in line above the middle of the scale, not yet fully in line at the middle, not yet in line below it.',
  scaleTable: 'Rating scale',
  scaleColumns: { level: 'Level', word: 'Rating', from: 'Balance' },
  scaleFrom: (from) => `${from} and above`,
  scaleBetween: (from, below) => `${from} to below ${below}`,
  scaleBelow: (below) => `below ${below}`,
  reading: 'Reading of the sources',
  readingText: (count) =>
    count === 1
      ? 'One thing was guessed, mended or left out when the sources were read, and should be checked:'
      : `${count} things were guessed, mended or left out when the sources were read, and should be checked:`,
  warning: (label, places) => `${label}: ${places}`,
  severity: { error: 'error', warning: 'warning', info: 'note' },
};

export const methodPhrases = { id, en };
