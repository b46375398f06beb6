import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from '@uwdata/flechette';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

// Synthetic data.
const TRANSCRIPT =
  'Peneliti: Bagaimana prosedur kerjanya?\nI-01: Prosedurnya 😀 selalu kami ikuti, “rapi” sekali.\nPeneliti: Apakah tepat waktu?\nI-01: Tidak, sering terlambat. Tetapi rapi.\n';
const FILES = {
  'study.yaml': 'title: Uji pertukaran\nlanguage: id\ncodebook: mangkunegara-2017\n',
  'interviews/W-01.md': TRANSCRIPT,
  'interviews/W-02.md': 'Peneliti: Bagaimana?\nI-02: Biasa saja, arsip tertata.\n',
};

interface Listed {
  readonly document: string;
  readonly unit: number;
  readonly quote: string;
  readonly code: string;
  readonly polarity: string;
  readonly coder: string;
  readonly memo: string | null;
}

interface Imported {
  readonly codings: readonly {
    readonly unit: string;
    readonly quote: string;
    readonly code: string;
    readonly polarity: string;
    readonly coder: string;
    readonly read: boolean;
  }[];
  readonly refused: readonly { readonly row: number; readonly message: { readonly en: string } }[];
  readonly unchanged: number;
  readonly passedOver: number;
}

async function ok(argv: readonly string[], folder: string): Promise<string> {
  const { code, out, err } = await telaah(argv, folder);
  expect(code, err).toBe(0);
  return out;
}

async function imported(argv: readonly string[], folder: string): Promise<Imported> {
  return JSON.parse((await telaah(['code', 'import', ...argv, '--json'], folder)).out) as Imported;
}

const shape = ({ codings }: Imported): string[] =>
  codings.map(({ unit, quote, code, polarity, coder }) => [unit, quote, code, polarity, coder].join(' | '));

const codedStudy = async (): Promise<string> => {
  const folder = folderWith(FILES);
  const add = (...argv: readonly string[]) => ok(['code', 'add', ...argv], folder);
  await add('W-01:1', 'kualitas/sop', 'positive', '--coder', 'ani', '--quote', '“rapi” sekali');
  await add(
    'W-01:2',
    'kuantitas/ketepatan-penyelesaian',
    'negative',
    '--coder',
    'ani',
    '--memo',
    'lihat\njuga O-01',
  );
  await add('W-01:2', 'kualitas/sop', 'mixed', '--coder', 'budi', '--quote', 'rapi');
  return folder;
};

const CODINGS = [
  'W-01:1 | “rapi” sekali | kualitas/sop | positive | ani',
  'W-01:2 | Tidak, sering terlambat. Tetapi rapi. | kuantitas/ketepatan-penyelesaian | negative | ani',
  'W-01:2 | rapi | kualitas/sop | mixed | budi',
];

describe('codings out and in again', () => {
  it.each(['csv', 'comments'])('as %s', async (form) => {
    const folder = await codedStudy();
    const out = form === 'csv' ? 'codings.csv' : 'marked';
    await ok(['export', form, '--only', 'human', '-o', out], folder);
    const file = form === 'csv' ? out : 'marked/W-01.docx';
    expect((await imported([file], folder)).unchanged).toBe(3);
    const fresh = folderWith({ ...FILES, [file]: readFileSync(join(folder, file)) });
    const first = await imported([file, '.'], fresh);
    expect([...shape(first)].sort()).toEqual(CODINGS);
    expect(first.refused).toEqual([]);
    const again = await imported([file], fresh);
    expect([again.unchanged, again.codings.length]).toEqual([3, 0]);
    const listed = JSON.parse(await ok(['code', 'list', '--json'], fresh)) as {
      readonly codings: readonly Listed[];
    };
    const memos = listed.codings.flatMap(({ memo }) => memo ?? []);
    expect(memos.map((memo) => memo.replace(/\s+/gu, ' '))).toEqual(['lihat juga O-01']);
  });
});

