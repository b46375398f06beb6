import type { Bilingual } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';

/** What of a project cannot be carried over, as one warning; none for a count of 0. */
export function notCarried(where: string, count: number, what: Bilingual): Warning[] {
  if (count === 0) return [];
  const message = {
    id: `tidak dapat dialihkan: ${String(count)} ${what.id}`,
    en: `cannot be carried over: ${String(count)} ${what.en}`,
  };
  return [{ code: 'NOT_CARRIED', where, message }];
}

/** Passages that stand elsewhere than the file says, found by their words. */
export function refound(where: string, count: number): Warning[] {
  if (count === 0) return [];
  const message = {
    id: `${String(count)} kutipan tidak berada di tempat yang disebut berkas; ditemukan lewat kata-katanya`,
    en: `${String(count)} passage(s) do not stand where the file says; they were found by their words`,
  };
  return [{ code: 'PASSAGE_FITTED', where, message }];
}
