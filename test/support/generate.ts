import fc from 'fast-check';
import type { CodedStudy } from '../../src/model/analysis.ts';
import { makeCodebook, makeCoded, makeFactor, makeInformant } from './make.ts';

const CODES = ['a/x', 'a/y', 'b/z', 'c'];
const DOCUMENTS = ['W-01', 'W-02', 'W-03', 'O-01', 'D-01'];

const place = fc.tuple(fc.constantFrom(...DOCUMENTS), fc.integer({ min: 1, max: 4 }));

const codingLine = fc
  .tuple(place, fc.constantFrom(...CODES), fc.constantFrom('+', '-', '~', '0'), fc.constantFrom('1', '0.5'))
  .map(([[document, unit], code, sign, weight]) => `${document}:${String(unit)} ${code} ${sign} ${weight}`);

const factorLine = fc
  .tuple(
    place,
    fc.constantFrom('+', '-'),
    fc.constantFrom('latihan', 'gaji', 'alat'),
    fc.constantFrom(...CODES),
  )
  .map(([[document, unit], sign, name, code]) => `${document}:${String(unit)} ${sign} ${name} ${code}`);

/** The place and code of a line: no passage gets the same code twice. */
function identity(line: string): string {
  return line.split(' ').slice(0, 2).join(' ');
}

/** Small studies with all techniques, an informant outside the roster, and a few rejected codings. */
export const codedStudy: fc.Arbitrary<CodedStudy> = fc
  .record({
    codings: fc.uniqueArray(codingLine, { selector: identity, maxLength: 30 }),
    factors: fc.uniqueArray(factorLine, { maxLength: 8 }),
    rejected: fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
    aggregation: fc.constantFrom('mean', 'median', 'min', 'mode', 'manual'),
  })
  .map(({ codings, factors, rejected, aggregation }) => {
    const coded = makeCoded({
      codings,
      factors,
      documents: DOCUMENTS,
      codebook: makeCodebook(CODES, { factors: [makeFactor('latihan', 'inhibiting', ['a/x'])] }),
      study: { aggregation, informants: [makeInformant('I-02', { group: 'Staf' }), makeInformant('I-01')] },
    });
    return {
      ...coded,
      codings: coded.codings.map((coding, index) =>
        rejected[index] === true ? { ...coding, status: 'rejected' as const } : coding,
      ),
    };
  });

/** The study with its documents, codings and factor mentions in any other order. */
export function shuffled(coded: CodedStudy): fc.Arbitrary<CodedStudy> {
  const anyOrder = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  return fc
    .record({
      documents: anyOrder(coded.documents),
      codings: anyOrder(coded.codings),
      factors: anyOrder(coded.factors),
    })
    .map((parts) => ({ ...coded, ...parts }));
}
