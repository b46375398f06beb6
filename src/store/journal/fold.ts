import type {
  Dismissal,
  HumanCoding,
  HumanFactor,
  JournalEvent,
  Memo,
  PeoplesWork,
  Place,
  Rejection,
  Review,
} from '../../model/journal.ts';

/** The events of a journal that no undo takes back, without the undos; in their order. */
export function eventsInForce(events: readonly JournalEvent[]): JournalEvent[] {
  const undone = new Set<string>();
  // From the last to the first: an undo that was itself undone takes nothing back.
  for (const event of events.toReversed()) {
    if (event.do === 'undo' && !undone.has(event.id)) undone.add(event.target);
  }
  return events.filter((event) => event.do !== 'undo' && !undone.has(event.id));
}

/**
 * The events that undoing `steps` times would take back, latest first. What was done at one stroke (a `batch`) is one
 * step. Undone events are no steps: undoing again goes further back.
 */
export function undoSteps(events: readonly JournalEvent[], steps: number): JournalEvent[] {
  const taken: JournalEvent[] = [];
  const strokes = new Set<string>();
  for (const event of eventsInForce(events).toReversed()) {
    strokes.add(event.batch ?? event.id);
    if (strokes.size > steps) break;
    taken.push(event);
  }
  return taken;
}

/** One coder's work while it is folded; keyed by the id of the event that made it. */
class Fold {
  readonly codings = new Map<string, HumanCoding>();
  readonly rejections = new Map<string, Rejection>();
  readonly memos = new Map<string, Memo>();
  readonly reviews = new Map<string, Review>();
  readonly factors = new Map<string, HumanFactor>();
  readonly dismissals = new Map<string, Dismissal>();

  apply(event: JournalEvent): void {
    const { id, coder, at } = event;
    const made = { id, coder, at };
    switch (event.do) {
      case 'add':
      case 'confirm':
        this.#code(event);
        return;
      case 'reject': {
        const { document, anchor, code, polarity, proposal, memo = null } = event;
        this.rejections.set(id, { ...made, document, anchor, code, polarity, proposal, memo });
        return;
      }
      case 'dismiss':
        this.dismissals.set(id, { ...made, settles: event.settles, memo: event.memo ?? null });
        return;
      case 'memo':
        this.memos.set(id, { ...made, about: event.about, text: event.memo });
        return;
      case 'reviewed':
        this.reviews.set(id, { ...made, document: event.document, anchor: event.anchor });
        return;
      case 'factor': {
        const { document, anchor, factor, kind, memo = null } = event;
        this.factors.set(id, { ...made, document, anchor, factor, kind, memo });
        return;
      }
      case 'change':
        this.#change(event);
        return;
      case 'remove':
        for (const kind of this.#all()) kind.delete(event.target);
        return;
      case 'undo':
        return;
    }
  }

  #all(): readonly Map<string, unknown>[] {
    return [this.codings, this.rejections, this.memos, this.reviews, this.factors, this.dismissals];
  }

  #code(event: JournalEvent & { do: 'add' | 'confirm' }): void {
    const { id, coder, at, document, anchor, code, polarity } = event;
    this.codings.set(id, {
      id,
      coder,
      at,
      document,
      anchor,
      code,
      polarity,
      status: event.do === 'confirm' ? 'confirmed' : 'human',
      memo: event.memo ?? null,
      proposal: event.do === 'confirm' ? event.proposal : null,
      settles: event.do === 'add' ? (event.settles ?? null) : null,
    });
  }

  #change({ target, code, polarity, memo, to }: JournalEvent & { do: 'change' }): void {
    const coding = this.codings.get(target);
    if (coding !== undefined) {
      // A changed code or polarity is the person's own, whoever proposed the passage.
      const own = code !== undefined || polarity !== undefined;
      this.codings.set(target, {
        ...coding,
        ...to,
        code: code ?? coding.code,
        polarity: polarity ?? coding.polarity,
        status: own ? 'human' : coding.status,
        memo: memo === undefined ? coding.memo : memo,
      });
    }
    for (const kind of [this.rejections, this.factors] as Map<string, Rejection | HumanFactor>[]) {
      const own = kind.get(target);
      if (own !== undefined) kind.set(target, { ...own, ...to, memo: memo === undefined ? own.memo : memo });
    }
    const review = this.reviews.get(target);
    if (review !== undefined) this.reviews.set(target, { ...review, ...to });
    this.#changeMemo(target, memo, to);
  }

  #changeMemo(target: string, text: string | null | undefined, to: Place | undefined): void {
    const noted = this.memos.get(target);
    if (noted === undefined) return;
    if (text === null) this.memos.delete(target);
    else {
      this.memos.set(target, {
        ...noted,
        text: text ?? noted.text,
        about: to === undefined ? noted.about : { kind: 'passage', ...to },
      });
    }
  }
}

/** The same event twice (two copies of a journal merged by lines) counts once. */
function distinct(events: readonly JournalEvent[]): JournalEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * What is in force after all events of all journals. A coder's events concern that coder's own work alone; a change
 * or removal of what is not there (any more) does nothing.
 */
export function foldJournals(
  journals: readonly { readonly coder: string; readonly events: readonly JournalEvent[] }[],
): PeoplesWork {
  const folds = journals.map(({ events }) => {
    const fold = new Fold();
    for (const event of eventsInForce(distinct(events))) fold.apply(event);
    return fold;
  });
  return {
    coders: journals.map(({ coder }) => coder),
    codings: folds.flatMap(({ codings }) => [...codings.values()]),
    rejections: folds.flatMap(({ rejections }) => [...rejections.values()]),
    memos: folds.flatMap(({ memos }) => [...memos.values()]),
    reviews: folds.flatMap(({ reviews }) => [...reviews.values()]),
    factors: folds.flatMap(({ factors }) => [...factors.values()]),
    dismissals: folds.flatMap(({ dismissals }) => [...dismissals.values()]),
  };
}
