import type { Warned } from '../../model/result.ts';
import type { Informant, Technique } from '../../model/source.ts';
import type { SourceEntry } from '../../model/study.ts';
import type { Bilingual } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { Warning, WarningCode } from '../../model/warning.ts';
import { parseDate } from './dates.ts';
import { type FrontClaims, unknownTechnique } from './front-claims.ts';
import type { TitleField } from './keys.ts';
import { findInformant, type HeardInformant, informantInFileName } from './roster.ts';
import { informantOfFields } from './title-block.ts';
import { parseTechnique, techniqueOfFileName, techniqueOfFolder } from './values.ts';

/** Everything that says something of a source beside its text, highest authority first. */
export interface Sayings {
  readonly entry: SourceEntry;
  readonly front: FrontClaims;
  readonly title: ReadonlyMap<TitleField, string>;
  readonly roster: readonly Informant[];
}

/** One saying, and who says it. */
interface Claim {
  readonly value: string;
  readonly by: Bilingual;
}

const BY = {
  study: { id: 'study.yaml', en: 'study.yaml' },
  front: { id: 'front matter', en: 'the front matter' },
  title: { id: 'kepala berkas', en: 'the title block' },
  folder: { id: 'nama folder', en: 'the folder' },
  label: { id: 'label pembicara', en: 'the speakers’ labels' },
} as const;

function warning(code: WarningCode, where: string, message: Bilingual): Warning {
  return { code, where, message };
}

/** The highest claim, with a warning for each lower one that says otherwise. */
function settle(
  what: Bilingual,
  where: string,
  claims: readonly (Claim | null)[],
  show: (value: string) => Bilingual = (value) => ({ id: value, en: value }),
): Warned<string | null> {
  const [first, ...others] = claims.filter((claim) => claim !== null);
  if (first === undefined) return { value: null, warnings: [] };
  const warnings = others
    // `2025-03` does not contradict `2025-03-12`.
    .filter(({ value }) => value !== first.value && !first.value.startsWith(`${value}-`))
    .map((claim) =>
      warning('METADATA_CONFLICT', where, {
        id: `${what.id}: ${first.by.id} menyebut ${show(first.value).id}, ${claim.by.id} menyebut ${show(claim.value).id}; dipakai ${show(first.value).id}`,
        en: `${what.en}: ${first.by.en} says ${show(first.value).en}, ${claim.by.en} says ${show(claim.value).en}; ${show(first.value).en} is used`,
      }),
    );
  return { value: first.value, warnings };
}

function claim(value: string | null | undefined, by: Bilingual): Claim | null {
  return value === null || value === undefined || value === '' ? null : { value, by };
}

/** What the text itself suggests; asked only where nothing else says the technique. */
export type TechniqueByContent = () => Technique;

/** The technique: study, front matter, title block, folder; else guessed from the file's name or its text. */
export function resolveTechnique(sayings: Sayings, byContent: TechniqueByContent): Warned<Technique> {
  const { entry, front, title } = sayings;
  const where = entry.path;
  const titled = title.get('technique');
  const inTitle = titled === undefined ? null : parseTechnique(titled);
  const warnings: Warning[] =
    titled !== undefined && inTitle === null ? [unknownTechnique('teknik', titled, where)] : [];
  const declared = settle(
    { id: 'teknik', en: 'technique' },
    where,
    [
      claim(entry.meta.technique, BY.study),
      claim(front.technique, BY.front),
      claim(inTitle, BY.title),
      claim(techniqueOfFolder(where) ?? techniqueOfFolder(ownFolder(entry.file)), BY.folder),
    ],
    (value) => TECHNIQUE_WORDS[value as Technique],
  );
  warnings.push(...declared.warnings);
  if (declared.value !== null) return { value: declared.value as Technique, warnings };
  const byName = techniqueOfFileName(baseName(where));
  const value = byName ?? byContent();
  const from =
    byName === null ? { id: 'isinya', en: 'its text' } : { id: 'nama berkas', en: 'the file name' };
  warnings.push(
    warning('TECHNIQUE_GUESSED', where, {
      id: `dianggap ${TECHNIQUE_WORDS[value].id} menurut ${from.id}`,
      en: `taken as ${TECHNIQUE_WORDS[value].en} by ${from.en}`,
    }),
  );
  return { value, warnings };
}

