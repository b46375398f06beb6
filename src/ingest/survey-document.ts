import { detectLanguage } from '../language/detect.ts';
import type { Warned } from '../model/result.ts';
import type { Document, Informant } from '../model/source.ts';
import type { SourceEntry } from '../model/study.ts';
import type { Voice } from '../model/voice.ts';
import { writeSurvey } from './layout/survey.ts';
import { frontClaims } from './metadata/front-claims.ts';
import { baseName, resolveDate, resolveTechnique, type Sayings } from './metadata/resolve.ts';
import type { Survey } from './readers/survey/answers.ts';

/** A document, and who answered in it, with what its table says of them. */
export interface ReadSource extends Warned<Document> {
  readonly respondents?: readonly Informant[];
  /** Who speaks in an interview, in order of appearance. */
  readonly voices?: readonly Voice[];
}

/** The document that a table of answers is: answers count as spoken ones where nothing says otherwise. */
export function surveyDocument(
  entry: SourceEntry,
  roster: readonly Informant[],
  survey: Survey,
): Required<Omit<ReadSource, 'voices'>> {
  const front = frontClaims({}, entry.path);
  const sayings: Sayings = { entry, front, title: new Map(), roster };
  const technique = resolveTechnique(sayings, () => 'interview');
  const date = resolveDate(sayings);
  const id = entry.meta.id ?? baseName(entry.path);
  const { text, units, respondents } = writeSurvey(survey, id, roster);
  const document: Document = {
    id,
    path: entry.path,
    technique: technique.value,
    informant: null,
    date: date.value,
    place: entry.meta.place ?? null,
    title: entry.meta.title ?? null,
    lang: detectLanguage(text),
    text,
    units,
  };
  const warnings = [...technique.warnings, ...date.warnings].filter(
    ({ code }) => code !== 'TECHNIQUE_GUESSED' || technique.value !== 'interview',
  );
  return { value: document, respondents, warnings };
}
