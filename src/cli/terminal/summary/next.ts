import type { Bilingual } from '../../../model/text.ts';
import type { AnalyzedRun } from '../../../pipeline.ts';
import type { Io } from '../../io.ts';
import { styleFor } from '../style.ts';
import { widthOf } from '../table.ts';
import { indented, type Say } from '../text.ts';

/** A command and what it is good for now. */
interface Step {
  readonly command: string;
  readonly options?: Bilingual;
  readonly what: Bilingual;
}

const CHECK: Step = {
  command: 'check',
  what: { id: 'lihat apa yang ditebak atau dilewati', en: 'see what was guessed or left out' },
};
const REVIEW: Step = {
  command: 'review',
  what: { id: 'periksa usulan satu per satu', en: 'look through the proposals one by one' },
};
const FIRST_REVIEW: Step = { ...REVIEW, options: { id: '--coder NAMA', en: '--coder NAME' } };
const VERIFY: Step = {
  command: 'verify',
  what: {
    id: 'semua temuan pemeriksaan, dan apa yang perlu dilakukan',
    en: 'all that was found wanting, and what to do about it',
  },
};

/** What there is to do after a run, the most useful first. */
function stepsAfter({ analysis, warnings }: AnalyzedRun): Step[] {
  const hasProposals = analysis.codings.some(({ status }) => status === 'proposed');
  return [
    ...(warnings.length > 0 ? [CHECK] : []),
    ...(hasProposals ? [analysis.coders.length === 0 ? FIRST_REVIEW : REVIEW] : []),
    ...(analysis.conclusion.checks.length > 0 ? [VERIFY] : []),
  ];
}

/**
 * The commands to run next, ready to be copied; empty where there is nothing to do.
 * @param call the study as the user called it, with the options it needs
 */
export function formatNext(run: AnalyzedRun, call: string, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const steps = stepsAfter(run).map(({ command, options, what }) => ({
    line: ['telaah', command, call, options === undefined ? '' : say(options)]
      .filter((part) => part !== '')
      .join(' '),
    what: say(what),
  }));
  if (steps.length === 0) return '';
  const longest = Math.max(...steps.map(({ line }) => line.length));
  const isWide = steps.every(({ what }) => 2 + longest + 2 + what.length <= width);
  const lines = steps.map(({ line, what }) =>
    isWide
      ? `  ${style.cyan(line)}${' '.repeat(longest - line.length + 2)}${style.dim(what)}`
      : `  ${style.cyan(line)}\n${style.dim(indented(what, '      ', width))}`,
  );
  return `${style.bold(say({ id: 'Langkah berikut', en: 'Next' }))}\n${lines.join('\n')}\n`;
}
