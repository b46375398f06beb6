import type { Bilingual } from '../../model/text.ts';
import type { Io } from '../io.ts';
import { widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

/** What the summary of an import is made of. */
interface Imported {
  readonly title: string | null;
  readonly codebook: string;
  readonly sources: Readonly<Record<'interview' | 'observation' | 'document', number>>;
  readonly units: number;
  readonly informants: number;
  readonly codes: number;
  readonly coders: readonly string[];
  readonly counts: { readonly codings: number; readonly orphans: number; readonly memos: number };
  readonly files: readonly { readonly path: string }[];
}

const NEXT: Bilingual = { id: 'Langkah berikut:', en: 'Next:' };

/** What came over, and what to do next. */
export function formatImported(study: Imported, folder: string, say: Say, io: Io): string {
  const { sources, units, informants, codes, coders, counts, codebook } = study;
  const { interview, observation, document } = sources;
  const rows: [Bilingual, Bilingual][] = [
    [
      { id: 'Sumber', en: 'Sources' },
      {
        id: `${interview} wawancara, ${observation} observasi, ${document} dokumen; ${units} satuan`,
        en: `${plural(interview, 'interview')}, ${plural(observation, 'observation')}, ${plural(document, 'document')}; ${plural(units, 'unit')}`,
      },
    ],
    [
      { id: 'Informan', en: 'Informants' },
      { id: String(informants), en: String(informants) },
    ],
    [
      { id: 'Codebook', en: 'Codebook' },
      { id: `${codebook}, ${codes} kode`, en: `${codebook}, ${plural(codes, 'code')}` },
    ],
    [
      { id: 'Koding', en: 'Codings' },
      {
        id: `${counts.codings} oleh ${coders.join(', ') || '–'}${counts.orphans === 0 ? '' : `; ${counts.orphans} tanpa tempat`}`,
        en: `${counts.codings} by ${coders.join(', ') || '–'}${counts.orphans === 0 ? '' : `; ${counts.orphans} without a place`}`,
      },
    ],
    [
      { id: 'Memo', en: 'Memos' },
      { id: String(counts.memos), en: String(counts.memos) },
    ],
  ];
  const column = Math.max(...rows.map(([name]) => say(name).length)) + 4;
  const table = rows
    .map(([name, value]) =>
      indented(printable(say(value)), `  ${say(name)}`.padEnd(column), widthOf(io), ' '.repeat(column)),
    )
    .join('\n');
  const shown = /\s/u.test(folder) ? `"${folder}"` : folder;
  const head = say({ id: `Studi dibuat di ${folder}:`, en: `Made a study in ${folder}:` });
  const steps: [string, Bilingual][] = [
    ['check', { id: 'periksa bagaimana berkas terbaca', en: 'see how the files are read' }],
    ['analyze', { id: 'matriks, penilaian, simpulan', en: 'matrices, ratings, conclusion' }],
  ];
  const next = steps.map(([command, what]) => `  telaah ${command.padEnd(7)} ${shown}\n      ${say(what)}`);
  return `${head}\n${table}\n\n${say(NEXT)}\n${next.join('\n')}\n`;
}
