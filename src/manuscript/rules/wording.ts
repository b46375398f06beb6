import type { FactorKind } from '../../model/coding.ts';
import { joinList } from '../../model/format.ts';
import type { Bilingual, Lang } from '../../model/text.ts';

/** Labels as the manuscript writes them, in quotation marks: `“A”, “B” dan “C”`; of many the first and how many more. */
export function quotedList(labels: readonly string[], lang: Lang, most = 6): string {
  const quoted = [...new Set(labels)].map((label) => `“${label}”`);
  if (quoted.length <= most) return joinList(quoted, lang);
  const more = quoted.length - most;
  const rest = lang === 'id' ? `${String(more)} lainnya` : `${String(more)} more`;
  return joinList([...quoted.slice(0, most), rest], lang);
}

export const KIND_WORDS: Readonly<Record<FactorKind, Bilingual>> = {
  supporting: { id: 'faktor pendukung', en: 'supporting factor' },
  inhibiting: { id: 'faktor penghambat', en: 'inhibiting factor' },
};
