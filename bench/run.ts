/**
 * How fast the built program is, as ratios to the least that the same work can cost on this machine: they mean the
 * same on a slow machine and a fast one. Nothing here fails; the targets are printed beside what was measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codingRows } from './coding.ts';
import { writeJournals } from './journals.ts';
import { writeLargeStudy } from './large-study.ts';
import { medians } from './medians.ts';
import { pageRow } from './page.ts';
import { writeSurvey } from './survey.ts';
import { type Row, table } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/bin/telaah.js');
const bundled = join(root, 'fixtures/kominfo-mangkunegara');
const READABLE = new Set(['.md', '.txt', '.docx']);

/** Runs Node to its end; a failure of the measured program makes the numbers worthless, so it ends the bench. */
function node(...args: string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  };
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => READABLE.has(extname(name)) && !/(^|[\\/])out[\\/]/.test(name))
    .map((name) => join(folder, name));
}

/** A Node process that does nothing with the sources but read them and cut them into lines. */
function plainRead(folder: string): () => void {
  const script = `const { readFileSync } = require('node:fs');
let lines = 0;
for (const file of ${JSON.stringify(sources(folder))}) lines += readFileSync(file, 'utf8').split('\\n').length;`;
  return node('-e', script);
}

function startRows(): Row[] {
  const { least, help, version } = medians(15, {
    least: node('--input-type=module', '-e', "import 'commander'"),
    help: node(program, '--help'),
    version: node(program, '--version'),
  });
  return [
    { what: 'telaah --help', against: 'node + commander', took: help, least, target: 2.5 },
    { what: 'telaah --version', against: 'node + commander', took: version, least, target: 2.5 },
  ];
}

function analysisRow(what: string, study: string, runs: number, ...options: string[]): Row {
  const { least, took } = medians(runs, {
    least: plainRead(study),
    took: node(program, 'analyze', study, ...options),
  });
  const bytes = sources(study).reduce((sum, file) => sum + readFileSync(file).length, 0);
  const speed = `${(bytes / 1e6 / (took / 1000)).toFixed(2)} MB/s`;
  return {
    what: `${what} (${(bytes / 1e6).toFixed(2)} MB, ${speed})`,
    against: 'node + read and split',
    took,
    least,
  };
}

/** Loading people's codings, folded to what is in force, against parsing the same lines as JSON. */
function journalRow(root: string, count: number): Row {
  const files = writeJournals(root, count);
  const store = join(import.meta.dirname, '../dist/src/store/journal/index.js');
  const plain = `const { readFileSync } = require('node:fs');
let events = 0;
for (const file of ${JSON.stringify(files)})
  for (const line of readFileSync(file, 'utf8').split('\\n')) if (line !== '') { JSON.parse(line); events += 1; }
if (events < ${count}) throw new Error('codings are missing');`;
  const loading = `const { foldJournals, readJournals } = await import(${JSON.stringify(store)});
const { codings } = foldJournals((await readJournals(${JSON.stringify(root)})).value);
if (codings.length < ${count * 0.9}) throw new Error('codings are missing');`;
  const { least, took } = medians(5, {
    least: node('-e', plain),
    took: node('--input-type=module', '-e', loading),
  });
  return { what: `load ${count} codings of 4 coders`, against: 'node + JSON.parse', took, least, target: 3 };
}

/** Reading a table of answers against streaming the same file through its CSV parser alone. */
function surveyRow(folder: string, rows: number): Row {
  const file = writeSurvey(folder, rows);
  const ingest = join(import.meta.dirname, '../dist/src/ingest/index.js');
  const plain = `import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
let cells = 0;
for await (const row of createReadStream(${JSON.stringify(file)}).pipe(parse())) cells += row.length;
if (cells < ${rows * 5}) throw new Error('answers are missing');`;
  const reading = `const { readSource } = await import(${JSON.stringify(ingest)});
const { value } = await readSource({ file: ${JSON.stringify(file)}, path: 'survei.csv', meta: {}, speakers: {} }, []);
if (value.units.length < ${rows * 2}) throw new Error('answers are missing');`;
  const { least, took } = medians(3, {
    least: node('--input-type=module', '-e', plain),
    took: node('--input-type=module', '-e', reading),
  });
  return { what: `read a survey of ${rows} respondents`, against: 'node + csv-parse', took, least };
}

if (!existsSync(program)) throw new Error('Build first: npm run build');
const scratch = await mkdtemp(join(tmpdir(), 'telaah-bench-'));
try {
  const large = join(scratch, 'large');
  writeLargeStudy(bundled, large, 20);
  const rows = [
    ...startRows(),
    journalRow(join(scratch, 'journals'), 200_000),
    surveyRow(scratch, 100_000),
    ...(await codingRows(root, readdirSync(join(root, 'training/studies')).sort(), 9)),
    analysisRow('analyze the bundled study', bundled, 5, '--out', join(scratch, 'out')),
    analysisRow(
      'analyze twenty times its markdown',
      large,
      3,
      '--codebook',
      'mangkunegara-2017',
      '--out',
      join(scratch, 'out-large'),
    ),
  ];
  const many = join(scratch, 'many');
  writeLargeStudy(bundled, many, 13);
  node(program, 'analyze', many, '--codebook', 'mangkunegara-2017', '--out', join(scratch, 'out-many'))();
  const page = await pageRow(many, join(scratch, 'out-many/report.html'), scratch, 9);
  console.log(table(typeof page === 'string' ? rows : [...rows, page]));
  if (typeof page === 'string') console.log(page);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
