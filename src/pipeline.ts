import { loadCodebook } from './codebook/load.ts';
import { conclude } from './conclusion/index.ts';
import { MATRIX_KINDS } from './display/index.ts';
import { decode } from './ingest/decode.ts';
import { readableExtensions, readSource } from './ingest/index.ts';
import type { Analysis, CodedStudy } from './model/analysis.ts';
import type { Codebook } from './model/codebook.ts';
import { type ErrorDetail, TelaahError } from './model/error.ts';
import type { Matrix } from './model/matrix.ts';
import { FIVE_LEVELS } from './model/rating.ts';
import type { Document } from './model/source.ts';
import type { Study } from './model/study.ts';
import { compareText, type Lang } from './model/text.ts';
import type { Warning } from './model/warning.ts';
import { type DocumentProposal, type ExampleReport, Reducer, runExamples } from './reduction/index.ts';
import {
  buildReport,
  RENDERERS,
  type Report,
  renderAnalysisJson,
  renderCodingsCsv,
  renderMatrixCsv,
} from './report/index.ts';
import type { OutputFile } from './store/output.ts';
import { type OpenStudy, openStudy } from './study/index.ts';

/** What to run on: a study's folder, or files and folders; absolute paths. */
export interface RunRequest {
  readonly inputs: readonly string[];
  /** A shipped id, or an absolute path. */
  readonly codebook?: string;
  readonly lang?: Lang;
  /** Told after each source how many of all are done. */
  readonly progress?: (step: 'read' | 'code', done: number, of: number) => void;
}

/** A source that could not be read, with the reason. */
export interface Unreadable {
  readonly path: string;
  readonly details: readonly ErrorDetail[];
}

/** A study read but not yet coded. */
export interface ReadStudy {
  readonly root: string;
  /** Whether it has a study.yaml. */
  readonly written: boolean;
  readonly study: Study;
  readonly codebook: Codebook;
  readonly documents: readonly Document[];
  readonly unreadable: readonly Unreadable[];
  readonly warnings: readonly Warning[];
}

/** A study read and coded, with everything that was weighed. */
export interface CodedRun extends ReadStudy {
  readonly proposals: readonly DocumentProposal[];
  readonly coded: CodedStudy;
}

/** A whole run. */
export interface AnalyzedRun extends CodedRun {
  readonly analysis: Analysis;
  /** Every display, in the registry's order. */
  readonly matrices: readonly Matrix[];
}

async function readAll(
  opened: OpenStudy,
  progress: RunRequest['progress'],
): Promise<Pick<ReadStudy, 'documents' | 'unreadable' | 'warnings'>> {
  const documents: Document[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: Warning[] = [...opened.warnings];
  for (const [index, entry] of opened.entries.entries()) {
    try {
      const read = await readSource(entry, opened.study.informants);
      documents.push(read.value);
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
  return { documents, unreadable, warnings };
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

const byWhere = (a: Warning, b: Warning): number =>
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

/**
 * Opens a study, loads its codebook and reads its sources. A source that cannot be read is named and left out.
 * @throws TelaahError for a study, roster or codebook that is wrong, and when nothing can be read
 */
export async function readStudy(request: RunRequest): Promise<ReadStudy> {
  const { inputs, codebook: reference, lang } = request;
  const opened = await openStudy({
    inputs,
    extensions: readableExtensions,
    decode: (bytes) => decode(bytes).text,
    ...(reference === undefined ? {} : { codebook: reference }),
    ...(lang === undefined ? {} : { lang }),
  });
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
  return {
    root: opened.root,
    written: opened.written,
    study: {
      ...opened.study,
      lang: guessed,
      codebook: codebook.id,
      scale: opened.study.scale ?? codebook.scale ?? FIVE_LEVELS,
    },
    codebook,
    documents: documents.sort((a, b) => compareText(a.id, b.id)),
    unreadable: read.unreadable,
    warnings: [...read.warnings, ...warnings, ...sameTexts(documents), ...languageWarning].sort(byWhere),
  };
}

/** Reads a study and codes it: reduction. */
export async function codeStudy(request: RunRequest): Promise<CodedRun> {
  const read = await readStudy(request);
  const reducer = new Reducer(read.codebook);
  const proposals: DocumentProposal[] = [];
  for (const [index, document] of read.documents.entries()) {
    proposals.push(await reducer.reduce(document));
    request.progress?.('code', index + 1, read.documents.length);
  }
  const units = proposals.flatMap((proposal) => proposal.units);
  return {
    ...read,
    proposals,
    coded: {
      study: read.study,
      codebook: read.codebook,
      documents: read.documents,
      codings: units.flatMap((unit) => unit.codings),
      factors: units.flatMap((unit) => unit.factors),
    },
  };
}

/** Carries a study from its sources to its conclusion. */
export async function analyzeStudy(request: RunRequest): Promise<AnalyzedRun> {
  const run = await codeStudy(request);
  return {
    ...run,
    analysis: { ...run.coded, conclusion: conclude(run.coded), warnings: run.warnings },
    matrices: MATRIX_KINDS.map((kind) => kind.build(run.coded)),
  };
}

/** The report of a run, ready to be rendered. */
export function reportOf(run: AnalyzedRun): Report {
  return buildReport(run.analysis, run.matrices, run.study.lang);
}

/** Everything a run writes into its output folder. `version` is Telaah's own. */
export function outputFiles(run: AnalyzedRun, version: string): OutputFile[] {
  const { lang } = run.study;
  const report = reportOf(run);
  return [
    ...RENDERERS.map((renderer) => ({
      path: `report.${renderer.extension}`,
      content: renderer.render(report),
    })),
    { path: 'analysis.json', content: renderAnalysisJson(run.analysis, version) },
    { path: 'codings.csv', content: renderCodingsCsv(run.analysis) },
    ...run.matrices.map((matrix) => ({
      path: `matrices/${matrix.kind}.csv`,
      content: renderMatrixCsv(matrix, lang),
    })),
  ];
}

/** Loads a codebook and codes its own examples. */
export async function checkCodebook(
  reference: string,
  base: string,
): Promise<{ codebook: Codebook; examples: ExampleReport }> {
  const codebook = await loadCodebook(reference, base);
  return { codebook, examples: await runExamples(codebook) };
}

export { MATRIX_KINDS } from './display/index.ts';
export type { ExampleFailure } from './reduction/index.ts';
