import {
  type Disagreement,
  type Estimate,
  type EvaluatedSet,
  type Evaluation,
  type GivenCode,
  type Interval,
  JUDGEMENTS,
  type ListAgreement,
  type VerdictWords,
} from '../model/evaluation.ts';
import { decimals, upperFirst } from '../model/format.ts';
import { TECHNIQUES } from '../model/source.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { CONVERGENCE_WORDS, POLARITY_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { note, paragraph, row, strong } from './blocks.ts';
import type { Block, Report, Section, Table, TableColumn, TableRow } from './model.ts';
import { commonPhrases } from './phrases/common.ts';
import { evaluationPhrases } from './phrases/evaluation.ts';

const GAP = '–';

/** Writes figures in one language, and numbers the tables in the order in which they are made. */
class Writer {
  readonly lang: Lang;
  readonly say: (typeof evaluationPhrases)[Lang];
  #tables = 0;

  constructor(lang: Lang) {
    this.lang = lang;
    this.say = evaluationPhrases[lang];
  }

  figure(value: number | null): string {
    return value === null ? GAP : decimals(value, this.lang);
  }

  interval(interval: Interval | null): string {
    if (interval === null) return GAP;
    const between = this.lang === 'id' ? '; ' : ', ';
    return `[${this.figure(interval.low)}${between}${this.figure(interval.high)}]`;
  }

  table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
    this.#tables += 1;
    const label = commonPhrases[this.lang].table(this.#tables);
    return { kind: 'table', label, caption, columns, rows, source: null };
  }
}

const left = (label: string): TableColumn => ({ label, align: 'left' });
const right = (label: string): TableColumn => ({ label, align: 'right' });

function sideText({ say }: Writer, label: string, set: EvaluatedSet): Block {
  const { name, form, codebook, units, codings } = set;
  const about = [say.forms[form], ...(codebook === null ? [] : [say.codebook(codebook)])].join(', ');
  return paragraph(strong(`${label}:`), `${name} (${about}): ${say.side(units, codings)}.`);
}

/** What the reader must know before believing the figures. */
function cautions({ say }: Writer, evaluation: Evaluation): Block[] {
  const { reference, given, units, beyondReference } = evaluation;
  const { missing, extra, misaligned, uncodedKnown } = units;
  const [a, b] = [reference.codebook, given.codebook];
  const texts = [
    ...(a !== null && b !== null && a !== b ? [say.codebooksDiffer(a, b)] : []),
    ...(misaligned === null || misaligned === 0 ? [] : [say.misaligned(misaligned)]),
    ...(missing === null || missing === 0 ? [] : [say.missing(missing)]),
    ...(extra === 0 ? [] : [say.extra(extra)]),
    ...(uncodedKnown ? [] : [say.uncodedUnknown]),
    ...(beyondReference === 0 ? [] : [say.beyond(beyondReference)]),
  ];
  return texts.map((text) => note(text));
}

function overallBlocks(
  writer: Writer,
  { overall, polarity, topThree, factors, bootstrap }: Evaluation,
): Block[] {
  const { say } = writer;
  const { measures } = say;
  const line = (label: string, { value, interval }: Estimate): TableRow =>
    row(label, writer.figure(value), writer.interval(interval));
  const rows = [
    line(measures.precision, overall.precision),
    line(measures.recall, overall.recall),
    line(measures.f1, overall.f1),
    line(measures.macroF1, overall.macroF1),
    line(measures.meanKappa, overall.meanKappa),
    line(measures.exactSet, overall.exactSet),
    line(measures.accuracy, polarity.accuracy),
    line(measures.polarityMacroF1, polarity.macroF1),
    line(measures.joint, overall.joint),
    ...(topThree === null ? [] : [line(measures.topThree, topThree)]),
    ...(factors === null
      ? []
      : [
          line(measures.factorPrecision, factors.precision),
          line(measures.factorRecall, factors.recall),
          line(measures.factorF1, factors.f1),
        ]),
  ];
  return [
    writer.table(say.overallTable, [left(say.measure), right(say.value), right(say.interval)], rows),
    ...(bootstrap.samples === 0 ? [] : [paragraph(say.bootstrap(bootstrap.samples, bootstrap.seed))]),
  ];
}

function codeBlocks(writer: Writer, { codes }: Evaluation): Block[] {
  const { say } = writer;
  const columns = [
    left(say.code),
    right(say.short.reference),
    right(say.short.given),
    right(say.short.precision),
    right(say.recall),
    right(say.f1),
    right(say.kappa),
  ];
  const rows = codes.map(({ code, reference, given, precision, recall, f1, kappa }) =>
    row(
      code,
      reference,
      given,
      writer.figure(precision.value),
      writer.figure(recall.value),
      writer.figure(f1.value),
      kappa.interval === null
        ? writer.figure(kappa.value)
        : `${writer.figure(kappa.value)} ${writer.interval(kappa.interval)}`,
    ),
  );
  const undefinedKappa = codes.some(({ kappaUndefined }) => kappaUndefined !== null);
  return [writer.table(say.perCodeTable, columns, rows), ...(undefinedKappa ? [paragraph(say.noKappa)] : [])];
}

function polarityBlocks(writer: Writer, { polarity }: Evaluation): Block[] {
  const { say, lang } = writer;
  if (polarity.pairs === 0) return [];
  const words = JUDGEMENTS.map((judgement) => POLARITY_WORDS[judgement][lang]);
  const rows = JUDGEMENTS.map((judgement, at) =>
    row(words[at] ?? '', ...JUDGEMENTS.map((other) => polarity.confusion[judgement][other])),
  );
  return [
    writer.table(say.polarityTable(polarity.pairs), [left(say.confusionHead), ...words.map(right)], rows),
  ];
}

