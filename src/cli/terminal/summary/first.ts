import { OVERALL } from '../../../model/decision.ts';
import type { Check, Severity } from '../../../model/finding.ts';
import type { AnalyzedRun } from '../../../pipeline.ts';
import type { Io } from '../../io.ts';
import { paintSeverity } from '../colours.ts';
import { countChecks, GRAVEST_FIRST } from '../severity.ts';
import { styleFor } from '../style.ts';
import { widthOf } from '../table.ts';
import { indented, plural, printable, type Say } from '../text.ts';

/** As many lines as are read before anything is done about them. */
const LINES = 6;
/** As many names as stand behind a rule. */
const NAMES = 3;

/** A note that a verdict rests on little is to be seen at once; other notes can wait. */
const THIN = 'thin';

/**
 * What an examiner asks about first: a verdict without ground, then one that the data speak against, then one that
 * rests on little. The others follow as the rules stand.
 */
const GRAVEST_RULES: readonly string[] = ['R11', 'R10', 'R14', 'R24', 'stale-decision', 'R09', THIN];

/** One thing to look at, with what it is about. */
interface Concern {
  readonly severity: Severity;
  /** The rule, as `telaah verify` calls it; nothing for what is no rule's. */
  readonly rule: string | null;
  readonly text: string;
}

/** What checks are about, in the words of the reader: codes and indicators, or else documents and informants. */
function namesIn(checks: readonly Check[], { analysis }: AnalyzedRun, say: Say): string[] {
  const { codebook, documents, study } = analysis;
  const labels = new Map(
    [...codebook.indicators, ...codebook.codes].map(({ id, label }) => [id, say(label)]),
  );
  labels.set(OVERALL, say({ id: 'kinerja keseluruhan', en: 'overall performance' }));
  const where = [...new Set(checks.flatMap((check) => check.where))];
  const labelled = where.flatMap((id) => labels.get(id) ?? []);
  if (labelled.length > 0) return [...new Set(labelled.map(printable))];
  const ours = new Set([...documents, ...study.informants].map(({ id }) => id));
  return where.filter((id) => ours.has(id)).map(printable);
}

/** Checks of one rule and severity as one line: what the rule looks for, and where it found it. */
function concernOf(checks: readonly [Check, ...Check[]], run: AnalyzedRun, say: Say): Concern {
  const [{ rule, severity, name }] = checks;
  const names = namesIn(checks, run, say);
  const more = names.length - NAMES;
  const shown = [
    ...names.slice(0, NAMES),
    ...(more > 0 ? [say({ id: `${more} lainnya`, en: `${more} more` })] : []),
  ];
  const what = shown.length === 0 ? printable(say(checks[0].message)) : shown.join(', ');
  return { severity, rule, text: `${say(name)}: ${what}` };
}

function concernsOf(run: AnalyzedRun, say: Say): Concern[] {
  const groups = new Map<string, [Check, ...Check[]]>();
  for (const check of run.analysis.conclusion.checks) {
    const group = groups.get(`${check.rule} ${check.severity}`);
    if (group === undefined) groups.set(`${check.rule} ${check.severity}`, [check]);
    else group.push(check);
  }
  const urgency = ({ rule }: Concern): number => {
    const at = GRAVEST_RULES.indexOf(rule ?? '');
    return at < 0 ? GRAVEST_RULES.length : at;
  };
  return [...groups.values()]
    .filter(([{ severity, rule }]) => severity !== 'info' || rule === THIN)
    .map((group) => concernOf(group, run, say))
    .sort(
      (a, b) =>
        GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity) || urgency(a) - urgency(b),
    );
}

/** What is lost: files that could not be read, people's codings without a place. */
function losses({ unreadable, analysis }: AnalyzedRun, say: Say): Concern[] {
  const orphans = analysis.coders.reduce((sum, coder) => sum + coder.orphans, 0);
  const paths = unreadable.map(({ path }) => printable(path));
  return [
    ...(paths.length === 0
      ? []
      : [
          {
            severity: 'error' as const,
            rule: null,
            text: `${say({ id: 'Berkas tidak terbaca', en: 'Files that could not be read' })}: ${paths.slice(0, NAMES).join(', ')}${paths.length > NAMES ? ' …' : ''}`,
          },
        ]),
    ...(orphans === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            rule: null,
            text: say({
              id: `${orphans} koding kehilangan tempatnya: telaah code orphans`,
              en: `${plural(orphans, 'coding')} without a place: telaah code orphans`,
            }),
          },
        ]),
  ];
}

/** What to look at first, gravest first; empty where there is nothing. */
export function formatFirst(run: AnalyzedRun, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const { checks } = run.analysis.conclusion;
  const all = [...losses(run, say), ...concernsOf(run, say)];
  if (all.length === 0) return '';
  const lines = all.slice(0, LINES).map(({ severity, rule, text }) => {
    const mark = severity === 'error' ? '!' : '•';
    const tail = rule === null ? '' : `  ${style.dim(`[${rule}]`)}`;
    return indented(`${text}${tail}`, paintSeverity(`  ${mark} `, severity, style), width, '    ');
  });
  const more = all.length - LINES;
  const rest = more > 0 ? [`  ${say({ id: `… dan ${more} lagi`, en: `… and ${more} more` })}`] : [];
  const count = checks.length === 0 ? '' : ` (${countChecks(checks, say)})`;
  const title = `${style.bold(say({ id: 'Periksa dahulu', en: 'Look at first' }))}${count}`;
  return `${[indented(title, '', width), ...lines, ...rest].join('\n')}\n`;
}
