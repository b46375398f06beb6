import { EXPERIENCES, type Experience, type Prior, seenKey } from '../prior.ts';
import { learnDecision } from './decision.ts';
import { besideOwn, type Held, heldOut, withoutStudies } from './held-out.ts';
import { learnPolarity, type SideCases, sideCases } from './sides.ts';
import type { Framework, TrainingStudy } from './study.ts';
import { trainSides, trainWords } from './words.ts';

const GROUPS = 5;

/** Spreads the studies of each framework and language over groups, so that a group has about one of each. */
function groupsOf(studies: readonly TrainingStudy[], groups: number): TrainingStudy[][] {
  const seen = new Map<string, number>();
  const spread: TrainingStudy[][] = Array.from({ length: groups }, () => []);
  for (const study of studies) {
    const kind = `${study.framework} ${study.lang}`;
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    spread[place % groups]?.push(study);
  }
  return spread;
}

/** Held-out passages for each experience that is to be learned. */
type Lessons = Map<Experience, Held[]>;

/** Adds to the lessons what the models of one part of the training make of a group that they have not seen. */
function learnFrom(
  lessons: Lessons,
  experiences: readonly Experience[],
  make: Partial<Record<Experience, () => Held[]>>,
): void {
  for (const experience of experiences) {
    const held = make[experience]?.();
    if (held !== undefined) lessons.set(experience, [...(lessons.get(experience) ?? []), ...held]);
  }
}

/** How many studies there are of each framework and language. */
function countSeen(studies: readonly TrainingStudy[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { framework, lang } of studies) {
    const key = seenKey(framework, lang);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

/**
 * Learns everything from coded studies. What weighs the evidence is learned from studies that the word models had not
 * seen: group by group they are left out, so that the decision trusts words as far as they reach in a new study.
 * @param experiences what it is to be able to decide with; each takes its time to learn
 */
export function trainPrior(
  studies: readonly TrainingStudy[],
  frameworks: readonly Framework[],
  experiences: readonly Experience[] = EXPERIENCES,
): Prior {
  const loose = studies.filter(({ kind }) => kind !== 'study');
  const whole = studies.filter(({ kind }) => kind === 'study');
  const groups = groupsOf(whole, GROUPS);
  const lessons: Lessons = new Map();
  const cases: SideCases[] = [];
  for (const [n, group] of groups.entries()) {
    const others = [...whole.filter((study) => !group.includes(study)), ...loose];
    const words = once(() => trainWords(others, frameworks));
    learnFrom(lessons, experiences, {
      many: () => heldOut(group, frameworks, words()),
      own: () => besideOwn(group, frameworks, words()),
      few: () => heldOut(group, frameworks, trainWords(groups[(n + 1) % GROUPS] ?? [], frameworks)),
    });
    cases.push(...sideCases(group, trainSides(others)));
  }
  const all = trainWords(studies, frameworks);
  const alone = once(() => withoutStudies(studies, frameworks, all));
  learnFrom(lessons, experiences, { thin: () => alone().thin, none: () => alone().none });
  return {
    seen: countSeen(whole),
    ...all,
    sides: trainSides(studies),
    decisions: new Map([...lessons].map(([experience, held]) => [experience, learnDecision(held)])),
    polarity: learnPolarity(cases),
  };
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
