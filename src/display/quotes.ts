import type { CodedStudy } from '../model/analysis.ts';
import { attributeKey, attributeNames, attributeOf, sameValue } from '../model/attribute.ts';
import { codePath } from '../model/codebook.ts';
import type { Coding } from '../model/coding.ts';
import { inBoth } from '../model/format.ts';
import { informantLabel } from '../model/informant.ts';
import { locatorWords } from '../model/locator.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../model/matrix.ts';
import type { StudyMemo } from '../model/people.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { type Bilingual, compareText } from '../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind } from './kind.ts';
import { same } from './parts.ts';
import { quoteText } from './quoted.ts';

const NOTHING = same('');

function label(id: string, words: Bilingual): MatrixColumn {
  return { id, label: words, kind: 'label' };
}

/**
 * The roster's columns that say what kind of person somebody is. Where informants are to stay unknown, one in which no two
 * have the same (a number, an address) would tell who each is.
 */
function shownAttributes({ study }: CodedStudy): readonly string[] {
  return attributeNames(study).filter((name) => {
    if (study.names === 'real' || isPrintedAnyway(name)) return true;
    const values = study.informants.flatMap((informant) => attributeOf(informant, name) ?? []);
    return values.some((value, at) => values.slice(0, at).some((other) => sameValue(other, value)));
  });
}

/** Role and group stand beside quotes in every report. */
function isPrintedAnyway(name: string): boolean {
  return ['role', 'jabatan', 'group', 'kelompok'].includes(attributeKey(name));
}

/** Whether any original has pages, times, rows, or moments. */
function hasLocators({ documents }: CodedStudy): boolean {
  return documents.some(({ units }) => units.some(({ locator }) => locator !== undefined));
}

function columnsOf(coded: CodedStudy): readonly MatrixColumn[] {
  return [
    label('quote', { id: 'Kutipan', en: 'Quote' }),
    ...(hasLocators(coded) ? [label('locator', { id: 'Letak', en: 'Where' })] : []),
    label('informant', { id: 'Informan', en: 'Informant' }),
    ...shownAttributes(coded).map((name) => label(`attribute/${name}`, same(name))),
    label('technique', { id: 'Teknik', en: 'Technique' }),
    label('date', { id: 'Tanggal', en: 'Date' }),
    label('code', { id: 'Kode', en: 'Code' }),
    label('path', { id: 'Indikator / sub-indikator', en: 'Indicator / sub-indicator' }),
    label('polarity', { id: 'Polaritas', en: 'Polarity' }),
    label('coder', { id: 'Pengode', en: 'Coder' }),
    label('status', { id: 'Status', en: 'Status' }),
    label('memo', { id: 'Memo', en: 'Memo' }),
  ];
}

/** Memos on the passage under this code, or on its words whatever the code. */
function memoOf(coding: Coding, memos: readonly StudyMemo[]): string {
  return memos
    .filter(
      ({ about }) =>
        about.kind === 'passage' &&
        about.document === coding.document &&
        (about.code === null || about.code === coding.code) &&
        about.start < coding.end &&
        coding.start < about.end,
    )
    .map(({ coder, text }) => `${coder}: ${text}`)
    .join(' · ');
}

function rowOf(coded: CodedStudy, index: StudyIndex, memos: readonly StudyMemo[], coding: Coding): MatrixRow {
  const { study, codebook } = coded;
  const { technique, date } = index.documentOf(coding);
  const speaker = index.informantOf(coding);
  const known = study.informants.find(({ id }) => id === speaker);
  const code = codebook.codes.find(({ id }) => id === coding.code);
  const locator = index.locatorOf(coding);
  const texts: readonly Bilingual[] = [
    same(quoteText(coding)),
    ...(hasLocators(coded)
      ? [locator === undefined ? NOTHING : inBoth((lang) => locatorWords(locator, lang))]
      : []),
    speaker === null ? NOTHING : same(informantLabel(study, speaker)),
    ...shownAttributes(coded).map((name) => same(attributeOf(known, name) ?? '')),
    TECHNIQUE_WORDS[technique],
    same(date ?? ''),
    same(coding.code),
    code === undefined ? NOTHING : codePath(codebook, code),
    POLARITY_WORDS[coding.polarity],
    same(coding.coder),
    STATUS_WORDS[coding.status],
    same(memoOf(coding, memos)),
  ];
  return {
    id: coding.id,
    label: same(index.placeOf(coding)),
    group: null,
    cells: texts.map((text): MatrixCell => ({ text, codings: [coding.id] })),
  };
}

/** Every coding as a record: what Excel filters and sorts. The only display that has the rejected ones too. */
export const quotes: MatrixKind = {
  id: 'quotes',
  title: { id: 'Tabel kutipan', en: 'Quote table' },
  description: {
    id: 'Setiap kutipan dengan tempat, informan dan atributnya, kode lengkap, polaritas, pengode, status, dan memo',
    en: 'Every quote with its place, informant and attributes, full code, polarity, coder, status and memo',
  },
  heeds: [],
  build(coded, { memos = [] } = {}): Matrix {
    const index = indexStudy(coded);
    const sorted = [...coded.codings].sort(
      (a, b) =>
        compareText(a.document, b.document) ||
        a.unit - b.unit ||
        a.start - b.start ||
        a.end - b.end ||
        compareText(a.code, b.code) ||
        compareText(a.id, b.id),
    );
    return {
      kind: quotes.id,
      title: quotes.title,
      listing: true,
      rowHeader: { id: 'Tempat', en: 'Place' },
      scale: coded.study.scale,
      columns: columnsOf(coded),
      rows: sorted.map((coding) => rowOf(coded, index, memos, coding)),
    };
  },
};
