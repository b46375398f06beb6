import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/index.ts';
import { wordFile } from '../../src/report/index.ts';
import { reportOf, smallStudy } from './support.ts';

const REPORT: Report = {
  lang: 'id',
  title: 'Judul <b>&',
  front: [{ kind: 'note', inlines: [{ kind: 'text', text: 'Perhatikan.' }] }],
  sections: [
    {
      id: 'a',
      level: 1,
      number: 'A',
      heading: 'Bagian',
      blocks: [
        {
          kind: 'paragraph',
          inlines: [
            { kind: 'strong', text: 'Tebal' },
            { kind: 'text', text: ' biasa' },
          ],
        },
        {
          kind: 'list',
          ordered: true,
          items: [[{ kind: 'text', text: 'satu' }], [{ kind: 'text', text: 'dua' }]],
        },
        { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'butir' }]] },
        { kind: 'quote', text: 'kata', citation: '(Wawancara)', coding: 'x' },
        {
          kind: 'table',
          label: 'Tabel 1',
          caption: 'Isi',
          columns: [
            { label: 'Kiri', align: 'left' },
            { label: 'Kanan', align: 'right' },
          ],
          rows: [[[{ kind: 'text', text: 'sel | =1+1' }], [{ kind: 'text', text: '2' }]]],
          source: 'Sumber: data.',
        },
      ],
      sections: [],
    },
  ],
};

async function html(report: Report): Promise<string> {
  const bytes = await wordFile(report);
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

describe('a report as a Word file', () => {
  it('holds headings, words set apart, lists, quotes and tables', async () => {
    const text = await html(REPORT);
    for (const part of [
      'Judul &lt;b&gt;&amp;',
      '<p>Perhatikan.</p>',
      '<h1>A. Bagian</h1>',
      '<strong>Tebal</strong> biasa',
      '1.\tsatu',
      '2.\tdua',
      '<li>butir</li>',
      '“kata” (Wawancara)',
      '<strong>Tabel 1.</strong> Isi',
      '<strong>Kiri</strong>',
      'sel | =1+1',
      '<em>Sumber: data.</em>',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/<table><thead><tr>.*<\/thead>/su);
  });

  it('is the same bytes for the same report', async () => {
    expect(await wordFile(REPORT)).toEqual(await wordFile(REPORT));
  });

  it('holds a whole report', async () => {
    const text = await html(reportOf(smallStudy()));
    const report = reportOf(smallStudy());
    const headings = report.sections.map(({ number, heading }) => `<h1>${number}. ${heading}</h1>`);
    expect(headings.filter((heading) => !text.includes(heading))).toEqual([]);
    expect(/undefined|NaN/u.test(text)).toBe(false);
  });
});
