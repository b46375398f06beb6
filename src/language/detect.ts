import type { Lang } from '../model/text.ts';

// Function words of one language that are no words of the other; both lists are about equally frequent in speech.
const FUNCTION_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set(
    `yang dan itu ini tidak dengan untuk dari pada ke di ada saya kami kita mereka juga sudah kalau karena
    jadi bisa akan atau oleh dalam sebagai adalah belum lagi masih harus kan ya nggak gak ndak tapi tetapi
    namun kepada supaya seperti sama terus waktu orang setiap bagaimana apa secara tersebut hari`.split(
      /\s+/u,
    ),
  ),
  en: new Set(
    `the and of to is that it was we you they with for not have has are were be been this but his her she
    he my our your their what when which who from there would could so if about at on in i do don't it's
    do did as by an or all just can will how why`.split(/\s+/u),
  ),
};

/** Whether a word in small letters only joins others: *yang*, *untuk*, *of*. */
export function isFunctionWord(word: string, lang: Lang): boolean {
  return FUNCTION_WORDS[lang].has(word);
}

const SAMPLE = 60_000;
const WORD = /[a-z]+(?:'[a-z]+)?/gu;

/** The language most of the function words of `text` belong to; Indonesian where they do not tell. */
export function detectLanguage(text: string): Lang {
  let indonesian = 0;
  let english = 0;
  const sample = text.slice(0, SAMPLE).toLowerCase().replaceAll('’', "'");
  for (const [word] of sample.matchAll(WORD)) {
    if (FUNCTION_WORDS.id.has(word)) indonesian += 1;
    else if (FUNCTION_WORDS.en.has(word)) english += 1;
  }
  return english > indonesian ? 'en' : 'id';
}
