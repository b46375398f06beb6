import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readSourceBytes } from '../../../src/ingest/index.ts';
import { expectHarmless, fuzzRuns, mutations } from '../../support/fuzz.ts';

// All conversations here are synthetic.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const VTT = utf8(
  'WEBVTT\n\nNOTE Confidence: 0.9\n\n7f3b0d7e-6a52-4c39-8f0e-1c2d3e4f5a6b/12-0\n00:00:00.120 --> 00:00:03.700 align:start\n<v Rahman, Dewi>Apa <c.yellow>kendalanya</c><00:00:01.500>?</v>\n\n2\n-0:0:3.7 --> 00:00:07.500\n<v Santoso, Budi (Tamu)>Komputer &lt;lama&gt;.</v>\n',
);
const SRT = utf8(
  '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nPeneliti: Apa?\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n{\\an8}<b>I-01: Baik.</b>\r\n\r\n3\r\n00:00:03,000 --> 00:00:05,000\r\n[Musik]\r\n>> Ya, baik. Semua hadir?\r\n',
);
const SBV = utf8('0:00:01.000,0:00:03.000\nselamat pagi\n\n0:00:03.000,0:00:05.000\nselamat pagi bapak\n');
const JSONS = utf8(
  '{"text":"a","segments":[{"start":0.5,"end":2,"text":" Apa?","speaker":"SPEAKER_00"},{"start":2,"end":"00:04","text":" Baik.","speaker":1}],"chunks":[{"timestamp":[0,1],"text":"a"}],"transcription":[{"offsets":{"from":1,"to":2},"text":"b"}]}',
);
const TSV = utf8('start\tend\ttext\n0\t2000\tPeneliti: Apa?\n2500\t4000\tI-01: Baik.\n');
const CHATS = [
  '12/03/25 09.14 - Dewi: Apa kendalanya?\n12/03/25 09.20 - ~ Budi: Komputer\nlama. <Media tidak disertakan>\n13/03/25 09.21 - Budi menambahkan Ani\n',
  '\u200e[3/12/25, 9:14:22 AM] Dewi: Apa?\n[3/12/25, 9:15:22 AM] Budi: \u200eimage omitted\n[3/12/25, 9:16:00 PM] Budi: Baik <This message was edited>\n',
  '09:14:02\tFrom Dewi Rahman to Everyone:\n\tApa?\n09:15:10 Dari  Budi : Baik\n\tReplying to "Apa?"\n',
  '00:01:02\tDewi Rahman:\tApa?\n00:02:03\tBudi Santoso:\tBaik\n',
  'Speaker 1  0:03  \nApa kendalanya?\n\nBudi Santoso  1:02:12  \nKomputer lama.\n\nTranscribed by https://otter.ai\n',
  '[00:00.000 --> 00:02.000]  Peneliti: Apa?\n[00:02.500 --> 01:00:04.000]  I-01: Baik\n',
  '[00:02 - 00:05] Peneliti: Apa?\n\n(00:12:31) I-01: Satu.\n\nBudi (00.12.40): Dua.\n',
].map(utf8);

async function stay(name: string, seeds: readonly Uint8Array[]): Promise<void> {
  const entry = { file: `/${name}`, path: name, meta: {}, speakers: {} };
  const reading = fc.asyncProperty(mutations(seeds), (bytes) =>
    expectHarmless(() => readSourceBytes(bytes, entry, [])),
  );
  await fc.assert(reading, fuzzRuns(40));
}

describe('damaged or malicious', () => {
  it.each([
    ['a.vtt', [VTT, SRT]],
    ['a.srt', [SRT, VTT]],
    ['a.sbv', [SBV]],
    ['a.json', [JSONS]],
    ['a.tsv', [TSV]],
    ['a.txt', CHATS],
  ])('%s stays harmless', { timeout: 600_000 }, stay);

  it('a line of many spaces takes no longer than any other', async () => {
    const entry = { file: '/a.txt', path: 'a.txt', meta: {}, speakers: {} };
    const line = utf8(`Peneliti: Apa?\n\nInforman${' '.repeat(20_000)}(00:01): Baik.`);
    await expectHarmless(() => readSourceBytes(line, entry, []));
  });
});
