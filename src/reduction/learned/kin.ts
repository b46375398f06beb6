import { denseRow, fitLogistic, type SparseRow, score } from './linear.ts';

/** Logits of the columns of a word model, by column. */
export interface Logits {
  get(column: string): number | undefined;
}

/**
 * What other frameworks' models say of a passage, as evidence for one framework's codes. Which of their codes are kin
 * to which of ours is learned from passages, so that no table of equal codes is needed; and since logits are of no
 * language, one language profits from another.
 */
export interface KinModel {
  /** The other frameworks' columns, in the order of the weights. */
  readonly inputs: readonly string[];
  /** For each code, and `*` for any: weights with the bias last. */
  readonly weights: ReadonlyMap<string, Float64Array>;
}

/** One passage to learn from. */
export interface KinExample {
  readonly logits: Logits;
  readonly codes: { readonly size: number; has(code: string): boolean };
}

/** The pseudo-code of passages that have any code at all. */
export const ANY = '*';

const MOST = 4;
const OPTIONS = { l2: 1, iterations: 40 };
/** A code has one passage in ten: each of its passages counts as so many. */
export const RARE_CODE = 3;

function rowOf(logits: Logits, inputs: readonly string[]): SparseRow {
  return denseRow(inputs.map((input) => Math.max(-MOST, Math.min(MOST, logits.get(input) ?? 0)) / 2));
}

/** Where no passage without codes teaches it: what the other frameworks say on average. */
function meanOfAny(inputs: readonly string[]): Float64Array {
  const any = inputs.map((input) => input.endsWith(`:${ANY}`));
  const count = any.filter(Boolean).length;
  return Float64Array.from([...any.map((is) => (is ? 2 / count : 0)), 0]);
}

/** @param codes to learn, `*` among them where it can be learned */
export function trainKin(
  examples: readonly KinExample[],
  codes: readonly string[],
  inputs: readonly string[],
): KinModel {
  const rows = examples.map(({ logits }) => rowOf(logits, inputs));
  const weights = new Map([[ANY, meanOfAny(inputs)]]);
  for (const code of codes) {
    const holds = ({ codes: given }: KinExample): boolean =>
      code === ANY ? given.size > 0 : given.has(code);
    const targets = Float64Array.from(examples, (example) => (holds(example) ? 1 : 0));
    const importance = Float64Array.from(examples, (example) =>
      code !== ANY && holds(example) ? RARE_CODE : 1,
    );
    weights.set(code, fitLogistic({ rows, targets, importance, size: inputs.length }, OPTIONS));
  }
  return { inputs, weights };
}

/** The logit of each code and of `*`. */
export function kinLogits({ inputs, weights }: KinModel, logits: Logits): Map<string, number> {
  const row = rowOf(logits, inputs);
  const found = new Map<string, number>();
  for (const [code, own] of weights) found.set(code, score(own, row));
  return found;
}

/** The other framework's column that speaks most for a code; `undefined` where none does. */
export function closestKin({ inputs, weights }: KinModel, logits: Logits, code: string): string | undefined {
  const own = weights.get(code);
  const { value } = rowOf(logits, inputs);
  let [closest, most]: [string | undefined, number] = [undefined, 0];
  for (const [n, input] of inputs.entries()) {
    const contribution = (own?.[n] ?? 0) * (value[n] ?? 0);
    if (contribution > most && !input.endsWith(`:${ANY}`)) [closest, most] = [input, contribution];
  }
  return closest;
}
