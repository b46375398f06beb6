import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/model/source.ts';
import { person, read, readInterview } from '../support.ts';

// All conversations here are synthetic.

const moments = (units: readonly Unit[]): (string | null)[] =>
  units.map(({ locator }) => (locator?.kind === 'moment' ? locator.at : null));

const CONVERSATION = (stamp: (day: number, time: string) => string): string =>
  [
    `${stamp(12, '09.14')}Pesan dan panggilan dienkripsi secara end-to-end. Hanya orang di chat ini yang bisa membacanya.`,
    `${stamp(12, '09.14')}Dewi: Selamat pagi, Pak. Bagaimana disiplin pegawai?`,
    `${stamp(12, '09.20')}+62 811-0000-111: Baik, Bu.`,
    'Semua hadir: pagi dan sore.',
    '',
    '12/03 rapat.',
    `${stamp(12, '09.21')}+62 811-0000-111: <Media tidak disertakan>`,
    `${stamp(12, '09.21')}+62 811-0000-111: Hanya satu terlambat. <Pesan ini diedit>`,
    `${stamp(12, '09.22')}Dewi menambahkan Ani`,
    `${stamp(13, '10.05')}Dewi: Apa kendalanya?`,
    `${stamp(13, '10.06')}+62 811-0000-111: Pesan ini telah dihapus`,
    `${stamp(13, '10.07')}+62 811-0000-111: Komputernya lama`,
    '',
  ].join('\n');

const ANSWERS = [
  'Baik, Bu.\nSemua hadir: pagi dan sore.\n12/03 rapat.\n\nHanya satu terlambat.',
  'Komputernya lama',
];

