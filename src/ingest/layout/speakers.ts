import type { Bilingual } from '../../model/text.ts';
import type { Warning, WarningCode } from '../../model/warning.ts';
import { findInformant } from '../metadata/roster.ts';
import type { LabelCensus, LabelKnowledge } from './label-census.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { declaredRole, isNumbered, labelRole, sayingNumber } from './speaker-words.ts';
import { isTogether } from './weak-labels.ts';

/** Who speaks under a label. */
export interface Speaker {
  readonly role: 'interviewer' | 'informant';
  /** The label, as it is written where it first stands. */
  readonly label: string;
  /** An id of the roster, or what the label itself gives as one (`I-03`); `null` for `Informan`, `J`, a joint label. */
  readonly informant: string | null;
  /** Whether the id stands on a part of a name, a bare number or the label only. */
  readonly guessed: boolean;
}

export interface Speakers {
  /** By key of {@link LabelCensus}. */
  readonly byKey: ReadonlyMap<string, Speaker>;
  readonly warnings: readonly Warning[];
}

interface Pending {
  readonly key: string;
  readonly label: string;
  readonly turns: number;
  /** The share of turns that hold a question mark. */
  readonly asks: number;
}

/** Who is who: by what the study declares, by the words of the labels, by the roster, and else by who asks. */
export function decideSpeakers(
  census: LabelCensus,
  lines: readonly Line[],
  knowledge: LabelKnowledge,
  where: string,
): Speakers {
  const byKey = new Map<string, Speaker>();
  const pending: Pending[] = [];
  const shares = turnStatistics(census, lines);
  for (const key of census.keys) {
    const label = shares.get(key)?.label ?? key;
    const speaker = knownSpeaker(key, label, census, knowledge);
    if (speaker !== null) byKey.set(key, speaker);
    else if (!isTogether(key)) {
      const { turns = 0, asking = 0 } = shares.get(key) ?? {};
      pending.push({ key, label, turns, asks: turns === 0 ? 0 : asking / turns });
    }
  }
  const warnings: Warning[] = correctionWarnings(census, where);
  const { interviewers, inferred } = inferInterviewers(pending, [...byKey.values()]);
  const answering =
    [...byKey.values()].filter((speaker) => speaker.role === 'informant').length +
    pending.length -
    interviewers.size;
  for (const { key, label } of pending) {
    const isInformant = !interviewers.has(key);
    // Where several answer, even an unknown name keeps their words apart.
    const informant = isInformant && answering > 1 ? label : null;
    byKey.set(key, {
      role: isInformant ? 'informant' : 'interviewer',
      label,
      informant,
      guessed: informant !== null,
    });
  }
  const inferredLabels = pending.filter(({ key }) => inferred.has(key)).map(({ label }) => label);
  if (inferredLabels.length > 0) warnings.push(inferredWarning(inferredLabels, where));
  addJoint(census, shares, byKey);
  warnings.push(...unknownWarnings(pending, byKey, knowledge, where));
  return { byKey, warnings };
}

/** Who a label stands for by itself; `null` where only who asks can tell. */
function knownSpeaker(
  key: string,
  label: string,
  census: LabelCensus,
  knowledge: LabelKnowledge,
): Speaker | null {
  const declared = declaredSpeaker(key, label, knowledge) ?? saying(key, label, census);
  return declared ?? (isTogether(key) ? null : namedSpeaker(key, label, knowledge));
}

interface TurnCount {
  readonly label: string;
  turns: number;
  asking: number;
}

/** How often each label speaks and asks; a turn reaches to the next label. */
function turnStatistics(census: LabelCensus, lines: readonly Line[]): Map<string, TurnCount> {
  const counts = new Map<string, TurnCount>();
  let current: TurnCount | undefined;
  let asked = false;
  lines.forEach((line, index) => {
    const occurrence = census.at.get(index);
    if (occurrence !== undefined) {
      current = counts.get(occurrence.key) ?? { label: occurrence.label, turns: 0, asking: 0 };
      current.turns += 1;
      asked = false;
      counts.set(occurrence.key, current);
    }
    if (current !== undefined && !asked && line.text.includes('?')) {
      current.asking += 1;
      asked = true;
    }
  });
  return counts;
}

