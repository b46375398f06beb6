import type { Bilingual } from '../../model/text.ts';
import type { AnonymizedStudy, ProposedNames, RewrittenStudy } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { formatTable, widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

const KIND_WORDS: Readonly<Record<ProposedNames['entries'][number]['kind'], Bilingual>> = {
  informant: { id: 'Informan', en: 'Informants' },
  name: { id: 'Nama lain', en: 'Other names' },
  initials: { id: 'Inisial', en: 'Initials' },
  phone: { id: 'Telepon', en: 'Telephone numbers' },
  email: { id: 'Surel', en: 'E-mail addresses' },
  nik: { id: 'NIK', en: 'Identity numbers (NIK)' },
  nip: { id: 'NIP', en: 'Staff numbers (NIP)' },
  plate: { id: 'Pelat kendaraan', en: 'Number plates' },
  address: { id: 'Alamat', en: 'Addresses' },
  office: { id: 'Instansi', en: 'Offices' },
  other: { id: 'Lain-lain', en: 'Others' },
};

/** What was found, by kind; names are in the file alone, not on the screen. */
export function formatProposal(
  proposed: ProposedNames,
  file: string,
  next: string,
  say: Say,
  io: Io,
): string {
  const { entries, added } = proposed;
  const width = widthOf(io);
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    const times = own.reduce((sum, { count }) => sum + count, 0);
    const replaced = own.filter(({ replace }) => replace).length;
    return [say(KIND_WORDS[kind]), String(own.length), String(times), String(replaced)];
  });
  const head = (id: string, en: string) => ({ head: say({ id, en }), align: 'right' as const });
  const table = formatTable(
    [
      { head: say({ id: 'Jenis', en: 'Kind' }) },
      head('Butir', 'Entries'),
      head('Muncul', 'Times'),
      head('Diganti', 'Replaced'),
    ],
    rows,
    width,
    styleFor(io, 'out'),
  );
  const news = say({
    id: added === 0 ? 'Tidak ada temuan baru.' : `${String(added)} temuan baru.`,
    en: added === 0 ? 'Nothing new was found.' : `${plural(added, 'new find')}.`,
  });
  const nothing = say({ id: 'Tidak ditemukan apa pun.', en: 'Nothing was found.' });
  const steps = say({
    id: `Periksa tiap butir dalam ${printable(file)} (memuat nama asli; hanya Anda yang dapat membacanya), lalu:`,
    en: `Look at every entry in ${printable(file)} (it holds real names; only you can read it), then:`,
  });
  const found = rows.length === 0 ? `${nothing}\n` : table;
  return `${found}\n${indented(`${news} ${steps}`, '', width)}\n  ${printable(next)}\n`;
}

const counted = (study: RewrittenStudy, out: string, say: Say): string => {
  const sources = study.files.filter(({ path }) =>
    /^(?:interviews|observations|documents)\//u.test(path),
  ).length;
  const events = study.events;
  return say({
    id: `${printable(out)}: ${String(sources)} sumber, ${String(events)} catatan koding`,
    en: `${printable(out)}: ${plural(sources, 'source')}, ${plural(events, 'event')} of coding`,
  });
};

function orphansLine({ orphans }: RewrittenStudy, say: Say): string {
  if (orphans === 0) return '';
  return `${say({
    id: `${String(orphans)} kutipan koding sudah tidak ditemukan dalam aslinya, dan tetap demikian.`,
    en: `${plural(orphans, 'passage')} of codings had been lost in the original, and still are.`,
  })}\n`;
}

/** What was written, and where its key lies. */
export function formatCopy(study: AnonymizedStudy, out: string, key: string, say: Say, io: Io): string {
  const width = widthOf(io);
  const lines = [
    counted(study, out, say),
    say({
      id: `${String(study.replaced)} bagian teks diganti; berkas asli tidak diubah.`,
      en: `${plural(study.replaced, 'part')} of text replaced; the originals were not changed.`,
    }),
    say({
      id: `Kunci: ${printable(key)}. Simpan terpisah dari salinan, dan jangan dibagikan: siapa pun yang memegangnya dapat mengembalikan nama.`,
      en: `Key: ${printable(key)}. Keep it apart from the copy, and share it with nobody: whoever has it can put the names back.`,
    }),
    say({
      id: 'Baca sekali lagi sebelum membagikan: cerita pun dapat membuat orang dikenali.',
      en: 'Read it once more before you share it: a story can give somebody away as well.',
    }),
  ];
  return `${lines.map((line) => indented(line, '', width)).join('\n')}\n${orphansLine(study, say)}`;
}

/** What was written with its names back. */
export function formatRestored(study: RewrittenStudy, out: string, say: Say, io: Io): string {
  const line = say({ id: 'Nama asli sudah dikembalikan.', en: 'The real names are back.' });
  return `${indented(`${counted(study, out, say)}. ${line}`, '', widthOf(io))}\n${orphansLine(study, say)}`;
}
