import { writeCsvTable } from '../../formats/csv-write.ts';
import { type Code, type Codebook, type Indicator, isFlat } from '../../model/codebook.ts';
import type { Warned } from '../../model/result.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { LIST_FIELDS, type ListField } from './draft.ts';
import { codeGuide } from './project-codes.ts';
import { LIST_MARK } from './table.ts';

/** An indicator that holds codes together, or a code with the indicator above it. */
type Row = { readonly indicator: Indicator; readonly code: Code | null };

function rowsOf(codebook: Codebook): Row[] {
  return codebook.indicators.flatMap((indicator): Row[] => {
    const codes = codebook.codes.filter((code) => code.indicator === indicator.id);
    const own: Row[] = isFlat(indicator) ? [] : [{ indicator, code: null }];
    return [...own, ...codes.map((code) => ({ indicator, code }))];
  });
}

const isUnder = ({ indicator, code }: Row): boolean => code !== null && code.id !== indicator.id;

/** The memo that other programs show with a code. */
const memoOf = ({ indicator, code }: Row, lang: Lang): string =>
  code === null ? indicator.definition[lang] : codeGuide(code, lang);

const labelOf = ({ indicator, code }: Row, lang: Lang): string => (code ?? indicator).label[lang];

const pathOf = (row: Row, lang: Lang, mark: string): string =>
  isUnder(row) ? `${row.indicator.label[lang]}${mark}${labelOf(row, lang)}` : labelOf(row, lang);

const joined = (items: readonly string[]): string => items.join(LIST_MARK);
const said = (items: readonly Bilingual[], lang: Lang): string[] => items.map((item) => item[lang]);

function listOf(code: Code | null, field: ListField, lang: Lang): string {
  if (code === null) return '';
  switch (field) {
    case 'use-when':
      return joined(said(code.useWhen, lang));
    case 'not-when':
      return joined(said(code.notWhen, lang));
    default:
      return joined(code[field]);
  }
}

/** How a codebook is written as a table. */
export type CodebookTable = 'csv' | 'taguette' | 'maxqda';

/** What a table cannot hold. */
function lost(codebook: Codebook, form: CodebookTable): Bilingual[] {
  const { codes, factors } = codebook;
  const examples = codes.reduce((sum, code) => sum + code.examples.length + code.counterexamples.length, 0);
  const words = codes.reduce(
    (sum, code) => sum + code.terms.length + code.positive.length + code.negative.length,
    0,
  );
  return [
    ...(factors.length > 0 ? [{ id: `${factors.length} faktor`, en: `${factors.length} factor(s)` }] : []),
    ...(examples > 0 ? [{ id: `${examples} contoh`, en: `${examples} example(s)` }] : []),
    ...(form !== 'csv' && words > 0
      ? [{ id: `${words} istilah dan frasa`, en: `${words} term(s) and phrase(s)` }]
      : []),
  ];
}

/**
 * A codebook as a table: `csv` with all that makes a codebook of ours again but its examples and factors; `taguette`
 * and `maxqda` under the headings that these programs import.
 * @param file as warnings name it
 */
export function writeCodeTable(
  codebook: Codebook,
  form: CodebookTable,
  lang: Lang,
  file: string,
): Warned<string> {
  const rows = rowsOf(codebook);
  const table = ((): string => {
    switch (form) {
      case 'taguette':
        return writeCsvTable(
          [['tag', 'description'], ...rows.map((row) => [pathOf(row, lang, '.'), memoOf(row, lang)])],
          ',',
        );
      case 'maxqda':
        return writeCsvTable(
          [['Code', 'Memo'], ...rows.map((row) => [pathOf(row, lang, ' > '), memoOf(row, lang)])],
          lang === 'id' ? ';' : ',',
        );
      case 'csv':
        return writeCsvTable(
          [
            ['id', 'parent', 'label_id', 'label_en', 'definition_id', 'definition_en', ...LIST_FIELDS],
            ...rows.map((row) => [
              (row.code ?? row.indicator).id,
              isUnder(row) ? row.indicator.label.id : '',
              labelOf(row, 'id'),
              labelOf(row, 'en'),
              (row.code ?? row.indicator).definition.id,
              (row.code ?? row.indicator).definition.en,
              ...LIST_FIELDS.map((field) => listOf(row.code, field, lang)),
            ]),
          ],
          lang === 'id' ? ';' : ',',
        );
    }
  })();
  const warnings = lost(codebook, form).map((what) => ({
    code: 'NOT_CARRIED' as const,
    where: file,
    message: { id: `tidak ikut: ${what.id}`, en: `not carried over: ${what.en}` },
  }));
  return { value: table, warnings };
}
