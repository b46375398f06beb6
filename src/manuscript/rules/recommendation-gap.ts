import type { ManuscriptPlace } from '../../model/manuscript.ts';
import { type Located, type ManuscriptContext, placeOf, placeOfSection } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import { type Judged, judgedIn } from '../outline/judged.ts';
import { concludingSentences, recommendationsIn, remediesIn } from '../outline/recommendations.ts';
import { answersTo } from '../outline/related.ts';
import { isRemedied } from '../outline/remedies.ts';
import type { FactorClaim, LabelPlace, OutlineBlock } from '../outline/types.ts';
import { alike, contentStems, distinctive } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { type RatedItem, ratedItems } from './ratings.ts';
import { quotedList } from './wording.ts';

/** What the manuscript finds weak or hindering, and recommends nothing about. */
export const recommendationGap: ManuscriptRule = {
  id: 'R17',
  name: { id: 'Kelemahan tanpa saran', en: 'A weakness without a recommendation' },
  severity: 'warning',
  advice: {
    id: 'Tulis satu saran untuk setiap indikator yang lemah dan setiap faktor penghambat, lengkap dengan pihak yang dituju.',
    en: 'Write a recommendation for every weak indicator and every inhibiting factor, and say to whom.',
  },
  check(context): readonly ManuscriptFinding[] {
    const weak = weakItems(context);
    const inhibiting = inhibitors(context);
    const advice = recommendationsIn(context);
    if (context.sectionsOf('conclusion').length === 0 && advice.length === 0) return [];
    if (advice.length === 0) return noAdvice(context, weak, inhibiting);
    return [...unansweredFactors(context, inhibiting), ...unansweredItems(context, weak)];
  },
};

/** What is rated cukup baik is not yet weak. */
const WEAK = 2;

/** Items without sub-indicators that some verdict calls weak. */
function weakItems(context: ManuscriptContext): readonly RatedItem[] {
  const parents = new Set(outlineOf(context).items.map(({ parent }) => parent));
  return ratedItems(context).filter(({ item, lowest }) => lowest <= WEAK && !parents.has(item.key));
}

/** Inhibiting factors of the findings, each once; of the conclusion where the findings name none. */
function inhibitors(context: ManuscriptContext): readonly FactorClaim[] {
  const claims = outlineOf(context).factors.filter(({ kind }) => kind === 'inhibiting');
  const found = claims.filter(({ section }) => section.role === 'findings');
  const kept: FactorClaim[] = [];
  for (const claim of found.length > 0
    ? found
    : claims.filter(({ section }) => section.role === 'conclusion')) {
    if (!kept.some((other) => alike(other.stems, claim.stems))) kept.push(claim);
  }
  return kept;
}

const PROMISE =
  /\b(?:(?:memberikan|menyampaikan|disampaikan|diberikan|dirumuskan|menjadi (?:dasar )?)\b[^.]{0,40}\b(?:saran|rekomendasi|masukan)|recommendations? (?:are|is|for)|suggestions?)\b/iu;

function noAdvice(
  context: ManuscriptContext,
  weak: readonly RatedItem[],
  inhibiting: readonly FactorClaim[],
): readonly ManuscriptFinding[] {
  const labels = [...weak.map(({ item }) => item.label), ...inhibiting.map(({ label }) => label)];
  const concluded = labels.length > 0 ? [] : concludedWeak(context);
  if (labels.length + concluded.length === 0) return [];
  const promise = context
    .sentencesOf('abstract', 'introduction', 'method')
    .find(({ text }) => PROMISE.test(text));
  const [conclusion] = context.sectionsOf('conclusion');
  const [promisedId, promisedEn] =
    promise === undefined ? ['', ''] : [', meskipun dijanjikan', ', although they are promised'];
  const message = {
    id: `Naskah tidak memuat bagian saran${promisedId}. Yang ditemukan lemah atau menghambat: ${quotedList([...labels, ...concluded.map(shortWords)], 'id')}.`,
    en: `The manuscript has no recommendations${promisedEn}. What it finds weak or hindering: ${quotedList([...labels, ...concluded.map(shortWords)], 'en')}.`,
  };
  const where: ManuscriptPlace[] = [
    ...(promise === undefined ? [] : [placeOf(promise)]),
    ...(conclusion === undefined ? [] : [placeOfSection(conclusion)]),
    ...concluded.map(({ sentence, rating }) => placeOf(sentence, rating?.words ?? '')),
    ...inhibiting.map(({ place }) => place),
    ...weak.flatMap(({ verdicts }) =>
      verdicts.slice(0, 1).map(({ at, rating }) => placeOf(at, rating.words)),
    ),
  ];
  return [{ confidence: 0.85, message, where }];
}

/** Weak verdicts of the conclusion, for a manuscript whose findings are not read by indicators. */
function concludedWeak(context: ManuscriptContext): readonly Judged[] {
  return concludingSentences(context)
    .flatMap(judgedIn)
    .filter(({ rating }) => rating !== null && rating.level <= 2);
}

function shortWords({ text, rating }: Judged): string {
  return `${text} ${rating?.words ?? ''}`.trim().split(/\s+/u).slice(-8).join(' ');
}

/** What is found about something, and the terms that only few of the findings speak in. */
type Open = LabelPlace & { readonly blocks: readonly OutlineBlock[]; readonly form?: FactorClaim['form'] };

