import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { parseCodebook } from '../../src/codebook/index.ts';
import {
  codebookYaml,
  readCodeList,
  readCodeTable,
  readCodingTable,
  readTaguetteHighlights,
  readWordComments,
} from '../../src/exchange/index.ts';
import { LocatedText } from '../../src/exchange/locate.ts';
import { sqliteImporter } from '../../src/exchange/sqlite/importer.ts';
import { htmlText } from '../../src/exchange/taguette/html-text.ts';
import { readCsvGrid } from '../../src/formats/grid.ts';
import { expectHarmless, fuzzRuns, mutations, zipMutations } from '../support/fuzz.ts';
import { HTML, qualcoder, taguette } from './sqlite/databases.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const CODES = [
  'tag,description,number of highlights\nmutu,"Mutu ""kerja""",3\nmutu.sop,,2\n',
  'Kode;Definisi;Induk\nA > B;x;\nC;y;A\nD;z;D\n',
  'Indikator,Sub-indikator,Definisi\nA,b,c\n,d,e\n',
].map((csv) => strToU8(csv));

const LIST = strToU8('# A: satu\n- b: dua\n\t- c > d\n2.1 E\n');

const WORD = zipSync({
  'word/document.xml': strToU8(
    '<w:document xmlns:w="x"><w:body><w:p><w:commentRangeStart w:id="0"/><w:r><w:t>kata</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>',
  ),
  'word/comments.xml': strToU8(
    '<w:comments xmlns:w="x"><w:comment w:id="0" w:author="a"><w:p><w:r><w:t>kualitas/sop [x]: negatif</w:t></w:r></w:p></w:comment></w:comments>',
  ),
});

const PAGE = strToU8(
  `<title>Taguette highlights</title><h1>x</h1>${HTML}<p><strong>Document:</strong> d <strong>Tags:</strong> a, b</p><hr>`,
);

describe('damaged files of other programs', () => {
  it('as databases', async () => {
    const seeds = [await taguette(), await qualcoder()];
    await sqliteImporter.read(seeds[0] ?? new Uint8Array(), 'x.sqlite3');
    await fc.assert(
      fc.asyncProperty(mutations(seeds), (bytes) =>
        expectHarmless(() => sqliteImporter.read(bytes, 'x.sqlite3'), { seconds: 5, megabytes: 512 }),
      ),
      fuzzRuns(60),
    );
  });

  it('as lists and tables of codes', async () => {
    await fc.assert(
      fc.asyncProperty(mutations(CODES), (bytes) =>
        expectHarmless(() => {
          const { value } = readCodeTable([readCsvGrid(text(bytes), 'x.csv')], 'x.csv');
          if (value.length > 0 && bytes.length < 20_000)
            parseCodebook(codebookYaml(value, { file: 'x', title: 'x', lang: 'id' }).value.yaml, 'x');
        }),
      ),
      fuzzRuns(120),
    );
    await fc.assert(
      fc.asyncProperty(mutations([LIST]), (bytes) =>
        expectHarmless(() => {
          const value = readCodeList(text(bytes));
          if (value.length > 0 && bytes.length < 20_000)
            parseCodebook(codebookYaml(value, { file: 'x', title: 'x', lang: 'id' }).value.yaml, 'x');
        }),
      ),
      fuzzRuns(120),
    );
  });

  it('as tables of codings, pages and texts', async () => {
    const table = strToU8('document;quote;code;polarity;coder\nW-01;kata;a;+;ani\n');
    await fc.assert(
      fc.asyncProperty(mutations([table, PAGE]), (bytes) =>
        expectHarmless(() => {
          readCodingTable([readCsvGrid(text(bytes), 'x.csv')], 'x.csv');
          readTaguetteHighlights(text(bytes), 'x.html');
          const html = htmlText(text(bytes));
          html.at(html.text.length * 2);
          new LocatedText(html.text).find({ quote: text(bytes.subarray(0, 20)), near: 3 });
        }),
      ),
      fuzzRuns(120),
    );
  });

  it('as Word files with comments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutations([WORD]), zipMutations([WORD])), (bytes) =>
        expectHarmless(() => readWordComments(bytes, 'x.docx')),
      ),
      fuzzRuns(120),
    );
  });
});
