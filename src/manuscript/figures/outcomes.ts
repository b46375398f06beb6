import type { Located, ManuscriptContext } from '../context.ts';
import { type Numeral, numeralsIn } from './numbers.ts';

/** Things planned, and how many of them were reached, missed and exceeded, which cannot be more than there are. */
export interface Outcomes {
  readonly at: readonly Located[];
  readonly total: number;
  readonly parts: readonly number[];
  readonly text: string;
}

const THING =
  '(?:sub[- ]?kegiatan|kegiatan|program|indikator|sasaran|target|dokumen|berkas|permohonan|laporan|activities|programmes|programs|targets|applications)';
const MISSED = /\b(?:tidak|belum|kurang|di bawah|gagal|not|missed|below|failed)\b/iu;
const EXCEEDED = /\b(?:melebihi|melampaui|di atas|exceed\p{L}*|above|surpass\p{L}*)\b/iu;
const REACHED =
  /\b(?:mencapai|tercapai|terealisasi|terlaksana|selesai|diselesaikan|memenuhi|sesuai|reached|met|achieved|completed)\b/iu;
const COUNTED = new RegExp(String.raw`^\s*(?:\([^)]*\)\s*)?(?:buah\s+|jenis\s+)?${THING}\b`, 'iu');
/** Sentences that a count of outcomes may run over. */
const REACH = 3;

type Outcome = 'missed' | 'exceeded' | 'reached';

interface Said {
  readonly at: Located;
  readonly numeral: Numeral;
  readonly outcome: Outcome | null;
  /** Whether it is said what is counted. */
  readonly counted: boolean;
}

function outcomeOf(words: string): Outcome | null {
  if (MISSED.test(words)) return 'missed';
  if (EXCEEDED.test(words)) return 'exceeded';
  return REACHED.test(words) ? 'reached' : null;
}

function saidIn(at: Located): Said[] {
  const numerals = numeralsIn(at.text, at.section.lang).filter(({ kind }) => kind === 'count');
  return numerals.map((numeral, index) => {
    const behind = at.text.slice(numeral.end, numerals[index + 1]?.start ?? at.text.length);
    const own = behind.split(/[,;]/u)[0] ?? behind;
    return { at, numeral, outcome: outcomeOf(own), counted: COUNTED.test(behind) };
  });
}

/** Counts of outcomes in neighbouring sentences of a paragraph that come to more than the total before them. */
export function outcomesBeyond({ sentences }: ManuscriptContext): readonly Outcomes[] {
  const found: Outcomes[] = [];
  sentences.forEach((first) => {
    const group = sentences
      .slice(first.index, first.index + REACH)
      .filter(({ block }) => block === first.block && block.kind !== 'row');
    const said = group.flatMap(saidIn);
    const [total] = said;
    if (total === undefined || total.at !== first || !total.counted || total.outcome !== null) return;
    const outcomes = said.slice(1).filter(({ outcome, counted }) => outcome !== null && counted);
    const kinds = new Set(outcomes.map(({ outcome }) => outcome));
    const parts = outcomes.slice(0, kinds.size).map(({ numeral }) => numeral.value);
    const isOnce = outcomes.length === kinds.size;
    const sum = parts.reduce((all, part) => all + part, 0);
    if (!isOnce || kinds.size < 3 || sum <= total.numeral.value) return;
    const where = [...new Set([total, ...outcomes].map(({ at }) => at))];
    found.push({ at: where, total: total.numeral.value, parts, text: first.text.slice(total.numeral.start) });
  });
  return found;
}
