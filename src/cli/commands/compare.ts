import { basename } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import { compareText, type Lang } from '../../model/text.ts';
import type { AnalyzedRun } from '../../pipeline.ts';
import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
} from '../context.ts';
import {
  type DeliverOptions,
  deliver,
  deliverJson,
  deliverReport,
  deliveryOptions,
  formOf,
} from '../deliver.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';

type CompareOptions = CountOptions & DeliverOptions;

const FORMS = ['table', 'md', 'csv', 'json', 'docx'] as const;

function tooFew(count: number): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `perbandingan memerlukan sedikitnya dua studi yang berbeda; yang disebut ${count}`,
      en: `a comparison needs at least two different studies; ${count} named`,
    },
    hint: {
      id: 'Misalnya: telaah compare studi-a studi-b',
      en: 'For example: telaah compare study-a study-b',
    },
  });
}

/** The language that all studies share, else English. */
function languageOf(runs: readonly AnalyzedRun[], asked: Lang | undefined): Lang {
  if (asked !== undefined) return asked;
  return runs.every(({ study }) => study.lang === 'id') ? 'id' : 'en';
}

/** Every study once, whatever it is called by. */
async function analyzeAll(
  folders: readonly string[],
  options: CompareOptions,
  io: Io,
): Promise<readonly AnalyzedRun[]> {
  const { analyzeStudy } = await import('../../pipeline.ts');
  const runs = new Map<string, AnalyzedRun>();
  for (const folder of folders) {
    const run = await analyzeStudy(countingRequest([folder], options, io));
    runs.set(run.root, run);
  }
  return [...runs.values()].sort((a, b) => compareText(a.root, b.root));
}

async function run(folders: readonly string[], options: CompareOptions, io: Io): Promise<boolean> {
  const form = formOf(options, FORMS);
  if (folders.length < 2) throw tooFew(folders.length);
  const runs = await analyzeAll(folders, options, io);
  if (runs.length < 2) throw tooFew(runs.length);
  const [{ compareStudies }, report] = await Promise.all([
    import('../../comparison/index.ts'),
    import('../../report/index.ts'),
  ]);
  const lang = languageOf(runs, options.lang);
  const comparison = compareStudies(runs.map(({ root, analysis }) => ({ name: basename(root), analysis })));
  if (form === 'csv') await deliver(report.renderComparisonCsv(comparison, lang), options, io);
  else if (form === 'json') await deliverJson(comparison, options, io);
  else await deliverReport(report.buildComparisonReport(comparison, lang), form, options, io);
  for (const each of runs) tellWarnings(each, sayIn(lang), io);
  return runs.some(({ unreadable }) => unreadable.length > 0);
}

export const compare: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('compare')
    .description('put several studies of one codebook side by side: ratings, factors shared and particular')
    .argument('<study...>', "two or more studies' folders");
  deliveryOptions(countingOptions(command), FORMS).action(
    async (folders: string[], options: CompareOptions) => {
      if (await run(folders, options, io)) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah compare study-a study-b study-c', 'the cross-case meta-matrix'],
    ['telaah compare study-a study-b --out compare.md', 'as markdown'],
    ['telaah compare studies/* -f csv > compare.csv', 'for a spreadsheet'],
  ]);
};
