/** An Indonesian law (undang-undang) or government regulation (peraturan pemerintah). */
export interface Act {
  readonly kind: 'UU' | 'PP';
  readonly number: number;
  readonly year: number;
}

export interface Replaced {
  readonly by: Act;
  /** The year from which the new one has been in force. */
  readonly since: number;
}

export function actKey({ kind, number, year }: Act): string {
  return `${kind} ${number}/${year}`;
}

/**
 * Acts on the civil service and public administration that others have replaced as a whole: old, the one
 * in force now, and since when. Acts amended in part, or still in force beside the new one, are not in it.
 */
const TABLE: readonly (readonly [
  old: string,
  kind: Act['kind'],
  number: number,
  year: number,
  since: number,
])[] = [
  // Civil service
  ['UU 8/1974', 'UU', 20, 2023, 2023],
  ['UU 43/1999', 'UU', 20, 2023, 2023],
  ['UU 5/2014', 'UU', 20, 2023, 2023],
  ['PP 30/1980', 'PP', 94, 2021, 2021],
  ['PP 53/2010', 'PP', 94, 2021, 2021],
  ['PP 10/1979', 'PP', 30, 2019, 2019],
  ['PP 46/2011', 'PP', 30, 2019, 2019],
  // Regional government and its finances
  ['UU 5/1974', 'UU', 23, 2014, 2014],
  ['UU 22/1999', 'UU', 23, 2014, 2014],
  ['UU 32/2004', 'UU', 23, 2014, 2014],
  ['UU 25/1999', 'UU', 1, 2022, 2022],
  ['UU 33/2004', 'UU', 1, 2022, 2022],
  ['UU 28/2009', 'UU', 1, 2022, 2022],
  ['PP 8/2003', 'PP', 18, 2016, 2016],
  ['PP 41/2007', 'PP', 18, 2016, 2016],
  ['PP 58/2005', 'PP', 12, 2019, 2019],
  ['PP 19/2008', 'PP', 17, 2018, 2018],
  ['PP 6/2010', 'PP', 16, 2018, 2018],
  // Health
  ['UU 23/1992', 'UU', 17, 2023, 2023],
  ['UU 36/2009', 'UU', 17, 2023, 2023],
  ['UU 44/2009', 'UU', 17, 2023, 2023],
  ['UU 36/2014', 'UU', 17, 2023, 2023],
];

/** By the key of the old act. */
export const REPLACED: ReadonlyMap<string, Replaced> = new Map(
  TABLE.map(([old, kind, number, year, since]) => [old, { by: { kind, number, year }, since }]),
);
