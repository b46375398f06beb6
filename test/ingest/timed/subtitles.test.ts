import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/model/source.ts';
import { person, read, readInterview } from '../support.ts';

// All conversations here are synthetic.

const seconds = (units: readonly Unit[]): (number | null)[] =>
  units.map(({ locator }) => (locator?.kind === 'time' ? locator.seconds : null));

const TEAMS = `\ufeffWEBVTT

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/12-0
00:00:00.120 --> 00:00:03.700
<v Rahman, Dewi>Selamat pagi, Pak.</v>

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/12-1
00:00:03.700 --> 0:0:7.5
<v Rahman, Dewi>Bagaimana disiplin
pegawai di sini?</v>

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/18-0
-00:00:00.500 --> 00:00:09.000 align:start
<v Santoso, Budi (Tamu)>Sudah baik,</v>

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/18-1
00:01:02.250 --> 00:01:05.000
<v Santoso, Budi (Tamu)>hampir semua datang &lt;tepat waktu&gt;.</v>

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/21-0
00:01:06.000 --> 00:01:08.000
<v Rahman, Dewi>Apa kendalanya?</v>

7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/22-0
1:01:10.000 --> 1:01:12.000
<v Santoso, Budi (Tamu)>Komputernya lama.</v>
`.replaceAll('\n', '\r\n');

describe('Teams', () => {
  it('reads cues of one voice as one turn, by who asks', async () => {
    const { units, document, codes } = await read('rekaman.vtt', TEAMS);
    expect(units).toEqual(['Sudah baik, hampir semua datang <tepat waktu>.', 'Komputernya lama.']);
    expect(document.units.map(({ question }) => question)).toEqual([
      'Selamat pagi, Pak. Bagaimana disiplin pegawai di sini?',
      'Apa kendalanya?',
    ]);
    expect(document.technique).toBe('interview');
    expect(codes).toContain('SPEAKER_INFERRED');
    expect(document.text).toContain('Budi Santoso: Sudah baik');
    expect(document.text).not.toMatch(/7f3b|-->|WEBVTT|\uFEFF|\r/u);
  });

  it('keeps the time at which a turn begins', async () => {
    const { document } = await read('rekaman.vtt', TEAMS.replace('-00:00:00.500', '00:00:08.500'));
    expect(seconds(document.units)).toEqual([8, 3670]);
  });

  it('takes a time before the beginning for the beginning', async () => {
    const { document, units } = await read(
      'a.vtt',
      'WEBVTT\n\n-00:00:01.000 --> 00:00:02.000\n<v I-01>Sudah baik.\n\n00:00:03.000 --> 00:00:04.000\n<v Peneliti>Apa lagi?\n',
    );
    expect(units).toEqual(['Sudah baik.']);
    expect(seconds(document.units)).toEqual([0]);
  });

  it('finds the speaker in the roster', async () => {
    const { document } = await read('rekaman.vtt', TEAMS, {
      roster: [person('I-07', 'Budi Santoso, S.Sos.')],
    });
    expect(document.informant).toBe('I-07');
  });

  it('believes the study, not who asks', async () => {
    const { units } = await readInterview('rekaman.vtt', TEAMS, {
      speakers: { 'Budi Santoso': 'interviewer', 'Dewi Rahman': 'informant' },
    });
    expect(units).toHaveLength(2);
    expect(units[0]).toContain('Selamat pagi');
  });

  it('reads several voices in one cue', async () => {
    const { units } = await readInterview(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Peneliti>Apa kabar?</v>\n<v.loud I-01>Baik, <i>Pak</i>.</v>\n',
    );
    expect(units).toEqual(['Baik, Pak.']);
  });
});

describe('Zoom', () => {
  const ZOOM = `WEBVTT

1
00:00:01.000 --> 00:00:03.000
Dewi Rahman: Menurut Ibu, bagaimana pelayanan di sini?

2
00:00:04.000 --> 00:00:07.000
Siti Aminah: Pelayanannya cepat.

3
00:00:07.100 --> 00:00:09.000
Siti Aminah: Catatan: loketnya hanya satu.

4
00:00:10.000 --> 00:00:12.000
Dewi Rahman: Lalu apa harapan Ibu?

5
00:00:13.000 --> 00:00:15.000
Siti Aminah: Tambah petugas.
`;

  it('takes the name out of the text, and only names', async () => {
    const { units, document } = await read('zoom.vtt', ZOOM);
    expect(units).toEqual(['Pelayanannya cepat. Catatan: loketnya hanya satu.', 'Tambah petugas.']);
    expect(seconds(document.units)).toEqual([4, 13]);
  });

  it('lets cues without a name go on', async () => {
    const { units } = await readInterview('zoom.vtt', ZOOM.replace('Siti Aminah: Catatan', 'Catatan'));
    expect(units[0]).toBe('Pelayanannya cepat. Catatan: loketnya hanya satu.');
  });
});

