import type { Coding } from '../model/coding.ts';
import { upperFirst } from '../model/format.ts';
import { informantsHeard } from '../model/heard.ts';
import { informantLabel } from '../model/informant.ts';
import { indexStudy } from '../model/study-index.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { ChartInput } from './kind.ts';

/** Whom or what passages come from: an informant, or a technique where nobody is named. */
export interface Voice {
  readonly label: string;
  /** How many informants it stands for; 0 for a technique. */
  readonly informants: number;
  readonly holds: (coding: Coding) => boolean;
}

/** More lines than this fill a page; the rest of the informants then share one. */
const MOST = 30;

/** `I-03 · Kepala Bidang` */
export function informantLine({ analysis: { study } }: ChartInput, id: string): string {
  const role = study.informants.find((informant) => informant.id === id)?.role ?? null;
  const name = informantLabel(study, id);
  return role === null ? name : `${name} · ${role}`;
}

/** Every informant with something coded or not, then the techniques that have passages nobody is named for. */
export function voicesOf(input: ChartInput): readonly Voice[] {
  const { analysis, lang } = input;
  const index = indexStudy(analysis);
  const counts = new Map<string, number>();
  for (const coding of index.codings) {
    const informant = index.informantOf(coding);
    if (informant !== null) counts.set(informant, (counts.get(informant) ?? 0) + 1);
  }
  const heard = informantsHeard(analysis.study, index);
  const ranked = [...heard].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const shown = heard.length <= MOST ? heard : heard.filter((id) => ranked.indexOf(id) < MOST - 1);
  const rest = new Set(heard.filter((id) => !shown.includes(id)));
  return [
    ...shown.map((id) => ({
      label: informantLine(input, id),
      informants: 1,
      holds: (coding: Coding) => index.informantOf(coding) === id,
    })),
    ...(rest.size === 0
      ? []
      : [
          {
            label: { id: `${rest.size} informan lain`, en: `${rest.size} other informants` }[lang],
            informants: rest.size,
            holds: (coding: Coding) => rest.has(index.informantOf(coding) ?? ''),
          },
        ]),
    ...index.techniques
      .map((technique) => ({
        label:
          technique === 'interview'
            ? { id: 'Wawancara tanpa nama', en: 'Interviews without a name' }[lang]
            : upperFirst(TECHNIQUE_WORDS[technique][lang]),
        informants: 0,
        holds: (coding: Coding) =>
          index.informantOf(coding) === null && index.documentOf(coding).technique === technique,
      }))
      .filter(({ holds }) => index.codings.some(holds)),
  ];
}
