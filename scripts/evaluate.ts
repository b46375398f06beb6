import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { accuracyPage, READERS } from './learning/accuracy-page.ts';
import { catalogue } from './learning/catalogue.ts';
import { readCorpus } from './learning/corpus.ts';
import { folds } from './learning/folds.ts';
import { measureFold, measureFramework } from './learning/measure-fold.ts';
import type { Condition, Measurement } from './learning/measurement.ts';
import { measureReaders } from './learning/second-reading.ts';

/** A part of the work: a fold to leave out, or a framework. */
type Task = { readonly fold: number } | { readonly framework: string };

const PAGE = join(import.meta.dirname, '..', 'docs', 'accuracy.md');
const MEASURED = join(import.meta.dirname, '..', 'training', 'accuracy.json');

/** What was measured before, when only a part is measured again. */
function measuredBefore(): Measurement[] {
  return JSON.parse(readFileSync(MEASURED, 'utf8')) as Measurement[];
}

type Part = 'folds' | 'frameworks' | 'readers';

/** The parts of the measurement, each with what it measures. */
const PARTS: Readonly<Record<Part, (measurement: Measurement) => boolean>> = {
  folds: ({ condition }) => condition !== UNSTUDIED && !isReader(condition),
  frameworks: ({ condition }) => condition === UNSTUDIED,
  readers: ({ condition }) => isReader(condition),
};

const UNSTUDIED = 'own framework';
const isReader = (condition: Condition): boolean => READERS.some(([reader]) => reader === condition);

async function work(): Promise<void> {
  const corpus = await readCorpus();
  process.on('message', (task: Task) => {
    const measured =
      'fold' in task ? measureFold(corpus, task.fold) : measureFramework(corpus, task.framework);
    measured.then(
      (result) => process.send?.(result),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.send?.('ready');
}

/** Hands the tasks to as many processes as there are processors. */
async function shareOut(tasks: Task[]): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  let left = tasks.length;
  const workers = Math.min(availableParallelism(), tasks.length);
  await Promise.all(
    Array.from(
      { length: workers },
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = fork(import.meta.filename, ['--worker']);
          worker.on('exit', (exit) => {
            if (exit === 0 || exit === null) resolve();
            else reject(new Error(`worker: ${exit}`));
          });
          worker.on('message', (message: 'ready' | Measurement[]) => {
            if (message !== 'ready') {
              measured.push(...message);
              left -= 1;
              console.log(`${tasks.length === 0 ? '' : `${tasks.length} to begin, `}${left} to end`);
            }
            const task = tasks.shift();
            if (task === undefined) worker.kill();
            else worker.send(task);
          });
        }),
    ),
  );
  return measured;
}

if (process.argv.includes('--worker')) {
  await work();
} else {
  const entries = catalogue();
  const frameworks = [...new Set(entries.map(({ framework }) => framework))];
  const parts = Object.keys(PARTS) as Part[];
  const named = parts.filter((part) => process.argv.includes(part));
  const again = (part: Part): boolean => named.length === 0 || named.includes(part);
  const kept =
    named.length === 0 ? [] : measuredBefore().filter((one) => !named.some((part) => PARTS[part](one)));
  const tasks: Task[] = [
    ...(again('folds') ? folds(entries).map((_, fold) => ({ fold })) : []),
    ...(again('frameworks') ? frameworks.map((framework) => ({ framework })) : []),
  ];
  const measured = [...(await shareOut(tasks)), ...kept];
  if (again('readers')) for (const { id } of entries) measured.push(...(await measureReaders(id)));
  writeFileSync(PAGE, accuracyPage(entries, measured));
  writeFileSync(MEASURED, `${JSON.stringify(measured)}\n`);
  console.log('docs/accuracy.md');
}
