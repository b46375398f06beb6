import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/model/coding.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { section } from '../../src/report/model.ts';
import { codedStudy } from '../support/generate.ts';
import { makeCodebook, makeCoded, makeInformant } from '../support/make.ts';
import {
  analysisOf,
  blocksOf,
  linesOf,
  reportOf,
  sectionsOf,
  smallStudy,
  tablesOf,
  textOf,
} from './support.ts';

describe('the report of a small study', () => {
  it.each(['id', 'en'] as const)('reads as before (%s)', async (lang) => {
    await expect(renderMarkdown(reportOf(smallStudy(), lang))).toMatchFileSnapshot(`small-study.${lang}.md`);
  });

  it('has the chapters of the field in order, numbered A, 1, a', () => {
    const report = reportOf(smallStudy());
    expect(report.sections.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
      'A. Data dan Cara Analisis',
      'B. Hasil dan Pembahasan',
      'C. Faktor Pendukung dan Penghambat',
      'D. Simpulan dan Saran',
      'E. Verifikasi',
      'Lampiran 1. Codebook',
      'Lampiran 2. Matriks',
      'Lampiran 3. Daftar koding',
      'Lampiran 4. Taktik menarik dan memverifikasi simpulan',
    ]);
    const findings = report.sections[1]?.sections ?? [];
    expect(findings.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
      '1. Indikator kualitas',
      '2. Indikator waktu',
      '3. Rekapitulasi triangulasi teknik',
    ]);
    expect(findings[0]?.sections.map(({ number, level }) => [number, level])).toEqual([
      ['a', 3],
      ['b', 3],
    ]);
  });

  it('cites quotes with technique, informant, role, date and unit', () => {
    const quotes = blocksOf(reportOf(smallStudy())).filter((block) => block.kind === 'quote');
    expect(quotes.map(({ citation }) => citation)).toContain(
      '(Wawancara, I-01, Kepala Dinas, 12 Maret 2025, W-01:1)',
    );
    expect(quotes.map(({ citation }) => citation)).toContain('(Observasi, 12 Maret 2025, O-01:1)');
    const english = blocksOf(reportOf(smallStudy(), 'en')).filter((block) => block.kind === 'quote');
    expect(english.map(({ citation }) => citation)).toContain('(Document, 12 March 2025, D-01:1)');
  });

  it('says where there is no evidence, and gives no rating there', () => {
    const report = reportOf(smallStudy());
    expect(linesOf(report, 'finding-waktu')).toEqual([
      'Tidak ada bukti mengenai sub waktu dari teknik mana pun, sehingga tidak ada penilaian. Pengertiannya dalam codebook: ukuran waktu.',
    ]);
    expect(linesOf(report, 'finding-kualitas-kemampuan')).toContain(
      'Hasil observasi tidak memberi bukti. Pokok ini disebut satu kali, tetapi tanpa menilainya.',
    );
    expect(linesOf(report, 'conclusion-summary')[0]).toContain('atas 1 dari 2 indikator tergolong');
    expect(linesOf(reportOf(smallStudy(), 'en'), 'conclusion-summary')[0]).toContain(
      'the overall rating of 1 of 2 indicators is less than good (−0.42); the other one cannot be rated.',
    );
    expect(linesOf(report, 'conclusion-summary')[1]).toContain(
      'Untuk indikator indikator waktu tidak ada bukti, sehingga tidak dapat dinilai',
    );
  });

  it('gives the reason for a technique’s rating by its sources', () => {
    const [first] = linesOf(reportOf(smallStudy()), 'finding-kualitas-sop');
    expect(first).toContain(
      'tergolong baik (0,50) karena dari 2 informan yang menilainya, 1 cenderung positif dan 1 berimbang (3 pernyataan: 2 positif dan 1 negatif).',
    );
  });

  it('names informants only where the study says so', () => {
    const shown = (names: 'real' | 'pseudonyms') => {
      const analysis = smallStudy();
      return renderMarkdown(reportOf({ ...analysis, study: { ...analysis.study, names } }));
    };
    expect(shown('pseudonyms')).not.toContain('Ibu Contoh');
    expect(shown('real')).toContain('(Wawancara, Ibu Contoh, Kepala Dinas, 12 Maret 2025, W-01:1)');
  });

  it('can be cut down to one chapter', () => {
    const cut = section(reportOf(smallStudy()), 'conclusion');
    expect(cut.sections.map(({ number }) => number)).toEqual(['D']);
    expect(cut.front).toHaveLength(1);
  });
});