describe('SRT', () => {
  it('forgives missing blank lines, points for commas, blank lines inside a cue, and figures that are speech', async () => {
    const { units, document, codes } = await readInterview(
      'a.srt',
      '1\n0:0:1,0 --> 00:00:02,500\nPeneliti: Berapa orang di sini?\n2\n00:00:03.000 --> 00:00:04.000\nInforman: Ada\n\n12\n\n3\n00:00:05,000 --> 00:00:06,000\n{\\an8}<font color="#fff">orang</font> di seksi saya.\n\n4\n00:00:06,000 --> 00:00:07,000\n15\n\n5\n00:00:07,000 --> 00:00:08,000\ndi seksi lain.\n',
    );
    expect(units).toEqual(['Ada 12 orang di seksi saya. 15 di seksi lain.']);
    expect(seconds(document.units)).toEqual([3]);
    expect(codes).not.toContain('FORMAT_DETAIL_LOST');
  });

  it('keeps the text of a cue whose time cannot be read, and says so', async () => {
    const { units, warnings } = await readInterview(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nPeneliti: Bagaimana?\n\n2\n00:00:xx,000 --> 00:00:04,000\nInforman: Baik sekali.\n\n3\n99:99:99:99 --> 1\nInforman: Sungguh.\n',
    );
    expect(units).toEqual(['Baik sekali. Sungguh.']);
    expect(warnings.map(({ message }) => message.en)).toContain(
      '2 time(s) cannot be read; their text is read, without a time',
    );
  });

  it('orders cues that overlap, but never two recordings in one file', async () => {
    const cue = (time: string, text: string): string => `00:${time},000 --> 00:59:00,000\n${text}\n\n`;
    const overlapping =
      cue('00:01', 'Peneliti: Apa?') + cue('00:09', 'I-01: Dua.') + cue('00:05', 'I-01: Satu.');
    expect((await readInterview('a.srt', overlapping)).units).toEqual(['Satu. Dua.']);
    const twice = cue('30:01', 'Peneliti: Apa?') + cue('30:09', 'I-01: Satu.') + cue('00:05', 'I-01: Dua.');
    expect((await readInterview('a.srt', twice)).units).toEqual(['Satu. Dua.']);
  });

  it('reads a file without times as text, and says so', async () => {
    const { units, codes } = await readInterview(
      'a.srt',
      'Peneliti: Bagaimana?\nInforman: Baik --- sekali.\n',
    );
    expect(units).toEqual(['Baik --- sekali.']);
    expect(codes).toContain('FORMAT_DETAIL_LOST');
  });

  it('has nothing to code in an empty file', async () => {
    expect((await readInterview('a.vtt', 'WEBVTT\n')).codes).toContain('NO_UNITS');
  });
});

describe('WebVTT', () => {
  it('passes over notes, styles and cue names, and marks of sounds', async () => {
    const { units, document, warnings } = await readInterview(
      'a.vtt',
      'WEBVTT - Wawancara\nKind: captions\nLanguage: id\n\nNOTE Confidence: 0.91\n\nSTYLE\n::cue { color: red }\n\npembukaan\n00:01.000 --> 00:02.000\nPeneliti: Apa?\n\nNOTE\ncatatan mesin\n00:01.000 --> 00:02.000\n\njawaban 1\n00:03.000 --> 00:04.000\n[Musik]\n\n00:04.000 --> 00:05.000\nI-01: Ya, (tertawa) NOTE itu.\n',
    );
    expect(units).toEqual(['Ya, (tertawa) NOTE itu.']);
    expect(document.text).not.toMatch(/Confidence|color|catatan mesin|pembukaan|jawaban 1|Musik/u);
    expect(warnings.map(({ message }) => message.id)).toContain('tidak ikut dibaca: 1 tanda bunyi ([Musik])');
  });

  it('leaves what is no markup of subtitles as it is', async () => {
    const { units } = await readInterview(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v I-01><script>alert(1)</script> &amp;lt; 3 < 4\n',
    );
    expect(units).toEqual(['<script>alert(1)</script> &lt; 3 < 4']);
  });
});

