import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Informant } from '../../src/model/source.ts';
import type { Exchange, Interview } from './interview.ts';

/** What stands above the interview. */
type Head = (interview: Interview, informant: Informant) => FileChild[];
/** How questions and answers are told apart. */
type Body = (exchanges: readonly Exchange[]) => FileChild[];

export interface Layout {
  readonly head: Head;
  readonly body: Body;
}

/** The list that Word itself numbers; {@link numberedByWord} refers to it. */
export const QUESTION_LIST = {
  reference: 'questions',
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
};

const run = (options: IRunOptions): TextRun => new TextRun(options);
const text = (content: string): Paragraph => new Paragraph({ children: [new TextRun(content)] });
const title = (content: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(content)] });

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/** `2025-04-16` as `16 April 2025`. */
function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** A heading and nothing else: who spoke and when stands in study.yaml or in the file's name. */
export const headingOnly: Head = () => [title('Hasil Wawancara')];

/** `Nama: …` and so on, a line each. `mark` stands between key and value. */
export function titleLines(mark: string): Head {
  return (interview, informant) => [
    title('Transkrip Wawancara'),
    ...titleFields(interview, informant).map(([key, value]) => text(`${key}${mark}${value}`)),
    text(''),
  ];
}

/** The same in a table of two columns; the informant goes by the code, not by name. */
export const titleTable: Head = (interview, informant) => {
  const [, ...fields] = titleFields(interview, informant);
  return [
    title('Lembar Wawancara'),
    table([['Kode informan', informant.id], ...fields].map(([key = '', value = '']) => [key, `: ${value}`])),
    text(''),
  ];
};

function titleFields({ date, place }: Interview, { name, role }: Informant): [string, string][] {
  return [
    ['Nama', name ?? ''],
    ['Jabatan', role ?? ''],
    ['Tanggal', longDate(date)],
    ['Tempat', place],
  ];
}

/**
 * A label before each turn: `Peneliti: …`, `P : …`, `P= …`. With `continued`, long answers go on in a
 * second paragraph that has no label.
 */
export function labels(
  asks: string,
  answers: string,
  { bold = false, continued = false }: { readonly bold?: boolean; readonly continued?: boolean } = {},
): Body {
  const turn = (label: string, speech: string): Paragraph =>
    new Paragraph({ children: [run({ text: label, bold }), new TextRun(` ${speech}`)] });
  return (exchanges) =>
    exchanges.flatMap(({ question, answer }) => {
      const [first = '', ...rest] = continued ? halves(answer) : [answer];
      return [turn(asks, question), turn(answers, first), ...rest.map(text)];
    });
}

/** An answer of four sentences or more, parted between two sentences near its middle. */
function halves(answer: string): string[] {
  const sentences = answer.split(/(?<=[.?!]) (?=\p{Lu})/u);
  if (sentences.length < 4) return [answer];
  const middle = Math.ceil(sentences.length / 2);
  return [sentences.slice(0, middle).join(' '), sentences.slice(middle).join(' ')];
}

/** Numbers typed by hand and in bold, each answer below its question: `1. …`, `Jawab: …`. */
export const numberedByHand: Body = (exchanges) =>
  exchanges.flatMap(({ question, answer }, index) => [
    new Paragraph({ children: [run({ text: `${index + 1}. ${question}`, bold: true })] }),
    text(`Jawab: ${answer}`),
  ]);

/** The same with Word's own numbering, so that the file holds no numbers at all. */
export const numberedByWord: Body = (exchanges) =>
  exchanges.flatMap(({ question, answer }) => [
    new Paragraph({
      numbering: { reference: QUESTION_LIST.reference, level: 0 },
      children: [new TextRun(question)],
    }),
    text(`Jawaban: ${answer}`),
  ]);

/** A table with a row for each question and its answer. */
export const questionTable: Body = (exchanges) => [
  table([
    ['No', 'Pertanyaan', 'Jawaban'],
    ...exchanges.map(({ question, answer }, index) => [`${index + 1}`, question, answer]),
  ]),
];

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) }),
    ),
  });
}
