import type { CodingsPlan } from '../../exchange/index.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { Io } from '../io.ts';
import { formatError } from './errors.ts';
import { printable, type Say } from './text.ts';

/** Codings listed one by one; the rest is counted. */
const LISTED = 40;
const QUOTE = 48;

export interface CodingsAbout {
  readonly file: string;
  readonly dry: boolean;
}

const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/gu, ' ');
  return line.length > QUOTE ? `${line.slice(0, QUOTE).trimEnd()}…` : line;
};

function countLine({ outcomes, unchanged }: CodingsPlan, say: Say): string {
  const added = outcomes.filter(({ what }) => what === 'added').length;
  const changed = outcomes.length - added;
  return [
    say({ id: `${added} koding ditambah`, en: `${added} ${added === 1 ? 'coding' : 'codings'} added` }),
    ...(changed > 0 ? [say({ id: `${changed} diubah`, en: `${changed} changed` })] : []),
    ...(unchanged > 0 ? [say({ id: `${unchanged} tetap`, en: `${unchanged} unchanged` })] : []),
  ].join(', ');
}

function notes({ outcomes, passedOver, fitted, foreign }: CodingsPlan, say: Say): string[] {
  const read = outcomes.filter((outcome) => outcome.read).length;
  return [
    ...(read > 0
      ? [
          say({
            id: `${read} koding tanpa polaritas dalam berkas; dibaca otomatis, periksa dengan: telaah review`,
            en: `${read} coding(s) without a polarity in the file; it was read automatically, look with: telaah review`,
          }),
        ]
      : []),
    ...(fitted > 0
      ? [
          say({
            id: `${fitted} kutipan melewati batas satuan; diambil bagian yang di dalam satuan`,
            en: `${fitted} passage(s) reach beyond their unit; the part within it was taken`,
          }),
        ]
      : []),
    ...(passedOver > 0
      ? [
          say({
            id: `${passedOver} usulan otomatis atau koding yang ditolak dilewati`,
            en: `${passedOver} automatic proposal(s) or rejected coding(s) passed over`,
          }),
        ]
      : []),
    ...(foreign.length > 0
      ? [
          say({
            id: `kolom yang tidak dibaca: ${foreign.join(', ')}`,
            en: `columns that were not read: ${foreign.join(', ')}`,
          }),
        ]
      : []),
  ];
}

/** Tells what an import of codings did: the codings to stdout, what was refused and passed over to stderr. */
export function formatCodingsImport(plan: CodingsPlan, { file, dry }: CodingsAbout, say: Say, io: Io): void {
  const { outcomes, refusals } = plan;
  const trial = dry
    ? ` (${say({ id: 'percobaan, belum dicatat', en: 'a trial, nothing is recorded' })})`
    : '';
  io.out(`${printable(file)}${trial}: ${countLine(plan, say)}\n`);
  for (const { coder, unit, code, polarity, quote, read } of outcomes.slice(0, LISTED)) {
    const side = `${say(POLARITY_WORDS[polarity])}${read ? '?' : ''}`;
    io.out(`${printable(`  ${unit}  ${coder}  ${code} ${side}  "${shortened(quote)}"`)}\n`);
  }
  const rest = outcomes.length - LISTED;
  if (rest > 0) {
    io.out(
      `  ${say({ id: `… dan ${rest} lagi; semuanya: --json`, en: `… and ${rest} more; all of them: --json` })}\n`,
    );
  }
  if (!dry && outcomes.length > 0) {
    const coders = [...plan.actions.keys()];
    for (const coder of coders) {
      const undo = `telaah code undo --coder ${/\s/u.test(coder) ? `"${coder}"` : coder}`;
      io.out(`${printable(say({ id: `Untuk membatalkan: ${undo}`, en: `To undo this: ${undo}` }))}\n`);
    }
  }
  for (const note of notes(plan, say)) io.err(`${printable(note)}\n`);
  for (const { detail } of refusals) io.err(formatError(detail, say, io));
  if (refusals.length > 0) {
    io.err(
      `${say({
        id: `${refusals.length} tidak diimpor. Perbaiki lalu impor lagi; yang sudah tercatat tidak ditulis dua kali.`,
        en: `${refusals.length} not imported. Correct them and import again; nothing is written twice.`,
      })}\n`,
    );
  }
}

/** The same for other programs. */
export function codingsImportJson(plan: CodingsPlan, { file, dry }: CodingsAbout): unknown {
  const { outcomes, unchanged, passedOver, fitted, refusals, foreign } = plan;
  return {
    file,
    dryRun: dry,
    codings: outcomes,
    unchanged,
    passedOver,
    fitted,
    refused: refusals.map(({ row, detail }) => ({ row, message: detail.message, hint: detail.hint ?? null })),
    columnsNotRead: foreign,
  };
}
