import type { ManuscriptBlock } from '../../model/manuscript.ts';
import type { Lang } from '../../model/text.ts';
import type { ManuscriptContext } from '../context.ts';
import { bareLabel, isContainer, isFactorHeading } from '../outline/headings.ts';
import { outlineOf } from '../outline/index.ts';
import type { LabelPlace } from '../outline/types.ts';
import { alike, contentStems, distinctive } from '../outline/words.ts';
import { type ClaimSubject, OVERALL_KEY } from './types.ts';

/** What verdicts can be about, with the words that name it. */
export interface Candidate {
  readonly subject: ClaimSubject;
  readonly stems: readonly string[];
}

export const OVERALL: ClaimSubject = { kind: 'overall', key: OVERALL_KEY, label: 'kinerja', parent: null };

export interface Subjects {
  readonly candidates: readonly Candidate[];
  /** What a block of the findings is about; undefined outside of indicators. */
  readonly ofBlock: ReadonlyMap<ManuscriptBlock, Candidate>;
  /** How many candidates a stem names. */
  readonly frequency: ReadonlyMap<string, number>;
  /** What the study is about: *kinerja*, *kualitas pelayanan*. */
  readonly topic: string;
}

/** Lists that are less sure to be this study's indicators name no subjects. */
const LEAST_LIST = 0.6;
const LONGEST_LIST = 12;

function candidateOf({ label, stems }: LabelPlace): Candidate {
  const subject = { kind: 'indicator' as const, key: label.toLowerCase(), label, parent: null };
  return { subject, stems };
}

/** The indicators discussed, and those announced that are discussed nowhere. */
export function subjectsOf(context: ManuscriptContext): Subjects {
  const outline = outlineOf(context);
  const discussed = outline.items
    .filter(({ section }) => !isFactorPart([section.heading, ...section.path]))
    .map((item) => ({
      candidate: {
        subject: { kind: item.kind, key: item.key, label: item.label, parent: item.parent },
        stems: item.stems,
      },
      blocks: item.blocks,
    }));
  const candidates: Candidate[] = discussed.map(({ candidate }) => candidate);
  for (const list of outline.lists) {
    if (list.confidence < LEAST_LIST || list.items.length > LONGEST_LIST) continue;
    for (const item of list.items) {
      const isNew =
        distinctive(item.stems).length > 0 && !candidates.some(({ stems }) => alike(stems, item.stems));
      if (isNew) candidates.push(candidateOf(item));
    }
  }
  return {
    candidates,
    ofBlock: new Map(
      discussed.flatMap(({ candidate, blocks }) => blocks.map((block) => [block, candidate] as const)),
    ),
    frequency: frequencies(candidates),
    topic: topicOf(context),
  };
}

function frequencies(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of candidates) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

const TOPIC =
  /^(?:(?:analisis|evaluasi|tinjauan|studi|an?|the|analysis|evaluation)\s+(?:of\s+|terhadap\s+)?)*(?<first>\p{L}+)(?:\s+(?<second>\p{L}+))?/iu;
const PURPOSE =
  /\b(?:bertujuan|tujuan(?:nya)?|aims?)\b[^.]*?\b(?:mengetahui|menganalisis|mendeskripsikan|menggambarkan|menjelaskan|mengkaji|analy[sz]e|describe|find out|assess)\s+(?:dan\s+\p{L}+\s+)?(?:bagaimana\s+|the\s+)?(?<what>\p{L}+\s+\p{L}+)/iu;
const ABOUT =
  /\b(?:penelitian|pembahasan|uraian|study|research)\s+(?:mengenai|tentang|on|of)\s+(?:the\s+)?(?<what>\p{L}+\s+\p{L}+)/iu;
/** Words that a study of the field begins its title with; by themselves they are its subject. */
const ALONE =
  /^(?:kinerja|performance|efektivitas|efektifitas|effectiveness|produktivitas|disiplin|implementasi)$/u;
/** These need their next word: *kualitas pelayanan* is another subject than the indicator *kualitas*. */
const WITH_NEXT = /^(?:kualitas|pelaksanaan|pelayanan|pengelolaan|quality|implementation|service)$/u;

