import {
  AUTOMATIC,
  attributesOf,
  CARRIED,
  castInformants,
  IMPORTERS,
  rosterTable,
  settingsFile,
  settlePolarities,
  studyYaml,
} from '../../exchange/index.ts';
import { writeCsvTable } from '../../formats/csv-write.ts';
import { readYaml } from '../../formats/yaml.ts';
import { TelaahError } from '../../model/error.ts';
import { NO_METHODS } from '../../model/methods.ts';
import type { Project, ProjectCoding } from '../../model/project.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import type { OutputFile } from '../../store/output.ts';
import { studySchema } from '../../study/schema.ts';
import type { NamedFile } from '../evaluate.ts';
import { polarityReader } from '../polarities.ts';
import type { RunRequest } from '../run.ts';
import { codebookFor } from './codebook.ts';
import { codersOf } from './coders.ts';
import { type CodingCounts, journalsOf } from './journals.ts';
import { fates, otherLosses, warned } from './losses.ts';
import { importSources, unsaid } from './sources.ts';

/** A study made of another tool's project: its files, to be written into a new folder. */
export interface ImportedStudy {
  readonly files: readonly OutputFile[];
  readonly title: string | null;
  readonly lang: Lang;
  /** As study.yaml names it. */
  readonly codebook: string;
  readonly sources: Readonly<Record<Technique, number>>;
  readonly units: number;
  readonly informants: number;
  readonly codes: number;
  readonly coders: readonly string[];
  readonly counts: CodingCounts;
  readonly warnings: readonly Warning[];
}

export interface ImportRequest {
  readonly file: NamedFile;
  /** Of the study; by default that of most of its text. */
  readonly lang?: Lang;
  /** The time of day in ISO 8601, for what the file does not date. */
  readonly at: string;
  /** Told after each source and each coding how many of all are done. */
  readonly progress?: RunRequest['progress'] | undefined;
}

function notKnown(name: string): TelaahError {
  const known = [...new Set(IMPORTERS.flatMap(({ extensions }) => extensions))]
    .map((one) => `.${one}`)
    .join(', ');
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `${name} bukan proyek dari alat yang dikenal (${known})`,
      en: `${name} is no project of a tool that is known (${known})`,
    },
    hint: {
      id: 'Dari NVivo, ATLAS.ti, atau MAXQDA ekspor sebagai "REFI-QDA project" (.qdpx). Transkrip biasa tidak perlu diimpor: letakkan dalam folder studi.',
      en: 'From NVivo, ATLAS.ti or MAXQDA export as "REFI-QDA project" (.qdpx). Plain transcripts need no import: put them into the study’s folder.',
    },
    place: { file: name },
  });
}

/** What the project says of the study as a whole, where we wrote it. */
function carriedSettings(
  text: string | null,
): Readonly<Record<string, unknown>> & { readonly language?: Lang } {
  if (text === null) return {};
  try {
    const { value } = readYaml(text, CARRIED.study, studySchema, 'STUDY_INVALID');
    const { title, site, period, rating, privacy, credibility, methods, language } = value;
    return { title, language, site, period, rating, privacy, credibility, methods };
  } catch (error) {
    if (error instanceof TelaahError) return {};
    throw error;
  }
}

/** The notes that carry files of ours, and the project without them and without our own proposals. */
function unwrapped(given: Project, where: string) {
  const carried = (title: string): string | null =>
    given.notes.find((note) => note.title === title && note.about === null)?.text ?? null;
  const own: readonly string[] = Object.values(CARRIED);
  const automatic = new Set(given.users.filter(({ name }) => name === AUTOMATIC).map(({ id }) => id));
  const isProposal = ({ user }: ProjectCoding): boolean => user !== null && automatic.has(user);
  const proposals = given.codings.filter(isProposal).length;
  const project: Project = {
    ...given,
    users: given.users.filter(({ id }) => !automatic.has(id)),
    codings: given.codings.filter((coding) => !isProposal(coding)),
    notes: given.notes.filter(({ title, about }) => about !== null || !own.includes(title ?? '')),
  };
  const warnings =
    proposals === 0
      ? []
      : [
          warned('NOT_CARRIED', where, {
            id: 'tidak dialihkan: usulan otomatis Telaah dalam berkas; usulan dibuat baru',
            en: 'not carried over: Telaah’s own proposals in the file; they are made anew',
          }),
        ];
  return { project, study: carried(CARRIED.study), codebook: carried(CARRIED.codebook), warnings };
}

