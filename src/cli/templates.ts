import { readdir, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText, type Lang } from '../model/text.ts';
import type { OutputFile } from '../store/output.ts';

/** The package's folder, both from sources and from dist/. */
const PACKAGE = new URL(import.meta.url.includes('/dist/src/') ? '../../../' : '../../', import.meta.url);

/** Schemas lie beside a user's files, so that an editor completes and checks without a network. */
const SCHEMA_FOLDER = '.telaah';

async function packageFile(path: string): Promise<string> {
  return readFile(new URL(path, PACKAGE), 'utf8');
}

/** The schema that an editor completes and checks a file of the user's by. */
export async function schemaFile(name: 'study' | 'codebook' | 'decisions'): Promise<OutputFile> {
  const from = name === 'codebook' ? 'codebooks/codebook.schema.json' : `schemas/${name}.schema.json`;
  return { path: `${SCHEMA_FOLDER}/${name}.schema.json`, content: await packageFile(from) };
}

/** Every file below a folder of the package. */
async function packageFolder(path: string): Promise<OutputFile[]> {
  const folder = fileURLToPath(new URL(`${path}/`, PACKAGE));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
      .sort(compareText)
      .map(async (full) => ({
        path: relative(folder, full).split(sep).join('/'),
        content: await readFile(full),
      })),
  );
}

export interface StudyAnswers {
  readonly title: string;
  readonly codebook: string;
  readonly lang: Lang;
  readonly site: string | undefined;
}

/** A new study: study.yaml with comments, a roster, an example interview, and the folders for data. */
export async function studyTemplate(answers: StudyAnswers): Promise<OutputFile[]> {
  const { lang } = answers;
  const yaml = (await packageFile(`templates/${lang}/study.yaml`))
    .replace('{title}', JSON.stringify(answers.title))
    .replace('{codebook}', answers.codebook)
    .replace('{site}', answers.site === undefined ? '# site: …' : `site: ${JSON.stringify(answers.site)}`);
  return [
    { path: 'study.yaml', content: yaml },
    { path: 'informants.csv', content: await packageFile(`templates/${lang}/informants.csv`) },
    { path: 'interviews/W-01.md', content: await packageFile(`templates/${lang}/interview.md`) },
    { path: 'observations/O-01.md', content: await packageFile(`templates/${lang}/observation.md`) },
    { path: 'documents/D-01.md', content: await packageFile(`templates/${lang}/document.md`) },
    await schemaFile('study'),
    await schemaFile('decisions'),
  ];
}

/** The complete small study that comes with Telaah, to try everything on. */
export async function exampleStudy(): Promise<OutputFile[]> {
  return [
    ...(await packageFolder('examples/study')),
    await schemaFile('study'),
    await schemaFile('decisions'),
  ];
}

/** A codebook called `name` to fill in: a copy of `text`, or a commented one. */
export async function codebookTemplate(name: string, lang: Lang, text?: string): Promise<OutputFile[]> {
  const content = text ?? (await packageFile(`templates/${lang}/codebook.yaml`));
  return [
    { path: name, content: content.replace('$schema=./codebook', `$schema=${SCHEMA_FOLDER}/codebook`) },
    await schemaFile('codebook'),
  ];
}
