import type { ComparedFactor } from '../model/comparison.ts';
import { plainLabel } from '../model/factor-name.ts';
import type { FactorFinding } from '../model/finding.ts';
import { compareText } from '../model/text.ts';
import type { Case } from './cases.ts';

/** A factor that the codebook does not foresee is the same where its words are. */
function keyOf({ id, kind, known }: FactorFinding): string {
  return `${kind} ${known ? `known ${id}` : `new ${plainLabel(id)}`}`;
}

const breadth = ({ sources }: ComparedFactor): number => sources.filter((count) => count !== null).length;
const weight = ({ sources }: ComparedFactor): number =>
  sources.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Every factor of any case, with how many sources name it in each. */
export function factorsOf(cases: readonly Case[]): readonly ComparedFactor[] {
  const found = new Map<string, FactorFinding>();
  for (const { analysis } of cases) {
    for (const factor of analysis.conclusion.factors) {
      if (!found.has(keyOf(factor))) found.set(keyOf(factor), factor);
    }
  }
  return [...found]
    .map(([key, { id, kind, label, known }]) => ({
      id,
      kind,
      label,
      known,
      sources: cases.map(
        ({ analysis }) =>
          analysis.conclusion.factors.find((factor) => keyOf(factor) === key)?.sources ?? null,
      ),
    }))
    .sort(
      (a, b) =>
        breadth(b) - breadth(a) ||
        weight(b) - weight(a) ||
        compareText(a.kind, b.kind) ||
        compareText(a.id, b.id),
    );
}
