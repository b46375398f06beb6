import { describe, expect, it } from 'vitest';
import type { Technique } from '../../src/model/source.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { factorsIn, type NamedCause, type UnitCauses } from '../../src/reduction/index.ts';
import { causesNamed } from '../../src/reduction/named-causes.ts';
import { unitTexts } from '../../src/reduction/signals.ts';
import { documentOf, propose, SMALL } from '../support/reduction.ts';

async function factorsSaid(
  text: string,
): Promise<{ kind: string; label: string; factor: string | null; codes: readonly string[] }[]> {
  const [unit] = await propose([text]);
  return factorsIn(unit === undefined ? [] : [unit]).map(({ kind, label, factor, codes }) => ({
    kind,
    label,
    factor,
    codes,
  }));
}

describe('causes', () => {
  it('are joined to the factor of the codebook that they name', async () => {
    expect(await factorsSaid('Mereka sering bolos karena rumahnya jauh.')).toContainEqual({
      kind: 'inhibiting',
      label: 'Rumah jauh',
      factor: 'jarak',
      codes: ['disiplin/kehadiran'],
    });
  });

  it('support what is praised', async () => {
    expect(await factorsSaid('Semua datang tepat waktu berkat teladan pimpinan.')).toContainEqual({
      kind: 'supporting',
      label: 'Teladan pimpinan',
      factor: 'teladan',
      codes: ['disiplin/kehadiran'],
    });
  });

  it('do not explain the opposite of what they bring about', async () => {
    const factors = await factorsSaid('Semua datang tepat waktu, rumahnya jauh pun.');
    expect(factors.filter((factor) => factor.kind === 'inhibiting')).toEqual([]);
  });

  it('get a label in the words of the source when the codebook does not foresee them', async () => {
    const [factor] = await factorsSaid('Mereka sering bolos karena pengawasan lemah.');
    expect(factor).toMatchObject({ kind: 'inhibiting', factor: null });
    expect(factor?.label).toContain('pengawasan');
  });

  it('hinder where they say that something fails to happen, whatever it is', async () => {
    const kinds = async (text: string): Promise<string[]> =>
      (await factorsSaid(text)).map(({ kind, label }) => `${kind}: ${label}`);
    expect(await kinds('Mereka sering bolos karena tidak pernah ditengok.')).toEqual([
      'inhibiting: tidak pernah ditengok',
    ]);
    expect(await kinds('Mereka sering bolos karena selalu ditengok.')).toEqual([]);
    expect(await kinds('Mereka sering bolos karena tidak hanya ditengok.')).toEqual([]);
  });

  it('keep what the source calls them, as it stands there', async () => {
    const wordsIn = async (text: string): Promise<string[]> =>
      factorsIn(await propose([text])).map(({ words }) => words);
    expect(await wordsIn('Mereka sering bolos karena rumahnya jauh.')).toEqual(['rumahnya jauh']);
    // A cause that runs on too long to be a name: the words that the factor was found by.
    expect(
      await wordsIn(
        'Mereka sering bolos karena memang rumahnya jauh sekali dari kantor dan angkutan umum ke sana pagi hari tidak ada.',
      ),
    ).toEqual(['rumahnya jauh']);
    expect(await wordsIn('Rumahnya jauh, karena itu mereka sering bolos.')).toEqual(['Rumahnya jauh']);
  });

  it('are not found where nothing is coded and the codebook does not foresee them', async () => {
    expect(await factorsSaid('Hujan turun karena musimnya memang buruk.')).toEqual([]);
  });
});

const NAMED: NamedCause = {
  ...{ document: 'W-01', unit: 1, start: 0, end: 13, quote: 'Rumahnya jauh, soalnya.' },
  ...{ kind: 'inhibiting', label: 'Rumah jauh', words: 'Rumahnya jauh' },
  factor: SMALL.factors[0] ?? null,
  manner: { told: false, observed: false, aside: false },
};
const told = (cause: NamedCause): NamedCause => ({ ...cause, manner: { ...cause.manner, told: true } });
const UNFORESEEN = told({ ...NAMED, start: 40, end: 45, label: 'hujan', quote: 'Hujan, sih.', factor: null });
const LATE = { code: 'disiplin/kehadiran', polarity: 'negative' } as const;
const SHORT_OF_TOOLS = { code: 'sarana', polarity: 'negative' } as const;
const labels = (causes: readonly NamedCause[], ...codings: UnitCauses['codings']): string[] =>
  factorsIn([{ causes, codings }]).map(({ label, codes }) => `${label}: ${codes.join(' ')}`);

