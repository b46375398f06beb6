import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedUnits } from '../../src/evaluation/coded-units.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readUnits } from '../../src/evaluation/readers/units.ts';
import { readVerdicts } from '../../src/evaluation/readers/verdicts.ts';
import type { Evaluation } from '../../src/model/evaluation.ts';

const SIGN: Readonly<Record<string, string>> = { '+': 'positive', '-': 'negative', '~': 'mixed' };

/**
 * Units in lines: `W-01:1 a+ b- | + few computers | b a` are codes, factors and proposals; `+ equipment = few computers`
 * is a factor with its source's own words.
 */
function side(name: string, lines: readonly string[]): CodedUnits {
  const json = lines.map((line) => {
    const [head = '', causes = '', ranked] = line.split('|').map((part) => part.trim());
    const [place = '', ...codes] = head.split(' ');
    const [doc, unit] = place.split(':');
    return JSON.stringify({
      doc,
      unit: Number(unit),
      codes: codes.map((code) => ({ code: code.slice(0, -1), polarity: SIGN[code.slice(-1)] })),
      factors: causes
        .split(',')
        .map((cause) => cause.trim())
        .filter(Boolean)
        .map((cause) => {
          const [label, words] = cause.slice(2).split(' = ');
          const kind = cause.startsWith('+') ? 'supporting' : 'inhibiting';
          return { kind, label, ...(words === undefined ? {} : { words }) };
        }),
      ...(ranked === undefined ? {} : { proposals: ranked.split(' ') }),
    });
  });
  return readUnits(json.join('\n'), name);
}

const NONE = { seed: 1, samples: 0 };

function compare(reference: readonly string[], given: readonly string[]): Promise<Evaluation> {
  return evaluate(side('a.jsonl', reference), side('b.jsonl', given), NONE);
}

describe('two small sets', () => {
  const reference = ['W-01:1 a+', 'W-01:2 a- b+', 'W-01:3', 'W-01:4 b~'];
  const given = ['W-01:1 a+', 'W-01:2 a+', 'W-01:3 a-', 'W-01:4 a+ b~'];

  it('agree on codes as computed by hand', async () => {
    const { units, overall, codes } = await compare(reference, given);
    expect(units).toMatchObject({ compared: 4, missing: 0, extra: 0, uncodedKnown: true });
    expect(overall.precision.value).toBe(0.6);
    expect(overall.recall.value).toBe(0.75);
    expect(overall.f1.value).toBe(0.6667);
    expect(overall.macroF1.value).toBe(0.6667);
    expect(overall.meanKappa.value).toBe(0.25);
    expect(overall.exactSet.value).toBe(0.25);
    expect(codes.map(({ code, kappa }) => [code, kappa.value])).toEqual([
      ['a', 0],
      ['b', 0.5],
    ]);
    expect(codes[0]).toMatchObject({ reference: 2, given: 4, both: 2, kappaUndefined: null });
  });

  it('agree on polarity as computed by hand', async () => {
    const { polarity, overall } = await compare(reference, given);
    expect(polarity.pairs).toBe(3);
    expect(polarity.confusion).toEqual({
      positive: { positive: 1, negative: 0, mixed: 0 },
      negative: { positive: 1, negative: 0, mixed: 0 },
      mixed: { positive: 0, negative: 0, mixed: 1 },
    });
    expect(polarity.accuracy.value).toBe(0.6667);
    expect(polarity.macroF1.value).toBe(0.5556);
    expect(overall.joint.value).toBe(0.4444);
  });

  it('differ where they differ, in order', async () => {
    const { disagreements } = await compare([...reference].reverse(), given);
    expect(disagreements.map(({ document, unit, differ }) => `${document}:${unit} ${differ}`)).toEqual([
      'W-01:2 codes',
      'W-01:3 codes',
      'W-01:4 codes',
    ]);
    expect(disagreements[0]).toMatchObject({
      reference: [
        { code: 'a', polarity: 'negative' },
        { code: 'b', polarity: 'positive' },
      ],
      given: [{ code: 'a', polarity: 'positive' }],
      text: null,
    });
    const [only] = (await compare(['W-01:1 a+', 'W-01:2 a+'], ['W-01:1 a-', 'W-01:2 a+'])).disagreements;
    expect(only?.differ).toBe('polarity');
  });

  it('have no polarity figures where they share no code in any unit', async () => {
    const { polarity } = await compare(['W-01:1 a+', 'W-01:2 b+'], ['W-01:1 b+', 'W-01:2 a+']);
    expect(polarity).toMatchObject({ pairs: 0, accuracy: { value: null }, macroF1: { value: null } });
  });

  it('have no κ on a code that all units have', async () => {
    const { codes } = await compare(['W-01:1 a+', 'W-01:2 a+'], ['W-01:1 a-', 'W-01:2 a+']);
    expect(codes[0]).toMatchObject({
      kappa: { value: null, interval: null },
      kappaUndefined: 'no-variation',
    });
  });
});

