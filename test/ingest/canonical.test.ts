import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/ingest/canonical.ts';
import { readableExtensions, readSource } from '../../src/ingest/index.ts';
import type { Locator } from '../../src/model/locator.ts';
import type { Document, Unit } from '../../src/model/source.ts';
import { folderWith } from '../support/folder.ts';
import { read, readInterview } from './support.ts';

/** A folder of practice studies; read where it is set. */
const STUDIES = process.env['TELAAH_STUDIES'] ?? '';
const FIXTURES = join(import.meta.dirname, '../../fixtures');

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));
}

const SOURCES = [FIXTURES, STUDIES]
  .filter((folder) => folder !== '')
  .flatMap(filesUnder)
  .filter((path) =>
    /[/\\](?:raw|interviews|observations|documents|wawancara|observasi|dokumen)[/\\]/u.test(path),
  )
  .filter((path) => readableExtensions.includes(path.split('.').at(-1) ?? ''));

const word = fc.constantFrom(
  'Peneliti:',
  'I-03:',
  'apa?',
  'ya',
  '1.',
  '- butir',
  '# pagar',
  '> panah',
  '*tebal*',
  '**dua**',
  '_garis_',
  '[p. 3]',
  '[00:01:02]',
  '\\',
  '<!--',
  '-->',
  '<!-- unit -->',
  '|',
  '---',
  '`',
  'Catatan',
  ':',
  '(tertawa)',
  'v |  | dua spasi',
  'é',
  '😀',
  "'",
  '"',
  '&amp;',
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const locator: fc.Arbitrary<Locator | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.nat(999).map((page): Locator => ({ kind: 'page', page })),
  fc.nat(999_999).map((row): Locator => ({ kind: 'row', row })),
  fc.nat(900_000_000).map((milliseconds): Locator => ({ kind: 'time', seconds: milliseconds / 1000 })),
  fc.constantFrom<Locator>(
    { kind: 'moment', at: '2025-03-12T09:14' },
    { kind: 'moment', at: '2025-03-12T09:14:22' },
    { kind: 'moment', at: 'T09:14:22' },
  ),
);
const orNone = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 2 });
const informant = fc.constantFrom('I-01', 'Bu Sumi', 'Informan 2', '12:30', '#1');

interface Piece {
  readonly lead: string | null;
  readonly lines: readonly string[];
  readonly unit: Omit<Unit, 'start' | 'end' | 'ordinal'> | null;
}

const piece: fc.Arbitrary<Piece> = fc.record({
  lead: orNone(fc.oneof(line, fc.constantFrom('I-03:', 'Informan :', '[00:01] Bu Sumi:', '2.', 'Peneliti:'))),
  lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  unit: orNone(
    fc
      .record({ question: orNone(line), heading: orNone(line), informant: orNone(informant), locator })
      .map(({ locator: at, ...unit }) => (at === undefined ? unit : { ...unit, locator: at })),
  ),
});

/** Pieces of text, some of them units, some of whose questions stand right above them. */
function documentFrom(
  pieces: readonly Piece[],
  gaps: readonly string[],
  meta: Pick<Document, 'technique' | 'informant' | 'date' | 'place' | 'title'>,
): Document {
  const units: Unit[] = [];
  let text = '';
  for (const [index, { lead, lines, unit }] of pieces.entries()) {
    const gap = gaps[index % gaps.length] ?? '\n';
    text += `${text === '' ? '' : gap}${lead === null ? '' : `${lead} `}`;
    const start = text.length;
    text += lines.join(gap);
    const above = pieces[index - 1];
    const question = index % 2 === 1 && above?.unit === null ? above.lines.join(' ') : unit?.question;
    if (unit !== null)
      units.push({ ordinal: units.length + 1, start, end: text.length, ...unit, question: question ?? null });
  }
  return { id: 'W-01', path: 'copy.md', lang: 'id', text, units, ...meta };
}

