import type { Polarity } from '../../model/coding.ts';
import type { Project, ProjectCode, ProjectCoding } from '../../model/project.ts';
import type { Span } from '../../model/text.ts';
import { isPolarityRoot, polarityNamed } from './polarity-words.ts';

/** What a code turns out to be: how passages speak, or the topic of its parent together with how they speak. */
interface Meaning {
  readonly polarity: Polarity;
  /** The topic that is meant as well; `null` where only a second code says it. */
  readonly topic: string | null;
}

interface Sorted {
  readonly codes: readonly ProjectCode[];
  readonly meanings: ReadonlyMap<string, Meaning>;
}

/** Parts the codes of topics from those that say how passages speak, wherever in the tree they stand. */
function sorted(codes: readonly ProjectCode[]): Sorted {
  const meanings = new Map<string, Meaning>();
  const markAll = (code: ProjectCode, above: Polarity | null): void => {
    const polarity = polarityNamed(code.name) ?? above;
    if (polarity !== null) meanings.set(code.id, { polarity, topic: null });
    for (const one of code.codes) markAll(one, polarity);
  };
  const topics = (level: readonly ProjectCode[], parent: ProjectCode | null): ProjectCode[] =>
    level.flatMap((code) => {
      const polarity = polarityNamed(code.name);
      const isRoot = isPolarityRoot(code.name) && code.codes.some(({ name }) => polarityNamed(name) !== null);
      if (isRoot || (polarity !== null && parent === null)) {
        markAll(code, null);
        return [];
      }
      // `Disiplin › Positif` says both; what would be left of the parent is the topic itself.
      if (polarity !== null && parent !== null && code.codes.length === 0) {
        meanings.set(code.id, { polarity, topic: parent.id });
        return [];
      }
      return [{ ...code, codes: topics(code.codes, code) }];
    });
  return { codes: topics(codes, null), meanings };
}

/** What several polarities on one passage amount to. */
function together(polarities: readonly Polarity[]): Polarity | null {
  const said = new Set(polarities.filter((polarity) => polarity !== 'neutral'));
  const [only] = said;
  if (only === undefined) return polarities.length === 0 ? null : 'neutral';
  return said.size === 1 ? only : 'mixed';
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const isSame = (a: ProjectCoding, b: ProjectCoding): boolean =>
  a.start === b.start && a.end === b.end && (a.end > a.start || a.quote === b.quote);

/**
 * The markers that speak of a coding: on its passage, on the same words, else on words that cover half of it.
 * @param bound passages with a topic of their own, whose markers speak of nothing else
 */
function markersFor(
  coding: ProjectCoding,
  markers: readonly ProjectCoding[],
  bound: ReadonlySet<string>,
): readonly ProjectCoding[] {
  const beside = markers.filter(({ passage }) => passage !== undefined && passage === coding.passage);
  if (beside.length > 0) return beside;
  const free = markers.filter(({ passage }) => passage === undefined || !bound.has(passage));
  const own = free.filter(({ user }) => user === coding.user);
  const [here] = [own, free]
    .map((some) => some.filter((marker) => isSame(coding, marker)))
    .filter((some) => some.length > 0);
  if (here !== undefined) return here;
  const [across] = [own, free]
    .map((some) =>
      some.filter(
        (marker) => overlap(coding, marker) * 2 >= coding.end - coding.start && coding.end > coding.start,
      ),
    )
    .filter((some) => some.length > 0);
  return across ?? [];
}

/** A project whose codes are topics alone, its codings with the polarities that other codes gave them. */
export interface SettledProject {
  readonly project: Project;
  /** Passages that have a polarity and no topic. */
  readonly topicless: number;
}

/**
 * Reads the polarity of codings from the codes beside them: `Sentiment › Positive` of NVivo, `Positif`, `Negatif`, a
 * code `Disiplin › Negatif`, and what we write ourselves. Codes that say nothing else are taken out of the tree.
 */
export function settlePolarities(project: Project): SettledProject {
  const { codes, meanings } = sorted(project.codes);
  if (meanings.size === 0) return { project, topicless: 0 };
  const isMarker = ({ code }: ProjectCoding): boolean => meanings.get(code)?.topic === null;
  const markers = new Map<string, ProjectCoding[]>(project.sources.map(({ id }) => [id, []]));
  for (const coding of project.codings) if (isMarker(coding)) markers.get(coding.source)?.push(coding);
  const bound = new Set(
    project.codings.flatMap((coding) => (isMarker(coding) ? [] : (coding.passage ?? []))),
  );
  const answered = new Set<ProjectCoding>();
  const codings = project.codings
    .filter((coding) => !isMarker(coding))
    .map((coding): ProjectCoding => {
      const meaning = meanings.get(coding.code);
      if (meaning?.topic !== undefined && meaning.topic !== null) {
        return { ...coding, code: meaning.topic, polarity: meaning.polarity };
      }
      const near = markersFor(coding, markers.get(coding.source) ?? [], bound);
      for (const marker of near) answered.add(marker);
      const polarity = together(near.flatMap(({ code }) => meanings.get(code)?.polarity ?? []));
      return polarity === null ? coding : { ...coding, polarity };
    });
  const topicless = project.codings.filter((coding) => isMarker(coding) && !answered.has(coding)).length;
  return { project: { ...project, codes, codings }, topicless };
}
