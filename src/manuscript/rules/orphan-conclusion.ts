import type { Lang } from '../../model/text.ts';
import { type ManuscriptContext, placeOf } from '../context.ts';
import { frameworkOf, isConcluded } from '../outline/framework.ts';
import { outlineOf } from '../outline/index.ts';
import { type Judged, judgedIn } from '../outline/judged.ts';
import { concludingSentences } from '../outline/recommendations.ts';
import type { LabelPlace } from '../outline/types.ts';
import { alike, contentStems, distinctive, everyStem } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { quotedList } from './wording.ts';

/** The conclusion judges what the findings never speak of. */
export const orphanConclusion: ManuscriptRule = {
  id: 'R11',
  name: { id: 'Simpulan tanpa temuan', en: 'A conclusion without a finding' },
  severity: 'error',
  advice: {
    id: 'Hapus dari simpulan, atau tambahkan ke bagian temuan beserta buktinya.',
    en: 'Take it out of the conclusion, or add it to the findings with its evidence.',
  },
  check(context): readonly ManuscriptFinding[] {
    if (context.sectionsOf('findings').length === 0) return [];
    const orphans = orphanIndicators(context);
    return [...unheardOf(context, orphans), ...unheaded(context, orphans)];
  },
};

/** Words of a conclusion that name nothing found. */
const GENERIC = new Set(
  contentStems(
    'penelitian peneliti kondisi keadaan variasi upaya simpulan uraian pembahasan temuan jawaban peran pengaruh dampak tujuan masalah rata-rata efek secara umum keseluruhan penilaian nilai kategori hasil capaian bentuk hal sisi segi bagian pihak waktu orang lainnya individu penting faktor study research result overall general value category part',
    'id',
  ),
);

/** Everything the findings speak of, but for where they only announce the framework. */
function spokenOf(context: ManuscriptContext): ReadonlySet<string> {
  return context.derive(readSpoken);
}

function readSpoken(context: ManuscriptContext): ReadonlySet<string> {
  const announcing = new Set(
    outlineOf(context)
      .lists.filter(({ stage }) => stage === 'announced')
      .map(({ place }) => place.line),
  );
  const sentences = context.sentencesOf('findings').filter(({ line }) => !announcing.has(line));
  const headings = context.sectionsOf('findings').map(({ heading, lang }) => ({ text: heading, lang }));
  const texts = [...sentences.map(({ text, section }) => ({ text, lang: section.lang })), ...headings];
  return new Set(texts.flatMap(({ text, lang }) => everyStem(text, lang)));
}

/** Verdicts of the conclusion on things that no sentence of the findings names. */
function unheardOf(context: ManuscriptContext, orphans: readonly LabelPlace[]): readonly ManuscriptFinding[] {
  const spoken = spokenOf(context);
  const { title } = context.manuscript;
  const known = new Set([...GENERIC, ...contentStems(title ?? '', 'id'), ...contentStems(title ?? '', 'en')]);
  const told: (readonly string[])[] = [];
  return concludingSentences(context)
    .flatMap(judgedIn)
    .flatMap((subject) => {
      const confidence = sureness(subject, spoken, known);
      const stems = contentStems(subject.text, subject.sentence.section.lang);
      if (confidence === 0 || orphans.some((label) => alike(label.stems, stems))) return [];
      if (told.some((other) => alike(other, stems))) return [];
      told.push(stems);
      const label = shortened(subject.text);
      const message = {
        id: `Simpulan menilai “${label}”, yang tidak dibahas di bagian temuan.`,
        en: `The conclusion judges “${label}”, which the findings do not speak of.`,
      };
      return [{ confidence, message, where: [placeOf(subject.sentence, subject.text)] }];
    });
}

const LONGEST_SUBJECT = 12;

function shortened(text: string): string {
  const words = text.split(/\s+/u);
  return words.length > LONGEST_SUBJECT ? `${words.slice(0, LONGEST_SUBJECT).join(' ')} …` : text;
}

/** A name is where something was found; other words than the findings use may say the same: a concept does not. */
function sureness(
  { text, sentence, found, rating }: Judged,
  spoken: ReadonlySet<string>,
  known: ReadonlySet<string>,
): number {
  const terms = subjectTerms(text, sentence.section.lang).filter((term) => !known.has(term));
  const names = text
    .split(/\s+/u)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (terms.length === 0 || names.length > 1 || text.split(/\s+/u).length > 2 * LONGEST_SUBJECT) return 0;
  const unheard = terms.filter((term) => !spoken.has(term));
  if (unheard.length === terms.length) {
    if (found || terms.some((term) => term.startsWith('#'))) return 0.8;
    if (terms.length > 1) return 0.7;
    return rating !== null && spoken.size >= LEAST_SPOKEN && namesThing(text) ? 0.6 : 0;
  }
  const [head = ''] = terms;
  return found && !spoken.has(head) && unheard.length * 2 >= terms.length ? 0.7 : 0;
}

/** Fewer stems are too little to tell what findings do not speak of. */
const LEAST_SPOKEN = 30;

/** *Ketersediaan obat*: a thing, where a quality (*kecekatan*) may be another word for one that was found. */
function namesThing(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/u);
  const isQuality = words.some(
    (word) =>
      /^(?:ke|pe|per)\p{L}{3,}an$|(?:itas|isme|ness|ity)$/u.test(word) &&
      !/^(?:ketersediaan|kelengkapan|keadaan|kondisi)$/u.test(word),
  );
  return words.length >= 2 && !isQuality;
}

/** What a subject is about, without what a relative clause says of it. */
function subjectTerms(text: string, lang: Lang): readonly string[] {
  const [head = text] = text.split(/\s+(?:yang|that|which|who)\s+/iu);
  const terms = distinctive(contentStems(head, lang));
  return terms.length > 0 ? terms : distinctive(contentStems(text, lang));
}

/** Announced indicators that the conclusion names although no part of the findings is about them. */
function orphanIndicators(context: ManuscriptContext): readonly LabelPlace[] {
  const framework = frameworkOf(context);
  if (framework === null) return [];
  const judged = concludingSentences(context).flatMap(judgedIn);
  return framework.dropped.filter((label) => {
    const isJudged = judged.some(({ text, sentence }) =>
      alike(label.stems, contentStems(text, sentence.section.lang)),
    );
    return isJudged || (framework.dropped.length > 1 && isConcluded(context, label));
  });
}

function unheaded(context: ManuscriptContext, orphans: readonly LabelPlace[]): readonly ManuscriptFinding[] {
  if (orphans.length === 0) return [];
  const labels = orphans.map(({ label }) => label);
  const message = {
    id: `Simpulan menyebut ${quotedList(labels, 'id')}, tetapi tidak ada bagian temuan yang membahasnya.`,
    en: `The conclusion speaks of ${quotedList(labels, 'en')}, but no part of the findings discusses ${labels.length > 1 ? 'them' : 'it'}.`,
  };
  const said = concludingSentences(context).filter(({ text, section }) => {
    const stems = contentStems(text, section.lang);
    return orphans.some((label) => alike(label.stems, stems));
  });
  const added = frameworkOf(context)?.added ?? [];
  const where = [...said.map((sentence) => placeOf(sentence)), ...added.map(({ place }) => place)];
  return where.length === 0 ? [] : [{ confidence: 0.8, message, where }];
}
