import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../../src/model/error.ts';
import type { Unit } from '../../../src/model/source.ts';
import { read, readInterview } from '../support.ts';

// All conversations here are synthetic.

const places = (units: readonly Unit[]): unknown[] =>
  units.map(({ locator }) => {
    if (locator?.kind === 'time') return locator.seconds;
    return locator?.kind === 'moment' ? locator.at : null;
  });

describe('Whisper', () => {
  const segments = [
    { start: 0.5, end: 2, text: ' Apa kendalanya?', speaker: 'SPEAKER_00' },
    { start: 2.5, end: 4, text: ' Komputer', speaker: 'SPEAKER_01' },
    { start: 4, end: 6.25, text: ' lama.', speaker: 'SPEAKER_01' },
    { start: 61, end: 62, text: ' Ada lagi?', speaker: 'SPEAKER_00' },
    { start: 63, end: 64, text: ' Tidak.', speaker: 'SPEAKER_01' },
  ];
  const ANSWERS = ['Komputer lama.', 'Tidak.'];

  it.each([
    ['segments', { text: 'Apa kendalanya? …', language: 'id', segments }],
    ['a bare list', segments],
    [
      'whisper.cpp',
      {
        transcription: segments.map(({ start, end, text, speaker }) => ({
          offsets: { from: start * 1000, to: end * 1000 },
          timestamps: {},
          text,
          speaker,
        })),
      },
    ],
    ['chunks', { chunks: segments.map(({ start, end, ...rest }) => ({ timestamp: [start, end], ...rest })) }],
  ])('in JSON: %s', async (_, json) => {
    const { units, document } = await readInterview('a.json', JSON.stringify(json));
    expect(units).toEqual(ANSWERS);
    expect(places(document.units)).toEqual([2, 63]);
  });

  it('without segments is one text', async () => {
    const { units } = await read('a.json', JSON.stringify({ text: ' Kami melayani setiap hari. ' }));
    expect(units).toEqual(['Kami melayani setiap hari.']);
  });

  it.each(['{"units": 3}', '[1, 2]', '{"segments": [{"text": 4}]}', 'null', '{', '['.repeat(100_000)])(
    'is not what %.20s is',
    async (json) => {
      const error: unknown = await read('a.json', json).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(TelaahError);
      expect((error as TelaahError).details[0]).toMatchObject({ code: 'FORMAT_UNSUPPORTED' });
    },
  );

  it('as a table, in milliseconds', async () => {
    const { units, document } = await readInterview(
      'a.tsv',
      'start\tend\ttext\n0\t2000\tPeneliti: Apa kendalanya?\n2500\t4000\tI-01: Komputer\n4000\t6000\tlama.\n',
    );
    expect(units).toEqual(['Komputer lama.']);
    expect(places(document.units)).toEqual([2]);
  });

  it('as it prints', async () => {
    const { units, document } = await readInterview(
      'a.txt',
      'Detecting language using up to the first 30 seconds.\nDetected language: Indonesian\n[00:00.000 --> 00:02.000]  Peneliti: Apa kendalanya?\n[00:02.500 --> 00:04.000]  I-01: Komputer\n[01:00:04.000 --> 01:00:06.000]  lama.\n',
    );
    expect(units).toEqual(['Komputer lama.']);
    expect(places(document.units)).toEqual([2]);
  });
});

