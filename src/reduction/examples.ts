import { detectLanguage } from '../language/detect.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Polarity } from '../model/coding.ts';
import type { Prior } from './learned/prior.ts';
import { loneDocument } from './lone-document.ts';
import { Reducer } from './reduce.ts';

/** An example of a codebook that is not coded as the codebook says. */
export interface ExampleFailure {
  readonly code: string;
  /** `indicators…examples[2]`, in the words of the code: `kualitas/sop.examples[2]`. */
  readonly rule: string;
  readonly text: string;
  /** What should have come out; `null` for a counterexample: anything but the code. */
  readonly expected: Polarity | null;
  /** The polarity under the code; `null` when it was not given. */
  readonly found: Polarity | null;
  /** The codes that were given instead. */
  readonly given: readonly string[];
}

export interface ExampleReport {
  readonly run: number;
  readonly failures: readonly ExampleFailure[];
  /** Whether too many fail: what is learned reads a few of many otherwise, whatever the codebook says. */
  readonly failed: boolean;
}

/** The share of a codebook's examples that may come out otherwise than written. */
const OTHERWISE = 0.03;

/** An example must not be known because it was taught. */
function withoutExamples(codebook: Codebook): Codebook {
  return { ...codebook, codes: codebook.codes.map((code) => ({ ...code, examples: [] })) };
}

/** Codes every example and counterexample of a codebook and says which come out otherwise than they should. */
export async function runExamples(codebook: Codebook, prior: Prior): Promise<ExampleReport> {
  const reducer = new Reducer(withoutExamples(codebook), prior);
  const failures: ExampleFailure[] = [];
  let run = 0;
  const check = async (
    code: string,
    rule: string,
    text: string,
    question: string | null,
    expected: Polarity | null,
  ): Promise<void> => {
    run += 1;
    const proposals = await reducer.reduce([loneDocument(text, question, detectLanguage(text))]);
    const codings = proposals.flatMap(({ units }) => units.flatMap((unit) => unit.codings));
    const found = codings.find((coding) => coding.code === code)?.polarity ?? null;
    if (found === expected) return;
    failures.push({ code, rule, text, expected, found, given: codings.map((coding) => coding.code) });
  };
  for (const code of codebook.codes) {
    for (const [index, example] of code.examples.entries()) {
      await check(code.id, `${code.id}.examples[${index}]`, example.text, example.question, example.polarity);
    }
    for (const [index, text] of code.counterexamples.entries()) {
      await check(code.id, `${code.id}.counterexamples[${index}]`, text, null, null);
    }
  }
  return { run, failures, failed: failures.length > run * OTHERWISE };
}
