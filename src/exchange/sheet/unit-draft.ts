import type { JournalAction, Place } from '../../model/journal.ts';
import type { Bilingual, Span } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { Entry, Pair } from './entry.ts';
import type { OwnWork, PlacedCoding } from './material.ts';
import type { Outcome } from './outcome.ts';
import type { GivenSheet } from './read.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A code with the row that says it. */
export interface Said {
  readonly entry: Entry;
  readonly pair: Pair;
}

/** What the rows of one unit change in the coder's work. */
export interface UnitPlan {
  readonly actions: readonly JournalAction[];
  readonly outcomes: readonly Outcome[];
  readonly unchanged: number;
  readonly refusals: readonly Refusal[];
}

type Change = Extract<JournalAction, { do: 'change' }>;
type MutableChange = { -readonly [Key in keyof Change]: Change[Key] };

export const wholeUnit = ({ unit: { unit } }: Entry): Span => ({ start: unit.start, end: unit.end });

/** The plan of a unit while its codes, reviews, memos and factors are gone through. */
export class UnitDraft {
  readonly actions: JournalAction[] = [];
  readonly outcomes: Outcome[] = [];
  readonly refusals: Refusal[] = [];
  unchanged = 0;
  /** Codings that are taken back. */
  readonly removed = new Set<string>();
  /** For each code of a row the coding that it stands for: its id, or the place of the action that makes it. */
  readonly standsFor = new Map<Pair, string | number>();
  readonly own: OwnWork;
  readonly address: string;
  readonly #sheet: GivenSheet;
  readonly #place: (document: string, span: Span) => Place;
  readonly #changes = new Map<string, MutableChange>();

  constructor(
    address: string,
    own: OwnWork,
    place: (document: string, span: Span) => Place,
    sheet: GivenSheet,
  ) {
    this.address = address;
    this.own = own;
    this.#place = place;
    this.#sheet = sheet;
  }

  /** The place of a passage in the row's document: what the row quotes, the whole unit where it quotes nothing. */
  placeOf(entry: Entry, span: Span = entry.span ?? wholeUnit(entry)): Place {
    return this.#place(entry.unit.document.id, span);
  }

  done(
    what: Outcome['what'],
    { row }: Entry,
    coding: Pick<Pair, 'code' | 'polarity'> | null,
    more: Pick<Outcome, 'was' | 'memo' | 'factor'> = {},
  ): void {
    const { code, polarity } = coding ?? { code: null, polarity: null };
    this.outcomes.push({ what, unit: this.address, row: row.row, code, polarity, ...more });
  }

  /** What changes in a coding or memo of the journal: one action, however much it is. */
  change(id: string): MutableChange {
    const change = this.#changes.get(id) ?? { do: 'change', target: id };
    this.#changes.set(id, change);
    return change;
  }

  /** A coding was changed by other ways and by the sheet. */
  codingConflict({ entry, pair }: Said, now: PlacedCoding): void {
    const side = POLARITY_WORDS[now.polarity];
    this.#refuse(
      entry,
      {
        id: `koding ini sudah Anda ubah di luar lembar; sekarang ${now.code} ${side.id}, dan itu dipertahankan`,
        en: `you have changed this coding outside the sheet; it is ${now.code} ${side.en} now, and stays so`,
      },
      {
        id: `Samakan dengan lembar baru (telaah code sheet), atau ubah langsung: telaah code change ${now.id.slice(0, 8)}`,
        en: `Make a new sheet (telaah code sheet), or change it directly: telaah code change ${now.id.slice(0, 8)}`,
      },
      pair.cell,
    );
  }

  /** A memo was changed by other ways and by the sheet. */
  memoConflict(entry: Entry, now: string): void {
    this.#refuse(
      entry,
      {
        id: `memo ini sudah Anda ubah di luar lembar; sekarang "${now}", dan itu dipertahankan`,
        en: `you have changed this memo outside the sheet; it is "${now}" now, and stays so`,
      },
      {
        id: 'Gabungkan keduanya di lembar baru (telaah code sheet).',
        en: 'Bring the two together in a new sheet (telaah code sheet).',
      },
      entry.row.cell('memo'),
    );
  }

  /** Everything that is to be done, changes last. */
  plan(): UnitPlan {
    const { actions, outcomes, unchanged, refusals } = this;
    return { actions: [...actions, ...this.#changes.values()], outcomes, unchanged, refusals };
  }

  #refuse({ row }: Entry, found: Bilingual, instead: Bilingual, cell: Pair['cell']): void {
    this.refusals.push(refuse(this.#sheet, row, found, instead, { cell, unit: this.address }));
  }
}
