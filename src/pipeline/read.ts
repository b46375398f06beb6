import { loadCodebook } from '../codebook/load.ts';
import { decode } from '../ingest/decode.ts';
import { readableExtensions, readSource } from '../ingest/index.ts';
import type { Codebook } from '../model/codebook.ts';
import { TelaahError } from '../model/error.ts';
import { FIVE_LEVELS } from '../model/rating.ts';
import { type Document, type Informant, withRespondents } from '../model/source.ts';
import type { Study } from '../model/study.ts';
import { compareText, type Lang } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import { type OpenStudy, openStudy } from '../study/index.ts';
import { decisionFacts, decisionsOf } from './decisions.ts';
import { minutesWarnings } from './minutes.ts';
import { nameWarnings } from './names.ts';
import { placeWarnings, placeWork, readWork } from './people.ts';
import type { ReadStudy, RunRequest, Unreadable } from './run.ts';

async function readAll(
  opened: OpenStudy,
  progress: RunRequest['progress'],
): Promise<Pick<ReadStudy, 'documents' | 'unreadable' | 'warnings'> & Pick<Study, 'informants'>> {
  const documents: Document[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: Warning[] = [...opened.warnings];
  const respondents: Informant[] = [];
  for (const [index, entry] of opened.entries.entries()) {
    try {
      const read = await readSource(entry, opened.study.informants);
      documents.push(read.value);
      for (const respondent of read.respondents ?? []) respondents.push(respondent);
      warnings.push(...read.warnings);
    } catch (error) {
      if (!(error instanceof TelaahError)) throw error;
      unreadable.push({ path: entry.path, details: error.details });
      const [detail] = error.details;
      warnings.push({
        code: 'SOURCE_UNREADABLE',
        where: entry.path,
        message: {
          id: `dilewati: ${detail?.message.id ?? ''}`,
          en: `left out: ${detail?.message.en ?? ''}`,
        },
      });
    }
    progress?.('read', index + 1, opened.entries.length);
  }
  return {
    documents,
    unreadable,
    warnings,
    informants: withRespondents(opened.study.informants, respondents),
  };
}

/** Gives every document an id of its own; the first of equals, by path, keeps it. */
function distinctIds(documents: readonly Document[]): { documents: Document[]; warnings: Warning[] } {
  const taken = new Set(documents.map((document) => document.id));
  const used = new Set<string>();
  const warnings: Warning[] = [];
  const distinct = documents.map((document) => {
    if (!used.has(document.id)) {
      used.add(document.id);
      return document;
    }
    let number = 2;
    while (taken.has(`${document.id}-${number}`)) number += 1;
    const id = `${document.id}-${number}`;
    taken.add(id);
    used.add(id);
    warnings.push({
      code: 'DUPLICATE_ID',
      where: document.path,
      message: {
        id: `id ${document.id} sudah dipakai berkas lain; berkas ini disebut ${id}`,
        en: `the id ${document.id} is taken by another file; this one is called ${id}`,
      },
    });
    return { ...document, id };
  });
  return { documents: distinct, warnings };
}

function sameTexts(documents: readonly Document[]): Warning[] {
  const first = new Map<string, Document>();
  return documents.flatMap((document): Warning[] => {
    const twin = first.get(document.text);
    first.set(document.text, twin ?? document);
    if (twin === undefined || document.text === '') return [];
    return [
      {
        code: 'DUPLICATE_TEXT',
        where: document.path,
        message: {
          id: `isinya sama dengan ${twin.path}; buktinya akan terhitung dua kali`,
          en: `it holds the same text as ${twin.path}; its evidence will count twice`,
        },
      },
    ];
  });
}

/** The language that most of the text is in. */
function commonLanguage(documents: readonly Document[]): Lang {
  const length = (lang: Lang): number =>
    documents
      .filter((document) => document.lang === lang)
      .reduce((sum, document) => sum + document.text.length, 0);
  return length('en') > length('id') ? 'en' : 'id';
}

function nothingReadable(unreadable: readonly Unreadable[]): TelaahError {
  return new TelaahError(
    {
      code: 'NO_SOURCES',
      message: { id: 'tidak satu pun sumber dapat dibaca', en: 'none of the sources could be read' },
    },
    ...unreadable.flatMap((source) => source.details),
  );
}

export const byWhere = (a: Warning, b: Warning): number =>
  compareText(a.where, b.where) || compareText(a.code, b.code) || compareText(a.message.en, b.message.en);

/** Loads the study's codebook; one that is not there is blamed on the line that names it. */
async function codebookOf({ study, root, codebookPlace }: OpenStudy): Promise<Codebook> {
  try {
    return await loadCodebook(study.codebook, root);
  } catch (error) {
    if (!(error instanceof TelaahError) || codebookPlace === null) throw error;
    const [first, ...more] = error.details;
    if (first?.code !== 'CODEBOOK_NOT_FOUND') throw error;
    throw new TelaahError({ ...first, place: codebookPlace }, ...more);
  }
}

function openingOf({ inputs, codebook, lang }: RunRequest): Parameters<typeof openStudy>[0] {
  return {
    inputs,
    extensions: readableExtensions,
    decode: (bytes) => decode(bytes).text,
    ...(codebook === undefined ? {} : { codebook }),
    ...(lang === undefined ? {} : { lang }),
  };
}

/**
 * Opens a study, loads its codebook and reads its sources. A source that cannot be read is named and left out.
 * @throws TelaahError for a study, roster or codebook that is wrong, and when nothing can be read
 */
export async function readStudy(request: RunRequest): Promise<ReadStudy> {
  const opened = await openStudy(openingOf(request));
  const codebook = await codebookOf(opened);
  const read = await readAll(opened, request.progress);
  if (read.documents.length === 0) throw nothingReadable(read.unreadable);
  const { documents, warnings } = distinctIds(read.documents);
  const guessed = opened.langOpen ? commonLanguage(documents) : opened.study.lang;
  const languageWarning: Warning[] = opened.langOpen
    ? [
        {
          code: 'LANGUAGE_GUESSED',
          where: '--lang',
          message: {
            id: `laporan ditulis dalam bahasa ${guessed === 'id' ? 'Indonesia' : 'Inggris'}, seperti sebagian besar sumber`,
            en: `the report is in ${guessed === 'id' ? 'Indonesian' : 'English'}, like most of the sources`,
          },
        },
      ]
    : [];
  const work = await readWork(opened.root, request.blindFor);
  const people = placeWork(work.value, documents);
  const study = {
    ...opened.study,
    lang: guessed,
    informants: read.informants,
    codebook: codebook.id,
    scale: opened.study.scale ?? codebook.scale ?? FIVE_LEVELS,
  };
  const decisions = await decisionsOf(opened, request, decisionFacts(study, codebook, documents));
  return {
    root: opened.root,
    written: opened.written,
    study,
    codebook,
    documents: documents.sort((a, b) => compareText(a.id, b.id)),
    unreadable: read.unreadable,
    people,
    decisions: decisions.value,
    warnings: [
      ...read.warnings,
      ...warnings,
      ...sameTexts(documents),
      ...languageWarning,
      ...work.warnings,
      ...placeWarnings(people),
      ...decisions.warnings,
      ...minutesWarnings(study, documents),
      ...nameWarnings(study, documents),
    ].sort(byWhere),
  };
}

/**
 * The folder that a study's journals lie in; nothing is read of its data.
 * @throws TelaahError as `readStudy` does for a study that is wrong
 */
export async function studyRoot(request: RunRequest): Promise<string> {
  return (await openStudy(openingOf(request))).root;
}
