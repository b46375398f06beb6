import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/manuscript/claims/index.ts';
import { ManuscriptContext } from '../../../src/manuscript/context.ts';
import { type ArticleParts, articleOf } from '../article.ts';
import { manuscriptOf } from '../support.ts';

const HEAD = 'A. Kinerja Pegawai pada Dinas Contoh\n1. Kualitas kerja\na. Kemampuan pegawai\n';
const REST = '\nb. Kesesuaian dengan SOP\nTeks.\n2. Tanggung jawab\na. Ketaatan pada peraturan\nTeks.';

function verdicts(parts: ArticleParts): readonly string[] {
  const { verdicts: found } = claimsOf(new ManuscriptContext(manuscriptOf(articleOf(parts))));
  return found
    .filter(({ confidence }) => confidence >= 0.6)
    .map(({ subject, rating, part, techniques, voice }) =>
      [part, subject.key.split('/').at(-1), rating.level, rating.words, techniques.join('+'), voice]
        .filter((each) => each !== '' && each !== 'author')
        .join(', '),
    );
}

/** What a paragraph under *Kemampuan pegawai* is taken to say. */
const said = (paragraph: string): readonly string[] =>
  verdicts({ findings: HEAD + paragraph + REST }).map((line) =>
    line.replace(/^findings, kemampuan pegawai, /u, ''),
  );

describe('verdicts under an indicator', () => {
  it.each([
    [
      'Berdasarkan hasil wawancara, kemampuan pegawai sudah baik karena terlatih.',
      '4, sudah baik, interview',
    ],
    [
      'Berdasarkan hasil wawancara, observasi, dan dokumentasi, kinerja pegawai dalam aspek kemampuan tergolong cukup baik.',
      '3, tergolong cukup baik, interview+observation+document',
    ],
    [
      'Berdasarkan hasil observasi dapat diketahui bahwa pegawai sudah cukup baik dalam bekerja.',
      '3, sudah cukup baik, observation',
    ],
    [
      'Hasil wawancara dengan Kepala Bidang menyatakan bahwa kemampuan pegawai kurang baik.',
      '2, kurang baik, interview',
    ],
    ['Menurut dokumen, kemampuan pegawai sudah baik.', '4, sudah baik, document'],
    ['Dengan demikian dapat disimpulkan bahwa kemampuan pegawai belum optimal.', '2, belum optimal'],
    ['Kondisi ini menunjukkan bahwa kemampuan kerja pegawai belum optimal.', '2, belum optimal'],
  ])('%s', (paragraph, expected) => {
    expect(said(paragraph)).toEqual([expected]);
  });

  it.each([
    // Of something else.
    'Berdasarkan hasil observasi, sarana dan prasarana sudah memadai.',
    // Wishes, conditions, comparisons.
    'Pelatihan diperlukan agar kemampuan pegawai lebih baik dan optimal.',
    'Apabila kemampuan pegawai sudah baik, pelayanan akan lancar.',
    'Kemampuan pegawai yang baik mencerminkan kualitas kerja.',
    // Of others.
    'Temuan ini sejalan dengan pendapat Mangkunegara (2017:75) yang menyatakan bahwa kemampuan pegawai sudah baik.',
    'Penelitian Sari (2020) menemukan kemampuan pegawai sudah baik.',
    // One informant's words.
    '“Kemampuan pegawai di sini menurut saya masih kurang baik,” kata seorang informan.',
    // How they work.
    'Pegawai menyelesaikan tugas dengan baik.',
    'Kemampuan pegawai masih perlu ditingkatkan.',
    'Apakah kemampuan pegawai sudah baik?',
  ])('finds none in: %s', (paragraph) => {
    expect(said(paragraph)).toEqual([]);
  });

  it('carries a technique on to the sentences after it', () => {
    expect(
      said(
        'Hasil observasi menunjukkan banyak koreksi. Kemampuan pegawai kurang baik. Jadi, disimpulkan kemampuan pegawai cukup baik.',
      ),
    ).toEqual(['2, kurang baik, observation', '3, cukup baik']);
  });

  it('reads a concession as part of the verdict', () => {
    expect(
      said('Berdasarkan wawancara, kemampuan pegawai tergolong cukup baik, meskipun belum konsisten.'),
    ).toEqual(['3, tergolong cukup baik, interview']);
  });
});

