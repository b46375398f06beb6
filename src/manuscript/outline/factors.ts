import type { FactorKind } from '../../model/coding.ts';
import type { ManuscriptSection, SectionRole } from '../../model/manuscript.ts';
import type { Lang } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import { type Enumerated, enumerationAfter, isLack, labelOf, ordinalSentences } from './enumerations.ts';
import { factorPhrases, leadKind } from './factor-phrases.ts';
import { bareLabel, factorKindOf, isFactorHeading, isRemedyHeading } from './headings.ts';
import { techniquesIn } from './techniques.ts';
import { flatten, type SectionNode, treeOf } from './tree.ts';
import type { FactorClaim, OutlineBlock } from './types.ts';
import { contentStems, distinctive } from './words.ts';

/** Sections in which a manuscript says what it found; elsewhere factors are theory or other people's studies. */
const SPEAKING: readonly SectionRole[] = ['abstract', 'findings', 'conclusion'];
/** A longer stretch is a sentence about something, not the name of a factor. */
const LONGEST_LABEL = 22;
const SHORT = 9;

const speaksOfFactors = (text: string): boolean => factorPhrases(text).length > 0;

function claimOf(
  kind: FactorKind,
  text: string,
  sentence: Located,
  blocks: readonly OutlineBlock[],
): FactorClaim | null {
  const { section } = sentence;
  const stemsOf = (label: string): readonly string[] => contentStems(label, section.lang);
  // What a relative clause says belongs to the factor: "pegawai yang kurang disiplin".
  const whole = labelOf(text, () => false);
  const label =
    whole.split(/\s+/u).length <= SHORT
      ? whole
      : labelOf(text, (part) => distinctive(stemsOf(part)).length > 0);
  const stems = stemsOf(whole);
  if (distinctive(stems).length === 0 || label.split(/\s+/u).length > LONGEST_LABEL) return null;
  const place = placeOf(sentence, label);
  const techniques = techniquesIn([sentence.text]);
  return { kind, label, stems, section, place, techniques, blocks, form: 'list' };
}

/** Factors that the sentences of a section enumerate. */
function claimsIn(all: readonly Located[], sentences: readonly Located[]): readonly FactorClaim[] {
  return sentences.flatMap((sentence) => {
    const lead = leadKind(sentence.block.text);
    if (lead !== null) return ledClaim(sentence, lead);
    return factorPhrases(sentence.text).flatMap(({ kind, start, end }) =>
      enumerationAfter(all, sentence, sentence.text.slice(start, end), speaksOfFactors)
        .flatMap((entry) => pairIn(entry, sentence.section.lang))
        .flatMap((entry) => claimOf(kind, entry.text, entry.sentence, [blockOf(entry.sentence)]) ?? []),
    );
  });
}

/** `kerja sama tim dan anggaran`: two factors where each side names concepts of its own. */
function pairIn(entry: Enumerated, lang: Lang): readonly Enumerated[] {
  const sides = entry.text.split(/\s+(?:dan|and)\s+/iu);
  const [first = [], second = []] = sides.map((side) =>
    contentStems(side, lang).filter((stem) => stem.startsWith('#')),
  );
  const isPair = sides.length === 2 && first.length > 0 && second.some((stem) => !first.includes(stem));
  return isPair && !isLack(entry.text) ? sides.map((text) => ({ ...entry, text })) : [entry];
}

/** `Supporting factors. The first is experience: …`: every ordinal of the paragraph names one. */
function ledClaim(sentence: Located, kind: FactorKind): readonly FactorClaim[] {
  const match =
    /\b(?:yang (?:pertama|kedua|ketiga|keempat)|the (?:first|second|third|fourth))\s+(?:adalah|ialah|yaitu|is)\s+/iu.exec(
      sentence.text,
    );
  if (match === null) return [];
  return [
    claimOf(kind, sentence.text.slice(match.index + match[0].length), sentence, [blockOf(sentence)]),
  ].filter((claim) => claim !== null);
}

