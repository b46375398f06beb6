import type { CodedRun } from '../../pipeline.ts';
import { findUnit } from '../coding/lookup.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  type CommonOptions,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  printJson,
  requestFor,
} from '../context.ts';
import type { Io } from '../io.ts';
import { type Explained, formatExplanation } from '../terminal/explanation.ts';
import { sayIn } from '../terminal/text.ts';

/** Finds what `W-03:7` points to. */
function locate(address: string, run: CodedRun): Explained {
  const { document, unit } = findUnit(address, run.documents);
  const proposal = run.proposals
    .filter((candidate) => candidate.document.id === document.id)
    .flatMap(({ units }) => units.filter((candidate) => candidate.unit.ordinal === unit.ordinal))[0];
  if (proposal === undefined) throw new Error('every unit is weighed');
  const factors = run.coded.factors.filter(
    (factor) => factor.document === document.id && factor.unit === unit.ordinal,
  );
  return { document, proposal, factors, codebook: run.codebook };
}

async function run(
  address: string,
  inputs: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<void> {
  const { codeStudy } = await import('../../pipeline.ts');
  const coded = await codeStudy(requestFor(inputs, options, io));
  const explained = locate(address, coded);
  if (options.json !== true) {
    io.out(formatExplanation(explained, sayIn(coded.study.lang), io));
    return;
  }
  const { document, proposal, factors } = explained;
  printJson(io, {
    document: document.id,
    unit: proposal.unit.ordinal,
    question: proposal.unit.question,
    heading: proposal.unit.heading,
    text: document.text.slice(proposal.unit.start, proposal.unit.end),
    candidates: proposal.candidates,
    codings: proposal.codings,
    factors,
  });
}

export const explain: CommandModule = (program, { io }) => {
  const command = program
    .command('explain')
    .description('show why a unit is coded as it is: its question, what matched, how the polarity came about')
    .argument('<unit>', 'document and number of the unit: W-03:7')
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON')
    .action((address: string, inputs: string[], options: CommonOptions) => run(address, inputs, options, io));
  examples(command, [
    ['telaah explain W-03:7', 'of the study in this folder'],
    ['telaah explain O-01:4 my-study --lang en', 'in English'],
  ]);
};