describe('a study of one technique', () => {
  it('gives its verdict once, and says that nothing confirms it', () => {
    const report = reportOf(analysisOf(makeCoded({ codings: ['W-01:1 a +'] })));
    const lines = linesOf(report, 'finding-a');
    expect(lines.filter((line) => line.includes('sangat baik'))).toHaveLength(1);
    expect(lines).toContain(
      'Temuan ini sejalan dengan pendapat Teori (2020:1); dalam codebook, sub a menurut pendapat itu dirumuskan sebagai berikut: ukuran a.',
    );
  });

  it('explains once why there is no convergence, and writes a dash', () => {
    for (const lang of ['id', 'en'] as const) {
      const report = reportOf(analysisOf(makeCoded({ codings: ['W-01:1 a +', 'W-02:1 b -'] })), lang);
      expect(renderMarkdown(section(report, 'findings'))).not.toMatch(/senyap|silence/u);
      expect(renderMarkdown(report).match(/sedikitnya dua teknik|needs at least two/gu)).toHaveLength(1);
      const [summary] = tablesOf(report).filter(({ columns }) =>
        columns.some(({ label }) => label === (lang === 'id' ? 'Konvergensi' : 'Convergence')),
      );
      expect(summary?.rows[0]?.map(textOf)[3]).toBe('–');
    }
  });
});

describe('what the report claims', () => {
  it('counts the informants interviewed, and names the others and the unknown ones beside them', () => {
    const coded = makeCoded({
      codings: ['W-01:1 a +', 'W-02:1 a +'],
      study: { informants: ['I-01', 'I-08', 'I-09'].map((id) => makeInformant(id)) },
    });
    const documents = coded.documents.map((document) =>
      document.id === 'W-02' ? { ...document, informant: null } : document,
    );
    const analysis = analysisOf({ ...coded, documents });
    expect(linesOf(reportOf(analysis), 'data-informants')).toEqual([
      'Informan yang diwawancarai berjumlah 1 orang. Sebanyak 2 orang terdaftar tetapi tidak ada wawancaranya dalam data: I-08 dan I-09. Sebanyak 1 wawancara memuat jawaban yang tidak diketahui informannya: W-02.',
    ]);
    expect(linesOf(reportOf(analysis, 'en'), 'data-informants')).toEqual([
      'One informant was interviewed. 2 people are listed, but without an interview in the data: I-08 and I-09. One interview has answers by an unknown informant: W-02.',
    ]);
  });

  it('says how many files hold nothing to analyse', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +'] });
    const documents = coded.documents.map((document) =>
      document.id === 'W-02' ? { ...document, text: '', units: [] } : document,
    );
    const report = reportOf(
      analysisOf({ ...coded, documents, codings: coded.codings.filter((c) => c.document === 'W-01') }),
    );
    expect(linesOf(report, 'data')[0]).toContain(
      'wawancara (2 transkrip, 1 di antaranya tanpa satuan analisis)',
    );
  });

  it('names only the techniques that gave evidence', () => {
    const report = reportOf(
      analysisOf(makeCoded({ codings: ['W-01:1 a +', 'D-01:1 a +'], documents: ['O-01'] })),
    );
    expect(linesOf(report, 'conclusion-summary')[0]).toMatch(
      /^Berdasarkan hasil wawancara dan dokumentasi,/u,
    );
    const alone = reportOf(analysisOf(makeCoded({ codings: ['W-01:1 a +'], documents: ['O-01'] })));
    expect(linesOf(alone, 'finding-a').join(' ')).toContain(
      'Berdasarkan hasil wawancara, sub a tergolong sangat baik (1,00); teknik lain tidak memberi bukti.',
    );
  });

  it('says what the negative cases of a middle rating are', () => {
    const middle = (codings: readonly string[]): string =>
      linesOf(reportOf(analysisOf(makeCoded({ codings }))), 'finding-a').join(' ');
    expect(middle(['W-01:1 a +', 'W-01:2 a -', 'W-02:1 a +', 'W-02:2 a ~'])).toContain(
      'kasus negatifnya ialah pihak yang lebih sedikit, yaitu 1 bagian bernada negatif di samping 2 bagian bernada positif.',
    );
    expect(middle(['W-01:1 a +', 'W-01:2 a -'])).toContain(
      'Bukti terbelah hampir sama banyak (1 bagian positif dan 1 bagian negatif)',
    );
  });

  it('groups recommendations by whom they are for', () => {
    const codebook = makeCodebook(['a', 'b', 'c']);
    const report = reportOf(analysisOf(makeCoded({ codebook, codings: ['W-01:1 a -', 'W-01:2 b -'] })));
    const lines = linesOf(report, 'conclusion-recommendations');
    expect(lines.filter((line) => line.startsWith('Kepada'))).toEqual([
      'Kepada pimpinan bersama pegawai:',
      'Kepada peneliti:',
    ]);
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => line.includes('Teori (2020:1)'))).toEqual([
      'Tolok ukur setiap saran tentang sebuah indikator ialah rumusan indikator itu menurut Teori (2020:1), seperti dikutip dalam pembahasannya.',
    ]);
  });

  it('leaves codes and sources without a quote out of the framework matrix', () => {
    const codebook = makeCodebook(['a', 'b']);
    const report = reportOf(
      analysisOf(makeCoded({ codebook, codings: ['W-01:1 a -'], documents: ['D-01'] })),
    );
    const framework = tablesOf(report).find(({ caption }) => caption.startsWith('Matriks kerangka kerja'));
    expect(framework?.columns.map(({ label }) => label)).toEqual(['Informan atau dokumen', 'Sub a']);
    expect(framework?.rows.map((cells) => cells.map(textOf)[0])).toEqual(['I-01']);
  });
});

