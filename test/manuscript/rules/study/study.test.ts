import { describe, expect, it } from 'vitest';
import { conclude } from '../../../../src/conclusion/index.ts';
import { checkManuscript } from '../../../../src/manuscript/index.ts';
import type { ManuscriptRule } from '../../../../src/manuscript/rule.ts';
import { studyFactors } from '../../../../src/manuscript/rules/study/factors.ts';
import { studyFramework } from '../../../../src/manuscript/rules/study/framework.ts';
import { STUDY_RULES } from '../../../../src/manuscript/rules/study/index.ts';
import { studyInformants } from '../../../../src/manuscript/rules/study/informants.ts';
import { studyOverall } from '../../../../src/manuscript/rules/study/overall.ts';
import { studyQuotes } from '../../../../src/manuscript/rules/study/quotes.ts';
import { studyRatings } from '../../../../src/manuscript/rules/study/ratings.ts';
import { studyTechniques } from '../../../../src/manuscript/rules/study/techniques.ts';
import type { Analysis } from '../../../../src/model/analysis.ts';
import type { ManuscriptCheck } from '../../../../src/model/manuscript.ts';
import { makeCodebook, makeCoded, makeFactor, type StudyInLines } from '../../../support/make.ts';
import { type ArticleParts, articleOf } from '../../article.ts';
import { checksOf, manuscriptOf } from '../../support.ts';

const LABELS: Readonly<Record<string, string>> = {
  'kualitas/kemampuan': 'Kemampuan pegawai',
  'kualitas/sop': 'Kesesuaian dengan SOP',
  'tanggung/ketaatan': 'Ketaatan pada peraturan',
  'tanggung/komitmen': 'Komitmen kerja',
};
const CODES = Object.keys(LABELS);

function codebook(): ReturnType<typeof makeCodebook> {
  const plain = makeCodebook(CODES);
  return {
    ...plain,
    codes: plain.codes.map((code) => ({ ...code, label: { id: LABELS[code.id] ?? '', en: '' } })),
    factors: [
      { ...makeFactor('sarana', 'inhibiting'), label: { id: 'Sarana terbatas', en: 'Poor facilities' } },
    ],
  };
}

const EVEN = CODES.flatMap((code, index) => [`W-01:${index + 1} ${code} +`, `O-01:${index + 1} ${code} +`]);

/** A study of one informant and one observation, in which everything is very good unless the lines say otherwise. */
function study(lines: Partial<StudyInLines> = {}): Analysis {
  const coded = makeCoded({ codings: EVEN, codebook: codebook(), ...lines });
  return {
    ...coded,
    conclusion: conclude(coded),
    coders: [],
    agreement: null,
    memos: [],
    warnings: [],
    audit: null,
  };
}

const FINDINGS = `A. Kinerja Pegawai pada Dinas Contoh
1. Kualitas kerja
a. Kemampuan pegawai
Berdasarkan hasil wawancara dan observasi, kemampuan pegawai sangat baik.
b. Kesesuaian dengan SOP
Berdasarkan hasil wawancara dan observasi, kesesuaian dengan SOP sangat baik.
2. Tanggung jawab
a. Ketaatan pada peraturan
Berdasarkan hasil wawancara dan observasi, ketaatan pada peraturan sangat baik.`;

const check = (rule: ManuscriptRule, parts: ArticleParts, against: Analysis): readonly ManuscriptCheck[] =>
  checkManuscript(manuscriptOf(articleOf(parts)), { study: against, rules: [rule] });
const messages = (rule: ManuscriptRule, parts: ArticleParts, against = study()): readonly string[] =>
  check(rule, parts, against).map(({ message }) => message.id);

describe('S01 the overall verdict', () => {
  it('is the study’s', () => {
    const [found, ...others] = check(studyOverall, { conclusion: 'Kinerja pegawai kurang baik.' }, study());

    expect(found?.message.id).toBe(
      'Naskah menilai keseluruhan “kurang baik” (simpulan), sedangkan studi menemukan “sangat baik”.',
    );
    expect(found?.severity).toBe('error');
    expect(others).toEqual([]);
    expect(messages(studyOverall, { conclusion: 'Kinerja pegawai sudah sangat baik.' })).toEqual([]);
  });
});

describe('S02 a rating', () => {
  const weak = study({
    codings: [...EVEN.slice(2), 'W-01:1 kualitas/kemampuan -', 'O-01:1 kualitas/kemampuan -'],
  });

  it('is the study’s, with the passage to look at', () => {
    const [found, ...others] = check(studyRatings, { findings: FINDINGS }, weak);

    expect(found?.message.id).toMatch(
      /^“Kemampuan pegawai” \(kualitas\/kemampuan\) dinilai lain dari hasil studi: “sangat baik” \(pembahasan\), studi “tidak baik”\. Lihat [WO]-01:1: “/u,
    );
    expect(found?.severity).toBe('error');
    expect(others).toEqual([]);
  });

  it('is compared technique by technique', () => {
    const findings = FINDINGS.replace(
      'Berdasarkan hasil wawancara dan observasi, kemampuan pegawai sangat baik.',
      'Berdasarkan hasil observasi, kemampuan pegawai sangat baik.',
    );
    const split = study({ codings: [...EVEN.slice(1), 'W-01:1 kualitas/kemampuan -'] });

    expect(messages(studyRatings, { findings }, split)).toEqual([]);
    expect(
      messages(studyRatings, { findings: findings.replace('observasi', 'wawancara') }, split)[0],
    ).toContain('menurut wawancara “sangat baik” (pembahasan), studi “tidak baik”. Lihat W-01:1');
  });

  it('may have other words for the same', () => {
    expect(messages(studyRatings, { findings: FINDINGS })).toEqual([]);
    expect(
      messages(studyRatings, { conclusion: 'Kemampuan pegawai belum optimal.', findings: FINDINGS }, weak),
    ).toHaveLength(1);
  });
});

