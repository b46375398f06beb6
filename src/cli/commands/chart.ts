import { extname, resolve } from 'node:path';
import { CHART_IDS, type Chart } from '../../model/chart.ts';
import { TelaahError } from '../../model/error.ts';
import { describeFilter } from '../../model/filter.ts';
import {
  CODEBOOK_OPTION,
  type CommandModule,
  countingRequest,
  examples,
  INPUTS_ARGUMENT,
  LANG_OPTION,
  ONLY_OPTION,
  oneOf,
  printJson,
} from '../context.ts';
import { deliver } from '../deliver.ts';
import { FORCE_OPTION } from '../figures.ts';
import { countOptions, type FilterOptions, filterOf, filterOptions } from '../filters.ts';
import { EXIT, type Io } from '../io.ts';
import { messageLang } from '../message-lang.ts';
import { tellWarnings } from '../notices.ts';
import { formatTable, widthOf } from '../terminal/table.ts';
import { indented, printable, type Say, sayIn } from '../terminal/text.ts';

interface ChartOptions extends FilterOptions {
  readonly list?: boolean;
  readonly svg?: boolean;
  readonly png?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

type Form = 'svg' | 'png';

const ALL = 'all';
const KINDS = [...CHART_IDS, ALL];

/** What files are asked for: by the options, else by the ending of `--out`; of all charts drawings. */
function formsOf({ svg, png, out, json }: ChartOptions, kind: string): readonly Form[] {
  const asked: readonly Form[] = [
    ...(svg === true ? (['svg'] as const) : []),
    ...(png === true ? (['png'] as const) : []),
  ];
  if (asked.length > 0) return asked;
  if (kind === ALL) return json === true ? [] : ['svg'];
  if (out === undefined) return [];
  return extname(out).toLowerCase() === '.png' ? ['png'] : ['svg'];
}

const refuse = (id: string, en: string, hint: { readonly id: string; readonly en: string }): TelaahError =>
  new TelaahError({ code: 'USAGE', message: { id, en }, hint });

function checkForms(kind: string, forms: readonly Form[], { out, json }: ChartOptions): void {
  const example = `telaah chart ${kind} --png --out ${kind}.png`;
  if (json === true && (forms.length > 0 || out !== undefined)) {
    throw refuse(
      '--json menggantikan gambar; keduanya tidak dapat diminta sekaligus',
      '--json stands in place of the picture; not both can be asked for',
      { id: `Pilih salah satu: ${example}`, en: `Choose one of them: ${example}` },
    );
  }
  if (forms.length > 1 && kind !== ALL) {
    throw refuse('pilih --svg atau --png', 'choose --svg or --png', {
      id: `Misalnya: ${example}`,
      en: `For example: ${example}`,
    });
  }
  if (forms.includes('png') && kind !== ALL && out === undefined) {
    throw refuse(
      'gambar PNG tidak dapat ditampilkan di layar',
      'a PNG picture cannot be printed on the screen',
      { id: `Sebut berkasnya: ${example}`, en: `Name the file: ${example}` },
    );
  }
}

async function contentOf({ svg }: Chart, form: Form): Promise<string | Uint8Array> {
  if (form === 'svg') return svg;
  const { toPng } = await import('../../pipeline/picture.ts');
  return toPng(svg);
}

/** A chart for a reader of the terminal: what it says, and its numbers. */
function inWords({ title, alternative, columns, rows }: Chart, say: Say, io: Io): string {
  const width = widthOf(io);
  const heads = columns.map((head) => ({ head: printable(head) }));
  const cells = rows.map((row) => row.map(printable));
  const hint = {
    id: 'Gambarnya: tambahkan --out NAMA.svg atau --out NAMA.png',
    en: 'For the picture add --out NAME.svg or --out NAME.png',
  };
  return [
    `${indented(printable(`${title}. ${alternative}`), '', width)}\n`,
    ...(rows.length === 0 ? [] : [formatTable(heads, cells, width), `${say(hint)}\n`]),
  ].join('\n');
}

/** Writes every chart that has something on it, and says of the others why not. */
async function writeAll(
  charts: readonly Chart[],
  forms: readonly Form[],
  options: ChartOptions,
  io: Io,
): Promise<void> {
  const { writeNew } = await import('../../store/output.ts');
  const shown = options.out ?? 'charts';
  const files: { path: string; content: string | Uint8Array }[] = [];
  for (const chart of charts.filter(({ rows }) => rows.length > 0)) {
    for (const form of forms)
      files.push({ path: `${chart.id}.${form}`, content: await contentOf(chart, form) });
  }
  await writeNew(resolve(io.cwd, shown), shown, files, options.force === true);
  io.err(files.map(({ path }) => `${shown}/${path}\n`).join(''));
  const blank = charts.filter(({ rows }) => rows.length === 0);
  io.err(blank.map(({ id, alternative }) => `${id}: ${printable(alternative)}\n`).join(''));
}

async function list({ lang, json }: ChartOptions, io: Io): Promise<void> {
  const { CHART_KINDS } = await import('../../charts/index.ts');
  if (json === true) {
    printJson(
      io,
      CHART_KINDS.map(({ id, title, description }) => ({ id, title, description })),
    );
    return;
  }
  const say = sayIn(lang ?? messageLang([], io));
  const columns = [{ head: 'Id' }, { head: say({ id: 'Apa yang ditunjukkan', en: 'What it shows' }) }];
  io.out(
    formatTable(
      columns,
      CHART_KINDS.map(({ id, title, description }) => [id, `${say(title)} – ${say(description)}`]),
      widthOf(io),
    ),
  );
}

async function run(kind: string, inputs: readonly string[], options: ChartOptions, io: Io): Promise<boolean> {
  const forms = formsOf(options, kind);
  checkForms(kind, forms, options);
  const [{ analyzeStudy, narrowed }, { CHART_KINDS, drawChart }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../charts/index.ts'),
  ]);
  const analyzed = await analyzeStudy(countingRequest(inputs, countOptions(options), io));
  const filter = filterOf(options, analyzed.coded);
  const { analysis, matrices, study } = narrowed(analyzed, filter);
  const filtered = describeFilter(filter);
  const input = { analysis, matrices, lang: study.lang, ...(filtered === null ? {} : { filtered }) };
  const say = sayIn(study.lang);
  const charts: Chart[] = [];
  for (const each of CHART_KINDS.filter(({ id }) => kind === ALL || id === kind))
    charts.push(await drawChart(each, input));
  const [chart] = charts;
  const [form] = forms;
  if (options.json === true) {
    const numbers = charts.map(({ id, title, alternative, columns, rows }) => ({
      id,
      title,
      alternative,
      columns,
      rows,
    }));
    printJson(io, kind === ALL ? numbers : numbers[0]);
  } else if (kind === ALL) await writeAll(charts, forms, options, io);
  else if (chart !== undefined) {
    if (form === undefined) io.out(inWords(chart, say, io));
    else await deliver(await contentOf(chart, form), options, io);
  }
  tellWarnings(analyzed, say, io);
  return analyzed.unreadable.length > 0;
}

