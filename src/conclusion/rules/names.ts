import type { CodedStudy } from '../../model/analysis.ts';
import { codePath } from '../../model/codebook.ts';
import { decimals } from '../../model/format.ts';
import { levelWord, type Rating } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';

/** A code's full label, an indicator's label; the id of what is neither. */
export function labelOf({ codebook }: CodedStudy, id: string, lang: Lang): string {
  const code = codebook.codes.find((candidate) => candidate.id === id);
  if (code !== undefined) return codePath(codebook, code)[lang];
  return codebook.indicators.find((candidate) => candidate.id === id)?.label[lang] ?? id;
}

/** `“cukup baik”`, in the language. */
export function quotedWord({ study }: CodedStudy, level: number, lang: Lang): string {
  return `“${levelWord(study.scale, level)[lang]}”`;
}

/** `“cukup baik” (0,12)`. */
export function ratingText(coded: CodedStudy, rating: Rating, lang: Lang): string {
  return `${quotedWord(coded, rating.level, lang)} (${decimals(rating.balance, lang)})`;
}
