import type { JournalAction, Place } from '../../model/journal.ts';
import { overlaps, type Span } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { Entry, Pair } from './entry.ts';
import { planFactors } from './factor-plan.ts';
import { notePrint } from './fingerprint.ts';
import type { OwnWork, PlacedCoding } from './material.ts';
import type { Outcome } from './outcome.ts';
import type { GivenSheet } from './read.ts';
import type { RecordedCoding } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';

/** A code with the row that says it. */
interface Said {
  readonly entry: Entry;
  readonly pair: Pair;
}

/** A coding that rows were written with, and where they had it. */
interface Claimed extends RecordedCoding {
  readonly at: readonly { readonly entry: Entry; readonly slot: number }[];
}

type Change = Extract<JournalAction, { do: 'change' }>;
type MutableChange = { -readonly [Key in keyof Change]: Change[Key] };

export interface UnitPlan {
  readonly actions: readonly JournalAction[];
  readonly outcomes: readonly Outcome[];
  readonly unchanged: number;
  readonly refusals: readonly Refusal[];
}

const says = (
  a: { readonly code: string; readonly polarity: string },
  b: { readonly code: string; readonly polarity: string },
): boolean => a.code === b.code && a.polarity === b.polarity;

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function claimsOf(entries: readonly Entry[]): Claimed[] {
  const claims = new Map<string, Claimed>();
  for (const entry of entries) {
    for (const { slot, ...coding } of entry.base) {
      const before = claims.get(coding.id)?.at ?? [];
      claims.set(coding.id, { ...coding, at: [...before, { entry, slot }] });
    }
  }
  return [...claims.values()];
}

/** What is said of each passage, once: a row that was copied says some of it twice. */
function sayingsOf(entries: readonly Entry[]): Said[] {
  const all = entries.flatMap((entry) => entry.pairs.map((pair): Said => ({ entry, pair })));
  return all.filter(
    (said, index) =>
      said.entry.base.some((base) => base.slot === said.pair.slot && says(base, said.pair)) ||
      !all
        .slice(0, index)
        .some(
          (before) => says(before.pair, said.pair) && passageKey(before.entry) === passageKey(said.entry),
        ),
  );
}

const passageKey = ({ span, row }: Entry): string =>
  span === null ? row.cell('quote').text : `${span.start}-${span.end}`;

/** Plans one unit. */
class UnitPlanner {
  readonly actions: JournalAction[] = [];
  readonly outcomes: Outcome[] = [];
  readonly refusals: Refusal[] = [];
  unchanged = 0;
  readonly #entries: readonly Entry[];
  readonly #own: OwnWork;
  readonly #place: (document: string, span: Span) => Place;
  readonly #sheet: GivenSheet;
  readonly #address: string;
  readonly #claims: readonly Claimed[];
  readonly #changes = new Map<string, MutableChange>();
  readonly #removed = new Set<string>();
  /** For each code of a row the coding that it stands for: its id, or the place of the action that makes it. */
  readonly #standsFor = new Map<Pair, string | number>();
  /** Codings of the journal that the sheet says again. */
  readonly #met = new Set<string>();

  constructor(
    entries: readonly [Entry, ...Entry[]],
    own: OwnWork,
    place: (document: string, span: Span) => Place,
    sheet: GivenSheet,
  ) {
    this.#entries = entries;
    this.#own = own;
    this.#place = place;
    this.#sheet = sheet;
    this.#address = entries[0].unit.address;
    this.#claims = claimsOf(entries);
  }

  plan(): void {
    const left = this.#match();
    for (const said of left) this.#new(said);
    const rejected = new Set<string>();
    for (const entry of this.#entries) {
      this.#wrong(entry, rejected);
      this.#review(entry);
    }
    for (const entry of this.#entries) this.#memo(entry);
    this.actions.push(...this.#changes.values());
  }

  #whole({ unit }: Entry): Span {
    return { start: unit.unit.start, end: unit.unit.end };
  }

  #placeOf(entry: Entry, span: Span): Place {
    return this.#place(entry.unit.document.id, span);
  }

