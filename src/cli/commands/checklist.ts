import { CHECKLISTS, type ChecklistId } from '../../model/checklist.ts';
import {
  type CommandModule,
  type CountOptions,
  countingOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  oneOf,
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
import { VERSION } from '../version.ts';

interface ChecklistOptions extends CountOptions, DeliverOptions {
  readonly missing?: boolean;
}

const FORMS = ['table', 'md', 'csv', 'json', 'docx'] as const;

async function run(
  standard: ChecklistId,
  inputs: readonly string[],
  options: ChecklistOptions,
  io: Io,
): Promise<boolean> {
  const form = formOf(options, FORMS);
  const [{ analyzeStudy }, { fillChecklist }, report] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../checklist/index.ts'),
    import('../../report/index.ts'),
  ]);
  const analyzed = await analyzeStudy(countingRequest(inputs, options, io));
  const { lang } = analyzed.study;
  const only = options.missing === true;
  const checklist = fillChecklist(standard, analyzed.analysis, VERSION);
  if (form === 'csv') await deliver(report.renderChecklistCsv(checklist, lang, only), options, io);
  else if (form === 'json') await deliverJson(report.checklistJson(checklist, lang, only), options, io);
  else await deliverReport(report.buildChecklistReport(checklist, lang, only), form, options, io);
  tellWarnings(analyzed, sayIn(lang), io);
  return analyzed.unreadable.length > 0;
}

export const checklist: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('checklist')
    .description('fill a reporting checklist (COREQ, SRQR) from the study, and say what is missing')
    .argument('<coreq|srqr>', 'which standard', oneOf('checklist', CHECKLISTS))
    .argument(...INPUTS_ARGUMENT)
    .option('--missing', 'only the items that miss a field');
  deliveryOptions(countingOptions(command), FORMS).action(
    async (standard: ChecklistId, inputs: string[], options: ChecklistOptions) => {
      if (await run(standard, inputs, options, io)) exit(EXIT.mistake);
    },
  );
  examples(command, [
    ['telaah checklist coreq', 'of the study in this folder'],
    ['telaah checklist coreq my-study --missing', 'which fields study.yaml still needs'],
    ['telaah checklist srqr --out srqr.docx', 'for Word'],
    ['telaah checklist coreq -f csv > coreq.csv', 'for a spreadsheet'],
  ]);
};