/** The informant at the head of an answer column. */
export function speakerNamed(key: string, label: string, knowledge: LabelKnowledge): Speaker {
  const named = declaredSpeaker(key, label, knowledge) ?? namedSpeaker(key, label, knowledge);
  if (named !== null && named.role === 'informant') return named;
  return { role: 'informant', label, informant: label, guessed: true };
}

function declaredSpeaker(key: string, label: string, { declared, roster }: LabelKnowledge): Speaker | null {
  const entry = Object.entries(declared).find(([name]) => labelKey(name) === key);
  if (entry === undefined) return null;
  const role = declaredRole(entry[1]);
  if (role !== null) return { role, label, informant: null, guessed: false };
  return {
    role: 'informant',
    label,
    informant: findInformant(entry[1], roster)?.id ?? entry[1].trim(),
    guessed: false,
  };
}

function namedSpeaker(key: string, label: string, { roster }: LabelKnowledge): Speaker | null {
  const found = findInformant(label, roster);
  if (found !== null) return { role: 'informant', label, informant: found.id, guessed: !found.sure };
  const role = labelRole(key);
  if (role === null || role === 'either') return null;
  if (role === 'interviewer' || !isNumbered(key)) return { role, label, informant: null, guessed: false };
  const numbered = findByNumber(key, roster);
  // `I-03` is an id as it stands; `Informan 3` is one only where the roster has a third.
  const own = /^\p{L}{1,3}-\d/u.test(key) ? label : null;
  return { role, label, informant: numbered ?? own ?? label, guessed: numbered !== null || own === null };
}

/** The roster's only id with the number of `Informan 3`. */
function findByNumber(key: string, roster: LabelKnowledge['roster']): string | null {
  const number = /-(\d+)\p{L}?$/u.exec(key)?.[1];
  const found = roster.filter(
    (informant) => Number(/\d+/u.exec(informant.id)?.[0] ?? Number.NaN) === Number(number),
  );
  const [only] = found;
  return /^(?:informan|informant|narasumber|responden|respondent|partisipan|participant)/u.test(key) &&
    found.length === 1
    ? (only?.id ?? null)
    : null;
}

/** Which of the labels that say nothing by themselves ask the questions. `inferred` are those worth a warning. */
function inferInterviewers(
  pending: readonly Pending[],
  known: readonly Speaker[],
): { interviewers: Set<string>; inferred: Set<string> } {
  const hasInterviewer = known.some((speaker) => speaker.role === 'interviewer');
  const hasInformant = known.some((speaker) => speaker.role === 'informant');
  const byAsking = [...pending].sort((a, b) => b.asks - a.asks);
  const [first, second] = byAsking;
  if (first === undefined) return { interviewers: new Set(), inferred: new Set() };
  const alsoAsk = (from: number): string[] =>
    byAsking
      .slice(from)
      .filter((entry) => entry.asks >= 0.6 && entry.turns >= 3)
      .map((entry) => entry.key);
  if (hasInterviewer) {
    // A second interviewer, unless that would leave nobody to answer.
    const more = hasInformant ? alsoAsk(0) : alsoAsk(0).slice(0, -1);
    return { interviewers: new Set(more), inferred: new Set(more) };
  }
  const p = pending.find((entry) => entry.key === 'p');
  if (p !== undefined && p.asks + 0.3 >= first.asks)
    return { interviewers: new Set(['p']), inferred: new Set() };
  if (second === undefined && !hasInformant) {
    const alone = first.asks >= 0.5 ? [first.key] : [];
    return { interviewers: new Set(alone), inferred: new Set(alone) };
  }
  // Minutes, a group: where nobody ever asks, all speak for themselves.
  if (first.asks === 0 && pending.length >= 3) return { interviewers: new Set(), inferred: new Set() };
  const asker = first.asks > 0 ? first.key : (pending[0]?.key ?? first.key);
  const more = hasInformant ? alsoAsk(1) : alsoAsk(1).slice(0, Math.max(0, pending.length - 2));
  const interviewers = new Set([asker, ...more]);
  return { interviewers, inferred: interviewers };
}

