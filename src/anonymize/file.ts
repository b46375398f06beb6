import { z } from 'zod';
import { readYaml } from '../formats/yaml.ts';
import { TelaahError } from '../model/error.ts';
import type { Lang } from '../model/text.ts';
import { Matcher } from './matcher.ts';
import { type Entry, KINDS, type Proposal, type Scanned } from './types.ts';

const text = z.string().trim().min(1, 'must not be empty');

const proposalSchema = z.strictObject({
  keep: z.array(text).nullish().describe('Words that stay'),
  'names-only': z.array(text).nullish().describe('Replaced only where they stand as a name'),
  entries: z
    .array(
      z.strictObject({
        as: z
          .string()
          .refine((word) => /^\[[^[\]\n]{1,60}\]$/u.test(word), {
            message: 'must stand in square brackets: "[I-03]"',
            params: { id: 'harus berada dalam kurung siku: "[I-03]"' },
          })
          .describe('What stands in its place'),
        kind: z.enum(KINDS).default('other'),
        find: z.array(text).min(1, 'must not be empty'),
        replace: z.boolean().default(true),
      }),
    )
    .nullish(),
});

/** @throws TelaahError PROPOSAL_INVALID */
export function readProposal(yaml: string, file: string): Proposal {
  const { value } = readYaml(yaml, file, proposalSchema, 'PROPOSAL_INVALID');
  return { entries: value.entries ?? [], keep: value.keep ?? [], namesOnly: value['names-only'] ?? [] };
}

const HEAD: Readonly<Record<Lang, string>> = {
  id: `# Usulan penyamaran, dibuat oleh telaah anonymize. BERKAS INI MEMUAT NAMA ASLI: jangan dibagikan.
# Periksa setiap butir, lalu: telaah anonymize --apply --out FOLDER
#   as       samaran, dalam kurung siku; boleh diganti
#   find     tulisan yang diganti; huruf besar/kecil dan spasi tidak berpengaruh; boleh ditambah atau dihapus
#   replace  false: biarkan seperti aslinya
#   Butir sendiri boleh ditambahkan:  - { as: "[Toko-1]", find: ["Toko Makmur"] }
`,
  en: `# Proposed by telaah anonymize. THIS FILE HOLDS REAL NAMES: do not share it.
# Look at every entry, then: telaah anonymize --apply --out FOLDER
#   as       the pseudonym, in square brackets; may be changed
#   find     what is replaced, whatever its case and spacing; add and take away as you like
#   replace  false: leave it as it is
#   You may add entries of your own:  - { as: "[Shop-1]", find: ["Toko Makmur"] }
`,
};

const LISTS: Readonly<Record<Lang, { readonly keep: string; readonly namesOnly: string }>> = {
  id: {
    keep: '# Tulisan yang tetap, walaupun memuat nama',
    namesOnly:
      '# Nama yang juga kata sehari-hari: diganti hanya bila berhuruf besar di tengah kalimat atau sesudah Bapak/Ibu',
  },
  en: {
    keep: '# What stays although a name is in it',
    namesOnly:
      '# Names that are everyday words: replaced only with a capital inside a sentence, or behind a title',
  },
};

const CONTEXT = 24;

/** How often something stands in the texts, and where first. */
export interface Seen {
  readonly count: number;
  readonly first: string | null;
}

/** What of a proposal stands where; by pseudonym and kind. */
export function seenIn(proposal: Proposal, texts: readonly Scanned[]): (entry: Entry) => Seen {
  const named = proposal.entries.map((entry, index) => ({ ...entry, as: `[${String(index)}]` }));
  const matcher = new Matcher({ ...proposal, entries: named }, { all: true });
  const seen = new Map<string, { count: number; first: string }>();
  for (const { where, text: whole } of texts) {
    for (const { start, end, as } of matcher.find(whole)) {
      if (as === null) continue;
      const known = seen.get(as);
      if (known !== undefined) known.count += 1;
      else seen.set(as, { count: 1, first: `${where}: ${around(whole, start, end)}` });
    }
  }
  return (entry) => seen.get(`[${String(proposal.entries.indexOf(entry))}]`) ?? { count: 0, first: null };
}

