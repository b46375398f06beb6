import { describedBy, type Informant, type Unit } from '../../model/source.ts';
import { findInformant, idKey } from '../metadata/roster.ts';
import type { Survey, SurveyRow } from '../readers/survey/answers.ts';
import { TextBuilder } from './text-builder.ts';

/** Answers written down: each respondent's id, and under it each question with its answer. */
export interface WrittenSurvey {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Everybody who answered, each once, in the order of the rows. */
  readonly respondents: readonly Informant[];
}

/**
 * Writes a survey and draws its units: one an answer. A respondent goes by the id in its column, or by the roster's
 * where that knows the id or the name; without ids by the document's id and the number of the row (`survei-17`), so
 * that respondents of two files are never taken for one.
 */
export function writeSurvey(survey: Survey, document: string, roster: readonly Informant[]): WrittenSurvey {
  const builder = new TextBuilder();
  const units: Unit[] = [];
  const respondents = new Map<string, Informant>();
  const idOf = identities(survey, document, roster);
  for (const row of survey.rows) {
    const informant = idOf(row);
    const known = respondents.get(informant);
    const { name, role, group, attributes } = row;
    const here = { id: informant, name, role, group, attributes };
    respondents.set(informant, known === undefined ? here : describedBy(known, here));
    if (row.answers.length === 0) continue;
    builder.write(informant, true);
    const locator = { kind: 'row', row: row.row } as const;
    for (const { question, text } of row.answers) {
      builder.write(question, true);
      const { start, end } = builder.write(text, false);
      units.push({ ordinal: units.length + 1, start, end, question, heading: null, informant, locator });
    }
  }
  return { text: builder.toString(), units, respondents: [...respondents.values()] };
}

function identities(
  { hasIds }: Survey,
  document: string,
  roster: readonly Informant[],
): (row: SurveyRow) => string {
  const byKey = new Map(roster.map(({ id }) => [idKey(id), id]));
  return ({ id, name, row }) => {
    const own = id === null ? undefined : byKey.get(idKey(id));
    if (own !== undefined) return own;
    const named = name === null || roster.length === 0 ? null : findInformant(name, roster);
    if (named?.sure === true) return named.id;
    // A bare number is no name for a person: every file has a respondent 1.
    return hasIds && id !== null && !/^\d+$/u.test(id) ? id : `${document}-${id ?? String(row)}`;
  };
}
