import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import type { ManuscriptRule } from '../rule.ts';

/** Data called saturated without anything to show it. */
export const saturationClaim: ManuscriptRule = {
  id: 'R20',
  name: { id: 'Kejenuhan data tanpa angka', en: 'Saturation without a figure' },
  severity: 'warning',
  advice: {
    id: 'Sebutkan pada wawancara ke berapa tidak muncul lagi informasi baru, misalnya “dua wawancara terakhir tidak menambah kode baru” (telaah saturation menghitungnya).',
    en: 'Say at which interview nothing new came up, e.g. “the last two interviews added no code” (telaah saturation computes it).',
  },
  check(context) {
    const claims = context
      .sentencesOf('abstract', 'method', 'findings', 'conclusion', 'other')
      .filter(claimsSaturation);
    const bare = claims.filter((at) => !isShown(context, at));
    // Shown in one place is shown.
    if (bare.length === 0 || bare.length < claims.length) return [];
    const message = {
      id: 'Data disebut jenuh tanpa angka yang menunjukkannya.',
      en: 'The data are said to be saturated, without a figure to show it.',
    };
    const isDefinition = bare.every(({ text }) =>
      /\b(?:menurut|according to)\b|\((?:[^()]*\D)?(?:19|20)\d\d/iu.test(text),
    );
    return [
      {
        confidence: isDefinition ? 0.6 : 0.85,
        message,
        where: bare.slice(0, 3).map((at) => placeOf(at, SATURATED.exec(at.text)?.[0] ?? 'baru')),
      },
    ];
  },
};

const SATURATED = /\b(?:kejenuhan|jenuh(?:nya)?|tersaturasi|saturasi|saturat(?:ed|ion)|redundan\p{L}*)\b/iu;
const NEW_THING =
  '(?:informasi|data|hal|keterangan|tema|temuan|jawaban|kategori|pola|variasi|kode)(?:\\s+(?:data|informasi|lain|yang|berarti|lagi))*';
/** The same without the word: *data sudah berulang*, *tidak ada lagi informasi baru*. */
const SAID_OTHERWISE = [
  new RegExp(
    `\\b(?:tidak|tak)\\s+(?:lagi\\s+)?(?:ada|adanya|ditemukan|muncul|diperoleh|didapat(?:kan)?|terdapat|menghasilkan|memberi(?:kan)?|menambah(?:kan)?|memunculkan|dijumpai|menemukan|memperoleh|mendapat(?:kan)?)\\s+(?:lagi\\s+)?(?:\\p{L}+\\s+)?${NEW_THING}\\s+(?:yang\\s+)?baru\\b`,
    'iu',
  ),
  /\b(?:data|jawaban|informasi|keterangan|penuturan)\b[^.;]{0,50}?\b(?:(?:sudah|telah|mulai|cenderung|terus|hanya|makin|semakin|tampak)\s+(?:\p{L}+\s+)?)(?:berulang(?:-ulang)?|terulang|diulang|seragam|sama saja|itu-itu (?:saja|juga)|mengulang\p{L}*|serupa)\b/iu,
  /\b(?:no (?:further |more )?new (?:information|data|themes?|insights?|ideas|codes?|answers?)|nothing new|(?:answers|responses|data|information|interviews) (?:had |were |was |have )?(?:beg[au]n |started |becoming |became )?(?:to )?(?:repeat\p{L}*|repetitive|redundant))\b/iu,
];
/** Said of collecting data, and not of ideas at work. */
const COLLECTING =
  /\b(?:wawancara|mewawancarai|informan|narasumber|partisipan|pengumpulan data|penelitian|peneliti|lapangan|interview\p{L}*|informants?|participants?|fieldwork|data collection)\b/iu;
/** Of data, not of people: pegawai merasa jenuh. */
const OF_DATA =
  /\b(?:data|informasi|jawaban|informan|narasumber|wawancara|saturasi|saturation|interviews?|information|tema|kategori|themes?)\b/iu;
const OF_PEOPLE =
  /\b(?:kejenuhan kerja|rasa (?:jenuh|kejenuhan)|(?:merasa|mengalami) (?:jenuh|kejenuhan)|burnout|kejenuhan (?:pegawai|dalam bekerja))\b/iu;
const DENIED =
  /\b(?:belum|tidak|not) (?:\p{L}+ ){0,2}(?:jenuh|mencapai (?:titik )?(?:jenuh|kejenuhan)|kejenuhan|saturat\p{L}*)/iu;

function claimsSaturation({ text, block, section }: Located): boolean {
  const isOtherwise =
    SAID_OTHERWISE.some((pattern) => pattern.test(text)) &&
    (section.role === 'method' || COLLECTING.test(text)) &&
    section.role !== 'findings' &&
    section.role !== 'conclusion';
  return (
    block.kind !== 'quote' &&
    ((SATURATED.test(text) && OF_DATA.test(text)) || isOtherwise) &&
    !OF_PEOPLE.test(text) &&
    !DENIED.test(text)
  );
}

const FIGURE =
  /\b(?:informan|narasumber|wawancara|interview|informant|participant)s?\s+(?:ke-?\s?\d+|ke(?:tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)\p{L}*|number \d+|\d+)|\bke-\d+|\b(?:the )?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last two|last three) (?:interview|informant)s?|\b(?:dua|tiga|\d+) (?:wawancara|informan|interviews?) (?:terakhir|berikutnya|berturut-turut)|\b(?:dua|tiga|\d+) (?:informan|wawancara) (?:terakhir )?tidak|\b\d+\s?(?:%|persen) (?:tema|kode|informasi)|\b(?:dua|tiga|empat|lima|\d+) (?:orang |informan |narasumber |wawancara )?(?:informan |narasumber |wawancara )?terakhir\b|\b(?:setelah|sesudah|pada|hingga|sampai|after) (?:mewawancarai |wawancara (?:dengan |terhadap )?)?(?:\d+|delapan|sembilan|sepuluh|sebelas|dua belas|tujuh|enam|lima|eight|nine|ten|eleven|twelve|seven|six|five) (?:orang|informan|narasumber|wawancara|interviews?|informants?)\b/iu;

/** The sentence or one beside it says where nothing new came up. */
function isShown({ sentences }: ManuscriptContext, { index, section }: Located): boolean {
  return [index - 1, index, index + 1].some((near) => {
    const sentence = sentences[near];
    return sentence?.section === section && FIGURE.test(sentence.text);
  });
}