const anyDocument = fc
  .tuple(
    fc.array(piece, { minLength: 1, maxLength: 8 }),
    fc.array(fc.constantFrom('\n', '\n\n'), { minLength: 1, maxLength: 4 }),
    fc.record({
      technique: fc.constantFrom('interview' as const, 'observation' as const, 'document' as const),
      informant: orNone(informant),
      date: orNone(fc.constantFrom('2025-03-12', '2025-03')),
      place: orNone(line.map((text) => text.replace(/ +/gu, ' '))),
      title: orNone(line.map((text) => text.replace(/ +/gu, ' '))),
    }),
  )
  .filter(([pieces]) => pieces.some(({ unit }) => unit !== null))
  .map(([pieces, gaps, meta]) => documentFrom(pieces, gaps, meta));

/** The document as it is read from what it is written as. */
async function again(document: Document): Promise<Document> {
  const { document: reread } = await read('x/copy.md', toMarkdown(document));
  return { ...reread, path: document.path };
}

describe('canonical markdown', () => {
  it('has sources to be tried on', () => {
    expect(SOURCES.length).toBeGreaterThan(20);
  });

  it.each(SOURCES)('%s reads again as it was', async (file) => {
    const path = file.split('/').slice(-2).join('/');
    const { value } = await readSource({ file, path, meta: {}, speakers: {} }, []);
    expect(await again(value)).toEqual(value);
  });

  it('reads any sound document again as it was', async () => {
    const folder = folderWith({});
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const file = join(folder, `${document.id}.md`);
        writeFileSync(file, toMarkdown(document));
        const { value, warnings } = await readSource(
          { file, path: document.path, meta: {}, speakers: {} },
          [],
        );
        expect({ ...value, lang: document.lang }).toEqual(document);
        expect(warnings).toEqual([]);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('shows who speaks, what was asked, and where it stands', async () => {
    const { document } = await readInterview(
      'w.md',
      'TRANSKRIP WAWANCARA\n\n## Kualitas\n\nPeneliti: Apa?\n\nInforman 1: Ini *bukan* itu.\n\nDan [itu].\n\nInforman 2: Ya.\n\nPeneliti: Terima kasih.',
    );
    const units = document.units.map((unit) => ({
      ...unit,
      locator: { kind: 'time', seconds: 751 } as const,
    }));
    expect(toMarkdown({ ...document, date: '2025-03-12', units })).toBe(
      [
        '---',
        'id: w',
        'technique: interview',
        'date: 2025-03-12',
        'speakers:',
        '  Peneliti: interviewer',
        '  Informan 1: Informan 1',
        '  Informan 2: Informan 2',
        'units: turns',
        '---',
        '',
        '> TRANSKRIP WAWANCARA',
        '',
        '## Kualitas',
        '',
        '*Peneliti:* Apa?',
        '',
        '**Informan 1:** [00:12:31] Ini bukan itu.',
        '',
        'Dan [itu].',
        '',
        '**Informan 2:** [00:12:31] Ya.',
        '',
        '*Peneliti:* Terima kasih.',
        '',
      ].join('\n'),
    );
  });

  it('can be edited by hand: blank lines, a new turn, another informant', async () => {
    const source =
      '---\ntechnique: interview\ninformant: I-01\nspeakers: { Bu Sumi: I-02 }\nunits: turns\n---\n\n\n*Peneliti:*   Apa?\n\n\n**Ini:** Satu.\nDua.  \n\n**Bu Sumi :** [01:00:00.5] Tiga\r\n\n> selesai\n\n';
    const { document, units } = await read('w.md', source);
    expect(document.text).toBe('Peneliti: Apa?\n\nIni: Satu.\nDua.\n\nBu Sumi : Tiga\n\nselesai');
    expect(units).toEqual(['Satu.\nDua.', 'Tiga']);
    expect(document.units.map(({ informant, question, locator }) => [informant, question, locator])).toEqual([
      ['I-01', 'Apa?', undefined],
      ['I-02', 'Apa?', { kind: 'time', seconds: 3600.5 }],
    ]);
  });
});
