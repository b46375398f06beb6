import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Code, Codebook, Factor } from '../../src/model/codebook.ts';
import type { Coding, FactorMention, Polarity } from '../../src/model/coding.ts';
import { type Decisions, NO_DECISIONS } from '../../src/model/decision.ts';
import { NO_METHODS } from '../../src/model/methods.ts';
import { FIVE_LEVELS } from '../../src/model/rating.ts';
import type { Document, Informant, Technique } from '../../src/model/source.ts';
import type { Study } from '../../src/model/study.ts';

/**
 * Coded studies for tests, written down in lines.
 *
 * A coding is `W-01:3 kualitas/sop +`: place, code, polarity (`+`, `-`, `~` mixed, `0` neutral), and
 * perhaps a weight (`0.5`). A factor is `W-01:3 + fasilitas kualitas/sop …`: place, supporting or
 * inhibiting, factor, codes. Documents come from the places: W- is an interview (of I-01 in W-01), O- an
 * observation, D- a document.
 */
export interface StudyInLines {
  readonly codings?: readonly (string | Coding)[];
  readonly factors?: readonly string[];
  /** Documents without any coding. */
  readonly documents?: readonly string[];
  readonly codebook?: Codebook;
  readonly study?: Partial<Study>;
  readonly decisions?: Decisions;
}

const TECHNIQUE: Readonly<Record<string, Technique>> = { W: 'interview', O: 'observation', D: 'document' };
const POLARITY: Readonly<Record<string, Polarity>> = {
  '+': 'positive',
  '-': 'negative',
  '~': 'mixed',
  '0': 'neutral',
};
const UNIT_LENGTH = 100;

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`cannot read ${what}`);
  return value;
}

function parsePlace(place: string): { document: string; unit: number } {
  const [document, unit] = place.split(':');
  return { document: need(document, place), unit: Number(need(unit, place)) };
}

/** What a text of each technique says of itself, so that no two techniques seem to hold copied evidence. */
const KIND: Readonly<Record<string, string>> = {
  W: 'jawaban',
  O: 'catatan lapangan',
  D: 'isi dokumen resmi',
};

/** Every unit is a hundred characters long, a line break with it. */
function unitText(document: string, unit: number): string {
  const kind = need(KIND[document[0] ?? ''], document);
  return `Satuan ${String(unit)} dari ${document}, ${kind} sintetis untuk uji.`.padEnd(UNIT_LENGTH - 1, '.');
}

export function makeCoding(line: string, more: Partial<Coding> = {}): Coding {
  const [place = '', code = '', sign = '', weight = '1'] = line.split(' ');
  const { document, unit } = parsePlace(place);
  const start = (unit - 1) * UNIT_LENGTH;
  const quote = unitText(document, unit);
  return {
    id: `${place} ${code}`,
    document,
    unit,
    start,
    end: start + quote.length,
    quote,
    code,
    polarity: need(POLARITY[sign], line),
    weight: Number(weight),
    coder: 'auto/test',
    status: 'proposed',
    confidence: 0.8,
    why: [],
    reading: [],
    ...more,
  };
}

function makeFactorMention(line: string, codebook: Codebook): FactorMention {
  const [place = '', sign = '', name = '', ...codes] = line.split(' ');
  const { document, unit } = parsePlace(place);
  const start = (unit - 1) * UNIT_LENGTH;
  const quote = unitText(document, unit);
  const known = codebook.factors.find(({ id }) => id === name);
  return {
    document,
    unit,
    start,
    end: start + quote.length,
    quote,
    kind: sign === '+' ? 'supporting' : 'inhibiting',
    label: known?.label.id ?? name,
    words: name,
    factor: known?.id ?? null,
    codes,
    coder: null,
  };
}

function makeDocument(id: string, units: number): Document {
  const technique = need(TECHNIQUE[id[0] ?? ''], id);
  const ordinals = Array.from({ length: units }, (_, index) => index + 1);
  return {
    id,
    path: `${technique}/${id}.md`,
    technique,
    informant: technique === 'interview' ? id.replace('W-', 'I-') : null,
    date: '2025-03-12',
    place: null,
    title: null,
    lang: 'id',
    text: ordinals.map((ordinal) => `${unitText(id, ordinal)}\n`).join(''),
    units: ordinals.map((ordinal) => ({
      ordinal,
      start: (ordinal - 1) * UNIT_LENGTH,
      end: ordinal * UNIT_LENGTH - 1,
      question: null,
      heading: null,
      informant: null,
    })),
  };
}

function both(text: string): { id: string; en: string } {
  return { id: text, en: `${text} (en)` };
}

export function makeCode(id: string, more: Partial<Code> = {}): Code {
  return {
    id,
    indicator: id.split('/')[0] ?? id,
    label: both(`Sub ${id.split('/')[1] ?? id}`),
    definition: both(`Ukuran ${id}.`),
    useWhen: [],
    notWhen: [],
    questions: [],
    terms: [],
    positive: [],
    negative: [],
    examples: [],
    counterexamples: [],
    ...more,
  };
}

/** A codebook of code paths: `kualitas/sop` gets the indicator `kualitas`, `inisiatif` is a flat one. */
export function makeCodebook(codes: readonly string[], more: Partial<Codebook> = {}): Codebook {
  const indicators = [...new Set(codes.map((code) => code.split('/')[0] ?? code))];
  return {
    id: 'uji',
    title: both('Uji'),
    citation: 'Teori (2020:1)',
    reference: null,
    indicators: indicators.map((id) => ({
      id,
      label: both(`Indikator ${id}`),
      definition: both(`Arti ${id}.`),
      codes: codes.filter((code) => code.split('/')[0] === id),
    })),
    codes: codes.map((id) => makeCode(id)),
    factors: [],
    scale: null,
    ...more,
  };
}

export function makeFactor(id: string, kind: Factor['kind'], affects: readonly string[] = []): Factor {
  return { id, kind, label: both(`Faktor ${id}`), terms: [], affects };
}

export function makeInformant(id: string, more: Partial<Informant> = {}): Informant {
  return { id, name: null, role: null, group: null, attributes: {}, ...more };
}

export function makeStudy(more: Partial<Study> = {}): Study {
  return {
    title: 'Studi uji',
    lang: 'id',
    site: null,
    period: null,
    codebook: 'uji',
    informants: [],
    aggregation: 'mean',
    scale: FIVE_LEVELS,
    names: 'pseudonyms',
    credibility: [],
    methods: NO_METHODS,
    ...more,
  };
}

/** Without a codebook, one of the codes that the lines name. */
export function makeCoded(lines: StudyInLines): CodedStudy {
  const codings = (lines.codings ?? []).map((coding) =>
    typeof coding === 'string' ? makeCoding(coding) : coding,
  );
  const codebook = lines.codebook ?? makeCodebook([...new Set(codings.map(({ code }) => code))].sort());
  const factors = (lines.factors ?? []).map((line) => makeFactorMention(line, codebook));
  const units = new Map<string, number>((lines.documents ?? []).map((id) => [id, 1]));
  for (const { document, unit } of [...codings, ...factors]) {
    units.set(document, Math.max(unit, units.get(document) ?? 1));
  }
  return {
    study: makeStudy(lines.study),
    codebook,
    documents: [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, count]) => makeDocument(id, count)),
    codings,
    factors,
    decisions: lines.decisions ?? NO_DECISIONS,
  };
}
