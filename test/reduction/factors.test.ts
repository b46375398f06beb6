import { describe, expect, it } from 'vitest';
import { propose } from '../support/reduction.ts';

async function factorsIn(
  text: string,
): Promise<{ kind: string; label: string; factor: string | null; codes: readonly string[] }[]> {
  const [unit] = await propose([text]);
  return (unit?.factors ?? []).map(({ kind, label, factor, codes }) => ({ kind, label, factor, codes }));
}

describe('causes', () => {
  it('are joined to the factor of the codebook that they name', async () => {
    expect(await factorsIn('Mereka sering bolos karena rumahnya jauh.')).toContainEqual({
      kind: 'inhibiting',
      label: 'Rumah jauh',
      factor: 'jarak',
      codes: ['disiplin/kehadiran'],
    });
  });

  it('support what is praised', async () => {
    expect(await factorsIn('Semua datang tepat waktu berkat teladan pimpinan.')).toContainEqual({
      kind: 'supporting',
      label: 'Teladan pimpinan',
      factor: 'teladan',
      codes: ['disiplin/kehadiran'],
    });
  });

  it('do not explain the opposite of what they bring about', async () => {
    const factors = await factorsIn('Semua datang tepat waktu, rumahnya jauh pun.');
    expect(factors.filter((factor) => factor.kind === 'inhibiting')).toEqual([]);
  });

  it('get a label in the words of the source when the codebook does not foresee them', async () => {
    const [factor] = await factorsIn('Mereka sering bolos karena pengawasan lemah.');
    expect(factor).toMatchObject({ kind: 'inhibiting', factor: null });
    expect(factor?.label).toContain('pengawasan');
  });

  it('keep what the source calls them, as it stands there', async () => {
    const wordsIn = async (text: string): Promise<string[]> =>
      (await propose([text])).flatMap(({ factors }) => factors.map(({ words }) => words));
    expect(await wordsIn('Mereka sering bolos karena rumahnya jauh.')).toEqual(['rumahnya jauh']);
    // A cause that runs on too long to be a name: the words that the factor was found by.
    expect(
      await wordsIn(
        'Mereka sering bolos karena memang rumahnya jauh sekali dari kantor dan angkutan umum ke sana pagi hari tidak ada.',
      ),
    ).toEqual(['rumahnya jauh']);
    expect(await wordsIn('Rumahnya jauh, karena itu mereka sering bolos.')).toEqual(['Rumahnya jauh']);
  });

  it('are not found where nothing is coded', async () => {
    expect(await factorsIn('Hujan turun karena musimnya memang buruk.')).toEqual([]);
  });
});
