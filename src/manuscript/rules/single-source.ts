import { isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import type { VerdictClaim } from '../claims/types.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { techniquesIn } from '../outline/techniques.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { placeOfClaim } from './verdicts.ts';

/** A verdict that rests on what one informant said. */
export const singleSource: ManuscriptRule = {
  id: 'R24',
  name: { id: 'Bertumpu pada satu informan', en: 'Resting on one informant' },
  severity: 'warning',
  advice: {
    id: 'Cari keterangan dari informan lain, observasi, atau dokumen, atau tulis bahwa penilaian ini hanya keterangan satu orang.',
    en: 'Ask other informants, observe or look into documents, or say that this verdict is the account of one person only.',
  },
  check(context): readonly ManuscriptFinding[] {
    const verdicts = claimsOf(context).verdicts.filter((claim) => isOwn(claim) && claim.part === 'findings');
    const found = context.sentencesOf('findings').flatMap((at): ManuscriptFinding[] => {
      const verdict = verdicts.find(({ at: { section } }) => section === at.section);
      if (verdict === undefined || at.block.kind === 'quote' || !restsOnOne(context, at)) return [];
      return [findingOf(at, verdict, 0.8)];
    });
    return found.length > 0 ? found : onOneStatement(context, verdicts);
  },
};

const PERSON =
  '(?:orang|informan|narasumber|partisipan|responden|pegawai|staf|petugas|warga|penumpang|pedagang|pejabat|pihak|pustakawan|arsiparis|penyuluh)';
const OFFICE =
  '(?:lurah|camat|bupati|direktur|pimpinan|kasubbag|kabid|kasi|sekretaris|kepala(?:\\s+(?:dinas|badan|kantor|desa|bagian|bidang|seksi|subbagian|uptd?|balai|biro|sekolah|puskesmas))?)';
const ONE = `(?:(?:satu|1|seorang|sebuah)\\s*(?:\\([^)]*\\)\\s*)?(?:orang\\s+)?${PERSON}?|${OFFICE})`;
const ACCOUNT =
  '(?:keterangan|informasi|pernyataan|jawaban|pengakuan|penuturan|penjelasan|pendapat|data|bukti|temuan|penilaian)';
const GIVEN =
  '(?:memperoleh|mendapat(?:kan)?|diperoleh|didapat(?:kan)?|bersumber|berasal|berdasar(?:kan)?|didasarkan|mengandalkan|bertumpu|bersandar|mewawancarai|diwawancarai|digali|menanyai|mengutip|disampaikan|dikemukakan|diungkapkan|datang)';

/** `hanya memperoleh keterangan dari lurah`, `keterangan ini hanya berasal dari seorang pegawai`, `hanya satu informan yang menyatakan`. */
const RESTS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:hanya|cuma|semata-mata|sebatas)\\b[^.;]{0,30}\\b${GIVEN}\\b[^.;,]{0,60}?\\b(?:dari|pada|oleh|kepada|terhadap|atas)\\s+(?:${ACCOUNT}\\s+)?${ONE}(?!\\s*(?:,|dan|serta)\\s)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:bertumpu|bersandar|didasarkan|berdasar|mengandalkan|bergantung)\\b[^.;,]{0,30}?\\b${ACCOUNT}\\s+(?:dari\\s+)?(?:satu|1|seorang)\\s`,
    'iu',
  ),
  /\bhanya\s+(?:ada\s+)?(?:satu|1|seorang)\s*(?:\([^)]*\)\s*)?(?:\p{L}+\s+){0,3}?(?:yang\s+)?(?:dapat\s+|bersedia\s+|sempat\s+|bisa\s+)?(?:ditemui|diwawancarai|dimintai|ditanya\p{L}*|memberi(?:kan)?\s+(?:keterangan|jawaban|penjelasan|informasi)|menyatakan|mengatakan|menyebut(?:kan)?|menjelaskan|mengemukakan|menyampaikan|berpendapat|menyinggung|membicarakan)\b/iu,
  new RegExp(
    `\\b(?:satu|seorang)\\s+(?:informan|narasumber)\\s+saja\\b|\\bsatu-satunya\\s+(?:informan|narasumber|${ACCOUNT})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b${ACCOUNT}\\s+(?:dari\\s+)?(?:satu|seorang)\\s+(?:orang\\s+)?${PERSON}\\s+(?:saja|semata)\\b`,
    'iu',
  ),
  /\b(?:relies|rests?|based|depends?|drawn|comes?)\b[^.;]{0,30}\b(?:on|from|by)\b[^.;]{0,40}\b(?:one|a single|only one)\s+(?:\p{L}+\s+)?(?:informant|participant|respondent|employee|officer|passenger|person|interviewee|resident|interview|head|staff member|worker|user|trader)\b/iu,
  /\bonly\s+(?:one|a single)\s+(?:\p{L}+\s+)?(?:informant|participant|respondent|interviewee|employee|officer|person)\b[^.;]{0,40}\b(?:said|stated|mentioned|commented|was interviewed|could be (?:met|interviewed)|spoke)\b|\b(?:a single|one) (?:informant|participant|respondent|interviewee) (?:alone|only)\b/iu,
];
/** The others said otherwise, or were asked as well. */
const OTHERS =
  /\b(?:sedangkan|sementara|yang lain(?:nya)?|lainnya|selebihnya|sisanya|informan lain(?:nya)? (?:menyatakan|mengatakan|membenarkan|menyebut)|dibenarkan|diperkuat|dikuatkan|tidak setuju|berbeda pendapat|others?|the rest|whereas|while|confirmed|disagree\p{L}*)\b/iu;

function restsOnOne(context: ManuscriptContext, at: Located): boolean {
  if (!RESTS.some((pattern) => pattern.test(at.text)) || OTHERS.test(at.text)) return false;
  const next = context.sentences[at.index + 1];
  return next === undefined || next.section !== at.section || !OTHERS.test(next.text);
}

const BY_STATEMENT =
  /^(?:jadi,?\s+|maka,?\s+)?(?:berdasarkan|dari|menurut|atas dasar|based on|from|according to)\s+(?:the\s+)?(?:pernyataan|keterangan|pengakuan|penuturan|penjelasan|jawaban|statement|account)\s+(?:(?:\p{L}+\s+){0,2}?(?:tersebut|itu|ini|di atas)|of (?:this|that|one) \p{L}+|seorang|satu|(?:Bapak|Ibu)\s)/iu;
const SEVERAL =
  /\b(?:para|beberapa|semua|seluruh|kedua|ketiga|sejumlah|sebagian|banyak|informan lain\p{L}*|hal (?:yang )?(?:sama|senada|serupa)|senada|juga (?:menyatakan|mengatakan|membenarkan)|several|all|both|other|most|many)\b/iu;
const QUOTE = /[“"][^“”"]{15,}[”"]/gu;
const SPEAKER =
  /\b(?:seorang|salah seorang|salah satu|one|an?)\s+(?:\p{L}+\s+){0,2}?(?:pegawai|staf|petugas|informan|narasumber|warga|pejabat|kepala|pedagang|penumpang|employee|officer|informant|staff|resident|passenger|trader)/giu;

/** A section with one voice alone, and a verdict that says it follows from what was stated. */
function onOneStatement(
  context: ManuscriptContext,
  verdicts: readonly VerdictClaim[],
): readonly ManuscriptFinding[] {
  return verdicts.flatMap((verdict) => {
    if (!BY_STATEMENT.test(verdict.at.text)) return [];
    const own = context.sentences.filter(({ section }) => section === verdict.at.section);
    const texts = own.map(({ text }) => text);
    const voice = own.find(({ text }) => new RegExp(SPEAKER.source, 'iu').test(text));
    const quotes = texts.flatMap((text) => text.match(QUOTE) ?? []).length;
    const speakers = texts.flatMap((text) => text.match(SPEAKER) ?? []).length;
    const isOnly =
      voice !== undefined &&
      quotes <= 1 &&
      speakers === 1 &&
      techniquesIn(texts).every((technique) => technique === 'interview') &&
      !texts.some((text) => SEVERAL.test(text));
    return isOnly ? [findingOf(voice, verdict, 0.65)] : [];
  });
}

function findingOf(at: Located, verdict: VerdictClaim, confidence: number): ManuscriptFinding {
  const { label, kind } = verdict.subject;
  const [id, en] =
    kind === 'overall'
      ? ['Penilaian keseluruhan', 'The overall verdict']
      : [`Penilaian “${label}”`, `The verdict on “${label}”`];
  return {
    confidence,
    message: {
      id: `${id} bertumpu pada keterangan satu informan saja.`,
      en: `${en} rests on the account of one informant alone.`,
    },
    where: [placeOf(at), placeOfClaim(verdict)],
  };
}
