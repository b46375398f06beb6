import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Generator } from './generator.ts';

const TABLES = [
  'abbreviations',
  'causes',
  'colloquial',
  'connectives',
  'figures',
  'fillers',
  'negation',
  'stance',
  'stems',
  'valence',
] as const;

/** src/language/lexicon.ts: the YAML tables of src/language/data as one module, so that nothing is read at run time. */
function makeLexicon(): string {
  const tables = TABLES.map((name) => {
    const file = new URL(`../../src/language/data/${name}.yaml`, import.meta.url);
    const value: unknown = parse(readFileSync(file, 'utf8'));
    return `export const ${name} = ${JSON.stringify(value, null, 1)};\n`;
  });
  return `// Generated from src/language/data/*.yaml by \`npm run generate\`: edit the tables there.\n\n${tables.join('\n')}`;
}

/** What the language tables say, for the code. */
export const lexiconFile: Generator = { path: 'src/language/lexicon.ts', make: makeLexicon };
