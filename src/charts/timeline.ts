import type { ScatterSeriesOption } from 'echarts';
import { joinList, longDate, upperFirst } from '../model/format.ts';
import { informantsHeard } from '../model/heard.ts';
import type { Document, Technique } from '../model/source.ts';
import { indexStudy } from '../model/study-index.ts';
import { compareText } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { FIXED, LEADING, lineAxis, noteBelow, noteHeight } from './axis.ts';
import { topLegend } from './bars.ts';
import { dayOf, tickLabel, ticksOf } from './days.ts';
import { type ChartInput, type ChartKind, nothing, type Picture, type Plan } from './kind.ts';
import { widthOf } from './labels.ts';
import { FAINT, INK, LINE, MARGIN, SMALL, WIDTH } from './look.ts';
import { informantLine } from './voices.ts';

const LABELS = 230;
const RIGHT = 60;
const LEGEND = 34;
/** With more informants than this, all interviews share a line. */
const MOST = 30;
/** Papers may be much older than the field work: within a month of it they are drawn. */
const NEAR = 31;

/** Told apart by shape, not by colour alone. */
const MARKS: Readonly<Record<Technique, { readonly symbol: string; readonly color: string }>> = {
  interview: { symbol: 'circle', color: '#2a7f7b' },
  observation: { symbol: 'triangle', color: '#b5651d' },
  document: { symbol: 'rect', color: '#59636e' },
};

interface Dated {
  readonly document: Document;
  readonly day: number;
}

/** What stands at one place of the picture. */
interface Mark {
  readonly line: number;
  readonly day: number;
  readonly technique: Technique;
  readonly documents: readonly string[];
}

interface Lines {
  readonly labels: readonly string[];
  /** The lines that a document stands on. */
  of(document: Document): readonly number[];
}

function linesOf(input: ChartInput, dated: readonly Dated[]): Lines {
  const { analysis, lang } = input;
  const index = indexStudy(analysis);
  const speakers = ({ informant, units }: Document): readonly string[] => {
    const heard = new Set(units.flatMap((unit) => unit.informant ?? informant ?? []));
    return heard.size > 0 || informant === null ? [...heard] : [informant];
  };
  const shown = new Set(dated.flatMap(({ document }) => speakers(document)));
  const informants = informantsHeard(analysis.study, index).filter((id) => shown.has(id));
  const persons = informants.length > MOST ? [] : informants;
  const others = index.techniques.filter((technique) =>
    dated.some(({ document }) => {
      return document.technique === technique && !speakers(document).some((id) => persons.includes(id));
    }),
  );
  return {
    labels: [
      ...persons.map((id) => informantLine(input, id)),
      ...others.map((technique) => upperFirst(TECHNIQUE_WORDS[technique][lang])),
    ],
    of(document) {
      const own = speakers(document).flatMap((id) => (persons.includes(id) ? [persons.indexOf(id)] : []));
      return own.length > 0 ? own : [persons.length + others.indexOf(document.technique)];
    },
  };
}

/** Documents of one technique on the same line and day share a mark. */
function marksOf(lines: Lines, dated: readonly Dated[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { document, day } of dated) {
    for (const line of lines.of(document)) {
      const key = [line, day, document.technique].join(' ');
      const documents = [...(marks.get(key)?.documents ?? []), document.id];
      marks.set(key, { line, day, technique: document.technique, documents });
    }
  }
  return [...marks.values()].sort((a, b) => a.line - b.line || a.day - b.day);
}

/** What is written beside a mark: as many ids as there is room for before the next one, or their number. */
function besides(mark: Mark, marks: readonly Mark[], pixels: number): string {
  const next = marks.find(({ line, day }) => line === mark.line && day > mark.day);
  const room = next === undefined ? Number.POSITIVE_INFINITY : (next.day - mark.day) * pixels - 22;
  const [first = ''] = mark.documents;
  const many = mark.documents.length;
  const texts = many === 1 ? [first] : [mark.documents.join(', '), `${first} +${many - 1}`, `×${many}`];
  const longest = next === undefined ? RIGHT + 20 : room;
  return texts.find((text) => widthOf(text, SMALL) <= longest) ?? '';
}

function seriesOf(
  marks: readonly Mark[],
  techniques: readonly Technique[],
  pixels: number,
): ScatterSeriesOption[] {
  return techniques.map((technique) => {
    const own = marks.filter((mark) => mark.technique === technique);
    const { symbol, color } = MARKS[technique];
    return {
      type: 'scatter',
      name: technique,
      silent: true,
      symbol,
      symbolSize: 12,
      itemStyle: { color, opacity: 1 },
      data: own.map(({ day, line }) => [day, line]),
      label: {
        show: true,
        position: 'right',
        fontSize: SMALL,
        color: INK,
        formatter: ({ dataIndex }) => {
          const mark = own[dataIndex];
          return mark === undefined ? '' : besides(mark, marks, pixels);
        },
      },
    };
  });
}

