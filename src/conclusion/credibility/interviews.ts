import type { StudyIndex } from '../../model/study-index.ts';
import { compareText } from '../../model/text.ts';

/** Informants who speak in interviews, by id, with the dates on which they did (undated ones are left out). */
export function interviewDates(index: StudyIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const dates = new Map<string, Set<string>>();
  for (const document of index.documents) {
    if (document.technique !== 'interview') continue;
    const informants = new Set(
      document.units.map(({ ordinal }) => index.informantOf({ document: document.id, unit: ordinal })),
    );
    for (const informant of informants) {
      if (informant === null) continue;
      const own = dates.get(informant) ?? new Set();
      if (document.date !== null) own.add(document.date);
      dates.set(informant, own);
    }
  }
  return new Map([...dates].sort(([a], [b]) => compareText(a, b)));
}

/** Those who were interviewed on at least two dates. */
export function interviewedAgain(index: StudyIndex): readonly string[] {
  return [...interviewDates(index)].flatMap(([informant, dates]) => (dates.size > 1 ? [informant] : []));
}
