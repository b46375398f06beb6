import type { Located, ManuscriptContext } from '../context.ts';

/** One total with two numbers: `jumlah pegawai 40 keseluruhan adalah 52 orang`. */
export interface StrayTotal {
  readonly at: Located;
  readonly numbers: readonly [number, number];
  readonly text: string;
}

const TWICE =
  /\b(?:jumlah|total|keseluruhan)\b[^\d,.;:()]{0,40}?(\d{1,6})\s+(?:orang\s+)?(?:[\p{L}]+\s+){0,3}?(?:secara keseluruhan|keseluruhan(?:nya)?|seluruhnya|totalnya|total)\s+(?:adalah|berjumlah|sebanyak|menjadi|sebesar|yaitu)\s+(\d{1,6})\b/giu;

/** Sentences that give a total twice, in different numbers. */
export function strayTotals({ sentences }: ManuscriptContext): readonly StrayTotal[] {
  return sentences.flatMap((at) =>
    [...at.text.matchAll(TWICE)].flatMap(([text, first, second]): StrayTotal[] =>
      first === second ? [] : [{ at, text, numbers: [Number(first), Number(second)] }],
    ),
  );
}
