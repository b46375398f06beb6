/** What speaks for and against. */
export interface Balance {
  readonly positive: number;
  readonly negative: number;
}

const EVEN: Balance = { positive: 0, negative: 0 };

/** Denying something bad is fainter praise. */
export const DENIED_BAD = 0.7;

const swapped = ({ positive, negative }: Balance): Balance => ({ positive: negative, negative: positive });
const failed = ({ positive, negative }: Balance): Balance => ({ positive: 0, negative: negative + positive });
const relieved = ({ positive, negative }: Balance): Balance => ({
  positive: positive + negative * DENIED_BAD,
  negative: 0,
});

/** What a clause says while it is being weighed, with a note for each thing that was seen. */
export class Draft {
  /** By phrases of the codebook, and by all else. */
  given: Balance;
  lexicon: Balance;
  readonly notes: string[];

  constructor(given: Balance, lexicon: Balance, notes: readonly string[]) {
    this.given = given;
    this.lexicon = lexicon;
    this.notes = [...notes];
  }

  get positive(): number {
    return this.given.positive + this.lexicon.positive;
  }

  get negative(): number {
    return this.given.negative + this.lexicon.negative;
  }

  add(direction: 1 | -1, strength: number, note?: string): void {
    const { positive, negative } = this.lexicon;
    this.lexicon =
      direction === 1
        ? { positive: positive + strength, negative }
        : { positive, negative: negative + strength };
    if (note !== undefined) this.notes.push(note);
  }

  /** It means the opposite. */
  turn(note: string): void {
    this.#all(swapped, note);
  }

  /** What is good about it is missing. */
  fail(note: string): void {
    this.#all(failed, note);
  }

  /** What is bad about it is missing. */
  relieve(note: string): void {
    this.#all(relieved, note);
  }

  clear(): void {
    this.given = EVEN;
    this.lexicon = EVEN;
  }

  #all(change: (balance: Balance) => Balance, note: string): void {
    this.given = change(this.given);
    this.lexicon = change(this.lexicon);
    this.notes.push(note);
  }
}