  #done(
    what: Outcome['what'],
    entry: Entry,
    coding: Pick<Pair, 'code' | 'polarity'> | null,
    more = {},
  ): void {
    this.outcomes.push({
      what,
      unit: this.#address,
      row: entry.row.row,
      code: coding?.code ?? null,
      polarity: coding?.polarity ?? null,
      ...more,
    });
  }

  #conflict({ entry, pair }: Said, now: PlacedCoding): void {
    const side = POLARITY_WORDS[now.polarity];
    this.refusals.push(
      refuse(
        this.#sheet,
        entry.row,
        {
          id: `koding ini sudah Anda ubah di luar lembar; sekarang ${now.code} ${side.id}, dan itu dipertahankan`,
          en: `you have changed this coding outside the sheet; it is ${now.code} ${side.en} now, and stays so`,
        },
        {
          id: `Samakan dengan lembar baru (telaah code sheet), atau ubah langsung: telaah code change ${now.id.slice(0, 8)}`,
          en: `Make a new sheet (telaah code sheet), or change it directly: telaah code change ${now.id.slice(0, 8)}`,
        },
        { cell: pair.cell, unit: this.#address },
      ),
    );
  }

  #change(id: string): MutableChange {
    const change = this.#changes.get(id) ?? { do: 'change', target: id };
    this.#changes.set(id, change);
    return change;
  }

  /** Sets what was written against what is said now; returns what is new. */
  #match(): readonly Said[] {
    const said = new Set(sayingsOf(this.#entries));
    const open = new Set(this.#claims);
    const isAt = (claim: Claimed, { entry, pair }: Said): boolean =>
      claim.at.some((one) => one.entry === entry && one.slot === pair.slot);
    const take = (fits: (claim: Claimed, one: Said) => boolean): void => {
      for (const claim of open) {
        const found = [...said].find((one) => fits(claim, one));
        if (found === undefined) continue;
        open.delete(claim);
        said.delete(found);
        this.#pair(claim, found);
      }
    };
    take((claim, one) => isAt(claim, one) && says(claim, one.pair) && !one.entry.requoted);
    take((claim, one) => isAt(claim, one) && says(claim, one.pair));
    take((claim, one) => says(claim, one.pair));
    take((claim, one) => isAt(claim, one));
    take((claim, one) => claim.code === one.pair.code);
    for (const claim of open) this.#remove(claim);
    return [...said];
  }

  #pair(claim: Claimed, said: Said): void {
    const { pair, entry } = said;
    const now = this.#own.coding.get(claim.id);
    const same = says(claim, pair);
    if (now === undefined) {
      // Removed since by other ways, or by this sheet before: only what is said anew is said.
      if (!same) this.#new(said);
      return;
    }
    this.#met.add(claim.id);
    this.#standsFor.set(pair, claim.id);
    if (!same && !says(now, pair)) {
      if (!says(now, claim)) {
        this.#conflict(said, now);
        return;
      }
      const change = this.#change(claim.id);
      if (pair.code !== now.code) change.code = pair.code;
      if (pair.polarity !== now.polarity) change.polarity = pair.polarity;
      this.#done('changed', entry, pair, { was: { code: now.code, polarity: now.polarity } });
    } else if (!this.#moved(claim, said, now)) {
      this.unchanged += 1;
    }
  }

  /** Gives a coding the passage that its row now quotes. */
  #moved(claim: Claimed, { entry, pair }: Said, now: PlacedCoding): boolean {
    if (!entry.requoted) return false;
    const span = entry.span ?? this.#whole(entry);
    if (sameSpan(span, now)) return false;
    this.#change(claim.id).to = this.#placeOf(entry, span);
    this.#done('changed', entry, pair, { was: { code: now.code, polarity: now.polarity } });
    return true;
  }

  #remove(claim: Claimed): void {
    const now = this.#own.coding.get(claim.id);
    const [first] = claim.at;
    if (now === undefined || first === undefined) return;
    const { entry, slot } = first;
    if (!says(now, claim)) {
      const cell = entry.row.slots.find((one) => one.slot === slot)?.code ?? entry.row.cell('memo');
      this.#conflict({ entry, pair: { ...claim, slot, cell } }, now);
      return;
    }
    this.#removed.add(claim.id);
    this.actions.push({ do: 'remove', target: claim.id });
    this.#done('removed', entry, now);
  }

  #new(said: Said): void {
    const { entry, pair } = said;
    const span = entry.span ?? this.#whole(entry);
    const claimed = new Set(this.#claims.map(({ id }) => id));
    const there = this.#own
      .codingsAt(this.#address)
      .filter(({ id, code }) => !claimed.has(id) && !this.#met.has(id) && code === pair.code);
    const already = there.find((one) => says(one, pair) && (entry.span === null || sameSpan(one, span)));
    if (already !== undefined) {
      this.#met.add(already.id);
      this.#standsFor.set(pair, already.id);
      this.unchanged += 1;
      return;
    }
    const other = there.find((one) => !says(one, pair) && overlaps(one, span));
    if (other !== undefined) {
      this.#conflict(said, other);
      return;
    }
    this.#standsFor.set(pair, this.actions.length);
    this.actions.push(this.#making(entry, pair));
    this.#done(this.actions.at(-1)?.do === 'confirm' ? 'confirmed' : 'added', entry, pair);
  }

  /** A code that was proposed as it stands is a confirmation, on the words that were proposed. */
  #making(entry: Entry, { code, polarity }: Pair): JournalAction {
    const proposal = entry.record?.proposals.find((one) => says(one, { code, polarity }));
    const whole = this.#whole(entry);
    if (entry.span !== null || proposal === undefined) {
      return { do: 'add', ...this.#placeOf(entry, entry.span ?? whole), code, polarity };
    }
    return { ...this.#proposed(entry, proposal), do: 'confirm' };
  }

  #proposed(entry: Entry, proposal: NonNullable<Entry['record']>['proposals'][number]) {
    const { code, polarity, proposer, start, end } = proposal;
    const whole = this.#whole(entry);
    // Its place is known while the unit is as long as it was; its words are the same in any case.
    const kept =
      entry.record?.length === whole.end - whole.start && end <= whole.end - whole.start && start < end;
    const span = kept ? { start: whole.start + start, end: whole.start + end } : whole;
    const id = `${this.#address}:${code}`;
    return { ...this.#placeOf(entry, span), code, polarity, proposal: id, proposer };
  }

  /** Turns proposals down, but for codes that the person gives the unit all the same. */
  #wrong(entry: Entry, rejected: Set<string>): void {
    const given = new Set([
      ...this.#entries.flatMap(({ pairs }) => pairs.map(({ code }) => code)),
      ...this.#own
        .codingsAt(this.#address)
        .filter(({ id }) => !this.#removed.has(id))
        .map(({ code }) => code),
    ]);
    const before = new Set(this.#own.rejectionsAt(this.#address).map(({ code }) => code));
    for (const proposal of entry.wrong) {
      const { code } = proposal;
      if (given.has(code) || rejected.has(code)) continue;
      rejected.add(code);
      if (before.has(code)) {
        this.unchanged += 1;
        continue;
      }
      this.actions.push({ ...this.#proposed(entry, proposal), do: 'reject' });
      this.#done('rejected', entry, proposal);
    }
  }

  /** "No code": the unit was looked at to the end. Taken out again, it was not. */
  #review(entry: Entry): void {
    const shown = entry.record?.reviewed ?? null;
    const [review] = this.#own.reviewsAt(this.#address);
    if (entry.none) {
      if (review !== undefined || this.outcomes.some(({ what }) => what === 'reviewed')) {
        this.unchanged += 1;
        return;
      }
      this.actions.push({ do: 'reviewed', ...this.#placeOf(entry, this.#whole(entry)) });
      this.#done('reviewed', entry, null);
    } else if (shown !== null && entry.pairs.length === 0 && this.#own.review.has(shown)) {
      this.actions.push({ do: 'remove', target: shown });
      this.#done('removed', entry, null);
    }
  }

  /** A note goes with the first code of its row, else with the text. */
  #memo(entry: Entry): void {
    const written = entry.record?.memo ?? null;
    const orphaned = written !== null && this.#removed.has(written.of);
    const text = entry.memo ?? (orphaned ? entry.row.cell('memo').text : undefined);
    if (text === undefined || (orphaned && text === '')) return;
    if (orphaned) this.#noteOnText(entry, text);
    else if (written !== null && (this.#own.coding.has(written.of) || this.#own.memo.has(written.of))) {
      this.#rewrite(entry, written, text);
    } else if (text !== '') this.#note(entry, text);
  }

  #rewrite(entry: Entry, written: { of: string; print: string }, text: string): void {
    const coding = this.#own.coding.get(written.of);
    const now = coding === undefined ? this.#own.memo.get(written.of)?.text : (coding.memo ?? '');
    if (now === undefined || notePrint(now) === notePrint(text)) {
      this.unchanged += 1;
      return;
    }
    if (notePrint(now) !== written.print) {
      this.#noteConflict(entry, now);
      return;
    }
    if (coding !== undefined) this.#change(written.of).memo = text === '' ? null : text;
    else if (text === '') this.actions.push({ do: 'remove', target: written.of });
    else this.#change(written.of).memo = text;
    this.#done('memo', entry, coding ?? null, { memo: text });
  }

  #noteConflict(entry: Entry, now: string): void {
    this.refusals.push(
      refuse(
        this.#sheet,
        entry.row,
        {
          id: `memo ini sudah Anda ubah di luar lembar; sekarang "${now}", dan itu dipertahankan`,
          en: `you have changed this memo outside the sheet; it is "${now}" now, and stays so`,
        },
        {
          id: 'Gabungkan keduanya di lembar baru (telaah code sheet).',
          en: 'Bring the two together in a new sheet (telaah code sheet).',
        },
        { cell: entry.row.cell('memo'), unit: this.#address },
      ),
    );
  }

  #note(entry: Entry, text: string): void {
    const first = entry.pairs.find(({ slot }) => slot >= 0);
    const stands = first === undefined ? undefined : this.#standsFor.get(first);
    if (first === undefined || stands === undefined) {
      this.#noteOnText(entry, text);
      return;
    }
    if (typeof stands === 'number') {
      const action = this.actions[stands];
      if (action?.do === 'add' || action?.do === 'confirm') this.actions[stands] = { ...action, memo: text };
      this.#done('memo', entry, first, { memo: text });
      return;
    }
    const now = this.#own.coding.get(stands)?.memo ?? null;
    if (now !== null && notePrint(now) !== notePrint(text)) {
      this.#noteConflict(entry, now);
    } else if (now !== null) {
      this.unchanged += 1;
    } else {
      this.#change(stands).memo = text;
      this.#done('memo', entry, first, { memo: text });
    }
  }

  #noteOnText(entry: Entry, text: string): void {
    const same = this.#own.memosAt(this.#address).some((memo) => notePrint(memo.text) === notePrint(text));
    if (same) {
      this.unchanged += 1;
      return;
    }
    const place = this.#placeOf(entry, entry.span ?? this.#whole(entry));
    this.actions.push({ do: 'memo', about: { kind: 'passage', ...place }, memo: text });
    this.#done('memo', entry, null, { memo: text });
  }
}

/** What the rows of one unit change in the coder's work. Where anything is refused, nothing of it may be done. */
export function planUnit(
  entries: readonly Entry[],
  own: OwnWork,
  place: (document: string, span: Span) => Place,
  sheet: GivenSheet,
): UnitPlan {
  const [first, ...more] = entries;
  if (first === undefined) return { actions: [], outcomes: [], unchanged: 0, refusals: [] };
  const planner = new UnitPlanner([first, ...more], own, place, sheet);
  planner.plan();
  const factors = planFactors(entries, own, (entry, span) => place(entry.unit.document.id, span));
  return {
    actions: [...planner.actions, ...factors.actions],
    outcomes: [...planner.outcomes, ...factors.outcomes],
    unchanged: planner.unchanged + factors.unchanged,
    refusals: planner.refusals,
  };
}
