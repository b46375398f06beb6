import { describe, expect, it } from 'vitest';
import { codesOf, judgedAs, propose, SMALL, signalsFor } from '../support/reduction.ts';

describe('the question asked', () => {
  const question = 'Bagaimana kehadiran pegawai di sini, Pak?';

  it('says what an answer is about, whatever words it uses', async () => {
    expect(await codesOf([{ question, text: 'Wah, itu yang paling bikin pusing, berantakan.' }])).toEqual([
      ['disiplin/kehadiran negative'],
    ]);
  });

  it('goes on for a follow-up that names no topic, and ends with the next topic', async () => {
    const turns = [
      { question, text: 'Kurang bagus.' },
      { question: 'Maksudnya bagaimana?', text: 'Ya buruk.' },
      { question: 'Apakah komputer dan alat kerja cukup?', text: 'Rusak semua.' },
    ];
    const strength = (await signalsFor('disiplin/kehadiran', turns)).map(
      (signals) => signals.find(({ kind }) => kind === 'question')?.strength ?? 0,
    );
    expect(strength[0]).toBeGreaterThan(strength[1] ?? 0);
    expect(strength[1]).toBeGreaterThan(0);
    expect(strength[2]).toBe(0);
    expect((await propose(turns))[2]?.codings.map((coding) => coding.code)).toEqual(['sarana']);
  });

  it('makes the whole answer the passage', async () => {
    const text = 'Wah, pusing saya. Berantakan pokoknya.';
    const [unit] = await propose([{ question, text }]);
    expect(unit?.codings[0]?.quote).toBe(text);
    expect(unit?.codings[0]?.coder).toBe('auto/question');
    expect(unit?.codings[0]?.why[0]).toMatchObject({
      signal: 'question',
      rule: 'disiplin/kehadiran.questions[0]',
      span: null,
    });
  });
});

describe('terms', () => {
  it('match on stems, in any inflection and in spoken forms', async () => {
    const texts = ['Absennya kacau, apelnya sepi dan buruk.', 'Pada apel itu ngabsennya kacau.'];
    for (const text of texts)
      expect((await codesOf([text]))[0], text).toEqual(['disiplin/kehadiran negative']);
  });

  it('match near-pairs in either order, through particles, but not far apart', async () => {
    const pair = async (text: string): Promise<boolean> => {
      const [unit] = await propose([text]);
      return (
        unit?.candidates.some((one) =>
          one.signals.some((signal) => signal.rule === 'disiplin/kehadiran.terms[2]'),
        ) ?? false
      );
    };
    expect(await pair('Orang kantor itu datangnya siang.')).toBe(true);
    expect(await pair('Datang lah ke kantor.')).toBe(true);
    expect(
      await pair(
        'Datang dari mana saja boleh asal bawa surat dan map lengkap dengan fotokopi lalu ke kantor.',
      ),
    ).toBe(false);
  });

  it('in quotes match only as written', async () => {
    const has = async (text: string): Promise<boolean> =>
      (await signalsFor('disiplin/seragam', [text]))[0]?.length !== 0;
    expect(await has('Hari ini batik.')).toBe(true);
    expect(await has('Membatik itu sulit.')).toBe(false);
  });

  it('say where they stand in the text', async () => {
    const text = 'Kemarin hujan. Apelnya kacau, absen juga berantakan.';
    const [unit] = await propose(['Pembuka.', text].slice(1));
    const coding = unit?.codings[0];
    expect(coding?.quote).toBe('Apelnya kacau, absen juga berantakan.');
    for (const why of coding?.why ?? []) {
      expect(why.span === null ? '' : text.slice(why.span.start, why.span.end)).toBe(why.match);
    }
  });
});

describe('phrases with a direction', () => {
  it('give both the code and its polarity', async () => {
    expect(await codesOf(['Orangnya sering bolos.'])).toEqual([['disiplin/kehadiran negative']]);
    expect(await codesOf(['Mereka selalu datang tepat waktu.'])).toEqual([['disiplin/kehadiran positive']]);
  });

  it('turn when they are negated', async () => {
    const judged = async (text: string): Promise<string> =>
      (await judgedAs('disiplin/kehadiran', text, SMALL)).polarity;
    expect(await judged('Mereka tidak datang tepat waktu.')).toBe('negative');
    expect(await judged('Mereka tidak pernah sering bolos.')).toBe('positive');
  });
});

describe('headings', () => {
  it('help a passage that names the topic only faintly', async () => {
    const text = 'Printer menyala. Absen kacau.';
    const strength = async (heading?: string): Promise<number> => {
      const [unit] = await propose([heading === undefined ? { text } : { text, heading }]);
      return unit?.candidates.find((one) => one.code === 'disiplin/kehadiran')?.confidence ?? 0;
    };
    expect(await strength('Kehadiran pegawai')).toBeGreaterThan(await strength());
  });
});

describe('what is not coded', () => {
  it.each(['Iya, silakan duduk, kopinya diminum.', 'Saya lahir di sini, anak saya tiga.', ''])(
    '%j',
    async (text) => {
      expect(await codesOf([text])).toEqual([[]]);
    },
  );
});
