import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ManuscriptRule } from '../../../src/manuscript/rule.ts';
import { manuscriptAggregation } from '../../../src/manuscript/rules/aggregation.ts';
import { manuscriptAlignment } from '../../../src/manuscript/rules/alignment-inconsistent.ts';
import { manuscriptDuplicates } from '../../../src/manuscript/rules/duplicate-evidence.ts';
import { indicatorDiffers } from '../../../src/manuscript/rules/indicator-differs.ts';
import { noCombined } from '../../../src/manuscript/rules/no-combined.ts';
import { noQuotes } from '../../../src/manuscript/rules/no-quotes.ts';
import { overallDiffers } from '../../../src/manuscript/rules/overall-differs.ts';
import { manuscriptDissonance } from '../../../src/manuscript/rules/technique-dissonance.ts';
import type { ManuscriptCheck } from '../../../src/model/manuscript.ts';
import { type ArticleParts, articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const LABELS = [
  'Kemampuan pegawai',
  'Kesesuaian dengan SOP',
  'Ketaatan pada peraturan',
  'Komitmen kerja',
] as const;

/** Findings with a paragraph for each of two indicators' two sub-indicators. */
function findingsOf(paragraphs: readonly string[]): string {
  const [a = '', b = '', c = '', d = ''] = paragraphs;
  return `A. Kinerja Pegawai pada Dinas Contoh
1. Kualitas kerja
a. ${LABELS[0]}
${a}
b. ${LABELS[1]}
${b}
2. Tanggung jawab
a. ${LABELS[2]}
${c}
b. ${LABELS[3]}
${d}`;
}

/** The four sub-indicators, each with a combined verdict of these words. */
const rated = (...words: readonly string[]): string =>
  findingsOf(
    LABELS.map(
      (label, index) =>
        `Berdasarkan hasil wawancara, observasi, dan dokumentasi, ${label.toLowerCase()} ${words[index] ?? 'sudah baik'}.`,
    ),
  );

const check = (rule: ManuscriptRule, parts: ArticleParts): readonly ManuscriptCheck[] =>
  checksOf(rule, articleOf(parts));
const messages = (rule: ManuscriptRule, parts: ArticleParts): readonly string[] =>
  check(rule, parts).map(({ message }) => message.id);

describe('R01 overall verdicts', () => {
  const findings = rated();
  const abstract =
    'Hasil penelitian menunjukkan bahwa kinerja pegawai pada Dinas Contoh tergolong cukup baik.';

  it('compares abstract and conclusion', () => {
    const [found, ...others] = check(overallDiffers, {
      abstract,
      findings,
      conclusion: 'Dapat disimpulkan bahwa kinerja pegawai pada Dinas Contoh belum optimal.',
    });

    expect(found?.message.id).toBe(
      'Penilaian keseluruhan tidak sama: “tergolong cukup baik” (abstrak) dan “belum optimal” (simpulan).',
    );
    expect(found?.message.en).toBe(
      'The overall verdict is not the same everywhere: “tergolong cukup baik” (abstract) and “belum optimal” (conclusion).',
    );
    expect(found?.where.map(({ section }) => section)).toEqual(['ABSTRAK', 'SIMPULAN']);
    expect(others).toEqual([]);
  });

  it('reads the abstract in the other language', () => {
    const parts = {
      abstract: `${abstract}\nABSTRACT\nThe results show that the performance of the employees is not yet optimal.`,
      findings,
    };

    expect(messages(overallDiffers, parts)).toEqual([
      'Penilaian keseluruhan tidak sama: “tergolong cukup baik” (abstrak) dan “not yet optimal” (abstrak bahasa Inggris).',
    ]);
  });

  it('knows a study of something else than performance', () => {
    const text = articleOf({
      abstract: `Efektivitas kerja pegawai dinilai kurang baik.
ABSTRACT
The results show that the work effectiveness of the staff is considered less than good.`,
      conclusion: 'Efektivitas kerja pegawai pada Dinas Contoh secara umum sudah baik.',
    }).replace('KINERJA PEGAWAI', 'EFEKTIVITAS KERJA PEGAWAI');

    expect(checksOf(overallDiffers, text).map(({ message }) => message.id)).toEqual([
      'Penilaian keseluruhan tidak sama: “dinilai kurang baik” (abstrak), “considered less than good” (abstrak bahasa Inggris), dan “sudah baik” (simpulan).',
    ]);
  });

  it('sees a problem of the introduction turn into its opposite', () => {
    const parts = {
      introduction: 'Berdasarkan pengamatan awal, kinerja pegawai pada Dinas Contoh masih belum optimal.',
      findings,
      conclusion: 'Kinerja pegawai pada Dinas Contoh sudah sesuai.',
    };

    expect(messages(overallDiffers, parts)).toEqual([
      'Pendahuluan menyebut kinerja “masih belum optimal”, sedangkan hasil penelitian menyebutnya “sudah sesuai”.',
    ]);
  });

  it.each([
    ['the same in other words', 'Simpulannya, kinerja pegawai cukup optimal.'],
    [
      'what others found',
      'Kinerja pegawai cukup baik. Penelitian Sari (2020) menemukan kinerja pegawai sudah sangat baik.',
    ],
    [
      'what is hoped for',
      'Kinerja pegawai cukup baik. Pembinaan diperlukan agar kinerja pegawai lebih optimal.',
    ],
    ['the organisation', 'Kinerja pegawai cukup baik, sehingga kinerja organisasi sudah baik.'],
    ['a qualification', 'Kinerja pegawai cukup baik, meskipun belum optimal.'],
    [
      'a theory',
      'Kinerja pegawai cukup baik. Menurut Robbins (2010), kinerja pegawai sangat baik bila disiplin.',
    ],
  ])('is silent on %s', (_, conclusion) => {
    expect(messages(overallDiffers, { abstract, findings, conclusion })).toEqual([]);
  });

  it('is silent on a problem that is found to be half solved', () => {
    const introduction = 'Berdasarkan pengamatan awal, kinerja pegawai masih belum optimal.';
    expect(messages(overallDiffers, { abstract, introduction, findings })).toEqual([]);
  });
});

describe('R02 an indicator', () => {
  it('has one verdict in findings and conclusion', () => {
    const [found, ...others] = check(indicatorDiffers, {
      findings: rated('cukup baik'),
      conclusion: 'Kemampuan pegawai masih kurang baik, sedangkan komitmen kerja sudah baik.',
    });

    expect(found?.message.id).toBe(
      '“Kemampuan pegawai” dinilai berbeda: “cukup baik” (pembahasan) dan “masih kurang baik” (simpulan).',
    );
    expect(found?.where.map(({ section }) => section)).toEqual(['a. Kemampuan pegawai', 'SIMPULAN']);
    expect(others).toEqual([]);
  });

  it('has one verdict in a paragraph', () => {
    const findings = findingsOf([
      'Berdasarkan hasil wawancara dan observasi, kemampuan pegawai tergolong cukup baik. Pegawai mengarsipkan surat. Keadaan ini menunjukkan bahwa kemampuan kerja pegawai belum optimal.',
    ]);

    expect(messages(indicatorDiffers, { findings })).toEqual([
      '“Kemampuan pegawai” dinilai berbeda dalam satu paragraf: “tergolong cukup baik” (pembahasan) dan “belum optimal” (pembahasan).',
    ]);
  });

  it('is more serious the further its verdicts stand apart', () => {
    const of = (words: string): ManuscriptCheck | undefined =>
      check(indicatorDiffers, {
        findings: rated('sudah baik'),
        conclusion: `Kemampuan pegawai ${words}.`,
      })[0];

    expect(of('kurang baik')?.severity).toBe('error');
    expect(of('cukup baik')?.severity).toBe('warning');
    expect(of('kurang baik')?.confidence).toBeGreaterThan(of('cukup baik')?.confidence ?? 1);
    expect(of('cukup baik')?.confidence).toBeGreaterThan(of('sangat baik')?.confidence ?? 1);
  });

  it('is no strength when it is weak', () => {
    const parts = {
      abstract:
        'Hasil penelitian menunjukkan bahwa kinerja pegawai cukup baik, tercermin dari kemampuan pegawai dan kepatuhan terhadap peraturan.',
      findings: rated('masih kurang baik'),
    };

    expect(messages(indicatorDiffers, parts)).toEqual([
      '“kemampuan pegawai” disebut di antara kekuatan, tetapi “Kemampuan pegawai” dinilai “masih kurang baik” (pembahasan).',
    ]);
  });

  it('is not what an informant complains of in the introduction', () => {
    const parts = {
      introduction:
        'Hal ini didukung dengan hasil wawancara: “kemampuan pegawai di sini itu sangat minim, kalau tidak diajari tidak bisa”.',
      findings: rated('sudah sangat baik'),
    };

    expect(messages(indicatorDiffers, parts)).toEqual([
      '“Kemampuan pegawai” dinilai berbeda: “sangat minim” (pendahuluan) dan “sudah sangat baik” (pembahasan).',
    ]);
  });

  it.each([
    ['synonyms', 'Kemampuan pegawai telah sesuai.'],
    ['a qualification', 'Kemampuan pegawai sudah baik, tetapi masih perlu ditingkatkan.'],
    ['a wish', 'Kemampuan pegawai sudah baik. Pelatihan diharapkan membuat kemampuan pegawai sangat baik.'],
    ['another subject', 'Kemampuan pegawai sudah baik, sedangkan sarana kantor kurang memadai.'],
    ['another indicator', 'Kemampuan pegawai sudah baik, sedangkan komitmen kerja juga sudah baik.'],
    ['how people work', 'Pegawai belum bekerja dengan baik sesuai harapan.'],
    ['factors', 'Faktor penghambatnya adalah kemampuan pegawai yang kurang baik.'],
    ['a cause', 'Keterlambatan terjadi jika kemampuan pegawai kurang baik.'],
  ])('is silent on %s', (_, conclusion) => {
    expect(messages(indicatorDiffers, { findings: rated(), conclusion })).toEqual([]);
  });

  it('is less sure of a translation that is a shade off', () => {
    const abstract = `Hasil penelitian menunjukkan bahwa kemampuan pegawai sudah baik.
ABSTRACT
The results show that the ability of employees is fairly good.`;
    const [found] = check(indicatorDiffers, { abstract, findings: rated() });

    expect(found?.confidence).toBe(0.55);
  });

  it('leaves techniques that differ to R10', () => {
    const findings = findingsOf([
      'Berdasarkan hasil wawancara, kemampuan pegawai sudah baik. Berdasarkan hasil observasi, kemampuan pegawai kurang baik.',
    ]);
    expect(messages(indicatorDiffers, { findings })).toEqual([]);
  });
});

const SYNONYMS: readonly (readonly string[])[] = [
  ['sangat baik', 'sudah sangat baik', 'amat baik'],
  [
    'baik',
    'sudah baik',
    'tergolong baik',
    'sudah sesuai',
    'sudah efektif',
    'telah berjalan dengan baik',
    'sudah optimal',
  ],
  [
    'cukup baik',
    'tergolong cukup baik',
    'sudah cukup baik',
    'cukup optimal',
    'tergolong cukup',
    'cukup baik, meskipun belum konsisten',
  ],
  [
    'kurang baik',
    'belum optimal',
    'masih belum sepenuhnya optimal',
    'kurang optimal',
    'belum baik',
    'belum sesuai',
    'tidak baik',
    'masih kurang',
  ],
];

it('never holds synonyms against one another', () => {
  const pair = fc
    .constantFrom(...SYNONYMS)
    .chain((words) =>
      fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.constantFrom(...words)),
    );
  fc.assert(
    fc.property(pair, ([a, b, c]) => {
      const parts = {
        abstract: `Hasil penelitian menunjukkan bahwa kinerja pegawai ${a}.`,
        findings: rated(a),
        conclusion: `Kinerja pegawai ${b}. Kemampuan pegawai ${c}.`,
      };
      expect(messages(overallDiffers, parts)).toEqual([]);
      expect(messages(indicatorDiffers, parts)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('R03 the whole from its parts', () => {
  const findings = rated('sudah baik', 'sudah baik', 'sudah baik', 'cukup baik');
  const of = (conclusion: string, method?: string): readonly string[] =>
    messages(manuscriptAggregation, { findings, conclusion, ...(method === undefined ? {} : { method }) });

  it('says which rule alone gives the word', () => {
    expect(of('Kinerja pegawai cukup baik.')).toEqual([
      'Penilaian keseluruhan “cukup baik” (simpulan) hanya sesuai dengan penilaian terendah, padahal aturannya tidak disebutkan: 3 × “sudah baik” dan 1 × “cukup baik”.',
    ]);
  });

  it('says when no rule does', () => {
    expect(of('Kinerja pegawai kurang baik.')).toEqual([
      'Penilaian keseluruhan “kurang baik” (simpulan) tidak sesuai dengan aturan mana pun, padahal aturannya tidak disebutkan: 3 × “sudah baik” dan 1 × “cukup baik”.',
    ]);
  });

  it('holds a manuscript to the rule it declares', () => {
    const method = 'Penilaian akhir ditetapkan menurut penilaian terendah.';
    expect(of('Kinerja pegawai sudah baik.', method)[0]).toContain(
      'Aturan yang dinyatakan adalah penilaian terendah',
    );
    expect(of('Kinerja pegawai cukup baik.', method)).toEqual([]);
  });

  it('is silent where mean, median or the commonest rating give the word', () => {
    expect(of('Kinerja pegawai sudah baik.')).toEqual([]);
  });

  it('is silent where too little is rated', () => {
    const few = findingsOf(['Berdasarkan hasil wawancara, kemampuan pegawai sudah baik.']);
    expect(
      messages(manuscriptAggregation, { findings: few, conclusion: 'Kinerja pegawai kurang baik.' }),
    ).toEqual([]);
  });
});

describe('R08 the same justification', () => {
  const REASON = 'karena sebagian besar pegawai hadir tepat waktu sesuai ketentuan jam kerja yang berlaku';

  it('is told under every technique that carries it', () => {
    const findings = findingsOf([
      `Berdasarkan hasil wawancara, kemampuan pegawai sudah baik ${REASON}. Berdasarkan hasil observasi, kemampuan pegawai sudah baik ${REASON}. Berdasarkan hasil dokumentasi, kemampuan pegawai sudah baik karena rekapnya lengkap.`,
    ]);
    const [found, ...others] = check(manuscriptDuplicates, { findings });

    expect(found?.message.id).toBe(
      '“Kemampuan pegawai”: alasan di bawah wawancara dan observasi sama kata demi kata.',
    );
    expect(found?.where).toHaveLength(2);
    expect(others).toEqual([]);
  });

  it.each([
    [
      'reasons of their own',
      `Berdasarkan hasil wawancara, kemampuan pegawai sudah baik ${REASON}. Berdasarkan hasil observasi, kemampuan pegawai sudah baik karena meja depan selalu terisi sejak pukul delapan pagi.`,
    ],
    [
      'a summary',
      `Berdasarkan hasil wawancara, kemampuan pegawai sudah baik ${REASON}. Berdasarkan hasil wawancara, observasi, dan dokumentasi, kemampuan pegawai sudah baik ${REASON}.`,
    ],
    [
      'a few words',
      'Berdasarkan hasil wawancara, kemampuan pegawai sudah baik karena terlatih. Berdasarkan hasil observasi, kemampuan pegawai sudah baik karena terlatih.',
    ],
  ])('is silent on %s', (_, paragraph) => {
    expect(messages(manuscriptDuplicates, { findings: findingsOf([paragraph]) })).toEqual([]);
  });
});

describe('R09 a verdict that joins the techniques', () => {
  const SINGLE =
    'Berdasarkan hasil wawancara, kemampuan pegawai cukup baik karena terlatih. Berdasarkan hasil observasi, kemampuan pegawai cukup baik karena cekatan.';

  it('is missed', () => {
    expect(messages(noCombined, { findings: findingsOf([SINGLE]) })).toEqual([
      '“Kemampuan pegawai” dinilai menurut wawancara dan observasi, tetapi tidak ada penilaian yang menggabungkannya.',
    ]);
  });

  it.each([
    ['all techniques', 'Berdasarkan hasil wawancara dan observasi, kemampuan pegawai cukup baik.'],
    ['a conclusion', 'Dengan demikian dapat disimpulkan kemampuan pegawai cukup baik.'],
    ['a conclusion without a word of rating', 'Dari ketiga teknik tersebut, pegawai mampu bekerja.'],
  ])('is there with %s', (_, sentence) => {
    expect(messages(noCombined, { findings: findingsOf([`${SINGLE} ${sentence}`]) })).toEqual([]);
  });

  it('is not asked of one technique', () => {
    const findings = findingsOf(['Berdasarkan hasil wawancara, kemampuan pegawai cukup baik.']);
    expect(messages(noCombined, { findings })).toEqual([]);
  });
});

describe('R10 techniques', () => {
  const of = (paragraph: string): readonly string[] =>
    messages(manuscriptDissonance, { findings: findingsOf([paragraph]) });

  it('contradict each other under one verdict', () => {
    expect(
      of(
        'Berdasarkan hasil wawancara, kemampuan pegawai sudah baik. Berdasarkan hasil observasi, kemampuan pegawai kurang baik. Jadi dapat disimpulkan kemampuan pegawai sudah baik.',
      ),
    ).toEqual([
      '“Kemampuan pegawai”: hasil antarteknik bertentangan, yaitu wawancara “sudah baik” dan observasi “kurang baik”; penilaian akhirnya “sudah baik”.',
    ]);
  });

  it('contradict each other on one thing within an indicator', () => {
    expect(
      of(
        'Berdasarkan hasil wawancara, pegawai masih kesulitan menggunakan aplikasi yang baru. Berdasarkan hasil observasi, pegawai sudah cukup baik dalam menggunakan aplikasi.',
      ),
    ).toEqual([
      '“Kemampuan pegawai”: hasil antarteknik bertentangan, yaitu wawancara “masih kesulitan” dan observasi “sudah cukup baik”.',
    ]);
  });

  it.each([
    [
      'a shade',
      'Berdasarkan hasil wawancara, kemampuan pegawai sudah baik. Berdasarkan hasil observasi, kemampuan pegawai cukup baik.',
    ],
    [
      'different things',
      'Berdasarkan hasil wawancara, pegawai masih kesulitan menggunakan aplikasi. Berdasarkan hasil observasi, kearsipan sudah baik.',
    ],
    [
      'one technique',
      'Berdasarkan hasil observasi, pegawai kesulitan menggunakan aplikasi, tetapi penggunaan aplikasi sudah baik di bagian lain.',
    ],
  ])('agree but for %s', (_, paragraph) => {
    expect(of(paragraph)).toEqual([]);
  });
});

describe('R16 alignment', () => {
  const aligned = (...sentences: readonly string[]): string =>
    findingsOf(
      LABELS.map(
        (label, index) =>
          `Berdasarkan hasil wawancara dan observasi, ${label.toLowerCase()} tergolong cukup baik. ${sentences[index] ?? ''}`,
      ),
    );
  const YES = 'Temuan ini sejalan dengan pendapat Mangkunegara (2017:75).';
  const NOT_FULLY = 'Temuan ini belum sepenuhnya sejalan dengan pendapat Mangkunegara (2017:75).';

  it('differs for the same rating', () => {
    expect(messages(manuscriptAlignment, { findings: aligned(YES, NOT_FULLY, YES) })).toEqual([
      'Penilaian setingkat “tergolong cukup baik” dihubungkan dengan teori secara berbeda – sejalan: “Kemampuan pegawai” dan “Ketaatan pada peraturan”; belum sepenuhnya sejalan: “Kesesuaian dengan SOP”.',
    ]);
  });

  it('points the other way than its rating', () => {
    const findings = findingsOf([
      'Berdasarkan hasil wawancara dan observasi, kemampuan pegawai kurang baik. Temuan ini sejalan dengan pendapat Mangkunegara (2017:75).',
    ]);
    expect(messages(manuscriptAlignment, { findings })).toEqual([
      '“Kemampuan pegawai”: penilaian dan kesesuaiannya berlawanan, “kurang baik” dan “sejalan”.',
    ]);
  });

  it.each([
    ['the same alignment', aligned(YES, YES, YES)],
    ['different authors', aligned(YES, 'Temuan ini belum sejalan dengan pendapat Robbins (2010:260).')],
    [
      'different ratings',
      findingsOf([
        `Berdasarkan wawancara dan observasi, kemampuan pegawai sudah baik. ${YES}`,
        `Berdasarkan wawancara dan observasi, kesesuaian dengan SOP belum optimal. ${NOT_FULLY}`,
      ]),
    ],
  ])('is consistent with %s', (_, findings) => {
    expect(messages(manuscriptAlignment, { findings })).toEqual([]);
  });
});

describe('R23 quotes', () => {
  it('are missing from all the findings', () => {
    const [found, ...others] = check(noQuotes, { findings: rated() });

    expect(found?.message.id).toBe(
      '4 indikator dinilai dalam pembahasan tanpa satu pun kutipan dari informan, catatan, atau dokumen.',
    );
    expect(others).toEqual([]);
  });

  it('are there', () => {
    const quote = 'Seorang pegawai berkata, “Kami selalu mengerjakan berkas pada hari itu juga.”';
    expect(messages(noQuotes, { findings: `${rated()} ${quote}` })).toEqual([]);
  });

  it('of informants may stand in the introduction', () => {
    const introduction =
      'Seorang informan berkata dalam wawancara, “Kami jarang sekali rapat di kantor ini.”';
    expect(messages(noQuotes, { introduction, findings: rated() })).toEqual([]);
    expect(
      messages(noQuotes, {
        introduction: introduction.replace(/^.*?, /u, 'Kinerja ialah '),
        findings: rated(),
      }),
    ).toHaveLength(1);
  });

  it('are no terms in quotation marks', () => {
    expect(
      messages(noQuotes, { findings: `${rated()} Hal itu disebut “jemput bola” di sana.` }),
    ).toHaveLength(1);
  });

  it('are not asked of findings that rate nothing', () => {
    expect(messages(noQuotes, { findings: findingsOf(['Teks.', 'Teks.', 'Teks.', 'Teks.']) })).toEqual([]);
  });
});
