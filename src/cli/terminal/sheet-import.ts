import type { ImportPlan, Outcome } from '../../exchange/index.ts';
import type { Bilingual } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { Io } from '../io.ts';
import { factorText } from './coding.ts';
import { formatError } from './errors.ts';
import { printable, type Say } from './text.ts';

/** What was imported, for whom, and whether it was only tried. */
export interface ImportAbout {
  readonly file: string;
  readonly coder: string;
  readonly dry: boolean;
}

/** Changes listed one by one; the rest is counted. */
const LISTED = 40;

const WORDS: Readonly<Record<Outcome['what'], Bilingual>> = {
  added: { id: 'ditambah', en: 'added' },
  confirmed: { id: 'dikonfirmasi', en: 'confirmed' },
  changed: { id: 'diubah', en: 'changed' },
  removed: { id: 'dihapus', en: 'removed' },
  rejected: { id: 'ditolak', en: 'rejected' },
  memo: { id: 'memo', en: 'memo' },
  reviewed: { id: 'tanpa kode', en: 'no code' },
  factor: { id: 'faktor', en: 'factor' },
};

const KINDS = Object.keys(WORDS) as Outcome['what'][];

function said({ code, polarity }: Pick<Outcome, 'code' | 'polarity'>, say: Say): string {
  if (code === null) return '';
  return polarity === null ? code : `${code} ${say(POLARITY_WORDS[polarity])}`;
}

function outcomeLine(outcome: Outcome, say: Say): string {
  const { what, unit, row, was, memo, factor } = outcome;
  const now = said(outcome, say);
  const before = was === undefined ? '' : said(was, say);
  const text = [
    before === '' || before === now ? now : `${before} → ${now}`,
    factor === undefined ? '' : factorText(factor, say),
    memo === undefined ? '' : `"${memo}"`,
  ];
  const rowText = say({ id: `baris ${row}`, en: `row ${row}` });
  return printable(
    `  ${say(WORDS[what]).padEnd(12)}  ${unit}  ${text.filter((part) => part !== '').join('  ')}  (${rowText})`,
  );
}

function counts({ outcomes, unchanged }: ImportPlan, say: Say): string {
  const counted = KINDS.flatMap((kind) => {
    const count = outcomes.filter(({ what }) => what === kind).length;
    return count === 0 ? [] : [`${count} ${say(WORDS[kind])}`];
  });
  const kept = say({ id: `${unchanged} tetap`, en: `${unchanged} unchanged` });
  if (counted.length > 0) return [...counted, ...(unchanged > 0 ? [kept] : [])].join(', ');
  const none = say({ id: 'tidak ada yang berubah', en: 'nothing to change' });
  return unchanged > 0 ? `${none}, ${kept}` : none;
}

function notes({ moved, foreign }: ImportPlan, say: Say): string[] {
  return [
    ...moved.map(({ row, from, to }) =>
      say({
        id: `baris ${row}: satuan ${from} sekarang bernomor ${to}`,
        en: `row ${row}: the unit ${from} now has the number ${to}`,
      }),
    ),
    ...(foreign.length === 0
      ? []
      : [
          say({
            id: `kolom yang tidak dibaca: ${foreign.join(', ')}`,
            en: `columns that were not read: ${foreign.join(', ')}`,
          }),
        ]),
  ];
}

/** Tells what an import did: the changes to stdout, what was refused and passed over to stderr. */
export function formatImport(plan: ImportPlan, { file, coder, dry }: ImportAbout, say: Say, io: Io): void {
  const { outcomes, refusals, refusedRows } = plan;
  const head = dry ? say({ id: 'percobaan, belum dicatat', en: 'a trial, nothing is recorded' }) : coder;
  io.out(`${printable(file)} (${head}): ${counts(plan, say)}\n`);
  for (const outcome of outcomes.slice(0, LISTED)) io.out(`${outcomeLine(outcome, say)}\n`);
  const rest = outcomes.length - LISTED;
  if (rest > 0) {
    io.out(
      `  ${say({ id: `… dan ${rest} lagi; semuanya: --json`, en: `… and ${rest} more; all of them: --json` })}\n`,
    );
  }
  if (!dry && outcomes.length > 0) {
    io.out(
      `${say({ id: 'Untuk membatalkan impor ini: telaah code undo', en: 'To undo this import: telaah code undo' })}\n`,
    );
  }
  for (const note of notes(plan, say)) io.err(`${printable(note)}\n`);
  for (const { detail } of refusals) io.err(formatError(detail, say, io));
  if (refusals.length > 0) {
    const rows = refusedRows.join(', ');
    io.err(
      `${say({
        id: `Tidak diimpor: baris ${rows}. Perbaiki lalu impor lagi; yang sudah tercatat tidak ditulis dua kali.`,
        en: `Not imported: rows ${rows}. Correct them and import again; nothing is written twice.`,
      })}\n`,
    );
  }
}

/** The same for other programs. */
export function importJson(plan: ImportPlan, { file, coder, dry }: ImportAbout): unknown {
  const { outcomes, unchanged, refusals, refusedRows, moved, foreign } = plan;
  const done = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      outcomes.filter(({ what }) => what === kind).map(({ what: _, ...outcome }) => outcome),
    ]),
  );
  return {
    file,
    coder,
    dryRun: dry,
    ...done,
    unchanged,
    refused: refusals.map(({ row, column, unit, detail }) => ({
      row,
      column,
      unit,
      message: detail.message,
      hint: detail.hint ?? null,
    })),
    refusedRows,
    moved,
    columnsNotRead: foreign,
  };
}
