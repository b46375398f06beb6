import { editDistance } from '../../formats/nearest.ts';
import type { Informant } from '../../model/source.ts';
import { findInformant, idKey } from '../metadata/roster.ts';
import { isNameLike, type LabelCandidate, labelCandidate, labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isEverybody, isNumbered, type LabelRole, labelRole } from './speaker-words.ts';
import { jointKey, unmarkedLabels, weakLabels } from './weak-labels.ts';

/** What the study says of labels beforehand. */
export interface LabelKnowledge {
  readonly roster: readonly Informant[];
  /** Label → `interviewer`, `informant`, or an informant's id. */
  readonly declared: Readonly<Record<string, string>>;
}

/** A place where a label may stand. */
export interface Occurrence extends LabelCandidate {
  readonly line: number;
}

/** The labels of a document, after looking at all of it. */
export interface LabelCensus {
  /** Line number → the label that stands there, under its right key. */
  readonly at: ReadonlyMap<number, Occurrence>;
  /** In order of first appearance. */
  readonly keys: readonly string[];
  /** Mistyped label → the label meant. */
  readonly corrected: ReadonlyMap<string, string>;
  /** Labels that were read though nothing parts them from the speech, as written. */
  readonly unmarked: readonly string[];
}

interface Tally {
  readonly key: string;
  readonly label: string;
  readonly marked: number;
  readonly trusted: boolean;
}

/**
 * Which heads of lines are speakers' labels. Words and names known beforehand count at once; any other
 * short capitalised head must recur and take turns with another, as speakers do and remarks
 * (`Catatan:`, `Pukul 08.00:`) do not.
 */
export function countLabels(lines: readonly Line[], knowledge: LabelKnowledge): LabelCensus {
  if (lines.some((line) => line.speaker !== undefined)) return givenLabels(lines);
  const occurrences = lines.flatMap((line, index): Occurrence[] => {
    const found = labelCandidate(line);
    return found === null ? [] : [{ ...found, line: index }];
  });
  const tallies = tally(occurrences, knowledge);
  const accepted = new Set(
    [...tallies.values()].filter((entry) => isTrusted(entry, tallies)).map((entry) => entry.key),
  );
  for (const key of recurring(occurrences, tallies, accepted)) accepted.add(key);
  const corrected = corrections(occurrences, tallies, accepted);
  const isGroup = [...accepted].filter((key) => labelRole(key) !== 'interviewer').length >= 2;
  const at = new Map<number, Occurrence>();
  for (const occurrence of occurrences) {
    const joint = jointKey(occurrence.label, accepted);
    const key = joint ?? corrected.get(occurrence.key) ?? occurrence.key;
    const known = accepted.has(key) || joint !== null || (isGroup && isEverybody(key));
    if (!known || !isPlausible(occurrence, tallies.get(key))) continue;
    at.set(occurrence.line, { ...occurrence, key });
  }
  if (at.size === 0) return censusOf(weakLabels(lines), [], new Map());
  const unmarked = unmarkedLabels(lines, at, (key) => meantWithoutMark(key, tallies, accepted));
  return censusOf([...at.values()], unmarked, corrected);
}

/** Which of the labels of an interview a word at the head of a line is, though nothing parts it from the speech. */
function meantWithoutMark(
  key: string,
  tallies: ReadonlyMap<string, Tally>,
  accepted: ReadonlySet<string>,
): string | null {
  const isOften = (other: string): boolean =>
    (tallies.get(other)?.marked ?? 0) >= 3 && labelRole(other) !== null && other.length > 1;
  if (accepted.has(key)) return isOften(key) ? key : null;
  const like = [...accepted].find((other) => other.length >= 7 && isOften(other) && isMistyped(key, other));
  return like ?? null;
}

function censusOf(
  marked: readonly Omit<Occurrence, 'by'>[],
  unmarked: readonly Omit<Occurrence, 'by'>[],
  corrected: ReadonlyMap<string, string>,
): LabelCensus {
  const all = [...marked, ...unmarked].sort((a, b) => a.line - b.line);
  return {
    at: new Map(all.map((label) => [label.line, { ...label, by: 'mark' }])),
    keys: [...new Set(all.map(({ key }) => key))],
    corrected,
    unmarked: unmarked.map(({ label }) => label),
  };
}

/** Where the format says who speaks, nothing else is a label. */
function givenLabels(lines: readonly Line[]): LabelCensus {
  const at = new Map<number, Occurrence>();
  for (const [index, { speaker }] of lines.entries()) {
    if (speaker === undefined) continue;
    const key = labelKey(speaker) || speaker;
    at.set(index, { key, label: speaker, speechAt: 0, by: 'mark', line: index });
  }
  return censusOf([...at.values()], [], new Map());
}

/** A label alone on its line without any mark only counts if it is known by itself. */
function isPlausible(occurrence: Occurrence, entry: Tally | undefined): boolean {
  return occurrence.by !== 'line' || entry?.trusted === true || (entry?.marked ?? 0) === 0;
}

