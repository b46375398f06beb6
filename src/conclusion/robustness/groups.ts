import type { CodedStudy } from '../../model/analysis.ts';
import { directionOf } from '../../model/direction.ts';
import { informantGroup } from '../../model/informant.ts';
import { rateTechnique } from '../../model/rating.ts';
import type { Study } from '../../model/study.ts';
import { compareText } from '../../model/text.ts';
import type { GroupContrast, PartRating } from '../../model/verification.ts';
import type { CodeVoices } from './voices.ts';

/** What each group says of a code, by name; who has neither group nor role stands for no group. */
function groupRatings(study: Study, { said }: CodeVoices): readonly PartRating[] {
  const byGroup = new Map<string, CodeVoices['said'][number][]>();
  for (const each of said) {
    const group = informantGroup(study, each.informant);
    if (group === null) continue;
    const own = byGroup.get(group);
    if (own === undefined) byGroup.set(group, [each]);
    else own.push(each);
  }
  return [...byGroup]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([part, own]) => {
      const informants = new Map(own.map(({ coding, informant }) => [coding, informant]));
      const rating = rateTechnique(
        study.scale,
        [...informants.keys()],
        (coding) => informants.get(coding) ?? '',
      );
      return rating === null ? [] : [{ part, ...rating }];
    });
}

/** Codes of which at least two groups speak, with the groups that judge them in opposite ways. */
export function groupContrasts(
  { study }: CodedStudy,
  voices: readonly CodeVoices[],
): readonly GroupContrast[] {
  return voices.flatMap((voice): readonly GroupContrast[] => {
    const groups = groupRatings(study, voice);
    if (groups.length < 2) return [];
    const on = (side: string): readonly string[] =>
      groups.filter(({ level }) => directionOf(study.scale, level) === side).map(({ part }) => part);
    const ill = on('negative');
    const opposed = on('positive').flatMap((well) => ill.map((each): [string, string] => [well, each]));
    return [{ code: voice.code, groups, opposed }];
  });
}
