import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCodebook, parseCodebook, shippedCodebooks } from '../../../src/codebook/index.ts';
import {
  codebookYaml,
  codesOf,
  draftsOf,
  readCodeList,
  readCodeTable,
  readQdc,
  writeCodeList,
  writeCodeTable,
  writeQdc,
} from '../../../src/exchange/index.ts';
import { readCsvGrid } from '../../../src/formats/grid.ts';
import type { Codebook } from '../../../src/model/codebook.ts';
import { TelaahError } from '../../../src/model/error.ts';

const FACTS = { file: 'kode.csv', title: 'Kode uji', lang: 'id' } as const;

const fromCsv = (csv: string) => readCodeTable([readCsvGrid(csv, 'kode.csv')], 'kode.csv');
const bookOf = (drafts: Parameters<typeof codebookYaml>[0], used?: ReadonlySet<string>): Codebook =>
  parseCodebook(
    codebookYaml(drafts, used === undefined ? FACTS : { ...FACTS, used }).value.yaml,
    'codebook.yaml',
  );
const shape = (book: Codebook): string[] => book.codes.map(({ id }) => id);

describe('colours', () => {
  const yaml = `id: warna
title: Warna
indicators:
  - id: kualitas
    label: Kualitas
    definition: Mutu
    color: "#4E79A7"
    sub:
      - { id: rapi, label: Rapi, definition: Rapi, color: "#F28E2B" }
      - { id: teliti, label: Teliti, definition: Teliti }
`;

  it('go to other programs and come back', () => {
    const book = parseCodebook(yaml, 'codebook.yaml');
    const codes = codesOf(book, 'id');
    expect(codes[0]).toMatchObject({ color: '#4E79A7', codes: [{ color: '#F28E2B' }, { color: null }] });
    const qdc = new TextEncoder().encode(writeQdc(codes));
    const back = bookOf(draftsOf(readQdc(qdc, 'a.qdc').value.codes));
    expect(back.indicators[0]?.color).toBe('#4E79A7');
    expect(back.codes.map(({ color }) => color)).toEqual(['#F28E2B', undefined]);
  });

  it('that are none are a mistake, said with what to write', () => {
    expect(() => parseCodebook(yaml.replace('"#F28E2B"', 'orange'), 'codebook.yaml')).toThrow(
      'must be a colour in quotes: "#4E79A7"',
    );
  });
});

describe('codes in a table', () => {
  it('reads what Taguette exports, dots as levels where the tag above is there', () => {
    const { value } = fromCsv(
      'tag,description,number of highlights,number of documents\nkualitas,Mutu kerja,3,1\nkualitas.sop,"Sesuai ""SOP""",2,1\nlain.lain,,0,0\n',
    );
    const book = bookOf(value);
    expect(shape(book)).toEqual(['kualitas/sop', 'lain-lain']);
    expect(book.codes[0]?.definition.id).toBe('Sesuai "SOP"');
    expect(book.codes[1]?.definition.id).toBe('lain.lain');
  });

  it('reads what MAXQDA takes, with > or backslashes', () => {
    const { value, warnings } = fromCsv(
      'Code;Memo\nKualitas > Ketelitian;Teliti\nKualitas \\ Kerapian;Rapi\nDisiplin;Patuh\n',
    );
    expect(shape(bookOf(value))).toEqual(['kualitas/ketelitian', 'kualitas/kerapian', 'disiplin']);
    expect(warnings).toEqual([]);
  });

  it('reads parents in a column of their own, before or after their children', () => {
    const { value } = fromCsv(
      'Code Name,Description,Parent Code,Snippets\nKetelitian,Teliti,Kualitas,4\nKualitas,Mutu,,0\nSub,Dalam,Ketelitian,1\n',
    );
    expect(shape(bookOf(value))).toEqual(['kualitas/ketelitian-sub']);
  });

  it('reads indicators and sub-indicators as theses have them, with merged cells', () => {
    const { value, warnings } = fromCsv(
      'Tabel 3.1 Operasionalisasi\nNo,Indikator,Sub-indikator,Definisi operasional,Skala\n1,Kualitas,Ketelitian,Teliti,Likert\n,,Kerapian,Rapi,\n2,Disiplin,,Patuh,\n',
    );
    expect(shape(bookOf(value))).toEqual(['kualitas/ketelitian', 'kualitas/kerapian', 'disiplin']);
    expect(warnings.map(({ message }) => message.en)).toEqual(['a column that was not read: Skala']);
  });

  it('gives a code with codes under it a place for passages of its own', () => {
    const { value } = fromCsv('code,parent\nMutu,\nTeliti,Mutu\n');
    expect(shape(bookOf(value))).toEqual(['mutu/teliti']);
    expect(shape(bookOf(value, new Set(['Mutu'])))).toEqual(['mutu/umum', 'mutu/teliti']);
  });

  it('says what it passes over', () => {
    const { warnings } = fromCsv('kode,definisi\nA,satu\nA,dua\n');
    expect(warnings.map(({ code }) => code)).toEqual(['NOT_CARRIED']);
  });

  it('bounds paths that go down for ever', () => {
    const { value } = fromCsv(
      `code\n${Array.from({ length: 5000 }, (_, at) => `k${String(at)}`).join(' > ')}\n`,
    );
    expect(shape(bookOf(value))).toHaveLength(1);
  });

  it('ends where no heading names codes', () => {
    expect(() => fromCsv('umur,pekerjaan\n30,guru\n')).toThrow(TelaahError);
  });

  it('makes ids that differ of names that read alike, and of names without letters', () => {
    const { value } = fromCsv('kode\nA b\nA-b\n測試\n!!!\n');
    expect(shape(bookOf(value))).toEqual(['a-b', 'a-b-2', 'kode', 'kode-2']);
  });
});