describe('the status of a report', () => {
  const status = (codings: readonly Partial<Coding>[]) => {
    const analysis = smallStudy();
    const set = analysis.codings.map((coding, at) => ({ ...coding, ...codings[at] }));
    return textOf(
      reportOf(analysisOf({ ...analysis, codings: set })).front.flatMap((block) =>
        block.kind === 'note' ? block.inlines : [],
      ),
    );
  };

  it('is a draft until a person has confirmed every coding', () => {
    expect(status([])).toContain('draf. Dari 8 koding otomatis, belum satu pun dikonfirmasi peneliti.');
    expect(status([{ status: 'confirmed' }, { status: 'human' }])).toContain('2 dari 8 koding');
    const all = Array.from({ length: 8 }, () => ({ status: 'confirmed' as const }));
    expect(status(all)).toContain('seluruh 8 koding telah dikonfirmasi');
  });

  it('leaves rejected codings out of the count', () => {
    expect(status([{ status: 'rejected' }])).toContain('Dari 7 koding');
  });

  it('is said once', () => {
    const text = renderMarkdown(reportOf(smallStudy()));
    expect(text.match(/\bdraf\b/gu)).toHaveLength(1);
  });
});

describe('any report', () => {
  it('has unique sections, tables numbered through, whole rows, and nothing empty', () => {
    fc.assert(
      fc.property(codedStudy, fc.constantFrom('id' as const, 'en' as const), (coded, lang) => {
        const report = reportOf(analysisOf(coded), lang);
        const ids = sectionsOf(report).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const tables = tablesOf(report);
        expect(tables.map(({ label }) => label.split(' ')[1])).toEqual(tables.map((_, at) => `4.${at + 1}`));
        for (const { columns, rows } of tables) {
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
        for (const { blocks, sections } of sectionsOf(report))
          expect(blocks.length + sections.length).toBeGreaterThan(0);
        for (const block of blocksOf(report)) {
          if (block.kind === 'paragraph')
            expect(textOf(block.inlines)).toMatch(/^\S(?:(?! [.,;:]| {2}|[,;:]\.).)*\S$/u);
          if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
        }
        expect(renderMarkdown(report)).not.toMatch(/undefined|NaN|\[object/u);
      }),
      { numRuns: 30 },
    );
  });

  it('quotes every coding that a finding names', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const analysis = analysisOf(coded);
        const quoted = blocksOf(reportOf(analysis)).flatMap((block) =>
          block.kind === 'quote' ? [block.coding] : [],
        );
        expect([...quoted].sort()).toEqual(
          analysis.conclusion.findings.flatMap(({ quotes }) => quotes).sort(),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('is made of a study of which nothing was coded', () => {
    const coded = makeCoded({ documents: ['W-01'], codebook: makeCodebook(['a/x', 'b']) });
    for (const lang of ['id', 'en'] as const) {
      const report = reportOf(analysisOf(coded), lang);
      expect(renderMarkdown(report)).toContain(
        lang === 'id' ? 'tidak ada satu pun bagian' : 'no passage of the sources',
      );
      expect(linesOf(report, 'conclusion-summary')[0]).toBe(
        lang === 'id'
          ? 'Tidak ada bukti yang cukup untuk penilaian keseluruhan.'
          : 'There is not enough evidence for an overall rating.',
      );
    }
  });
});