/** What a study of the field rates as a whole, by its title, else by its purpose; performance where neither tells. */
function topicOf(context: ManuscriptContext): string {
  const purpose = context.sentences
    .map(({ text }) => PURPOSE.exec(text)?.groups?.['what'])
    .find((what) => what !== undefined);
  const concluded = context
    .sentencesOf('conclusion')
    .map(({ text }) => ABOUT.exec(text)?.groups?.['what'])
    .find((what) => what !== undefined);
  for (const source of [context.manuscript.title, purpose, concluded]) {
    const groups = TOPIC.exec(source ?? '')?.groups;
    const first = groups?.['first']?.toLowerCase() ?? '';
    if (ALONE.test(first)) return first;
    if (WITH_NEXT.test(first)) return `${first} ${groups?.['second']?.toLowerCase() ?? ''}`.trim();
  }
  return 'kinerja';
}

/** Whether a section stands in the part on factors. */
export function isFactorPart(headings: readonly string[]): boolean {
  return headings.some((heading) => {
    const label = bareLabel(heading);
    return !isContainer(label) && isFactorHeading(label);
  });
}

const WEAK = 0.25;

function weightIn({ frequency }: Subjects, stem: string, isWeak: boolean): number {
  return (isWeak ? WEAK : 1) / Math.max(1, Math.sqrt(frequency.get(stem) ?? 1));
}

/** How much of the label's meaning `stems` name, 0–1. */
export function coverage(subjects: Subjects, { stems: label }: Candidate, stems: readonly string[]): number {
  const strong = new Set(distinctive(label));
  let all = 0;
  let named = 0;
  for (const stem of label) {
    const weight = weightIn(subjects, stem, !strong.has(stem));
    all += weight;
    if (stems.includes(stem)) named += weight;
  }
  return all === 0 ? 0 : named / all;
}

/** What a label is chiefly about: its first word that says something. */
function headOf(stems: readonly string[]): string | undefined {
  return distinctive(stems)[0] ?? stems[0];
}

export interface Match {
  readonly candidate: Candidate;
  readonly coverage: number;
  /** Place of the label's first word among the stems. */
  readonly place: number;
}

const LEAST_COVERAGE = 0.5;
const WITHOUT_HEAD = 0.75;
const SHORTENED = 0.7;

/** The candidates that a stretch of text names, those it names first before others. */
export function matchesIn(subjects: Subjects, text: string, lang: Lang): readonly Match[] {
  const stems = contentStems(text, lang);
  const said = distinctive(stems);
  const matches = subjects.candidates.flatMap((candidate) => {
    // Nothing else is said: *kreativitas pegawai* for *kreativitas pegawai dalam mencari solusi*.
    const isShort = said.length > 0 && said.every((stem) => candidate.stems.includes(stem));
    const share = Math.max(coverage(subjects, candidate, stems), isShort ? SHORTENED : 0);
    const hasHead = stems.includes(headOf(candidate.stems) ?? '');
    if (share < (hasHead ? LEAST_COVERAGE : WITHOUT_HEAD)) return [];
    return [{ candidate, coverage: share, place: stems.findIndex((stem) => candidate.stems.includes(stem)) }];
  });
  return matches.sort((a, b) => a.place - b.place || b.coverage - a.coverage);
}

/** The one candidate a subject of a sentence is, `null` where none is or two are as likely. */
export function bestOf(matches: readonly Match[]): Match | null {
  const parents = new Set(matches.map(({ candidate }) => candidate.subject.parent));
  // *Indikator kualitas dengan sub-indikator kemampuan* is about the latter.
  const specific = matches.filter(({ candidate }) => !parents.has(candidate.subject.key));
  const [first] = specific;
  if (first === undefined) return null;
  const rivals = specific.filter(({ place }) => place === first.place);
  const best = rivals.reduce((a, b) => (b.coverage > a.coverage ? b : a), first);
  const tied = rivals.filter((rival) => rival !== best && best.coverage - rival.coverage < 0.1);
  return tied.length > 0 ? null : best;
}
