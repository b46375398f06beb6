import type { Polarity } from '../../model/coding.ts';
import type {
  Project,
  ProjectCase,
  ProjectCode,
  ProjectCoding,
  ProjectNote,
  ProjectSource,
} from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import { compareText, type Lang } from '../../model/text.ts';
import { POLARITY_NAMES, POLARITY_ROOT } from '../project/polarity-words.ts';
import { writeArchive } from './archive.ts';
import { codeElement } from './codebook.ts';
import { guidOf } from './guid.ts';
import { Losses } from './losses.ts';
import { codePointOffsets, isAstral } from './offsets.ts';
import { xmlElement } from './xml.ts';

const NAMESPACE = 'urn:QDA-XML:project:1.0';

/** What a project of ours says it comes from. */
export const ORIGIN = 'Telaah';

/** How much of a passage its name shows; the programs cut it as well. */
const SHOWN = 100;

const COLORS: Readonly<Record<Polarity, string>> = {
  positive: '#2E7D32',
  negative: '#C62828',
  mixed: '#F9A825',
  neutral: '#757575',
};

/** The codes that say how a passage speaks: other programs have no polarity, but show two codes on one passage. */
function polarityCodes(lang: Lang): ProjectCode {
  const names = Object.entries(POLARITY_NAMES) as [Polarity, (typeof POLARITY_NAMES)[Polarity]][];
  return {
    id: ' polarity',
    name: POLARITY_ROOT[lang],
    description: {
      id: 'Arah ucapan pada kutipan: baik, buruk, campuran, atau netral. Setiap kutipan berkode topik juga berkode salah satunya.',
      en: 'How a passage speaks: well, ill, both ways or neutrally. Each passage with a code of its topic has one of these beside it.',
    }[lang],
    color: null,
    isCodable: false,
    codes: names.map(([polarity, name]) => ({
      id: ` polarity/${polarity}`,
      name: name[lang],
      description: null,
      color: COLORS[polarity],
      isCodable: true,
      codes: [],
    })),
  };
}

const list = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [xmlElement(name, {}, items)];

const described = (description: string | null): string[] =>
  description === null || description === '' ? [] : [xmlElement('Description', {}, description)];

const reference = (name: string, guid: string): string => xmlElement(name, { targetGUID: guid });

/** Schemas know no dates alone; a time that is none is left out. */
function timeOf(at: string | null): string | null {
  return at !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(at) ? at : null;
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = Array.from(line);
  return points.length <= SHOWN ? line : `${points.slice(0, SHOWN).join('').trimEnd()}…`;
};

class Writing {
  readonly #project: Project;
  readonly #lang: Lang;
  readonly #losses = new Losses();
  readonly #notes: string[] = [];
  readonly #files = new Map<string, Uint8Array>();

  constructor(project: Project, lang: Lang) {
    this.#project = project;
    this.#lang = lang;
  }

