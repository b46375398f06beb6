import { Anchorage } from '../../../src/anchoring/index.ts';
import { recorded, step, undone } from '../../../src/cli/review/machine.ts';
import type { Order } from '../../../src/cli/review/order.ts';
import { type ReviewState, type Size, startReview } from '../../../src/cli/review/state.ts';
import { type ReviewStudy, type ReviewUnit, reviewCodes } from '../../../src/cli/review/study.ts';
import type { Coding, Polarity } from '../../../src/model/coding.ts';
import type { JournalAction, JournalEvent } from '../../../src/model/journal.ts';
import type { Document } from '../../../src/model/source.ts';
import type { Lang } from '../../../src/model/text.ts';
import type { PlacedWork } from '../../../src/pipeline.ts';
import { foldJournals, undoSteps } from '../../../src/store/journal/index.ts';
import { documentOf, SMALL } from '../../support/reduction.ts';

/** Synthetic. `[…]` marks what is proposed: words, code, polarity. */
export interface Given {
  readonly text: string;
  readonly question?: string;
  readonly proposed?: readonly (readonly [
    words: string,
    code: string,
    polarity: Polarity,
    confidence?: number,
  ])[];
}

function unitsOf(document: Document, given: readonly Given[]): ReviewUnit[] {
  return document.units.map((unit, n): ReviewUnit => {
    const { ordinal, start, end, question, heading } = unit;
    const key = `${document.id}:${ordinal}`;
    const text = document.text.slice(start, end);
    const proposed = given[n]?.proposed ?? [];
    const proposals = proposed.map(([words, code, polarity, confidence = 0.7]): Coding => {
      const at = start + text.indexOf(words);
      const why = {
        signal: 'term',
        match: words,
        rule: `${code}.terms[0]`,
        span: null,
        strength: 0.5,
      } as const;
      return {
        id: `${key}:${code}`,
        document: document.id,
        unit: ordinal,
        start: at,
        end: at + words.length,
        quote: words,
        code,
        polarity,
        weight: 1,
        coder: 'auto/terms',
        status: 'proposed',
        confidence,
        why: [why],
        reading: [],
      };
    });
    return {
      key,
      document: document.id,
      ordinal,
      start,
      end,
      text,
      question,
      heading,
      before: null,
      speaker: 'I-01',
      technique: 'interview',
      proposals,
      candidates: proposals.map(({ code, confidence }) => ({ code, confidence })),
    };
  });
}

export const UNITS: readonly Given[] = [
  {
    text: 'Kehadiran di sini bagus. Komputer di ruang kami rusak.',
    question: 'Bagaimana kehadiran pegawai di sini?',
    proposed: [
      ['Kehadiran di sini bagus', 'disiplin/kehadiran', 'positive', 0.8],
      ['Komputer di ruang kami rusak', 'sarana', 'negative', 0.6],
    ],
  },
  { text: 'Selamat pagi, silakan duduk.' },
  { text: 'Seragam dipakai tiap Senin.', proposed: [['Seragam', 'disiplin/seragam', 'neutral', 0.5]] },
  { text: 'Printer habis tinta.', proposed: [['Printer', 'sarana', 'negative', 0.97]] },
];

/** A review with a journal in memory that is folded as the real one is. */
export class Bench {
  readonly study: ReviewStudy;
  readonly events: JournalEvent[] = [];
  state: ReviewState;
  quit = false;
  renewals = 0;
  readonly #anchorage: Anchorage;

  constructor(
    given: readonly Given[] = UNITS,
    {
      size = { columns: 80, rows: 24 },
      order = 'document',
      lang = 'id',
    }: { size?: Size; order?: Order; lang?: Lang } = {},
  ) {
    const document = documentOf(
      given.map(({ text, question }) => (question === undefined ? text : { text, question })),
    );
    this.#anchorage = new Anchorage([document]);
    this.study = {
      lang,
      coder: 'ani',
      units: unitsOf(document, given),
      codes: reviewCodes(SMALL),
      codebook: SMALL,
      place: (id, span) => this.#anchorage.place(id, span),
    };
    this.state = startReview({ study: this.study, work: this.work(), size, order });
  }

  work(): PlacedWork {
    return this.#anchorage.settle(foldJournals([{ coder: 'ani', events: this.events }]));
  }

  /** Begins anew with the journal as it is. */
  again(order: Order = 'document'): ReviewState {
    return startReview({ study: this.study, work: this.work(), size: this.state.size, order });
  }

  #append(actions: readonly JournalAction[]): void {
    const batch = actions.length > 1 ? { batch: `b${this.events.length}` } : {};
    for (const action of actions) {
      const n = this.events.length;
      const at = new Date(1_700_000_000_000 + n * 1000).toISOString();
      this.events.push({ id: `e${n}`, at, coder: 'ani', ...batch, ...action });
    }
  }

  /** Presses keys one after the other. */
  press(...keys: readonly string[]): this {
    for (const key of keys) {
      const { state, effect } = step(this.state, key);
      this.state = state;
      switch (effect?.do) {
        case 'record':
          this.#append(effect.actions);
          this.state = recorded(state, this.work());
          break;
        case 'undo': {
          const taken = undoSteps(this.events, 1);
          this.#append(taken.map(({ id }) => ({ do: 'undo', target: id })));
          this.state = undone(state, taken, this.work());
          break;
        }
        case 'renew':
          this.renewals += 1;
          break;
        case 'quit':
          this.quit = true;
          break;
        case undefined:
          break;
      }
    }
    return this;
  }

  /** What is in force, in few words: `disiplin/kehadiran + "words" confirmed`. */
  codings(): string[] {
    return this.work().codings.map(
      ({ code, polarity, quote, status }) => `${code} ${polarity} "${quote}" ${status}`,
    );
  }

  /** `inhibiting jarak "words"`. */
  factors(): string[] {
    return this.work().factors.map(({ kind, factor, quote }) => `${kind} ${factor} "${quote}"`);
  }

  rejected(): string[] {
    return this.work().rejections.map(({ code }) => code);
  }

  reviewed(): number[] {
    return this.work().reviews.map(({ unit }) => unit);
  }

  get unit(): number {
    return this.study.units[this.state.sequence[this.state.at] ?? -1]?.ordinal ?? 0;
  }
}

export const typed = (text: string): string[] => Array.from(text);
