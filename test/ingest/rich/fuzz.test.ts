import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerFor } from '../../../src/ingest/readers/index.ts';
import { TelaahError } from '../../../src/model/error.ts';
import { expectHarmless, fuzzRuns, mutations, zipMutations } from '../../support/fuzz.ts';
import { odtFile, wordFile, wp, zipped } from '../rich-support.ts';

const files = join(import.meta.dirname, '../files');
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(files, name)));
const readAs = (bytes: Uint8Array, extension: string): unknown =>
  readerFor(extension)?.read(bytes, `a.${extension}`);

// The first reading of a Word file loads mammoth.
beforeAll(async () => {
  await readAs(file('laporan.docx'), 'docx');
});

const SEEDS: Readonly<Record<string, readonly Uint8Array[]>> = {
  docx: [file('laporan.docx'), wordFile(wp('Satu.') + wp('Dua.', '<w:rPr><w:del/></w:rPr>'))],
  odt: [file('laporan.odt'), odtFile('<text:p>Satu<text:s text:c="3"/>dua</text:p>')],
  rtf: [file('laporan.rtf')],
  html: [file('laporan.html')],
};

describe('damaged files are harmless', () => {
  it.each(Object.keys(SEEDS))('%s', { timeout: 3_600_000 }, async (extension) => {
    const seeds = SEEDS[extension] ?? [];
    const isZip = extension === 'docx' || extension === 'odt';
    const damaged = isZip ? zipMutations(seeds) : mutations(seeds);
    await fc.assert(
      fc.asyncProperty(damaged, (bytes) => expectHarmless(() => readAs(bytes, extension))),
      fuzzRuns(60),
    );
  });

  it('under each other’s names', async () => {
    for (const extension of Object.keys(SEEDS))
      for (const bytes of Object.values(SEEDS).flat()) await expectHarmless(() => readAs(bytes, extension));
  });
});

describe('what grows when it is read is refused, or stays small', () => {
  const lots = 60_000;
  const entities =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const tables = '<w:tbl><w:tr><w:tc>'.repeat(500) + wp('x') + '</w:tc></w:tr></w:tbl>'.repeat(500);
  it.each([
    ['docx', 'deep elements', wordFile('<w:p>'.repeat(lots))],
    ['docx', 'deep elements in styles', wordFile(wp('a'), { styles: '<w:style>'.repeat(lots) })],
    ['docx', 'deep elements in comments', wordFile(wp('a'), { comments: '<w:p>'.repeat(lots) })],
    ['docx', 'deep tables', wordFile(tables)],
    ['docx', 'many deleted paragraphs', wordFile(wp('a', '<w:rPr><w:del/></w:rPr>').repeat(lots / 4))],
    [
      'docx',
      'wide cells',
      wordFile(
        `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr><w:p/></w:tc>'.repeat(200)}</w:tr></w:tbl>`,
      ),
    ],
    [
      'docx',
      'tags without end in a part beside the text',
      wordFile(wp('a'), { settings: '<Defa" b="c"/>'.repeat(lots / 2) }),
    ],
    ['odt', 'deep elements', odtFile('<text:p>'.repeat(lots))],
    ['odt', 'spaces', odtFile(`<text:p>${'<text:s text:c="999999999"/>'.repeat(2000)}</text:p>`)],
    [
      'odt',
      'wide cells',
      odtFile(
        `<table:table>${'<table:table-row><table:table-cell table:number-columns-spanned="999999" table:number-rows-spanned="999999"/></table:table-row>'.repeat(2000)}</table:table>`,
      ),
    ],
    [
      'odt',
      'entities',
      zipped({
        'content.xml': `${entities}<office:document-content><office:body><office:text><text:p>&c;&f;</text:p></office:text></office:body></office:document-content>`,
      }),
    ],
    ['rtf', 'deep groups', Buffer.from(`{\\rtf1${'{\\b '.repeat(lots)}`)],
    ['rtf', 'notes in notes', Buffer.from(`{\\rtf1${'{\\footnote x'.repeat(1900)}`)],
    [
      'rtf',
      'wide tables',
      Buffer.from(`{\\rtf1${'\\trowd\\cellx1\\cellx99999999\\intbl a\\cell b\\cell\\row'.repeat(3000)}}`),
    ],
    [
      'rtf',
      'many edges',
      Buffer.from(
        `{\\rtf1${Array.from({ length: 3000 }, (_, index) => `\\trowd\\cellx${index * 100}\\intbl a\\cell\\row`).join('')}}`,
      ),
    ],
    ['html', 'deep elements', Buffer.from('<div>'.repeat(lots))],
  ] as const)('%s: %s', { timeout: 60_000 }, async (extension, _, bytes) => {
    await expectHarmless(() => readAs(bytes, extension));
  });

  it('reads no entity that a file declares itself, from nowhere', async () => {
    const word = zipped({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?>${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Satu &c;&f;</w:t></w:r></w:p></w:body></w:document>`,
    });
    const odt = zipped({
      'content.xml': `${entities}<office:document-content><office:body><office:text><text:p>Satu &c;&f;</text:p></office:text></office:body></office:document-content>`,
    });
    const told = JSON.stringify(await readAs(odt, 'odt'));
    expect(told).toContain('Satu');
    expect(told).not.toMatch(/aaaa|root:/u);
    await expect(readAs(word, 'docx')).rejects.toThrow(TelaahError);
  });
});
