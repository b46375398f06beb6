import { type Code, type Codebook, isFlat } from '../../model/codebook.ts';
import type { Bilingual } from '../../model/text.ts';
import { colorOf } from './draft.ts';

const both = ({ id, en }: Bilingual): string | Bilingual => (id === en ? id : { id, en });

/** Lists that are empty are left out. */
const filled = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

function fieldsOf(code: Code): Record<string, unknown> {
  return filled({
    'use-when': code.useWhen.map(both),
    'not-when': code.notWhen.map(both),
    questions: code.questions,
    terms: code.terms,
    positive: code.positive,
    negative: code.negative,
    examples: code.examples.map(({ text, polarity, question }) => filled({ text, polarity, question })),
    counterexamples: code.counterexamples,
  });
}

/** A codebook as codebook.yaml has it: what is read from that is the same codebook. */
export function codebookFile(codebook: Codebook): Record<string, unknown> {
  const { id, title, citation, reference, scale, factors } = codebook;
  const codes = new Map(codebook.codes.map((code) => [code.id, code]));
  return filled({
    id,
    title: both(title),
    citation,
    reference,
    scale,
    indicators: codebook.indicators.map((indicator) => {
      const named = {
        label: both(indicator.label),
        definition: both(indicator.definition),
        ...colorOf(indicator),
      };
      const own = indicator.codes.flatMap((code) => codes.get(code) ?? []);
      const [single] = own;
      if (isFlat(indicator) && single !== undefined)
        return { id: indicator.id, ...named, ...fieldsOf(single) };
      const sub = own.map((code) => ({
        id: code.id.slice(indicator.id.length + 1),
        label: both(code.label),
        definition: both(code.definition),
        ...colorOf(code),
        ...fieldsOf(code),
      }));
      return { id: indicator.id, ...named, sub };
    }),
    factors: factors.map((factor) =>
      filled({
        id: factor.id,
        kind: factor.kind,
        label: both(factor.label),
        terms: factor.terms,
        [factor.kind === 'inhibiting' ? 'weakens' : 'strengthens']: factor.affects,
      }),
    ),
  });
}
