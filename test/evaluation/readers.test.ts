import { describe, expect, it } from 'vitest';
import type { CodedUnits } from '../../src/evaluation/coded-units.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readCodings } from '../../src/evaluation/readers/index.ts';
import { readStudyRun } from '../../src/evaluation/readers/study.ts';
import { readVerdicts } from '../../src/evaluation/readers/verdicts.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';
import type { Lang } from '../../src/model/text.ts';
import { renderAnalysisJson, renderCodingsCsv } from '../../src/report/index.ts';
import { analysisOf } from '../report/support.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor } from '../support/make.ts';

const CODEBOOK = makeCodebook(['kualitas/sop', 'inisiatif'], {
  factors: [makeFactor('sarana', 'inhibiting')],
});

function study(lang: Lang = 'id') {
  const coded = makeCoded({
    codings: [
      'W-01:1 kualitas/sop +',
      makeCoding('W-01:1 kualitas/sop -', { id: 'zweite', start: 10, end: 20, quote: 'pendek' }),
      'W-01:2 inisiatif 0',
      makeCoding('W-01:3 inisiatif -', { status: 'rejected' }),
      makeCoding('O-01:1 inisiatif -', { status: 'human', coder: 'Rina' }),
      'D-01:2 kualitas/sop +',
    ],
    factors: ['O-01:1 - sarana inisiatif'],
    codebook: CODEBOOK,
    study: { lang },
  });
  return analysisOf(coded);
}

/** `W-01:1 kualitas/sop mixed` for all that counts. */
function linesOf({ units }: CodedUnits): string[] {
  return units
    .flatMap(({ document, unit, codes }) =>
      [...codes].map(([code, polarity]) => `${document}:${String(unit)} ${code} ${polarity}`),
    )
    .sort();
}

const EXPECTED = ['D-01:2 kualitas/sop positive', 'O-01:1 inisiatif negative', 'W-01:1 kualitas/sop mixed'];

function mistakes(read: () => unknown): readonly ErrorDetail[] {
  try {
    read();
  } catch (error) {
    if (error instanceof TelaahError) return error.details;
    throw error;
  }
  return [];
}

describe.each(['id', 'en'] as const)('one study in every form (%s)', (lang) => {
  const analysis = study(lang);

  it('has the same codes: neutral and rejected ones left out, passages joined', () => {
    const json = readCodings(renderAnalysisJson(analysis, '0'), 'analysis.json');
    const table = readCodings(renderCodingsCsv(analysis), 'codings.csv');
    expect(linesOf(readStudyRun(analysis, [], 'studi'))).toEqual(EXPECTED);
    expect(linesOf(json)).toEqual(EXPECTED);
    expect(linesOf(table)).toEqual(EXPECTED);
  });

  it('knows its units without codes, but for a table', () => {
    const json = readCodings(renderAnalysisJson(analysis, '0'), 'analysis.json');
    const table = readCodings(renderCodingsCsv(analysis), 'codings.csv');
    expect([json.complete, json.units.length]).toEqual([true, 6]);
    expect([table.complete, table.units.length]).toEqual([false, 5]);
    expect(json.codebook).toBe('uji');
  });

  it('agrees wholly with itself, in ratings and factors too', async () => {
    const json = readCodings(renderAnalysisJson(analysis, '0'), 'analysis.json');
    const { overall, verdicts, factors, mainFactors } = await evaluate(
      readStudyRun(analysis, [], 'studi'),
      json,
      { seed: 1, samples: 0 },
    );
    expect(overall.f1.value).toBe(1);
    expect(verdicts).toMatchObject({ exact: 1, withinOne: 1, cells: 1, convergence: 1 });
    expect(factors).toMatchObject({ matched: 1, f1: { value: 1 } });
    expect(mainFactors).toMatchObject({ matched: 1, f1: { value: 1 } });
  });
});

describe('a study coded on the spot', () => {
  it('has texts and proposals', () => {
    const { units } = readStudyRun(study(), [{ document: 'W-01', unit: 2, codes: ['inisiatif'] }], 'studi');
    const unit = units.find((each) => each.document === 'W-01' && each.unit === 2);
    expect(unit?.proposals).toEqual(['inisiatif']);
    expect(unit?.text).toMatch(/^Satuan 2 dari W-01/u);
  });
});

describe('a table that a spreadsheet has saved', () => {
  it('may have semicolons, short headers and English words', () => {
    const read = readCodings(
      'Document;Unit;Code;Polarity\r\nW-01;2;a;negative\r\nW-01;2;a;NEGATIVE\r\nW-01;3;a;campuran\r\n',
      'x.csv',
    );
    expect(linesOf(read)).toEqual(['W-01:2 a negative', 'W-01:3 a mixed']);
    expect(read.codePlaces.get('a')).toEqual({ file: 'x.csv', line: 2 });
  });

  it.each([
    ['Dokumen,Satuan,Kode\nW-01,1,a\n', 1, 'there is no column polarity'],
    ['Dokumen,Satuan,Kode,Polaritas\nW-01,satu,a,positif\n', 2, 'is "satu"'],
    ['Dokumen,Satuan,Kode,Polaritas\nW-01,1,a,positip\n', 2, 'is "positip"'],
    ['Dokumen,Satuan,Kode,Polaritas\nW-01,1,,positif\n', 2, 'is empty'],
  ])('%j is refused with its line', (text, line, message) => {
    const [detail] = mistakes(() => readCodings(text, 'x.csv'));
    expect(detail).toMatchObject({ code: 'CODINGS_INVALID', place: { file: 'x.csv', line } });
    expect(detail?.message.en).toContain(message);
    expect(detail?.hint).toBeDefined();
  });
});

