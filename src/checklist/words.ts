import { decimals, inBoth, joinList } from '../model/format.ts';
import type { Bilingual } from '../model/text.ts';

/** `12 informan`; `1 informant`, `12 informants`. */
export function counted(count: number, id: string, one: string, many = `${one}s`): Bilingual {
  return { id: `${count} ${id}`, en: `${count} ${count === 1 ? one : many}` };
}

/** A list as a sentence has it, in both languages. */
export function listed(items: readonly (Bilingual | string)[]): Bilingual {
  return inBoth((lang) =>
    joinList(
      items.map((item) => (typeof item === 'string' ? item : item[lang])),
      lang,
    ),
  );
}

/** `pimpinan 4, staf 8`: how many of each, most first. */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

/** Up to `limit` of them, and how many more there are. */
export function some(items: readonly string[], limit: number, between = ', '): Bilingual {
  const rest = items.length - limit;
  const head = items.slice(0, limit).join(between);
  return rest <= 0
    ? { id: head, en: head }
    : { id: `${head}, dan ${rest} lagi`, en: `${head} and ${rest} more` };
}

/** A percentage without decimals: `5 %`. */
export function percent(share: number): Bilingual {
  return inBoth((lang) => `${decimals(share * 100, lang, 0)} %`);
}
