import { isSameNote } from '../../model/factor-name.ts';
import type { NotedFactor } from '../../model/journal.ts';
import type { Bilingual } from '../../model/text.ts';
import { type FactorWords, kindWord, NO_FACTOR, type ReadFactor } from './factor-words.ts';
import { type Cell, type GivenRow, type GivenSheet, recordOf } from './read.ts';
import type { RecordedFactor } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';

interface FactorTools {
  readonly sheet: GivenSheet;
  readonly factors: FactorWords;
}

interface FactorCell {
  /** `undefined` where the sheet has no such column. */
  readonly factors: readonly NotedFactor[] | undefined;
  /** Whether the cell says anything else than it was written with. */
  readonly changed: boolean;
  readonly refusals: readonly Refusal[];
}

type Wrong = Exclude<ReadFactor, { readonly is: NotedFactor }>;

function complaint(read: Wrong): readonly [message: Bilingual, hint: Bilingual] {
  const { name } = read;
  if (read.wrong === 'other-kind') {
    return [
      {
        id: `faktor "${name}" dalam codebook berlawanan jenis dengan yang tertulis di sini`,
        en: `the factor "${name}" of the codebook is of the other kind than is written here`,
      },
      {
        id: 'Hapus kata sebelum titik dua, atau tulis faktor sendiri dengan nama lain.',
        en: 'Take out the word before the colon, or name a factor of your own.',
      },
    ];
  }
  const meant = (ask: string): string => (read.like === undefined ? '' : `${ask} ${read.like}? `);
  return [
    {
      id: `"${name}" bukan faktor dalam codebook, dan belum disebut apakah mendukung atau menghambat`,
      en: `"${name}" is no factor of the codebook, and it is not said whether it helps or stands in the way`,
    },
    {
      id: `${meant('Maksudnya')}Untuk faktor sendiri tulis: ${kindWord('inhibiting', 'id')}: ${name}, atau ${kindWord('supporting', 'id')}: ${name}`,
      en: `${meant('Did you mean')}For a factor of your own write: ${kindWord('inhibiting', 'en')}: ${name}, or ${kindWord('supporting', 'en')}: ${name}`,
    },
  ];
}

const writtenIn = (row: GivenRow): readonly RecordedFactor[] => recordOf(row)?.factors ?? [];

/**
 * The factors whose kind a sheet says in any of its rows: in the others the name is enough. Without this a sheet would
 * say more when it is imported again, once its own notes are in the journal.
 */
export function factorsSaid(sheet: GivenSheet, words: FactorWords): readonly NotedFactor[] {
  return sheet.rows.flatMap((row) => words.kindSaid(row.cell('factors').text, writtenIn(row)));
}

/**
 * The factors that a row names.
 * @param unit for the refusals; `null` where it is not known yet
 */
export function readFactors(
  row: GivenRow,
  unit: string | null,
  { sheet, factors: words }: FactorTools,
): FactorCell {
  const cell = row.cell('factors');
  if (!cell.there) return { factors: undefined, changed: false, refusals: [] };
  const written = writtenIn(row);
  const read = words.read(cell.text, written);
  const factors = read.flatMap((one) => ('is' in one ? [one.is] : []));
  const wrong = read.filter((one): one is Wrong => 'wrong' in one).map(complaint);
  if (factors.length > 1 && factors.some(({ factor }) => factor === null)) wrong.push(both(cell));
  const kept = factors.filter((one) => written.some((was) => isSameNote(was, one)));
  return {
    factors,
    changed: read.length !== written.length || kept.length !== read.length,
    refusals: wrong.map(([message, hint]) => refuse(sheet, row, message, hint, { cell, unit })),
  };
}

function both({ text }: Cell): readonly [message: Bilingual, hint: Bilingual] {
  const said = text.replace(/\n/gu, '; ');
  return [
    {
      id: `baris ini berisi faktor dan juga "${NO_FACTOR.id}": ${said}`,
      en: `this row has factors and "${NO_FACTOR.en}" as well: ${said}`,
    },
    { id: 'Kosongkan salah satunya.', en: 'Empty one of them.' },
  ];
}