function noKind(): TelaahError {
  const kinds = KINDS.join(', ');
  return refuse('grafik mana?', 'which chart?', {
    id: `Sebut salah satu: ${kinds}. Penjelasannya: telaah chart --list`,
    en: `Name one of ${kinds}. What they show: telaah chart --list`,
  });
}

export const chart: CommandModule = (program, { io, exit }) => {
  const command = program
    .command('chart')
    .description(
      'draw one chart, or all: ratings, convergence, polarity, evidence, timeline, saturation, co-occurrence',
    )
    .argument('[kind]', 'which chart, or all', oneOf('chart', KINDS))
    .argument(...INPUTS_ARGUMENT)
    .option('--list', 'say which charts there are, and what they show')
    .option('--svg', 'as a drawing; to the screen without --out')
    .option('--png', 'as a picture, 1440 pixels across')
    .option(
      '-o, --out <file>',
      'write to this file, .svg or .png; of all charts to this folder (default: charts)',
    )
    .option(...FORCE_OPTION)
    .option(...CODEBOOK_OPTION)
    .option(...ONLY_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'what the chart says, and its numbers, instead of the picture');
  filterOptions(command).action(async (kind: string | undefined, inputs: string[], options: ChartOptions) => {
    if (options.list === true) await list(options, io);
    else if (kind === undefined) throw noKind();
    else if (await run(kind, inputs, options, io)) exit(EXIT.mistake);
  });
  examples(command, [
    ['telaah chart --list', 'which charts there are'],
    ['telaah chart ratings --out ratings.png', 'the heat map, for Word or a slide'],
    ['telaah chart saturation my-study --svg > curve.svg', 'a drawing that stays sharp at any size'],
    ['telaah chart polarity --role "Kepala Dinas"', 'of a part of the study'],
    ['telaah chart all --png --out charts', 'all of them'],
  ]);
};
