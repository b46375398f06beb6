/**
 * What study.yaml says of a table of answers, one row a respondent; what it leaves out is told from the columns'
 * headings and contents. Columns are named by their headings, or by the letters that a spreadsheet shows over them.
 */
export interface SurveyColumns {
  /** The sheet's name; by default the first one. */
  readonly sheet?: string;
  /** The row, 1-based, that holds the headings. */
  readonly header?: number;
  /** The column with the respondents' ids. */
  readonly respondent?: string;
  /** The columns whose answers are coded. */
  readonly questions?: readonly string[];
  /** The columns that describe the respondents. */
  readonly attributes?: readonly string[];
}
