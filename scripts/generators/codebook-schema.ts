import { z } from 'zod';
import { codebookSchema } from '../../src/codebook/schema.ts';
import { type Generator, jsonText } from './generator.ts';

/** What editors complete and check codebooks by. */
export const codebookSchemaFile: Generator = {
  path: 'codebooks/codebook.schema.json',
  make: () => jsonText(z.toJSONSchema(codebookSchema, { target: 'draft-7', io: 'input' })),
};
