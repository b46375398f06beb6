import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Analysis } from '../../src/model/analysis.ts';
import { renderAnalysisJson, toAnalysisJson } from '../../src/report/analysis-json.ts';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { codedStudy, shuffled } from '../support/generate.ts';
import { analysisOf, smallStudy } from './support.ts';

/** The keys in the order in which the schema has them; only optional ones may be missing. */
function orderedKeys(value: unknown, shape: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) orderedKeys(item, shape);
  } else if (typeof value === 'object' && value !== null && shape instanceof z.ZodObject) {
    const fields = Object.entries(shape.shape);
    const expected = fields.filter(([key, type]) => key in value || !(type instanceof z.ZodOptional));
    expect(Object.keys(value)).toEqual(expected.map(([key]) => key));
    for (const [key, inner] of Object.entries(value)) orderedKeys(inner, unwrapped(shape.shape[key]));
  }
}

function unwrapped(type: unknown): unknown {
  if (type instanceof z.ZodArray) return unwrapped(type.element);
  if (type instanceof z.ZodNullable || type instanceof z.ZodOptional) return unwrapped(type.unwrap());
  return type;
}

describe('analysis.json', () => {
  it('has the documented fields first, in the documented order', () => {
    const json = toAnalysisJson(smallStudy(), '1.2.3');
    expect(Object.keys(json).slice(0, 11)).toEqual([
      'telaah',
      'schema',
      'study',
      'documents',
      'codings',
      'factors',
      'findings',
      'indicators',
      'overall',
      'checks',
      'warnings',
    ]);
    expect(json.telaah).toBe('1.2.3');
    expect(Object.keys(json.study).slice(0, 4)).toEqual(['title', 'codebook', 'aggregation', 'scale']);
    expect(json.documents[0]).toMatchObject({
      id: 'D-01',
      path: 'document/D-01.md',
      technique: 'document',
      units: 1,
    });
    expect(Object.keys(json.codings[0] ?? {}).slice(0, 12)).toEqual([
      'id',
      'document',
      'unit',
      'start',
      'end',
      'quote',
      'code',
      'polarity',
      'weight',
      'coder',
      'status',
      'why',
    ]);
    const [sop] = json.findings;
    expect(sop?.techniques.interview).toEqual({
      balance: 0.5,
      level: 4,
      rating: 'baik',
      codings: 3,
      sources: 2,
    });
    expect(json.findings[1]?.techniques.observation).toBeNull();
    expect(json.findings[2]).toMatchObject({ code: 'waktu', combined: null, convergence: 'silence' });
  });

  it('keeps the Indonesian word of a rating in every language, and writes messages in the study’s', () => {
    const analysis = smallStudy();
    const english = toAnalysisJson({ ...analysis, study: { ...analysis.study, lang: 'en' } }, '1');
    expect(english.findings[0]?.techniques.interview?.rating).toBe('baik');
    expect(english.study.scale[1]).toEqual({ level: 4, id: 'baik', en: 'good', from: 0.33 });
    expect(english.warnings).toEqual([
      { code: 'SPEAKER_INFERRED', where: 'interview/W-01.md', message: 'inferred' },
    ]);
    expect(toAnalysisJson(analysis, '1').warnings[0]?.message).toBe('disimpulkan');
  });

  it('names no informant', () => {
    const analysis = smallStudy();
    const real: Analysis = { ...analysis, study: { ...analysis.study, names: 'real' } };
    expect(renderAnalysisJson(real, '1')).not.toContain('Ibu Contoh');
  });

  it('holds to its schema, key by key, for any study in any order', () => {
    const valid = new Ajv({ strict: false }).compile(
      z.toJSONSchema(analysisSchema, { target: 'draft-7', io: 'input' }),
    );
    const strict = z.toJSONSchema(analysisSchema, { target: 'draft-7', io: 'output' });
    const complete = new Ajv({ strict: false }).compile(strict);
    fc.assert(
      fc.property(
        codedStudy.chain((coded) => fc.tuple(fc.constant(coded), shuffled(coded))),
        ([coded, other]) => {
          const text = renderAnalysisJson(analysisOf(coded), '1');
          const json: unknown = JSON.parse(text);
          expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
          expect(complete(json), JSON.stringify(complete.errors)).toBe(true);
          orderedKeys(json, analysisSchema);
          expect(renderAnalysisJson(analysisOf(other), '1')).toBe(text);
          expect(text.endsWith('}\n')).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('may grow: its published schema allows fields that are not there yet', () => {
    const valid = new Ajv({ strict: false }).compile(
      z.toJSONSchema(analysisSchema, { target: 'draft-7', io: 'input' }),
    );
    expect(valid({ ...toAnalysisJson(smallStudy(), '1'), later: true })).toBe(true);
    expect(valid({ ...toAnalysisJson(smallStudy(), '1'), codings: undefined })).toBe(false);
  });
});
