import { inBoth, longDate } from '../model/format.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import type { Period } from '../model/verification.ts';

/** The first day as far as the last one does not say the same: `3`, `14 April`. */
function opening(from: string, to: string, lang: Lang): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return String(Number(from.slice(8)));
  const whole = longDate(from, lang);
  return from.slice(0, 4) === to.slice(0, 4) ? whole.replace(/ \d{4}$/u, '') : whole;
}

function stretch(from: string, to: string, lang: Lang): string {
  if (from === to) return longDate(to, lang);
  const first = opening(from, to, lang);
  return /^\d+$/u.test(first) ? `${first}–${longDate(to, lang)}` : `${first} – ${longDate(to, lang)}`;
}

/** `April 2025`; for a stretch of days `3–9 Juni 2025`, `14 April – 3 Mei 2025`. */
export function periodLabel({ id, from, to }: Period): Bilingual {
  const isMonth = /^\d{4}-\d{2}$/u.test(id);
  return inBoth((lang) => (isMonth ? longDate(id, lang) : stretch(from, to, lang)));
}
