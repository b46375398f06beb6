import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/ingest/canonical.ts';
import { readInterview } from '../support.ts';

/** A synthetic conversation: question and answer by turns, each in cues of a few words, with its second. */
interface Said {
  readonly name: string;
  readonly second: number;
  readonly cues: readonly string[];
}

const word = fc.constantFrom(
  'kami',
  'melayani',
  'warga',
  'setiap',
  'hari',
  'dengan',
  'baik',
  'tepat',
  'waktu',
);
const cue = fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' '));
const turn = fc.array(cue, { minLength: 1, maxLength: 4 });
const conversation = fc
  .array(fc.tuple(turn, turn, fc.integer({ min: 10, max: 900 })), { minLength: 2, maxLength: 8 })
  .map((pairs) => {
    let second = 0;
    return pairs.flatMap(([question, answer, length]): Said[] => {
      const from = second;
      second += 2 * length;
      const asked = question.with(-1, `${question.at(-1) ?? ''}?`);
      return [
        { name: 'Dewi Rahman', second: from, cues: asked },
        { name: 'Budi Santoso', second: from + length, cues: answer },
      ];
    });
  });

const two = (figure: number): string => String(figure).padStart(2, '0');
const clock = (second: number): string =>
  [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');

/** Every cue lasts two seconds, in places overlapping the next. */
const timed = (talk: readonly Said[]): { at: number; to: number; name: string; text: string }[] =>
  talk.flatMap(({ name, second, cues }) =>
    cues.map((text, index) => ({ at: second + 2 * index, to: second + 2 * index + 3, name, text })),
  );

const FORMATS: Readonly<Record<string, (talk: readonly Said[]) => string>> = {
  'teams.vtt': (talk) =>
    `WEBVTT\r\n\r\n${timed(talk)
      .map(({ at, to, name, text }, index) => {
        const [first = '', last = ''] = name.split(' ');
        return `ab12cd34-0000-4000-8000-00000000${String(1000 + index)}/${String(index)}-0\r\n${clock(at)}.000 --> ${clock(to)}.120\r\n<v ${last}, ${first}>${text}</v>\r\n`;
      })
      .join('\r\n')}`,
  'zoom.vtt': (talk) =>
    `WEBVTT\n\n${timed(talk)
      .map(
        ({ at, to, name, text }, index) =>
          `${String(index + 1)}\n${clock(at)}.000 --> ${clock(to)}.000\n${name}: ${text}\n`,
      )
      .join('\n')}`,
  'labels.srt': (talk) =>
    timed(talk)
      .map(
        ({ at, to, name, text }, index) =>
          `${String(index + 1)}\n${clock(at)},000 --> ${clock(to)},000\n${name}: ${text}\n`,
      )
      .join('\n'),
  'whisper.json': (talk) =>
    JSON.stringify({
      segments: timed(talk).map(({ at, to, name, text }) => ({
        start: at,
        end: to,
        speaker: name,
        text: ` ${text}`,
      })),
    }),
  'whisper.tsv': (talk) =>
    `start\tend\ttext\n${timed(talk)
      .map(({ at, to, name, text }) => `${String(at * 1000)}\t${String(to * 1000)}\t${name}: ${text}\n`)
      .join('')}`,
  'whisper.txt': (talk) =>
    timed(talk)
      .map(({ at, to, name, text }) => `[${clock(at)}.000 --> ${clock(to)}.000]  ${name}: ${text}\n`)
      .join(''),
  'otter.txt': (talk) =>
    `${talk.map(({ name, second, cues }) => `${name}  ${clock(second)}  \n${cues.join(' ')}\n`).join('\n')}\nTranscribed by https://otter.ai`,
  'typed.txt': (talk) =>
    talk.map(({ name, second, cues }) => `[${clock(second)}] ${name}: ${cues.join(' ')}\n`).join('\n'),
  'zoom-chat.txt': (talk) =>
    talk.map(({ name, second, cues }) => `${clock(second)}\t${name}:\t${cues.join(' ')}\n`).join(''),
};

describe('a known conversation', () => {
  it.each(Object.entries(FORMATS))('is read back from %s', async (path, written) => {
    await fc.assert(
      fc.asyncProperty(conversation, async (talk) => {
        const { units, document } = await readInterview(path, written(talk));
        const answers = talk.filter(({ name }) => name === 'Budi Santoso');
        const questions = talk.filter(({ name }) => name === 'Dewi Rahman');
        expect(units).toEqual(answers.map(({ cues }) => cues.join(' ')));
        expect(document.units.map(({ question }) => question)).toEqual(
          questions.map(({ cues }) => cues.join(' ')),
        );
        expect(document.units.map(({ locator }) => locator)).toEqual(
          answers.map(({ second }) => ({ kind: 'time', seconds: second })),
        );
        const again = await readInterview('canonical.md', toMarkdown(document));
        expect(again.document.text).toBe(document.text);
        expect(again.document.units).toEqual(document.units);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  it('is read back from WhatsApp, in either order of day and month', async () => {
    const orders = fc.constantFrom(
      (day: number, time: string) => `${two(day)}/03/25 ${time.replace(':', '.')} - `,
      (day: number, time: string) => `[3/${String(day)}/25, ${time}] `,
    );
    await fc.assert(
      fc.asyncProperty(conversation, orders, async (talk, stamp) => {
        const sent = talk.map((said, index) => ({
          ...said,
          day: 13 + Math.floor(index / 4),
          time: `09:${two(index)}`,
        }));
        const chat = sent.map(
          ({ name, cues, day, time }) => `${stamp(day, time)}${name}: ${cues.join('\n')}\n`,
        );
        const { units, document } = await readInterview('chat.txt', chat.join(''));
        const answers = sent.filter(({ name }) => name === 'Budi Santoso');
        expect(units).toEqual(answers.map(({ cues }) => cues.join('\n')));
        expect(document.units.map(({ locator }) => locator)).toEqual(
          answers.map(({ day, time }) => ({ kind: 'moment', at: `2025-03-${String(day)}T${time}` })),
        );
      }),
      { seed: 5, numRuns: 25 },
    );
  });
});
