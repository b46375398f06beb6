import type { MemoSubject, NotedFactor } from '../../model/journal.ts';
import { FACTOR_WORDS, POLARITY_WORDS, STATUS_WORDS } from '../../model/vocabulary.ts';
import type { Orphan, PlacedWork } from '../../pipeline.ts';
import type { Compared } from '../coding/disagreements.ts';
import type { LoggedEvent } from '../coding/view.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { formatTable, widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

const QUOTE = 60;
const ID = 12;

const shortened = (text: string, length = QUOTE): string => {
  const line = printable(text);
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
};

const column = (id: string, en: string, say: Say) => ({ head: say({ id, en }) });

/** What a memo is about, as users write it. */
function subjectText(about: MemoSubject, say: Say): string {
  switch (about.kind) {
    case 'study':
      return say({ id: 'studi', en: 'study' });
    case 'document':
    case 'passage':
      return about.document;
    case 'code':
      return about.code;
  }
}

function codingTable({ codings, rejections }: PlacedWork, say: Say, io: Io): string {
  const rows = [...codings, ...rejections.map((one) => ({ ...one, status: 'rejected' as const }))];
  return formatTable(
    [
      column('Id', 'Id', say),
      column('Tempat', 'Place', say),
      column('Kode', 'Code', say),
      column('Polaritas', 'Polarity', say),
      column('Pengode', 'Coder', say),
      column('Status', 'Status', say),
      column('Kutipan', 'Quote', say),
    ],
    rows.map(({ id, document, unit, code, polarity, coder, status, quote, memo }) => [
      id.slice(0, ID),
      `${printable(document)}:${unit}`,
      printable(code),
      say(POLARITY_WORDS[polarity]),
      printable(coder),
      say(STATUS_WORDS[status]),
      `${shortened(quote)}${memo === null ? '' : `\n→ ${shortened(memo)}`}`,
    ]),
    widthOf(io),
    styleFor(io, 'out'),
  );
}

/** `faktor penghambat: rumah jauh`, or that there is none. */
export function factorText({ factor, kind }: NotedFactor, say: Say): string {
  return factor === null || kind === null
    ? say({ id: 'tidak ada faktor', en: 'no factor' })
    : `${say(FACTOR_WORDS[kind])}: ${printable(factor)}`;
}

/** Codings, rejections, memos and factors with their ids. */
export function formatWork(work: PlacedWork, say: Say, io: Io): string {
  const { codings, rejections, memos, factors, orphans } = work;
  const width = widthOf(io);
  const lines: string[] = [];
  if (codings.length + rejections.length > 0) lines.push(codingTable(work, say, io));
  for (const { id, coder, about, place, text } of memos) {
    const at = place === null ? subjectText(about, say) : `${place.document}:${place.unit}`;
    lines.push(
      `${indented(`${id}  ${printable(at)}  (${printable(coder)}) ${printable(text)}`, '', width, '  ')}\n`,
    );
  }
  for (const { id, coder, document, unit, quote, memo, ...factor } of factors) {
    const note = memo === null ? '' : ` – ${printable(memo)}`;
    const text = `${id}  ${printable(document)}:${unit}  (${printable(coder)}) ${factorText(factor, say)} "${shortened(quote)}"${note}`;
    lines.push(`${indented(text, '', width, '  ')}\n`);
  }
  if (lines.length === 0) lines.push(`${say({ id: 'Belum ada koding.', en: 'Nothing is coded yet.' })}\n`);
  if (orphans.length > 0) {
    const count = orphans.length;
    lines.push(
      `${say({ id: `${count} kehilangan tempatnya: telaah code orphans`, en: `${count} lost their place: telaah code orphans` })}\n`,
    );
  }
  return lines.join('');
}

/** The same for other programs. */
export function workJson({ orphans, coders: _, ...work }: PlacedWork): unknown {
  return { ...work, orphans: orphansJson(orphans) };
}

const REASONS = {
  document: { id: 'dokumennya tidak ada', en: 'its document is gone' },
  words: { id: 'kutipannya tidak ditemukan', en: 'its words are not found' },
  unit: { id: 'kini di luar satuan', en: 'now outside the units' },
} as const;

/** What has lost its place: what it said, why it is lost, and where it would fit best. */
export function formatOrphans(orphans: readonly Orphan[], say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  if (orphans.length === 0) {
    return `${say({ id: 'Semua koding ada di tempatnya.', en: 'All codings have their place.' })}\n`;
  }
  const blocks = orphans.map(({ of, place, code, reason, likely }) => {
    const what = 'factor' in of ? factorText(of, say) : printable(code ?? '');
    const head = [of.id, printable(place.document), what, printable(of.coder)]
      .filter((part) => part !== '')
      .join('  ');
    const was = `${say({ id: 'semula', en: 'was' })}: "${shortened(place.anchor.quote, 240)}" (${say(REASONS[reason])})`;
    const now =
      likely === null
        ? say({ id: 'tidak ada tempat yang mirip', en: 'no place reads like it' })
        : `${say({ id: 'paling mirip', en: 'most alike' })}: ${likely.document}:${likely.unit} "${shortened(likely.quote, 240)}" (${Math.round(likely.likeness * 100)}%)`;
    return [style.bold(head), indented(was, '  ', width, '    '), indented(now, '  ', width, '    ')].join(
      '\n',
    );
  });
  return `${blocks.join('\n')}\n`;
}

