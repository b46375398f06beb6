import type { CodedStudy } from './analysis.ts';
import { attributeOf, sameValue } from './attribute.ts';
import type { Codebook } from './codebook.ts';
import type { Coding, CodingStatus, Polarity } from './coding.ts';
import { NO_DECISIONS } from './decision.ts';
import { inBoth, longDate } from './format.ts';
import { type Document, type Informant, type Technique, type Unit, unitAddress } from './source.ts';
import type { Bilingual, Lang } from './text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from './vocabulary.ts';

/** A column of the roster and what must stand there. */
export interface AttributeFilter {
  readonly key: string;
  readonly value: string;
}

/**
 * What is chosen of a study: each list is a choice between its values, what is left out chooses nothing, and everything
 * must hold at once. Dates are ISO, as exact as they are given (`2025`, `2025-04`, `2025-04-21`), both ends included.
 */
export interface Filter {
  /** Ids of codes, or of indicators for all of theirs. */
  readonly codes?: readonly string[];
  readonly informants?: readonly string[];
  readonly roles?: readonly string[];
  readonly groups?: readonly string[];
  /** Of several values of one column any must stand there; different columns must all be met. */
  readonly attributes?: readonly AttributeFilter[];
  readonly techniques?: readonly Technique[];
  readonly documents?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly polarities?: readonly Polarity[];
  /** Of codings; `auto` for every automatic coder. */
  readonly coders?: readonly string[];
  readonly statuses?: readonly CodingStatus[];
}

const holds = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.some((one) => sameValue(one, value)));

/** Whether a code is one of those, or under one of those indicators. */
function isUnder(code: string, wanted: readonly string[]): boolean {
  return wanted.some((one) => code === one || code.startsWith(`${one}/`));
}

/** As far as the less exact of both says. */
function compareDates(date: string, bound: string): number {
  const length = Math.min(date.length, bound.length);
  const [a, b] = [date.slice(0, length), bound.slice(0, length)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isInTime({ date }: Document, { from, to }: Filter): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === null) return false;
  return (
    (from === undefined || compareDates(date, from) >= 0) && (to === undefined || compareDates(date, to) <= 0)
  );
}

function isChosenDocument(document: Document, filter: Filter): boolean {
  return (
    holds(filter.techniques, document.technique) &&
    holds(filter.documents, document.id) &&
    isInTime(document, filter)
  );
}

/** Whether the filter asks anything of who speaks. */
function asksWho({ informants, roles, groups, attributes }: Filter): boolean {
  return [informants, roles, groups, attributes].some((one) => one !== undefined);
}

function isChosenInformant(id: string, roster: readonly Informant[], filter: Filter): boolean {
  const known = roster.find((informant) => informant.id === id);
  const { informants, roles, groups, attributes = [] } = filter;
  return (
    holds(informants, id) &&
    holds(roles, known?.role ?? null) &&
    holds(groups, known?.group ?? null) &&
    [...new Set(attributes.map(({ key }) => key))].every((key) =>
      holds(
        attributes.filter((one) => one.key === key).map(({ value }) => value),
        attributeOf(known, key),
      ),
    )
  );
}

/** The documents that are left, with the units that are left of them; none without units where it matters who speaks. */
function chosenDocuments({ study, documents }: CodedStudy, filter: Filter): readonly Document[] {
  const inside = documents.filter((document) => isChosenDocument(document, filter));
  if (!asksWho(filter)) return inside;
  const isChosen = (document: Document, unit: Unit): boolean => {
    const speaker = unit.informant ?? document.informant;
    return speaker !== null && isChosenInformant(speaker, study.informants, filter);
  };
  return inside
    .map((document) => ({ ...document, units: document.units.filter((unit) => isChosen(document, unit)) }))
    .filter(({ units }) => units.length > 0);
}

/** Several people who coded the same are joined by ` + `; automatic coders are `auto/…`. */
function isBy(coding: Coding, coders: readonly string[]): boolean {
  return coding.coder
    .split(' + ')
    .some((coder) =>
      coders.some((wanted) => coder === wanted || (wanted === 'auto' && coder.startsWith('auto/'))),
    );
}

function isChosenCoding(coding: Coding, { polarities, statuses, coders }: Filter): boolean {
  return (
    (polarities === undefined || polarities.includes(coding.polarity)) &&
    (statuses === undefined || statuses.includes(coding.status)) &&
    (coders === undefined || isBy(coding, coders))
  );
}

function chosenCodebook(codebook: Codebook, wanted: readonly string[]): Codebook {
  const codes = codebook.codes.filter(({ id }) => isUnder(id, wanted));
  const left = new Set(codes.map(({ id }) => id));
  return {
    ...codebook,
    codes,
    indicators: codebook.indicators
      .map((indicator) => ({ ...indicator, codes: indicator.codes.filter((id) => left.has(id)) }))
      .filter(({ codes: own }) => own.length > 0),
  };
}

