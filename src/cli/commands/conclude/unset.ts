import type { Command } from 'commander';
import type { AppliedDecision, DecisionPart } from '../../../model/decision.ts';
import type { Technique } from '../../../model/source.ts';
import type { RunRequest } from '../../../pipeline.ts';
import { type CommandContext, examples, printJson, requestFor } from '../../context.ts';
import type { Io } from '../../io.ts';
import { sayIn } from '../../terminal/text.ts';
import { type DecisionOptions, decisionOptions, TECHNIQUE_OPTION } from './common.ts';

interface UnsetOptions extends DecisionOptions {
  readonly rating?: boolean;
  readonly alignment?: boolean;
  readonly recommend?: boolean;
}

/** Whether a decision is among those that the options name; all are where none is named. */
function isMeant(
  options: UnsetOptions,
  { part, technique }: Pick<AppliedDecision, 'part' | 'technique'>,
): boolean {
  const { rating, alignment, recommend } = options;
  const named: Partial<Record<DecisionPart, boolean | undefined>> = {
    rating: rating === true || options.technique !== undefined,
    alignment,
    recommendation: recommend,
  };
  const all = Object.values(named).every((one) => one !== true);
  if (!all && named[part] !== true) return false;
  return options.technique === undefined || technique === options.technique;
}

interface Removal {
  readonly subject: string;
  readonly part: DecisionPart;
  readonly technique: Technique | null;
}

async function run(given: string, inputs: readonly string[], options: UnsetOptions, io: Io): Promise<void> {
  const [{ studyRoot }, { writtenDecisions }, { changeDecisions }, { nothingDecided }, { plainLabel }] =
    await Promise.all([
      import('../../../pipeline.ts'),
      import('../../../store/decisions/index.ts'),
      import('../../decisions/change.ts'),
      import('../../decisions/subject.ts'),
      import('../../../model/factor-name.ts'),
    ]);
  const request: RunRequest = requestFor(inputs, options, io);
  const root = await studyRoot(request);
  // The file alone is asked, so that what does not fit the study can be taken out, too.
  const written = await writtenDecisions(root);
  const removals: readonly Removal[] = written.filter(
    (decision) => plainLabel(decision.subject) === plainLabel(given) && isMeant(options, decision),
  );
  if (removals.length === 0) nothingDecided(given, [...new Set(written.map(({ subject }) => subject))]);
  await changeDecisions(root, (file) => {
    for (const { subject, part, technique } of removals) file.unset(subject, part, technique);
  });
  if (options.json === true) {
    printJson(io, removals);
    return;
  }
  const { decisionTitle } = await import('../../terminal/decisions.ts');
  const say = sayIn(options.lang ?? 'id');
  for (const removal of removals)
    io.out(`${decisionTitle(removal, say)}: ${say({ id: 'keputusan dihapus', en: 'decision taken out' })}\n`);
}

/** `conclude unset`: back to what is computed. */
export function registerUnset(conclude: Command, { io }: CommandContext): void {
  const command = conclude
    .command('unset')
    .description('take decisions back, so that what is computed stands again')
    .argument('<subject>', 'a code, an indicator, overall, or a factor');
  decisionOptions(
    command
      .option('--rating', 'only the rating')
      .option(...TECHNIQUE_OPTION)
      .option('--alignment', 'only the alignment')
      .option('--recommend', 'only the recommendation'),
  ).action((subject: string, inputs: string[], _: UnsetOptions, self: Command) =>
    run(subject, inputs, self.optsWithGlobals<UnsetOptions>(), io),
  );
  examples(command, [
    ['telaah conclude unset kualitas/sop', 'everything about a code'],
    ['telaah conclude unset kualitas/sop -t interview', 'only the rating by interviews'],
    ['telaah conclude unset sarana-lama', 'a factor'],
  ]);
}
