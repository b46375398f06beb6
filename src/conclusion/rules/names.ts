import type { CodedStudy } from '../../model/analysis.ts';
import { codePath, isFlat } from '../../model/codebook.ts';
import { OVERALL } from '../../model/decision.ts';
import { decimals, joinList } from '../../model/format.ts';
import { levelWord, type Rating } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';

/** As many names as a sentence can carry. */
const NAMES = 8;

const WHOLE = { id: 'Kinerja keseluruhan', en: 'Overall performance' } as const;

/** A code's full label, an indicator's label, the whole's; the id of what is none of these. */
export function labelOf({ codebook }: CodedStudy, id: string, lang: Lang): string {
  const code = codebook.codes.find((candidate) => candidate.id === id);
  if (code !== undefined) return codePath(codebook, code)[lang];
  const indicator = codebook.indicators.find((candidate) => candidate.id === id);
  return indicator?.label[lang] ?? (id === OVERALL ? WHOLE[lang] : id);
}

/** `A, B, dan C`; of many, the first ones and how many more there are. */
export function listOf(items: readonly string[], lang: Lang): string {
  if (items.length <= NAMES) return joinList(items, lang);
  const more = String(items.length - NAMES + 1);
  return joinList([...items.slice(0, NAMES - 1), lang === 'id' ? `${more} lainnya` : `${more} more`], lang);
}

/** The labels of several codes, as `listOf` joins them. */
export function labelsOf(coded: CodedStudy, ids: readonly string[], lang: Lang): string {
  return listOf(
    ids.map((id) => labelOf(coded, id, lang)),
    lang,
  );
}

/** What several codes are called: indicators in a flat codebook, sub-indicators in others. */
export function codeNoun({ codebook }: CodedStudy, lang: Lang): string {
  const flat = codebook.indicators.every(isFlat);
  if (lang === 'id') return flat ? 'indikator' : 'sub-indikator';
  return flat ? 'indicators' : 'sub-indicators';
}

/** `“cukup baik”`, in the language. */
export function quotedWord({ study }: CodedStudy, level: number, lang: Lang): string {
  return `“${levelWord(study.scale, level)[lang]}”`;
}

/** `“cukup baik” (0,12)`; of a decided rating the word alone, as its balance is not what it was decided on. */
export function ratingText(coded: CodedStudy, rating: Rating, lang: Lang): string {
  const word = quotedWord(coded, rating.level, lang);
  return rating.decided === undefined ? `${word} (${decimals(rating.balance, lang)})` : word;
}