describe('codes in a list', () => {
  it.each([
    ['- Kualitas: mutu\n  - Ketelitian: teliti\n  - Kerapian\n- Disiplin\n'],
    ['1. Kualitas: mutu\n\ta) Ketelitian: teliti\n\tb) Kerapian\n2. Disiplin\n'],
    ['# Kualitas: mutu\nKetelitian: teliti\nKerapian\n# Disiplin\n'],
    ['Kualitas: mutu\nKualitas > Ketelitian: teliti\nKualitas › Kerapian\nDisiplin\n'],
  ])('reads %j', (list) => {
    const book = bookOf(readCodeList(list));
    expect(shape(book)).toEqual(['kualitas/ketelitian', 'kualitas/kerapian', 'disiplin']);
    expect(book.indicators[0]?.definition.id).toBe('mutu');
    expect(book.codes[0]?.definition.id).toBe('teliti');
  });
});

const name = fc
  .array(fc.constantFrom('mutu', 'kerja', 'Café', 'SOP', 'a/b', 'Ø', '№1', 'jam: kerja'.replace(':', '')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const tree = fc
  .uniqueArray(fc.record({ label: name, subs: fc.uniqueArray(name, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ label }) => label.toLowerCase(),
  })
  .map((indicators) =>
    indicators.map(({ label, subs }) => ({
      label,
      subs: [...new Map(subs.map((sub) => [sub.toLowerCase(), sub])).values()],
    })),
  );

describe('there and back', () => {
  it('keeps a shipped codebook in the CSV of Telaah, but for examples and factors', async () => {
    for (const id of await shippedCodebooks()) {
      const book = await loadCodebook(id, '.');
      const csv = writeCodeTable(book, 'csv', 'id', id);
      const again = bookOf(fromCsv(csv.value).value);
      const kept = ({ indicators, codes }: Codebook) => ({
        indicators,
        codes: codes.map(({ id: path, label, definition, terms, positive, negative, questions }) => ({
          path,
          label,
          definition,
          terms,
          positive,
          negative,
          questions,
        })),
      });
      const tidy = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replace(/(?:\\n|\s)+/gu, ' '));
      expect(tidy(kept(again))).toEqual(tidy(kept(book)));
      expect(csv.warnings.map(({ code }) => code)).toContain('NOT_CARRIED');
    }
  });

  it('keeps labels and levels in every form', () => {
    fc.assert(
      fc.property(tree, (indicators) => {
        const list = indicators
          .map(({ label, subs }) => [`- ${label}`, ...subs.map((sub) => `  - ${sub}`)].join('\n'))
          .join('\n');
        const book = bookOf(readCodeList(list));
        const labels = (one: Codebook) =>
          one.indicators.map((indicator) => [
            indicator.label.id,
            one.codes.filter((code) => code.indicator === indicator.id).map(({ label }) => label.id),
          ]);
        expect(labels(book)).toEqual(
          indicators.map(({ label, subs }) => [label, subs.length === 0 ? [label] : subs]),
        );
        for (const form of ['csv', 'taguette', 'maxqda'] as const) {
          expect(labels(bookOf(fromCsv(writeCodeTable(book, form, 'id', 'x').value).value))).toEqual(
            labels(book),
          );
        }
        expect(labels(bookOf(readCodeList(writeCodeList(book, 'id'))))).toEqual(labels(book));
        expect(labels(bookOf(draftsOf(codesOf(book, 'id'))))).toEqual(labels(book));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
