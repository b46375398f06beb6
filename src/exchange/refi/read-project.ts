import type {
  Project,
  ProjectCoding,
  ProjectNote,
  ProjectNoteSubject,
  ProjectSet,
} from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import type { Bilingual, Span } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { type Archive, openArchive } from './archive.ts';
import { plainGuid } from './guid.ts';
import { Losses } from './losses.ts';
import { type Counting, countingOf, placed, plainLines, STANDARD } from './offsets.ts';
import { allCodes, readCodes } from './read-codes.ts';
import { readCases, readUsers, readVariables, targetOf, valuesOf } from './read-people.ts';
import {
  type GivenSelection,
  type GivenSource,
  type LostThing,
  plainTextOf,
  readSources,
} from './read-sources.ts';
import { ORIGIN } from './write-project.ts';
import { childrenOf, childText, parseXml, type XmlElement } from './xml.ts';

const LOST: Readonly<Record<LostThing, Bilingual>> = {
  source: { id: 'sumber tanpa teks', en: 'source(s) without a text' },
  external: {
    id: 'sumber yang berkasnya tidak ada dalam arsip',
    en: 'source(s) whose file is not in the archive',
  },
  selection: { id: 'bagian gambar atau rekaman', en: 'part(s) of pictures or recordings' },
  region: { id: 'bidang halaman PDF tanpa kata-katanya', en: 'region(s) of PDF pages without their words' },
  original: {
    id: 'berkas asli yang hanya teksnya dibaca',
    en: 'original file(s), of which only the text was read',
  },
};

const OTHER_LOSSES = {
  link: { id: 'tautan antarbagian', en: 'link(s)' },
  graph: { id: 'peta atau bagan', en: 'map(s) or graph(s)' },
  wholeSource: { id: 'koding atas seluruh sumber', en: 'coding(s) of whole sources' },
  beyond: { id: 'kutipan di luar teks sumbernya', en: 'passage(s) beyond the text of their source' },
  codeless: { id: 'koding dengan kode yang tidak ada', en: 'coding(s) under codes that are not there' },
  caseCode: { id: 'kaitan kasus dengan kode', en: 'tie(s) of cases to codes' },
  memberNote: { id: 'memo dalam kelompok', en: 'memo(s) in sets' },
} as const satisfies Record<string, Bilingual>;

/** What memos are about, by the GUID of the memo, with the passages that they stand at. */
type Subjects = Map<string, ProjectNoteSubject>;

class Reading {
  readonly #file: string;
  readonly #archive: Archive;
  readonly #root: XmlElement;
  readonly #losses = new Losses();
  readonly #subjects: Subjects = new Map();
  readonly #ownNotes: ProjectNote[] = [];
  readonly #sourceOf = new Map<string, string>();
  readonly #memos = new Map<string, string>();

  constructor(bytes: Uint8Array, file: string) {
    this.#file = file;
    this.#archive = openArchive(bytes, file);
    this.#root = parseXml(this.#archive.root, file);
  }

