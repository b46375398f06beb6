import type { Located, ManuscriptContext } from '../context.ts';
import type { Breakdown } from './breakdowns.ts';
import { numeralsIn } from './numbers.ts';

const INFORMANT =
  /\b(?:informan|narasumber|nara sumber|partisipan|responden|informants?|participants?|respondents?|interviewees?)\b/iu;

export function namesInformants(text: string): boolean {
  return INFORMANT.test(text);
}

/** Whether a breakdown is of the study's informants: they are named right before or after the total. */
export function isOfInformants({ at, text, whole }: Breakdown): boolean {
  if (namesInformants(whole) || namesInformants(text.slice(0, 30))) return true;
  const start = at.text.indexOf(text);
  return namesInformants(at.text.slice(Math.max(0, start - 80), start));
}

/** A number of informants as a sentence gives it. */
export interface InformantCount {
  readonly at: Located;
  readonly value: number;
  readonly text: string;
}

/** `12 informan`, `12 orang informan`, `informan … berjumlah/sebanyak 12 orang`; not `setiap informan`, `informan ke-3`, nor some of them. */
const COUNTED = {
  id: [
    /^\s*(?:\([^)]*\)\s*)?(?:orang\s+)?(?:informan|narasumber|nara sumber|partisipan|responden)\b/iu,
    /\b(?:informan|narasumber|nara sumber|partisipan|responden)(?:\s+(?:penelitian|dalam penelitian ini|kunci|yang \p{L}+|pada penelitian ini|ini|adalah|ditentukan|dipilih|secara|dengan|purposive|sampling|ditetapkan|sebagai|berikut|tersebut|seluruhnya|keseluruhan|terpilih|diambil|teknik|menggunakan|melalui|sumber|data|snowball|oleh|peneliti|yakni)){0,10}\s*,?\s*(?:(?:yang )?berjumlah|sebanyak|sejumlah|adalah|ada)\s*$/iu,
  ],
  en: [
    /^\s*(?:\([^)]*\)\s*)?(?:\p{L}+\s+){0,2}(?:informants?|participants?|respondents?|interviewees?)\b/iu,
    /\b(?:informants?|participants?|respondents?|interviewees?)(?:\s+\p{L}+){0,4}\s*(?:numbered|totall?ed|were)\s*$/iu,
  ],
} as const;
/** `informan penelitian ini 12 orang`, `mewawancarai 12 orang`, `12 orang dijadikan informan`. */
const OF_PEOPLE = {
  behind: /^\s*(?:\([^)]*\)\s*)?(?:orang|people|persons?)\b/iu,
  before:
    /\b(?:informan|narasumber|nara sumber|partisipan)(?:nya)?(?:\s+(?:penelitian|dalam|pada|ini|yang|dipilih|terdiri|dari|atas|kajian|studi)){0,6}\s*:?\s*$|\b(?:mewawancarai|wawancara(?:\s+\p{L}+){0,3}\s+(?:terhadap|dengan|kepada)|interviewed|interviews with)\s+(?:sebanyak\s+)?$/iu,
  made: /^\s*(?:\([^)]*\)\s*)?orang\s+(?:\p{L}+\s+){0,4}(?:(?:sebagai|menjadi|dijadikan|selaku)\s+(?:informan|narasumber|partisipan)|(?:yang\s+)?diwawancarai)\b/iu,
} as const;
/** Some of them, or those of somebody else's study. */
const NOT_ALL =
  /(?:^|,\s)(?:dari|of)\s*$|\b(?:di antara|salah satu|masing-masing|setiap|tiap|hanya|sebagian|lainnya|of the|each|only|some|another|other)\s*$/iu;

/** Every place that says how many informants the study has. Those of others (a year in brackets beside it) are left out. */
export function informantCounts({ sentences }: ManuscriptContext): readonly InformantCount[] {
  return sentences.flatMap((at): InformantCount[] => {
    const { lang, role } = at.section;
    if (
      !['abstract', 'introduction', 'method', 'findings', 'other', 'conclusion'].includes(role) ||
      at.block.kind === 'quote'
    )
      return [];
    if (role === 'introduction' && /\((?:19|20)\d\d/u.test(at.text)) return [];
    const [behind, before] = COUNTED[lang];
    const isFound = role === 'findings' || role === 'conclusion';
    return numeralsIn(at.text, lang).flatMap(({ kind, value, start, end, text }): InformantCount[] => {
      const head = at.text.slice(0, start);
      // Under a finding `two informants` are those who said so.
      const tail = at.text.slice(end);
      const isOfPeople =
        (OF_PEOPLE.behind.test(tail) && OF_PEOPLE.before.test(head)) || OF_PEOPLE.made.test(tail);
      const isCounted = before.test(head) || (!isFound && (behind.test(tail) || isOfPeople));
      if (kind !== 'count' || !isCounted || NOT_ALL.test(head)) return [];
      return [{ at, value, text }];
    });
  });
}
