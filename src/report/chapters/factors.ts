import type { FactorKind, FactorMention } from '../../model/coding.ts';
import { type FactorGroup, groupFactors } from '../../model/factor.ts';
import { isEstablished, isSourcesWords, plainLabel } from '../../model/factor-name.ts';
import { joinList, lowerFirst, upperFirst } from '../../model/format.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { list, oneLine, paragraph, row } from '../blocks.ts';
import { citation } from '../citation.ts';
import type { ReportContext } from '../context.ts';
import { inQuotes, shorten } from '../excerpt.ts';
import type { Block, Table } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { decisionPhrases } from '../phrases/decisions.ts';
import { factorPhrases } from '../phrases/factors.ts';

const LEADING = 3;
const QUOTE_WORDS = 45;
const CODES = 3;
const PLACES = 6;
const UNFORESEEN = 15;
const OWN_WORDS = 3;

function labelOf({ finding }: FactorGroup, context: ReportContext): string {
  const label = oneLine(context.say(finding.label));
  return isSourcesWords(finding) ? inQuotes(label) : lowerFirst(label);
}

/** `sarana kurang (3 sumber)`; of one that no source names, that the researcher does. */
function nameOf(group: FactorGroup, context: ReportContext): string {
  const { lang } = context;
  const label = labelOf(group, context);
  const { sources } = group.finding;
  return sources === 0
    ? `${label} (${decisionPhrases[lang].addedFactor})`
    : factorPhrases[lang].named(label, sources);
}

/** As many as fit, and how many there are besides. */
function some(items: readonly string[], limit: number, separator: string, { lang }: ReportContext): string {
  const more = items.length - limit;
  return more > 0
    ? `${items.slice(0, limit).join(separator)} ${factorPhrases[lang].more(more)}`
    : items.join(separator);
}

/** What the sources call a factor that the researcher names otherwise: the words of some of them, each source’s once. */
function ownWords({ mentions }: FactorGroup): string {
  const first = new Map<string, string>();
  for (const { document, label, words } of mentions) {
    if (plainLabel(words) !== plainLabel(label)) first.set(document, first.get(document) ?? words);
  }
  const distinct = [...new Set([...first.values()].map(oneLine))].slice(0, OWN_WORDS);
  return distinct.length === 0 ? '' : `(${distinct.map(inQuotes).join(', ')})`;
}

function factorTable(kind: FactorKind, groups: readonly FactorGroup[], context: ReportContext): Table {
  const { index, lang } = context;
  const say = factorPhrases[lang];
  const { factor, sources, techniques, codes, places } = say.columns;
  return context.table({
    caption: say.table[kind],
    columns: [
      { label: commonPhrases[lang].number, align: 'right' },
      { label: factor, align: 'left' },
      { label: sources, align: 'right' },
      { label: techniques, align: 'left' },
      { label: codes, align: 'left' },
      { label: places, align: 'left' },
    ],
    rows: groups.map((group, at) => {
      const { finding, mentions } = group;
      const seen = new Set(mentions.map((mention) => index.documentOf(mention).technique));
      const labels = finding.codes.flatMap((id) => {
        const code = context.code(id);
        return code === undefined ? [] : [lowerFirst(context.say(code.label))];
      });
      const label = upperFirst(labelOf(group, context));
      const decided = finding.decided === undefined ? '' : `(${decisionPhrases[lang].mark})`;
      return row(
        at + 1,
        [label, isSourcesWords(finding) ? say.outside : ownWords(group), decided]
          .filter((part) => part !== '')
          .join(' '),
        finding.sources,
        seen.size === 0
          ? '–'
          : TECHNIQUES.filter((technique) => seen.has(technique))
              .map((technique) => TECHNIQUE_WORDS[technique][lang])
              .join(', '),
        labels.length === 0 ? '–' : some(labels, CODES, '; ', context),
        finding.places.length === 0 ? '–' : some(finding.places, PLACES, ', ', context),
      );
    }),
  });
}

/** The mention whose sentence says most about the factor, in a length that can be quoted. */
function tellingMention({ mentions }: FactorGroup): FactorMention | undefined {
  const closeness = ({ quote }: FactorMention): number => -Math.abs(quote.length - 160);
  return [...mentions].sort((a, b) => closeness(b) - closeness(a))[0];
}

/** The leading factors in the sources' own words. */
function examples(groups: readonly FactorGroup[], context: ReportContext): Block | null {
  const say = factorPhrases[context.lang];
  const items = groups.slice(0, LEADING).flatMap((group) => {
    const mention = tellingMention(group);
    if (mention === undefined) return [];
    const quote = inQuotes(shorten(mention.quote, QUOTE_WORDS));
    return [`${say.example(labelOf(group, context))} ${quote} ${citation(context, mention)}`];
  });
  return items.length === 0 ? null : list(items);
}

/** One-off causes in their sources' words, compactly. */
function unforeseen(groups: readonly FactorGroup[], context: ReportContext): readonly Block[] {
  if (groups.length === 0) return [];
  const say = factorPhrases[context.lang];
  const shown = groups.slice(0, UNFORESEEN);
  const rest = groups.slice(UNFORESEEN).flatMap(({ finding }) => finding.places);
  const items = shown.map((group) => `${labelOf(group, context)} (${group.finding.places.join(', ')})`);
  const more =
    rest.length === 0 ? '' : `; ${say.unforeseenMore(groups.length - shown.length, rest.join(', '))}`;
  return [paragraph(say.unforeseen, `${items.join('; ')}${more}.`)];
}

/** What the sources name as helping, or as standing in the way. */
export function factorsOf(kind: FactorKind, context: ReportContext): readonly Block[] {
  const { analysis, index, lang } = context;
  const say = factorPhrases[lang];
  const groups = groupFactors(analysis, index).filter(({ finding }) => finding.kind === kind);
  const established = groups.filter(({ finding }) => isEstablished(finding));
  const single = groups.filter(({ finding }) => !isEstablished(finding));
  if (groups.length === 0) return [paragraph(say.none[kind])];
  if (established.length === 0) return unforeseen(single, context);
  const leading = established.slice(0, LEADING);
  const named = joinList(
    leading.map((group) => nameOf(group, context)),
    lang,
  );
  const quotes = examples(established, context);
  return [
    paragraph(
      established.length > LEADING ? say.found[kind](established.length, named) : say.foundOnly[kind](named),
    ),
    ...(quotes === null ? [] : [quotes]),
    factorTable(kind, established, context),
    ...unforeseen(single, context),
  ];
}
