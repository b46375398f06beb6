import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './medians.ts';
import type { Row } from './table.ts';

type Pipeline = typeof import('../src/pipeline.ts');
type Reduction = typeof import('../src/reduction/index.ts');
type Context = typeof import('../src/reduction/context.ts');

const CODEBOOK = 'mangkunegara-2017';
const MEGABYTE = 1_000_000;
/** Runs before the first that counts, until the code is compiled. */
const WARM = 3;

async function timed(task: () => unknown): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/**
 * Coding a megabyte of transcripts against reading it once, which is cutting it into sentences and words and stemming
 * them; and loading the model for one language against parsing its file. In one process that is warm: the first runs
 * are not counted. What is prepared once for a codebook is no part of either; every run begins without known words.
 */
export async function codingRows(root: string, studies: readonly string[], runs: number): Promise<Row[]> {
  const built = <Module>(path: string): Promise<Module> => import(join(root, 'dist/src', path));
  const { readStudy } = await built<Pipeline>('pipeline.js');
  const { priorFrom, Reducer } = await built<Reduction>('reduction/index.js');
  const { codingContext } = await built<Context>('reduction/context.js');
  const inputs = studies.map((study) => join(root, 'training/studies', study, 'raw'));
  const { codebook, documents } = await readStudy({ inputs, codebook: CODEBOOK, lang: 'id' });
  const wanted: (typeof documents)[number][] = [];
  let size = 0;
  for (const document of documents) {
    if (document.lang !== 'id' || size >= MEGABYTE) continue;
    wanted.push(document);
    size += document.text.length;
  }
  const file = join(root, 'models/prior.json');
  const parse = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const prior = priorFrom(parse());
  const times = { read: [] as number[], code: [] as number[], parse: [] as number[], load: [] as number[] };
  for (let run = -WARM; run < runs; run += 1) {
    const { reader } = await codingContext(codebook, 'id');
    const reducer = new Reducer(codebook, prior);
    for (const document of wanted.slice(0, 1)) await reducer.reduce({ ...document, units: [] });
    const read = await timed(() => wanted.map(({ text }) => reader.sentences(text).length));
    const code = await timed(async () => {
      for (const document of wanted) await reducer.reduce(document);
    });
    const [parsed, loaded] = [await timed(parse), await timed(() => priorFrom(parse()).words.id)];
    if (run < 0) continue;
    times.read.push(read);
    times.code.push(code);
    times.parse.push(parsed);
    times.load.push(loaded);
  }
  const [read, code, parsed, loaded] = [times.read, times.code, times.parse, times.load].map(median);
  return [
    {
      what: `code ${(size / MEGABYTE).toFixed(2)} MB of transcripts`,
      against: 'tokenize and stem it once',
      took: code ?? 0,
      least: read ?? 0,
      target: 2,
    },
    { what: 'load the model', against: 'JSON.parse of its file', took: loaded ?? 0, least: parsed ?? 0 },
  ];
}
