import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { placeOf } from '../context.ts';
import { type Breakdown, breakdownsOf } from '../figures/breakdowns.ts';
import { isOfInformants, namesInformants } from '../figures/informants.ts';
import { type Outcomes, outcomesBeyond } from '../figures/outcomes.ts';
import { tableTotals } from '../figures/tables.ts';
import { strayTotals } from '../figures/totals.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** Parts that do not add up to the total they are parts of. */
export const partsSum: ManuscriptRule = {
  id: 'R04',
  name: { id: 'Rincian tidak sama dengan jumlahnya', en: 'Parts do not add up to their total' },
  severity: 'error',
  advice: {
    id: 'Cocokkan angka dengan sumber datanya, lalu betulkan jumlah atau rinciannya di semua tempat.',
    en: 'Check the figures against their source, then correct the total or the parts wherever they stand.',
  },
  check(context) {
    // Those of informants are for R18.
    const sums = breakdownsOf(context)
      .filter((breakdown) => !isOfInformants(breakdown))
      .flatMap(ofBreakdown);
    const outcomes = outcomesBeyond(context)
      .filter(({ total }) => !sums.some((sum) => sum.total === total))
      .map(ofOutcomes);
    const tables = tableTotals(context).filter(({ caption }) => !namesInformants(caption));
    return [
      ...sums.map(({ finding }) => finding),
      ...outcomes,
      ...tables.map(ofTable),
      ...strayTotals(context).map(ofStray),
    ];
  },
};

const sumOf = ({ parts }: Breakdown): number => parts.reduce((sum, { count }) => sum + count, 0);

interface Sum {
  readonly total: number;
  readonly finding: ManuscriptFinding;
}

function ofBreakdown(breakdown: Breakdown): Sum[] {
  const { total, parts, kind, open, at, text } = breakdown;
  const sum = sumOf(breakdown);
  // Of some of a total only too much is wrong; and a part may stand beside others that overlap.
  if (sum === total || ((kind === 'some' || open) && sum < total)) return [];
  const message = tooMany(
    parts.map(({ count }) => count),
    total,
  );
  const confidence = kind === 'all' ? 0.9 : 0.75;
  return [{ total, finding: { confidence, message, where: [placeOf(at, text)] } }];
}

function tooMany(parts: readonly number[], total: number): Bilingual {
  const sum = `${parts.join(' + ')} = ${parts.reduce((all, part) => all + part, 0)}`;
  return {
    id: `Rincian ${sum}, tetapi jumlah yang disebut ${total}.`,
    en: `The parts ${sum}, but the stated total is ${total}.`,
  };
}

function ofOutcomes({ at, total, parts }: Outcomes): ManuscriptFinding {
  return { confidence: 0.8, message: tooMany(parts, total), where: at.map((sentence) => placeOf(sentence)) };
}

function ofTable({ column, sum, total, where }: ReturnType<typeof tableTotals>[number]): ManuscriptFinding {
  const message = {
    id: `Kolom “${column}” berjumlah ${sum} bila dihitung, tetapi baris jumlah menyebut ${total}.`,
    en: `The column “${column}” adds up to ${sum}, but the row of totals says ${total}.`,
  };
  return { confidence: 0.9, message, where };
}

function ofStray({ at, numbers, text }: ReturnType<typeof strayTotals>[number]): ManuscriptFinding {
  const message = inBoth((lang) => {
    const list = joinList(numbers.map(String), lang);
    return lang === 'id'
      ? `Satu jumlah disebut dengan dua angka: ${list}.`
      : `One total is given as two numbers: ${list}.`;
  });
  return { confidence: 0.85, message, where: [placeOf(at, text)] };
}
