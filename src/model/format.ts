import type { Recommendation } from './finding.ts';
import type { Bilingual, Lang } from './text.ts';

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A number with fixed decimals in the language's form and a true minus sign: `−0,45`, `−0.45`; never `−0,00`. */
export function decimals(value: number, lang: Lang, digits = 2): string {
  const fixed = Math.abs(value).toFixed(digits);
  const sign = value < 0 && /[1-9]/u.test(fixed) ? '−' : '';
  return sign + (lang === 'id' ? fixed.replace('.', ',') : fixed);
}

/** `2025-03-12` as `12 Maret 2025` or `12 March 2025`; `2025-03` and `2025` as far as they go; other text as it is. */
export function longDate(iso: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(iso) ?? [];
  if (year === undefined || month === undefined) return iso;
  const name = MONTHS[lang][Number(month) - 1];
  if (name === undefined) return iso;
  return [...(day === undefined ? [] : [String(Number(day))]), name, year].join(' ');
}

const AND = { id: ['dan', 'serta'], en: ['and', 'as well as'] } as const;

/**
 * `a`; `a dan b`; `a, b, dan c` — English: `a and b`; `a, b and c`. Where an item has an "and" of its own,
 * the last one is joined by "serta", "as well as".
 */
export function joinList(items: readonly string[], lang: Lang): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  const head = items.slice(0, -1);
  if (head.length === 0) return last;
  const [plain, weightier] = AND[lang];
  const and = items.some((item) => item.includes(` ${plain} `)) ? weightier : plain;
  const comma = lang === 'id' && head.length > 1 ? ',' : '';
  return `${head.join(', ')}${comma} ${and} ${last}`;
}

/** The same sentence in both languages: `inBoth((lang) => …)`. */
export function inBoth(write: (lang: Lang) => string): Bilingual {
  return { id: write('id'), en: write('en') };
}

/** A label as it stands inside a sentence: first letter small, unless the first word is an abbreviation (`SOP`). */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  const isAbbreviation = second !== second.toLowerCase();
  return isAbbreviation ? text : first.toLowerCase() + text.slice(first.length);
}

/** A recommendation as one sentence: whom it is for, then what to do. */
export function recommendationText({ to, action }: Recommendation): Bilingual {
  return inBoth((lang) => `${to[lang]}: ${action[lang]}`);
}

/** A label at the head of a sentence or a column. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
