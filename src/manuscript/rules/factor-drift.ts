import type { FactorKind } from '../../model/coding.ts';
import { inBoth } from '../../model/format.ts';
import type { SectionRole } from '../../model/manuscript.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import type { ManuscriptContext } from '../context.ts';
import { factorPhrases } from '../outline/factor-phrases.ts';
import { outlineOf } from '../outline/index.ts';
import type { FactorClaim } from '../outline/types.ts';
import { alike, contentStems, distinctive } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { KIND_WORDS, quotedList } from './wording.ts';

/** The abstract names other factors than the findings do, or what helped in one part hinders in another. */
export const factorDrift: ManuscriptRule = {
  id: 'R15',
  name: { id: 'Faktor berubah antarbagian', en: 'Factors change between parts' },
  severity: 'warning',
  advice: {
    id: 'Samakan daftar faktor di abstrak, temuan, dan simpulan; setiap faktor harus dibahas di bagian temuan dengan arah yang sama.',
    en: 'Make the factors in abstract, findings and conclusion the same; each must be discussed in the findings, to the same effect.',
  },
  check(context): readonly ManuscriptFinding[] {
    const claims = comparable(context);
    const flips = flipped(claims);
    const turned = new Set(flips.flatMap(({ claims: both }) => both));
    const rest = claims.filter((claim) => !turned.has(claim));
    const kinds: readonly FactorKind[] = ['supporting', 'inhibiting'];
    return [
      ...flips.map(({ finding }) => finding),
      ...kinds.flatMap((kind) => drift(context, rest, claims, kind)),
    ];
  },
};

const PARTS: readonly SectionRole[] = ['abstract', 'findings', 'conclusion'];
const PART_WORDS: Readonly<Record<string, Bilingual>> = {
  abstract: { id: 'abstrak', en: 'the abstract' },
  findings: { id: 'temuan', en: 'the findings' },
  conclusion: { id: 'simpulan', en: 'the conclusion' },
};

/** Claims in the language of the findings: a translated abstract repeats the other one in other words. */
function comparable(context: ManuscriptContext): readonly FactorClaim[] {
  const { factors } = outlineOf(context);
  const body = context.sentencesOf('findings', 'conclusion')[0]?.section.lang;
  return factors.filter(({ section }) => body === undefined || section.lang === body);
}

const near = (a: readonly string[], b: readonly string[]): boolean =>
  distinctive(a).some((stem) => b.includes(stem)) || alike(a, b);

/** A factor of an enumeration with the concepts its sentence goes on to name: another part may call it by its reason. */
function wide({ form, stems, place, section }: FactorClaim): readonly string[] {
  if (form === 'heading' || section.role !== 'findings') return stems;
  return [...stems, ...contentStems(place.quote, section.lang).filter((stem) => stem.startsWith('#'))];
}

interface Flip {
  readonly claims: readonly FactorClaim[];
  readonly finding: ManuscriptFinding;
}

/** The same thing supports in one place and hinders in another. */
function flipped(claims: readonly FactorClaim[]): readonly Flip[] {
  const supporting = claims.filter(({ kind }) => kind === 'supporting');
  const inhibiting = claims.filter(({ kind }) => kind === 'inhibiting');
  const flips: Flip[] = [];
  const done = new Set<FactorClaim>();
  for (const first of supporting) {
    const against = inhibiting.filter(
      (other) => alike(first.stems, other.stems) && distinctive(first.stems).length > 0,
    );
    if (done.has(first) || against.length === 0) continue;
    const both = [...supporting.filter((other) => alike(other.stems, first.stems)), ...against];
    for (const claim of both) done.add(claim);
    const sections = new Set(both.map(({ section }) => section.role));
    const message = flipMessage(first, against[0] ?? first);
    flips.push({
      claims: both,
      finding: { confidence: sections.size > 1 ? 0.8 : 0.65, message, where: placesOf(both) },
    });
  }
  return flips;
}

function flipMessage(supporting: FactorClaim, inhibiting: FactorClaim): Bilingual {
  return {
    id: `Faktor yang sama berubah arah: “${supporting.label}” disebut pendukung (${partOf(supporting, 'id')}), “${inhibiting.label}” disebut penghambat (${partOf(inhibiting, 'id')}).`,
    en: `The same factor changes sides: “${supporting.label}” supports (${partOf(supporting, 'en')}), “${inhibiting.label}” inhibits (${partOf(inhibiting, 'en')}).`,
  };
}

function partOf({ section }: FactorClaim, lang: Lang): string {
  return PART_WORDS[section.role]?.[lang] ?? section.heading;
}

