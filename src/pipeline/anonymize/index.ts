import {
  Anonymizer,
  appendEntries,
  assertComplete,
  type Entry,
  type Key,
  keyOf,
  NO_PROPOSAL,
  type Proposal,
  propose,
  Restorer,
  readProposal,
  type Scanned,
  type Seen,
  type Swap,
  seenIn,
  writeProposal,
} from '../../anonymize/index.ts';
import { codebookSource } from '../../codebook/load.ts';
import type { Warning } from '../../model/warning.ts';
import { readJournals } from '../../store/journal/index.ts';
import type { OutputFile } from '../../store/output.ts';
import { memoFiles, textOf } from '../../store/study-files.ts';
import { readStudy } from '../read.ts';
import type { ReadStudy, RunRequest } from '../run.ts';
import { journalFiles } from './journals.ts';
import { Rewriter, type StudyMaterial, segmentsOf, sourceFiles, studyFiles } from './rewrite.ts';

export { keepBases } from './bases.ts';

/** A study with everything that names may stand in. */
interface Opened {
  readonly read: ReadStudy;
  readonly material: StudyMaterial;
  readonly journals: Awaited<ReturnType<typeof readJournals>>['value'];
  readonly texts: readonly Scanned[];
}

/** Ids hold neither slashes nor dots; whatever does is a file. */
const isFile = (reference: string): boolean => /[/\\.]/u.test(reference);

async function codebookOf(
  read: ReadStudy,
  study: string | null,
  request: RunRequest,
): Promise<string | null> {
  const named = /^codebook:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$/mu.exec(study ?? '')?.[1];
  const reference = request.codebook ?? named ?? read.codebook.id;
  return isFile(reference) ? (await codebookSource(reference, read.root)).text : null;
}

async function open(request: RunRequest): Promise<Opened> {
  const read = await readStudy(request);
  const { root, written } = read;
  const study = written ? await textOf(root, 'study.yaml') : null;
  const material: StudyMaterial = {
    study,
    decisions: written ? await textOf(root, 'decisions.yaml') : null,
    codebook: await codebookOf(read, study, request),
    codebookId: read.codebook.id,
    memos: written ? await memoFiles(root) : [],
  };
  const journals = (await readJournals(root)).value;
  return { read, material, journals, texts: scannedOf(read, material, journals) };
}

/** Every text that names are looked for in: documents by unit, then what is said of them, memos and decisions. */
function scannedOf(
  { documents, study }: ReadStudy,
  { decisions, memos }: StudyMaterial,
  journals: Opened['journals'],
): Scanned[] {
  const scanned: Scanned[] = documents.flatMap((document) => {
    const { id, title, place, text, technique } = document;
    const isInterview = technique === 'interview';
    const isOfficial = technique === 'document';
    return [
      ...segmentsOf(document).map(({ start, end, unit }) => ({
        where: unit === null ? id : `${id}:${String(unit)}`,
        text: text.slice(start, end),
        isInterview,
        isOfficial,
      })),
      ...[id, title, place].flatMap((said) =>
        said === null ? [] : [{ where: id, text: said, isOfficial: true }],
      ),
    ];
  });
  const remarks = journals.flatMap(({ coder, events }) =>
    events.flatMap((event) =>
      'memo' in event && typeof event.memo === 'string'
        ? [{ where: `codings/${coder}.jsonl`, text: event.memo }]
        : [],
    ),
  );
  return [
    ...scanned,
    ...[study.title, study.site].flatMap((text) =>
      text === null ? [] : [{ where: 'study.yaml', text, isOfficial: true }],
    ),
    ...remarks,
    ...memos.map(({ path, text }) => ({ where: path, text })),
    ...(decisions === null ? [] : [{ where: 'decisions.yaml', text: decisions, isOfficial: true }]),
  ];
}

/** Everyone who is called by an id: of the roster, and whoever is only heard. */
function peopleOf({ study, documents }: ReadStudy): ReadStudy['study']['informants'] {
  const known = new Set(study.informants.map(({ id }) => id));
  const heard = documents.flatMap(({ informant, units }) => [
    informant,
    ...units.map((unit) => unit.informant),
  ]);
  const others = [...new Set(heard.filter((id) => id !== null))].filter((id) => !known.has(id));
  return [
    ...study.informants,
    ...others.map((id) => ({ id, name: null, role: null, group: null, attributes: {} })),
  ];
}

interface Proposing extends RunRequest {
  /** Whether names of offices are to be replaced as well. */
  readonly offices: boolean;
  /** The proposal as it is, and how errors name its file; `null` where there is none yet. */
  readonly before: { readonly text: string; readonly file: string } | null;
}