describe('factors', () => {
  it('of the codebook count in a unit without codes too, for what they are known to work on', () => {
    expect(labels([NAMED, UNFORESEEN])).toEqual(['Rumah jauh: disiplin/kehadiran']);
  });

  it('that the codebook does not foresee count where it is clear what they explain, and no other is named', () => {
    expect(labels([UNFORESEEN], SHORT_OF_TOOLS)).toEqual(['hujan: sarana']);
    expect(labels([UNFORESEEN], { ...SHORT_OF_TOOLS, polarity: 'mixed' })).toEqual([]);
    expect(labels([NAMED, UNFORESEEN], SHORT_OF_TOOLS)).toEqual(['Rumah jauh: disiplin/kehadiran']);
  });

  it('are none in a unit that is hardly about any code, unless it is told as a cause', () => {
    const aside = { ...NAMED, manner: { ...NAMED.manner, aside: true } };
    expect(labels([aside])).toEqual([]);
    expect(labels([told(aside)])).toHaveLength(1);
    expect(labels([aside], LATE)).toHaveLength(1);
  });

  it('that are described at length explain what they are known to work on, and nothing else unless told as a cause', () => {
    const story = { ...NAMED, words: 'rumahnya itu jauh di seberang sungai' };
    expect(labels([story], LATE)).toHaveLength(1);
    expect(labels([story], SHORT_OF_TOOLS)).toEqual([]);
    expect(labels([told(story)], SHORT_OF_TOOLS)).toHaveLength(1);
    expect(labels([NAMED], SHORT_OF_TOOLS)).toHaveLength(1);
  });

  it('that the same words name are the one known to work on what stands there', () => {
    const tools = { id: 'alat', kind: 'inhibiting', label: { id: 'Alat', en: 'Tools' }, terms: [] } as const;
    const other = { ...NAMED, label: 'Alat', factor: { ...tools, affects: ['sarana'] } };
    expect(labels([NAMED, other], SHORT_OF_TOOLS)).toEqual(['Alat: sarana']);
    expect(labels([NAMED, other], LATE)).toEqual(['Rumah jauh: disiplin/kehadiran']);
    const beside = { ...other, start: 20, end: 24 };
    expect(labels([NAMED, beside], SHORT_OF_TOOLS)).toHaveLength(2);
  });
});

describe('what an observer notes', () => {
  const causesIn = async (text: string, technique: Technique): Promise<readonly NamedCause[]> => {
    const context = await codingContext(SMALL, 'id');
    const document = { ...documentOf([text]), technique };
    return unitTexts(document, context).flatMap((unit) => causesNamed(document, unit, false, context));
  };
  const far = async (text: string, technique: Technique): Promise<boolean[]> =>
    (await causesIn(text, technique))
      .filter(({ factor }) => factor?.id === 'jarak')
      .map(({ manner }) => manner.observed && !manner.told);

  it('is told apart from what is told as a cause', async () => {
    expect(await far('Rumah pegawai jauh.', 'interview')).toEqual([false]);
    expect(await far('Rumah pegawai jauh.', 'observation')).toEqual([true]);
    expect(await far('Terlambat karena rumah pegawai jauh.', 'observation')).toEqual([false]);
  });

  it('corroborates a factor that is told elsewhere, and is none by itself', () => {
    const of = (cause: NamedCause): UnitCauses => ({ causes: [cause], codings: [] });
    const seen = of({ ...NAMED, manner: { ...NAMED.manner, observed: true } });
    const said = [NAMED, NAMED, NAMED, NAMED].map(of);
    expect(factorsIn([seen, seen, seen, seen, seen, seen])).toEqual([]);
    expect(factorsIn([...said, seen])).toHaveLength(4);
    expect(factorsIn([...said, seen, of(NAMED)])).toHaveLength(6);
  });
});
