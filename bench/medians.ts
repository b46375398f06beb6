/**
 * The median time of each task in milliseconds over `runs` runs. The tasks take turns, so that a slow minute of the
 * machine falls on all of them; one run of each beforehand warms the disk's cache and is not counted.
 */
export function medians<Name extends string>(
  runs: number,
  tasks: Readonly<Record<Name, () => void>>,
): Record<Name, number> {
  const entries = Object.entries<() => void>(tasks).map(([name, task]) => ({
    name,
    task,
    times: [] as number[],
  }));
  for (const { task } of entries) task();
  for (let run = 0; run < runs; run++) {
    for (const { task, times } of entries) {
      const start = performance.now();
      task();
      times.push(performance.now() - start);
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? 0;
  const high = sorted[Math.floor(middle)] ?? low;
  return (low + high) / 2;
}
