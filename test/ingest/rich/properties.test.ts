import { Document, type IRunOptions, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, tidy } from '../../../src/ingest/clean.ts';
import { readerFor } from '../../../src/ingest/readers/index.ts';
import { odtFile } from '../rich-support.ts';

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const rtf = (text: string): string =>
  [...text.matchAll(/[\s\S]/gu)]
    .map(([unit]) => {
      if (/[\\{}]/u.test(unit)) return `\\${unit}`;
      if (unit >= ' ' && unit <= '~') return unit;
      return [...Array(unit.length).keys()].map((at) => `\\u${String(unit.charCodeAt(at))}?`).join('');
    })
    .join('');

const runOptions = (text: string, bold: boolean): IRunOptions => ({ text, bold });

/** How each format is written: paragraphs of runs, each bold or not. */
const WRITERS: Readonly<Record<string, (paragraphs: readonly Runs[]) => Uint8Array | Promise<Uint8Array>>> = {
  docx: (paragraphs) => {
    const children = paragraphs.map(
      (runs) =>
        new Paragraph({ children: runs.map(({ text, bold }) => new TextRun(runOptions(text, bold))) }),
    );
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
  odt: (paragraphs) =>
    odtFile(
      paragraphs
        .map((runs) => {
          const spans = runs.map(({ text, bold }) => {
            const typed = xml(text).replaceAll(' ', '<text:s/>');
            return bold ? `<text:span text:style-name="B">${typed}</text:span>` : typed;
          });
          return `<text:p>${spans.join('')}</text:p>`;
        })
        .join('\n  '),
      '<style:style style:family="text" style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>',
    ),
  rtf: (paragraphs) =>
    Buffer.from(
      `{\\rtf1\\ansi ${paragraphs.map((runs) => `\\pard ${runs.map(({ text, bold }) => (bold ? `{\\b ${rtf(text)}}` : rtf(text))).join('')}\\par\n`).join('')}}`,
    ),
  html: (paragraphs) =>
    Buffer.from(
      `<meta charset="utf-8">${paragraphs.map((runs) => `<p>${runs.map(({ text, bold }) => (bold ? `<b>${xml(text)}</b>` : xml(text))).join('')}`).join('\n')}`,
    ),
};

type Runs = readonly { readonly text: string; readonly bold: boolean }[];

const run = fc.record({
  text: fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        'Peneliti: ',
        ' Ya & tidak <b> ',
        '"kutip"',
        '{\\par}',
        ']]>',
        '😀',
        '\\u233?',
        '&amp;',
      ),
    )
    .map((text) => clean(text).replace(/[\s]+/gu, ' ')),
  bold: fc.boolean(),
});

describe('paragraphs written in a format', () => {
  it.each(Object.keys(WRITERS))('are read from %s as they were written', async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(run, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (paragraphs) => {
          const bytes = await WRITERS[format]?.(paragraphs);
          const file = await readerFor(format)?.read(bytes ?? new Uint8Array(), `a.${format}`);
          const texts = file?.blocks.flatMap((block) =>
            block.kind === 'paragraph' ? block.lines.map((line) => tidy(line.text)) : [block.kind],
          );
          const written = paragraphs.map((runs) => tidy(clean(runs.map(({ text }) => text).join(''))));
          expect(texts).toEqual(written.filter((text) => text !== ''));
        },
      ),
      { seed: 7, numRuns: format === 'docx' ? 20 : 60 },
    );
  });

  it.each(Object.keys(WRITERS))('keep in %s how far their bold head reaches', async (format) => {
    const paragraphs = [
      [
        { text: 'Peneliti', bold: true },
        { text: ': Rapi?', bold: false },
      ],
      [{ text: 'Semua tebal.', bold: true }],
      [
        { text: 'Polos ', bold: false },
        { text: 'tebal.', bold: true },
      ],
    ];
    const file = await readerFor(format)?.read(
      (await WRITERS[format]?.(paragraphs)) ?? new Uint8Array(),
      'a',
    );
    const bold = file?.blocks.map((block) => (block.kind === 'paragraph' ? block.lines[0]?.bold : null));
    expect(bold).toEqual([8, 12, 0]);
  });
});
