import type { Lang } from '../../model/text.ts';
import { contentStems } from '../outline/words.ts';
import type { Lead } from './leads.ts';
import { hasOwnSubject, type Region, regionOf } from './regions.ts';
import type { Draft } from './sentence.ts';
import {
  bestOf,
  type Candidate,
  coverage,
  type Match,
  matchesIn,
  OVERALL,
  type Subjects,
} from './subjects.ts';
import type { ClaimSubject } from './types.ts';

/** What surrounds a verdict whose subject is sought. */
export interface Surroundings {
  readonly subjects: Subjects;
  /** The indicator under whose heading the sentence stands. */
  readonly own: Candidate | null;
  readonly lead: Lead;
  readonly lang: Lang;
  /** In an introduction, where what is weak is presented as the problem. */
  readonly isProblem: boolean;
}

export interface Resolved {
  readonly subject: ClaimSubject;
  readonly confidence: number;
}

/** Organisations perform as well, and a study of people does not rate them. */
const OTHER_TOPIC =
  /^(?:tingkat\s+)?kinerja\s+(?:organisasi|instansi|perusahaan|keuangan|pemerintah(?:an)?\b|lembaga|pelayanan publik)|^organi[sz]ational performance/iu;
const PERSON_CONTRAST = /\b(?:sebagian|beberapa|some|several)\b/iu;

/** The subject of a verdict; `null` where it is about something that is rated nowhere, or cannot be told. */
export function subjectOf(draft: Draft, around: Surroundings): Resolved | null {
  const { rating, clause } = draft;
  if (rating.form === 'attribute') return attributeSubject(draft, around);
  const region = regionOf(draft.stretch, around.subjects.topic, around.lang);
  if (rating.form === 'manner') return mannerSubject(region, around);
  const found =
    around.own === null
      ? (outside(region, around) ?? ofWhole(draft, region, around))
      : within(region, around.own, around);
  if (found === null) return after(draft, region, around);
  if (clause.kind !== 'main' && !isNamed(region, found.subject, around)) return null;
  return { ...found, confidence: found.confidence * (rating.bare ? 0.85 : 1) * CLAUSE[clause.kind] };
}

/** *Pegawai sudah sesuai dengan ketepatan waktu*: the subject stands behind. */
function after(
  { rating, clause }: Draft,
  region: Region,
  { subjects, own, lang }: Surroundings,
): Resolved | null {
  if (rating.family !== 'fit' || own !== null || region.head === 'thing') return null;
  const object = /^\s+(?:dengan|with)\s+(?:the\s+)?(.+)/iu.exec(
    clause.text.slice(rating.end - clause.start),
  )?.[1];
  const best = object === undefined ? null : bestOf(matchesIn(subjects, object, lang));
  return best?.place === 0 ? { subject: best.candidate.subject, confidence: 0.65 } : null;
}

/** How much a clause states: what follows from something is often no more than feared. */
const CLAUSE: Readonly<Record<Draft['clause']['kind'], number>> = {
  main: 1,
  contrast: 0.95,
  concession: 0.9,
  result: 0.8,
  reason: 0,
  aim: 0,
  cited: 0.8,
};

/** Whether the words before the rating name the subject themselves. */
function isNamed(region: Region, { key, kind }: ClaimSubject, { subjects, lang }: Surroundings): boolean {
  if (kind === 'overall') return region.head === 'topic';
  return matchesIn(subjects, `${region.aspect ?? ''} ${region.text}`, lang).some(
    ({ candidate }) => candidate.subject.key === key,
  );
}

/** Under an indicator's heading: the indicator itself, or its own indicator above it. */
function within(region: Region, own: Candidate, around: Surroundings): Resolved | null {
  const { subjects, lead, lang } = around;
  const formal = lead.techniques.length > 0 || lead.concludes;
  const text = hasOwnSubject(region) ? region.text : (region.aspect ?? region.text);
  const matches = matchesIn(subjects, text, lang);
  const best = matches.find(({ candidate }) => candidate === own) ?? bestOf(matches);
  if (best !== null) return ofMatch(best, own, formal, subjects);
  if (region.head === 'points') return { subject: own.subject, confidence: formal ? 0.85 : 0.6 };
  if (!formal) return null;
  if (region.head !== 'thing' || region.vague) return { subject: own.subject, confidence: 0.8 };
  return coverage(subjects, own, contentStems(text, lang)) >= 0.3
    ? { subject: own.subject, confidence: 0.75 }
    : null;
}

/** What is named under an indicator's heading: itself, the indicator above it, or what is discussed nowhere. */
function ofMatch(best: Match, own: Candidate, formal: boolean, subjects: Subjects): Resolved | null {
  const { subject } = best.candidate;
  if (best.candidate === own) return { subject, confidence: formal ? 0.95 : 0.85 };
  if (subject.key === own.subject.parent) return { subject, confidence: 0.6 };
  // What has a part of its own is rated there; what was announced and has none can be rated anywhere.
  return best.place === 0 && !isDiscussed(best.candidate, subjects) ? { subject, confidence: 0.75 } : null;
}

