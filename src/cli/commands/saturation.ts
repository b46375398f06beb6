import { TelaahError } from '../../model/error.ts';
import { THEME_KINDS, type ThemeKind } from '../../model/verification.ts';
import type { CodedRun } from '../../pipeline.ts';
import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  oneOf,
} from '../context.ts';
import { type DeliverOptions, deliver, deliverJson, deliveryOptions, formOf } from '../deliver.ts';
import { EXIT, type Io } from '../io.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';

interface SaturationCommandOptions extends CountOptions, DeliverOptions {
  readonly base?: number;
  readonly run?: number;
  /** A share. */
  readonly threshold?: number;
  readonly themes?: ThemeKind;
}

const FORMS = ['table', 'md', 'csv', 'json'] as const;

function interviews(name: string): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number > 0) return number;
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `${name} harus jumlah wawancara, sedikitnya 1, bukan "${value}"`,
        en: `${name} must be a number of interviews, at least 1, not "${value}"`,
      },
      hint: { id: `Misalnya: ${name} 4`, en: `For example: ${name} 4` },
    });
  };
}

/** Percent, as the paper writes it; a share between 0 and 1 is most likely meant as one. */
function percentOption(value: string): number {
  const number = Number(value.replace(/\s*%$/u, '').replace(',', '.'));
  const isShare = number > 0 && number < 1;
  if (value.trim() !== '' && number >= 0 && number <= 100 && !isShare) return number / 100;
  const meant = isShare ? String(Math.round(number * 1000) / 10) : '5';
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--threshold harus persen, 0 atau 1 sampai 100, bukan "${value}"`,
      en: `--threshold must be in percent, 0 or from 1 to 100, not "${value}"`,
    },
    hint: { id: `Misalnya: --threshold ${meant}`, en: `For example: --threshold ${meant}` },
  });
}

/** The codings of interviews, and how many of them a person stands behind. */
function countsOf({ coded }: CodedRun): { codings: number; checked: number } {
  const interviewed = new Set(
    coded.documents.filter(({ technique }) => technique === 'interview').map(({ id }) => id),
  );
  const own = coded.codings.filter(
    ({ document, status }) => interviewed.has(document) && status !== 'rejected',
  );
  return { codings: own.length, checked: own.filter(({ status }) => status !== 'proposed').length };
}

async function run(inputs: readonly string[], options: SaturationCommandOptions, io: Io): Promise<boolean> {
  const form = formOf(options, FORMS);
  const [{ codeStudy }, { saturationOf }, report] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../conclusion/index.ts'),
    import('../../report/index.ts'),
  ]);
  const coded = await codeStudy(countingRequest(inputs, options, io));
  const { lang } = coded.study;
  const say = sayIn(lang);
  const { base, run: length, threshold, themes } = options;
  const found = saturationOf(coded.coded, {
    ...(base === undefined ? {} : { base }),
    ...(length === undefined ? {} : { run: length }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(themes === undefined ? {} : { themes }),
  });
  switch (form) {
    case 'table': {
      const [{ formatReport }, { formatSaturation }] = await Promise.all([
        import('../terminal/report.ts'),
        import('../terminal/saturation.ts'),
      ]);
      const asReport = report.buildSaturationReport(found, lang, countsOf(coded));
      const front = asReport.front.filter(({ kind }) => kind !== 'table');
      io.out(formatReport({ ...asReport, front }, io));
      io.out(`\n${formatSaturation(found, say, lang, io)}`);
      break;
    }
    case 'md':
      await deliver(
        report.renderMarkdown(report.buildSaturationReport(found, lang, countsOf(coded))),
        options,
        io,
      );
      break;
    case 'csv':
      await deliver(report.renderSaturationCsv(found, lang), options, io);
      break;
    case 'json':
      await deliverJson(report.saturationJson(found, lang), options, io);
      break;
  }
  tellWarnings(coded, say, io);
  return coded.unreadable.length > 0;
}

export const saturation: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('saturation')
    .description('whether later interviews still bring new themes (Guest, Namey & Chen 2020)')
    .argument(...INPUTS_ARGUMENT)
    .option(
      '--base <n>',
      'interviews that the first themes are counted in (default: 4)',
      interviews('--base'),
    )
    .option('--run <n>', 'interviews in a run (default: 2)', interviews('--run'))
    .option(
      '--threshold <percent>',
      'most new themes in a run, in percent of the base (default: 5)',
      percentOption,
    )
    .option(
      '--themes <codes|codes-polarity|factors|all>',
      'what counts as a theme (default: all, that is codes with polarity, and factors)',
      oneOf('--themes', THEME_KINDS),
    );
  deliveryOptions(countingOptions(command), FORMS).action(
    async (inputs: string[], options: SaturationCommandOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah saturation', 'the verdict, the curve, and every run'],
    ['telaah saturation my-study --base 6 --run 3 --threshold 0', 'a stricter test'],
    ['telaah saturation --themes factors', 'only the reasons that informants name'],
    ['telaah saturation --format csv > saturation.csv', 'the curve for a spreadsheet'],
  ]);
};