/** What was found, and the file that its user goes on with. */
export interface ProposedNames {
  readonly root: string;
  readonly lang: ReadStudy['study']['lang'];
  readonly text: string;
  readonly entries: readonly (Entry & Seen)[];
  /** How many entries are new. */
  readonly added: number;
  readonly run: ReadStudy;
}

function proposalOf(
  { read, texts }: Opened,
  before: Proposal,
  withOffices: boolean,
): ReturnType<typeof propose> {
  return propose({ texts, informants: peopleOf(read), lang: read.study.lang, withOffices }, before);
}

/**
 * Looks through a study for what gives people away. What the user has decided stays as it is; only what is new is added.
 * @throws TelaahError PROPOSAL_INVALID, and as `readStudy` does
 */
export async function proposeNames(request: Proposing): Promise<ProposedNames> {
  const opened = await open(request);
  const { read, texts } = opened;
  const { lang } = read.study;
  const before =
    request.before === null ? NO_PROPOSAL : readProposal(request.before.text, request.before.file);
  const proposal = proposalOf(opened, before, request.offices);
  const seen = seenIn(proposal, texts);
  return {
    root: read.root,
    lang,
    text:
      request.before === null
        ? writeProposal(proposal, texts, lang)
        : appendEntries(request.before.text, proposal, texts, lang),
    entries: proposal.entries.map((entry) => ({ ...entry, ...seen(entry) })),
    added: proposal.added.length,
    run: read,
  };
}

/** A study written anew. */
export interface RewrittenStudy {
  readonly root: string;
  readonly lang: ReadStudy['study']['lang'];
  readonly files: readonly OutputFile[];
  /** People’s codings and what they said of passages, in the copy. */
  readonly events: number;
  /** Those whose passage was not found before either. */
  readonly orphans: number;
  readonly warnings: readonly Warning[];
}

/** Two documents of one id would be one file; ids are known to differ. */
function rewritten({ read, material, journals }: Opened, swap: Swap): RewrittenStudy {
  const rewriter = new Rewriter(swap);
  const documents = read.documents.map((document) => rewriter.document(document));
  const { files, orphans } = journalFiles(journals, documents, rewriter);
  return {
    root: read.root,
    lang: read.study.lang,
    files: [
      ...studyFiles(read, material, rewriter),
      ...sourceFiles(documents.map(({ after }) => after)),
      ...files,
    ],
    events: journals.reduce((sum, { events }) => sum + events.length, 0),
    orphans,
    warnings: read.warnings,
  };
}

interface Anonymizing extends RunRequest {
  readonly proposal: { readonly text: string; readonly file: string };
}

/** What an anonymised copy consists of, and the key that turns it back. */
export interface AnonymizedStudy extends RewrittenStudy {
  readonly key: Key;
  /** How many stretches of text were replaced in documents, and by how many pseudonyms. */
  readonly replaced: number;
}

/**
 * An anonymised copy of a study, as files; nothing is written, and nothing of the study is changed.
 * @throws TelaahError PROPOSAL_INVALID, PROPOSAL_INCOMPLETE, and as `readStudy` does
 */
export async function anonymizeStudy(request: Anonymizing): Promise<AnonymizedStudy> {
  const opened = await open(request);
  const { file, text } = request.proposal;
  const proposal = readProposal(text, file);
  const withOffices = proposal.entries.some(({ kind }) => kind === 'office');
  assertComplete(proposalOf(opened, proposal, withOffices).added, file);
  const { read, journals, material } = opened;
  const ids = [
    ...peopleOf(read).map(({ id }) => id),
    ...read.documents.map(({ id }) => id),
    ...journals.flatMap(({ coder, events }) => [coder, ...events.flatMap(({ by }) => by ?? [])]),
    ...material.memos.flatMap(({ path }) => [path, path.slice('memos/'.length)]),
  ];
  const swap = new Anonymizer(proposal, ids);
  const study = rewritten(opened, swap);
  const key = keyOf(proposal, swap);
  const replaced = [...swap.surfaces.values()].reduce((sum, { length }) => sum + length, 0);
  return { ...study, key, replaced };
}

/** A study with its names back, as files. @throws TelaahError as `readStudy` does */
export async function restoreStudy(request: RunRequest & { readonly key: Key }): Promise<RewrittenStudy> {
  return rewritten(await open(request), new Restorer(request.key));
}

/** A text made from an anonymised study (a report), with names instead of pseudonyms. */
export function restoreText(text: string, key: Key): string {
  return new Rewriter(new Restorer(key)).text('', text);
}
