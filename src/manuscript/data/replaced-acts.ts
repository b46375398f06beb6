/** The kinds of Indonesian acts that are cited in the field, by their short names. */
export type ActKind = 'UU' | 'PP' | 'Perpres' | 'Permendagri' | 'PermenPANRB' | 'Perka BKN' | 'Peraturan BKN';

/** An Indonesian law (undang-undang) or regulation. */
export interface Act {
  readonly kind: ActKind;
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

/** The acts that a new one has replaced as a whole, itself or through others between them. */
type Group = readonly [by: Act, since: number, old: string];

const act = (kind: ActKind, number: number, year: number): Act => ({ kind, number, year });

/**
 * Acts on the civil service, public administration and what local agencies deal with that others have replaced as a
 * whole: the one in force now, since when, and the old ones. As of 2025. Acts amended in part (UU 13/2003, UU 6/2014),
 * or still in force beside a newer one (PP 10/1983, UU 25/2009), are not in it.
 */
const GROUPS: readonly Group[] = [
  // Civil service
  [act('UU', 20, 2023), 2023, 'UU 8/1974, UU 43/1999, UU 5/2014'],
  [act('PP', 94, 2021), 2021, 'PP 30/1980, PP 53/2010'],
  [act('PP', 30, 2019), 2019, 'PP 10/1979, PP 46/2011'],
  [
    act('PP', 11, 2017),
    2017,
    'PP 24/1976, PP 32/1979, PP 16/1994, PP 97/2000, PP 98/2000, PP 100/2000, PP 101/2000',
  ],
  [act('PermenPANRB', 6, 2022), 2022, 'PermenPANRB 8/2021'],
  [act('Peraturan BKN', 6, 2022), 2022, 'Perka BKN 21/2010'],
  // Public service
  [act('PermenPANRB', 15, 2014), 2014, 'PermenPANRB 36/2012'],
  [act('PermenPANRB', 14, 2017), 2017, 'PermenPANRB 16/2014'],
  [act('PermenPANRB', 88, 2021), 2021, 'PermenPANRB 12/2015'],
  [act('PP', 2, 2018), 2018, 'PP 65/2005'],
  // Regional government and its finances
  [act('UU', 23, 2014), 2014, 'UU 5/1974, UU 22/1999, UU 32/2004, UU 12/2008'],
  [act('UU', 1, 2022), 2022, 'UU 25/1999, UU 33/2004, UU 18/1997, UU 34/2000, UU 28/2009'],
  [act('UU', 6, 2014), 2014, 'UU 5/1979'],
  [act('UU', 12, 2011), 2011, 'UU 10/2004'],
  [act('PP', 18, 2016), 2016, 'PP 8/2003, PP 41/2007'],
  [act('PP', 12, 2019), 2019, 'PP 105/2000, PP 58/2005'],
  [act('PP', 17, 2018), 2018, 'PP 19/2008, PP 73/2005'],
  [act('PP', 16, 2018), 2018, 'PP 6/2010'],
  [act('PP', 43, 2014), 2014, 'PP 72/2005'],
  [act('PP', 12, 2017), 2017, 'PP 79/2005'],
  [act('PP', 13, 2019), 2019, 'PP 3/2007, PP 6/2008'],
  [act('PP', 71, 2010), 2010, 'PP 24/2005'],
  [act('PP', 27, 2014), 2014, 'PP 6/2006'],
  [act('PP', 28, 2018), 2018, 'PP 50/2007'],
  [act('PP', 35, 2023), 2023, 'PP 55/2016'],
  [act('Perpres', 16, 2018), 2018, 'Perpres 54/2010'],
  [act('Permendagri', 77, 2020), 2020, 'Permendagri 13/2006'],
  [act('Permendagri', 86, 2017), 2017, 'Permendagri 54/2010'],
  [act('Permendagri', 20, 2018), 2018, 'Permendagri 113/2014'],
  [act('Permendagri', 1, 2023), 2023, 'Permendagri 54/2009'],
  // Health
  [
    act('UU', 17, 2023),
    2023,
    'UU 23/1992, UU 36/2009, UU 44/2009, UU 36/2014, UU 29/2004, UU 38/2014, UU 18/2014, UU 4/2019, UU 4/1984',
  ],
  // Other fields of local agencies
  [act('UU', 6, 2023), 2023, 'UU 11/2020'],
  [act('UU', 22, 2009), 2009, 'UU 14/1992'],
  [act('UU', 43, 2009), 2009, 'UU 7/1971'],
  [act('UU', 26, 2007), 2007, 'UU 24/1992'],
  [act('UU', 32, 2009), 2009, 'UU 4/1982, UU 23/1997'],
  [act('UU', 20, 2003), 2003, 'UU 2/1989'],
  [act('UU', 11, 2009), 2009, 'UU 6/1974'],
  [act('UU', 8, 2016), 2016, 'UU 4/1997'],
  [act('UU', 10, 2009), 2009, 'UU 9/1990'],
  [act('UU', 2, 2017), 2017, 'UU 18/1999'],
  [act('UU', 22, 2022), 2022, 'UU 12/1995'],
  [act('UU', 18, 2012), 2012, 'UU 7/1996'],
  [act('UU', 23, 2011), 2011, 'UU 38/1999'],
  [act('UU', 7, 2017), 2017, 'UU 8/2012, UU 15/2011, UU 42/2008'],
  [act('PP', 71, 2019), 2019, 'PP 82/2012'],
];

/** By the key of the old act. */
export const REPLACED: ReadonlyMap<string, Replaced> = new Map(
  GROUPS.flatMap(([by, since, old]) => old.split(', ').map((key) => [key, { by, since }] as const)),
);