describe('S03 the framework', () => {
  it('is the codebook’s', () => {
    expect(
      messages(studyFramework, { findings: `${FINDINGS}\nb. Prestasi olahraga\nPegawai sering juara.` }),
    ).toEqual(['Naskah membahas “Prestasi olahraga”, yang tidak ada dalam buku kode studi.']);
    expect(messages(studyFramework, { findings: FINDINGS })).toEqual([]);
  });
});

describe('S04 the number of informants', () => {
  const of = (method: string): readonly string[] => messages(studyInformants, { method });

  it('is the number of those who speak', () => {
    expect(of('Penelitian ini melibatkan 12 informan.')).toEqual([
      'Naskah menyebut 12 informan, sedangkan dalam studi 1 informan berbicara.',
    ]);
    expect(of('Penelitian ini melibatkan 1 informan.')).toEqual([]);
  });
});

describe('S05 techniques', () => {
  it('declared have sources', () => {
    const method = (names: string): ArticleParts => ({ method: `Data dikumpulkan melalui ${names}.` });
    expect(messages(studyTechniques, method('wawancara, observasi, dan dokumentasi'))).toEqual([
      'Naskah menyebut teknik dokumentasi, tetapi studi tidak memiliki sumber dari teknik itu.',
    ]);
    expect(messages(studyTechniques, method('wawancara dan observasi'))).toEqual([]);
  });

  it('under a verdict have passages', () => {
    const without = study({ codings: EVEN.filter((line) => line !== 'O-01:1 kualitas/kemampuan +') });
    expect(messages(studyTechniques, { findings: FINDINGS }, without)).toEqual([
      '“Kemampuan pegawai” dinilai berdasarkan observasi, tetapi dalam studi tidak ada bagian observasi dengan kode kualitas/kemampuan.',
    ]);
    expect(messages(studyTechniques, { findings: FINDINGS })).toEqual([]);
  });
});

describe('S06 quotes', () => {
  const base = study();
  const spoken: Analysis = {
    ...base,
    documents: base.documents.map((document) => ({
      ...document,
      text: 'Ya begitulah. Kalau sudah jam dua siang kami tutup loket, lalu menata berkas sampai sore, setiap hari begitu.',
    })),
  };
  const of = (quote: string): readonly string[] =>
    messages(studyQuotes, { findings: `${FINDINGS}\nSeorang pegawai berkata, “${quote}”` }, spoken);

  it('stand word for word in a source', () => {
    expect(of('Kalau sudah jam dua siang kami tutup loket, lalu menata berkas sampai sore')).toEqual([]);
    expect(of('kalau sudah jam dua siang kami tutup loket … sampai sore, setiap hari begitu')).toEqual([]);
  });

  it('are exact', () => {
    expect(of('Kalau sudah pukul dua siang kami tutup loket, lalu menata berkas sampai malam')).toEqual([
      'Kutipan tidak persis: dalam O-01 tertulis “Kalau sudah jam dua siang kami tutup loket, lalu menata berkas sampai sore”.',
    ]);
  });

  it('are not made up', () => {
    expect(of('Pelayanan di sini selalu cepat dan ramah kepada semua warga')).toEqual([
      'Kutipan “Pelayanan di sini selalu cepat dan ramah kepada semua warga” tidak ditemukan dalam sumber studi mana pun.',
    ]);
  });

  it('are longer than a term', () => {
    expect(of('jemput bola')).toEqual([]);
  });
});

describe('S07 factors', () => {
  const findings = (kind: string, label: string): string =>
    `${FINDINGS}\nB. Faktor yang Mempengaruhi Kinerja\n1. Faktor ${kind}\na. ${label}\nTeks tentang hal itu.`;
  const named = study({ factors: ['W-01:1 - sarana'] });
  const of = (kind: string, label: string): readonly string[] =>
    messages(studyFactors, { findings: findings(kind, label) }, named);

  it('are named in the data', () => {
    expect(of('Penghambat', 'Terbatasnya sarana')).toEqual([]);
    expect(of('Penghambat', 'Rendahnya motivasi')).toEqual([
      '“Rendahnya motivasi” disebut faktor penghambat, tetapi tidak ada bagian data studi yang menyebutnya.',
    ]);
  });

  it('work the same way', () => {
    expect(of('Pendukung', 'Sarana yang memadai')).toEqual([
      '“Sarana yang memadai” disebut faktor pendukung, sedangkan dalam studi ia faktor penghambat (“Sarana terbatas”).',
    ]);
  });
});

it.each(STUDY_RULES)('$id finds nothing without a study', (rule) => {
  expect(
    checksOf(rule, articleOf({ findings: FINDINGS, conclusion: 'Kinerja pegawai kurang baik.' })),
  ).toEqual([]);
});
