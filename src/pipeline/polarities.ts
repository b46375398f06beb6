import type { Codebook } from '../model/codebook.ts';
import type { Polarity } from '../model/coding.ts';
import type { Document } from '../model/source.ts';
import type { Span } from '../model/text.ts';
import { Reducer } from '../reduction/index.ts';
import { shippedModel } from './code.ts';

/** Reads how a passage of a unit speaks of a code, where nobody has said so. */
export type PolarityReader = (
  document: string,
  unit: number,
  code: string,
  passage: Span,
) => Promise<Polarity>;

/** The automatic reading of passages that others have coded without a polarity. */
export async function polarityReader(
  codebook: Codebook,
  documents: readonly Document[],
): Promise<PolarityReader> {
  const reducer = new Reducer(codebook, (await shippedModel()).prior);
  const read = new Map<string, ReturnType<Reducer['polarities']>>();
  return async (id, unit, code, passage) => {
    const document = documents.find((one) => one.id === id);
    if (document === undefined) throw new Error(`no document ${id}`);
    const polarities = read.get(id) ?? reducer.polarities(document);
    read.set(id, polarities);
    return (await polarities)(unit, code, passage);
  };
}