describe('YouTube', () => {
  const rolling = [
    ['00:00:00.000 --> 00:00:02.000', ' \nselamat<00:00:00.500><c> pagi</c><00:00:01.000><c> bapak</c>'],
    ['00:00:02.000 --> 00:00:02.010', 'selamat pagi bapak\n '],
    ['00:00:02.010 --> 00:00:04.000', 'selamat pagi bapak\nkita<00:00:03.000><c> mulai</c> saja'],
    ['00:00:04.000 --> 00:00:04.010', 'kita mulai saja\n '],
    ['00:00:04.010 --> 00:00:06.000', 'kita mulai saja\npegawai di sini disiplin'],
  ];

  it('says once what rolls up the screen', async () => {
    const source = rolling.map(
      ([time, text]) => `${String(time)} align:start position:0%\n${String(text)}\n`,
    );
    const { units } = await readInterview('a.vtt', `WEBVTT\nKind: captions\n\n${source.join('\n')}`);
    expect(units).toEqual(['selamat pagi bapak kita mulai saja pegawai di sini disiplin']);
  });

  it('leaves alone what people say twice', async () => {
    const cues = ['Ya.', 'Ya.', 'Kami datang pagi.', 'Pulang sore.', 'Sore sekali.'].map(
      (text, index) => `00:0${String(index)}.000 --> 00:0${String(index + 1)}.000\n${text}\n`,
    );
    const { units } = await readInterview('a.vtt', `WEBVTT\n\n${cues.join('\n')}`);
    expect(units.join(' ')).toBe('Ya. Ya. Kami datang pagi. Pulang sore. Sore sekali.');
  });

  it('reads .sbv', async () => {
    const { units, document } = await readInterview(
      'a.sbv',
      '0:00:01.000,0:00:03.000\nPeneliti: Apa?\n\n0:00:04.500,0:00:06.000\nI-01: Satu, dua.\n',
    );
    expect(units).toEqual(['Satu, dua.']);
    expect(seconds(document.units)).toEqual([4]);
  });
});

describe('without any speakers', () => {
  const cue = (from: number, text: string): string =>
    `00:00:${String(from).padStart(2, '0')}.000 --> 00:00:${String(from + 3).padStart(2, '0')}.000\n${text}\n`;
  const CONVERSATION = [
    cue(0, 'Bagaimana disiplin'),
    cue(3, 'pegawai di sini?'),
    cue(6, 'Disiplinnya baik.'),
    cue(9, 'Semua hadir.'),
    cue(12, 'Apa kendalanya?'),
    cue(15, 'Komputernya lama.'),
    cue(18, 'Bagaimana pelayanannya?'),
    cue(21, 'Cepat.'),
  ];

  it('is parted by who asks, and says so', async () => {
    const { units, codes, document } = await readInterview('a.vtt', `WEBVTT\n\n${CONVERSATION.join('\n')}`);
    expect(units).toEqual(['Disiplinnya baik. Semua hadir.', 'Komputernya lama.', 'Cepat.']);
    expect(seconds(document.units)).toEqual([6, 15, 21]);
    expect(codes).toContain('SPEAKER_INFERRED');
  });

  it('stays one voice where nobody asks, in paragraphs by its pauses', async () => {
    const talk = [cue(0, 'Kami melayani'), cue(3, 'setiap hari.'), cue(20, 'Loketnya dua.')];
    const { units, codes, document } = await read('a.vtt', `WEBVTT\n\n${talk.join('\n')}`);
    expect(units).toEqual(['Kami melayani setiap hari.', 'Loketnya dua.']);
    expect(seconds(document.units)).toEqual([0, 20]);
    expect(codes).toContain('NO_SPEAKERS');
    expect(document.technique).toBe('interview');
  });

  it('changes the voice at >>', async () => {
    const talk = [cue(0, '>> Satu.'), cue(3, '>> Dua'), cue(6, 'tiga.')];
    expect((await readInterview('a.vtt', `WEBVTT\n\n${talk.join('\n')}`)).units).toEqual([
      'Satu.',
      'Dua tiga.',
    ]);
  });
});
