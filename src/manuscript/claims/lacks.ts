import type { Lang } from '../../model/text.ts';
import { splitClauses } from './clauses.ts';
import type { Draft } from './sentence.ts';

/** *Belum menunjukkan kemampuan …*: what is not shown is weak, without a word of rating. */
const LACKS =
  /\b(?:masih\s+)?(?:belum|tidak|kurang)\s+(?:mampu\s+|dapat\s+)?(?:menunjuk(?:k)?an|memiliki|mempunyai|memperlihatkan)\s+(?<what>[^,;:.]+)/iu;

/** What a sentence says is not shown, as drafts whose words before the rating are what is missing. */
export function lacksIn(text: string, lang: Lang): readonly Draft[] {
  if (lang !== 'id') return [];
  return splitClauses(text, lang).flatMap((clause): Draft[] => {
    const match = clause.kind === 'main' || clause.kind === 'contrast' ? LACKS.exec(clause.text) : null;
    const what = match?.groups?.['what'];
    if (match === null || what === undefined) return [];
    const start = clause.start + match.index;
    return [
      {
        rating: {
          level: 2,
          words: match[0].trim(),
          start,
          end: start + match[0].length,
          family: 'weak',
          form: 'attribute',
          bare: false,
          soft: false,
        },
        stretch: match[0],
        clause,
        conceded: false,
        reason: null,
      },
    ];
  });
}
