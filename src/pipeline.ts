import type { PlacedWork } from './anchoring/index.ts';
import { chartsOf } from './charts/index.ts';
import { loadCodebook, shippedCodebooks } from './codebook/load.ts';
import { conclude } from './conclusion/index.ts';
import { MATRIX_KINDS } from './display/index.ts';
import {
  type CodedUnits,
  checkCodes,
  evaluate,
  readCodings,
  readStudyRun,
  readVerdicts,
} from './evaluation/index.ts';
import { decode } from './ingest/decode.ts';
import { readableExtensions, readSource } from './ingest/index.ts';
import { assertHarmlessZip } from './ingest/readers/zip.ts';
import type { Analysis, CodedStudy } from './model/analysis.ts';
import type { Chart } from './model/chart.ts';
import type { Codebook } from './model/codebook.ts';
import type { Decisions } from './model/decision.ts';
import { type ErrorDetail, TelaahError } from './model/error.ts';
import type { Evaluation } from './model/evaluation.ts';
import { describeFilter, type Filter, filterStudy } from './model/filter.ts';
import type { Matrix } from './model/matrix.ts';
import type { Count, StudyMemo } from './model/people.ts';
import { FIVE_LEVELS } from './model/rating.ts';
import type { Document } from './model/source.ts';
import type { Study } from './model/study.ts';
import { compareText, type Lang } from './model/text.ts';
import type { Warning } from './model/warning.ts';
import { reportedAgreement } from './pipeline/agreement.ts';
import { auditOf } from './pipeline/audit.ts';
import { decisionFacts, decisionsFor, decisionsOf } from './pipeline/decisions.ts';
import { type Joined, join } from './pipeline/join.ts';
import { lessonsOf } from './pipeline/lessons.ts';
import { minutesWarnings } from './pipeline/minutes.ts';
import { checkCoder, memosOf, placeWarnings, placeWork, readWork, sharesOf } from './pipeline/people.ts';
import { toPng } from './pipeline/picture.ts';
import { withDocumentChecks } from './pipeline/verification.ts';
import {
  type DocumentProposal,
  type ExampleReport,
  type ModelFacts,
  modelFacts,
  type Prior,
  priorFrom,
  Reducer,
  runExamples,
  settled,
} from './reduction/index.ts';
import {
  buildExplorer,
  buildReport,
  RENDERERS,
  type RenderOptions,
  type Report,
  renderAnalysisJson,
  renderCodingsCsv,
  renderMatrixCsv,
} from './report/index.ts';
import { readModelFile } from './store/model-file.ts';
import type { OutputFile } from './store/output.ts';
import { type OpenStudy, openStudy } from './study/index.ts';

/** Work that can take long, as progress is told of it: `compare` draws resamples for the intervals of agreement. */
export type Step = 'read' | 'code' | 'compare' | 'write';

/** What to run on: a study's folder, or files and folders; absolute paths. */
export interface RunRequest {
  readonly inputs: readonly string[];
  /** A shipped id, or an absolute path. */
  readonly codebook?: string;
  readonly lang?: Lang;
  /** Whose codings count; by default everybody's, and proposals where nobody has coded. */
  readonly count?: Count;
  /** A coder who must see, and learn from, nothing that other people coded. */
  readonly blindFor?: string;
  /** Told after each source, resample or file how many of all are done. */
  readonly progress?: (step: Step, done: number, of: number) => void;
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
  /** What people coded, at its place in the documents. */
  readonly people: PlacedWork;
  /** What the researcher has set by hand. */
  readonly decisions: Decisions;
  readonly warnings: readonly Warning[];
}

/** A study read and coded, with everything that was weighed. */
export interface CodedRun extends ReadStudy {
  /** What was asked to count. */
  readonly count: Count;
  /** The automatic proposals for every unit, whatever people have coded there. */
  readonly proposals: readonly DocumentProposal[];
  readonly coded: CodedStudy;
}

