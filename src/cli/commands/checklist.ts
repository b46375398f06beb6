import { CHECKLISTS, type ChecklistId } from '../../model/checklist.ts';
import {
  CODEBOOK_OPTION,
  COUNT_CODER_OPTION,
  type CommandModule,
  type CountOptions,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
  oneOf,
} from '../context.ts';
import { anyFormatOption, type DeliverOptions, deliver, formOf, OUT_OPTION } from '../deliver.ts';
import { FORCE_OPTION } from '../figures.ts';
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
  const asReport = report.buildChecklistReport(checklist, lang, only);
  switch (form) {
    case 'table': {
      const { formatReport } = await import('../terminal/report.ts');
      io.out(formatReport(asReport, io));
      break;
    }
    case 'md':
      await deliver(report.renderMarkdown(asReport), options, io);
      break;
    case 'csv':
      await deliver(report.renderChecklistCsv(checklist, lang, only), options, io);
      break;
    case 'json':
      await deliver(`${JSON.stringify(report.checklistJson(checklist, lang, only), null, 2)}\n`, options, io);
      break;
    case 'docx':
      await deliver(await report.wordFile(asReport), options, io);
      break;
  }
  tellWarnings(analyzed, sayIn(lang), io);
  return analyzed.unreadable.length > 0;
}

export const checklist: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('checklist')
    .description('fill a reporting checklist (COREQ, SRQR) from the study, and say what is missing')
    .argument('<coreq|srqr>', 'which standard', oneOf('checklist', CHECKLISTS))
    .argument(...INPUTS_ARGUMENT)
    .option('--missing', 'only the items that miss a field')
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...COUNT_CODER_OPTION)
    .option(...LANG_OPTION)
    .option(...anyFormatOption(FORMS))
    .option(...OUT_OPTION)
    .option(...FORCE_OPTION)
    .option('--json', 'the same as --format json')
    .action(async (standard: ChecklistId, inputs: string[], options: ChecklistOptions) => {
      if (await run(standard, inputs, options, io)) exit(EXIT.mistake);
    });
  examples(command, [
    ['telaah checklist coreq', 'of the study in this folder'],
    ['telaah checklist coreq my-study --missing', 'which fields study.yaml still needs'],
    ['telaah checklist srqr --out srqr.docx', 'for Word'],
    ['telaah checklist coreq -f csv > coreq.csv', 'for a spreadsheet'],
  ]);
};
