import { TECHNIQUES, type Technique } from '../../model/source.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import { techniquesIn } from './techniques.ts';
import type { OutlineBlock } from './types.ts';

/** Techniques a manuscript says its data come from, with the sentence that says so. */
interface DeclaredTechniques {
  readonly techniques: readonly Technique[];
  readonly sentences: readonly Located[];
}

const COLLECTING =
  /\b(?:pengumpulan data|dikumpulkan|mengumpulkan|dihimpun|diperoleh|teknik|sumber data|data primer|triangulasi|data (?:collection|were collected|was collected)|collected|gathered|techniques?)\b/iu;

/** The techniques of the method section; of the abstract where there is none. */
export function declaredTechniques(context: ManuscriptContext): DeclaredTechniques {
  const method = context.sentencesOf('method');
  const from = method.length > 0 ? method : context.sentencesOf('abstract');
  const naming = from.filter(({ text }) => COLLECTING.test(text) && techniquesIn([text]).length > 0);
  const sentences = naming.length > 0 ? naming : from.filter(({ text }) => techniquesIn([text]).length > 0);
  return { techniques: techniquesIn(sentences.map(({ text }) => text)), sentences };
}

/** `Berdasarkan hasil wawancara dan observasi, …`: the text says what its finding rests on. */
const RESTS_ON =
  /\b(?:berdasarkan|menurut|dari|hasil|melalui|pada saat|dalam|based on|from|according to|in|the)\s+(?:\p{L}+\s+){0,3}?(?:wawancara|observasi|pengamatan|dokumentasi|interviews?|observations?|documentation)\b/iu;
/** `… relies on the account of one passenger`. */
const RELIES_ON =
  /\b(?:relies|rests|based (?:only|solely)|bertumpu|bersandar|didasarkan)\s+(?:\p{L}+\s+)?(?:on|pada)\b/iu;
/** Papers that a finding is read from, whatever they are called. */
const PAPERS =
  /\b(?:berdasarkan|menurut|dari|hasil|pada|dalam|according to|from)\s+(?:\p{L}+\s+){0,2}?(?:dokumen|berita acara|laporan|rekap\p{L}*|data|daftar|catatan|arsip|buku|kartu|register|renstra|documents?|reports?|records?|files?|log|sheets?)\b/iu;

/** What theorists state was not told in an interview. */
const THEORY = /(?:pendapat|teori|konsep|menurut)\s+\p{Lu}[^.]*/gu;
/** `Berita acara memperlihatkan …`. */
const PAPERS_SHOW =
  /\b(?:dokumen|laporan|rekap\p{L}*|daftar|catatan|arsip|buku|kartu|register|berita acara|notulen)\b[^.;]{0,50}\b(?:menunjukkan|memperlihatkan|mencatat|memuat|menyebut(?:kan)?|terisi)\b/iu;
/** `Menurut ketiga teknik itu`. */
const ALL_TECHNIQUES = /\b(?:ketiga|semua|seluruh|all|three)\s+(?:teknik|techni)/iu;

/** Somebody's own words, or words that were told: an interview, whether it is called so or not. */
const TOLD =
  /[“"][^”"]{15,}[”"]|\b(?:informan|narasumber|diungkapkan|disampaikan|menuturkan|mengatakan|menyatakan bahwa|kata seorang|said|told|recalled|informants?)\b/iu;

/**
 * Techniques that a finding rests on. `null` where the text does not say. Papers it is read from are documents even
 * where the word is not used, and quoted words an interview: what is missing must be missing for certain.
 */
export function techniquesOf(blocks: readonly OutlineBlock[]): readonly Technique[] | null {
  const texts = blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  if (!texts.some((text) => RESTS_ON.test(text) || RELIES_ON.test(text))) return null;
  if (texts.some((text) => ALL_TECHNIQUES.test(text))) return TECHNIQUES;
  const named = new Set(techniquesIn(texts));
  if (texts.some((text) => PAPERS.test(text) || PAPERS_SHOW.test(text))) named.add('document');
  if (texts.some((text) => TOLD.test(text.replace(THEORY, '')))) named.add('interview');
  return TECHNIQUES.filter((technique) => named.has(technique));
}
