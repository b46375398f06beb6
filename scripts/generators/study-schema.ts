import { z } from 'zod';
import { studySchema } from '../../src/study/schema.ts';
import { type Generator, jsonText } from './generator.ts';

/** What editors complete and check study.yaml by. */
export const studySchemaFile: Generator = {
  path: 'schemas/study.schema.json',
  make: () => jsonText(z.toJSONSchema(studySchema, { target: 'draft-7', io: 'input' })),
};
