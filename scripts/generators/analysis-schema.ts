import { z } from 'zod';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { type Generator, jsonText } from './generator.ts';

/** What other programs check analysis.json by; it allows fields that later versions add. */
export const analysisSchemaFile: Generator = {
  path: 'schemas/analysis.schema.json',
  make: () => jsonText(z.toJSONSchema(analysisSchema, { target: 'draft-7', io: 'input' })),
};