/** The same for other programs. */
export function orphansJson(orphans: readonly Orphan[]): unknown {
  return orphans.map(({ kind, of, place, code, reason, likely }) => ({
    id: of.id,
    kind,
    coder: of.coder,
    document: place.document,
    code,
    quote: place.anchor.quote,
    reason,
    likely,
  }));
}

const DEEDS: Readonly<Record<LoggedEvent['do'], { id: string; en: string }>> = {
  add: { id: 'mengode', en: 'coded' },
  confirm: { id: 'mengonfirmasi', en: 'confirmed' },
  reject: { id: 'menolak', en: 'rejected' },
  dismiss: { id: 'tidak mengode', en: 'dismissed' },
  change: { id: 'mengubah', en: 'changed' },
  remove: { id: 'menghapus', en: 'removed' },
  memo: { id: 'mencatat', en: 'noted' },
  reviewed: { id: 'memeriksa', en: 'reviewed' },
  factor: { id: 'mencatat', en: 'noted' },
  undo: { id: 'membatalkan', en: 'undid' },
};

function objectText(event: LoggedEvent, say: Say): string {
  const memo = 'memo' in event && typeof event.memo === 'string' ? ` – ${printable(event.memo)}` : '';
  switch (event.do) {
    case 'add':
    case 'confirm':
    case 'reject':
      return `${event.document} ${event.code} ${say(POLARITY_WORDS[event.polarity])} "${shortened(event.anchor.quote)}"${memo}`;
    case 'factor':
      return `${event.document} ${factorText(event, say)} "${shortened(event.anchor.quote)}"${memo}`;
    case 'reviewed':
      return `${event.document} "${shortened(event.anchor.quote)}"`;
    case 'memo':
      return `${subjectText(event.about, say)}${memo}`;
    case 'dismiss':
      return `${event.settles.join(', ')}${memo}`;
    case 'change': {
      const parts = [
        event.code ?? '',
        event.polarity === undefined ? '' : say(POLARITY_WORDS[event.polarity]),
        event.to === undefined ? '' : `→ ${event.to.document} "${shortened(event.to.anchor.quote)}"`,
      ].filter((part) => part !== '');
      return `${event.target} ${parts.join(' ')}${memo}`;
    }
    case 'remove':
    case 'undo':
      return `${event.target}${memo}`;
  }
}

/** The audit trail: time, coder, deed; what was undone is marked. */
export function formatLog(events: readonly LoggedEvent[], say: Say, io: Io): string {
  const width = widthOf(io);
  if (events.length === 0) return `${say({ id: 'Belum ada koding.', en: 'Nothing is coded yet.' })}\n`;
  return events
    .map((event) => {
      const undone = event.undone ? `  [${say({ id: 'dibatalkan', en: 'undone' })}]` : '';
      const text = `${event.at.slice(0, 16).replace('T', ' ')}  ${event.id}  ${printable(event.coder)}${event.by === undefined ? '' : ` (${printable(event.by)})`} ${say(DEEDS[event.do])} ${printable(objectText(event, say))}${undone}`;
      return `${indented(text, '', width, '    ')}\n`;
    })
    .join('');
}

/** Open disagreements, the greatest first, and how to settle one. */
export function formatDisagreements(compared: readonly Compared[], say: Say, io: Io): string {
  const open = compared.filter(({ agreed }) => !agreed);
  const agreed = compared.length - open.length;
  const none = say({ id: 'tidak dikode', en: 'not coded' });
  const [first] = open;
  if (first === undefined) {
    return `${say({ id: `Tidak ada perbedaan yang terbuka (${agreed} koding sepakat).`, en: `There is no open disagreement (${plural(agreed, 'coding')} agreed).` })}\n`;
  }
  const table = formatTable(
    [column('Tempat', 'Place', say), column('Kode', 'Code', say), column('Menurut', 'According to', say)],
    open.map(({ document, unit, code, says }) => [
      `${printable(document)}:${unit}`,
      printable(code),
      says
        .map(({ coder, polarities }) => {
          const words = polarities.map((one) => say(POLARITY_WORDS[one])).join(', ');
          return `${printable(coder)}: ${words === '' ? none : words}`;
        })
        .join('\n'),
    ]),
    widthOf(io),
    styleFor(io, 'out'),
  );
  const call = `telaah code consensus --at ${first.document}:${first.unit} --code ${first.code} --as positive --reason "…"`;
  return `${table}${say({ id: 'Menyelesaikan satu', en: 'To settle one' })}:\n  ${call}\n`;
}