const placesOf = (claims: readonly FactorClaim[]): ManuscriptFinding['where'] =>
  [...claims].sort((a, b) => a.place.line - b.place.line).map(({ place }) => place);

/** Factors that one part enumerates and another part, which enumerates factors of that kind as well, does not name. */
function drift(
  context: ManuscriptContext,
  claims: readonly FactorClaim[],
  all: readonly FactorClaim[],
  kind: FactorKind,
): readonly ManuscriptFinding[] {
  const ofKind = claims.filter((claim) => claim.kind === kind);
  const inPart = (part: SectionRole): readonly FactorClaim[] =>
    ofKind.filter(({ section }) => section.role === part);
  const findings = inPart('findings');
  const others = PARTS.filter((part) => part !== 'findings' && inPart(part).length > 0);
  if (findings.length === 0 || others.length === 0) return [];
  const known = (claim: FactorClaim, part: SectionRole): boolean =>
    all.some((other) => other.section.role === part && near(wide(claim), other.stems));
  const added = others.flatMap((part) =>
    inPart(part).filter((claim) => !known(claim, 'findings') && !isDiscussed(context, claim)),
  );
  const left = findings.flatMap((claim) => {
    const parts = others.filter((part) => !known(claim, part) && !isNamedIn(context, claim, part));
    return parts.length === 0 ? [] : [{ claim, parts }];
  });
  if (added.length === 0 && left.length === 0) return [];
  const where = placesOf([
    ...added,
    ...left.map(({ claim }) => claim),
    ...others.flatMap((part) => inPart(part).slice(0, 1)),
  ]);
  return [{ confidence: added.length > 0 ? 0.8 : 0.65, message: driftMessage(kind, added, left), where }];
}

/** Whether a part of the findings on factors says the same in other words. */
function isDiscussed(context: ManuscriptContext, claim: FactorClaim): boolean {
  return outlineOf(context).factors.some(
    ({ section, blocks, kind }) =>
      section.role === 'findings' &&
      kind === claim.kind &&
      blocks.some(({ text }) => holdsHalf(contentStems(text, section.lang), claim.stems)),
  );
}

/** Whether the sentences of a part that name factors name this one in words that were not read as its label. */
function isNamedIn(context: ManuscriptContext, claim: FactorClaim, part: SectionRole): boolean {
  return context
    .sentencesOf(part)
    .filter(({ text, section }) => section.lang === claim.section.lang && factorPhrases(text).length > 0)
    .some(({ text, section }) => holdsAll(contentStems(text, section.lang), claim.stems));
}

function holdsHalf(stems: readonly string[], label: readonly string[]): boolean {
  const terms = distinctive(label);
  return terms.length > 0 && terms.filter((term) => stems.includes(term)).length * 2 >= terms.length;
}

function holdsAll(stems: readonly string[], label: readonly string[]): boolean {
  const terms = distinctive(label);
  return terms.length > 0 && terms.every((term) => stems.includes(term));
}

function driftMessage(
  kind: FactorKind,
  added: readonly FactorClaim[],
  left: readonly { readonly claim: FactorClaim; readonly parts: readonly SectionRole[] }[],
): Bilingual {
  return inBoth((lang) => {
    const parts = PARTS.flatMap((part) => {
      const more = added.filter(({ section }) => section.role === part);
      const less = left.filter(({ parts: lacking }) => lacking.includes(part)).map(({ claim }) => claim);
      return [...moreText(part, more, lang), ...lessText(part, less, lang)];
    });
    const name = KIND_WORDS[kind][lang];
    return lang === 'id'
      ? `Daftar ${name} tidak sama: ${parts.join('; ')}.`
      : `The ${name}s differ: ${parts.join('; ')}.`;
  });
}

function moreText(part: SectionRole, claims: readonly FactorClaim[], lang: Lang): string[] {
  if (claims.length === 0) return [];
  const labels = quotedList(
    claims.map(({ label }) => label),
    lang,
  );
  const name = PART_WORDS[part]?.[lang] ?? part;
  return [
    lang === 'id'
      ? `${name} menyebut ${labels}, yang tidak ada di temuan`
      : `${name} names ${labels}, which the findings do not`,
  ];
}

function lessText(part: SectionRole, claims: readonly FactorClaim[], lang: Lang): string[] {
  if (claims.length === 0) return [];
  const labels = quotedList(
    claims.map(({ label }) => label),
    lang,
  );
  const name = PART_WORDS[part]?.[lang] ?? part;
  return [
    lang === 'id'
      ? `temuan membahas ${labels}, yang tidak disebut ${name}`
      : `the findings discuss ${labels}, which ${name} does not name`,
  ];
}
