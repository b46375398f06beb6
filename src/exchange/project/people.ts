import type { ProjectCase, ProjectSource } from '../../model/project.ts';
import type { Informant } from '../../model/source.ts';

/** A roster made of cases, and who of it is heard in which source. */
export interface CastInformants {
  readonly informants: readonly Informant[];
  /** Ids of informants by the id of the case or, where sources carry the attributes, of the source. */
  readonly ids: ReadonlyMap<string, string>;
  /** The one informant of a source; not set where it has none or several. */
  readonly ofSource: ReadonlyMap<string, string>;
}

const ROLE = ['role', 'jabatan', 'peran', 'pekerjaan', 'kedudukan', 'position'];
const GROUP = ['group', 'kelompok', 'jenis informan', 'jenis', 'kategori', 'unsur'];
const ID = ['id', 'kode', 'kode informan', 'code', 'no. informan', 'informan', 'informant'];
const NAME = ['name', 'nama', 'nama samaran', 'nama informan', 'inisial', 'nama/inisial', 'pseudonym'];

/** `I-03`, `Inf 4`, `P12`: a name that is a pseudonym, and can stand in citations. */
const isId = (name: string): boolean => /^\p{L}{1,10}[-_. ]?\d{1,4}$/u.test(name);

const isOneOf = (names: readonly string[], name: string): boolean =>
  names.includes(name.trim().toLowerCase());

function taken(name: string, used: ReadonlySet<string>): boolean {
  return [...used].some((id) => id.toLowerCase() === name.toLowerCase());
}

class Cast {
  readonly #used = new Set<string>();
  readonly informants: Informant[] = [];
  readonly ids = new Map<string, string>();

  constructor(reserved: readonly string[]) {
    for (const name of reserved) this.#used.add(name);
  }

  add({ id: key, name, variables }: Pick<ProjectCase, 'id' | 'name' | 'variables'>): string {
    const entries = Object.entries(variables);
    const said = (names: readonly string[]): string | null =>
      entries.find(([variable]) => isOneOf(names, variable))?.[1] ?? null;
    const own = [said(ID), name].find((one) => one !== null && isId(one)) ?? null;
    const id = own === null || this.informants.some((one) => one.id === own) ? this.#next() : own;
    this.#used.add(id);
    this.ids.set(key, id);
    const known = [said(NAME), name].find((one) => one !== null && one !== '' && one !== id) ?? null;
    const attributes = entries.filter(
      ([variable]) => ![ID, NAME, ROLE, GROUP].some((names) => isOneOf(names, variable)),
    );
    this.informants.push({
      id,
      name: known,
      role: said(ROLE),
      group: said(GROUP),
      attributes: Object.fromEntries(attributes),
    });
    return id;
  }

  #next(): string {
    let number = 1;
    const named = (): string => `I-${String(number).padStart(2, '0')}`;
    while (taken(named(), this.#used)) number += 1;
    return named();
  }
}

/**
 * Cases become informants. Where a project has none, what sources say of themselves (as MAXQDA has it) is said of the
 * person heard in each.
 * @param attributesOf what a source says of its informant
 */
export function castInformants(
  cases: readonly ProjectCase[],
  sources: readonly ProjectSource[],
  attributesOf: (source: ProjectSource) => Readonly<Record<string, string>>,
): CastInformants {
  const cast = new Cast(cases.map(({ name }) => name).filter(isId));
  const heard = new Map<string, string[]>();
  const hear = (source: string, informant: string): void => {
    heard.set(source, [...(heard.get(source) ?? []), informant]);
  };
  for (const one of cases) {
    const id = cast.add(one);
    for (const source of one.sources) hear(source, id);
  }
  for (const source of cases.length > 0 ? [] : sources) {
    const variables = attributesOf(source);
    if (Object.keys(variables).length > 0)
      hear(source.id, cast.add({ id: source.id, name: source.name, variables }));
  }
  const ofSource = new Map(
    [...heard].flatMap(([source, ids]): [string, string][] => {
      const [only, ...more] = new Set(ids);
      return only === undefined || more.length > 0 ? [] : [[source, only]];
    }),
  );
  return { informants: cast.informants, ids: cast.ids, ofSource };
}