describe('turns under heads with a time', () => {
  it.each([
    ['Otter', (name: string, time: string) => `${name}  ${time}  `, '\n\nTranscribed by https://otter.ai\n'],
    ['Word', (name: string, time: string) => `${time.padStart(8, '00:00:00').slice(-8)} ${name}`, '\n'],
  ])('of %s', async (_, head, end) => {
    const source = [
      head('Speaker 1', '0:00:03'),
      'Selamat pagi.\n\nApa kendalanya?',
      '',
      head('Budi Santoso', '1:02:12'),
      'Komputer lama.',
      'Itu saja.',
      '',
      head('Speaker 1', '1:02:40'),
      'Ada harapan?',
      head('Budi Santoso', '1:02:50'),
      'Ada: komputer baru.',
    ].join('\n');
    const { units, document } = await readInterview('a.txt', `${source}${end}`);
    expect(units).toEqual(['Komputer lama.\nItu saja.', 'Ada: komputer baru.']);
    expect(places(document.units)).toEqual([3732, 3770]);
    expect(document.text).not.toContain('otter');
  });

  it('keeps the title and its fields', async () => {
    const { units, document } = await readInterview(
      'a.txt',
      'Wawancara di kantor\nTanggal: 12 Maret 2025\n\nDewi  0:01\nApa kendalanya?\n\nBudi  0:05\nKomputer lama.\n',
    );
    expect(units).toEqual(['Komputer lama.']);
    expect(document.date).toBe('2025-03-12');
  });

  it('of YouTube have no name', async () => {
    const { units, document } = await readInterview(
      'a.txt',
      '0:00\nselamat pagi\n0:04\nbapak\n0:20\nkita mulai\n',
    );
    expect(units.join(' ')).toBe('selamat pagi bapak kita mulai');
    expect(places(document.units)[0]).toBe(0);
  });

  it('leaves the times of field notes alone', async () => {
    const notes =
      'Loket Utama (09:15)\nAntrean.\n\nLoket Utama (10:15)\nSepi.\n\n08:15\nLoket buka.\n\n09:30\nAntrean panjang.\n\nSenin 10:00\nRapat.\n\nSelasa 10:00\nRapat lagi.\n';
    const { units, document } = await read('observations/a.txt', notes);
    expect(document.text).toBe(notes.trim());
    expect(units).toHaveLength(6);
  });
});

describe('time codes in transcripts that people type', () => {
  it.each([
    ['before the label', '[00:00:02] Peneliti: Apa?\n\n[00:12:31] I-01: Satu.'],
    ['as a range', '[00:02 - 00:05] Peneliti: Apa?\n\n[12:31 - 12:40] I-01: Satu.'],
    ['in the label', 'Peneliti (00:00:02): Apa?\n\nI-01 (00:12:31): Satu.'],
    ['in brackets with dots', '(00.00.02) Peneliti: Apa?\n\n(00.12.31) I-01: Satu.'],
    ['on a line of their own', '[00:02]\nPeneliti: Apa?\n\n[12:31 - 12:50]\nI-01: Satu.'],
    ['before the question only', '[00:02] Peneliti: Halo.\nI-01: Ya.\n\n[12:31] Peneliti: Apa?\nI-01: Satu.'],
    ['before the label, short', '00:02 Peneliti: Apa?\n\n12:31 I-01: Satu.'],
    [
      'for a colon',
      'Dewi R [00:02] Apa?\n\nBudi S [00:05] Ini.\n\nDewi R [00:09] Apa?\n\nBudi S [12:31] Satu.',
    ],
    ['below the label', 'Dewi R (00:02)\nApa?\n\nBudi S (12:31)\nSatu.'],
    ['behind the label', 'Peneliti: [00:00:02] Apa?\n\nI-01: [00:12:31] Satu.'],
    ['with a fraction', '[00:02.5] Peneliti: Apa?\n\n[12:31,50] I-01: Satu.'],
  ])('%s', async (_, source) => {
    for (const name of ['a.txt', 'a.md']) {
      const { units, document } = await readInterview(name, source);
      expect(units.at(-1)).toBe('Satu.');
      expect(places(document.units).at(-1)).toBe(751);
    }
  });

  it('are inherited by no second answer', async () => {
    const { document } = await readInterview(
      'a.txt',
      '[00:02] Peneliti: Apa?\n\nI-01: Satu.\n\nPeneliti: Lagi?\n\nI-01: Dua.',
    );
    expect(places(document.units)).toEqual([2, null]);
  });

  it('that begin late are times of day', async () => {
    const { document } = await readInterview(
      'a.txt',
      '[09.15] Peneliti: Apa?\n\n[09.17] I-01: Satu.\n\n[10.02] Peneliti: Lagi?\n\n[10.03] I-01: Dua.',
    );
    expect(places(document.units)).toEqual(['T09:17', 'T10:03']);
  });

  it('stand before questions and answers without labels too', async () => {
    const { document } = await readInterview(
      'a.txt',
      '[00:02] Apa?\n\n[00:04] Satu.\n\n[00:09] Lagi?\n\n[00:12] Dua.\n\n[00:20] Terus?\n\n[00:31] Tiga.',
    );
    expect(places(document.units)).toEqual([4, 12, 31]);
  });
});
