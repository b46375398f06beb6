import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/codebook/index.ts';
import type { Document } from '../../../src/model/source.ts';
import { Reducer } from '../../../src/reduction/index.ts';
import { modelData, priorFrom } from '../../../src/reduction/learned/model-data.ts';
import { documentOf, proposalsFor, SHIPPED_PRIOR, SMALL } from '../../support/reduction.ts';

const book = await loadCodebook('robbins-2010', '.');

/** A unit in the middle of an interview, as it is coded. */
async function unitOf(reducer: Reducer, text: string) {
  return (await proposalsFor(reducer, documentOf(['Silakan.', text, 'Mari.'])))[1];
}

/** What is proposed for it, surest first. */
async function candidates(reducer: Reducer, text: string) {
  return (await unitOf(reducer, text))?.candidates ?? [];
}

const TEXT = 'Printernya ngadat terus, kalau mau cetak ya numpang ke ruang sebelah, antre sama orang sana.';

const WHOLE = documentOf(['Silakan.', TEXT, 'Mari.']).text;

describe('the shipped model', () => {
  it('names the words it goes by, where they stand', async () => {
    const [best] = await candidates(new Reducer(book, SHIPPED_PRIOR), TEXT);
    expect(best?.code).toBe('efektivitas/sarana-prasarana');
    const learned = best?.signals.filter(({ kind }) => kind === 'learned') ?? [];
    expect(learned.length).toBeGreaterThan(0);
    for (const { match, span } of learned) {
      if (span !== null) expect(WHOLE.slice(span.start, span.end)).toBe(match);
    }
  });

  it('comes back from its file as it was written', async () => {
    const again = priorFrom(JSON.parse(JSON.stringify(modelData(SHIPPED_PRIOR, 'test'))));
    const before = await unitOf(new Reducer(book, SHIPPED_PRIOR), TEXT);
    const after = await unitOf(new Reducer(book, again), TEXT);
    const accepted = (unit: typeof before) => unit?.candidates.map((one) => [one.code, one.accepted]);
    expect(accepted(after)).toEqual(accepted(before));
    for (const [at, { confidence }] of (before?.candidates ?? []).entries()) {
      expect(after?.candidates[at]?.confidence).toBeCloseTo(confidence, 2);
    }
    expect(before?.sides.size).toBeGreaterThan(0);
    for (const [code, { odds }] of before?.sides ?? []) {
      expect(after?.sides.get(code)?.odds.negative).toBeCloseTo(odds.negative, 2);
    }
  });

  it('is refused in another form', () => {
    expect(() => priorFrom({ form: 99 })).toThrow(/form 99/);
  });
});

describe('own codings', () => {
  it('teach the coder the study’s own words', async () => {
    const turns = Array.from({ length: 6 }, (_, n) => [
      `Soal gembok gudang nomor ${n} itu kuncinya hilang.`,
      `Cuaca hari ke-${n} mendung.`,
    ]).flat();
    const document = documentOf(turns);
    const asked = 'Gembok gudang yang satu lagi kuncinya juga hilang.';
    const sureOf = async (reducer: Reducer): Promise<number> =>
      (await candidates(reducer, asked)).find(({ code }) => code === 'sarana')?.confidence ?? 0;
    const taught = new Reducer(SMALL, SHIPPED_PRIOR);
    await taught.learn([document], (_, unit) => new Map(unit % 2 === 1 ? [['sarana', 'negative']] : []));
    expect(await sureOf(taught)).toBeGreaterThan((await sureOf(new Reducer(SMALL, SHIPPED_PRIOR))) + 0.2);
  });

  it('tell of units of other documents that are like them, which say so', async () => {
    const asked = documentOf([
      'Silakan.',
      'Gembok gudang yang satu lagi kuncinya juga hilang.',
      'Saya lahir di kampung sebelah.',
      'Cuacanya mendung.',
      'Mari.',
    ]);
    const told = [
      'Silakan duduk.',
      'Soal gembok gudang itu kuncinya hilang.',
      'Anak saya tiga.',
      'Hujan terus.',
    ];
    const elsewhere = { ...documentOf(told), id: 'W-02' };
    const reducer = new Reducer(SMALL, SHIPPED_PRIOR);
    await reducer.learn([elsewhere], (_, unit) => new Map(unit === 2 ? [['sarana', 'negative']] : []));
    const sarana = async (documents: readonly Document[]) => {
      const [proposal] = await reducer.reduce(documents);
      return proposal?.units[1]?.candidates.find(({ code }) => code === 'sarana');
    };
    const [alone, beside] = [await sarana([asked]), await sarana([asked, elsewhere])];
    expect(beside?.confidence).toBeGreaterThan((alone?.confidence ?? 1) + 0.02);
    expect(beside?.alone).toBe(alone?.alone);
    expect([alone?.alike, beside?.alike]).toEqual([[], ['W-02:2']]);
  });

  it('teach it which side the study’s own words are on', async () => {
    const turns = Array.from({ length: 6 }, (_, n) => `Printer nomor ${n} itu dipasangi gembok gudang.`);
    const asked = documentOf(['Silakan.', 'Printer yang satu lagi dipasangi gembok gudang.', 'Mari.']);
    const odds = async (side: 'positive' | 'negative'): Promise<number> => {
      const reducer = new Reducer(SMALL, SHIPPED_PRIOR);
      await reducer.learn([documentOf(turns)], () => new Map([['sarana', side]]));
      return (await proposalsFor(reducer, asked))[1]?.sides.get('sarana')?.odds.negative ?? 0;
    };
    expect(await odds('negative')).toBeGreaterThan((await odds('positive')) + 0.1);
  });
});