/** A whole run. */
export interface AnalyzedRun extends CodedRun {
  readonly analysis: Analysis;
  /** Every display but those made only when asked for, in the registry's order. */
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

let shipped: Promise<{ readonly prior: Prior; readonly facts: ModelFacts }> | undefined;

/** What has been learned from other studies; read once, whatever is coded. */
function shippedModel(): NonNullable<typeof shipped> {
  shipped ??= readModelFile().then((file) => ({ prior: priorFrom(file), facts: modelFacts(file) }));
  return shipped;
}

/** What counts in a study that was read and reduced. */
function joined(
  read: ReadStudy,
  proposals: readonly DocumentProposal[],
  count: Count,
): Pick<CodedRun, 'coded' | 'warnings'> {
  const units = proposals.flatMap((proposal) => proposal.units);
  const automatic = {
    codings: units.flatMap((unit) => unit.codings),
    factors: units.flatMap((unit) => unit.factors),
  };
  const { codings, factors, warnings }: Joined = join(automatic, read.people, read.codebook, count);
  return {
    coded: {
      study: read.study,
      codebook: read.codebook,
      documents: read.documents,
      codings,
      factors,
      decisions: decisionsFor(read.decisions, count),
    },
    warnings: [...read.warnings, ...warnings].sort(byWhere),
  };
}

/** The automatic proposals for every unit of a study, once the automatic coder has learned from what people did. */
export async function proposeCodings(
  { codebook, documents }: Pick<ReadStudy, 'codebook' | 'documents'>,
  people: PlacedWork,
  progress?: RunRequest['progress'],
): Promise<readonly DocumentProposal[]> {
  const reducer = new Reducer(codebook, (await shippedModel()).prior);
  const lessons = lessonsOf(people);
  if (lessons !== null) await reducer.learn(documents, lessons);
  const proposals: DocumentProposal[] = [];
  for (const [index, document] of documents.entries()) {
    proposals.push(await reducer.reduce(document));
    progress?.('code', index + 1, documents.length);
  }
  return settled(proposals, lessons);
}

/**
 * Reads a study and codes it: reduction. What people have coded teaches the automatic coder, and takes the place of
 * its proposals.
 */
export async function codeStudy(request: RunRequest): Promise<CodedRun> {
  const read = await readStudy(request);
  const count = request.count ?? {};
  if (count.coder !== undefined) checkCoder(count.coder, read.people.coders);
  const proposals = await proposeCodings(read, read.people, request.progress);
  return { ...read, count, proposals, ...joined(read, proposals, count) };
}

/** The displays that are made of every study. */
const displaysOf = (coded: CodedStudy, memos: readonly StudyMemo[]): readonly Matrix[] =>
  MATRIX_KINDS.filter(({ onRequest }) => onRequest !== true).map((kind) => kind.build(coded, { memos }));

/** A run with the codings and the displays of a part of its study; its conclusion stays that of the whole. */
export function partOf(run: AnalyzedRun, filter: Filter): AnalyzedRun {
  const filtered = describeFilter(filter);
  if (filtered === null) return run;
  const coded = filterStudy(run.coded, filter);
  const matrices = displaysOf(coded, run.analysis.memos).map((matrix) => ({ ...matrix, filtered }));
  return { ...run, analysis: { ...run.analysis, ...coded }, matrices };
}

/** A run of a part of its study alone: its displays, and what the part by itself comes to. */
export function narrowed(run: AnalyzedRun, filter: Filter): AnalyzedRun {
  const part = partOf(run, filter);
  return part === run
    ? run
    : { ...part, analysis: { ...part.analysis, conclusion: conclude(part.analysis) } };
}

/** Carries a study from its sources to its conclusion. */
export async function analyzeStudy(request: RunRequest): Promise<AnalyzedRun> {
  const run = await codeStudy(request);
  const work = {
    coders: sharesOf(run.people, run.count),
    agreement: run.count.coder === undefined ? reportedAgreement(run, request.progress) : null,
    memos: memosOf(run.people, run.count),
  };
  return {
    ...run,
    analysis: {
      ...run.coded,
      conclusion: withDocumentChecks(conclude(run.coded, work), run.documents),
      ...work,
      warnings: run.warnings,
      audit: auditOf(run.coded, (await shippedModel()).facts, {
        written: run.written,
        codebook: request.codebook,
        lang: request.lang,
        count: run.count,
      }),
    },
    matrices: displaysOf(run.coded, work.memos),
  };
}

/**
 * The report of a run, ready to be rendered. `version` is Telaah's own, for the audit; `charts` those that stand in it
 * as figures.
 */
export function reportOf(
  run: AnalyzedRun,
  version: string | null = null,
  charts: readonly Chart[] = [],
): Report {
  return buildReport(run.analysis, run.matrices, run.study.lang, version, charts);
}

/** Forms that a run's results are written in: those of the report and the displays, and those of the data. */
export const FORMATS: readonly string[] = [...RENDERERS.map(({ extension }) => extension), 'json', 'csv'];

/** What of a run is written; everything by default. */
export interface OutputRequest extends RenderOptions {
  /** Of `FORMATS`. */
  readonly formats?: readonly string[];
  /** Told before each report how many are made. */
  readonly progress?: RunRequest['progress'];
}

/** The data of a run as files. */
function dataFiles(run: AnalyzedRun, version: string, formats: readonly string[]): readonly OutputFile[] {
  const { lang } = run.study;
  return [
    ...(formats.includes('json')
      ? [{ path: 'analysis.json', content: renderAnalysisJson(run.analysis, version) }]
      : []),
    ...(formats.includes('csv')
      ? [
          { path: 'codings.csv', content: renderCodingsCsv(run.analysis) },
          ...run.matrices.map((matrix) => ({
            path: `matrices/${matrix.kind}.csv`,
            content: renderMatrixCsv(matrix, lang),
          })),
        ]
      : []),
  ];
}

/**
 * Everything a run writes into its output folder. `version` is Telaah's own. Charts are written beside the markdown
 * that shows them.
 * @throws TelaahError INPUT_UNREADABLE for a template that is none
 */
export async function outputFiles(
  run: AnalyzedRun,
  version: string,
  { formats = FORMATS, template, progress }: OutputRequest = {},
): Promise<OutputFile[]> {
  const { lang } = run.study;
  if (template !== undefined) assertHarmlessZip(template.bytes, template.name);
  const renderers = RENDERERS.filter(({ extension }) => formats.includes(extension));
  if (renderers.length === 0) return [...dataFiles(run, version, formats)];
  progress?.('write', 0, renderers.length);
  const charts = await chartsOf({ analysis: run.analysis, matrices: run.matrices, lang });
  const report = reportOf(run, version, charts);
  const displays = { matrices: run.matrices, explorer: buildExplorer(run.analysis, lang), png: toPng };
  const options = template === undefined ? {} : { template };
  const reports: OutputFile[] = [];
  for (const { extension, file = `report.${extension}`, render } of renderers) {
    reports.push({ path: file, content: await render(report, displays, options) });
    progress?.('write', reports.length, renderers.length);
  }
  return [
    ...reports,
    ...dataFiles(run, version, formats),
    ...charts
      .filter(({ rows }) => formats.includes('md') && rows.length > 0)
      .map(({ id, svg }) => ({ path: `charts/${id}.svg`, content: svg })),
  ];
}

/** A file as the user named it, read but not understood. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where one side of a comparison comes from: a study to be coded on the spot, or a file of codings. */
export type CodingsSource =
  | { readonly kind: 'study'; readonly name: string; readonly request: RunRequest }
  | { readonly kind: 'file'; readonly file: NamedFile; readonly verdicts: NamedFile | null };

export interface EvaluationRequest {
  readonly reference: CodingsSource;
  readonly given: CodingsSource;
  /** Ratings of the reference, in place of its own. */
  readonly verdicts: NamedFile | null;
  /** A shipped id, or a path relative to `base`; by default the one that a side was coded with. */
  readonly codebook?: string;
  readonly base: string;
  readonly seed: number;
  readonly samples: number;
  /** Told after each resample how many of all are done. */
  readonly progress?: (done: number, of: number) => void;
}

/** Two sets of codings compared, and the studies that were coded for it. */
export interface EvaluationRun {
  readonly evaluation: Evaluation;
  /** Of the studies; `null` where nothing says. */
  readonly lang: Lang | null;
  readonly runs: readonly AnalyzedRun[];
}

interface Side {
  readonly units: CodedUnits;
  readonly run: AnalyzedRun | null;
  readonly verdicts: NamedFile | null;
}

const textOf = ({ bytes }: NamedFile): string => decode(bytes).text;

async function sideOf(source: CodingsSource): Promise<Side> {
  if (source.kind === 'file') {
    const { file, verdicts } = source;
    return { units: readCodings(textOf(file), file.name), run: null, verdicts };
  }
  const run = await analyzeStudy(source.request);
  const rankings = run.proposals.flatMap(({ document, units }) =>
    units.map(({ unit, candidates }) => ({
      document: document.id,
      unit: unit.ordinal,
      codes: candidates.map(({ code }) => code),
    })),
  );
  return { units: readStudyRun(run.analysis, rankings, source.name), run, verdicts: null };
}

/** The codebook that a side was coded with, if it is at hand: another study's own is not. */
async function codebookAtHand({ units, run }: Side, base: string): Promise<Codebook | null> {
  if (run !== null || units.codebook === null) return run?.codebook ?? null;
  const shipped = await shippedCodebooks();
  return shipped.includes(units.codebook) ? loadCodebook(units.codebook, base) : null;
}

/**
 * Compares two sets of codings: a file or study that is taken for right, and one that is judged by it.
 * @throws TelaahError CODINGS_INVALID, NOTHING_TO_COMPARE, and whatever a study's run throws
 */
export async function evaluateCodings(request: EvaluationRequest): Promise<EvaluationRun> {
  const { seed, samples, base, codebook: asked, progress } = request;
  const [reference, given] = [await sideOf(request.reference), await sideOf(request.given)];
  const codebook =
    asked === undefined
      ? ((await codebookAtHand(given, base)) ?? (await codebookAtHand(reference, base)))
      : await loadCodebook(asked, base);
  const scale = given.units.scale ?? reference.units.scale ?? codebook?.scale ?? FIVE_LEVELS;
  const complete = (units: CodedUnits, verdicts: NamedFile | null): CodedUnits => {
    if (codebook !== null) checkCodes(units, codebook);
    if (verdicts === null) return units;
    return { ...units, verdicts: readVerdicts(textOf(verdicts), verdicts.name, scale) };
  };
  const ours = complete(reference.units, request.verdicts ?? reference.verdicts);
  const theirs = complete(given.units, given.verdicts);
  const order = codebook?.codes.map(({ id }) => id) ?? [];
  return {
    evaluation: await evaluate(ours, theirs, {
      seed,
      samples,
      order,
      ...(progress === undefined ? {} : { progress }),
    }),
    lang: given.units.lang ?? reference.units.lang,
    runs: [reference.run, given.run].filter((run) => run !== null),
  };
}

/** Loads a codebook and codes its own examples. */
export async function checkCodebook(
  reference: string,
  base: string,
): Promise<{ codebook: Codebook; examples: ExampleReport }> {
  const codebook = await loadCodebook(reference, base);
  return { codebook, examples: await runExamples(codebook, (await shippedModel()).prior) };
}

export type { Orphan, Placed, PlacedWork } from './anchoring/index.ts';
export { MATRIX_KINDS } from './display/index.ts';
export { DISPLAYS, type DisplayOptions } from './pipeline/displays.ts';
export { verifyManuscript } from './pipeline/manuscript.ts';
export type { ExampleFailure } from './reduction/index.ts';