describe('WhatsApp', () => {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  it.each([
    ['Android, Indonesian', (day: number, time: string) => `${two(day)}/03/25 ${time} - `],
    [
      'Android, with a comma',
      (day: number, time: string) => `${two(day)}/03/2025, ${time.replace('.', ':')} - `,
    ],
    ['with dots', (day: number, time: string) => `${two(day)}.03.25, ${time.replace('.', ':')} - `],
    ['ISO', (day: number, time: string) => `2025-03-${two(day)}, ${time.replace('.', ':')} - `],
    [
      'American',
      (day: number, time: string) =>
        `3/${String(day)}/25, ${time.replace(/^0/u, '').replace('.', ':')}\u202fAM - `,
    ],
    ['Word of the hour', (day: number, time: string) => `${String(day)}/3/2025 pukul ${time} - `],
  ])('reads the form of %s', async (_, stamp) => {
    const { units, document, warnings, codes } = await readInterview('chat.txt', CONVERSATION(stamp));
    expect(units).toEqual(ANSWERS);
    expect(moments(document.units)).toEqual(['2025-03-12T09:20', '2025-03-13T10:07']);
    expect(warnings.map(({ message }) => message.id)).toContain(
      'tidak ikut dibaca: 2 pemberitahuan aplikasi, 2 media atau pesan terhapus',
    );
    expect(document.date).toBeNull();
    expect(codes).not.toContain('DATE_GUESSED');
  });

  it('reads the form of the iPhone, with its seconds and invisible marks', async () => {
    const { units, document } = await readInterview(
      '_chat.txt',
      CONVERSATION((day, time) => `\u200e[${String(day)}/03/25 ${time}.07] `).replace(
        '<Media tidak disertakan>',
        '\u200egambar tidak disertakan',
      ),
    );
    expect(units).toEqual(ANSWERS);
    expect(moments(document.units)).toEqual(['2025-03-12T09:20:07', '2025-03-13T10:07:07']);
  });

  it('takes day and month by the order of the messages, else by custom, which it says', async () => {
    const chat = (...days: string[]): string =>
      days
        .map((day, index) => `${day} 09.0${String(index)} - ${index % 2 === 0 ? 'A' : 'B'}: Apa?`)
        .join('\n');
    const of = async (...days: string[]): Promise<unknown> => {
      const { document, codes } = await read('chat.txt', chat(...days));
      return [document.units[0]?.locator, codes.includes('DATE_GUESSED')];
    };
    const at = (day: string): unknown => ({ kind: 'moment', at: `${day}T09:00` });
    expect(await of('03/04/25', '04/05/25', '05/06/25')).toEqual([at('2025-04-03'), true]);
    expect(await of('03/04/25', '03/05/25', '04/01/25')).toEqual([at('2025-03-04'), false]);
    expect(await of('03/04/25', '02/05/25', '01/06/25')).toEqual([at('2025-04-03'), false]);
    expect(await of('31/04/25', '31/04/25')).toEqual([undefined, false]);
  });

  it('dates a chat of one day', async () => {
    const { document } = await read('chat.txt', '13/03/25 09.00 - A: Apa?\n13/03/25 09.01 - B: Ini.\n');
    expect(document.date).toBe('2025-03-13');
  });

  it('knows senders of the roster, without the tilde of strangers', async () => {
    const { document } = await readInterview(
      'chat.txt',
      '13/03/25 09.00 - Dewi: Apa?\n13/03/25 09.01 - ~ Budi Santoso: Ini.\n',
      { roster: [person('I-04', 'Budi Santoso')] },
    );
    expect(document.informant).toBe('I-04');
  });

  it('is evidence by messages where nobody is interviewed', async () => {
    const { units, document } = await read(
      'documents/grup.txt',
      '13/03/25 09.00 - A: Rapat pukul 10.\n13/03/25 09.01 - B: Siap.\n13/03/25 09.02 - B: Saya hadir.\n',
    );
    expect(units).toEqual(['A: Rapat pukul 10.', 'B: Siap.', 'B: Saya hadir.']);
    expect(moments(document.units)).toEqual(['2025-03-13T09:00', '2025-03-13T09:01', '2025-03-13T09:02']);
  });

  it('leaves field notes with dates alone', async () => {
    const { units } = await read(
      'observations/a.txt',
      '13/03/25 pukul 09.00: loket buka.\n\n13/03/25 antrean panjang.',
    );
    expect(units).toEqual(['13/03/25 pukul 09.00: loket buka.', '13/03/25 antrean panjang.']);
  });
});

describe('Zoom chat', () => {
  it.each([
    ['as saved', (name: string) => `From ${name} to Everyone:\n\t`],
    ['in Indonesian', (name: string) => `Dari ${name} ke Semua Orang:\n\t`],
    ['of older versions', (name: string) => ` From  ${name} : `],
    ['to one person', (name: string) => `From ${name} to Ani Lestari (Direct Message): `],
  ])('%s', async (_, head) => {
    const source = [
      `09:14:02\t${head('Dewi Rahman')}Bagaimana pelayanannya?`,
      `09:15:10\t${head('Budi Santoso')}Cepat: lima menit`,
      `09:15:30\t${head('Dewi Rahman')}Reacted to "Cepat: lima menit" with 👍`,
      `09:16:00\t${head('Dewi Rahman')}Apa kendalanya?`,
      `09:17:45\t${head('Budi Santoso')}Replying to "Apa kendalanya?"\n\tKomputer lama`,
    ].join('\n');
    const { units, document } = await readInterview('chat.txt', source);
    expect(units).toEqual(['Cepat: lima menit', 'Komputer lama']);
    expect(moments(document.units)).toEqual(['T09:15:10', 'T09:17:45']);
  });

  it('beside a recording counts from its beginning', async () => {
    const { units, document } = await readInterview(
      'chat.txt',
      '00:01:02\tDewi Rahman:\tApa kendalanya?\n00:02:03\tBudi Santoso:\tKomputer lama\n',
    );
    expect(units).toEqual(['Komputer lama']);
    expect(document.units[0]?.locator).toEqual({ kind: 'time', seconds: 123 });
  });
});
