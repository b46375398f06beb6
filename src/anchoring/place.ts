import type {
  Dismissal,
  HumanCoding,
  HumanFactor,
  Memo,
  MemoSubject,
  PeoplesWork,
  Place,
  Rejection,
  Review,
} from '../model/journal.ts';
import type { Document, Unit } from '../model/source.ts';
import type { Span } from '../model/text.ts';
import { AnchoredText, type Likely } from './anchored-text.ts';

/** Where something stands in the study as it is now. */
interface Standing extends Span {
  readonly document: string;
  readonly unit: number;
  /** As it reads now. */
  readonly quote: string;
  /** `mended`: the words are the same but for their spelling. */
  readonly how: 'same' | 'moved' | 'mended';
}

export type Placed<T> = T & Standing;

/** A memo; `place` where it is about a passage. */
export type PlacedMemo = Memo & { readonly place: Standing | null };

/** Something a person said of a passage that has no sure home any more. */
export interface Orphan {
  readonly kind: 'coding' | 'rejection' | 'memo' | 'review' | 'factor';
  readonly of: HumanCoding | Rejection | Memo | Review | HumanFactor;
  readonly place: Place;
  /** Of a coding or rejection. */
  readonly code: string | null;
  /**
   * `document`: it is not in the study; `words`: the quote stands nowhere for sure; `unit`: it stands outside the
   * units, or across two.
   */
  readonly reason: 'document' | 'words' | 'unit';
  /** The place that reads most like it, within one unit. */
  readonly likely: (Likely & { readonly document: string; readonly unit: number }) | null;
}

/** People's work with everything at its place in the documents as they are now; what has none is an orphan. */
export interface PlacedWork {
  readonly coders: readonly string[];
  readonly codings: readonly Placed<HumanCoding>[];
  readonly rejections: readonly Placed<Rejection>[];
  readonly memos: readonly PlacedMemo[];
  readonly reviews: readonly Placed<Review>[];
  readonly factors: readonly Placed<HumanFactor>[];
  readonly dismissals: readonly Dismissal[];
  readonly orphans: readonly Orphan[];
}

const unitAt = (document: Document, span: Span): Unit | undefined =>
  document.units.find((unit) => unit.start <= span.start && span.end <= unit.end);

interface Text {
  readonly document: Document;
  readonly text: AnchoredText;
}

type Landing = { readonly at: Standing } | Pick<Orphan, 'reason' | 'likely'>;

/** The documents of a study, in which passages are anchored and found again. */
export class Anchorage {
  readonly #texts: ReadonlyMap<string, Text>;

  constructor(documents: readonly Document[]) {
    this.#texts = new Map(
      documents.map((document) => [document.id, { document, text: new AnchoredText(document.text) }]),
    );
  }

  /** The anchor of a passage; throws a plain error, as for any bug of ours, for a document that is not there. */
  place(document: string, span: Span): Place {
    const text = this.#texts.get(document)?.text;
    if (text === undefined) throw new Error(`no document ${document}`);
    return { document, anchor: text.anchor(span) };
  }

  /** Finds everything again. A document that was renamed is known by its text. */
  settle(work: PeoplesWork): PlacedWork {
    const orphans: Orphan[] = [];
    const placed = <T extends HumanCoding | Rejection | Review | HumanFactor>(
      kind: Orphan['kind'],
      all: readonly T[],
    ): Placed<T>[] =>
      all.flatMap((of) => {
        const landing = this.#land(of);
        if ('at' in landing) return [{ ...of, ...landing.at }];
        orphans.push({ kind, of, place: of, code: 'code' in of ? of.code : null, ...landing });
        return [];
      });
    const memos = work.memos.flatMap((memo): PlacedMemo[] => {
      if (memo.about.kind !== 'passage') return [{ ...memo, place: null }];
      const landing = this.#land(memo.about);
      if ('at' in landing) return [{ ...memo, about: subjectAt(memo.about, landing.at), place: landing.at }];
      orphans.push({ kind: 'memo', of: memo, place: memo.about, code: null, ...landing });
      return [];
    });
    return {
      coders: work.coders,
      codings: placed('coding', work.codings),
      rejections: placed('rejection', work.rejections),
      memos,
      reviews: placed('review', work.reviews),
      factors: placed('factor', work.factors),
      dismissals: work.dismissals,
      orphans,
    };
  }

  #land({ document: id, anchor }: Place): Landing {
    const named = this.#texts.get(id) ?? this.#renamed(anchor.hash);
    if (named === undefined) return { reason: 'document', likely: null };
    const { document, text } = named;
    const found = text.find(anchor);
    if (found.how === 'lost') {
      const unit = found.likely === null ? undefined : unitAt(document, found.likely);
      const likely =
        found.likely === null || unit === undefined
          ? null
          : { ...found.likely, document: document.id, unit: unit.ordinal };
      return { reason: 'words', likely };
    }
    const unit = unitAt(document, found.span);
    if (unit === undefined) return { reason: 'unit', likely: null };
    const { start, end } = found.span;
    const quote = document.text.slice(start, end);
    return { at: { document: document.id, unit: unit.ordinal, start, end, quote, how: found.how } };
  }

  /** The only document with this text. */
  #renamed(hash: string): Text | undefined {
    const [named, ...more] = [...this.#texts.values()].filter(({ text }) => text.hash === hash);
    return more.length === 0 ? named : undefined;
  }
}

const subjectAt = (about: MemoSubject & { kind: 'passage' }, { document }: Standing): MemoSubject => ({
  ...about,
  document,
});