/** Abstracts begin with what made the study necessary; what it found comes after. */
function found(sentences: readonly Located[]): readonly Located[] {
  const from = sentences.findIndex(({ text }) =>
    /\b(?:hasil (?:penelitian|kajian|analisis)|temuan|ditemukan|menemukan|menunjukkan bahwa|disimpulkan|results?|findings|found|shows?|conclu)/iu.test(
      text,
    ),
  );
  return from < 0 ? sentences : sentences.slice(from);
}

function blockOf({ section, block }: Located): OutlineBlock {
  const found = section.blocks.find(({ start }) => start === block.start);
  if (found === undefined) throw new Error('a sentence stands in a block of its section');
  return found;
}

function blocksUnder({ section, children }: SectionNode): readonly OutlineBlock[] {
  return [...section.blocks, ...children.flatMap(blocksUnder)];
}

function headingClaim(node: SectionNode, kind: FactorKind): FactorClaim | null {
  const { section } = node;
  const label = bareLabel(section.heading);
  const blocks = blocksUnder(node);
  const stems = contentStems(label, section.lang);
  if (stems.length === 0 || isRemedyHeading(label)) return null;
  const techniques = techniquesIn(blocks.map(({ text }) => text));
  return { kind, label, stems, section, place: placeOfSection(section), techniques, blocks, form: 'heading' };
}

/** Under a heading of one kind: headings, else items, else what its sentences enumerate. */
function claimsUnder(all: readonly Located[], node: SectionNode, kind: FactorKind): readonly FactorClaim[] {
  const headed = node.children.flatMap((child) => headingClaim(child, kind) ?? []);
  if (headed.length > 0) return headed;
  const sentences = all.filter(({ section }) => section === node.section);
  const spoken = claimsIn(all, sentences).filter((claim) => claim.kind === kind);
  if (spoken.length > 0) return spoken;
  const items = sentences.filter(
    ({ block }, index) => block.kind === 'item' && sentences[index - 1]?.block !== block,
  );
  const entries =
    items.length > 0
      ? items.map((item) => ({ text: item.text, sentence: item }))
      : ordinalSentences(sentences);
  return entries.flatMap(({ text, sentence }) => claimOf(kind, text, sentence, [blockOf(sentence)]) ?? []);
}

/** Every claim of a manuscript that something supports or hinders, in its order. */
export function readFactors(context: ManuscriptContext): readonly FactorClaim[] {
  const { sections } = context.manuscript;
  const speaking = sections.filter(({ role }) => SPEAKING.includes(role));
  const covered = new Set<ManuscriptSection>();
  const claims: FactorClaim[] = [];
  const hasOwnPart = speaking.some(
    ({ role, heading }) => role === 'findings' && isFactorHeading(bareLabel(heading)),
  );
  for (const node of flatten(treeOf(speaking))) {
    if (covered.has(node.section)) continue;
    const kind = factorKindOf(bareLabel(node.section.heading));
    if (kind !== null) {
      for (const { section } of flatten([node])) covered.add(section);
      claims.push(...claimsUnder(context.sentences, node, kind));
      continue;
    }
    claims.push(...claimsIn(context.sentences, speakingSentences(context, node.section, hasOwnPart)));
  }
  return claims.sort((a, b) => a.place.line - b.place.line);
}

/**
 * The sentences of a section that may name factors of the study: of an abstract those on what was found; of findings
 * with a part on factors only that part, of others those that stand before any detail.
 */
function speakingSentences(
  context: ManuscriptContext,
  section: ManuscriptSection,
  hasOwnPart: boolean,
): readonly Located[] {
  const own = context.sentences.filter((sentence) => sentence.section === section);
  if (section.role === 'abstract') return found(own);
  if (section.role !== 'findings' || isFactorHeading(bareLabel(section.heading))) return own;
  const isGeneral = !hasOwnPart && section.path.length <= 1;
  return isGeneral ? own : own.filter(({ block }) => leadKind(block.text) !== null);
}