  read(): Warned<Project> {
    const root = this.#root;
    const part = (name: string): XmlElement | undefined => childrenOf(root, name)[0];
    const codes = readCodes(childrenOf(part('CodeBook'), 'Codes')[0]);
    const variables = readVariables(part('Variables'));
    const given = readSources(part('Sources'), this.#archive, (what, name) => {
      this.#losses.add(LOST[what], name);
    });
    const { counting, isTold } = this.#counting(given);
    const known = new Set(allCodes(codes).map(({ id }) => id));
    for (const element of childrenOf(part('CodeBook'), 'Codes')) this.#codeNotes(element);
    this.#noteTexts(part('Notes'));
    const codings = given.flatMap((source) => this.#codings(source, counting, known));
    const cases = readCases(part('Cases'), variables, this.#sourceOf);
    for (const element of childrenOf(part('Cases'), 'Case')) {
      this.#refer(element, { kind: 'case', id: plainGuid(element.attributes['guid'] ?? '') });
      this.#losses.count(OTHER_LOSSES.caseCode, childrenOf(element, 'CodeRef').length);
    }
    for (const { attributes } of childrenOf(part('Links'), 'Link'))
      this.#losses.add(OTHER_LOSSES.link, attributes['name']);
    for (const { attributes } of childrenOf(part('Graphs'), 'Graph'))
      this.#losses.add(OTHER_LOSSES.graph, attributes['name']);
    const title = root.attributes['name']?.trim() ?? '';
    const project: Project = {
      title: title === '' ? null : title,
      description: childText(root, 'Description'),
      users: readUsers(part('Users')),
      codes,
      sources: given.map(({ source, raw, element }) => ({
        ...source,
        content: raw === null ? source.content : { kind: 'text', text: plainLines(raw) },
        variables: valuesOf(element, variables),
      })),
      cases,
      codings,
      notes: [...this.#notes(part('Notes')), ...this.#ownNotes],
      sets: this.#sets(part('Sets')),
    };
    const counted: Warning[] = isTold ? [countingWarning(counting, this.#file)] : [];
    return { value: project, warnings: [...counted, ...this.#losses.warnings(this.#file)] };
  }

  /** How the program counts that wrote the file: ours as the standard says, others as their passages read. */
  #counting(given: readonly GivenSource[]): ReturnType<typeof countingOf> {
    if (this.#root.attributes['origin'] === ORIGIN) return { counting: STANDARD, isTold: false };
    const texts = given.flatMap(({ raw, selections }) =>
      raw === null ? [] : [{ raw, selections: selections.filter(({ isPlaced }) => isPlaced) }],
    );
    return countingOf(texts);
  }

  /** Remembers what memos are about that are named here. */
  #refer(element: XmlElement, subject: ProjectNoteSubject): void {
    for (const reference of childrenOf(element, 'NoteRef')) {
      const note = targetOf(reference);
      if (!this.#subjects.has(note)) this.#subjects.set(note, subject);
    }
  }

  #codeNotes(element: XmlElement): void {
    for (const code of childrenOf(element, 'Code')) {
      this.#refer(code, { kind: 'code', id: plainGuid(code.attributes['guid'] ?? '') });
      this.#codeNotes(code);
    }
  }

  #noteTexts(notes: XmlElement | undefined): void {
    for (const note of childrenOf(notes, 'Note')) {
      this.#memos.set(
        plainGuid(note.attributes['guid'] ?? ''),
        plainTextOf(note, this.#archive)?.trim() ?? '',
      );
    }
  }

  #codings(given: GivenSource, counting: Counting, known: ReadonlySet<string>): ProjectCoding[] {
    const { element, source, raw, selections } = given;
    this.#refer(element, { kind: 'source', id: source.id });
    this.#losses.count(OTHER_LOSSES.wholeSource, childrenOf(element, 'Coding').length);
    const text = raw === null ? '' : plainLines(raw);
    const counted = selections.filter(({ isPlaced }) => isPlaced);
    const spans = raw === null ? [] : placed({ raw, selections: counted }, counting);
    const spanOf = new Map(counted.map((selection, index) => [selection, spans[index] ?? null]));
    return selections.flatMap((selection) => {
      this.#sourceOf.set(plainGuid(selection.element.attributes['guid'] ?? ''), source.id);
      const span = selection.isPlaced ? (spanOf.get(selection) ?? null) : { start: 0, end: 0 };
      if (span === null) {
        this.#losses.add(OTHER_LOSSES.beyond, selection.name);
        return [];
      }
      const quote = selection.isPlaced ? text.slice(span.start, span.end) : selection.name;
      return quote.trim() === '' ? [] : this.#selection(selection, source.id, { ...span, quote }, known);
    });
  }

  #selection(
    { element }: GivenSelection,
    source: string,
    passage: Span & { readonly quote: string },
    known: ReadonlySet<string>,
  ): ProjectCoding[] {
    const guid = plainGuid(element.attributes['guid'] ?? '');
    const description = childText(element, 'Description');
    const codings = childrenOf(element, 'Coding').flatMap((coding, index): ProjectCoding[] => {
      const [reference] = childrenOf(coding, 'CodeRef');
      const code = reference === undefined ? '' : targetOf(reference);
      if (!known.has(code)) {
        this.#losses.add(OTHER_LOSSES.codeless);
        return [];
      }
      const own = plainGuid(coding.attributes['guid'] ?? '') || `${guid}-${index + 1}`;
      const {
        creatingUser = element.attributes['creatingUser'],
        creationDateTime = element.attributes['creationDateTime'],
      } = coding.attributes;
      return [
        {
          id: own,
          source,
          ...passage,
          code,
          passage: guid,
          polarity: null,
          user: creatingUser === undefined ? null : plainGuid(creatingUser),
          at: creationDateTime ?? null,
          memo: this.#memoOf(coding, index === 0 ? description : null),
        },
      ];
    });
    const subject: ProjectNoteSubject = { kind: 'passage', source, ...passage };
    this.#refer(element, subject);
    if (codings.length === 0 && description !== null) {
      const { creatingUser, creationDateTime = null } = element.attributes;
      const user = creatingUser === undefined ? null : plainGuid(creatingUser);
      this.#ownNotes.push({
        id: guid,
        title: null,
        text: description,
        about: subject,
        user,
        at: creationDateTime,
      });
    }
    return codings;
  }

