import type { Severity } from '../../model/finding.ts';
import type { Bilingual } from '../../model/text.ts';
import { plural, type Say } from './text.ts';

export const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What several checks of a severity are called, at the head of a list. */
export const SEVERITY_HEADS: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'Kesalahan', en: 'Errors' },
  warning: { id: 'Peringatan', en: 'Warnings' },
  info: { id: 'Catatan', en: 'Notes' },
};

const ONE: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** What one check of a severity is called. */
export const severityWord = (severity: Severity): Bilingual => ({
  id: SEVERITY_HEADS[severity].id.toLowerCase(),
  en: ONE[severity],
});

/** `6 peringatan, 4 catatan`. */
export function countChecks(checks: readonly { readonly severity: Severity }[], say: Say): string {
  return GRAVEST_FIRST.flatMap((severity) => {
    const count = checks.filter((check) => check.severity === severity).length;
    const { id, en } = severityWord(severity);
    return count === 0 ? [] : [say({ id: `${count} ${id}`, en: plural(count, en) })];
  }).join(', ');
}
