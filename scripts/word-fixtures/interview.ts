import { parse } from 'yaml';
import { z } from 'zod';

/** What the researcher says and what the informant answers. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

/** An interview as its kept source has it. */
export interface Interview {
  readonly id: string;
  readonly informant: string;
  /** Year-month-day. */
  readonly date: string;
  readonly place: string;
  readonly exchanges: readonly Exchange[];
}

const metaSchema = z.object({ id: z.string(), informant: z.string(), date: z.string(), place: z.string() });

/** Reads a kept source: front matter, then `Peneliti: …` and `I-02: …` in turns, each one paragraph. */
export function parseInterview(source: string): Interview {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? [];
  const meta = metaSchema.parse(parse(front, { schema: 'failsafe' }));
  const turns = body.split(/\n{2,}/u).map((turn) => turn.trim());
  const spoken = turns.filter((turn) => turn !== '');
  const exchanges: Exchange[] = [];
  for (let index = 0; index < spoken.length; index += 2) {
    exchanges.push({
      question: speech(spoken[index], 'Peneliti'),
      answer: speech(spoken[index + 1], meta.informant),
    });
  }
  return { ...meta, exchanges };
}

function speech(turn: string | undefined, label: string): string {
  if (turn?.startsWith(`${label}: `) !== true || turn.includes('\n')) {
    throw new Error(`expected one paragraph that begins with "${label}: ", found: ${turn ?? 'the end'}`);
  }
  return turn.slice(label.length + 2);
}