describe('codings of other programs', () => {
  it('come in by their words, each for its coder; what is not understood is refused', async () => {
    const folder = folderWith({
      ...FILES,
      'k.csv': [
        'File;Coder;Coded;Codename;Sentiment;Memo;Bonus',
        'W-01.md;Ani;PROSEDURNYA 😀  selalu kami ikuti;Kesesuaian dengan SOP;+;baik;x',
        'W-01;Ani;sering terlambat;kuantitas/ketepatan-penyelesaian;;;',
        'W-09;Ani;sering terlambat;kualitas/sop;;;',
        'W-01;Ani;Apakah tepat waktu?;kualitas/sop;;;',
        'W-01;Ani;tidak ada di sini;kualitas/sop;;;',
        'W-01;Ani;rapi;kualitas/sop;;;',
        'W-01;Ani;sering;kode asing;;;',
        'W-01;Ani;sering;kualitas/sop;entah;;',
        'W-01;auto/terms;sering;kualitas/sop;;;',
      ].join('\n'),
    });
    const result = await imported(['k.csv'], folder);
    expect(shape(result)).toEqual([
      'W-01:1 | Prosedurnya 😀 selalu kami ikuti | kualitas/sop | positive | Ani',
      'W-01:2 | sering terlambat | kuantitas/ketepatan-penyelesaian | negative | Ani',
    ]);
    expect(result.codings.map(({ read }) => read)).toEqual([false, true]);
    expect(result.passedOver).toBe(1);
    expect(result.refused.map(({ row, message }) => `${String(row)} ${message.en}`)).toEqual([
      '4 row 4: the study has no document "W-09"',
      '5 row 5: its words stand outside the units (in the interviewer’s question, for example)',
      '6 row 6: "tidak ada di sini" does not stand in W-01',
      '7 row 7: "rapi" stands more than once in W-01',
      '8 row 8: the codebook has no code "kode asing"',
      '9 row 9: the polarity "entah" is not known',
    ]);
    const { code, out, err } = await telaah(['code', 'import', 'k.csv'], folder);
    expect(code).toBe(2);
    expect(out).toContain('0 koding ditambah, 2 tetap');
    expect(err).toContain('kolom yang tidak dibaca: Bonus');
  });

  it('change the polarity of what is there, and need a coder', async () => {
    const row = (side: string, coder: string): string =>
      `document,code,start,end,polarity,coder\nW-02,kualitas/sop,32,39,${side},${coder}\n`;
    const folder = folderWith({
      ...FILES,
      'a.csv': row('positif', ''),
      'b.csv': row('positif', '"Dr. Siti, M.Si."'),
    });
    expect((await imported(['a.csv'], folder)).refused[0]?.message.en).toBe(
      'row 2: nobody is named as the coder',
    );
    expect(shape(await imported(['b.csv'], folder))[0]).toMatch(/\| positive \| Dr\. Siti M\.Si$/);
    writeFileSync(join(folder, 'b.csv'), row('negatif', '"Dr. Siti, M.Si."'));
    const changed = await telaah(['code', 'import', 'b.csv'], folder);
    expect(changed.out).toContain('1 diubah');
    expect(readdirSync(join(folder, 'codings'))).toEqual(['Dr. Siti M.Si.jsonl']);
  });

  it('come in as Taguette’s highlights, in CSV and as a page', async () => {
    const page = `<!DOCTYPE html><html><head><title>Taguette highlights</title></head><body><h1>Taguette highlights</h1>
      <p>sering terlambat</p><p><strong>Document:</strong> W-01.docx <strong>Tags:</strong> kuantitas/ketepatan-penyelesaian, kualitas/sop</p>
      <hr><p>arsip &amp;c</p><p><strong>Document:</strong> W-02 <strong>Tags:</strong> kualitas/sop</p></body></html>`;
    const csv =
      'id,document,tag,content\n1,W-01.docx,kuantitas/ketepatan-penyelesaian,sering terlambat\n1,W-01.docx,kualitas/sop,sering terlambat\n2,W-02,kualitas/sop,arsip &c\n';
    for (const [file, content] of [
      ['t.html', page],
      ['t.csv', csv],
    ] as const) {
      const folder = folderWith({ ...FILES, [file]: content });
      const result = await imported([file, '--coder', 'ani', '--dry-run'], folder);
      expect(result.codings.map(({ unit, quote, code }) => `${unit} ${quote} ${code}`)).toEqual([
        'W-01:2 sering terlambat kuantitas/ketepatan-penyelesaian',
        'W-01:2 sering terlambat kualitas/sop',
      ]);
      expect(result.refused).toHaveLength(1);
      expect(existsSync(join(folder, 'codings'))).toBe(false);
    }
  });
});

