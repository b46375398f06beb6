const DEEPEST = 20;

/** Taguette's paths have dots: `kualitas.sop` stands under `kualitas` where there is such a tag. */
export function dottedPaths(names: readonly string[]): (name: string) => string[] {
  const known = new Set(names);
  return (name) => {
    const below: string[] = [];
    let above = name;
    for (;;) {
      const at = above.lastIndexOf('.');
      const parent = above.slice(0, at);
      if (at <= 0 || at === above.length - 1 || !known.has(parent) || below.length === DEEPEST) break;
      below.unshift(above.slice(at + 1));
      above = parent;
    }
    return [above, ...below];
  };
}
