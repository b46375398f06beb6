import type { ListAgreement, NamedFactor, VerdictAgreement, VerdictWords } from '../model/evaluation.ts';
import { round4 } from '../model/rating.ts';
import { TECHNIQUES } from '../model/source.ts';
import { type Counts, f1, precision, recall } from '../statistics/f1.ts';
import { matchCauses, type SameCause } from './causes.ts';
import type { Cause, CodeVerdict, RatedWord, Verdicts } from './coded-units.ts';

const wordOf = (rated: RatedWord | null): VerdictWords['overall'] =>
  rated === null ? null : { id: rated.id, en: rated.en };

function wordsOf({ interview, observation, document, overall, convergence }: CodeVerdict): VerdictWords {
  return {
    interview: wordOf(interview),
    observation: wordOf(observation),
    document: wordOf(document),
    overall: wordOf(overall),
    convergence,
  };
}

/** Silence on both sides is agreement; silence on one is not. */
const sameStep = (a: RatedWord | null, b: RatedWord | null): boolean =>
  (a?.step ?? null) === (b?.step ?? null);

const nearStep = (a: RatedWord | null, b: RatedWord | null): boolean =>
  a !== null && b !== null && Math.abs(a.step - b.step) <= 1;

const NOTHING = { interview: null, observation: null, document: null, overall: null, convergence: null };

/** Ratings compared over the codes of the reference; `null` where it rates none. */
export function compareVerdicts(reference: Verdicts, given: Verdicts): VerdictAgreement | null {
  const theirs = new Map(given.codes.map((verdict) => [verdict.code, verdict]));
  const pairs = reference.codes.map((verdict) => {
    const { code } = verdict;
    return { code, verdict, other: theirs.get(code) ?? { code, ...NOTHING }, silent: !theirs.has(code) };
  });
  if (pairs.length === 0) return null;
  const shareOf = (hits: number, of = pairs.length): number => round4(hits / of);
  const cells = pairs.flatMap(({ verdict, other }) =>
    TECHNIQUES.map((technique) => sameStep(verdict[technique], other[technique])),
  );
  return {
    exact: shareOf(pairs.filter(({ verdict, other }) => sameStep(verdict.overall, other.overall)).length),
    withinOne: shareOf(pairs.filter(({ verdict, other }) => nearStep(verdict.overall, other.overall)).length),
    cells: shareOf(cells.filter(Boolean).length, cells.length),
    convergence: shareOf(
      pairs.filter(({ verdict, other }) => verdict.convergence === other.convergence).length,
    ),
    codes: pairs.map(({ code, verdict, other, silent }) => ({
      code,
      reference: wordsOf(verdict),
      given: silent ? null : wordsOf(other),
    })),
  };
}

/** Figures without intervals, for lists too short to be resampled. */
function listFigures(counts: Counts): Pick<ListAgreement, 'precision' | 'recall' | 'f1'> {
  const plain = (value: number | null) => ({ value: value === null ? null : round4(value), interval: null });
  return { precision: plain(precision(counts)), recall: plain(recall(counts)), f1: plain(f1(counts)) };
}

/** The main factors of both sides, and those of the reference that the other side does not have. */
export function compareMainFactors(
  reference: readonly Cause[],
  given: readonly Cause[],
  same: SameCause,
): ListAgreement & { readonly missed: readonly NamedFactor[] } {
  const found = matchCauses(reference, given, same);
  const [right, all, other] = [found.size, reference.length, given.length];
  return {
    reference: all,
    given: other,
    matched: right,
    ...listFigures({ right, missed: all - right, wrong: other - right }),
    missed: reference.flatMap(({ kind, label }, at) => (found.has(at) ? [] : [{ kind, label }])),
  };
}
