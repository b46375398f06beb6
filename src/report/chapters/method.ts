import { isFlat } from '../../model/codebook.ts';
import type { Coding, Polarity } from '../../model/coding.ts';
import { decimals, joinList, upperFirst } from '../../model/format.ts';
import type { Aggregation, Level } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';
import { POLARITY_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { WARNING_CODES, type Warning } from '../../model/warning.ts';
import { list, note, paragraph, row, strong, words } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Note, Table } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { methodPhrases } from '../phrases/method.ts';

const POLARITIES: readonly Polarity[] = ['positive', 'negative', 'mixed', 'neutral'];

function isSettled({ status }: Coding): boolean {
  return status === 'human' || status === 'confirmed';
}

function statusText(total: number, confirmed: number, lang: Lang): string {
  const say = methodPhrases[lang];
  if (total === 0) return say.nothingCoded;
  if (confirmed === 0) return say.draftNone(total);
  return confirmed < total ? say.draftSome(confirmed, total) : say.confirmedAll(total);
}

/** How far a person stands behind the report; the one place where it is called a draft. */
export function statusNote({ index, lang }: ReportContext): Note {
  const confirmed = index.codings.filter(isSettled).length;
  const status = statusText(index.codings.length, confirmed, lang);
  return note(words`${strong(`${methodPhrases[lang].status}:`)} ${status}`);
}

function codersText({ index, lang }: ReportContext): string {
  const say = methodPhrases[lang];
  const counts = new Map<string, number>();
  for (const { coder } of index.codings) counts.set(coder, (counts.get(coder) ?? 0) + 1);
  const named = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([coder, count]) => say.coder(say.coderWords[coder] ?? coder, count));
  return named.length === 0 ? '' : say.coders(joinList(named, lang));
}

function codingTable(context: ReportContext): Table {
  const { index, lang } = context;
  const say = methodPhrases[lang];
  const { technique, documents, units, coded, codings } = say.codingColumns;
  const counts = (label: string, holds: (id: string) => boolean): readonly (string | number)[] => {
    const own = index.codings.filter((coding) => holds(coding.document));
    const read = index.documents.filter((document) => holds(document.id));
    return [
      label,
      read.length,
      read.reduce((sum, document) => sum + document.units.length, 0),
      new Set(own.map((coding) => index.placeOf(coding))).size,
      own.length,
      ...POLARITIES.map((polarity) => own.filter((coding) => coding.polarity === polarity).length),
    ];
  };
  const techniqueOf = new Map(index.documents.map((document) => [document.id, document.technique]));
  const lines = index.techniques.map((each) =>
    counts(upperFirst(TECHNIQUE_WORDS[each][lang]), (id) => techniqueOf.get(id) === each),
  );
  const all = index.techniques.length > 1 ? [counts(say.total, () => true)] : [];
  return context.table({
    caption: say.codingTable,
    columns: [
      { label: technique, align: 'left' },
      ...[documents, units, coded, codings].map((label) => ({ label, align: 'right' as const })),
      ...POLARITIES.map((polarity) => ({
        label: upperFirst(POLARITY_WORDS[polarity][lang]),
        align: 'right' as const,
      })),
    ],
    rows: [...lines, ...all].map((cells) => row(...cells)),
  });
}

/** Who coded what, and how much of it. */
export function coding(context: ReportContext): readonly Block[] {
  const { analysis, index, lang } = context;
  const say = methodPhrases[lang];
  const units = index.documents.reduce((sum, document) => sum + document.units.length, 0);
  const coded = new Set(index.codings.map((each) => index.placeOf(each))).size;
  const rejected = analysis.codings.length - index.codings.length;
  return [
    paragraph(
      say.how,
      say.coverage(units, coded, index.codings.length),
      codersText(context),
      rejected === 0 ? '' : say.rejected(rejected),
    ),
    codingTable(context),
  ];
}

/** The rule's name inside a sentence. */
export function ruleWord(aggregation: Aggregation, lang: Lang): string {
  const say = methodPhrases[lang];
  return aggregation === 'manual' ? say.manual : say.rules[aggregation];
}

/** The balances for which a level's word holds; `better` is the level above it. */
function balances(level: Level, better: Level | undefined, isLast: boolean, lang: Lang): string {
  const say = methodPhrases[lang];
  const from = decimals(level.from, lang);
  if (better === undefined) return say.scaleFrom(from);
  const below = decimals(better.from, lang);
  return isLast ? say.scaleBelow(below) : say.scaleBetween(from, below);
}

function scaleTable(context: ReportContext): Table {
  const { analysis, lang } = context;
  const say = methodPhrases[lang];
  const { scale } = analysis.study;
  return context.table({
    caption: say.scaleTable,
    source: null,
    columns: [
      { label: say.scaleColumns.level, align: 'right' },
      { label: say.scaleColumns.word, align: 'left' },
      { label: say.scaleColumns.from, align: 'left' },
    ],
    rows: scale.map((level, at) =>
      row(level.level, level[lang], balances(level, scale[at - 1], at === scale.length - 1, lang)),
    ),
  });
}

/** How codings become ratings: the rule, the scale and its thresholds. */
export function rating(context: ReportContext): readonly Block[] {
  const { analysis, index, lang } = context;
  const say = methodPhrases[lang];
  const { codebook, study } = analysis;
  const rule = ruleWord(study.aggregation, lang);
  const flat = codebook.indicators.every(isFlat);
  const [only, ...others] = index.techniques;
  return [
    paragraph(say.balance, flat ? say.combinedFlat(rule) : say.combined(rule)),
    scaleTable(context),
    paragraph(
      only === undefined || others.length > 0
        ? say.convergence
        : say.oneTechnique(commonPhrases[lang].techniques[only]),
      codebook.citation === null ? '' : say.alignment,
    ),
  ].filter((block) => block.kind !== 'paragraph' || block.inlines.length > 0);
}

function placesOf(warnings: readonly Warning[]): string {
  return [...new Set(warnings.map(({ where }) => where))].join(', ');
}

/** What was guessed or left out when the sources were read; empty when nothing was. */
export function reading({ analysis, lang }: ReportContext): readonly Block[] {
  const say = methodPhrases[lang];
  // That a name shows is for the author to mend before anybody reads the report.
  const warnings = analysis.warnings.filter(({ code }) => code !== 'NAME_SHOWN');
  if (warnings.length === 0) return [];
  const codes = [...new Set(warnings.map(({ code }) => code))].sort();
  return [
    paragraph(say.readingText(warnings.length)),
    list(
      codes.map((code) =>
        say.warning(WARNING_CODES[code][lang], placesOf(warnings.filter((warning) => warning.code === code))),
      ),
    ),
  ];
}