describe('codings by unit', () => {
  const LINE = '{"doc":"W-01","unit":1,"codes":[{"code":"a","polarity":"positive"}]}';

  it('may have empty lines, a byte-order mark, and keys that are not known', () => {
    const text = `\ufeff${LINE}\r\n\r\n{"doc":"W-01","unit":2,"start":"Ya.","codes":[],"note":"?"}\n`;
    const read = readCodings(text, 'x.jsonl');
    expect(linesOf(read)).toEqual(['W-01:1 a positive']);
    expect(read.units[1]).toMatchObject({ unit: 2, opening: 'Ya.' });
    expect([read.hasFactors, read.complete]).toEqual([false, true]);
  });

  it('are mixed under a code that is given twice with two polarities, and not at all under a neutral one', () => {
    const codes = [
      { code: 'a', polarity: 'positive' },
      { code: 'a', polarity: 'negative' },
      { code: 'b', polarity: 'neutral' },
    ];
    expect(linesOf(readCodings(JSON.stringify({ doc: 'W-01', unit: 1, codes }), 'x.jsonl'))).toEqual([
      'W-01:1 a mixed',
    ]);
  });

  it.each([
    [`${LINE}\n${LINE}\n`, 2, 'W-01:1 stands on line 1 already'],
    [`${LINE}\n{"doc":"W-01",\n`, 2, 'not one whole JSON object'],
    [LINE.replace('positive', 'good'), 1, 'positive'],
    [LINE.replace('"unit":1', '"unit":"1"'), 1, 'unit must be'],
    ['[]', 1, 'must be'],
  ])('%j is refused with its line and an example', (text, line, message) => {
    const [detail] = mistakes(() => readCodings(text, 'x.jsonl'));
    expect(detail).toMatchObject({ code: 'CODINGS_INVALID', place: { file: 'x.jsonl', line } });
    expect(detail?.message.en).toContain(message);
    expect(detail?.hint).toBeDefined();
  });

  it('are told of all their mistakes at once, but not of hundreds', () => {
    expect(mistakes(() => readCodings('{}\n'.repeat(3), 'x.jsonl')).length).toBeGreaterThan(2);
    expect(mistakes(() => readCodings('x\n'.repeat(300), 'x.jsonl'))).toHaveLength(10);
  });
});

describe('another file', () => {
  it.each([
    ['README.md', '# x', 'a .md file is no form'],
    ['analysis.json', '{', 'the JSON cannot be read'],
    ['analysis.json', '{"codings": 3}', 'is missing'],
    ['verdicts.json', '{"verdicts": []}', 'holds verdicts, not codings'],
  ])('%s with %j is refused', (name, text, message) => {
    const details = mistakes(() => readCodings(text, name));
    expect(details).toHaveLength(1);
    expect(details[0]?.message.en).toContain(message);
    expect(details[0]?.hint).toBeDefined();
  });

  it('is refused for a level that its own scale has not', () => {
    const text = renderAnalysisJson(study(), '0').replace(
      /"level": 1,\n(\s+)"rating"/u,
      '"level": 9,\n$1"rating"',
    );
    expect(text).toContain('"level": 9');
    expect(mistakes(() => readCodings(text, 'analysis.json'))[0]?.message.en).toContain('the level 9');
  });
});

describe('verdicts', () => {
  const file = (interview: string): string =>
    JSON.stringify(
      {
        verdicts: [
          { code: 'a', interview, observation: null, document: null, overall: null, convergence: 'silence' },
        ],
      },
      null,
      1,
    );

  it('take the words of the study’s scale, and those of the default one', () => {
    const scale = [
      { level: 2, id: 'tinggi', en: 'high', from: 0 },
      { level: 1, id: 'rendah', en: 'low', from: -1 },
    ];
    const stepOf = (word: string): unknown =>
      readVerdicts(file(word), 'v.json', scale).codes[0]?.interview?.step;
    expect(['tinggi', 'Low', 'sangat baik', 'fairly good', 'tidak baik'].map(stepOf)).toEqual([
      3, 1, 3, 2, 1,
    ]);
  });

  it('are refused with the place of a word that is on no scale', () => {
    const [detail] = mistakes(() => readVerdicts(file('bagus'), 'v.json'));
    expect(detail).toMatchObject({ code: 'CODINGS_INVALID', place: { file: 'v.json', line: 5 } });
    expect(detail?.message.en).toContain('sangat baik');
  });

  it('may stand in an analysis.json', () => {
    const { codes } = readVerdicts(renderAnalysisJson(study(), '0'), 'analysis.json');
    expect(codes.map(({ code, overall }) => [code, overall?.id])).toEqual([
      ['kualitas/sop', 'baik'],
      ['inisiatif', 'tidak baik'],
    ]);
  });
});