describe('verdicts elsewhere', () => {
  const findings = `${HEAD}Teks.${REST}`;

  it('are told by the words that name their subject', () => {
    expect(
      verdicts({
        findings,
        conclusion:
          'Kinerja pegawai pada Dinas Contoh cukup baik. Pertama, indikator kualitas kerja dengan sub indikator kemampuan pegawai sudah baik karena terlatih dan sub indikator kesesuaian dengan SOP cukup baik. Ketaatan dan kemampuan dibahas di atas.',
      }),
    ).toEqual([
      'conclusion, overall, 3, cukup baik',
      'conclusion, kemampuan pegawai, 4, sudah baik',
      'conclusion, kesesuaian dengan sop, 3, cukup baik',
    ]);
  });

  it('know what is shown and what is not', () => {
    expect(
      verdicts({ findings, conclusion: 'Pegawai belum menunjukkan kemampuan kerja yang sesuai.' }),
    ).toEqual(['conclusion, kemampuan pegawai, 2, sesuai']);
    expect(verdicts({ findings, conclusion: 'Pegawai sudah memiliki kemampuan yang baik.' })).toEqual([
      'conclusion, kemampuan pegawai, 4, baik',
    ]);
  });

  it('take what stands before the results in an abstract for the problem', () => {
    expect(
      verdicts({
        abstract:
          'Kinerja pegawai belum optimal. Hasil penelitian menunjukkan bahwa kinerja pegawai sudah baik.',
        findings,
      }),
    ).toEqual(['introduction, overall, 2, belum optimal', 'abstract-id, overall, 4, sudah baik']);
  });

  it('count up strengths and weaknesses', () => {
    expect(
      verdicts({
        abstract:
          'Hasil penelitian menunjukkan bahwa kinerja pegawai cukup baik, tercermin dari kepatuhan terhadap SOP, namun masih ditemukan kelemahan pada aspek kompetensi.',
        findings,
      }),
    ).toEqual([
      'abstract-id, overall, 3, cukup baik',
      'abstract-id, kemampuan pegawai, 2, aspek kompetensi, listed',
    ]);
  });

  it('leave out factors and previous studies', () => {
    expect(
      verdicts({
        introduction: 'Sari (2020) menyebut kinerja pegawai di sana belum optimal.',
        findings,
        conclusion: 'Faktor pendukung adalah kemampuan pegawai yang sudah baik.',
      }),
    ).toEqual([]);
  });
});

describe('alignment', () => {
  const aligned = (sentence: string): readonly string[] =>
    claimsOf(
      new ManuscriptContext(
        manuscriptOf(articleOf({ findings: `${HEAD}Kemampuan pegawai baik. ${sentence}${REST}` })),
      ),
    ).alignments.map(({ value, with: name }) => `${value} ${name ?? ''}`);

  it.each([
    ['Temuan ini sejalan dengan pendapat Mangkunegara (2017:75).', 'aligned Mangkunegara'],
    ['Temuan ini belum sejalan dengan teori Robbins (2010:260).', 'not-aligned Robbins'],
    ['Hal ini belum sepenuhnya sejalan dengan pendapat Robbins dan Judge (2015).', 'partly-aligned Robbins'],
    ['Temuan ini tidak sejalan dengan Robbins (2010).', 'not-aligned Robbins'],
  ])('%s', (sentence, expected) => {
    expect(aligned(sentence)).toEqual([expected]);
  });

  it('is none where work goes by a rule', () => {
    expect(aligned('Pegawai bekerja sesuai dengan SOP.')).toEqual([]);
  });
});
