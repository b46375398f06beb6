import type { Project, ProjectSource } from '../../model/project.ts';
import type { SourceMeta, Technique } from '../../model/source.ts';
import { compareText, type Lang } from '../../model/text.ts';

type Fact = 'technique' | 'date' | 'place' | 'title';

/** The variables of a source in which we write what is known of it, in either language. */
const FACTS: Readonly<Record<Fact, Readonly<Record<Lang, string>>>> = {
  technique: { id: 'Teknik', en: 'Technique' },
  date: { id: 'Tanggal', en: 'Date' },
  place: { id: 'Tempat', en: 'Place' },
  title: { id: 'Judul', en: 'Title' },
};

const TECHNIQUE_WORDS: Readonly<Record<Technique, Readonly<Record<Lang, string>>>> = {
  interview: { id: 'Wawancara', en: 'Interview' },
  observation: { id: 'Observasi', en: 'Observation' },
  document: { id: 'Dokumen', en: 'Document' },
};

const TECHNIQUES: Readonly<Record<Technique, RegExp>> = {
  interview: /^(?:wawancara|interviews?|fgd|focus groups?|transkrip|transcripts?)\b/i,
  observation: /^(?:observasi|observations?|pengamatan|catatan lapangan|field ?notes?)\b/i,
  document: /^(?:dokumen(?:tasi)?|documents?|documentation|arsip|archives?)\b/i,
};

/** The technique that a word names; `null` for any other word. */
function techniqueNamed(word: string): Technique | null {
  const found = (Object.keys(TECHNIQUES) as Technique[]).find((technique) =>
    TECHNIQUES[technique].test(word.trim()),
  );
  return found ?? null;
}

function factNamed(variable: string): Fact | null {
  const name = variable.trim().toLowerCase();
  const found = (Object.keys(FACTS) as Fact[]).find((fact) =>
    Object.values(FACTS[fact]).some((word) => word.toLowerCase() === name),
  );
  return found ?? null;
}

/** What is known of a source beside its text; what nothing says is not set. */
export function factsOf(
  source: ProjectSource,
  project: Pick<Project, 'sets'>,
): Partial<Omit<SourceMeta, 'informant'>> {
  const said: Partial<Record<Fact, string>> = {};
  for (const [variable, value] of Object.entries(source.variables)) {
    const fact = factNamed(variable);
    if (fact !== null) said[fact] = value;
  }
  const sets = project.sets.filter(({ members }) =>
    members.some(({ kind, id }) => kind === 'source' && id === source.id),
  );
  const technique = [said.technique ?? '', ...sets.map(({ name }) => name)]
    .map(techniqueNamed)
    .find((one) => one !== null);
  const date = said.date !== undefined && /^\d{4}-\d\d-\d\d$/.test(said.date) ? said.date : undefined;
  return {
    ...(technique === undefined ? {} : { technique }),
    ...(date === undefined ? {} : { date }),
    ...(said.place === undefined ? {} : { place: said.place }),
    ...(said.title === undefined ? {} : { title: said.title }),
  };
}

/** What a source says beyond that, by variable: of the person heard in it. */
export const attributesOf = ({ variables }: ProjectSource): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).filter(([variable]) => factNamed(variable) === null));

/** Whether a set only says of which technique its sources are. */
export const isTechniqueSet = ({ name, members }: Project['sets'][number]): boolean =>
  techniqueNamed(name) !== null && members.every(({ kind }) => kind === 'source');

/** The same the other way: what is known of a source as variables of it. */
export function factVariables(
  meta: Omit<SourceMeta, 'informant'>,
  lang: Lang,
): Readonly<Record<string, string>> {
  const { technique, date, place, title } = meta;
  const said: [Fact, string | null][] = [
    ['technique', TECHNIQUE_WORDS[technique][lang]],
    ['date', date],
    ['place', place],
    ['title', title],
  ];
  return Object.fromEntries(
    said.flatMap(([fact, value]) => (value === null ? [] : [[FACTS[fact][lang], value]])),
  );
}

/** Sets of sources by technique, which programs without variables of sources show. */
export function techniqueSets(
  documents: readonly { readonly id: string; readonly technique: Technique }[],
  lang: Lang,
): Project['sets'] {
  return [...new Set(documents.map(({ technique }) => technique))].sort(compareText).map((technique) => ({
    id: `technique/${technique}`,
    name: TECHNIQUE_WORDS[technique][lang],
    description: null,
    members: documents
      .filter((one) => one.technique === technique)
      .map(({ id }) => ({ kind: 'source' as const, id })),
  }));
}