function tally(occurrences: readonly Occurrence[], knowledge: LabelKnowledge): Map<string, Tally> {
  const declared = new Set(Object.keys(knowledge.declared).map(labelKey));
  const counts = new Map<string, { label: string; marked: number }>();
  for (const { key, label, by } of occurrences) {
    const entry = counts.get(key) ?? { label, marked: 0 };
    counts.set(key, { label: entry.label, marked: entry.marked + (by === 'line' ? 0 : 1) });
  }
  const tallies = new Map<string, Tally>();
  for (const [key, { label, marked }] of counts) {
    tallies.set(key, {
      key,
      label,
      marked,
      trusted: declared.has(key) || isKnown(key, label, knowledge),
    });
  }
  return tallies;
}

function isKnown(key: string, label: string, { roster }: LabelKnowledge): boolean {
  const role = labelRole(key);
  if (role !== null && (isNumbered(key) || key.length > 1)) return true;
  return findInformant(label, roster) !== null;
}

/** A single letter (`P:`, `J =`) is trusted when it recurs or when another label stands beside it. */
function isTrusted(entry: Tally, tallies: ReadonlyMap<string, Tally>): boolean {
  if (entry.trusted) return true;
  const role: LabelRole | null = entry.key.length === 1 ? labelRole(entry.key) : null;
  if (role === null || entry.marked === 0) return false;
  const partners = [...tallies.values()].some(
    (other) => other.key !== entry.key && other.marked > 0 && labelRole(other.key) !== null,
  );
  return entry.marked >= 2 || partners;
}

function recurring(
  occurrences: readonly Occurrence[],
  tallies: ReadonlyMap<string, Tally>,
  accepted: ReadonlySet<string>,
): string[] {
  const timedKeys = new Set(occurrences.filter(({ isTimed }) => isTimed === true).map(({ key }) => key));
  const eligible = new Set(
    [...tallies.values()]
      .filter(
        (entry) =>
          !accepted.has(entry.key) &&
          isNameLike(entry.label) &&
          (entry.marked >= 2 || timedKeys.has(entry.key)),
      )
      .map((entry) => entry.key),
  );
  const before = new Map<string, string[]>();
  let previous: string | null = null;
  for (const { key, by } of occurrences) {
    if (by === 'line' || !(eligible.has(key) || accepted.has(key))) continue;
    if (previous !== null && previous !== key)
      before.set(key, [...(before.get(key) ?? []).slice(-999), previous]);
    previous = key;
  }
  const roles = new Set([...accepted].map(labelRole));
  const both = roles.has('interviewer') && (roles.has('informant') || roles.has(null));
  const most = Math.max(0, ...[...accepted].map((key) => tallies.get(key)?.marked ?? 0));
  const chosen = [...eligible].filter((key) => {
    const turns = before.get(key) ?? [];
    // Both sides are known already: another speaker must answer the interviewer, which a remark never does.
    if (both) return turns.some((other) => labelRole(other) === 'interviewer');
    return (
      turns.length >= Math.min(2, (tallies.get(key)?.marked ?? 0) - 1) &&
      (timedKeys.has(key) || (tallies.get(key)?.marked ?? 0) >= most / 4)
    );
  });
  const total = chosen.reduce((sum, key) => sum + (tallies.get(key)?.marked ?? 0), 0);
  const isConversation = accepted.size > 0 || (chosen.length >= 2 && total >= 4);
  return isConversation ? chosen : [];
}

/** Labels that stand once or twice and are one typing error from one that stands often. Numbers never are errors. */
function corrections(
  occurrences: readonly Occurrence[],
  tallies: ReadonlyMap<string, Tally>,
  accepted: ReadonlySet<string>,
): Map<string, string> {
  const corrected = new Map<string, string>();
  const digits = (key: string): string => key.replace(/\D/gu, '');
  for (const { key, by } of occurrences) {
    const count = tallies.get(key)?.marked ?? 0;
    if (corrected.has(key) || accepted.has(key) || by === 'line' || count > 2) continue;
    const meant = [...accepted].find(
      (other) =>
        (tallies.get(other)?.marked ?? 0) >= 3 * count &&
        (isConfused(key, other) ||
          (key.length >= 4 && digits(other) === digits(key) && isMistyped(key, other))),
    );
    if (meant !== undefined) corrected.set(key, meant);
  }
  return corrected;
}

/** One typing error apart; in long words two. */
function isMistyped(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}

/** `I-O3` and `l-03` are I-03 to the eye. */
function isConfused(a: string, b: string): boolean {
  const seen = (key: string): string =>
    idKey(
      key
        .replace(/[1l]/gu, 'i')
        .replace(/0/gu, 'o')
        .replace(/\bo(?=\d)/gu, ''),
    );
  return /\d/u.test(b) && seen(a) === seen(b);
}
