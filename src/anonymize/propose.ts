import type { Informant } from '../model/source.ts';
import type { Lang } from '../model/text.ts';
import { formsOf, keysOf, nameWords } from './forms.ts';
import { heardNames, perhapsNames } from './heard.ts';
import { spot } from './numbers.ts';
import { initialsOf, isCodeLike, rosterEntries, tellingCells } from './roster.ts';
import { fold, joined } from './tokens.ts';
import type { Entry, Kind, Proposal, Scanned } from './types.ts';
import { isEveryday, isNameWord, SET_PHRASES } from './words.ts';

/** What to look through. */
export interface Material {
  readonly texts: readonly Scanned[];
  readonly informants: readonly Informant[];
  readonly lang: Lang;
  readonly withOffices: boolean;
}

/** The words that pseudonyms begin with. */
const WORDS: Readonly<Record<Lang, Readonly<Record<Kind, string>>>> = {
  id: {
    informant: 'I',
    name: 'Nama',
    initials: 'Nama',
    phone: 'Telepon',
    email: 'Surel',
    nik: 'NIK',
    nip: 'NIP',
    plate: 'Pelat',
    address: 'Alamat',
    office: 'Instansi',
    other: 'Lain',
  },
  en: {
    informant: 'I',
    name: 'Name',
    initials: 'Name',
    phone: 'Phone',
    email: 'Email',
    nik: 'ID',
    nip: 'StaffID',
    plate: 'Plate',
    address: 'Address',
    office: 'Office',
    other: 'Other',
  },
};

/** Gives out pseudonyms that are not taken: `Nama-1`, `Nama-2`. */
class Numbering {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map(fold));
  }

  next(word: string, digits = 1): string {
    let number = this.#next.get(word) ?? 1;
    while (this.#taken.has(fold(`${word}-${String(number).padStart(digits, '0')}`))) number += 1;
    this.#next.set(word, number + 1);
    return `${word}-${String(number).padStart(digits, '0')}`;
  }
}

const SHORTEST_PART = 3;

/** A proposal that grows: what is known already is not proposed again. */
class Draft {
  readonly #known: Set<string>;
  readonly #numbering: Numbering;
  readonly #words: Readonly<Record<Kind, string>>;
  readonly added: Entry[] = [];

  constructor(before: Proposal, numbering: Numbering, lang: Lang) {
    this.#known = new Set([...before.entries.flatMap(keysOf), ...before.keep.map(joined)]);
    this.#numbering = numbering;
    this.#words = WORDS[lang];
  }

  knows(text: string): boolean {
    return this.#known.has(joined(text));
  }

  add(entry: Entry): void {
    this.added.push(entry);
    for (const key of keysOf(entry)) this.#known.add(key);
  }

  /** An entry of its own for something in one wording or several. */
  addNew(kind: Kind, find: readonly string[], replace = true): void {
    this.add({ as: `[${this.#numbering.next(this.#words[kind])}]`, kind, find, replace });
  }
}

function addRoster(draft: Draft, { informants, texts }: Material, numbering: Numbering): void {
  const pseudonyms = new Map(
    informants.map(({ id }) => [id, isCodeLike(id) ? id : numbering.next('I', 2)] as const),
  );
  const { entries, shared } = rosterEntries(informants, ({ id }) => pseudonyms.get(id) ?? id);
  for (const part of shared) if (!draft.knows(part)) draft.addNew('name', [part]);
  for (const entry of entries) {
    const [full = ''] = entry.find;
    if (!draft.knows(full)) draft.add(entry);
    const initials = entry.kind === 'informant' ? initialsOf(full) : null;
    const isSeen =
      initials !== null &&
      texts.some(({ text }) => new RegExp(`(?<![\\p{L}])${initials}(?![\\p{L}])`, 'u').test(text));
    if (initials !== null && isSeen && !draft.knows(initials)) {
      draft.add({ as: entry.as, kind: 'initials', find: [initials], replace: false });
    }
  }
}

/** People who are only spoken of; the fullest form of a name comes first, so that the others are found to be parts of it. */
function addHeard(draft: Draft, texts: readonly Scanned[]): void {
  const heard = heardNames(texts).map((name) => ({ name, words: nameWords(name) }));
  const longer = new Map<string, (readonly string[])[]>();
  for (const { words } of heard.filter((one) => one.words.length > 1)) {
    for (const word of new Set(words)) longer.set(word, [...(longer.get(word) ?? []), words]);
  }
  const wholesOf = ({ words }: (typeof heard)[number]): number =>
    (longer.get(words[0] ?? '') ?? []).filter(
      (whole) => whole.length > words.length && words.every((word) => whole.includes(word)),
    ).length;
  // Part of one longer name it is that person; part of several it is somebody of its own.
  const wholes = heard.filter((one) => wholesOf(one) !== 1).map(({ name }) => name);
  for (const name of wholes) {
    const words = name.split(/[\s.]+/u).filter((word) => joined(word).length >= SHORTEST_PART);
    const open = words.filter((word) => !draft.knows(word) && isNameWord(fold(word)));
    if (draft.knows(name) || open.length === 0) continue;
    draft.addNew('name', [...new Set([name, ...open])]);
  }
}

/**
 * What to replace in a study, and by what: what `before` says stands as it is, and what it does not know is added.
 * Nothing is dropped, so that a pseudonym once given stays.
 */
export function propose(
  material: Material,
  before: Proposal,
): Proposal & { readonly added: readonly Entry[] } {
  const { texts, informants, lang, withOffices } = material;
  const taken = [...before.entries.map(({ as }) => as.slice(1, -1)), ...informants.map(({ id }) => id)];
  const numbering = new Numbering(taken);
  const draft = new Draft(before, numbering, lang);
  addRoster(draft, material, numbering);
  for (const { kind, text } of tellingCells(informants)) if (!draft.knows(text)) draft.addNew(kind, [text]);
  for (const { text } of texts) {
    for (const { kind, start, end } of spot(text, withOffices)) {
      const found = text.slice(start, end).replace(/\s+/gu, ' ');
      if (!draft.knows(found)) draft.addNew(kind, [found]);
    }
  }
  addHeard(draft, texts);
  for (const word of perhapsNames(texts)) if (!draft.knows(word)) draft.addNew('name', [word], false);
  const all = texts.map(({ text }) => fold(text)).join('\n');
  const phrases = SET_PHRASES.filter((phrase) => all.includes(fold(phrase)) && !before.keep.includes(phrase));
  const everyday = draft.added
    .filter(({ kind }) => kind === 'informant' || kind === 'name')
    .flatMap(({ find, kind }) =>
      find.filter((text) => formsOf(text, kind).length > 0 && isEveryday(joined(text))),
    );
  return {
    entries: [...before.entries, ...draft.added],
    keep: [...before.keep, ...(before.entries.length === 0 ? phrases : [])],
    namesOnly: [...new Set([...before.namesOnly, ...everyday])],
    added: draft.added,
  };
}
