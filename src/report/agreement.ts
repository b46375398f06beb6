import type { Agreement, CoderDisagreement, CodingAgreement, TableAgreement } from '../model/agreement.ts';
import { decimals, joinList } from '../model/format.ts';
import type { Lang } from '../model/text.ts';
import { POLARITY_WORDS } from '../model/vocabulary.ts';
import {
  codingFront,
  left,
  lineBlocks,
  overallBlocks,
  paradoxNotes,
  right,
  rowTable,
  scoreBlocks,
  Writer,
} from './agreement-tables.ts';
import { paragraph, row, strong } from './blocks.ts';
import { shorten } from './excerpt.ts';
import type { Block, Report, Section } from './model.ts';
import { commonPhrases } from './phrases/common.ts';

/** Words of a unit that a list of disagreements shows. */
const WORDS = 30;

function polarityBlocks(writer: Writer, { polarity, neutral }: CodingAgreement): Block[] {
  const { say } = writer;
  if (polarity === null || polarity.compared === 0) return [];
  return [
    ...scoreBlocks(writer, say.polarityTable(polarity.compared), polarity),
    ...(neutral === 0 ? [] : [paragraph(say.neutral(neutral))]),
    ...paradoxNotes(writer, [polarity]),
  ];
}

function pairBlocks(writer: Writer, { pairs }: Agreement): Block[] {
  if (pairs.length === 0) return [];
  const { say } = writer;
  const rows = pairs.map(({ coders, line }) => ({ cells: [coders.join(' – ')], line }));
  return [rowTable(writer, say.pairTable, [left(say.pair)], rows, ['', ''])];
}

function documentBlocks(writer: Writer, { byDocument, coders }: CodingAgreement): Block[] {
  if (byDocument.length === 0) return [];
  const { say } = writer;
  const rows = byDocument.map(({ document, line }) => ({
    cells: [line.code ?? '', document, line.given.join('/')],
    line,
  }));
  return [
    rowTable(
      writer,
      say.byDocumentTable,
      [left(say.code), left(say.document), right(say.given)],
      rows,
      coders,
    ),
  ];
}

function givenText({ say, lang }: Writer, given: CoderDisagreement['given'][number]): string {
  if (given === null) return say.missing;
  return given === 'none' ? say.none : POLARITY_WORDS[given][lang];
}

function disagreementBlocks(writer: Writer, agreement: Agreement, limit: number): Block[] {
  const { say, lang } = writer;
  const all = agreement.disagreements.length;
  if (all === 0) return [paragraph(say.noDisagreement)];
  if (limit === 0) return [paragraph(say.differing(all))];
  const caption = say.disagreementTable(Math.min(limit, all), all);
  const coders = agreement.coders.map(left);
  if (agreement.basis === 'table')
    return [
      writer.table(
        caption,
        [left(say.unit), right(say.weight), ...coders],
        agreement.disagreements
          .slice(0, limit)
          .map(({ unit, weight, given }) =>
            row(unit, decimals(weight, lang), ...given.map((value) => value ?? say.missing)),
          ),
      ),
    ];
  return [
    writer.table(
      caption,
      [left(say.place), left(say.code), right(say.weight), left(say.kind), ...coders, left(say.text)],
      agreement.disagreements
        .slice(0, limit)
        .map(({ document, unit, code, kind, weight, given, text }) =>
          row(
            `${document}:${unit}`,
            code,
            decimals(weight, lang),
            say.kinds[kind],
            ...given.map((each) => givenText(writer, each)),
            shorten(text, WORDS),
          ),
        ),
    ),
    paragraph(say.weights),
  ];
}

function tableFront(
  { say, lang }: Writer,
  { name, coders, form, units, missing, level, categories }: TableAgreement,
): Block[] {
  return [
    paragraph(strong(`${say.coders}:`), `${joinList(coders, lang)}.`),
    paragraph(strong(`${name}:`), say.table(form, units, missing, say.levels[level], categories.join(', '))),
  ];
}

type Draft = readonly [id: string, heading: string, blocks: readonly Block[]];

function drafts(writer: Writer, agreement: Agreement, limit: number): Draft[] {
  const { say } = writer;
  const overall: Draft = ['overall', say.overall, overallBlocks(writer, agreement)];
  const middle: Draft[] =
    agreement.basis === 'table'
      ? [
          [
            'categories',
            say.perCategory,
            lineBlocks(
              writer,
              { caption: say.perCategoryTable, head: say.category },
              agreement.perCategory,
              agreement,
            ),
          ],
        ]
      : [
          [
            'codes',
            say.perCode,
            lineBlocks(writer, { caption: say.perCodeTable, head: say.code }, agreement.codes, agreement),
          ],
          ['documents', say.byDocument, documentBlocks(writer, agreement)],
          ['polarity', say.polarity, polarityBlocks(writer, agreement)],
        ];
  return [
    overall,
    ...middle,
    ['pairs', say.pairs, pairBlocks(writer, agreement)],
    ['disagreements', say.disagreements, disagreementBlocks(writer, agreement, limit)],
  ];
}

/**
 * The agreement of coders as a report, for any renderer.
 * @param limit how many disagreements to list
 */
export function buildAgreementReport(agreement: Agreement, lang: Lang, limit: number): Report {
  let tables = 0;
  const writer = new Writer(lang, (table) => {
    tables += 1;
    return { kind: 'table', label: commonPhrases[lang].table(tables), ...table, source: null };
  });
  const { say } = writer;
  return {
    lang,
    title: say.title,
    front: agreement.basis === 'table' ? tableFront(writer, agreement) : codingFront(writer, agreement),
    sections: drafts(writer, agreement, limit)
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
