import { z } from 'zod';
import { TelaahError } from '../model/error.ts';
import { type Anonymizer, type Edit, keyOfText, literals, type Swap } from './swap.ts';
import type { Proposal } from './types.ts';

const keySchema = z.strictObject({
  'telaah-key': z.literal(1),
  names: z.record(z.string(), z.array(z.string()).min(1)),
  ids: z.record(z.string(), z.string()),
  texts: z.record(z.string(), z.array(z.string())),
});

/** What turns an anonymised study back: what each pseudonym stands for, which ids were others, and what stood where. */
export type Key = z.infer<typeof keySchema>;

/** The key to what an anonymiser has done. */
export function keyOf({ entries }: Proposal, { ids, surfaces }: Anonymizer): Key {
  const names: Record<string, string[]> = {};
  for (const { as, find, replace } of entries) if (replace) names[as] = [...(names[as] ?? []), ...find];
  return {
    'telaah-key': 1,
    names,
    ids: Object.fromEntries(ids),
    texts: Object.fromEntries([...surfaces].map(([where, all]) => [where, [...all]])),
  };
}

export const writeKey = (key: Key): string => `${JSON.stringify(key, null, 1)}\n`;

/** @throws TelaahError KEY_INVALID */
export function readKey(text: string, file: string): Key {
  try {
    return keySchema.parse(JSON.parse(text));
  } catch {
    throw new TelaahError({
      code: 'KEY_INVALID',
      message: {
        id: 'berkas ini bukan kunci dari telaah anonymize',
        en: 'this is no key made by telaah anonymize',
      },
      hint: {
        id: 'Berkas kunci bernama anonymize.key, atau anonymize.key.age bila disandikan.',
        en: 'The key is called anonymize.key, or anonymize.key.age if it is encrypted.',
      },
      place: { file },
    });
  }
}

/** Puts names for pseudonyms. A text that was changed since gets the fullest name everywhere. */
export class Restorer implements Swap {
  readonly #key: Key;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #texts: ReadonlyMap<string, readonly string[]>;
  readonly #pseudonym: RegExp | null;

  constructor(key: Key) {
    this.#key = key;
    this.#ids = new Map(Object.entries(key.ids).map(([was, is]) => [is, was]));
    this.#texts = new Map(Object.entries(key.texts));
    this.#pseudonym = literals(Object.keys(key.names));
  }

  edits(where: string, text: string): readonly Edit[] {
    const there = this.#pseudonym === null ? [] : [...text.matchAll(this.#pseudonym)];
    const known = this.#texts.get(keyOfText(where, text));
    const isAsMade = known?.length === there.length;
    return there.map(({ 0: as, index }, at) => ({
      start: index,
      end: index + as.length,
      by: (isAsMade ? known[at] : undefined) ?? this.#key.names[as]?.[0] ?? as,
    }));
  }

  id(id: string): string {
    return this.#ids.get(id) ?? id;
  }
}
