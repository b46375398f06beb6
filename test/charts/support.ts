import { CHART_KINDS, drawChart } from '../../src/charts/index.ts';
import type { ChartInput, Plan } from '../../src/charts/kind.ts';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Chart, ChartId } from '../../src/model/chart.ts';
import type { Lang } from '../../src/model/text.ts';
import { analysisOf } from '../report/support.ts';
import { makeCodebook, makeCoded, makeInformant, type StudyInLines } from '../support/make.ts';

export function inputOf(coded: CodedStudy, lang: Lang = 'id'): ChartInput {
  return { analysis: analysisOf(coded), matrices: MATRIX_KINDS.map((kind) => kind.build(coded)), lang };
}

function kindOf(id: ChartId): (typeof CHART_KINDS)[number] {
  const kind = CHART_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no chart ${id}`);
  return kind;
}

export function planOf(id: ChartId, coded: CodedStudy, lang: Lang = 'id'): Plan {
  return kindOf(id).plan(inputOf(coded, lang));
}

export function chartOf(id: ChartId, coded: CodedStudy, lang: Lang = 'id'): Promise<Chart> {
  return drawChart(kindOf(id), inputOf(coded, lang));
}

/** Eight interviews a week apart, an observation, a document; two indicators, one with two sub-indicators. */
export function fieldWork(more: StudyInLines = {}): CodedStudy {
  const interviews = Array.from({ length: 8 }, (_, at) => `W-0${at + 1}`);
  const coded = makeCoded({
    codebook: makeCodebook(['mutu/sop', 'mutu/mampu', 'waktu']),
    codings: [
      ...interviews.map((id, at) => `${id}:1 mutu/sop ${at < 6 ? '+' : '-'}`),
      'W-01:2 mutu/mampu -',
      'W-02:1 mutu/mampu ~',
      'W-03:2 waktu -',
      'O-01:1 mutu/sop +',
      'O-01:2 waktu -',
      'D-01:1 mutu/mampu +',
      'D-01:2 waktu 0',
    ],
    study: { informants: [makeInformant('I-01', { role: 'Kepala Dinas' })] },
    ...more,
  });
  const dates = new Map(interviews.map((id, at) => [id, new Date(Date.UTC(2025, 2, 3 + at * 7))]));
  return {
    ...coded,
    documents: coded.documents.map((document) => ({
      ...document,
      date: (dates.get(document.id) ?? new Date(Date.UTC(2025, 2, 20))).toISOString().slice(0, 10),
    })),
  };
}

const TAG = /<(\/?)([A-Za-z]\w*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu;
const ENTITY = /&(?:#\d+|amp|lt|gt|quot|apos);/gu;

/** Why a text is no well-formed XML; `undefined` where it is. */
export function mistakeIn(xml: string): string | undefined {
  const open: string[] = [];
  for (const [whole, closing, name = '', attributes = '', empty] of xml.matchAll(TAG)) {
    const names = [...attributes.matchAll(/([\w:-]+)="/gu)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice in ${whole}`;
    if (closing === '/' && open.pop() !== name) return `${whole} closes nothing`;
    if (closing === '' && empty === '') open.push(name);
  }
  if (open.length > 0) return `${open.join(' ')} stays open`;
  const rest = xml.replace(TAG, '');
  if (/[<>]/u.test(rest)) return 'a bracket that belongs to no tag';
  return /&|[^\t\n\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml.replace(ENTITY, ''))
    ? 'a character that XML has no place for'
    : undefined;
}

/** The words in a picture, without its title and description. */
export function wordsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, words = '']) =>
    words.replace(/&(?:#(\d+)|amp|lt|gt|quot);/gu, (entity, code: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(Number(code));
      return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }[entity] ?? entity;
    }),
  );
}