/** Whether the filter takes evidence away from the codes that it leaves. */
function narrowsEvidence({ codes: _, ...others }: Filter): boolean {
  return Object.keys(others).length > 0;
}

/** Whether the filter asks anything of codings, so that places without any are not meant. */
export function asksCodings({ codes, polarities, coders, statuses }: Filter): boolean {
  return [codes, polarities, coders, statuses].some((one) => one !== undefined);
}

/**
 * The part of a study that a filter chooses, as a study: its documents and units, codes and codings. Factor mentions stay
 * where their unit does; with a choice of codes, those that bear on one of them, and with one of polarity, coder or
 * status, those in a unit with a coding that stays. Where evidence is taken away the researcher's decisions are too: they
 * were not taken on a part of it.
 */
export function filterStudy(coded: CodedStudy, filter: Filter): CodedStudy {
  const { codes: wanted, polarities, coders, statuses } = filter;
  const codebook = wanted === undefined ? coded.codebook : chosenCodebook(coded.codebook, wanted);
  const documents = chosenDocuments(coded, filter);
  const units = new Set(
    documents.flatMap(({ id, units: own }) =>
      own.map(({ ordinal }) => unitAddress({ document: id, unit: ordinal })),
    ),
  );
  const isUnderCode = (code: string): boolean => wanted === undefined || isUnder(code, wanted);
  const codings = coded.codings.filter(
    (coding) => units.has(unitAddress(coding)) && isUnderCode(coding.code) && isChosenCoding(coding, filter),
  );
  const standing = new Set(codings.map(unitAddress));
  const besideCodings = [polarities, coders, statuses].some((one) => one !== undefined);
  return {
    ...coded,
    codebook,
    documents,
    codings,
    factors: coded.factors
      .filter((mention) => (besideCodings ? standing : units).has(unitAddress(mention)))
      .map((mention) => ({ ...mention, codes: mention.codes.filter(isUnderCode) }))
      .filter(({ codes }) => wanted === undefined || codes.length > 0),
    decisions: narrowsEvidence(filter) ? NO_DECISIONS : coded.decisions,
  };
}

const WORDS = {
  codes: { id: 'kode', en: 'code' },
  informants: { id: 'informan', en: 'informant' },
  roles: { id: 'jabatan', en: 'role' },
  groups: { id: 'kelompok', en: 'group' },
  techniques: { id: 'teknik', en: 'technique' },
  documents: { id: 'dokumen', en: 'document' },
  polarities: { id: 'polaritas', en: 'polarity' },
  coders: { id: 'pengode', en: 'coder' },
  statuses: { id: 'status', en: 'status' },
  from: { id: 'sejak', en: 'from' },
  to: { id: 'sampai', en: 'to' },
} as const;

const OR = { id: 'atau', en: 'or' } as const;

function choice(name: string, values: readonly string[], lang: Lang): string {
  const last = values.at(-1) ?? '';
  const head = values.slice(0, -1);
  return `${name} ${head.length === 0 ? last : `${head.join(', ')} ${OR[lang]} ${last}`}`;
}

/** What is chosen, for a caption: `kode kualitas; teknik wawancara atau observasi; sejak 21 April 2025`. `null` for everything. */
export function describeFilter(filter: Filter): Bilingual | null {
  if (Object.keys(filter).length === 0) return null;
  const { attributes = [], from, to } = filter;
  return inBoth((lang) => {
    const words = (found: readonly string[] | undefined, table: Readonly<Record<string, Bilingual>>) =>
      found?.map((value) => table[value]?.[lang] ?? value);
    const lists = {
      codes: filter.codes,
      informants: filter.informants,
      roles: filter.roles,
      groups: filter.groups,
      techniques: words(filter.techniques, TECHNIQUE_WORDS),
      documents: filter.documents,
      polarities: words(filter.polarities, POLARITY_WORDS),
      coders: filter.coders,
      statuses: words(filter.statuses, STATUS_WORDS),
    };
    const parts = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((name) => {
      const values = lists[name];
      return values === undefined ? [] : [choice(WORDS[name][lang], values, lang)];
    });
    const columns = [...new Set(attributes.map(({ key }) => key))].map((key) =>
      choice(
        key,
        attributes.filter((one) => one.key === key).map(({ value }) => value),
        lang,
      ),
    );
    const dates = [
      ...(from === undefined ? [] : [`${WORDS.from[lang]} ${longDate(from, lang)}`]),
      ...(to === undefined ? [] : [`${WORDS.to[lang]} ${longDate(to, lang)}`]),
    ];
    return [...parts, ...columns, ...(dates.length === 0 ? [] : [dates.join(' ')])].join('; ');
  });
}
