import { join } from 'node:path';
import { median } from './medians.ts';
import type { Row } from './table.ts';

type Pipeline = typeof import('../src/pipeline.ts');
type Reduction = typeof import('../src/reduction/index.ts');
type Context = typeof import('../src/reduction/context.ts');
type ModelFile = typeof import('../src/store/model-file.ts');

const CODEBOOK = 'mangkunegara-2017';
const MEGABYTE = 1_000_000;
/** Runs before the first that counts, until the code is compiled. */
const WARM = 3;

async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** Tokenizing and stemming as natural does it, word after word. */
async function naturalReader(): Promise<(text: string) => number> {
  const { default: stemmer } = await import('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
  return (text) => {
    let length = 0;
    for (const [word] of text.matchAll(/[\p{L}\p{N}-]+/gu)) length += stemmer.stem(word.toLowerCase()).length;
    return length;
  };
}

/**
 * Coding a megabyte of transcripts against tokenizing and stemming it once: as natural's stemmer does it, word after
 * word; and as our reader does it, which stems each distinct word once and by the codebook's roots alone. Beside it
 * loading the model for one language against reading and parsing its file. In one process that is warm: the first runs are not
 * counted. What is prepared once for a codebook is no part of either; every run begins without known words.
 */
export async function codingRows(root: string, studies: readonly string[], runs: number): Promise<Row[]> {
  const built = <Module>(path: string): Promise<Module> => import(join(root, 'dist/src', path));
  const { readStudy } = await built<Pipeline>('pipeline.js');
  const { priorFrom, Reducer } = await built<Reduction>('reduction/index.js');
  const { codingContext } = await built<Context>('reduction/context.js');
  const { readModelFile } = await built<ModelFile>('store/model-file.js');
  const inputs = studies.map((study) => join(root, 'training/studies', study, 'raw'));
  const { codebook, documents } = await readStudy({ inputs, codebook: CODEBOOK, lang: 'id' });
  const wanted: (typeof documents)[number][] = [];
  let size = 0;
  for (const document of documents) {
    if (document.lang !== 'id' || size >= MEGABYTE) continue;
    wanted.push(document);
    size += document.text.length;
  }
  const prior = priorFrom(await readModelFile());
  const stemAll = await naturalReader();
  const times = {
    stem: [] as number[],
    read: [] as number[],
    code: [] as number[],
    parse: [] as number[],
    load: [] as number[],
  };
  for (let run = -WARM; run < runs; run += 1) {
    const { reader } = await codingContext(codebook, 'id');
    const reducer = new Reducer(codebook, prior);
    await reducer.reduce(wanted.slice(0, 1).map((document) => ({ ...document, units: [] })));
    const read = await timed(() => wanted.map(({ text }) => reader.sentences(text).length));
    const stem = await timed(() => wanted.map(({ text }) => stemAll(text)));
    const code = await timed(() => reducer.reduce(wanted));
    const parsed = await timed(readModelFile);
    const loaded = await timed(async () => {
      const { words, sides } = priorFrom(await readModelFile());
      return [words.id, sides.id];
    });
    if (run < 0) continue;
    times.stem.push(stem);
    times.read.push(read);
    times.code.push(code);
    times.parse.push(parsed);
    times.load.push(loaded);
  }
  const [stem, read, code, parsed, loaded] = [
    times.stem,
    times.read,
    times.code,
    times.parse,
    times.load,
  ].map(median);
  return [
    {
      what: `code ${(size / MEGABYTE).toFixed(2)} MB of transcripts`,
      against: 'tokenize and stem it word by word (natural)',
      took: code ?? 0,
      least: stem ?? 0,
      target: 2,
    },
    {
      what: 'the same',
      against: 'our reader, each distinct word stemmed once',
      took: code ?? 0,
      least: read ?? 0,
    },
    { what: 'load the model', against: 'read and parse its file', took: loaded ?? 0, least: parsed ?? 0 },
  ];
}
