import type { JournalAction } from '../../model/journal.ts';
import { overlaps, type Span } from '../../model/text.ts';
import type { Entry, Pair } from './entry.ts';
import type { PlacedCoding } from './material.ts';
import { proposedAt } from './proposal-place.ts';
import type { RecordedCoding } from './record.ts';
import { type Said, type UnitDraft, wholeUnit } from './unit-draft.ts';

/** A coding that rows were written with, and where they had it. */
interface Claimed extends RecordedCoding {
  readonly at: readonly { readonly entry: Entry; readonly slot: number }[];
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

/** Plans the codes of one unit. */
class CodePlanner {
  readonly #entries: readonly Entry[];
  readonly #draft: UnitDraft;
  readonly #claims: readonly Claimed[];
  /** Codings of the journal that the sheet says again. */
  readonly #met = new Set<string>();

  constructor(entries: readonly Entry[], draft: UnitDraft) {
    this.#entries = entries;
    this.#draft = draft;
    this.#claims = claimsOf(entries);
  }

  plan(): void {
    const left = this.#match();
    for (const said of left) this.#new(said);
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
    const draft = this.#draft;
    const { pair, entry } = said;
    const now = draft.own.coding.get(claim.id);
    const same = says(claim, pair);
    if (now === undefined) {
      // Removed since by other ways, or by this sheet before: only what is said anew is said.
      if (!same) this.#new(said);
      return;
    }
    this.#met.add(claim.id);
    draft.standsFor.set(pair, claim.id);
    if (!same && !says(now, pair)) {
      if (!says(now, claim)) {
        draft.codingConflict(said, now);
        return;
      }
      const change = draft.change(claim.id);
      if (pair.code !== now.code) change.code = pair.code;
      if (pair.polarity !== now.polarity) change.polarity = pair.polarity;
      draft.done('changed', entry, pair, { was: { code: now.code, polarity: now.polarity } });
    } else if (!this.#moved(claim, said, now)) {
      draft.unchanged += 1;
    }
  }

  /** Gives a coding the passage that its row now quotes. */
  #moved(claim: Claimed, { entry, pair }: Said, now: PlacedCoding): boolean {
    if (!entry.requoted) return false;
    const span = entry.span ?? wholeUnit(entry);
    if (sameSpan(span, now)) return false;
    this.#draft.change(claim.id).to = this.#draft.placeOf(entry, span);
    this.#draft.done('changed', entry, pair, { was: { code: now.code, polarity: now.polarity } });
    return true;
  }

  #remove(claim: Claimed): void {
    const draft = this.#draft;
    const now = draft.own.coding.get(claim.id);
    const [first] = claim.at;
    if (now === undefined || first === undefined) return;
    const { entry, slot } = first;
    if (!says(now, claim)) {
      const cell = entry.row.slots.find((one) => one.slot === slot)?.code ?? entry.row.cell('memo');
      draft.codingConflict({ entry, pair: { ...claim, slot, cell } }, now);
      return;
    }
    draft.removed.add(claim.id);
    draft.actions.push({ do: 'remove', target: claim.id });
    draft.done('removed', entry, now);
  }

  #new(said: Said): void {
    const draft = this.#draft;
    const { entry, pair } = said;
    const span = entry.span ?? wholeUnit(entry);
    const claimed = new Set(this.#claims.map(({ id }) => id));
    const there = draft.own
      .codingsAt(draft.address)
      .filter(({ id, code }) => !claimed.has(id) && !this.#met.has(id) && code === pair.code);
    const already = there.find((one) => says(one, pair) && (entry.span === null || sameSpan(one, span)));
    if (already !== undefined) {
      this.#met.add(already.id);
      draft.standsFor.set(pair, already.id);
      draft.unchanged += 1;
      return;
    }
    const other = there.find((one) => !says(one, pair) && overlaps(one, span));
    if (other !== undefined) {
      draft.codingConflict(said, other);
      return;
    }
    const action = this.#making(entry, pair);
    draft.standsFor.set(pair, draft.actions.length);
    draft.actions.push(action);
    draft.done(action.do === 'confirm' ? 'confirmed' : 'added', entry, pair);
  }

  /** A code that was proposed as it stands is a confirmation, on the words that were proposed. */
  #making(entry: Entry, { code, polarity }: Pair): JournalAction {
    const proposal = entry.record?.proposals.find((one) => says(one, { code, polarity }));
    if (entry.span !== null || proposal === undefined) {
      return { do: 'add', ...this.#draft.placeOf(entry), code, polarity };
    }
    return { ...proposedAt(entry, proposal, this.#draft), do: 'confirm' };
  }
}

/** Plans what a unit's rows say of its codes: what is kept, changed, taken back and new. */
export function planCodes(entries: readonly Entry[], draft: UnitDraft): void {
  new CodePlanner(entries, draft).plan();
}
