import type { Bilingual } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfBlock, placeOfSection } from '../context.ts';
import { type Breakdown, breakdownsOf } from '../figures/breakdowns.ts';
import {
  type InformantCount,
  informantCounts,
  isOfInformants,
  namesInformants,
} from '../figures/informants.ts';
import { tableTotals } from '../figures/tables.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** Who was asked: how many, and how many of each kind. */
export const informants: ManuscriptRule = {
  id: 'R18',
  name: { id: 'Jumlah informan tidak jelas', en: 'Number of informants unclear' },
  severity: 'error',
  advice: {
    id: 'Sebutkan jumlah informan dan rinciannya menurut jenis (misalnya 1 kepala dinas, 3 kepala bidang, 8 pegawai), sama di abstrak dan metode.',
    en: 'State the number of informants and how many of each kind (e.g. 1 head, 3 division heads, 8 staff), the same in abstract and method.',
  },
  check(context) {
    const counts = informantCounts(context);
    const breakdowns = breakdownsOf(context).filter(isOfInformants);
    const wrong = [...breakdowns.flatMap(notAdding), ...tables(context), ...lists(counts)];
    return [
      ...missing(context, counts),
      ...twoCounts(counts),
      ...wrong,
      ...withoutKinds(context, counts, breakdowns, wrong),
    ];
  },
};

function notAdding({ at, total, parts, kind, open, text }: Breakdown): ManuscriptFinding[] {
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (sum === total || ((kind === 'some' || open) && sum < total)) return [];
  const message = notTheSum(
    total,
    parts.map(({ count }) => count),
  );
  return [{ confidence: 0.9, message, where: [placeOf(at, text)] }];
}

function tables(context: ManuscriptContext): ManuscriptFinding[] {
  return tableTotals(context)
    .filter(({ caption }) => namesInformants(caption))
    .map(({ sum, total, where }) => ({
      confidence: 0.9,
      message: {
        id: `Tabel informan berjumlah ${sum} bila dihitung, tetapi disebut ${total}.`,
        en: `The table of informants adds up to ${sum}, but says ${total}.`,
      },
      where,
    }));
}

const OF_SOME =
  /\b(?:informan (?:kunci|utama|tambahan|pendukung|pangkal)|key informants?|member[- ]?check\p{L}*|dikembalikan|dikonfirmasi|konfirmasi|returned|checked back|teman sejawat|uji coba|pilot)\b/iu;

const OF_PEOPLE = /(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:orang|people|persons?)\b/giu;

/** A count, and right under it a list with so many people in each item. */
function lists(counts: readonly InformantCount[]): ManuscriptFinding[] {
  return counts.flatMap(({ at, value }): ManuscriptFinding[] => {
    const { blocks } = at.section;
    const start = blocks.findIndex(({ line }) => line === at.block.line) + 1;
    const end = blocks.findIndex(({ kind }, index) => index >= start && kind !== 'item');
    const items = blocks.slice(start, end < 0 ? blocks.length : end);
    const found = items.map(({ text }) => [...text.matchAll(OF_PEOPLE)].map(([, count]) => Number(count)));
    if (items.length < 2 || found.some((each) => each.length !== 1)) return [];
    const parts = found.flat();
    const sum = parts.reduce((all, part) => all + part, 0);
    if (sum === value) return [];
    const [first] = items;
    const where = [placeOf(at), ...(first === undefined ? [] : [placeOfBlock(at.section, first)])];
    return [{ confidence: 0.85, message: notTheSum(value, parts), where }];
  });
}

function notTheSum(total: number, parts: readonly number[]): Bilingual {
  const sum = `${parts.join(' + ')} = ${parts.reduce((all, part) => all + part, 0)}`;
  return {
    id: `Disebut ${total} informan, tetapi rinciannya ${sum}.`,
    en: `${total} informants are stated, but the kinds give ${sum}.`,
  };
}

function twoCounts(counts: readonly InformantCount[]): ManuscriptFinding[] {
  // Numbers of informants under a finding are of those who said it; some are asked again, or are one kind of them.
  const [first, ...rest] = counts.filter(
    ({ at, value }) => value >= 3 && at.section.role !== 'findings' && !OF_SOME.test(at.text),
  );
  const other = rest.find(({ value }) => first !== undefined && value !== first.value);
  if (first === undefined || other === undefined) return [];
  const message = {
    id: `Jumlah informan disebut ${first.value} dan ${other.value}.`,
    en: `The number of informants is given as ${first.value} and as ${other.value}.`,
  };
  return [
    { confidence: 0.75, message, where: [placeOf(first.at, first.text), placeOf(other.at, other.text)] },
  ];
}

/** The sentence that says who the informants are; without one, the head of the method. */
function aboutInformants(context: ManuscriptContext): Located | undefined {
  return context
    .sentencesOf('method', 'abstract', 'introduction', 'other')
    .find(({ text }) => namesInformants(text));
}

const INTERVIEWED = /\b(?:wawancara|interview(?:s|ed)?|kualitatif|qualitative)\b/iu;

function missing(context: ManuscriptContext, counts: readonly InformantCount[]): ManuscriptFinding[] {
  const [method] = context.sectionsOf('method');
  if (method === undefined || counts.length > 0 || hasTableOfInformants(context)) return [];
  const about = aboutInformants(context);
  if (
    about === undefined &&
    !context.sentencesOf('method', 'abstract').some(({ text }) => INTERVIEWED.test(text))
  )
    return [];
  const message = {
    id: 'Jumlah informan tidak disebutkan.',
    en: 'The number of informants is not stated.',
  };
  const where = about === undefined ? placeOfSection(method) : placeOf(about, 'nforman');
  return [{ confidence: about === undefined ? 0.75 : 0.85, message, where: [where] }];
}

function hasTableOfInformants(context: ManuscriptContext): boolean {
  return context.sentences.some(({ block, text }) => block.kind === 'caption' && namesInformants(text));
}

/** A count of which nobody says how many are of which kind. */
function withoutKinds(
  context: ManuscriptContext,
  counts: readonly InformantCount[],
  breakdowns: readonly Breakdown[],
  wrong: readonly ManuscriptFinding[],
): ManuscriptFinding[] {
  const count = counts.find(({ at }) => at.section.role === 'method') ?? counts[0];
  const isPiece = context.sectionsOf('method').length === 0;
  if (count === undefined || isPiece || count.value < 3 || breakdowns.length > 0 || wrong.length > 0)
    return [];
  if (hasTableOfInformants(context) || hasKindCounts(context)) return [];
  const message = {
    id: `${count.value} informan disebut tanpa rincian jumlah tiap jenisnya.`,
    en: `${count.value} informants are stated without how many of each kind.`,
  };
  return [{ confidence: 0.7, severity: 'warning', message, where: [placeOf(count.at, count.text)] }];
}

/** The kinds counted elsewhere in the method: two or more numbers of people in a sentence about informants or in a list. */
function hasKindCounts(context: ManuscriptContext): boolean {
  const people =
    /\b(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|one|two|three|four|five|six)\s*(?:\([^)]*\)\s*)?(?:orang|people|persons|heads?|staff|employees?|officers?|citizens?)\b|\bseorang\b/giu;
  const method = context.sentencesOf('method', 'abstract');
  const counted = method.filter(({ text }) => (text.match(people) ?? []).length >= 2);
  const items = method.filter(
    ({ block, text }) => block.kind === 'item' && (text.match(people) ?? []).length > 0,
  );
  return counted.length > 0 || items.length >= 2;
}
