/**
 * Writes the Word manuscripts of fixtures/manuscripts out of the markdown in
 * word-fixtures/sources/manuscripts. Run it after a change there: npx tsx scripts/make-manuscript-fixtures.ts
 * With two arguments it writes one article: … make-manuscript-fixtures.ts article.md article.docx
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manuscriptToWord } from './word-fixtures/manuscript.ts';

const sources = fileURLToPath(new URL('word-fixtures/sources/manuscripts/', import.meta.url));
const target = fileURLToPath(new URL('../fixtures/manuscripts/', import.meta.url));

const [from, to] = process.argv.slice(2);
const articles =
  from === undefined || to === undefined
    ? (await readdir(sources)).map(
        (file) => [sources + file, `${target + basename(file, '.md')}.docx`] as const,
      )
    : [[from, to] as const];
for (const [source, word] of articles) {
  await writeFile(word, await manuscriptToWord(await readFile(source, 'utf8')));
}
console.log(`${articles.length} Word manuscripts written`);
