import { nearest } from '../../../formats/nearest.ts';
import type { TableRow } from '../../../formats/rows.ts';
import { columnLetters } from '../../../formats/xlsx.ts';
import { type ErrorDetail, TelaahError } from '../../../model/error.ts';
import type { SurveyColumns } from '../../../model/survey.ts';
import { clean, tidy } from '../../clean.ts';
import { roleOf, type SurveyColumn, saysSomething } from './columns.ts';
import type { ColumnRole } from './words.ts';

/** The columns of a table, each with what it holds: as study.yaml says, or else by headings and a sample of rows. */
export function chooseColumns(
  headings: readonly string[],
  sample: readonly TableRow[],
  said: SurveyColumns,
  path: string,
): SurveyColumn[] {
  const declared = declaredRoles(headings, said, path);
  const cellsOf = (index: number): string[] =>
    sample.map(({ values }) => tidy(clean(values[index] ?? ''))).filter(saysSomething);
  const columns = headings.map((heading, index): SurveyColumn => {
    const role = declared.get(index) ?? undeclared(roleOf(heading, cellsOf(index)), said);
    return { index, heading, role };
  });
  return oneOfAKind(columns, declared);
}

/** Where study.yaml lists the questions or attributes, no other column becomes one. */
function undeclared(role: ColumnRole, said: SurveyColumns): ColumnRole {
  if (role === 'question' && said.questions !== undefined) return 'technical';
  if (role === 'attribute' && said.attributes !== undefined) return 'technical';
  if (role !== 'id' || said.respondent === undefined) return role;
  return said.attributes === undefined ? 'attribute' : 'technical';
}

/** Only the first column of its kind holds ids, names, roles or groups; further ones describe. */
function oneOfAKind(
  columns: readonly SurveyColumn[],
  declared: ReadonlyMap<number, ColumnRole>,
): SurveyColumn[] {
  const seen = new Set<ColumnRole>();
  return columns.map((column) => {
    const { role, index } = column;
    const isSingle = ['id', 'name', 'role', 'group'].includes(role);
    if (!isSingle || declared.has(index)) return column;
    if (!seen.has(role)) {
      seen.add(role);
      return column;
    }
    return { ...column, role: role === 'name' ? 'personal' : 'attribute' };
  });
}

function declaredRoles(
  headings: readonly string[],
  said: SurveyColumns,
  path: string,
): Map<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const missing: string[] = [];
  const declare = (name: string, role: ColumnRole): void => {
    const index = columnNamed(name, headings);
    if (index === null) missing.push(name);
    else roles.set(index, role);
  };
  for (const name of said.attributes ?? []) declare(name, 'attribute');
  for (const name of said.questions ?? []) declare(name, 'question');
  if (said.respondent !== undefined) declare(said.respondent, 'id');
  const [first, ...more] = missing.map((name) => noColumn(name, headings, path));
  if (first !== undefined) throw new TelaahError(first, ...more);
  return roles;
}

/** By heading, whatever its case and spacing, or by the letters over the column. */
function columnNamed(name: string, headings: readonly string[]): number | null {
  const plain = (text: string): string => tidy(clean(text)).toLowerCase();
  const byHeading = headings.findIndex((heading) => plain(heading) === plain(name));
  if (byHeading >= 0) return byHeading;
  const byLetters = headings.findIndex((_, index) => columnLetters(index) === name.trim());
  return byLetters < 0 ? null : byLetters;
}

function noColumn(name: string, headings: readonly string[], path: string): ErrorDetail {
  const meant = nearest(name, headings);
  const list = headings.slice(0, 30).join(' | ');
  return {
    code: 'STUDY_INVALID',
    message: {
      id: `study.yaml menyebut kolom "${name}", yang tidak ada dalam ${path}`,
      en: `study.yaml names the column "${name}", which ${path} has not`,
    },
    hint:
      meant === undefined
        ? { id: `Kolom yang ada: ${list}`, en: `Its columns: ${list}` }
        : { id: `Maksudnya "${meant}"?`, en: `Did you mean "${meant}"?` },
    place: { file: path },
  };
}
