import { writeYaml } from '../../formats/yaml-write.ts';
import type { StudyMethods } from '../../model/methods.ts';
import type { Informant, Technique } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import type { Lang } from '../../model/text.ts';

/** What study.yaml says of the whole; sources and informants aside. */
export type StudySettings = Pick<
  Study,
  | 'title'
  | 'lang'
  | 'site'
  | 'period'
  | 'codebook'
  | 'aggregation'
  | 'scale'
  | 'names'
  | 'credibility'
  | 'methods'
>;

/** The folder of the sources of a technique. */
export const FOLDERS: Readonly<Record<Technique, string>> = {
  interview: 'interviews',
  observation: 'observations',
  document: 'documents',
};

/** A source whose own file cannot say what is known of it. */
export interface ListedSource {
  readonly path: string;
  readonly id: string;
  readonly technique: Technique;
  readonly informant: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly title: string | null;
}

const known = (said: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));

/** The same without what is empty; `null` where nothing is left. */
function filled(said: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && Object.keys(value ?? {}).length === 0;
  const left = Object.entries(said).filter(([, value]) => !isEmpty(value));
  return left.length === 0 ? null : Object.fromEntries(left);
}

/** `methods` as study.yaml has it; `null` where the study says none. */
function methodsFile({ researchers, fields, informants, saturation, minutes }: StudyMethods): unknown {
  const { claimed, ...options } = saturation;
  const hasOptions = Object.values(options).some((value) => value !== null);
  return filled({
    researchers: researchers.map((one) => known({ ...one })),
    ...fields,
    informants: filled(known(informants)),
    saturation: claimed || hasOptions ? known(saturation) : null,
    minutes,
  });
}

/** The settings as study.yaml has them. `scale` is left out where it is the default or the codebook's own. */
export function settingsFile(
  settings: Omit<StudySettings, 'scale'>,
  scale: Study['scale'] | null,
): Record<string, unknown> {
  const { title, lang, site, period, codebook, aggregation, names, credibility, methods } = settings;
  return known({
    title,
    language: lang,
    site,
    period,
    codebook,
    rating: { ...(scale === null ? {} : { scale }), aggregation },
    privacy: { names },
    credibility: credibility.length === 0 ? null : credibility,
    methods: methodsFile(methods),
  });
}

const HEAD: Readonly<Record<Lang, (from: string) => string>> = {
  id: (from) =>
    `# yaml-language-server: $schema=./.telaah/study.schema.json\n# Dibuat dari ${from}. Periksa dengan: telaah check\n`,
  en: (from) =>
    `# yaml-language-server: $schema=./.telaah/study.schema.json\n# Made from ${from}. Check it with: telaah check\n`,
};

/** study.yaml of an imported project. Canonical transcripts say themselves what is known of them; others are listed. */
export function studyYaml(
  settings: Readonly<Record<string, unknown>>,
  {
    from,
    lang,
    techniques,
    listed,
    hasRoster,
  }: {
    readonly from: string;
    readonly lang: Lang;
    readonly techniques: readonly Technique[];
    readonly listed: readonly ListedSource[];
    readonly hasRoster: boolean;
  },
): string {
  const folders = techniques.map((technique) => ({ path: `${FOLDERS[technique]}/*`, technique }));
  const file = {
    ...settings,
    ...(hasRoster ? { informants: 'informants.csv' } : {}),
    // A study without sources yet finds those that are put into its folders.
    ...(folders.length === 0
      ? {}
      : { sources: [...folders, ...listed.map((source) => known({ ...source }))] }),
  };
  return `${HEAD[lang](from.replace(/\s+/gu, ' '))}${writeYaml(file)}`;
}

/** The roster as a table, head first: id, name, role, group where anybody has one, then the attributes. */
export function rosterTable(informants: readonly Informant[], lang: Lang): readonly (readonly string[])[] {
  const words = {
    name: { id: 'nama', en: 'name' },
    role: { id: 'jabatan', en: 'role' },
    group: { id: 'kelompok', en: 'group' },
  };
  const fields = (['name', 'role', 'group'] as const).filter((field) =>
    informants.some((one) => one[field] !== null),
  );
  const attributes = [...new Set(informants.flatMap((one) => Object.keys(one.attributes)))];
  return [
    ['id', ...fields.map((field) => words[field][lang]), ...attributes],
    ...informants.map((one) => [
      one.id,
      ...fields.map((field) => one[field] ?? ''),
      ...attributes.map((attribute) => one.attributes[attribute] ?? ''),
    ]),
  ];
}
