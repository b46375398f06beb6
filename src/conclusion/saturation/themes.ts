import type { CodedStudy } from '../../model/analysis.ts';
import { groupFactors } from '../../model/factor.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { ThemeKind } from '../../model/verification.ts';

/**
 * The themes of every document. `codes`: codes that it speaks of; `codes-polarity`: each with how it is judged;
 * `factors`: reasons given, the codebook's and those that only the data name; `all`: the last two.
 */
export function themesByDocument(
  coded: CodedStudy,
  index: StudyIndex,
  kind: ThemeKind,
): ReadonlyMap<string, ReadonlySet<string>> {
  const themes = new Map<string, Set<string>>(index.documents.map(({ id }) => [id, new Set()]));
  if (kind !== 'factors') {
    for (const { document, code, polarity } of index.codings) {
      themes.get(document)?.add(kind === 'codes' ? `code ${code}` : `code ${code} ${polarity}`);
    }
  }
  if (kind === 'factors' || kind === 'all') {
    for (const { finding, mentions } of groupFactors(coded, index)) {
      for (const { document } of mentions) themes.get(document)?.add(`factor ${finding.kind} ${finding.id}`);
    }
  }
  return themes;
}