function factorBlocks(writer: Writer, { factors, mainFactors }: Evaluation): Block[] {
  const { say } = writer;
  const line = (
    label: string,
    { reference, given, matched, precision, recall, f1 }: ListAgreement,
  ): TableRow =>
    row(
      label,
      reference,
      given,
      matched,
      writer.figure(precision.value),
      writer.figure(recall.value),
      writer.figure(f1.value),
    );
  const rows = [
    ...(factors === null ? [] : [line(say.inUnits, factors)]),
    ...(mainFactors === null ? [] : [line(say.mainFactors, mainFactors)]),
  ];
  if (rows.length === 0) return [];
  const missed = mainFactors?.missed ?? [];
  const columns = [left(say.factors), ...[say.short.reference, say.short.given, say.matched].map(right)];
  return [
    writer.table(
      say.factorTable,
      [...columns, ...[say.short.precision, say.recall, say.f1].map(right)],
      rows,
    ),
    ...(missed.length === 0 ? [] : [paragraph(say.missed(missed.map(({ label }) => label).join('; ')))]),
  ];
}

/** One word where both sides say the same, else both. */
function cell(writer: Writer, reference: Bilingual | null, given: Bilingual | null): string {
  const [a, b] = [reference, given].map((word) => (word === null ? writer.say.none : word[writer.lang]));
  return a === b ? (a ?? '') : `${a ?? ''} → ${b ?? ''}`;
}

function convergenceOf(words: VerdictWords | null): Bilingual | null {
  const convergence = words?.convergence ?? null;
  return convergence === null ? null : CONVERGENCE_WORDS[convergence];
}

function verdictBlocks(writer: Writer, { verdicts }: Evaluation): Block[] {
  const { say, lang } = writer;
  if (verdicts === null) return [];
  const { exact, withinOne, cells, convergence, codes } = verdicts;
  const shares = { exact, withinOne, cells, convergence };
  const columns = [
    say.code,
    ...TECHNIQUES.map((technique) => upperFirst(TECHNIQUE_WORDS[technique][lang])),
    say.total,
    say.convergence,
  ].map(left);
  return [
    writer.table(
      say.verdictShares,
      [left(say.measure), right(say.value)],
      (['exact', 'withinOne', 'cells', 'convergence'] as const).map((measure) =>
        row(say.verdictMeasures[measure], writer.figure(shares[measure])),
      ),
    ),
    paragraph(say.steps),
    writer.table(
      say.verdictTable,
      columns,
      codes.map(({ code, reference, given }) =>
        row(
          code,
          ...TECHNIQUES.map((technique) => cell(writer, reference[technique], given?.[technique] ?? null)),
          cell(writer, reference.overall, given?.overall ?? null),
          cell(writer, convergenceOf(reference), convergenceOf(given)),
        ),
      ),
    ),
  ];
}

function codesText(codes: readonly GivenCode[], lang: Lang): string {
  const each = codes.map(({ code, polarity }) => `${code} (${POLARITY_WORDS[polarity][lang]})`);
  return each.length === 0 ? GAP : each.join(', ');
}

function disagreementBlocks(writer: Writer, all: readonly Disagreement[], limit: number): Block[] {
  const { say, lang } = writer;
  const shown = all.slice(0, limit);
  if (all.length === 0) return [paragraph(say.noDisagreement)];
  if (shown.length === 0) return [paragraph(say.differing(all.length))];
  const withText = shown.some(({ text }) => text !== null);
  return [
    writer.table(
      say.disagreementTable(shown.length, all.length),
      [say.place, say.reference, say.given, ...(withText ? [say.text] : [])].map(left),
      shown.map(({ document, unit, reference, given, text }) =>
        row(
          `${document}:${String(unit)}`,
          codesText(reference, lang),
          codesText(given, lang),
          ...(withText ? [text ?? ''] : []),
        ),
      ),
    ),
  ];
}

/**
 * A comparison as a report, for any renderer.
 * @param limit how many disagreements to list
 */
export function buildEvaluationReport(evaluation: Evaluation, lang: Lang, limit: number): Report {
  const writer = new Writer(lang);
  const { say } = writer;
  const drafts: readonly (readonly [id: string, heading: string, blocks: readonly Block[]])[] = [
    ['overall', say.overall, overallBlocks(writer, evaluation)],
    ['codes', say.perCode, codeBlocks(writer, evaluation)],
    ['polarity', say.polarity, polarityBlocks(writer, evaluation)],
    ['factors', say.factors, factorBlocks(writer, evaluation)],
    ['ratings', say.verdicts, verdictBlocks(writer, evaluation)],
    ['disagreements', say.disagreements, disagreementBlocks(writer, evaluation.disagreements, limit)],
  ];
  return {
    lang,
    title: say.title,
    front: [
      sideText(writer, say.reference, evaluation.reference),
      sideText(writer, say.given, evaluation.given),
      paragraph(say.compared(evaluation.units.compared)),
      ...cautions(writer, evaluation),
    ],
    sections: drafts
      .filter(([, , blocks]) => blocks.length > 0)
      .map(
        ([id, heading, blocks], at): Section => ({
          id,
          level: 1,
          number: String(at + 1),
          heading,
          blocks,
          sections: [],
        }),
      ),
  };
}
