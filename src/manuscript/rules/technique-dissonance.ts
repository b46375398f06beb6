import { inBoth, joinList } from '../../model/format.ts';
import type { Lang } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { isCombined, isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import type { AspectClaim, VerdictClaim } from '../claims/types.ts';
import { placeOf } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { placeOfClaim, quoted, type Rift, widest } from './verdicts.ts';

/** Techniques that say the contrary of one another, under one verdict. */
export const manuscriptDissonance: ManuscriptRule = {
  id: 'R10',
  name: { id: 'Teknik saling bertentangan', en: 'Techniques contradict each other' },
  severity: 'warning',
  advice: {
    id: 'Bahas pertentangan itu: teknik mana yang lebih dekat dengan kejadian, apa yang membuat keduanya berbeda, dan mengapa penilaian akhirnya demikian.',
    en: 'Discuss the disagreement: which technique is closer to what happened, what makes them differ, and why the verdict is as it is.',
  },
  check(context): readonly ManuscriptFinding[] {
    const { verdicts, aspects } = claimsOf(context);
    const sure = verdicts.filter((claim) => claim.part === 'findings' && isOwn(claim));
    const keys = [...new Set([...sure, ...aspects].map(({ subject }) => subject.key))];
    return keys.flatMap((key) => {
      const own = sure.filter(({ subject }) => subject.key === key);
      const rift = widest(own.filter((claim) => !isCombined(claim) && claim.formal));
      if (rift !== null && isOpposite(rift) && !sameTechnique(rift))
        return [findingOf(rift, own.filter(isCombined).at(-1))];
      return withinAspect(aspects.filter(({ subject }) => subject.key === key));
    });
  },
};

/** Two techniques on the same thing within an indicator: *memakai aplikasi sudah baik* and *kurang baik*. */
function withinAspect(aspects: readonly AspectClaim[]): readonly ManuscriptFinding[] {
  for (const weak of aspects.filter(({ rating }) => rating.level <= 2)) {
    const good = aspects.find(
      ({ rating, technique, stems }) =>
        rating.level >= 3 && technique !== weak.technique && stems.some((stem) => weak.stems.includes(stem)),
    );
    if (good === undefined) continue;
    const pair = [weak, good].sort((a, b) => a.at.index - b.at.index);
    const message = inBoth((lang) => {
      const list = joinList(
        pair.map(({ technique, rating }) => `${TECHNIQUE_WORDS[technique][lang]} “${rating.words}”`),
        lang,
      );
      return lang === 'id'
        ? `“${weak.subject.label}”: hasil antarteknik bertentangan, yaitu ${list}.`
        : `“${weak.subject.label}”: the techniques contradict each other: ${list}.`;
    });
    const confidence = Math.min(weak.confidence, good.confidence);
    return [{ confidence, message, where: pair.map(({ at, rating }) => placeOf(at, rating.words)) }];
  }
  return [];
}

/** *Cukup baik* beside *sudah baik* is a shade; what lies on either side of the middle is not. */
function isOpposite({ gap, claims }: Rift): boolean {
  return gap >= 2 || claims.some(({ rating }) => rating.level <= 2);
}

function sameTechnique({ claims: [a, b] }: Rift): boolean {
  return a.techniques[0] === b.techniques[0];
}

function findingOf({ gap, claims }: Rift, combined: VerdictClaim | undefined): ManuscriptFinding {
  const [first] = claims;
  const words = (claim: VerdictClaim, lang: Lang): string =>
    `${claim.techniques.map((technique) => TECHNIQUE_WORDS[technique][lang]).join(' + ')} ${quoted(claim)}`;
  const message = inBoth((lang) => {
    const list = joinList(
      claims.map((claim) => words(claim, lang)),
      lang,
    );
    const end =
      combined === undefined
        ? ''
        : { id: `; penilaian akhirnya ${quoted(combined)}`, en: `; the verdict is ${quoted(combined)}` }[
            lang
          ];
    return lang === 'id'
      ? `“${first.subject.label}”: hasil antarteknik bertentangan, yaitu ${list}${end}.`
      : `“${first.subject.label}”: the techniques contradict each other: ${list}${end}.`;
  });
  const where = [...claims, ...(combined === undefined ? [] : [combined])].map(placeOfClaim);
  const lowest = Math.min(...claims.map(({ confidence }) => confidence));
  return { confidence: Math.min(gap >= 2 ? 0.9 : 0.75, lowest + 0.1), message, where };
}