function pictureOf(input: ChartInput, dated: readonly Dated[], note: string | null): Picture {
  const { lang } = input;
  const lines = linesOf(input, dated);
  const axis = lineAxis(
    lines.labels.map((label) => ({ label, bold: false })),
    LABELS,
  );
  const days = dated.map(({ day }) => day);
  const [from, to] = [Math.min(...days), Math.max(...days, Math.min(...days) + 1)];
  const ticks = ticksOf(from, to);
  const under = 2 * LEADING + 14 + (note === null ? 0 : noteHeight(note));
  const left = LABELS + MARGIN + 14;
  const techniques = indexStudy(input.analysis).techniques.filter((technique) =>
    dated.some(({ document }) => document.technique === technique),
  );
  const marks = marksOf(lines, dated);
  return {
    height: LEGEND + lines.labels.length * axis.height + under,
    option: {
      legend: {
        ...topLegend(techniques, (technique) => TECHNIQUE_WORDS[technique][lang]),
        data: techniques.map((name) => ({ name, icon: MARKS[name].symbol })),
        itemWidth: 12,
        itemHeight: 12,
      },
      ...(note === null ? {} : { title: noteBelow(note) }),
      grid: { ...FIXED, left, right: RIGHT, top: LEGEND, bottom: under },
      xAxis: {
        type: 'value',
        min: from,
        max: to,
        axisLine: { show: true, lineStyle: { color: FAINT } },
        axisTick: { show: true, customValues: [...ticks] },
        splitLine: { show: false },
        axisLabel: {
          customValues: [...ticks],
          formatter: (day: number) => tickLabel(day, ticks[ticks.indexOf(day) - 1], lang),
          fontSize: SMALL,
          lineHeight: LEADING,
          color: INK,
          margin: 10,
        },
      },
      yAxis: {
        ...axis.axis,
        axisLabel: { ...axis.axis.axisLabel, margin: LABELS + 14 },
        splitLine: { show: true, lineStyle: { color: LINE } },
        splitArea: { show: false },
      },
      series: seriesOf(marks, techniques, (WIDTH - left - RIGHT) / (to - from)),
    },
  };
}

/** Those whose day is known, the far older papers left out, and those left out. */
function sorted({ analysis }: ChartInput): {
  readonly dated: readonly Dated[];
  readonly left: readonly Document[];
} {
  const documents = [...analysis.documents].sort((a, b) => compareText(a.id, b.id));
  const known = documents.flatMap((document): Dated[] => {
    const day = dayOf(document.date);
    return day === null ? [] : [{ document, day }];
  });
  const field = known.filter(({ document }) => document.technique !== 'document').map(({ day }) => day);
  const [from, to] = [Math.min(...field) - NEAR, Math.max(...field) + NEAR];
  const dated = known.filter(({ day }) => field.length === 0 || (day >= from && day <= to));
  const shown = new Set(dated.map(({ document }) => document.id));
  return { dated, left: documents.filter(({ id }) => !shown.has(id)) };
}

function inWords({ lang }: ChartInput, dated: readonly Dated[]): string {
  const days = [...dated].sort((a, b) => a.day - b.day);
  const date = (at: number): string => longDate(days.at(at)?.document.date ?? '', lang);
  const counts = (['interview', 'observation', 'document'] as const).flatMap((technique) => {
    const count = dated.filter(({ document }) => document.technique === technique).length;
    const word = TECHNIQUE_WORDS[technique][lang];
    return count === 0 ? [] : [`${count} ${lang === 'en' ? PLURALS[technique](count) : word}`];
  });
  const list = joinList(counts, lang);
  return {
    id: `Pengumpulan data dari ${date(0)} sampai ${date(-1)}: ${list}.`,
    en: `The gathering of data from ${date(0)} to ${date(-1)}: ${list}.`,
  }[lang];
}

const PLURALS: Readonly<Record<Technique, (count: number) => string>> = {
  interview: (count) => (count === 1 ? 'interview' : 'interviews'),
  observation: (count) => (count === 1 ? 'observation' : 'observations'),
  document: (count) => (count === 1 ? 'document' : 'documents'),
};

function noteOf({ lang }: ChartInput, left: readonly Document[]): string | null {
  if (left.length === 0) return null;
  const some = left.slice(0, 8).map(({ id }) => id);
  const more = left.length - some.length;
  const rest = more === 0 ? [] : [{ id: `${more} lainnya`, en: `${more} more` }[lang]];
  const list = joinList([...some, ...rest], lang);
  return {
    id: `Tidak digambarkan, karena tanpa tanggal lengkap atau jauh di luar kerja lapangan: ${list}.`,
    en: `Not drawn, as without a full date or far outside the field work: ${list}.`,
  }[lang];
}

function planTimeline(input: ChartInput): Plan {
  const { lang } = input;
  const { dated, left } = sorted(input);
  if (dated.length === 0) {
    return nothing(
      {
        id: 'Garis waktu tidak dapat digambarkan: tidak ada dokumen yang bertanggal lengkap.',
        en: 'There is no timeline to show: no document has a full date.',
      }[lang],
    );
  }
  const note = noteOf(input, left);
  const lines = linesOf(input, dated);
  return {
    alternative: [inWords(input, dated), ...(note === null ? [] : [note])].join(' '),
    columns: {
      id: ['Dokumen', 'Tanggal', 'Teknik', 'Siapa'],
      en: ['Document', 'Date', 'Technique', 'Who'],
    }[lang],
    rows: dated.map(({ document }) => [
      document.id,
      longDate(document.date ?? '', lang),
      TECHNIQUE_WORDS[document.technique][lang],
      lines
        .of(document)
        .map((at) => lines.labels[at] ?? '')
        .join(', '),
    ]),
    picture: pictureOf(input, dated, note),
  };
}

/** When which data were gathered, and from whom. */
export const timeline: ChartKind = {
  id: 'timeline',
  title: { id: 'Garis waktu kerja lapangan', en: 'Timeline of the field work' },
  description: {
    id: 'kapan siapa diwawancarai, kapan observasi dilakukan, dan tanggal dokumen',
    en: 'when who was interviewed, when observations were made, and the dates of documents',
  },
  plan: planTimeline,
};
