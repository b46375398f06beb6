import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
} from '../../context.ts';
import { type DeliverOptions, deliverJson, deliverReport, deliveryOptions, formOf } from '../../deliver.ts';
import { EXIT, type Io } from '../../io.ts';
import { tellWarnings } from '../../notices.ts';
import { sayIn } from '../../terminal/text.ts';
import { registerAdd } from './add.ts';

interface CredibilityOptions extends CountOptions, DeliverOptions {
  readonly tactics?: boolean;
}

const FORMS = ['table', 'md', 'json'] as const;

async function run(inputs: readonly string[], options: CredibilityOptions, io: Io): Promise<boolean> {
  const form = formOf(options, FORMS);
  const [{ analyzeStudy }, report] = await Promise.all([
    import('../../../pipeline.ts'),
    import('../../../report/index.ts'),
  ]);
  const analyzed = await analyzeStudy(countingRequest(inputs, options, io));
  const { lang } = analyzed.study;
  const { strength } = analyzed.analysis.conclusion;
  const asTactics = options.tactics === true;
  const asReport = asTactics
    ? report.buildTacticsReport(strength, lang)
    : report.buildCredibilityReport(strength, lang);
  if (form === 'json') {
    const found = asTactics
      ? { tactics: report.tacticsJson(strength.tactics, lang) }
      : {
          credibility: report.credibilityJson(strength.credibility, lang),
          trust: report.credibilityJson(strength.trust, lang),
        };
    await deliverJson(found, options, io);
  } else await deliverReport(asReport, form, options, io);
  tellWarnings(analyzed, sayIn(lang), io);
  return analyzed.unreadable.length > 0;
}

export const credibility: CommandModule = (program, context) => {
  const { io, exit } = context;
  const command = program
    .command('credibility')
    .description('what the study shows for the tests of credibility; or log what was done for them')
    .argument(...INPUTS_ARGUMENT)
    .option('--tactics', 'the 13 + 13 tactics of Miles, Huberman & Saldaña instead');
  deliveryOptions(countingOptions(command), FORMS).action(
    async (inputs: string[], options: CredibilityOptions) => {
      if (await run(inputs, options, io)) exit(EXIT.mistake);
    },
  );
  registerAdd(command, context);
  examples(command, [
    ['telaah credibility', 'the nine tests, and what is missing'],
    ['telaah credibility --tactics --format md > tactics.md', 'the tactics, as markdown'],
    ['telaah credibility add visit --date 2025-03-12 --note "…"', 'log a visit'],
  ]);
};
