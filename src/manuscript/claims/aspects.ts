import type { Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { Located } from '../context.ts';
import { contentStems, distinctive } from '../outline/words.ts';
import { splitClauses } from './clauses.ts';
import type { LevelMatch } from './levels.ts';
import { regionOf } from './regions.ts';
import { draftsOf } from './sentence.ts';
import type { Candidate } from './subjects.ts';
import type { AspectClaim } from './types.ts';

/** Weakness told by a verb: *masih kesulitan menggunakan aplikasi*. */
const STRUGGLES: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:masih\s+)?(?:(?:mengalami|menemui)\s+kesulitan|kesulitan|kewalahan|(?:belum|kurang|tidak)\s+(?:mampu|bisa|menguasai|memahami|terbiasa|mahir|terampil))\b/giu,
  en: /\b(?:still\s+)?(?:struggles?|ha(?:s|ve|d) (?:difficulty|difficulties|trouble)|(?:is|are|was|were) (?:not (?:yet )?able|unable))\b/giu,
};
const NEGATED = /\b(?:tidak|tanpa|bukan|no|not|never|without)\s+$/iu;

interface Rated {
  readonly rating: LevelMatch;
  readonly about: string;
  readonly confidence: number;
}

function struggles(text: string, lang: Lang): readonly Rated[] {
  return splitClauses(text, lang)
    .filter(({ kind }) => kind === 'main' || kind === 'contrast')
    .flatMap((clause) =>
      [...clause.text.matchAll(STRUGGLES[lang])]
        .filter((match) => !NEGATED.test(clause.text.slice(0, match.index)))
        .map((match) => ({
          rating: {
            level: 2 as const,
            words: match[0],
            start: clause.start + match.index,
            end: clause.start + match.index + match[0].length,
            family: 'weak' as const,
            form: 'predicate' as const,
            bare: false,
            soft: false,
          },
          about: clause.text.slice(match.index + match[0].length),
          confidence: 0.6,
        })),
    );
}

function rated(text: string, lang: Lang): readonly Rated[] {
  return draftsOf(text, lang)
    .filter(({ rating, clause }) => !rating.soft && rating.form !== 'attribute' && clause.kind !== 'result')
    .map(({ rating, stretch, clause }) => ({
      rating,
      about: `${regionOf(stretch, '', lang).text} ${text.slice(rating.end, clause.end)}`,
      confidence: 0.65,
    }));
}

/** What a sentence rates by the one technique it stands under; `inherited` where it does not name it itself. */
export function aspectsIn(
  sentence: Located,
  own: Candidate,
  techniques: readonly Technique[],
  inherited: boolean,
): readonly AspectClaim[] {
  const [technique] = techniques;
  const { lang } = sentence.section;
  if (technique === undefined || techniques.length > 1 || sentence.block.kind === 'quote') return [];
  return [...rated(sentence.text, lang), ...struggles(sentence.text, lang)].flatMap(
    ({ rating, about, confidence }): AspectClaim[] => {
      const stems = distinctive(contentStems(about, lang));
      // The indicator itself, without a technique: a verdict on all of them.
      const isVerdict = inherited && distinctive(own.stems).some((stem) => stems.includes(stem));
      return stems.length === 0 || isVerdict
        ? []
        : [{ subject: own.subject, at: sentence, technique, rating, stems, confidence }];
    },
  );
}