/**
 * Whether the recommendations speak of the thing, of what answers it, or in the words that it alone is described
 * in: a weakness is called unanswered only when nothing is near it.
 */
function isAnswered(context: ManuscriptContext, open: Open): boolean {
  const { label, stems, section } = open;
  const answered = adviceTerms(context);
  if (isRemedied(label, adviceTexts(context))) return true;
  // "Tidak adanya kendaraan untuk menjangkau pasar" is about the vehicles.
  const [core = label] = label.split(/\s+(?:untuk|dalam|pada|terhadap|dari|dengan|oleh|for)\s+/iu);
  const head = distinctive(contentStems(core, section.lang));
  const named = distinctive(stems).length > 0 ? distinctive(stems) : stems;
  const terms = head.length > 0 ? head : named;
  if (answersTo(terms).some((term) => answered.has(term))) return true;
  const frequency = termFrequency(context);
  const own = new Set(distinctive(textsOf(open).flatMap((text) => contentStems(text, section.lang))));
  const shared = [...own].filter(
    (term) => answered.has(term) && !COMMON.has(term) && (frequency.get(term) ?? 0) <= FEW,
  );
  return shared.length >= LEAST_SHARED;
}

/** What is said of it: of one of an enumeration its own sentence. */
function textsOf({ form, place, blocks }: Open): readonly string[] {
  return form === 'list' ? [place.quote] : blocks.map(({ text }) => text);
}

/** A term is telling when so many items and factors at most speak of it. */
const FEW = 2;
const LEAST_SHARED = 2;

function adviceTerms(context: ManuscriptContext): ReadonlySet<string> {
  return context.derive(readAdviceTerms);
}

/** Whom a recommendation is addressed to says nothing of what is recommended, nor does further research. */
const ADDRESSEE =
  /\b(?:kepada|bagi|untuk|pihak|to)\s+[^.;:]{3,80}?(?=\s+(?:agar|supaya|untuk|disarankan|hendaknya|sebaiknya|diharapkan|perlu|dapat|lebih|:))/giu;
const FURTHER_RESEARCH =
  /\bpeneliti(?:an)?\s+(?:selanjutnya|berikutnya|lanjutan)\b|\b(?:further|future) (?:research|studies)\b/iu;
/** Words that any recommendation is made of. */
const COMMON = new Set(
  contentStems(
    'teliti tambah menambah menunjukkan tetap banyak mengambil memberi mencantumkan meningkatkan memperbaiki membuat menyusun melakukan mengadakan menyediakan menjaga bulan minggu hari setiap selalu rutin berkala baru belum lama luas halaman',
    'id',
  ),
);

function readAdvice(context: ManuscriptContext): readonly Located[] {
  return remediesIn(context).filter(({ text }) => !FURTHER_RESEARCH.test(text));
}

function adviceTexts(context: ManuscriptContext): readonly string[] {
  return context.derive(readAdvice).map(({ text }) => text.replace(ADDRESSEE, ''));
}

function readAdviceTerms(context: ManuscriptContext): ReadonlySet<string> {
  const advice = context.derive(readAdvice);
  return new Set(
    advice.flatMap(({ text, section }) => contentStems(text.replace(ADDRESSEE, ''), section.lang)),
  );
}

/** In how many items and factors of the findings each term occurs. */
function termFrequency(context: ManuscriptContext): ReadonlyMap<string, number> {
  return context.derive(readTermFrequency);
}

function readTermFrequency(context: ManuscriptContext): ReadonlyMap<string, number> {
  const { items, factors } = outlineOf(context);
  const frequency = new Map<string, number>();
  for (const { blocks, section } of [...items, ...factors]) {
    const terms = new Set(blocks.flatMap(({ text }) => contentStems(text, section.lang)));
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return frequency;
}

function unansweredFactors(
  context: ManuscriptContext,
  inhibiting: readonly FactorClaim[],
): readonly ManuscriptFinding[] {
  const open = inhibiting.filter((factor) => !isAnswered(context, factor));
  if (open.length === 0) return [];
  const labels = open.map(({ label }) => label);
  const message = {
    id: `Faktor penghambat berikut tidak mendapat saran: ${quotedList(labels, 'id')}.`,
    en: `No recommendation answers the inhibiting factor${open.length > 1 ? 's' : ''} ${quotedList(labels, 'en')}.`,
  };
  return [{ confidence: 0.75, message, where: [...open.map(({ place }) => place), ...adviceAt(context)] }];
}

function unansweredItems(
  context: ManuscriptContext,
  items: readonly RatedItem[],
): readonly ManuscriptFinding[] {
  const open = items.filter(({ item }) => !isAnswered(context, item));
  if (open.length === 0) return [];
  const labels = open.map(({ item }) => item.label);
  const message = {
    id: `Indikator yang dinilai lemah tidak mendapat saran: ${quotedList(labels, 'id')}.`,
    en: `No recommendation answers what is rated weak: ${quotedList(labels, 'en')}.`,
  };
  const places = open.flatMap(({ verdicts }) =>
    verdicts.slice(0, 1).map(({ at, rating }) => placeOf(at, rating.words)),
  );
  return [{ confidence: 0.75, message, where: [...places, ...adviceAt(context)] }];
}

/** Where the recommendations begin. */
function adviceAt(context: ManuscriptContext): ManuscriptPlace[] {
  const [first] = recommendationsIn(context);
  return first === undefined ? [] : [placeOf(first)];
}
