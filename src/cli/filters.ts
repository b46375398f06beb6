import type { Command } from 'commander';
import { nearest } from '../formats/nearest.ts';
import type { CodedStudy } from '../model/analysis.ts';
import { attributeKey, attributeNames, attributeValues, sameValue } from '../model/attribute.ts';
import type { CodingStatus, Polarity } from '../model/coding.ts';
import { TelaahError } from '../model/error.ts';
import type { AttributeFilter, Filter } from '../model/filter.ts';
import { TECHNIQUES, type Technique } from '../model/source.ts';
import type { Bilingual } from '../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { COUNT_CODER_OPTION, type CountOptions } from './context.ts';

/** What the options of {@link filterOptions} come to, before it is known what the study has. */
export interface FilterOptions extends CountOptions {
  readonly code?: readonly string[];
  readonly informant?: readonly string[];
  readonly role?: readonly string[];
  readonly group?: readonly string[];
  readonly attribute?: readonly string[];
  readonly technique?: readonly string[];
  readonly document?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly polarity?: readonly string[];
  readonly status?: readonly string[];
}

/** `--code a,b --code c`: ids hold no commas. */
const list = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
];

/** Names may hold commas, so each has an option of its own. */
const whole = (value: string, before: readonly string[] = []): readonly string[] => [...before, value.trim()];

/** Declares the options by which commands choose a part of a study; the same everywhere. */
export function filterOptions(command: Command): Command {
  return command
    .option('--code <codes>', 'only these codes; an indicator (kualitas) stands for all of its codes', list)
    .option('--informant <ids>', 'only what these informants say', list)
    .option('--role <role>', 'only informants of this role; may be repeated', whole)
    .option('--group <group>', 'only informants of this group; may be repeated', whole)
    .option(
      '--attribute <column=value>',
      'only informants with this in a column of the roster; may be repeated',
      whole,
    )
    .option('--technique <techniques>', 'only interview, observation or document', list)
    .option('--document <ids>', 'only these sources', list)
    .option('--from <date>', 'only sources of this day (month, year) or later', dateOption('--from'))
    .option('--to <date>', 'only sources of this day (month, year) or earlier', dateOption('--to'))
    .option('--polarity <polarities>', 'only positive, negative, mixed or neutral codings', list)
    .option('--status <statuses>', 'only proposed, confirmed or human codings', list)
    .option(COUNT_CODER_OPTION[0], `${COUNT_CODER_OPTION[1]}; "auto" for the proposals alone`);
}

function dateOption(name: string): (value: string) => string {
  return (value) => {
    const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value) ?? [];
    const date = new Date(`${year ?? ''}-${month}-${day}T00:00:00Z`);
    const isDate = year !== undefined && !Number.isNaN(date.getTime());
    if (isDate && date.toISOString().startsWith(`${year}-${month}-${day}`)) return value;
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `${name} harus tanggal (2025-04-21), bulan (2025-04), atau tahun (2025), bukan "${value}"`,
        en: `${name} must be a day (2025-04-21), a month (2025-04) or a year (2025), not "${value}"`,
      },
    });
  };
}

/** What can stand after an option, with other words for it. */
interface Choice<Value extends string> {
  readonly value: Value;
  readonly names: readonly string[];
}

const SHOWN = 20;

function unknown(option: string, given: string, known: readonly string[], none: Bilingual): TelaahError {
  // One letter is like any other.
  const like = given.length < 2 ? undefined : nearest(given, known);
  const some = known.slice(0, SHOWN).join(', ');
  const more = known.length > SHOWN ? ', …' : '';
  const hint =
    known.length === 0 ? none : { id: `Yang ada: ${some}${more}`, en: `There are: ${some}${more}` };
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `${option}: "${given}" tidak ada dalam studi ini`,
      en: `${option}: the study has no "${given}"`,
    },
    hint: like === undefined ? hint : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
  });
}

const NONE: Bilingual = { id: 'Studi ini tidak mempunyainya.', en: 'The study has none.' };

/** The values that were meant; `undefined` where nothing was asked. */
function chosen<Value extends string>(
  option: string,
  given: readonly string[] | undefined,
  choices: readonly Choice<Value>[],
): readonly Value[] | undefined {
  if (given === undefined) return undefined;
  const found = given.map((one) => {
    const choice = choices.find(
      ({ value, names }) => sameValue(value, one) || names.some((name) => sameValue(name, one)),
    );
    if (choice === undefined)
      throw unknown(
        option,
        one,
        choices.map(({ value }) => value),
        NONE,
      );
    return choice.value;
  });
  return [...new Set(found)];
}

const plain = (values: readonly string[]): readonly Choice<string>[] =>
  values.map((value) => ({ value, names: [] }));

function inWords<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, Bilingual>>,
): readonly Choice<Value>[] {
  return values.map((value) => ({ value, names: [words[value].id, words[value].en] }));
}

