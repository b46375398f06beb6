import { TelaahError } from '../../model/error.ts';
import type { CodedRun } from '../../pipeline.ts';
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
  const [, id, ordinal] = /^(.+):(\d+)$/.exec(address) ?? [];
  if (id === undefined || ordinal === undefined) {
    throw notFound(address, {
      id: 'Tulis id dokumen, titik dua, dan nomor satuan: W-03:7',
      en: 'Write the document’s id, a colon and the number of the unit: W-03:7',
    });
  }
  const proposal = run.proposals.find(
    (candidate) => candidate.document.id.toLowerCase() === id.toLowerCase(),
  );
  if (proposal === undefined) {
    const ids = run.documents.map((document) => document.id).join(', ');
    throw notFound(address, { id: `Dokumen yang ada: ${ids}`, en: `There are the documents ${ids}` });
  }
  const unit = proposal.units.find((candidate) => candidate.unit.ordinal === Number(ordinal));
  if (unit === undefined) {
    const most = proposal.units.length;
    throw notFound(address, {
      id: `${proposal.document.id} mempunyai satuan 1 sampai ${most}.`,
      en: `${proposal.document.id} has units 1 to ${most}.`,
    });
  }
  return { document: proposal.document, proposal: unit, codebook: run.codebook };
}

function notFound(address: string, hint: { id: string; en: string }): TelaahError {
  return new TelaahError({
    code: 'UNIT_NOT_FOUND',
    message: { id: `satuan "${address}" tidak ada`, en: `there is no unit "${address}"` },
    hint,
  });
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
  const { document, proposal } = explained;
  printJson(io, {
    document: document.id,
    unit: proposal.unit.ordinal,
    question: proposal.unit.question,
    heading: proposal.unit.heading,
    text: document.text.slice(proposal.unit.start, proposal.unit.end),
    candidates: proposal.candidates,
    codings: proposal.codings,
    factors: proposal.factors,
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