function isDiscussed(candidate: Candidate, { ofBlock, candidates }: Subjects): boolean {
  const discussed = new Set(ofBlock.values());
  return (
    discussed.has(candidate) || candidates.some((other) => other.subject.parent === candidate.subject.key)
  );
}

/** In abstract, introduction, conclusion and the general parts of the findings. */
function outside(region: Region, { subjects, lang }: Surroundings): Resolved | null {
  const own = hasOwnSubject(region);
  const matches = matchesIn(subjects, own ? region.text : (region.aspect ?? region.text), lang);
  if (region.head === 'topic' && (region.aspect === null || own)) {
    const isItem = matches.some(
      ({ candidate, coverage: share }) =>
        share >= 0.8 &&
        !(region.text.toLowerCase().startsWith(subjects.topic) && isOnly(candidate, subjects.topic)),
    );
    if (OTHER_TOPIC.test(region.text)) return null;
    if (region.aspect === null) return isItem ? null : { subject: OVERALL, confidence: 0.85 };
  }
  const best = bestOf(matches);
  if (best === null) return own ? ofAspect(region, subjects, lang) : null;
  const first = best.place === 0 || region.aspect !== null;
  const sure = (first ? 0.6 : 0.45) + best.coverage * 0.3 - (PERSON_CONTRAST.test(region.text) ? 0.15 : 0);
  return { subject: best.candidate.subject, confidence: Math.min(0.9, sure) };
}

/** An indicator that only shares a concept with the topic: *kehadiran* in a study of *disiplin*. */
function isOnly({ subject }: Candidate, topic: string): boolean {
  return !subject.label.toLowerCase().includes(topic);
}

const GENERALLY =
  /\b(?:secara (?:umum|keseluruhan|garis besar)|pada umumnya|overall|in general|on the whole)\b/iu;

/** *Secara umum layanan petugas memadai* rates the whole of a study on the quality of services. */
function ofWhole(
  { stretch }: Draft,
  { text, head, aspect }: Region,
  { subjects, lang }: Surroundings,
): Resolved | null {
  if (head !== 'thing' || aspect !== null || !GENERALLY.test(stretch)) return null;
  const [first] = contentStems(text, lang);
  const isTopic = first !== undefined && contentStems(subjects.topic, lang).includes(first);
  return isTopic && matchesIn(subjects, text, lang).length === 0
    ? { subject: OVERALL, confidence: 0.75 }
    : null;
}

/** *Dari segi kualitas, pegawai sudah baik* rates the quality; of a thing of its own it does so by the way. */
function ofAspect(region: Region, subjects: Subjects, lang: Lang): Resolved | null {
  const best = bestOf(matchesIn(subjects, region.aspect ?? '', lang));
  if (best === null || (region.head === 'thing' && !region.vague)) return null;
  return { subject: best.candidate.subject, confidence: region.head === 'thing' ? 0.55 : 0.75 };
}

const SHOWS =
  /(?<no>\b(?:belum|tidak|kurang)\s+)?(?:mampu\s+|dapat\s+|bisa\s+)?(?:menunjuk(?:k)?an|memiliki|mempunyai|memperlihatkan|menampilkan)\s+(?<what>[^,;:]+?)\s*(?:yang\s*(?:\p{L}+\s*){0,2})?$/iu;

/** *Kualitas kerja yang belum optimal*, named by itself, is said to be so. */
const NAMED =
  /(?:^|[,;:(]|\b(?:dan|serta|adalah|yaitu|yakni|seperti|oleh|dari)\b)\s*(?<what>[^,;:()]+?)\s*yang\s*$/iu;
const LONGEST_NAME = 8;

function namedWeak({ stretch, rating }: Draft): string | undefined {
  if (rating.level > 2) return undefined;
  const what = NAMED.exec(stretch)?.groups?.['what'];
  return what !== undefined && what.split(/\s+/u).length <= LONGEST_NAME ? what : undefined;
}

/** *Pegawai menunjukkan X yang baik* rates X. */
function attributeSubject(
  draft: Draft,
  { subjects, own, lead, lang, isProblem }: Surroundings,
): Resolved | null {
  const what = SHOWS.exec(draft.stretch)?.groups?.['what'] ?? (isProblem ? namedWeak(draft) : undefined);
  if (what === undefined) return null;
  const best = bestOf(matchesIn(subjects, what, lang));
  if (best === null || best.place !== 0) return null;
  if (own !== null && (best.candidate !== own || lead.techniques.length === 0)) return null;
  return { subject: best.candidate.subject, confidence: 0.65 };
}

/** Whether what is shown is shown *not*: *belum menunjukkan X yang sesuai*. */
export function isShownNot(stretch: string): boolean {
  return SHOWS.exec(stretch)?.groups?.['no'] !== undefined;
}

/** *Pada indikator X, pegawai bekerja dengan baik* rates X by the way. */
function mannerSubject(region: Region, { subjects, own, lead, lang }: Surroundings): Resolved | null {
  if (region.aspect === null || own !== null || lead.opposes) return null;
  const best = bestOf(matchesIn(subjects, region.aspect, lang));
  return best?.place === 0 ? { subject: best.candidate.subject, confidence: 0.55 } : null;
}