/** A Word file as people make it, with its comments; `null` as an id marks the place without a passage. */
function commented(document: string, comments: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${document}</w:body></w:document>`),
    'word/comments.xml': strToU8(`<w:comments ${w}>${comments}</w:comments>`),
  });
}

describe('comments in a Word file', () => {
  it('are codings: the words of people, revised text, and comments without a passage', async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const from = (id: number): string => `<w:commentRangeStart w:id="${String(id)}"/>`;
    const to = (id: number): string =>
      `<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:commentReference w:id="${String(id)}"/></w:r>`;
    const comment = (id: number, ...texts: readonly string[]): string =>
      `<w:comment w:id="${String(id)}" w:author="Dosen">${texts.map((text) => `<w:p>${run(text)}</w:p>`).join('')}</w:comment>`;
    const document = [
      `<w:p>${run('I-01: Prosedurnya 😀 selalu ')}${from(0)}${run('kami ')}<w:del><w:r><w:delText>tidak </w:delText></w:r></w:del><w:ins>${run('ikuti')}</w:ins>${to(0)}${run(', “rapi” sekali.')}</w:p>`,
      `<w:p>${run('I-01: Tidak, sering terlambat. Tetapi ')}${from(1)}${from(3)}${run('rapi')}${to(1)}${to(3)}${run('.')}</w:p>`,
      `<w:p>${run('arsip tertata.')}<w:r><w:commentReference w:id="2"/></w:r></w:p>`,
    ].join('');
    const comments = [
      comment(0, 'kualitas/sop positif', 'Bukti kuat.', 'Kutip.'),
      comment(1, 'Kode: sop (-); ketepatan-penyelesaian'),
      comment(2, '#kualitas/sop'),
      comment(3, 'Bagus sekali bagian ini!'),
    ].join('');
    const folder = folderWith({ ...FILES, 'komentar dosen.docx': commented(document, comments) });
    const result = await imported(['komentar dosen.docx'], folder);
    expect(
      shape(result).map((line) =>
        line.replace(/(?<=sop \| |penyelesaian \| )(?:positive|negative|mixed|neutral)(?= \| Dosen$)/, 'X'),
      ),
    ).toEqual([
      'W-01:1 | kami ikuti | kualitas/sop | X | Dosen',
      'W-01:2 | rapi | kualitas/sop | X | Dosen',
      'W-01:2 | rapi | kuantitas/ketepatan-penyelesaian | X | Dosen',
      'W-02:1 | arsip tertata. | kualitas/sop | X | Dosen',
    ]);
    expect(result.codings.map(({ polarity, read }) => (read ? 'read' : polarity))).toEqual([
      'positive',
      'negative',
      'read',
      'read',
    ]);
    expect(result.refused.map(({ message }) => message.en)).toEqual([
      'comment 4: the codebook has no code "Bagus sekali bagian ini!"',
    ]);
  });
});

describe('telaah export for other tools', () => {
  it('writes Parquet that an independent reader reads, the same bytes each time', async () => {
    const folder = await codedStudy();
    await ok(['export', 'parquet', '-o', 'a'], folder);
    await ok(['export', 'parquet', '-o', 'b'], folder);
    const read = (file: string): Record<string, unknown>[] => {
      const bytes = new Uint8Array(readFileSync(join(folder, file)));
      return tableFromIPC(readParquet(bytes).intoIPCStream()).toArray();
    };
    for (const file of ['codings.parquet', 'units.parquet']) {
      expect(readFileSync(join(folder, 'a', file)).equals(readFileSync(join(folder, 'b', file)))).toBe(true);
    }
    const units = read('a/units.parquet');
    expect(units.map(({ place, text }) => [place, text])).toEqual([
      ['W-01:1', 'Prosedurnya 😀 selalu kami ikuti, “rapi” sekali.'],
      ['W-01:2', 'Tidak, sering terlambat. Tetapi rapi.'],
      ['W-02:1', 'Biasa saja, arsip tertata.'],
    ]);
    const own = read('a/codings.parquet').filter(({ coder }) => coder === 'ani' || coder === 'budi');
    expect(
      own.map(({ place, quote, code, polarity, status, made, memo, weight }) => [
        place,
        quote,
        code,
        polarity,
        status,
        made,
        memo,
        weight,
      ]),
    ).toEqual([
      ['W-01:1', '“rapi” sekali', 'kualitas/sop', 'positive', 'human', '2025-06-01T08:00:00.000Z', null, 1],
      [
        'W-01:2',
        'Tidak, sering terlambat. Tetapi rapi.',
        'kuantitas/ketepatan-penyelesaian',
        'negative',
        'human',
        '2025-06-01T08:00:00.000Z',
        'lihat\njuga O-01',
        1,
      ],
      ['W-01:2', 'rapi', 'kualitas/sop', 'mixed', 'human', '2025-06-01T08:00:00.000Z', null, 1],
    ]);
    const refused = await telaah(['export', 'parquet', '-o', 'a'], folder);
    expect([refused.code, refused.err.includes('OUTPUT_REFUSED')]).toEqual([2, true]);
  });

  it('writes valid Web Annotations whose selectors find their passages', async () => {
    const folder = await codedStudy();
    const page = JSON.parse(await ok(['export', 'jsonld', '--only', 'human'], folder)) as {
      readonly '@context': string;
      readonly type: string;
      readonly partOf: { readonly total: number };
      readonly items: readonly {
        readonly id: string;
        readonly type: string;
        readonly motivation: string;
        readonly creator: readonly { readonly type: string; readonly name: string }[];
        readonly created?: string;
        readonly body: readonly { readonly type: string; readonly purpose: string; readonly value: string }[];
        readonly target: {
          readonly source: { readonly id: string };
          readonly selector: readonly [
            { readonly exact: string; readonly prefix: string; readonly suffix: string },
            { readonly start: number; readonly end: number },
          ];
        };
      }[];
    };
    expect([page['@context'], page.type, page.partOf.total]).toEqual([
      'http://www.w3.org/ns/anno.jsonld',
      'AnnotationPage',
      3,
    ]);
    const text = TRANSCRIPT.trimEnd();
    const motives = ['classifying', 'tagging', 'assessing', 'moderating', 'commenting'];
    for (const { id, type, motivation, creator, created, body, target } of page.items) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect([type, motivation, creator[0]?.type, created]).toEqual([
        'Annotation',
        'classifying',
        'Person',
        '2025-06-01T08:00:00.000Z',
      ]);
      expect(body.every((one) => one.type === 'TextualBody' && motives.includes(one.purpose))).toBe(true);
      expect(target.source.id).toBe('interviews/W-01.md');
      const [quote, position] = target.selector;
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`.trim().split('\n').at(-1));
      expect(position.end - position.start).toBe(Array.from(quote.exact).length);
    }
    expect(new Set(page.items.map(({ id }) => id)).size).toBe(3);
    expect(page.items[1]?.body.find(({ purpose }) => purpose === 'commenting')?.value).toBe(
      'lihat\njuga O-01',
    );
  });

  it('puts each transcript into Word with balanced comments, and a part of the study where asked', async () => {
    const folder = await codedStudy();
    await ok(['export', 'comments', '--code', 'kualitas/sop', '--only', 'human', '-o', 'x'], folder);
    expect(readdirSync(join(folder, 'x')).sort()).toEqual(['W-01.docx', 'W-02.docx']);
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'x/W-01.docx'))));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const ids = (tag: string): string[] =>
      [...xml.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id = '']) => id);
    expect([ids('commentRangeStart'), ids('commentRangeEnd'), ids('commentReference')]).toEqual([
      ['0', '1'],
      ['0', '1'],
      ['0', '1'],
    ]);
    expect(
      xml
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toContain('Prosedurnya 😀 selalu kami ikuti, “rapi” sekali.');
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('[kualitas/sop]: positif');
    expect((await telaah(['export', 'docx', '--code', 'kualitas/sop'], folder)).code).toBe(2);
  });
});

