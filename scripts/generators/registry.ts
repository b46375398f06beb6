import { analysisSchemaFile } from './analysis-schema.ts';
import { codebookSchemaFile } from './codebook-schema.ts';
import { commandReference, commandReferenceIndonesian } from './commands.ts';
import { decisionsSchemaFile } from './decisions-schema.ts';
import { docExamples } from './doc-examples.ts';
import { errorReference } from './errors.ts';
import type { Generator } from './generator.ts';
import { htmlAssets } from './html-assets.ts';
import { lexiconFile } from './lexicon.ts';
import { studySchemaFile } from './study-schema.ts';

/** Every generated file of the repository; a new one is one file beside this one, and one line here. */
export const generators: readonly Generator[] = [
  lexiconFile,
  htmlAssets,
  codebookSchemaFile,
  studySchemaFile,
  decisionsSchemaFile,
  analysisSchemaFile,
  commandReference,
  commandReferenceIndonesian,
  errorReference,
  ...docExamples,
];