  write(file: string): Warned<Uint8Array> {
    const { title, description, users, codes, cases, sources, codings, notes, sets } = this.#project;
    const hasPolarities = codings.some(({ polarity }) => polarity !== null);
    const book = [...codes, ...(hasPolarities ? [polarityCodes(this.#lang)] : [])];
    const variables = [...new Set([...cases, ...sources].flatMap((one) => Object.keys(one.variables)))].sort(
      compareText,
    );
    // Before the notes, which the codings of the sources add to.
    const written = sources.flatMap((source) => this.#source(source));
    const own = notes.filter(({ about }) => about?.kind !== 'passage').map((note) => this.#note(note));
    const content = [
      ...list(
        'Users',
        users.map(({ id, name }) => xmlElement('User', { guid: guidOf('user', id), name })),
      ),
      ...(book.length === 0
        ? []
        : [
            xmlElement(
              'CodeBook',
              {},
              list(
                'Codes',
                book.map((code) => this.#code(code)),
              ),
            ),
          ]),
      ...list(
        'Variables',
        variables.map((name) =>
          xmlElement('Variable', { guid: guidOf('variable', name), name, typeOfVariable: 'Text' }),
        ),
      ),
      ...list(
        'Cases',
        cases.map((one) => this.#case(one)),
      ),
      ...list('Sources', written),
      ...list('Notes', [...own, ...this.#notes]),
      ...list(
        'Sets',
        sets.map(({ id, name, description: about, members }) =>
          xmlElement('Set', { guid: guidOf('set', id), name }, [
            ...described(about),
            ...members
              .filter(({ kind }) => kind === 'code')
              .map((one) => reference('MemberCode', guidOf('code', one.id))),
            ...members
              .filter(({ kind }) => kind === 'source')
              .map((one) => reference('MemberSource', guidOf('source', one.id))),
          ]),
        ),
      ),
      ...described(description),
      ...this.#noteRefs((about) => about === null),
    ];
    const root = xmlElement(
      'Project',
      { xmlns: NAMESPACE, name: title ?? 'Telaah', origin: ORIGIN },
      content,
    );
    const bytes = writeArchive(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, this.#files);
    return { value: bytes, warnings: this.#losses.warnings(file) };
  }

  #code(code: ProjectCode): string {
    return codeElement(
      code,
      (id) => guidOf('code', id),
      (id) => this.#noteRefs(isAbout('code', id)),
    );
  }

  /** References to the memos on something. */
  #noteRefs(isOf: (about: ProjectNote['about']) => boolean): string[] {
    return this.#project.notes
      .filter(({ about }) => isOf(about))
      .map(({ id }) => reference('NoteRef', guidOf('note', id)));
  }

  #note({ id, title, text, user, at }: ProjectNote): string {
    return noteElement(guidOf('note', id), title ?? shortened(text), text, user, at);
  }

  #case({ id, name, description, variables, sources }: ProjectCase): string {
    return xmlElement('Case', { guid: guidOf('case', id), name }, [
      ...described(description),
      ...values(variables),
      ...sources.map((source) => reference('SourceRef', guidOf('source', source))),
    ]);
  }

  #source(source: ProjectSource): string[] {
    const { id, name, description, content, variables } = source;
    const guid = guidOf('source', id);
    if (content.kind === 'file') {
      this.#losses.add({ id: 'sumber tanpa teks', en: 'source(s) without a text' }, name);
      return [];
    }
    this.#files.set(`${guid}.txt`, new TextEncoder().encode(content.text));
    // No other program asks for it; when the project comes back its units are as they were.
    if (source.transcript !== undefined)
      this.#files.set(`${guid}.md`, new TextEncoder().encode(source.transcript));
    const codings = this.#project.codings.filter((coding) => coding.source === id);
    const notes = this.#project.notes.filter(({ about }) => about?.kind === 'passage' && about.source === id);
    if (isAstral(content.text) && codings.length + notes.length > 0) {
      this.#losses.add(
        {
          id: 'sumber dengan emoji atau aksara langka: program yang menghitung lain dapat menggeser kutipan sesudahnya',
          en: 'source(s) with emoji or rare scripts: programs that count otherwise may shift the passages after them',
        },
        name,
      );
    }
    const offset = codePointOffsets(content.text);
    return [
      xmlElement('TextSource', { guid, name, plainTextPath: `internal://${guid}.txt` }, [
        ...described(description),
        ...codings.map((coding) => this.#selection(coding, offset)),
        ...notes.map((note) => this.#notedPassage(note, offset)),
        ...this.#noteRefs(isAbout('source', id)),
        ...values(variables),
      ]),
    ];
  }

  #selection(coding: ProjectCoding, offset: (at: number) => number): string {
    const { id, start, end, quote, code, polarity, user, at, memo } = coding;
    const stamp = { creatingUser: user === null ? null : guidOf('user', user), creationDateTime: timeOf(at) };
    const noteGuid = guidOf('memo', id);
    if (memo !== null) this.#notes.push(noteElement(noteGuid, shortened(memo), memo, user, at));
    const codingElement = (guid: string, target: string, isNoted: boolean): string =>
      xmlElement('Coding', { guid, ...stamp }, [
        reference('CodeRef', guidOf('code', target)),
        ...(isNoted ? [reference('NoteRef', noteGuid)] : []),
      ]);
    return xmlElement(
      'PlainTextSelection',
      {
        guid: guidOf('selection', id),
        name: shortened(quote),
        startPosition: String(offset(start)),
        endPosition: String(offset(end)),
        ...stamp,
      },
      [
        codingElement(guidOf('coding', id), code, memo !== null),
        ...(polarity === null
          ? []
          : [codingElement(guidOf('coding', id, 'polarity'), ` polarity/${polarity}`, false)]),
      ],
    );
  }

  /** A memo on words that need not be coded. */
  #notedPassage(note: ProjectNote, offset: (at: number) => number): string {
    const { id, about, user, at } = note;
    if (about?.kind !== 'passage') throw new Error('a memo on a passage');
    this.#notes.push(this.#note(note));
    return xmlElement(
      'PlainTextSelection',
      {
        guid: guidOf('selection', id),
        name: shortened(about.quote),
        startPosition: String(offset(about.start)),
        endPosition: String(offset(about.end)),
        creatingUser: user === null ? null : guidOf('user', user),
        creationDateTime: timeOf(at),
      },
      [reference('NoteRef', guidOf('note', id))],
    );
  }
}

const isAbout =
  (kind: 'source' | 'code', id: string) =>
  (about: ProjectNote['about']): boolean =>
    about?.kind === kind && about.id === id;

function noteElement(
  guid: string,
  name: string,
  text: string,
  user: string | null,
  at: string | null,
): string {
  const stamp = { creatingUser: user === null ? null : guidOf('user', user), creationDateTime: timeOf(at) };
  return xmlElement('Note', { guid, name, ...stamp }, [xmlElement('PlainTextContent', {}, text)]);
}

/** What is said of a case or a source. */
function values(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) =>
    xmlElement('VariableValue', {}, [
      reference('VariableRef', guidOf('variable', name)),
      xmlElement('TextValue', {}, value),
    ]),
  );
}

/**
 * Writes a REFI-QDA project (`.qdpx`): plain texts inside, line ends LF, places in code points with the end exclusive,
 * no path of this machine. The same project gives the same bytes.
 * @param lang of the names of the polarity codes
 * @param file how warnings name it
 */
export const writeQdpx = (project: Project, lang: Lang, file: string): Warned<Uint8Array> =>
  new Writing(project, lang).write(file);
