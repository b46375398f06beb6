import type { CodedStudy } from '../model/analysis.ts';
import type { Coding } from '../model/coding.ts';
import type { Concordance, Hit, SearchQuery } from '../model/concordance.ts';
import { unitAddress } from '../model/source.ts';
import type { Lang, Span } from '../model/text.ts';
import { regexFinder } from './regex.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { exactFinder, readTerms, stemFinder, type TermHit } from './words-finder.ts';

/** Where a segment's text has what is looked for. */
type Finder = (text: string, lang: Lang) => readonly Span[];

/** The hits of the alternatives of which every term is there. */
function complete(hits: readonly TermHit[], alternatives: readonly (readonly number[])[]): readonly Span[] {
  const found = new Set(hits.map(({ term }) => term));
  const wanted = new Set(alternatives.filter((terms) => terms.every((term) => found.has(term))).flat());
  return hits.filter(({ term }) => wanted.has(term));
}

async function finderOf({ pattern, mode }: SearchQuery, langs: readonly Lang[]): Promise<Finder> {
  if (mode === 'regex') return regexFinder(pattern);
  const alternatives = readTerms(pattern);
  const terms = [...new Set(alternatives.flat())];
  const numbers = alternatives.map((alternative) => alternative.map((term) => terms.indexOf(term)));
  const find = mode === 'exact' ? exactFinder(terms) : await stemFinder(terms, langs);
  return (text, lang) => complete(find(text, lang), numbers);
}

/** In order of place, without those inside a longer one. */
function distinct(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.end > last.end) kept.push(span);
  }
  return kept;
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

/** The end of a text, or its beginning, in whole words, with `…` where it is cut. */
function cut(text: string, length: number, side: 'left' | 'right'): string {
  if (text.length <= length) return text;
  if (side === 'left') return `…${text.slice(-length).replace(/^\S*(?=\s)/u, '')}`;
  return `${text
    .slice(0, length)
    .replace(/(?<=\s)\S*$/u, '')
    .trimEnd()} …`;
}

function codesAt({ codebook }: CodedStudy, codings: readonly Coding[], span: Span): Hit['codes'] {
  const own = codings.filter(({ start, end }) => start < span.end && span.start < end);
  return codebook.codes.flatMap(({ id }) =>
    own.filter(({ code }) => code === id).map(({ code, polarity }) => ({ code, polarity })),
  );
}

function hitAt(
  coded: CodedStudy,
  codings: readonly Coding[],
  segment: Segment,
  span: Span,
  context: number,
): Hit {
  const { document, unit, outside } = segment;
  const own = outside ? undefined : document.units.find(({ ordinal }) => ordinal === unit);
  const whole = own ?? segment;
  return {
    document: document.id,
    unit,
    outside,
    informant: outside ? null : (own?.informant ?? document.informant),
    technique: document.technique,
    date: document.date,
    ...(own?.locator === undefined ? {} : { locator: own.locator }),
    ...span,
    left: cut(flat(document.text.slice(whole.start, span.start)).trimStart(), context, 'left'),
    keyword: flat(document.text.slice(span.start, span.end)),
    right: cut(flat(document.text.slice(span.end, whole.end)).trimEnd(), context, 'right'),
    codes: codesAt(coded, codings, span),
  };
}

/**
 * Key words in context: every place where the pattern stands, by document and place, never across units.
 * @throws TelaahError USAGE for a pattern that says nothing
 */
export async function search(coded: CodedStudy, query: SearchQuery): Promise<Concordance> {
  const langs = [...new Set(coded.documents.map(({ lang }) => lang))].sort();
  const find = await finderOf(query, langs);
  const codings = new Map<string, Coding[]>();
  for (const coding of coded.codings) {
    if (coding.status === 'rejected') continue;
    const key = unitAddress(coding);
    codings.set(key, [...(codings.get(key) ?? []), coding]);
  }
  const hits = segmentsOf(coded, query).flatMap((segment) => {
    const { document, start, end } = segment;
    const beside = segment.outside
      ? []
      : (codings.get(unitAddress({ document: document.id, unit: segment.unit })) ?? []);
    return distinct(find(document.text.slice(start, end), document.lang)).map((span) =>
      hitAt(coded, beside, segment, { start: span.start + start, end: span.end + start }, query.context),
    );
  });
  return { query, hits };
}