  /** The memo of a coding: what its own memos say, which are then no memos of the project any more. */
  #memoOf(coding: XmlElement, description: string | null): string | null {
    const texts = childrenOf(coding, 'NoteRef').flatMap((reference) => {
      const note = targetOf(reference);
      const text = this.#memos.get(note) ?? '';
      if (text !== '')
        this.#subjects.set(note, { kind: 'coding', id: plainGuid(coding.attributes['guid'] ?? '') });
      return text === '' ? [] : [text];
    });
    const all = [...(description === null ? [] : [description]), ...texts];
    return all.length === 0 ? null : all.join('\n\n');
  }

  #notes(notes: XmlElement | undefined): ProjectNote[] {
    return childrenOf(notes, 'Note').flatMap((note): ProjectNote[] => {
      const { guid = '', name = '', creatingUser, creationDateTime = null } = note.attributes;
      const id = plainGuid(guid);
      const about = this.#subjects.get(id) ?? null;
      const text = [this.#memos.get(id) ?? '', childText(note, 'Description') ?? '']
        .filter((one) => one !== '')
        .join('\n\n');
      if (about?.kind === 'coding' || text === '') return [];
      const user = creatingUser === undefined ? null : plainGuid(creatingUser);
      return [
        { id, title: name.trim() === '' ? null : name.trim(), text, about, user, at: creationDateTime },
      ];
    });
  }

  #sets(sets: XmlElement | undefined): ProjectSet[] {
    return childrenOf(sets, 'Set').map((set) => {
      const { guid = '', name = '' } = set.attributes;
      this.#losses.count(OTHER_LOSSES.memberNote, childrenOf(set, 'MemberNote').length);
      const members = (['MemberCode', 'MemberSource'] as const).flatMap((member) =>
        childrenOf(set, member).map((reference) => ({
          kind: member === 'MemberCode' ? ('code' as const) : ('source' as const),
          id: targetOf(reference),
        })),
      );
      return { id: plainGuid(guid), name: name.trim(), description: childText(set, 'Description'), members };
    });
  }
}

const UNITS = {
  'code point': { id: 'titik kode Unicode', en: 'Unicode code points' },
  'utf-16': { id: 'satuan UTF-16', en: 'UTF-16 code units' },
} as const satisfies Record<Counting['unit'], Bilingual>;

function countingWarning({ unit, lineEnd, end }: Counting, where: string): Warning {
  const last = {
    exclusive: { id: 'tidak termasuk', en: 'excluded' },
    inclusive: { id: 'termasuk', en: 'included' },
  }[end];
  return {
    code: 'OFFSETS_CHOSEN',
    where,
    message: {
      id: `letak kutipan dibaca dalam ${UNITS[unit].id}, akhir baris dihitung ${lineEnd}, karakter akhir ${last.id}; begitulah kutipan paling cocok dengan teksnya`,
      en: `places of passages were read in ${UNITS[unit].en}, a line end counting ${lineEnd}, the last character ${last.en}; so the passages fit the text best`,
    },
  };
}

/**
 * Reads a REFI-QDA project (`.qdpx`).
 * @throws TelaahError INPUT_UNREADABLE
 */
export const readQdpx = (bytes: Uint8Array, file: string): Warned<Project> => new Reading(bytes, file).read();
