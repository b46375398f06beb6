import type { Technique } from '../../model/source.ts';
import { techniquesIn } from '../outline/techniques.ts';

/** What a sentence says of where its statement comes from. */
export interface Lead {
  /** Techniques named before the statement; empty where none is. */
  readonly techniques: readonly Technique[];
  /** *Dapat disimpulkan*, *Dengan demikian*: what follows joins what went before. */
  readonly concludes: boolean;
  /** The contrast or concession that it opens with, to the sentence before. */
  readonly opposes: boolean;
}

const LEAD =
  /^(?:the\s+)?(?:wawancara|observasi|pengamatan|dokumentasi|interviews?|observations?|documents?|documentation)\b|\b(?:in the|diwawancarai|interviewed|berdasarkan|atas dasar|memperhatikan|menurut|dari|melalui|lewat|pada|merujuk|mengacu|hasil|based on|from|according to|through|by|results? of)\b/iu;
/** The statement itself begins after one of these; what comes later is no lead. */
const STATES =
  /\b(?:bahwa|menunjuk(?:k)?an|memperlihatkan|diketahui|diperoleh|terlihat|menyatakan|mengatakan|ditemukan|show(?:s|ed|n)?|indicate[sd]?|found|reveal(?:s|ed)?)\b/iu;
const CONCLUDES =
  /^(?:[^,.]{0,30}, )?(?:secara keseluruhan|secara umum|overall|in general)\b|\b(?:disimpulkan|menyimpulkan|kesimpulannya|simpulannya|dengan demikian|berdasarkan (?:hasil )?(?:penelitian|pembahasan|uraian|temuan|ketiga|kedua|semua|seluruh|triangulasi|analisis)|dari (?:uraian|hasil penelitian|ketiga(?:nya)?|keduanya|semua|seluruh|rangkaian|paparan|berbagai)|(?:ketiga|kedua|semua|seluruh|berbagai) (?:teknik|sumber|hasil|cara|bukti|data|keterangan)|(?:three|both|all) (?:techniques|sources|methods)|hasil penelitian|it can be concluded|taken together|all (?:three|things considered|in all))\b/iu;
/** What a closing sentence begins with; a subject of its own comes after it. */
const CLOSES =
  /^(?:jadi|maka|alhasil|pendek(?:nya)? kata|singkat(?:nya|\s+kata)|ringkas(?:nya|\s+kata)|intinya|akhirnya|pada akhirnya|oleh karena itu|oleh sebab itu|karena itu|atas dasar itu|dari sini|dari situ|dari hal(?:-hal)? (?:itu|ini|tersebut)|dengan begitu|walhasil|bila dirangkum|ketiganya|keduanya|(?:peneliti|penulis) (?:menilai|berpendapat|menyimpulkan|memandang|menganggap)|dengan (?:menimbang|mempertimbangkan|membandingkan)|setelah (?:dibandingkan|ditimbang|dicocokkan|ditriangulasi)|in sum|in short|to sum up|thus|hence|therefore|so|accordingly|consequently|on balance|weighing)\b/iu;
const OPPOSES =
  /^(?:dan\s+)?(?:namun|akan tetapi|tetapi|tapi|meski|walau|hanya saja|kendati|sebaliknya|however|nevertheless|nonetheless|but|although|even so)/iu;

/** *Menurut dokumen* names a technique, *kelengkapan dokumen* does not. */
const BY_DOCUMENT = /\b(?:menurut|berdasarkan|dari)\s+(?:(?:hasil|data|telaah|studi)\s+)?dokumen\b/iu;

function techniquesOf(text: string): readonly Technique[] {
  const named = techniquesIn([text]);
  return named.includes('document') || !BY_DOCUMENT.test(text) ? named : [...named, 'document'];
}

/** Longer openings are no longer leads. */
const LONGEST = 260;

/** How a sentence whose first rating begins at `rating` begins: by which techniques, and to what it adds. */
export function leadOf(text: string, rating = 0): Lead {
  const opening = text.slice(0, LONGEST);
  const states = STATES.exec(opening);
  const comma = lastListComma(opening);
  const head = opening.slice(0, states?.index ?? comma);
  const named = LEAD.test(head) ? techniquesOf(head) : [];
  // *Kerja sama, baik menurut wawancara maupun observasi, sudah baik*.
  const joined = named.length > 0 ? [] : techniquesOf(text.slice(0, rating));
  const techniques = joined.length > 1 ? joined : named;
  const concludes = CONCLUDES.test(opening) || (techniques.length === 0 && CLOSES.test(opening));
  return { techniques, concludes, opposes: OPPOSES.test(text) };
}

/** Where the lead of a sentence without *bahwa* ends: the first comma after its last technique. */
function lastListComma(opening: string): number {
  const matches = [
    ...opening.matchAll(
      /\b(?:wawancara|observasi|pengamatan|dokument?asi|dokumen|interviews?|observations?|documents?|documentation)\b/giu,
    ),
  ];
  let end = 0;
  for (const match of matches) {
    // Only techniques that follow one another closely are one list.
    if (end > 0 && match.index - end > 60) break;
    end = match.index + match[0].length;
  }
  const comma = opening.indexOf(',', end);
  return end === 0 ? 0 : Math.max(end, comma < 0 ? end : comma);
}
