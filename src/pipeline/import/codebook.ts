import { isDeepStrictEqual } from 'node:util';
import { loadCodebook, shippedCodebooks } from '../../codebook/load.ts';
import { parseCodebook } from '../../codebook/parse.ts';
import { codebookYaml, codesWithin, draftsOf } from '../../exchange/index.ts';
import type { Codebook } from '../../model/codebook.ts';
import { TelaahError } from '../../model/error.ts';
import type { Project } from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import type { Lang } from '../../model/text.ts';

/** The codebook of an imported project. */
export interface ImportedCodebook {
  /** As study.yaml names it: a shipped id, or a file. */
  readonly name: string;
  /** The file's text; `null` for a shipped one. */
  readonly yaml: string | null;
  readonly codebook: Codebook;
  /** Codes of ours by those of the project. */
  readonly codes: ReadonlyMap<string, string>;
}

const FILE = 'codebook.yaml';

/** A project without codes still needs a codebook to be one of ours. */
const NO_CODES: Readonly<Record<Lang, string>> = { id: 'Belum ada kode', en: 'No codes yet' };

/** The codebook that we wrote into the project ourselves, if it is still that of its codes. */
async function carried(
  { codes }: Project,
  used: ReadonlySet<string>,
  text: string | null,
): Promise<ImportedCodebook | null> {
  if (text === null) return null;
  try {
    const codebook = parseCodebook(text, FILE);
    const paths = codesWithin(codes, used, codebook);
    if (paths === null) return null;
    const isShipped =
      (await shippedCodebooks()).includes(codebook.id) &&
      isDeepStrictEqual(await loadCodebook(codebook.id, '.'), codebook);
    const file = isShipped ? { name: codebook.id, yaml: null } : { name: FILE, yaml: text };
    return { ...file, codebook, codes: paths };
  } catch (error) {
    if (error instanceof TelaahError) return null;
    throw error;
  }
}

/** The shipped codebook that has all the codes; of several the one of which they are the largest part. */
async function shipped({ codes }: Project, used: ReadonlySet<string>): Promise<ImportedCodebook | null> {
  let best: ImportedCodebook | null = null;
  for (const name of await shippedCodebooks()) {
    const codebook = await loadCodebook(name, '.');
    const paths = codesWithin(codes, used, codebook);
    if (paths === null) continue;
    const isBetter = best === null || codebook.codes.length < best.codebook.codes.length;
    if (isBetter) best = { name, yaml: null, codebook, codes: paths };
  }
  return best;
}

/**
 * The codebook for a project's codes: the one that we wrote into it, a shipped one where all codes are of it, else one
 * written from the codes.
 */
export async function codebookFor(
  project: Project,
  carriedText: string | null,
  { file, title, lang }: { readonly file: string; readonly title: string; readonly lang: Lang },
): Promise<Warned<ImportedCodebook>> {
  const used = new Set(project.codings.map(({ code }) => code));
  const known = (await carried(project, used, carriedText)) ?? (await shipped(project, used));
  if (known !== null) return { value: known, warnings: [] };
  const none = { key: '', id: null, label: NO_CODES[lang], definition: null, lists: {}, codes: [] };
  const drafts = project.codes.length === 0 ? [none] : draftsOf(project.codes);
  const { value, warnings } = codebookYaml(drafts, { file, title, lang, used });
  const yaml = value.yaml.replace('$schema=./codebook', '$schema=./.telaah/codebook');
  return { value: { name: FILE, yaml, codebook: parseCodebook(yaml, FILE), codes: value.codes }, warnings };
}