const commonLanguage = (documents: readonly { readonly lang: Lang; readonly text: string }[]): Lang => {
  const length = (lang: Lang): number =>
    documents.reduce((sum, document) => sum + (document.lang === lang ? document.text.length : 0), 0);
  return length('en') > length('id') ? 'en' : 'id';
};

/** Reads a file of another tool. @throws TelaahError FORMAT_UNSUPPORTED, INPUT_UNREADABLE */
async function readForeign({
  name,
  bytes,
}: NamedFile): Promise<{ readonly project: Project; readonly warnings: readonly Warning[] }> {
  const importer = IMPORTERS.find((one) => one.reads(name, bytes));
  if (importer === undefined) throw notKnown(name);
  const { value, warnings } = await importer.read(bytes, name);
  return { project: value, warnings };
}

/**
 * Makes a study of another tool's project: sources are read as any file is, cases become the roster, codes a codebook
 * (a shipped one where all are of it), codings and memos one journal for each person. Nothing is written.
 * @throws TelaahError FORMAT_UNSUPPORTED, INPUT_UNREADABLE
 */
export async function importProject({
  file,
  lang: asked,
  at,
  progress,
}: ImportRequest): Promise<ImportedStudy> {
  const where = file.name;
  const foreign = await readForeign(file);
  const own = unwrapped(foreign.project, where);
  const { project, topicless } = settlePolarities(own.project);
  const settings = carriedSettings(own.study);
  const cast = castInformants(project.cases, project.sources, attributesOf);
  const { sources, warnings: sourceWarnings } = await importSources({ project, cast, progress }, where);
  const documents = sources.map(({ document }) => document);
  const lang = asked ?? settings.language ?? commonLanguage(documents);
  const title = project.title ?? where;
  const book = await codebookFor(project, own.codebook, { file: where, title, lang });
  const { codebook, codes, yaml, name } = book.value;
  const journals = await journalsOf({
    project,
    sources,
    codes,
    coderOf: codersOf(project, lang),
    polarityOf: await polarityReader(codebook, documents),
    at,
    progress,
  });
  const count = (technique: Technique): number =>
    documents.filter((one) => one.technique === technique).length;
  const defaults = settingsFile(
    {
      title: own.study === null ? project.title : null,
      lang,
      site: null,
      period: null,
      codebook: name,
      aggregation: 'mean',
      names: 'pseudonyms',
      credibility: [],
      methods: NO_METHODS,
    },
    null,
  );
  const known = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  const files: OutputFile[] = [
    {
      path: 'study.yaml',
      content: studyYaml(
        { ...defaults, ...known, language: lang, codebook: name },
        {
          from: where,
          lang,
          techniques: TECHNIQUES.filter((technique) => count(technique) > 0),
          listed: sources.flatMap(({ listed }) => listed ?? []),
          hasRoster: cast.informants.length > 0,
        },
      ),
    },
    ...(cast.informants.length === 0
      ? []
      : [{ path: 'informants.csv', content: writeCsvTable(rosterTable(cast.informants, lang), ',') }]),
    ...(yaml === null ? [] : [{ path: name, content: yaml }]),
    ...sources.map((source) => source.file),
    ...journals.files,
  ];
  return {
    files,
    title: project.title,
    lang,
    codebook: name,
    sources: {
      interview: count('interview'),
      observation: count('observation'),
      document: count('document'),
    },
    units: documents.reduce((sum, { units }) => sum + units.length, 0),
    informants: cast.informants.length,
    codes: codebook.codes.length,
    coders: journals.coders,
    counts: journals.counts,
    warnings: [
      ...foreign.warnings,
      ...own.warnings,
      ...otherLosses(project, book.value, unsaid(project, cast), topicless, where),
      ...book.warnings,
      ...sourceWarnings,
      ...fates(journals.counts, where),
    ],
  };
}
