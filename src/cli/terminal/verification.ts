import stringWidth from 'string-width';
import type { Check, Severity } from '../../model/finding.ts';
import { grouped } from '../../model/grouped.ts';
import type { ManuscriptCheck, ManuscriptPlace } from '../../model/manuscript.ts';
import type { Bilingual } from '../../model/text.ts';
import type { RuleSummary } from '../../pipeline/verification.ts';
import type { Io } from '../io.ts';
import { paintSeverity } from './colours.ts';
import { countChecks, GRAVEST_FIRST, SEVERITY_HEADS, severityWord } from './severity.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, printable, type Say } from './text.ts';

const PLACES = 8;

/** One check as the list shows it: its message, and lines under it. */
interface Shown {
  readonly rule: string;
  readonly name: Bilingual;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly string[];
  readonly advice: Bilingual;
}

/** Checks of one rule that ask for the same thing, in the order of the first. */
function byAdvice(checks: readonly Shown[]): readonly (readonly [Shown, ...Shown[]])[] {
  return [...grouped(checks, ({ rule, advice }) => `${rule}\n${advice.id}`).values()];
}

function formatGroup(group: readonly [Shown, ...Shown[]], say: Say, io: Io): readonly string[] {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const [{ rule, name, advice }] = group;
  return [
    indented(`${style.bold(rule)}  ${say(name)}`, '', width, '  '),
    ...group.flatMap(({ message, places }) => [
      indented(`• ${printable(message)}`, '  ', width, '    '),
      ...places.map((place) => indented(style.dim(printable(place)), '    ', width, '      ')),
    ]),
    indented(`→ ${say(advice)}`, '  ', width, '    '),
    '',
  ];
}

function formatShown(title: string, checks: readonly Shown[], nothing: string, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const head = style.bold(indented(printable(title), '', width));
  if (checks.length === 0) return `${head}\n${indented(nothing, '', width)}\n`;
  const lines = GRAVEST_FIRST.flatMap((severity) => {
    const own = checks.filter((check) => check.severity === severity);
    if (own.length === 0) return [];
    const label = `${say(SEVERITY_HEADS[severity])} (${String(own.length)})`;
    return [
      paintSeverity(style.bold(`${label}\n${'─'.repeat(stringWidth(label))}`), severity, style),
      ...byAdvice(own).flatMap((group) => formatGroup(group, say, io)),
    ];
  });
  return `${[head, countChecks(checks, say), '', ...lines].join('\n').trimEnd()}\n`;
}

/** What the rules hold against a study, gravest first, with what to do about it. */
export function formatStudyChecks(title: string, checks: readonly Check[], say: Say, io: Io): string {
  const shown = checks.map(({ message, where, ...check }): Shown => {
    const more = where.length > PLACES ? [`+${String(where.length - PLACES)}`] : [];
    const list = [...where.slice(0, PLACES), ...more].join(', ');
    return { ...check, message: say(message), places: list === '' ? [] : [`[${list}]`] };
  });
  const nothing = say({
    id: 'Aturan verifikasi tidak menemukan apa pun dalam studi ini.',
    en: 'The verification rules find nothing in this study.',
  });
  return formatShown(title, shown, nothing, say, io);
}

function placeText({ section, line, quote }: ManuscriptPlace, unit: Bilingual, say: Say): string {
  const where = `${section === '' ? '' : `${section}, `}${say(unit)} ${String(line)}`;
  return `${where}: “${quote}”`;
}

/** What the rules hold against a manuscript, with all places quoted. Only in plain text places are lines. */
export function formatManuscriptChecks(
  path: string,
  checks: readonly ManuscriptCheck[],
  say: Say,
  io: Io,
): string {
  const unit = /\.(?:md|markdown|txt|text)$/iu.test(path)
    ? { id: 'baris', en: 'line' }
    : { id: 'paragraf', en: 'paragraph' };
  const shown = checks.map(({ message, where, confidence, ...check }): Shown => {
    const sure = `${String(Math.round(confidence * 100))}${say({ id: '\u00a0%', en: '%' })}`;
    return {
      ...check,
      message: `${say(message)} (${say({ id: `keyakinan\u00a0${sure}`, en: `${sure} sure` })})`,
      places: where.map((place) => placeText(place, unit, say)),
    };
  });
  const nothing = say({
    id: 'Tidak ada pertentangan yang ditemukan. Itu tidak berarti naskah ini tanpa cela: aturannya memilih diam bila ragu.',
    en: 'No contradiction found. That does not make the manuscript flawless: where in doubt the rules keep silent.',
  });
  return formatShown(path, shown, nothing, say, io);
}

/** Every rule with its gravest severity and what to do about it. */
export function formatRules(rules: readonly RuleSummary[], say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const part = (checks: RuleSummary['checks'], head: Bilingual): readonly string[] => {
    const own = rules.filter((rule) => rule.checks === checks);
    if (own.length === 0) return [];
    return [
      style.bold(say(head)),
      '',
      ...own.flatMap(({ rule, name, severity, advice }) => [
        indented(
          `${style.bold(rule)}  ${say(name)} ${style.dim(`(${say(severityWord(severity))})`)}`,
          '',
          width,
          '  ',
        ),
        indented(`→ ${say(advice)}`, '  ', width, '    '),
      ]),
      '',
    ];
  };
  const lines = [
    ...part('study', { id: 'Aturan untuk studi', en: 'Rules for a study' }),
    ...part('manuscript', { id: 'Aturan untuk naskah', en: 'Rules for a manuscript' }),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
