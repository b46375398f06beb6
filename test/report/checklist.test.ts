import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.ts';
import {
  buildChecklistReport,
  checklistJson,
  renderChecklistCsv,
  renderMarkdown,
} from '../../src/report/index.ts';
import { tablesOf, textOf } from './support.ts';

const both = (id: string, en = `${id} (en)`) => ({ id, en });

const CHECKLIST: Checklist = {
  id: 'coreq',
  title: both('Daftar'),
  reference: 'Tong dkk. (2007)',
  items: [
    {
      number: 1,
      domain: both('Tim'),
      title: both('Pewawancara'),
      asks: both('Siapa?'),
      nature: 'field',
      answer: { state: 'filled', text: both('Rina'), from: ['study.yaml: methods.researchers'] },
    },
    {
      number: 2,
      domain: both('Tim'),
      title: both('Sampel'),
      asks: both('Bagaimana?'),
      nature: 'field',
      answer: {
        state: 'missing',
        fields: ['methods.sampling'],
        file: 'study.yaml',
        example: both('sampling: Purposif | …'),
        text: both('=1+1'),
      },
    },
    {
      number: 3,
      domain: both('Temuan'),
      title: both('Umpan balik'),
      asks: both('Apa kata informan?'),
      nature: 'analysis',
      answer: {
        state: 'missing',
        fields: ['member-checks'],
        file: null,
        example: both('telaah member-check I-01'),
        text: null,
      },
    },
    {
      number: 4,
      domain: both('Temuan'),
      title: both('Tafsir'),
      asks: both('Apa artinya?'),
      nature: 'author',
      answer: { state: 'author', task: both('Tafsirkan.'), hint: both('Cukup baik.') },
    },
  ],
};

describe('a checklist as a report', () => {
  it('has a table for every part, with an empty column for pages', () => {
    const tables = tablesOf(buildChecklistReport(CHECKLIST, 'id'));
    expect(tables.map(({ caption }) => caption)).toEqual(['COREQ: Tim', 'COREQ: Temuan']);
    const rows = tables.flatMap((table) => table.rows.map((row) => row.map(textOf)));
    expect(rows).toEqual([
      ['1. Pewawancara', 'Siapa?', 'terisi', 'Rina (Sumber: study.yaml: methods.researchers)', ''],
      [
        '2. Sampel',
        'Bagaimana?',
        'isian belum ada',
        'Isian belum ada: methods.sampling. Tambahkan dalam study.yaml, misalnya “sampling: Purposif | …”. Yang sudah diketahui: =1+1',
        '',
      ],
      [
        '3. Umpan balik',
        'Apa kata informan?',
        'isian belum ada',
        'Isian belum ada: member-checks. Jalankan “telaah member-check I-01”.',
        '',
      ],
      ['4. Tafsir', 'Apa artinya?', 'ditulis peneliti', 'Tafsirkan. Bahan dari studi: Cukup baik.', ''],
    ]);
  });

  it('counts the states, and cites the standard', () => {
    const text = renderMarkdown(buildChecklistReport(CHECKLIST, 'en'));
    expect(text).toContain(
      'Of 4 items, 1 are filled from the study, 2 miss a field, and 1 need the author’s own words.'.replace(
        "'",
        '’',
      ),
    );
    expect(text).toContain('Tong dkk. (2007)');
    // A bar of the study cannot break the table.
    expect(text).toContain('Purposif \\| …');
  });

  it('can be cut down to what is missing, keeping the numbers and the counts', () => {
    const report = buildChecklistReport(CHECKLIST, 'id', true);
    const rows = tablesOf(report).flatMap((table) => table.rows.map((row) => textOf(row[0] ?? [])));
    expect(rows).toEqual(['2. Sampel', '3. Umpan balik']);
    expect(renderMarkdown(report)).toContain('Dari 4 butir, 1 terisi');
    const filled = { ...CHECKLIST, items: CHECKLIST.items.slice(0, 1) };
    expect(renderMarkdown(buildChecklistReport(filled, 'id', true))).toContain(
      'Tidak ada butir yang isiannya belum ada.',
    );
  });
});

describe('a checklist for other programs', () => {
  it('is CSV with a line an item, and no formula in it', () => {
    const [head, ...lines] = parse(renderChecklistCsv(CHECKLIST, 'en'), { bom: true });
    expect(head).toHaveLength(9);
    expect(lines.map(([number, , , , state]) => [number, state])).toEqual([
      ['1', 'filled'],
      ['2', 'field missing'],
      ['3', 'field missing'],
      ['4', 'author'],
    ]);
    expect(lines[1]?.slice(5)).toEqual([
      "'=1+1 (en)",
      '',
      'study.yaml: methods.sampling',
      'sampling: Purposif | … (en)',
    ]);
    expect(lines[3]?.[5]).toBe('Tafsirkan. (en) Cukup baik. (en)');
  });

  it('is JSON in one language', () => {
    expect(checklistJson(CHECKLIST, 'id', true)).toMatchObject({
      checklist: 'coreq',
      items: [
        { number: 2, state: 'missing', fields: ['methods.sampling'], file: 'study.yaml', text: '=1+1' },
        { number: 3, state: 'missing', file: null, text: null },
      ],
    });
  });
});
