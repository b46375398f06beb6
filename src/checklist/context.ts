import type { Analysis } from '../model/analysis.ts';
import type { Document } from '../model/source.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { compareText } from '../model/text.ts';

/** What items are filled from. */
export interface ChecklistContext {
  readonly analysis: Analysis;
  /** Telaah's own. */
  readonly version: string;
  readonly index: StudyIndex;
  readonly interviews: readonly Document[];
  /** Ids of the informants who speak in an interview, sorted. */
  readonly informants: readonly string[];
}

/** Those who speak in a document, as far as anybody is named. */
export function speakersOf({ informant, units }: Document): readonly string[] {
  const ids = [informant, ...units.map((unit) => unit.informant)].filter((id) => id !== null);
  return [...new Set(ids)].sort(compareText);
}

export function checklistContext(analysis: Analysis, version: string): ChecklistContext {
  const index = indexStudy(analysis);
  const interviews = index.documents.filter(({ technique }) => technique === 'interview');
  return {
    analysis,
    version,
    index,
    interviews,
    informants: [...new Set(interviews.flatMap(speakersOf))].sort(compareText),
  };
}
