import type { Located } from '../context.ts';
import { bareLabel } from './headings.ts';

/** One of several things named one after another, with what is said of it. */
export interface Enumerated {
  readonly text: string;
  readonly sentence: Located;
}

const MARKER = /(?:^|[\s,;:(])\(?(?:\d{1,2}|[a-h])[.)]\s*(?=\p{L})/giu;
const ORDINAL =
  /(?:^|[\s,;:])(?:yang\s+)?(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|terakhir|first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally)\s*[,:]\s*/giu;
const STARTS_WITH_ORDINAL = new RegExp(`^${ORDINAL.source}`, 'iu');

/** A clause after the list: what follows is said of the items. */
const AFTER_LIST =
  /(?:,\s*(?:yang|sehingga|karena|dikarenakan|di mana|dimana|hal ini|ditandai|terlihat|meskipun|walaupun|which|so that|because|while|whereas)|[;,.]?\s+(?:sedangkan|sementara(?: itu)?|namun|tetapi|akan tetapi|sehingga|meanwhile|whereas|while))\b/iu;
/** After a semicolon something with a verb of its own is no further item. */
const SAID_AFTER =
  /;(?=[^;]*\b(?:dapat|telah|akan|sudah|belum|tidak|harus|memiliki|adalah|merupakan|can|is|are|has|have)\b)/iu;
/** Where a label ends and something is said of it. */
const AFTER_LABEL =
  /,?\s+(?:karena|dikarenakan|sebab|sehingga|dimana|di mana|hal ini|dilihat dari|terlihat dari|ditandai|because|which|where)\b|,\s*(?:yang|dengan|so|with)\b|[;:.—–]\s|\s-\s/iu;
const RELATIVE = /\s+(?:yang|that|who)\s+/iu;

/** The sentence's parts between the marks of a list; empty for fewer than two marks. */
function splitAt(text: string, mark: RegExp): string[] {
  const marks = [...text.matchAll(mark)];
  if (marks.length < 2) return [];
  return marks.map((match, index) => text.slice(match.index + match[0].length, marks[index + 1]?.index));
}

/** `A, B dan C`; `A serta B`; `A dan B` where both can stand alone. */
function splitInline(text: string): string[] {
  const end = Math.min(
    AFTER_LIST.exec(text)?.index ?? text.length,
    SAID_AFTER.exec(text)?.index ?? text.length,
  );
  const list = text.slice(0, end);
  const byComma = list
    .split(/[,;]\s+/u)
    .map((part) => part.replace(/^(?:dan|serta|and|as well as)\s+/iu, ''));
  const parts = byComma.flatMap((part, index) => {
    const isLast = index === byComma.length - 1;
    const joined = part.split(/\s+(?:serta|as well as)\s+/iu);
    if (joined.length > 1 || !isLast) return joined;
    return byComma.length > 1 || canStandAlone(part) ? part.split(/\s+(?:dan|and)\s+/iu) : [part];
  });
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const LACK =
  '(?:kurang|minim|rendah|lemah|batas|terbatas|keterbatasan|sempit|sedikit|tidak|belum|ketidak)\\p{L}*|(?:lack|limited|poor|low|insufficient|inadequate|weak)';
const NOMINAL = '(?:pe|ke)\\p{L}{3,}an|adanya|tersedianya|dukungan|rasa';
/** `kurangnya inovasi dan minimnya pelatihan` names two; `sarana dan prasarana` one. */
const SECOND_HEAD = new RegExp(`\\s(?:dan|and)\\s+(?:${LACK}|(?:${NOMINAL})\\s+\\p{L}+)`, 'iu');
const FIRST_HEAD = new RegExp(`^(?:${LACK}|${NOMINAL})\\b`, 'iu');

/** `pendidikan yang sesuai dan hubungan yang akrab`; `worn-out equipment and the small number of inspectors`. */
const TWO_OF_A_KIND = /\byang\b.*\sdan\s.*\byang\b|^\S+\s\S+.*\sand\s(?:the\s|an?\s)?\S+\s\S+/iu;

/** `kurangnya …`, `minimnya …`: what is lacking goes on over "dan". */
export function isLack(part: string): boolean {
  return new RegExp(`^\\W*(?:${LACK})\\b`, 'iu').test(part);
}

function canStandAlone(part: string): boolean {
  if (TWO_OF_A_KIND.test(part)) return true;
  const second = SECOND_HEAD.exec(part);
  if (second === null) return false;
  const secondLacks = new RegExp(`^\\s(?:dan|and)\\s+(?:${LACK})`, 'iu').test(second[0]);
  return secondLacks || (FIRST_HEAD.test(part) && !isLack(part));
}

/** A label cut where something begins to be said of it; English glosses in brackets go. */
export function labelOf(text: string, hasContent: (label: string) => boolean): string {
  const plain = bareLabel(text.replace(/\s*\([^)]*\)?/gu, ' ').replace(/\s+/gu, ' '));
  const cut = plain.split(AFTER_LABEL)[0] ?? plain;
  const [head = cut, ...rest] = cut.split(RELATIVE);
  const label = rest.length > 0 && hasContent(head) ? head : cut;
  return bareLabel(label.replace(/^(?:yaitu|yakni|adalah|dan|serta|and|the)\s+/iu, ''));
}

/** The sentences after `sentence` in its section that go on with the list: items and ordinals. */
function continuation(
  all: readonly Located[],
  sentence: Located,
  isItem: (next: Located) => boolean,
): Located[] {
  const going: Located[] = [];
  for (let index = sentence.index + 1; index < all.length; index += 1) {
    const next = all[index];
    if (next === undefined || next.section !== sentence.section || !isItem(next)) break;
    going.push(next);
  }
  return going;
}

/** The last sentence of an item may be followed by more that is said of it, before the next one begins. */
function ordinalsAfter(
  all: readonly Located[],
  sentence: Located,
  stop: (text: string) => boolean,
  from: 'first' | 'second',
): Enumerated[] {
  const found: Enumerated[] = [];
  for (let index = sentence.index + 1; index < all.length; index += 1) {
    const next = all[index];
    if (next === undefined || next.section !== sentence.section || stop(next.text)) break;
    if (!STARTS_WITH_ORDINAL.test(next.text)) {
      if (found.length === 0 && from === 'first') break;
      continue;
    }
    const isFirst = /^\W*(?:yang\s+)?(?:pertama|first)/iu.test(next.text);
    if (isFirst !== (from === 'first' && found.length === 0)) break;
    found.push({ text: next.text.replace(STARTS_WITH_ORDINAL, ''), sentence: next });
  }
  return found;
}

const enumerated = (parts: readonly string[], sentence: Located): Enumerated[] =>
  parts.map((text) => ({ text, sentence }));

/**
 * What is enumerated after `tail`, the rest of `sentence` behind "yaitu", "adalah" or a colon: marked by numbers,
 * by ordinals (which go on in later sentences of the section until `stop`), by items below, or by commas.
 */
export function enumerationAfter(
  all: readonly Located[],
  sentence: Located,
  tail: string,
  stop: (text: string) => boolean,
): readonly Enumerated[] {
  const text = tail.trim();
  if (/^(?:\W|sebagai berikut|berikut(?: ini)?|as follows|the following)*$/iu.test(text)) {
    const items = continuation(
      all,
      sentence,
      (next) => next.block.kind === 'item' || MARKED_LINE.test(next.text),
    );
    return items.length > 0 ? itemsOf(items) : ordinalsAfter(all, sentence, stop, 'first');
  }
  const marked = splitAt(text, MARKER);
  if (marked.length > 0) return enumerated(marked, sentence);
  const ordinal = new RegExp(ORDINAL.source, 'iu').exec(text);
  if (ordinal !== null && ordinal.index < 12) {
    const here = splitAt(text, ORDINAL);
    const first = here.length > 0 ? here : [text.slice(ordinal.index + ordinal[0].length)];
    return [...enumerated(first, sentence), ...ordinalsAfter(all, sentence, stop, 'second')];
  }
  return enumerated(splitInline(text), sentence);
}

const MARKED_LINE = /^\(?(?:\d{1,2}|[a-h])[.)]\s*\p{L}/iu;

/** One entry for every item block: its first sentence. */
function itemsOf(sentences: readonly Located[]): Enumerated[] {
  const blocks = new Map(sentences.map((sentence) => [sentence.block, sentence] as const).reverse());
  return [...blocks.values()].reverse().map((sentence) => ({ text: sentence.text, sentence }));
}

/** Sentences of `sentences` that begin with an ordinal, without it. */
export function ordinalSentences(sentences: readonly Located[]): Enumerated[] {
  return sentences
    .filter(({ text }) => STARTS_WITH_ORDINAL.test(text))
    .map((sentence) => ({ text: sentence.text.replace(STARTS_WITH_ORDINAL, ''), sentence }));
}
