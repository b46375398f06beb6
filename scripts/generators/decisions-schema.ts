import { z } from 'zod';
import { decisionsSchema } from '../../src/store/decisions/schema.ts';
import { type Generator, jsonText } from './generator.ts';

/** What editors complete and check decisions.yaml by. */
export const decisionsSchemaFile: Generator = {
  path: 'schemas/decisions.schema.json',
  make: () => jsonText(z.toJSONSchema(decisionsSchema, { target: 'draft-7', io: 'input' })),
};