/** `P1` beside `J1` asks: the numbers count questions. */
function saying(key: string, label: string, { keys }: LabelCensus): Speaker | null {
  const isAsking =
    /^p-\d+$/u.test(key) && keys.some((other) => /^j/u.test(other) && sayingNumber(other) !== null);
  return isAsking ? { role: 'interviewer', label, informant: null, guessed: false } : null;
}

/** `SN dan MR:`, `Semua:` speaks for several informants at once, and so for none by id. */
function addJoint(
  census: LabelCensus,
  counts: ReadonlyMap<string, TurnCount>,
  byKey: Map<string, Speaker>,
): void {
  for (const key of census.keys) {
    const label = counts.get(key)?.label ?? key;
    if (byKey.has(key) || !isTogether(key)) continue;
    const parts = key.split('+').flatMap((part) => byKey.get(part) ?? []);
    const isAsking = parts.length > 0 && parts.every((part) => part.role === 'interviewer');
    const role = isAsking ? 'interviewer' : 'informant';
    byKey.set(key, { role, label, informant: null, guessed: false });
  }
}

function warning(code: WarningCode, where: string, message: Bilingual): Warning {
  return { code, where, message };
}

function correctionWarnings({ corrected, at, unmarked }: LabelCensus, where: string): Warning[] {
  const labels = [...at.values()];
  const forgotten = [...new Set(unmarked)].map((label) =>
    warning('SPEAKER_CORRECTED', where, {
      id: `"${label}" di awal baris dibaca sebagai label pembicara, meskipun tanpa titik dua`,
      en: `"${label}" at the head of a line was read as a speaker’s label, though without a colon`,
    }),
  );
  const mistyped = [...corrected].map(([wrong, right]) => {
    const meant =
      labels.find((occurrence) => occurrence.key === right && labelKey(occurrence.label) === right)?.label ??
      right;
    const written = labels.find((occurrence) => labelKey(occurrence.label) === wrong)?.label ?? wrong;
    return warning('SPEAKER_CORRECTED', where, {
      id: `label "${written}" dibaca sebagai "${meant}"`,
      en: `the label "${written}" was read as "${meant}"`,
    });
  });
  return [...mistyped, ...forgotten];
}

function inferredWarning(labels: readonly string[], where: string): Warning {
  const [first = ''] = labels;
  const named = labels
    .slice(0, 5)
    .map((label) => `"${label}"`)
    .join(', ');
  return warning('SPEAKER_INFERRED', where, {
    id: `${named} dianggap pewawancara karena dialah yang bertanya; bila keliru, tulis speakers: { ${first}: informant }`,
    en: `${named} was taken for the interviewer, being the one who asks; if that is wrong, write speakers: { ${first}: informant }`,
  });
}

/** Names among several informants that the roster does not know. */
function unknownWarnings(
  pending: readonly Pending[],
  byKey: ReadonlyMap<string, Speaker>,
  { roster }: LabelKnowledge,
  where: string,
): Warning[] {
  const informants = [...byKey.values()].filter((speaker) => speaker.role === 'informant');
  if (informants.length < 2 || roster.length === 0) return [];
  return pending
    .filter(({ key }) => byKey.get(key)?.role === 'informant')
    .map(({ label }) =>
      warning('SPEAKER_UNKNOWN', where, {
        id: `label "${label}" tidak cocok dengan informan mana pun; tulis misalnya speakers: { ${label}: I-01 }`,
        en: `the label "${label}" matches no informant; write for example speakers: { ${label}: I-01 }`,
      }),
    );
}
