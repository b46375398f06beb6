import { type ManuscriptContext, placeOf } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import { concludingSentences } from '../outline/recommendations.ts';
import { contentStems } from '../outline/words.ts';
import type { ManuscriptFinding } from '../rule.ts';

/** `koordinasi antara pimpinan dan pegawai`, `koordinasi antarunit`: what is said to be between whom. */
const BETWEEN = /(?<head>\p{L}+)\s+antara?[- ]?(?<first>\p{L}+)(?:\s+(?:dan|dengan)\s+(?<second>\p{L}+))?/giu;

interface Between {
  readonly words: string;
  readonly head: string;
  readonly objects: readonly string[];
}

function betweenIn(text: string): readonly Between[] {
  return [...text.matchAll(BETWEEN)].map((match) => {
    const { head = '', first = '', second = '' } = match.groups ?? {};
    return {
      words: match[0],
      head: contentStems(head, 'id')[0] ?? head.toLowerCase(),
      objects: contentStems(`${first} ${second}`, 'id'),
    };
  });
}

/** An indicator on what is between two sides, and a conclusion on the same between others, whom its part never names. */
export function changedObjects(context: ManuscriptContext): readonly ManuscriptFinding[] {
  const { items } = outlineOf(context);
  return items.flatMap((item) =>
    betweenIn(item.label).flatMap((discussed) => {
      const spoken = new Set(item.blocks.flatMap(({ text }) => contentStems(text, 'id')));
      return concludingSentences(context).flatMap((sentence) =>
        betweenIn(sentence.text)
          .filter(
            ({ head, objects }) =>
              head === discussed.head &&
              objects.length > 0 &&
              objects.every((object) => !discussed.objects.includes(object) && !spoken.has(object)),
          )
          .map(
            ({ words }): ManuscriptFinding => ({
              confidence: 0.7,
              severity: 'warning',
              message: {
                id: `Pembahasan menilai “${item.label}”, sedangkan simpulan berbicara tentang “${words}”.`,
                en: `The findings judge “${item.label}”, whereas the conclusion speaks of “${words}”.`,
              },
              where: [item.place, placeOf(sentence, words)],
            }),
          ),
      );
    }),
  );
}
