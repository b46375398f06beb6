import { TelaahError } from '../../model/error.ts';
import type { JournalAction, JournalEvent } from '../../model/journal.ts';
import type { PlacedWork } from '../../pipeline.ts';
import type { Key } from './edit-line.ts';
import { recorded, renewed, step, undone } from './machine.ts';
import { type Effect, note, type ReviewState, type Size } from './state.ts';
import type { ReviewUnit } from './study.ts';

/** What a session needs done outside itself. */
export interface Host {
  /** Writes down what was done; when it returns it is on the disk. */
  record(actions: readonly JournalAction[]): Promise<PlacedWork>;
  undo(): Promise<{ readonly taken: readonly JournalEvent[]; readonly work: PlacedWork }>;
  /** Lets the automatic coder learn again. */
  renew(work: PlacedWork): Promise<readonly ReviewUnit[]>;
  /** Draws a state; returns when it can be seen. */
  show(state: ReviewState): Promise<void>;
}

/**
 * A review as it goes on: takes keys one after the other, however fast they come, and shows a state only once what it
 * stands on is written down.
 */
export class Session {
  readonly #host: Host;
  readonly #keys: Key[] = [];
  #state: ReviewState;
  #working: Promise<void> | null = null;
  #over = false;
  #end: { resolve: () => void; reject: (error: unknown) => void } | null = null;

  constructor(state: ReviewState, host: Host) {
    this.#state = state;
    this.#host = host;
  }

  get state(): ReviewState {
    return this.#state;
  }

  /** Shows the first state; returns when the person quits and everything is written. */
  async run(): Promise<void> {
    const ended = new Promise<void>((resolve, reject) => {
      this.#end = { resolve, reject };
    });
    await this.#host.show(this.#state);
    this.#go();
    await ended;
  }

  press(key: Key): void {
    if (this.#over) return;
    this.#keys.push(key);
    this.#go();
  }

  resize(size: Size): void {
    this.#state = { ...this.#state, size };
    if (this.#working === null) this.#showNow();
  }

  /** The terminal went away: what is being written is finished, nothing more is begun. */
  leave(): void {
    this.#keys.length = 0;
    this.press('ctrl-c');
  }

  #showNow(): void {
    this.#host.show(this.#state).catch((error: unknown) => this.#end?.reject(error));
  }

  #go(): void {
    if (this.#working !== null || this.#end === null) return;
    this.#working = this.#work()
      .catch((error: unknown) => {
        this.#over = true;
        this.#end?.reject(error);
      })
      .finally(() => {
        this.#working = null;
      });
  }

  async #work(): Promise<void> {
    for (let key = this.#keys.shift(); key !== undefined; key = this.#keys.shift()) {
      const { size } = this.#state;
      const { state, effect } = step(this.#state, key);
      if (effect?.do === 'quit') {
        this.#over = true;
        this.#end?.resolve();
        return;
      }
      const after = effect === null ? state : await this.#perform(state, effect);
      // The terminal may have been resized meanwhile.
      this.#state = this.#state.size === size ? after : { ...after, size: this.#state.size };
      if (this.#keys.length === 0) await this.#host.show(this.#state);
    }
  }

  /** The state after an effect; where it fails, the state before it, with the reason. */
  async #perform(state: ReviewState, effect: Exclude<Effect, { do: 'quit' }>): Promise<ReviewState> {
    try {
      switch (effect.do) {
        case 'record':
          return recorded(state, await this.#host.record(effect.actions));
        case 'undo': {
          const { taken, work } = await this.#host.undo();
          return undone(state, taken, work);
        }
        case 'renew': {
          const words = { id: 'Mempelajari keputusan Anda …', en: 'Learning from your decisions …' };
          await this.#host.show(note(state, words));
          return renewed(state, await this.#host.renew(state.work));
        }
      }
    } catch (error) {
      if (!(error instanceof TelaahError)) throw error;
      const [detail] = error.details;
      const { id, en } = detail?.message ?? { id: error.message, en: error.message };
      return note(this.#state, { id: `Tidak tersimpan: ${id}`, en: `Not saved: ${en}` }, 'bad');
    }
  }
}