/** The date: study, front matter, title block; else one in the file's name. ISO, as far as it is given. */
export function resolveDate({ entry, front, title }: Sayings): Warned<string | null> {
  const where = entry.path;
  const warnings: Warning[] = [];
  const read = (text: string | null | undefined, by: Bilingual): Claim | null => {
    if (text === null || text === undefined || text === '') return null;
    const date = parseDate(text);
    if (date === null) warnings.push(unreadableDate(text, by, where));
    else if (date.guessed) warnings.push(guessedDate(text, date.iso, where));
    return date === null ? null : claim(date.iso, by);
  };
  const claims = [
    read(entry.meta.date, BY.study),
    read(front.date, BY.front),
    read(title.get('date'), BY.title),
  ];
  const settled = settle({ id: 'tanggal', en: 'date' }, where, claims);
  warnings.push(...settled.warnings);
  if (settled.value !== null) return { value: settled.value, warnings };
  const inName =
    /\d{4}-\d{2}-\d{2}|\d{1,2}[-._ ](?:\d{1,2}|\p{L}{3,9})[-._ ]\d{4}|\d{1,2} \p{L}{3,9} \d{4}/u.exec(
      baseName(where),
    )?.[0];
  const date = inName === undefined ? null : parseDate(inName.replaceAll('_', ' '));
  if (date === null || inName === undefined) return { value: null, warnings };
  return { value: date.iso, warnings: [...warnings, guessedDate(inName, date.iso, where)] };
}

function unreadableDate(text: string, by: Bilingual, where: string): Warning {
  return warning('DATE_UNREADABLE', where, {
    id: `tanggal "${text.slice(0, 60)}" dari ${by.id} tidak terbaca; tulis seperti 2025-03-12 atau 12 Maret 2025`,
    en: `the date "${text.slice(0, 60)}" of ${by.en} cannot be read; write it like 2025-03-12 or 12 March 2025`,
  });
}

function guessedDate(text: string, iso: string, where: string): Warning {
  return warning('DATE_GUESSED', where, {
    id: `tanggal "${text.slice(0, 60)}" dibaca sebagai ${iso}`,
    en: `the date "${text.slice(0, 60)}" was read as ${iso}`,
  });
}

/**
 * The informant of the whole document: study, front matter, title block, the one informant the labels name;
 * else guessed. `null` where several speak and nothing names one of them.
 */
export function resolveInformant(sayings: Sayings, heard: readonly HeardInformant[]): Warned<string | null> {
  const { entry, front, title, roster } = sayings;
  const where = entry.path;
  const known = (text: string): string => findInformant(text, roster)?.id ?? text;
  const fromEntry = entry.meta.informant;
  const [only] = heard.length === 1 ? heard : [];
  const settled = settle({ id: 'informan', en: 'informant' }, where, [
    claim(typeof fromEntry === 'string' ? known(fromEntry) : null, BY.study),
    claim(front.informant === undefined ? null : known(front.informant), BY.front),
    claim(informantOfFields(title, roster)?.id, BY.title),
    claim(only === undefined || only.guessed ? null : only.id, BY.label),
  ]);
  const warnings = [...settled.warnings];
  let { value } = settled;
  if (value === null && heard.length < 2) {
    const inName = informantInFileName(baseName(where), roster);
    value = only?.id ?? inName;
    if (value !== null) warnings.push(guessedInformant(value, only === undefined ? 'name' : 'label', where));
  }
  const ids = [...(value === null ? [] : [value]), ...(heard.length > 1 ? heard.map(({ id }) => id) : [])];
  return { value, warnings: [...warnings, ...strangers(ids, sayings)] };
}

/** The informant of a document that says itself who speaks, in `heard`: study, front matter, or else nobody. */
export function declaredInformant(sayings: Sayings, heard: readonly string[]): Warned<string | null> {
  const { entry, front } = sayings;
  const isDeclared = typeof entry.meta.informant === 'string' || front.informant !== undefined;
  const { value, warnings } = isDeclared ? resolveInformant(sayings, []) : { value: null, warnings: [] };
  const others = heard.filter((id) => id !== value);
  return { value, warnings: [...warnings, ...strangers(others, sayings)] };
}

/** A warning for each id that the roster has not. */
function strangers(ids: readonly string[], { roster, entry }: Sayings): Warning[] {
  if (roster.length === 0) return [];
  return [...new Set(ids)]
    .filter((id) => !roster.some((informant) => informant.id === id))
    .map((id) => unknownInformant(id, entry.path));
}

function guessedInformant(id: string, by: 'name' | 'label', where: string): Warning {
  const from = by === 'name' ? { id: 'nama berkas', en: 'the file name' } : BY.label;
  return warning('INFORMANT_GUESSED', where, {
    id: `informan dianggap ${id} menurut ${from.id}`,
    en: `the informant was taken to be ${id} by ${from.en}`,
  });
}

function unknownInformant(id: string, where: string): Warning {
  return warning('INFORMANT_UNKNOWN', where, {
    id: `informan "${id}" tidak ada dalam daftar informan`,
    en: `the informant "${id}" is not in the roster`,
  });
}

/** The folder that a file lies in, with the file; the study may be that folder itself, and its paths not name it. */
function ownFolder(file: string): string {
  return file.split(/[\\/]/u).slice(-2).join('/');
}

/** The file's name without folders and extension. */
export function baseName(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]*$/u, '');
}
