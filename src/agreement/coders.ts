import { nearest } from '../formats/nearest.ts';
import { TelaahError } from '../model/error.ts';

/**
 * The coders that were asked for, in that order; all of them if none were. Case does not matter.
 * @throws TelaahError USAGE for one that is not there
 */
export function chooseCoders(asked: readonly string[], there: readonly string[]): readonly string[] {
  if (asked.length === 0) return there;
  const chosen = asked.map((name) => {
    const found = there.find((coder) => coder.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    const list = there.length === 0 ? null : there.join(', ');
    const like = nearest(name, there);
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `--coders menyebut "${name}", tetapi ${list === null ? 'belum ada yang mengode' : `pengodenya ${list}`}`,
        en: `--coders names "${name}", but ${list === null ? 'nobody has coded yet' : `the coders are ${list}`}`,
      },
      ...(like === undefined ? {} : { hint: { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` } }),
    });
  });
  return [...new Set(chosen)];
}

/** Agreement is between two. */
export function tooFewCoders(coders: readonly string[]): TelaahError {
  const found = coders.join(', ');
  return new TelaahError({
    code: 'NOTHING_TO_COMPARE',
    message: {
      id: `kesepakatan memerlukan sedikitnya dua pengode; yang ada: ${found === '' ? 'belum ada' : found}`,
      en: `agreement needs at least two coders; there ${coders.length === 1 ? `is only ${found}` : 'are none'}`,
    },
    hint: {
      id: 'Biarkan orang kedua mengode dokumen yang sama: telaah review --coder NAMA, atau telaah code sheet.',
      en: 'Have a second person code the same documents: telaah review --coder NAME, or telaah code sheet.',
    },
  });
}
