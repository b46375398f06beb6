import type { Lang, Span } from '../../model/text.ts';

/**
 * What a piece of a sentence does: it states (`main`), states against what went before (`contrast`), concedes
 * (`concession`), gives a reason (`reason`), a result (`result`), or says nothing of what is the case: an aim, a
 * condition (`aim`), the words of others (`cited`).
 */
export type ClauseKind = 'main' | 'contrast' | 'concession' | 'reason' | 'result' | 'aim' | 'cited';

export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly text: string;
}

/** Joining words, longest first; each begins a clause of its kind. */
const JOINTS: Readonly<Record<Lang, readonly (readonly [kind: ClauseKind, words: string])[]>> = {
  id: [
    [
      'cited',
      'yang menyatakan|yang mengatakan|yang mengemukakan|yang menjelaskan|yang menekankan|yang menyebutkan|yang menegaskan|yang berpendapat|yang menunjukkan bahwa|menurut(?! (?:hasil |data |para )?(?:wawancara|observasi|pengamatan|dokument|dokumen|keterangan|informan|narasumber|bapak|ibu))',
    ],
    [
      'cited',
      'sejalan dengan|selaras dengan|sesuai dengan pendapat|sesuai dengan teori|mendukung pendapat|mendukung teori|senada dengan',
    ],
    [
      'main',
      'menunjukkan bahwa|menunjukan bahwa|diketahui bahwa|disimpulkan bahwa|dikatakan bahwa|terlihat bahwa|dilihat bahwa|ditemukan bahwa|dinyatakan bahwa|menegaskan bahwa|bahwa',
    ],
    [
      'main',
      '(?:dan|serta|,) (?:sub[- ]?)?indikator|sedangkan|sementara itu|sementara|adapun|dimana|di mana|selanjutnya|kemudian|pertama|kedua|ketiga|keempat|kelima|keenam',
    ],
    [
      'contrast',
      'namun demikian|namun|akan tetapi|tetapi|tapi|hanya saja|meski demikian|meskipun demikian|walaupun demikian|sebaliknya',
    ],
    ['concession', 'meskipun|walaupun|meski|walau|kendati|sekalipun'],
    [
      'reason',
      '(?<!oleh )(?:karena|sebab)|dikarenakan|disebabkan|akibat|hal ini dapat dilihat|hal ini terlihat|hal ini dilihat|hal tersebut terlihat|dapat dilihat dari|dilihat dari|dilihat|terlihat dari|tercermin dari|ditandai|dibuktikan|dengan adanya|terbukti|ditunjukkan',
    ],
    ['result', 'sehingga|mengakibatkan|menyebabkan|berdampak'],
    [
      'aim',
      'agar|supaya|guna|untuk (?:mengetahui|meningkatkan|mencapai|menjadi|mewujudkan|mendapatkan|memastikan|menciptakan|menghasilkan|mendukung|menunjang|menilai|mengukur)|demi|jika|apabila|jikalau|bila|ketika|diharapkan|seharusnya|sebaiknya|semakin|seandainya|dituntut|apakah|bagaimana|sejauh mana|bertujuan|demikian pula jika|mampu menjadi|dapat menjadi|dapat meningkat|akan',
    ],
  ],
  en: [
    [
      'cited',
      'who states|who stated|which states|stating that|states that|stated that|argues that|according to(?! (?:the )?(?:results? of )?(?:interviews?|observations?|documents?|documentation|informants?))',
    ],
    ['cited', 'in line with|consistent with the|supports the'],
    [
      'main',
      'shows that|show that|showed that|indicates that|indicate that|indicated that|found that|revealed that|reveal that|concluded that|that',
    ],
    ['main', 'whereas|while|meanwhile|furthermore|first|second|third|fourth|fifth|firstly|secondly|thirdly'],
    ['contrast', 'however|but|nevertheless|nonetheless'],
    ['concession', 'although|even though|though|despite'],
    [
      'reason',
      'because|due to|since|as evidenced by|as seen from|as seen in|as can be seen|seen from|reflected in|indicated by|as indicated',
    ],
    ['result', 'so that|resulting in|which causes'],
    [
      'aim',
      'in order to|if|when|should|must|is expected|are expected|aims to|aimed to|to determine|to find out|to analyze|to analyse|how|whether|will|would',
    ],
  ],
};

function joint(lang: Lang): RegExp {
  const groups = JOINTS[lang].map(([, phrases], index) => `(?<k${String(index)}>${phrases})`);
  return new RegExp(`(?<![\\p{L}-])(?:${groups.join('|')})(?![\\p{L}-])|;`, 'giu');
}

const JOINT: Readonly<Record<Lang, RegExp>> = { id: joint('id'), en: joint('en') };

function kindOf(match: RegExpMatchArray, lang: Lang): ClauseKind {
  const index = JOINTS[lang].findIndex((_, at) => match.groups?.[`k${String(at)}`] !== undefined);
  return JOINTS[lang][index]?.[0] ?? 'main';
}

/** Whether a comma, after which the main clause goes on, ends what a sentence opens with (*Meskipun …, X sudah baik*). */
function opensWith(kind: ClauseKind): boolean {
  return kind === 'concession' || kind === 'reason' || kind === 'aim';
}

/** The first comma outside of brackets. */
const COMMA = /,(?![^(]*\))\s/u;
/** *Dilihat dari segi kualitas, …* names the subject of what follows. */
const ASPECT = /\b(?:segi|sisi|aspek|indikator|dimensi|dalam hal|in terms of|aspect|indicator)\b/iu;

/** What is cited, and what a wish or condition governs, goes on over its own reasons and *bahwa*. */
function runsOn(next: ClauseKind, word: string): boolean {
  return next === 'reason' || next === 'result' || next === 'concession' || /^(?:bahwa|that)$/iu.test(word);
}

/**
 * The clauses of a sentence, in order, without gaps; each keeps the word that joins it. A clause that a sentence
 * opens with ends at its last comma before the next joint.
 */
export function splitClauses(text: string, lang: Lang): readonly Clause[] {
  const clauses: Clause[] = [];
  const push = (kind: ClauseKind, start: number, end: number): void => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') clauses.push({ kind, text: piece, start, end });
  };
  let from = 0;
  let kind: ClauseKind = 'main';
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const comma = clauses.length === 0 && opensWith(kind) ? piece.search(COMMA) : -1;
    if (comma >= 0 && ASPECT.test(piece.slice(0, comma))) push('main', from, to);
    else if (comma >= 0) {
      push(kind, from, from + comma + 1);
      push('main', from + comma + 1, to);
    } else push(kind, from, to);
  };
  for (const match of text.matchAll(JOINT[lang])) {
    const next = kindOf(match, lang);
    if ((kind === 'cited' || kind === 'aim') && runsOn(next, match[0])) continue;
    close(match.index);
    from = match.index;
    kind = next;
  }
  close(text.length);
  return clauses;
}
