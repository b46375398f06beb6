import { isQuestion } from '../../layout/speech.ts';
import { type ColumnRole, roleOfHeading } from './words.ts';

/** A column of a table of answers. */
export interface SurveyColumn {
  /** 0-based. */
  readonly index: number;
  /** As written, or the column's letters; no two columns of a table have the same. */
  readonly heading: string;
  readonly role: ColumnRole;
}

/** Answers in one's own words have about so many words; a choice among given ones has fewer. */
const WORDS_OF_SPEECH = 5;
const WORDS_AFTER_QUESTION = 2.5;
/** Choices come again and again; one's own words hardly do. */
const DISTINCT = 0.5;
/** In so few answers even choices may all be different. */
const FEW = 5;

const EMAIL = /^\S+@\S+\.\p{L}{2,}$/u;
const LONG_NUMBER = /^\+?\d[\d\s().-]{8,}\d$/u;

/** Whether a cell says anything: it holds a letter or a digit. */
export function saysSomething(cell: string): boolean {
  return /[\p{L}\p{N}]/u.test(cell);
}

/** Whether most of the cells are such. */
function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length > cells.length / 2;
}

/**
 * What a column holds, by its heading or else by its cells.
 * @param cells those of a sample that say something
 */
export function roleOf(heading: string, cells: readonly string[]): ColumnRole {
  if (mostly(cells, (cell) => EMAIL.test(cell))) return 'personal';
  const byHeading = roleOfHeading(heading);
  if (byHeading !== null) return byHeading;
  if (mostly(cells, (cell) => LONG_NUMBER.test(cell))) return 'personal';
  return isInOwnWords(heading, cells) ? 'question' : 'attribute';
}

function isInOwnWords(heading: string, cells: readonly string[]): boolean {
  if (cells.length === 0) return false;
  const words = cells.reduce((sum, cell) => sum + (cell.match(/\p{L}+/gu)?.length ?? 0), 0) / cells.length;
  const distinct = new Set(cells.map((cell) => cell.toLowerCase())).size / cells.length;
  // A few long answers of the same wording are still answers; a few short ones may be choices.
  const isVaried = distinct >= DISTINCT || (cells.length <= FEW && words >= WORDS_OF_SPEECH * 2);
  return isVaried && words >= (isQuestion(heading) ? WORDS_AFTER_QUESTION : WORDS_OF_SPEECH);
}
