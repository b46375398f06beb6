import type { Command } from 'commander';
import type { AppliedDecision } from '../../../model/decision.ts';
import { type CommandContext, type CommonOptions, examples, requestFor } from '../../context.ts';
import type { Io } from '../../io.ts';
import { sayIn } from '../../terminal/text.ts';
import { type DecisionOptions, decisionOptions, TECHNIQUE_OPTION } from './common.ts';

const ALL = 'all';

async function list(inputs: readonly string[], options: CommonOptions, io: Io): Promise<void> {
  const [{ openDecisions }, { showDecisions }] = await Promise.all([
    import('../../decisions/desk.ts'),
    import('../../terminal/decisions.ts'),
  ]);
  const desk = await openDecisions(requestFor(inputs, options, io));
  showDecisions(desk.applied(), desk.run, options, sayIn(desk.run.study.lang), io);
}

/** `conclude decisions`: what was decided, beside what is computed. */
export function registerDecisions(conclude: Command, { io }: CommandContext): void {
  const command = decisionOptions(
    conclude
      .command('decisions')
      .description(
        'list what was decided beside what is computed, with reasons, and whether the evidence changed',
      ),
  ).action((inputs: string[], _: CommonOptions, self: Command) =>
    list(inputs, self.optsWithGlobals<CommonOptions>(), io),
  );
  examples(command, [
    ['telaah conclude decisions', 'of the study in this folder'],
    ['telaah conclude decisions my-study --json', 'for other programs'],
  ]);
}

async function accept(
  given: string,
  inputs: readonly string[],
  options: DecisionOptions,
  io: Io,
): Promise<void> {
  const [{ openDecisions }, { findFactor, findSubject, nothingDecided }, { tellDecisions }] =
    await Promise.all([
      import('../../decisions/desk.ts'),
      import('../../decisions/subject.ts'),
      import('../../terminal/decisions.ts'),
    ]);
  const desk = await openDecisions(requestFor(inputs, options, io));
  const { codebook } = desk.run;
  const before = desk.applied();
  const factor = findFactor(given, codebook, desk.factorsSaid());
  const subject = factor === null && given !== ALL ? findSubject(given, codebook) : null;
  const isMeant = (decision: AppliedDecision): boolean =>
    (given === ALL ||
      (decision.part === 'factor' ? decision.subject === factor?.factor : decision.subject === subject)) &&
    (options.technique === undefined || decision.technique === options.technique);
  const meant = before.filter(isMeant);
  if (meant.length === 0) nothingDecided(given, [...new Set(before.map((decision) => decision.subject))]);
  const after = await desk.change((file) => {
    for (const { subject: own, part, technique, current } of meant) {
      const names = part === 'factor' ? findFactor(own, codebook, [own])?.names : undefined;
      file.setBasis(own, part, technique, current, names);
    }
  });
  const say = sayIn(desk.run.study.lang);
  tellDecisions(after.filter(isMeant), desk.run, options, say, io);
}

/** `conclude accept`: a decision stands on the evidence as it is now. */
export function registerAccept(conclude: Command, { io }: CommandContext): void {
  const command = conclude
    .command('accept')
    .description(
      'keep a decision on the evidence as it is now: after a change, or when it was written by hand',
    )
    .argument('<subject>', `a code, an indicator, overall, a factor, or ${ALL}`);
  decisionOptions(command.option(...TECHNIQUE_OPTION)).action(
    (subject: string, inputs: string[], _: DecisionOptions, self: Command) =>
      accept(subject, inputs, self.optsWithGlobals<DecisionOptions>(), io),
  );
  examples(command, [
    ['telaah conclude accept kualitas/sop', 'the evidence was read again, and the decision stands'],
    ['telaah conclude accept all', 'all of them'],
  ]);
}