describe('telaah codebook import and export', () => {
  it('makes a codebook of a list, and writes one for other programs', async () => {
    const folder = folderWith({ 'kode.txt': 'Mutu: hasil kerja\n  Rapi: tertata\n  Teliti\nDisiplin\n' });
    const { out, err } = await telaah(['codebook', 'import', 'kode.txt', '--title', 'Kode saya'], folder);
    expect(out).toContain('codebook.yaml: 2 indikator, 3 kode');
    expect(err).toContain('2 kode tanpa definisi');
    await ok(['codebook', 'check', 'codebook.yaml'], folder);
    expect((await telaah(['codebook', 'import', 'kode.txt'], folder)).err).toContain('OUTPUT_REFUSED');
    for (const [file, form] of [
      ['a.csv', 'csv'],
      ['b.qdc', 'qdc'],
      ['c.txt', 'list'],
      ['d.csv', 'taguette'],
      ['e.csv', 'maxqda'],
    ] as const) {
      await ok(['codebook', 'export', 'codebook.yaml', '--format', form, '-o', file], folder);
      const again = JSON.parse(
        await ok(['codebook', 'import', file, '-o', `${file}.yaml`, '--json'], folder),
      ) as {
        readonly codes: readonly { readonly id: string }[];
      };
      expect(
        again.codes.map(({ id }) => id),
        form,
      ).toEqual(['mutu/rapi', 'mutu/teliti', 'disiplin']);
    }
  });

  it('ends where there is nothing to read', async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => `kode ${String(at)}`).join('\n');
    const folder = folderWith({ 'a.txt': '\n', 'b.pdf': 'x', 'c.csv': 'umur,kota\n1,2\n', 'd.txt': many });
    for (const [file, code] of [
      ['a.txt', 'CODEBOOK_INVALID'],
      ['b.pdf', 'FORMAT_UNSUPPORTED'],
      ['c.csv', 'CODEBOOK_INVALID'],
      ['d.txt', 'CODEBOOK_INVALID'],
    ] as const) {
      const result = await telaah(['codebook', 'import', file], folder);
      expect([result.code, result.err.includes(code)], file).toEqual([2, true]);
    }
  });
});