describe('units and codes of one side only', () => {
  it('are counted, and those of the given side left out of the figures', async () => {
    const { units, overall, codes, beyondReference } = await compare(
      ['W-01:1 a+', 'W-01:2 a+', 'W-01:3'],
      ['W-01:1 a+ c+', 'W-01:3', 'W-09:1 a+'],
    );
    expect(units).toMatchObject({ compared: 3, missing: 1, extra: 1 });
    expect(overall).toMatchObject({ precision: { value: 1 }, recall: { value: 0.5 } });
    expect(codes.map(({ code, reference, given }) => [code, reference, given])).toEqual([
      ['a', 2, 1],
      ['c', 0, 1],
    ]);
    expect(beyondReference).toBe(1);
  });

  it('cannot be told from uncoded ones where only coded units are listed', async () => {
    const listed = side('b.jsonl', ['W-01:1 a+', 'W-01:4 a+', 'W-02:1 a+']);
    const sparse: CodedUnits = { ...listed, form: 'table', complete: false };
    const whole = side('a.jsonl', ['W-01:1 a+', 'W-01:2', 'W-01:3 a+', 'W-01:4']);
    expect((await evaluate(whole, sparse, NONE)).units).toMatchObject({
      compared: 4,
      missing: null,
      extra: 1,
    });
    // The other way round, the units of the same documents are known from the given side.
    expect((await evaluate(sparse, whole, NONE)).units).toMatchObject({ compared: 5, missing: 1, extra: 0 });
    expect((await evaluate(sparse, sparse, NONE)).units).toMatchObject({ compared: 3, uncodedKnown: false });
  });
});

describe('proposals', () => {
  it('count when the right code is among the first three', async () => {
    const reference = ['W-01:1 a+ b+', 'W-01:2 c+', 'W-01:3 a+'];
    const given = ['W-01:1 a+ || a c b d', 'W-01:2 a+ || a b d c', 'W-01:3 a+ || a'];
    expect((await compare(reference, given)).topThree?.value).toBe(0.75);
    expect((await compare(given, reference)).topThree).toBeNull();
  });
});

