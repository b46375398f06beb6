import { TelaahError } from '../model/error.ts';

/** A day in ISO form as the value of `--date`. @throws TelaahError USAGE for anything else */
export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime());
  if (isDay && date.toISOString().startsWith(value)) return value;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--date harus tanggal tahun-bulan-hari, bukan "${value}"`,
      en: `--date must be a date, year-month-day, not "${value}"`,
    },
    hint: { id: 'Misalnya: --date 2025-06-01', en: 'For example: --date 2025-06-01' },
  });
}