const POLARITIES = Object.keys(POLARITY_WORDS) as readonly Polarity[];
const STATUSES = Object.keys(STATUS_WORDS) as readonly CodingStatus[];

/** Informants that the roster lists or the sources name, with the names that may be used for them. */
function informantChoices({ study, documents }: CodedStudy): readonly Choice<string>[] {
  const heard = documents.flatMap(({ informant, units }) => [
    informant,
    ...units.map((unit) => unit.informant),
  ]);
  const listed = study.informants.map(({ id }) => id);
  const ids = [...new Set([...listed, ...heard.filter((id) => id !== null).sort()])];
  return ids.map((value) => {
    const name = study.informants.find(({ id }) => id === value)?.name ?? null;
    return { value, names: name === null ? [] : [name] };
  });
}

function attributeFilter(given: string, { study }: CodedStudy): AttributeFilter {
  const at = given.indexOf('=');
  const [key, value] = [given.slice(0, at).trim(), given.slice(at + 1).trim()];
  if (at < 1 || value === '') {
    throw new TelaahError({
      code: 'USAGE',
      message: {
        id: `--attribute harus kolom=nilai, bukan "${given}"`,
        en: `--attribute must be column=value, not "${given}"`,
      },
      hint: {
        id: 'Misalnya: --attribute "jenis kelamin=P"',
        en: 'For example: --attribute gender=female',
      },
    });
  }
  const column = attributeColumn(key, study);
  const [known = value] = chosen('--attribute', [value], plain(attributeValues(study, column))) ?? [];
  return { key: column, value: known };
}

/**
 * The column of the roster that is meant, as it is written there.
 * @throws TelaahError USAGE for one that it has not
 */
export function attributeColumn(given: string, study: CodedStudy['study']): string {
  const names = attributeNames(study);
  const found = names.find((name) => attributeKey(name) === attributeKey(given));
  if (found !== undefined) return found;
  // Role and group go by either language's word.
  if (attributeValues(study, given).length > 0) return given;
  throw unknown('--attribute', given, names, {
    id: 'Daftar informan tidak mempunyai kolom lain.',
    en: 'The roster has no further columns.',
  });
}

const isAuto = (coder: string | undefined): coder is string =>
  coder !== undefined && /^auto(?:\/|$)/u.test(coder);

/** What is asked of the pipeline: a person's codings are counted anew, automatic ones are chosen from those there are. */
export function countOptions<Options extends CountOptions>(options: Options): Options {
  if (!isAuto(options.coder)) return options;
  const { coder: _, ...others } = options;
  return others as Options;
}

function coderFilter(coder: string | undefined, { codings }: CodedStudy): readonly string[] | undefined {
  if (!isAuto(coder)) return undefined;
  const known = new Set(codings.map((coding) => coding.coder).filter((one) => isAuto(one)));
  return chosen('--coder', [coder], plain(['auto', ...[...known].sort()]));
}

function checkDates({ from, to }: FilterOptions): void {
  const length = Math.min(from?.length ?? 0, to?.length ?? 0);
  if (from === undefined || to === undefined || from.slice(0, length) <= to.slice(0, length)) return;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--from ${from} sesudah --to ${to}; tidak ada sumber di antaranya`,
      en: `--from ${from} is after --to ${to}; no source lies between them`,
    },
  });
}

/**
 * The choice that the options make in this study.
 * @throws TelaahError USAGE for a value that the study has not, with the one that was probably meant
 */
export function filterOf(options: FilterOptions, coded: CodedStudy): Filter {
  checkDates(options);
  const { study, codebook, documents } = coded;
  const codes = chosen('--code', options.code, [
    ...codebook.indicators.map(({ id, label }) => ({ value: id, names: [label.id, label.en] })),
    ...codebook.codes.map(({ id, label }) => ({ value: id, names: [label.id, label.en] })),
  ]);
  const attributes = options.attribute?.map((one) => attributeFilter(one, coded));
  const { from, to } = options;
  const filter: { readonly [Key in keyof Filter]: Filter[Key] | undefined } = {
    codes,
    informants: chosen('--informant', options.informant, informantChoices(coded)),
    roles: chosen('--role', options.role, plain(attributeValues(study, 'role'))),
    groups: chosen('--group', options.group, plain(attributeValues(study, 'group'))),
    attributes,
    techniques: chosen<Technique>('--technique', options.technique, inWords(TECHNIQUES, TECHNIQUE_WORDS)),
    documents: chosen('--document', options.document, plain(documents.map(({ id }) => id))),
    from,
    to,
    polarities: chosen<Polarity>('--polarity', options.polarity, inWords(POLARITIES, POLARITY_WORDS)),
    coders: coderFilter(options.coder, coded),
    statuses: chosen<CodingStatus>('--status', options.status, inWords(STATUSES, STATUS_WORDS)),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
