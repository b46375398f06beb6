import { type Codebook, isFlat } from '../../model/codebook.ts';
import type { ProjectCode } from '../../model/project.ts';
import type { Bilingual } from '../../model/text.ts';

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isCalled = (label: Bilingual, name: string): boolean =>
  plain(label.id) === plain(name) || plain(label.en) === plain(name);

/**
 * The codes of a codebook that a tree of codes amounts to, by the ids of the tree; `null` where any code of the tree is
 * another. Names may be in either language.
 * @param used ids of codes that passages have
 */
export function codesWithin(
  tree: readonly ProjectCode[],
  used: ReadonlySet<string>,
  codebook: Codebook,
): ReadonlyMap<string, string> | null {
  const paths = new Map<string, string>();
  for (const top of tree) {
    const indicator = codebook.indicators.find(({ label }) => isCalled(label, top.name));
    if (indicator === undefined) return null;
    if (isFlat(indicator)) {
      if (top.codes.length > 0) return null;
      paths.set(top.id, indicator.id);
      continue;
    }
    if (used.has(top.id) || top.codes.length === 0) return null;
    for (const sub of top.codes) {
      const code = codebook.codes.find(
        ({ indicator: of, label }) => of === indicator.id && isCalled(label, sub.name),
      );
      if (code === undefined || sub.codes.length > 0) return null;
      paths.set(sub.id, code.id);
    }
  }
  return paths.size === 0 ? null : paths;
}
