import { isNameLike, labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { isEverybody, labelRole } from './speaker-words.ts';

/** A label that only its word tells, for its mark is none: `Peneliti-Apa …`, `(P) Apa …`, `Peneliti Apa …`. */
export interface WeakLabel {
  readonly line: number;
  readonly key: string;
  readonly label: string;
  readonly speechAt: number;
}

const BRACKETED = /^[([<](\p{L}[^()[\]<>\n]{0,30})[)\]>]\s*[:.–-]?\s*(?=["“]?[\p{Lu}\d])/u;
const MARKED =
  /^(\p{L}[\p{L} ]{0,24}?(?:\s?\d{1,3})?)(?:[-–—]|\s[-–—]|\.\s*|\s*[>|]\s*|,\s*(?=["“]))(?=["“]?[\p{Lu}\d])/u;
const BARE =
  /^(\p{L}{3,15}(?:[\s-]?\d{1,3})?|\p{L}-?\d{1,3})(?:\s*[.,>|]\s*|\s?[-–—]\s?|\s+)(?=["“]?\p{Lu}\p{Ll}*[\s,.?!])/u;

/**
 * The labels of an interview that has none with a mark: words for speakers in brackets, before a dash, a full stop, a
 * bar. They count only where two sides take turns with them, so that lists and hyphenated words are left alone.
 */
export function weakLabels(lines: readonly Line[]): WeakLabel[] {
  const found = lines.flatMap((line, index): WeakLabel[] => {
    const match = line.kind === 'text' ? (BRACKETED.exec(line.text) ?? MARKED.exec(line.text)) : null;
    const weak = match === null ? null : weakLabel(match, index);
    return weak === null || labelRole(weak.key) === null ? [] : [weak];
  });
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = found.filter(({ key }) => (counts.get(key) ?? 0) >= 2);
  const changes = often.filter(({ key }, index) => index > 0 && often[index - 1]?.key !== key).length;
  const roles = new Set(often.map(({ key }) => labelRole(key)));
  const hasBoth = roles.size >= 2 || (roles.has('either') && new Set(often.map(({ key }) => key)).size >= 2);
  return hasBoth && often.length >= 4 && changes >= (often.length - 1) * 0.7 ? often : [];
}

/**
 * Labels whose mark was forgotten once or twice, in an interview whose others have one. `meant` says which label of
 * the interview a key stands for; `marked` holds the lines with labels, in order.
 */
export function unmarkedLabels(
  lines: readonly Line[],
  marked: ReadonlyMap<number, { readonly key: string }>,
  meant: (key: string) => string | null,
): WeakLabel[] {
  let previous: string | null = null;
  const found = lines.flatMap((line, index): WeakLabel[] => {
    const known = marked.get(index);
    if (known !== undefined) previous = known.key;
    const match =
      known === undefined && line.kind === 'text' && line.preset === null ? BARE.exec(line.text) : null;
    const weak = match === null ? null : weakLabel(match, index);
    const key = weak === null ? null : meant(weak.key);
    if (weak === null || key === null || key === previous) return [];
    previous = key;
    return [{ ...weak, key }];
  });
  return found.length <= Math.max(2, marked.size / 5) ? found : [];
}

function weakLabel([whole, label = '']: RegExpExecArray, line: number): WeakLabel | null {
  const key = labelKey(label);
  return key === '' ? null : { line, key, label: label.trim(), speechAt: whole.length };
}

/**
 * `SN dan MR`, `SN, MR`, `Informan 1 dan 2`: the keys of those who speak together; empty for a label of one.
 */
function jointParts(label: string): string[] {
  const parts = label.split(/\s+(?:dan|and|serta|&|\+)\s+|\s*[,/&+]\s*/u).filter((part) => part !== '');
  const [first = ''] = parts;
  const letters = /^(\p{L}[\p{L} ]*?)[\s.-]?\d/u.exec(first)?.[1];
  const keys = parts.map((part) =>
    labelKey(letters !== undefined && /^\d{1,3}$/u.test(part) ? `${letters} ${part}` : part),
  );
  return keys.length > 1 ? keys : [];
}

/** The key of a joint label among labels that are known; `null` for any other. One who never speaks alone may be in it. */
export function jointKey(label: string, accepted: ReadonlySet<string>): string | null {
  const parts = jointParts(label);
  const known = parts.filter((part) => accepted.has(part));
  if (parts.length === 0 || known.length === 0) return null;
  const isNamed =
    /\s(?:dan|and|serta|&)\s/u.test(label) && isNameLike(label.replace(/[,&/+]|\bserta\b/gu, ' '));
  return known.length === parts.length || isNamed ? parts.join('+') : null;
}

/** Whether a label stands for those who speak together, and so for nobody by id. */
export function isTogether(key: string): boolean {
  return key.includes('+') || isEverybody(key);
}