describe('factors', () => {
  it('are alike with the same kind and half of the words of the shorter label', async () => {
    const { factors } = await compare(
      ['W-01:1 a+ | - pelatihan yang kurang, + rasa tanggung jawab', 'W-01:2 a+ | - sarana rusak'],
      ['W-01:1 a+ | - kurangnya pelatihan, - tanggung jawab', 'W-01:2 a+ | - komputer lama'],
    );
    expect(factors).toMatchObject({
      reference: 3,
      given: 3,
      matched: 1,
      precision: { value: 0.3333 },
      recall: { value: 0.3333 },
    });
  });

  it('are alike, too, where one side has words of a source that name the other’s', async () => {
    const { factors } = await compare(
      ['W-01:1 a+ | - palang pintu rusak', 'W-01:2 a+ | - palang pintu rusak'],
      ['W-01:1 a+ | - sarana kurang = palangnya sudah rusak', 'W-01:2 a+ | - sarana kurang = genset mati'],
    );
    expect(factors).toMatchObject({ reference: 2, given: 2, matched: 1 });
  });

  it('are paired one to one, as many as can be', async () => {
    // The first label fits both, the second only the first of the given ones.
    const { factors } = await compare(
      ['W-01:1 a+ | - komputer lama rusak, - komputer lama'],
      ['W-01:1 a+ | - komputer lama, - mesin rusak'],
    );
    expect(factors).toMatchObject({ reference: 2, given: 2, matched: 2 });
    const once = await compare(['W-01:1 a+ | - komputer lama'], ['W-01:1 a+ | - komputer lama, - komputer']);
    expect(once.factors).toMatchObject({ matched: 1, given: 2 });
  });

  it('are not compared where one side records none', async () => {
    const bare = readUnits('{"doc":"W-01","unit":1,"codes":[{"code":"a","polarity":"positive"}]}', 'b.jsonl');
    const { factors } = await evaluate(side('a.jsonl', ['W-01:1 a+ | - sarana rusak']), bare, NONE);
    expect(factors).toBeNull();
  });
});

describe('verdicts', () => {
  const words = (code: string, ...said: (string | null)[]): object => {
    const [interview, observation, document, overall, convergence] = said;
    return { code, interview, observation, document, overall, convergence };
  };
  const verdicts = (rows: readonly object[], factors?: object) =>
    readVerdicts(JSON.stringify({ verdicts: rows, ...(factors === undefined ? {} : { factors }) }), 'v.json');
  const units = ['W-01:1 a+'];

  it('agree by steps, silence with silence', async () => {
    const ours = verdicts([
      words('a', 'baik', 'cukup baik', null, 'cukup baik', 'silence'),
      words('b', 'kurang baik', 'baik', 'baik', 'baik', 'dissonance'),
      words('c', null, null, null, null, 'silence'),
    ]);
    const theirs = verdicts([
      words('a', 'sangat baik', 'baik', null, 'good', 'silence'),
      words('b', 'tidak baik', 'baik', null, 'less than good', 'dissonance'),
    ]);
    const { verdicts: agreement } = await evaluate(
      { ...side('a.jsonl', units), verdicts: ours },
      { ...side('b.jsonl', units), verdicts: theirs },
      NONE,
    );
    // overall: 2/3, 3/1, –/–; cells: a = ≠ =, b = = ≠, c = = =; convergence: c is silent against nothing
    expect(agreement).toMatchObject({ exact: 0.3333, withinOne: 0.3333, cells: 0.7778, convergence: 0.6667 });
    expect(agreement?.codes[0]?.given?.overall).toEqual({ id: 'baik', en: 'good' });
    expect(agreement?.codes[2]?.given).toBeNull();
  });

  it('come with the main factors', async () => {
    const ours = verdicts([], { supporting: ['rasa tanggung jawab'], inhibiting: ['kurang pelatihan'] });
    const theirs = verdicts([], { supporting: [], inhibiting: ['pelatihan kurang', 'komputer lama'] });
    const { mainFactors, verdicts: agreement } = await evaluate(
      { ...side('a.jsonl', units), verdicts: ours },
      { ...side('b.jsonl', units), verdicts: theirs },
      NONE,
    );
    expect(agreement).toBeNull();
    expect(mainFactors).toMatchObject({
      reference: 2,
      given: 2,
      matched: 1,
      missed: [{ kind: 'supporting', label: 'rasa tanggung jawab' }],
    });
  });
});

