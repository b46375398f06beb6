import { isFlat } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import { decimals, lowerFirst } from '../../model/format.ts';
import { citedPlace } from '../../model/locator.ts';
import { compareText } from '../../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS } from '../../model/vocabulary.ts';
import { paragraph, row, strong } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { excerpt } from '../excerpt.ts';
import { matrixTables } from '../matrix-table.ts';
import type { Block, Table, TableRow } from '../model.ts';
import { appendixPhrases } from '../phrases/appendix.ts';

const QUOTE_WORDS = 25;

/** Displays worth turning the pages for; chapters print others in forms of their own, and all are files beside the report. */
const PRINTED: readonly string[] = ['source', 'framework', 'case-ordered', 'code-document', 'code-informant'];

/** Every code as the codebook has it. */
export function codebook(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = appendixPhrases[lang];
  const { code, label, definition } = say.codebookColumns;
  return [
    context.table({
      caption: say.codebookTable,
      source: analysis.codebook.reference,
      columns: [code, label, definition].map((each) => ({ label: each, align: 'left' })),
      rows: analysis.codebook.indicators.flatMap((indicator): readonly TableRow[] => {
        const codes = indicator.codes.flatMap((id) => context.code(id) ?? []);
        const rows = codes.map((each) => row(each.id, context.say(each.label), context.say(each.definition)));
        if (isFlat(indicator)) return rows;
        const head = row(
          strong(indicator.id),
          strong(context.say(indicator.label)),
          context.say(indicator.definition),
        );
        return [head, ...rows];
      }),
    }),
  ];
}

/** The displays beside those of the chapters. */
export function matrices(context: ReportContext): readonly Block[] {
  const tables = context.matrices
    .filter(({ kind, rows }) => PRINTED.includes(kind) && rows.length > 0)
    .flatMap((matrix) =>
      matrixTables(matrix, context.lang, { gaps: false }).map((table) => context.table(table)),
    );
  return tables.length === 0 ? [] : [...tables, paragraph(appendixPhrases[context.lang].matricesText)];
}

function comparePlace(a: Coding, b: Coding): number {
  return (
    compareText(a.document, b.document) || a.unit - b.unit || a.start - b.start || compareText(a.id, b.id)
  );
}

function codingTable(context: ReportContext, label: string, codings: readonly Coding[]): Table {
  const { index, lang } = context;
  const say = appendixPhrases[lang];
  const { place, polarity, status, confidence, quote } = say.codingColumns;
  return context.table({
    caption: say.codingsTable(label, codings.length),
    columns: [
      { label: place, align: 'left' },
      { label: polarity, align: 'left' },
      { label: status, align: 'left' },
      { label: confidence, align: 'right' },
      { label: quote, align: 'left' },
    ],
    rows: codings.map((coding) => {
      const word = POLARITY_WORDS[coding.polarity][lang];
      return row(
        citedPlace(index.placeOf(coding), index.locatorOf(coding), lang),
        coding.weight === 1 ? word : say.weight(word, decimals(coding.weight, lang, 1)),
        context.say(STATUS_WORDS[coding.status]),
        decimals(coding.confidence, lang),
        excerpt(coding, QUOTE_WORDS),
      );
    }),
  });
}

/** Every coding, rejected ones too, code after code. */
export function codings(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const sorted = [...analysis.codings].sort(comparePlace);
  const tables = analysis.codebook.codes.flatMap((code) => {
    const own = sorted.filter((coding) => coding.code === code.id);
    if (own.length === 0) return [];
    return [codingTable(context, lowerFirst(context.say(code.label)), own)];
  });
  return tables.length === 0 ? [] : [paragraph(appendixPhrases[lang].codingsText), ...tables];
}
