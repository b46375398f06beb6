import { type LevelMatch, readLevels } from '../claims/levels.ts';
import type { Located } from '../context.ts';

/** What a clause judges. */
export interface Judged {
  /** What it is about, as the sentence names it. */
  readonly text: string;
  readonly sentence: Located;
  /** `null` where it is only called important. */
  readonly rating: LevelMatch | null;
  /** The sentence itself says that it was found. */
  readonly found: boolean;
}

const WISH =
  /\b(?:diharapkan|agar|supaya|hendaknya|sebaiknya|perlu(?:nya)?|diperlukan|harus|seharusnya|apabila|jika|should|must|needs?|need to|expected|in order to|if)\b/iu;
const FOUND = /\b(?:ditemukan|menemukan|temuan|diketahui|terungkap|found|finds|reveal(?:ed|s)?)\b/iu;
const IMPORTANT =
  /\b(?:juga\s+)?(?:menjadi|merupakan|berperan|memegang peran(?:an)?|turut menentukan|plays? an?|is an?|are)\s+(?:salah satu\s+)?(?:(?:faktor|bagian|kebutuhan|hal|aspek|role|factor|part)\s+)?(?:yang\s+)?(?:sangat\s+|very\s+)?(?:penting|kunci|important|key|vital)\b/iu;
/** What conclusions say of things beside the words of a rating, at the end of a clause. */
const STATE =
  /\b(?:(?:juga|sudah|telah|masih|cukup|sangat|amat|tergolong|terbilang|relatif|belum|kurang|tidak|terasa|tampak|dinilai|berjalan|berlangsung|terlaksana|secara|dengan)\s+)*(?:memadai|tertib|lancar|rendah|tinggi|minim|prima|lamban|lambat|lemah|kuat|rapi|teratur|harmonis|kondusif|solid|erat|lengkap|ketat|kokoh|mapan|transparan|akuntabel|mengakar|meningkat|menurun|terjaga|terpelihara|terpenuhi|tersedia|membaik|memburuk|mencukupi|adequate|orderly|smooth|low|high|strong|weak|complete|harmonious|conducive|transparent)(?=\s*(?:[,.;)]|$|\b(?:karena|sebab|dan|serta|namun|tetapi|meski\p{L}*|walau\p{L}*|sehingga|berkat|sedangkan|sementara|because|and|but|although|while)\b))/giu;
/** Where the clause that holds a verdict begins. */
const CLAUSE =
  /[,;:]|\b(?:bahwa|sedangkan|sementara|namun|tetapi|meskipun|walaupun|karena|sehingga|dimana|selain itu|di samping itu|that|while|whereas|but|although|because|since|as)\b/giu;
const LEAD =
  /^(?:\s*(?:dan|serta|juga|pada|dari|dalam|untuk|dilihat|sisi|segi|aspek|indikator|dimensi|faktor|hal|selain|and|also|the|in|terms|of|aspect|indicator)\b)+/iu;
/** What belongs to the verdict and not to its subject. */
const TAIL =
  /\s+(?:(?:telah|sudah|masih|belum|dinilai|tergolong|is|are|was|were|has|have)\b.*|(?:pada umumnya|secara umum|secara keseluruhan|in general)|(?:pada|di|dalam|yang|juga|ini|also)(?:\s+(?:pada|di|dalam|yang|juga|ini))*)\s*$/iu;
/** What a sentence judges, in order: what stands before each verdict since its clause began. Wishes judge nothing. */
export function judgedIn(sentence: Located): readonly Judged[] {
  const { text, section } = sentence;
  if (WISH.test(text)) return [];
  const found = FOUND.test(text);
  const important = IMPORTANT.exec(text);
  const levels = readLevels(text, section.lang).filter(({ soft, form }) => !soft && form !== 'manner');
  const states = [...text.matchAll(STATE)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, rating: null }))
    .filter(({ start, end }) => !levels.some((level) => level.start < end && start < level.end));
  const verdicts = [
    ...states,
    ...levels.map((rating) => ({ start: rating.start, end: rating.end, rating })),
    ...(important === null
      ? []
      : [{ start: important.index, end: important.index + important[0].length, rating: null }]),
  ].sort((a, b) => a.start - b.start);
  return verdicts.map(({ start, rating }, index) => {
    const before = text.slice(verdicts[index - 1]?.end ?? 0, start);
    const clause = [...before.matchAll(CLAUSE)].at(-1);
    const from = clause === undefined ? 0 : clause.index + clause[0].length;
    return { text: before.slice(from).replace(LEAD, '').replace(TAIL, '').trim(), sentence, rating, found };
  });
}
