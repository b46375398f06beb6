/** What a label says by itself. `either` needs the rest of the document: `P` asks, or is a participant. */
export type LabelRole = 'interviewer' | 'informant' | 'either';

const INTERVIEWER: ReadonlySet<string> = new Set([
  'peneliti',
  'penanya',
  'pewawancara',
  'interviewer',
  'researcher',
  'moderator',
  'fasilitator',
  'facilitator',
  'penulis',
  'mahasiswa',
  'mahasiswi',
  'tanya',
  'pertanyaan',
  'question',
  'questions',
  'q',
  't',
  'pwc',
  'pnl',
  'int',
  'itv',
]);

const INFORMANT: ReadonlySet<string> = new Set([
  'informan',
  'informant',
  'narasumber',
  'nara sumber',
  'responden',
  'respondent',
  'interviewee',
  'partisipan',
  'participant',
  'subjek',
  'subyek',
  'jawab',
  'jawaban',
  'answer',
  'answers',
  'n',
  'ns',
  'j',
  'a',
  'inf',
  'nrs',
  'informan kunci',
  'informan utama',
  'informan pendukung',
  'informan tambahan',
  'key informan',
  'key informant',
]);

/** Labels of an answer: a number behind them counts questions, not people. */
const SAYINGS = /^(?:tanya|pertanyaan|questions?|q|t|jawab|jawaban|answers?|j|a)-\d/u;

/** Labels of whoever is there. */
const EVERYBODY: ReadonlySet<string> = new Set([
  'semua',
  'semuanya',
  'bersama',
  'bersama-sama',
  'bersamaan',
  'serempak',
  'keduanya',
  'berdua',
  'bertiga',
  'para informan',
  'semua informan',
  'semua peserta',
  'peserta',
  'all',
  'both',
  'everyone',
  'everybody',
  'together',
  'all participants',
]);

const EITHER: ReadonlySet<string> = new Set(['p', 'i', 'r', 'm', 's', 'x', 'y', 'k']);

/** What the words of a label say of its role; `null` for a name or any other text. `key` as of `labelKey`. */
export function labelRole(key: string): LabelRole | null {
  const parts = key.split(/\s*\/\s*/u);
  if (parts.length > 1) {
    // `Peneliti / P` is one speaker, `Peneliti / Informan` is none.
    const roles = new Set(parts.map(labelRole).filter((role) => role !== 'either'));
    const [only = null] = roles;
    return roles.size === 1 ? only : null;
  }
  const [, letters = key] = /^(\p{L}[\p{L} ]*?)-\d+\p{L}?$/u.exec(key) ?? [];
  const isNumbered = letters !== key;
  if (INTERVIEWER.has(letters)) return 'interviewer';
  if (INFORMANT.has(letters)) return 'informant';
  if (isNumbered && /^[inrws]$/u.test(letters)) return 'informant';
  return EITHER.has(letters) ? 'either' : null;
}

/** Whether a label names one person (`I-03`, `Informan 2`), not whoever answers (`Informan`, `J`). */
export function isNumbered(key: string): boolean {
  return /-\d+\p{L}?$/u.test(key) && !SAYINGS.test(key);
}

/** The number of the question in `Jawaban 3` or `T3`; `null` for other labels. */
export function sayingNumber(key: string): number | null {
  return SAYINGS.test(key) ? Number(/\d+/u.exec(key)?.[0]) : null;
}

/** Whether a label stands for several at once without naming them: `Semua`, `Both`. */
export function isEverybody(key: string): boolean {
  return EVERYBODY.has(key);
}

/** What the study or the front matter says a label stands for. */
export function declaredRole(value: string): 'interviewer' | 'informant' | null {
  const word = value.trim().toLowerCase();
  if (INTERVIEWER.has(word)) return 'interviewer';
  return INFORMANT.has(word) ? 'informant' : null;
}
