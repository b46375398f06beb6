import type { JournalEvent } from '../../model/journal.ts';
import { withoutControls } from '../../model/text.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isOptionalText = (value: unknown): boolean => value === undefined || isText(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isPolarity = (value: unknown): boolean =>
  value === 'positive' || value === 'negative' || value === 'mixed' || value === 'neutral';

function isAnchor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { start, end, quote, before, after, hash, rival } = value;
  return (
    isOffset(start) &&
    isOffset(end) &&
    isText(quote) &&
    end - start === quote.length &&
    isText(before) &&
    isText(after) &&
    isText(hash) &&
    typeof rival === 'number'
  );
}

const isPlace = (value: unknown): boolean =>
  isRecord(value) && isText(value['document']) && isAnchor(value['anchor']);

const isSaid = (event: Fields): boolean =>
  isPlace(event) && isText(event['code']) && isPolarity(event['polarity']) && isOptionalText(event['memo']);

const isDecided = (event: Fields): boolean =>
  isSaid(event) && isText(event['proposal']) && isText(event['proposer']);

const isKind = (value: unknown): boolean => value === 'supporting' || value === 'inhibiting';

const isCaused = (event: Fields): boolean =>
  isPlace(event) &&
  (event['factor'] === null ? event['kind'] === null : isText(event['factor']) && isKind(event['kind'])) &&
  isOptionalText(event['memo']);

function isSubject(value: unknown): boolean {
  if (!isRecord(value)) return false;
  switch (value['kind']) {
    case 'study':
      return true;
    case 'document':
      return isText(value['document']);
    case 'code':
      return isText(value['code']);
    case 'passage':
      return isPlace(value);
    default:
      return false;
  }
}

const isChange = ({ target, code, polarity, memo, to }: Fields): boolean =>
  isText(target) &&
  isOptionalText(code) &&
  (polarity === undefined || isPolarity(polarity)) &&
  (memo === null || isOptionalText(memo)) &&
  (to === undefined || isPlace(to));

/** What each kind of event must hold. */
const FORMS: Readonly<Record<JournalEvent['do'], (event: Fields) => boolean>> = {
  add: (event) => isSaid(event) && (event['settles'] === undefined || isTexts(event['settles'])),
  confirm: isDecided,
  reject: isDecided,
  dismiss: (event) => isTexts(event['settles']) && isOptionalText(event['memo']),
  change: isChange,
  remove: (event) => isText(event['target']) && isOptionalText(event['memo']),
  memo: (event) => isSubject(event['about']) && isText(event['memo']),
  reviewed: isPlace,
  factor: isCaused,
  undo: (event) => isText(event['target']),
};

const KINDS: ReadonlyMap<unknown, (event: Fields) => boolean> = new Map(Object.entries(FORMS));

function isEvent(value: unknown): value is JournalEvent {
  if (!isRecord(value)) return false;
  return (
    isText(value['id']) &&
    isText(value['coder']) &&
    isText(value['at']) &&
    isOptionalText(value['batch']) &&
    isOptionalText(value['by']) &&
    KINDS.get(value['do'])?.(value) === true
  );
}

/** Characters that act in a terminal, as they are or as JSON writes them. */
const ACTING = /\\u00[0189]|\\[bfr]|\\u20[26]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/iu;

const harmless = (_: string, value: unknown): unknown => (isText(value) ? withoutControls(value) : value);

/** One line of a journal; `undefined` for what is none. */
export function parseEvent(line: string): JournalEvent | undefined {
  try {
    const value: unknown = JSON.parse(line, ACTING.test(line) ? harmless : undefined);
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
