import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a study keeps its sources (docs: the format of a study). */
const SOURCE_FOLDERS = ['interviews', 'observations', 'documents'];

/**
 * A folder with the markdown sources of `study`, each `copies` times under an id and a text of its own, without a
 * study.yaml: analysed with `--codebook`.
 */
export function writeLargeStudy(study: string, folder: string, copies: number): void {
  for (const name of readdirSync(study, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md') || !SOURCE_FOLDERS.some((source) => name.startsWith(source))) continue;
    const text = readFileSync(join(study, name), 'utf8');
    for (let copy = 1; copy <= copies; copy++) {
      const path = join(folder, name.replace(/\.md$/, `-${copy}.md`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${text.replace(/^id: .*$/m, `$&-${copy}`)}\n\n(${copy})\n`);
    }
  }
}
