import type { ManuscriptSection, SectionRole } from '../../model/manuscript.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import { enumerationAfter, labelOf, ordinalSentences } from './enumerations.ts';
import { withoutBrackets } from './factor-phrases.ts';
import { bareLabel, isFactorHeading, isNumbered } from './headings.ts';
import type { LabelList, LabelPlace, OutlineItem } from './types.ts';
import { contentStems } from './words.ts';

const ANNOUNCING: readonly SectionRole[] = ['abstract', 'introduction', 'theory', 'method'];
const UNIT =
  '(?:sub[- ]?)?(?:indikator|dimensi|aspek|unsur|kriteria|variabel|komponen|ukuran|teori)|indicators?|dimensions?|aspects?|measures?|criteria';
const NUMBERS: Readonly<Record<string, number>> = {
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
/** `lima (5) indikator kinerja`, `five indicators`. */
const COUNT = new RegExp(
  `\\b(?<number>${Object.keys(NUMBERS).join('|')}|[2-9]|10)\\s+(?:\\((?:\\d+|\\p{L}+)\\)\\s+)?(?:buah\\s+|macam\\s+)?(?<unit>${UNIT})\\b`,
  'iu',
);
const COPULA =
  '(?::(?!\\d)|\\b(?:adalah(?: sebagai berikut)?|ialah|yaitu|yakni|meliputi|antara lain|di ?antaranya|mencakup|terdiri (?:dari|atas)|sebagai berikut|are|includes?|namely|consists? of|as follows)\\b\\s*:?)';
/** `kinerja dapat diukur melalui: …` needs no word for what is listed. */
const MEASURED = 'kinerja\\b[^.;:]{0,60}?\\b(?:diukur|dinilai)\\s+(?:dari|melalui|dengan|berdasarkan)';
const TRIGGER = new RegExp(
  `\\b(?:${UNIT}|${MEASURED})\\b(?<between>[^.;:]{0,160}?)(?:,\\s*)?${COPULA}\\s*,?`,
  'iu',
);
const INTRODUCING =
  '(?:yaitu|yakni|meliputi|mencakup|terdiri (?:dari|atas)|antara lain|namely|consist(?:s|ing) of|as follows)';
const OTHER_SUBJECT =
  /\b(?:faktor|penelitian terdahulu|penelitian sebelumnya|previous (?:study|research)|teknik|langkah|tahap)/iu;
/** The study says of the list that it is its own. */
const OWN =
  /\b(?:penelitian ini|peneliti (?:menggunakan|memilih|mengacu)|penulis (?:menggunakan|memilih|mengacu)|digunakan (?:dalam|untuk)|fokus penelitian|mengacu pada|merujuk pada|teori yang digunakan|diukur|this (?:study|research)|measured)\b/iu;
const AUTHORS = /\b(?:[Mm]enurut|oleh|[Tt]eori|[Aa]ccording to|by|of)\s+(?<author>\p{Lu}\p{L}+)/u;

const LONGEST_LABEL = 10;
const LEAST_ITEMS = 2;

/** What begins to be said of an indicator. */
const SAID =
  /\s+(?:sudah|belum|cukup|sangat|kurang|masih|telah|tergolong|dinilai|berada|adalah|ialah|yaitu|yakni|menunjukkan|dapat|merupakan|berkaitan|tidak|secara|berjalan|is|are|was|were|has|have|refers|means)\b|\s*[,=]/iu;
const LEAD =
  /^(?:(?:pada|dari|dalam|untuk|dilihat dari|ditinjau dari|jika dilihat dari|in|on|from)\s+)?(?:(?:sisi|segi|hal|the)\s+)?(?:(?:sub[- ]?)?(?:indikator|dimensi|aspek|variabel)|indicators?(?: of)?|aspects?(?: of)?)\s+/iu;

function indicatorLabel(text: string): string {
  const plain = labelOf(text, () => true).replace(LEAD, '');
  return bareLabel(plain.split(SAID)[0] ?? plain);
}

function labelPlace(text: string, sentence: Located): LabelPlace | null {
  const label = indicatorLabel(text);
  const { section } = sentence;
  const stems = contentStems(label, section.lang);
  if (stems.length === 0 || label.split(/\s+/u).length > LONGEST_LABEL) return null;
  return { label, stems, section, place: placeOf(sentence, label) };
}

function countIn(sentence: Located): LabelList['count'] {
  const match = COUNT.exec(sentence.text);
  const number = match?.groups?.['number']?.toLowerCase();
  if (match === null || number === undefined) return null;
  const value = NUMBERS[number] ?? Number(number);
  return { value, words: match[0], place: placeOf(sentence, match[0]) };
}

/** Numbered headings that follow a sentence which ends its section with a colon. */
function headingsAfter(all: readonly ManuscriptSection[], section: ManuscriptSection): readonly LabelPlace[] {
  const found: LabelPlace[] = [];
  for (const next of all.slice(all.indexOf(section) + 1)) {
    if (next.role !== section.role || !isNumbered(next.heading) || next.level < section.level) break;
    if (found.length > 0 && next.level !== found[0]?.section.level) continue;
    const label = indicatorLabel(next.heading);
    found.push({ label, stems: contentStems(label, next.lang), section: next, place: placeOfSection(next) });
  }
  return found;
}

/** Where the list begins: behind the last "yaitu" or "meliputi" before its first comma. */
function listStart(text: string): number | null {
  const match = TRIGGER.exec(text);
  if (match === null) return null;
  const at = match.index + match[0].length;
  if (OTHER_SUBJECT.test(text.slice(0, at))) return null;
  const better = new RegExp(`^[^:;]{0,120}?\\b${INTRODUCING}\\b\\s*[:,]?`, 'iu').exec(text.slice(at));
  return better === null ? at : at + better[0].length;
}

function announcedAt(
  context: ManuscriptContext,
  sentence: Located,
  cited: ReadonlySet<string>,
): LabelList | null {
  const start = listStart(withoutBrackets(sentence.text));
  if (start === null) return null;
  const tail = sentence.text.slice(start);
  const entries = enumerationAfter(context.sentences, sentence, tail, () => false);
  const listed = entries.flatMap((entry) => labelPlace(entry.text, entry.sentence) ?? []);
  const isLast = context.sentences[sentence.index + 1]?.section !== sentence.section;
  const items =
    listed.length === 0 && isLast ? headingsAfter(context.manuscript.sections, sentence.section) : listed;
  if (items.length < LEAST_ITEMS || listed.length * 3 < entries.length * 2) return null;
  const isWhole = listed.length === entries.length;
  const author = AUTHORS.exec(sentence.text)?.groups?.['author'];
  const confidence =
    0.5 +
    (OWN.test(sentence.text) ? 0.2 : 0) +
    (author !== undefined && cited.has(author) ? 0.2 : 0) +
    (sentence.section.role === 'method' ? 0.1 : 0);
  const foreign = author !== undefined && cited.size > 0 && !cited.has(author);
  const { section } = sentence;
  const place = placeOf(sentence);
  return {
    stage: 'announced',
    items,
    count: isWhole ? countIn(sentence) : null,
    section,
    place,
    confidence,
    foreign,
  };
}

/** Names that the findings cite before a year: `Robbins (2010`. */
function citedInFindings(context: ManuscriptContext): ReadonlySet<string> {
  const text = context.sentencesOf('findings').map((sentence) => sentence.text);
  return new Set(
    text.flatMap((sentence) =>
      [
        ...sentence.matchAll(
          /(\p{Lu}\p{L}+)(?:\s+(?:dan|&|and)\s+\p{Lu}\p{L}+)?(?:\s+dalam\s+\p{Lu}\p{L}+)?\s*\(?\d{4}/gu,
        ),
      ].map((match) => match[1] ?? ''),
    ),
  );
}

/** The indicators that a conclusion takes one by one: by ordinals, or as items. */
function concludedIn(context: ManuscriptContext, section: ManuscriptSection): LabelList | null {
  const sentences = context.sentences.filter((sentence) => sentence.section === section);
  const factors = sentences.findIndex(({ text }) => isFactorHeading(text));
  const before = factors < 0 ? sentences : sentences.slice(0, factors);
  const items = before.filter(
    ({ block }, index) => block.kind === 'item' && before[index - 1]?.block !== block,
  );
  const entries =
    items.length >= LEAST_ITEMS
      ? items.map((item) => ({ text: item.text, sentence: item }))
      : ordinalSentences(before);
  const labels = entries.flatMap(({ text, sentence }) => labelPlace(text, sentence) ?? []);
  const [first] = labels;
  if (first === undefined || labels.length < LEAST_ITEMS || labels.length < entries.length) return null;
  const counted = before.find(({ text }) => COUNT.test(text));
  const count = counted === undefined ? null : countIn(counted);
  return {
    stage: 'concluded',
    items: labels,
    count,
    section,
    place: first.place,
    confidence: 0.7,
    foreign: false,
  };
}

/** Lists of indicators before the findings, or where they open, and in the conclusion. */
export function readLists(context: ManuscriptContext, items: readonly OutlineItem[]): readonly LabelList[] {
  const cited = citedInFindings(context);
  const discussed = new Set(items.map(({ section }) => section));
  const opens = ({ section }: Located): boolean =>
    ANNOUNCING.includes(section.role) ||
    (section.role === 'findings' && !discussed.has(section) && !isFactorHeading(bareLabel(section.heading)));
  const announced = context.sentences
    .filter(opens)
    .flatMap((sentence) => announcedAt(context, sentence, cited) ?? []);
  const concluded = context
    .sectionsOf('conclusion')
    .flatMap((section) => concludedIn(context, section) ?? []);
  return [...announced, ...concluded];
}