function around(whole: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(whole.length, end + CONTEXT);
  const part = whole
    .slice(from, to)
    .replace(/\s+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  return `${from > 0 ? '…' : ''}${part}${to < whole.length ? '…' : ''}`;
}

const NOTES: Readonly<
  Record<Lang, { readonly none: string; readonly initials: string; readonly unsure: string }>
> = {
  id: {
    none: 'tidak ada dalam teks',
    initials: 'inisial; ganti menjadi true bila memang menunjuk orang ini',
    unsure: 'mungkin nama orang; ganti menjadi true bila benar',
  },
  en: {
    none: 'not in the texts',
    initials: 'initials; set to true if they mean this person',
    unsure: 'may be somebody’s name; set to true if it is',
  },
};

const quoted = (all: readonly string[]): string => `[${all.map((one) => JSON.stringify(one)).join(', ')}]`;

function entryLines(entry: Entry, { count, first }: Seen, lang: Lang): string {
  const { initials, unsure, none } = NOTES[lang];
  const note = first === null ? none : `${String(count)}× – ${first}`;
  const doubt = entry.replace ? '' : `  # ${entry.kind === 'initials' ? initials : unsure}`;
  return [
    `  # ${note}`,
    `  - as: ${JSON.stringify(entry.as)}`,
    `    kind: ${entry.kind}`,
    `    find: ${quoted(entry.find)}`,
    `    replace: ${String(entry.replace)}${doubt}`,
    '',
  ].join('\n');
}

/** The file that the user looks through and edits. The entries come last, so that more can be added at its end. */
export function writeProposal(proposal: Proposal, texts: readonly Scanned[], lang: Lang): string {
  const seen = seenIn(proposal, texts);
  const { keep, namesOnly, entries } = proposal;
  const list = entries.map((entry) => entryLines(entry, seen(entry), lang)).join('\n');
  return `${HEAD[lang]}
${LISTS[lang].keep}
keep: ${quoted(keep)}
${LISTS[lang].namesOnly}
names-only: ${quoted(namesOnly)}

entries:
${list}`;
}

/** New entries at the end of a file that its user has edited, of which nothing else is touched. */
export function appendEntries(
  yaml: string,
  proposal: Proposal & { readonly added: readonly Entry[] },
  texts: readonly Scanned[],
  lang: Lang,
): string {
  const seen = seenIn(proposal, texts);
  const more = proposal.added.map((entry) => entryLines(entry, seen(entry), lang)).join('\n');
  return `${yaml.replace(/\s*$/u, '\n')}\n${more}`;
}

/** @throws TelaahError PROPOSAL_INCOMPLETE when something was found since that nobody has decided about */
export function assertComplete(added: readonly Entry[], file: string): void {
  const open = added.filter(({ replace }) => replace);
  if (open.length === 0) return;
  const some = open
    .slice(0, 5)
    .map(({ as }) => as)
    .join(', ');
  throw new TelaahError({
    code: 'PROPOSAL_INCOMPLETE',
    message: {
      id: `${String(open.length)} temuan belum ada dalam ${file}: ${some}${open.length > 5 ? ', …' : ''}`,
      en: `${String(open.length)} finds are not in ${file} yet: ${some}${open.length > 5 ? ', …' : ''}`,
    },
    hint: {
      id: 'Jalankan telaah anonymize sekali lagi: temuan baru ditambahkan di akhir berkas itu. Periksa, lalu ulangi --apply.',
      en: 'Run telaah anonymize once more: new finds are added at the end of that file. Look at them, then --apply again.',
    },
    place: { file },
  });
}
