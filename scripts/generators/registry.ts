import { codebookSchemaFile } from './codebook-schema.ts';
import type { Generator } from './generator.ts';

/** Every generated file of the repository; a new one is one file beside this one, and one line here. */
export const generators: readonly Generator[] = [codebookSchemaFile];
