import type { Codebook } from '../../model/codebook.ts';
import type { Coding, FactorMention } from '../../model/coding.ts';
import type { HumanCoding, HumanFactor, Memo, Rejection, Review } from '../../model/journal.ts';
import type { Document } from '../../model/source.ts';
import { unitAddress } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import type { Span } from '../../model/text.ts';

/** Where something of a person's stands in the documents as they are now. */
export interface Standing extends Span {
  readonly document: string;
  readonly unit: number;
  readonly quote: string;
}

export type PlacedCoding = HumanCoding & Standing;
export type PlacedRejection = Rejection & Standing;
export type PlacedReview = Review & Standing;
export type PlacedFactor = HumanFactor & Standing;
export type PlacedNote = Memo & { readonly place: Standing | null };

/** What people have done, at its place. */
export interface PlacedPeople {
  readonly codings: readonly PlacedCoding[];
  readonly rejections: readonly PlacedRejection[];
  readonly memos: readonly PlacedNote[];
  readonly reviews: readonly PlacedReview[];
  readonly factors: readonly PlacedFactor[];
}

/** What a sheet is made of. */
export interface SheetMaterial {
  readonly study: Study;
  readonly codebook: Codebook;
  readonly documents: readonly Document[];
  /** The automatic proposals for a unit. */
  readonly proposals: (document: string, unit: number) => readonly Coding[];
  /** The factors that are proposed for a unit. */
  readonly factors: (document: string, unit: number) => readonly FactorMention[];
  readonly people: PlacedPeople;
  /** Whose sheet it is. */
  readonly coder: string;
  /** Leaves out what other people did. */
  readonly blind: boolean;
}

/** One coder's work by unit. */
export class OwnWork {
  readonly #codings = new Map<string, PlacedCoding[]>();
  readonly #rejections = new Map<string, PlacedRejection[]>();
  readonly #memos = new Map<string, (PlacedNote & { readonly place: Standing })[]>();
  readonly #reviews = new Map<string, PlacedReview[]>();
  readonly #factors = new Map<string, PlacedFactor[]>();
  readonly coding: ReadonlyMap<string, PlacedCoding>;
  readonly memo: ReadonlyMap<string, PlacedNote>;
  readonly review: ReadonlyMap<string, PlacedReview>;
  readonly factor: ReadonlyMap<string, PlacedFactor>;

  constructor(people: PlacedPeople, coder: string) {
    const own = <T extends { readonly coder: string }>(all: readonly T[]): T[] =>
      all.filter((one) => one.coder === coder);
    const put = <T>(map: Map<string, T[]>, at: Pick<Standing, 'document' | 'unit'>, one: T): void => {
      const there = map.get(unitAddress(at));
      if (there === undefined) map.set(unitAddress(at), [one]);
      else there.push(one);
    };
    const [codings, memos, reviews] = [own(people.codings), own(people.memos), own(people.reviews)];
    const factors = own(people.factors);
    for (const coding of codings) put(this.#codings, coding, coding);
    for (const rejection of own(people.rejections)) put(this.#rejections, rejection, rejection);
    for (const factor of factors) put(this.#factors, factor, factor);
    for (const review of reviews) put(this.#reviews, review, review);
    for (const memo of memos) {
      const { place } = memo;
      if (place !== null) put(this.#memos, place, { ...memo, place });
    }
    this.coding = new Map(codings.map((coding) => [coding.id, coding]));
    this.memo = new Map(memos.map((memo) => [memo.id, memo]));
    this.factor = new Map(factors.map((factor) => [factor.id, factor]));
    this.review = new Map(reviews.map((review) => [review.id, review]));
  }

  codingsAt = (address: string): readonly PlacedCoding[] => this.#codings.get(address) ?? [];
  rejectionsAt = (address: string): readonly PlacedRejection[] => this.#rejections.get(address) ?? [];
  factorsAt = (address: string): readonly PlacedFactor[] => this.#factors.get(address) ?? [];
  reviewsAt = (address: string): readonly PlacedReview[] => this.#reviews.get(address) ?? [];
  memosAt = (address: string): readonly (PlacedNote & { readonly place: Standing })[] =>
    this.#memos.get(address) ?? [];
}