describe('what cannot be compared', () => {
  it.each([
    [['W-01:1 a+'], ['W-02:1 a+'], 'not a single unit'],
    [['W-01:1 a+'], ['W-01:1 b+'], 'not a single code'],
    [['W-01:1 a+'], ['W-01:1'], 'b.jsonl holds no coding'],
  ])('%j and %j is refused', async (reference, given, message) => {
    await expect(compare(reference, given)).rejects.toThrow(message);
  });

  it('is two sets of other texts under the same numbers', async () => {
    const units = (first: string, second: string): CodedUnits =>
      readUnits(
        [first, second]
          .map((start, at) =>
            JSON.stringify({ doc: 'W-01', unit: at + 1, start, codes: [{ code: 'a', polarity: 'mixed' }] }),
          )
          .join('\n'),
        'x.jsonl',
      );
    const ours = units('Ya, hadir | semua.', 'Tidak ada.');
    const theirs = await evaluate(ours, units('ya hadir semua. Setiap hari begitu', 'Kadang-kadang'), NONE);
    expect(theirs.units.misaligned).toBe(1);
    await expect(evaluate(ours, units('Komputer', 'Printer'), NONE)).rejects.toThrow('other texts');
  });
});

describe('the intervals', () => {
  const reference = Array.from({ length: 40 }, (_, at) => `W-01:${at + 1} ${at % 3 === 0 ? 'a+' : 'b-'}`);
  const given = reference.map((line, at) => (at % 5 === 0 ? line.replace('b-', 'a-') : line));
  const run = (seed: number): Promise<Evaluation> =>
    evaluate(side('a', reference), side('b', given), { seed, samples: 200 });

  it('hold the figure, and depend on the seed alone', async () => {
    const first = await run(5);
    expect(await run(5)).toEqual(first);
    expect((await run(6)).overall.f1.interval).not.toEqual(first.overall.f1.interval);
    for (const { value, interval } of [first.overall.f1, first.overall.meanKappa, first.codes[0]?.kappa].map(
      (figure) => figure ?? { value: null, interval: null },
    )) {
      expect(interval?.low).toBeLessThan(value ?? Number.NaN);
      expect(interval?.high).toBeGreaterThan(value ?? Number.NaN);
    }
  });
});

describe('any two sets', () => {
  const codes = fc.uniqueArray(fc.constantFrom('a+', 'a-', 'b+', 'b~', 'c-'), {
    maxLength: 3,
    selector: (code) => code.charAt(0),
  });
  const sets = fc.array(fc.tuple(codes, codes), { minLength: 1, maxLength: 12 });
  const lines = (units: readonly (readonly string[])[]): string[] => [
    'W-00:1 z+',
    ...units.map((unit, at) => ['W-01:', String(at + 1), ' ', unit.join(' ')].join('').trim()),
  ];

  it('agree wholly with themselves', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async (pairs) => {
        const own = lines(pairs.map(([first]) => first));
        const { overall, disagreements } = await compare(own, own);
        expect(disagreements).toEqual([]);
        expect([overall.f1.value, overall.exactSet.value, overall.joint.value]).toEqual([1, 1, 1]);
      }),
      { numRuns: 30 },
    );
  });

  it('swap precision and recall with their places, and keep κ, joint F1 and the confusion', async () => {
    await fc.assert(
      fc.asyncProperty(sets, async (pairs) => {
        const [ours, theirs] = [
          lines(pairs.map(([first]) => first)),
          lines(pairs.map(([, second]) => second)),
        ];
        const [one, other] = [await compare(ours, theirs), await compare(theirs, ours)];
        expect(one.overall.joint).toEqual(other.overall.joint);
        expect(one.codes.map(({ code, kappa }) => [code, kappa])).toEqual(
          other.codes.map(({ code, kappa }) => [code, kappa]),
        );
        expect(one.codes.map(({ precision }) => precision)).toEqual(other.codes.map(({ recall }) => recall));
        expect(one.polarity.confusion.positive.negative).toBe(other.polarity.confusion.negative.positive);
        expect(one.disagreements).toHaveLength(other.disagreements.length);
        for (const { kappa } of one.codes) expect(kappa.value ?? 0).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});
