import type { AgreementOptions, CodedByPeople, CoderCoding } from '../../src/agreement/index.ts';
import type { AgreementLine, CoefficientId } from '../../src/model/agreement.ts';
import type { Polarity } from '../../src/model/coding.ts';
import type { Document } from '../../src/model/source.ts';

/** Every unit is so long, with its line break. */
export const UNIT = 100;

const POLARITIES: Readonly<Record<string, Polarity>> = {
  '+': 'positive',
  '-': 'negative',
  '~': 'mixed',
  '0': 'neutral',
};

/** A synthetic document of so many units; nothing stands between them but a line break. */
export function document(id: string, units: number): Document {
  const line = (unit: number): string => `${id} satuan ${unit}, data sintetis`.padEnd(UNIT - 1, '.');
  return {
    id,
    path: `${id}.txt`,
    lang: 'id',
    technique: 'interview',
    informant: null,
    date: null,
    place: null,
    title: null,
    text: Array.from({ length: units }, (_, at) => `${line(at + 1)}\n`).join(''),
    units: Array.from({ length: units }, (_, at) => ({
      ordinal: at + 1,
      start: at * UNIT,
      end: (at + 1) * UNIT - 1,
      question: null,
      heading: null,
      informant: null,
    })),
  };
}

/**
 * Codings in lines: `rina W-01:2 kualitas/sop +`, perhaps with a stretch of the unit: `… + 0-40`. A line of coder and
 * place alone is a review.
 */
export function people(documents: readonly Document[], ...lines: readonly string[]): CodedByPeople {
  const codings: CoderCoding[] = [];
  const reviewed: { coder: string; document: string; unit: number }[] = [];
  for (const line of lines) {
    const [coder = '', place = '', code, sign = '', stretch = `0-${UNIT - 1}`] = line.split(' ');
    const [id = '', unit = ''] = place.split(':');
    if (code === undefined) {
      reviewed.push({ coder, document: id, unit: Number(unit) });
      continue;
    }
    const polarity = POLARITIES[sign];
    if (polarity === undefined) throw new Error(`no polarity in ${line}`);
    const [from = 0, to = 0] = stretch.split('-').map((part) => (Number(unit) - 1) * UNIT + Number(part));
    codings.push({ coder, document: id, start: from, end: to, code, polarity });
  }
  const coders = [...new Set(lines.map((line) => line.split(' ', 1)[0] ?? ''))];
  return { coders, documents, codings, reviewed, rejected: [] };
}

export const OPTIONS: AgreementOptions = {
  basis: 'units',
  codes: [],
  order: ['kualitas/sop', 'kuantitas/waktu'],
  threshold: 0.5,
  seed: 1,
  samples: 0,
};

export function figureIn(
  line: AgreementLine | null | undefined,
  id: CoefficientId,
): number | null | undefined {
  return line?.scores.find(({ coefficient }) => coefficient === id)?.value;
}
