import type { CatalogueEntry } from './catalogue.ts';

/**
 * Spreads studies over folds so that a fold has at most one known study of each framework and language, and of the
 * others an equal part: whoever is left out is judged by nearly every other study of its framework.
 */
export function folds<S extends Pick<CatalogueEntry, 'framework' | 'lang' | 'known'>>(
  studies: readonly S[],
): S[][] {
  const kinds = new Map<string, S[]>();
  for (const study of studies) {
    const kind = `${study.framework} ${study.lang} ${study.known}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), study]);
  }
  const known = [...kinds.values()].filter(([first]) => first?.known === true);
  const count = Math.max(...known.map(({ length }) => length));
  return Array.from({ length: count }, (_, fold) =>
    [...kinds.values()].flatMap((same) => same.filter((_study, place) => place % count === fold)),
  );
}
