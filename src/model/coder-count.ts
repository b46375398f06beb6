import type { Coding, CodingStatus } from './coding.ts';
import { compareText } from './text.ts';

/** How many codings of a status a coder has. */
export interface CoderCount {
  readonly coder: string;
  readonly status: CodingStatus;
  readonly codings: number;
}

/** All codings, rejected ones too, by coder, then by status. */
export function countByCoder(codings: readonly Coding[]): readonly CoderCount[] {
  const counts = new Map<string, CoderCount>();
  for (const { coder, status } of codings) {
    const key = `${coder}\0${status}`;
    counts.set(key, { coder, status, codings: (counts.get(key)?.codings ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => compareText(a.coder, b.coder) || compareText(a.status, b.status),
  );
}
