import fc from 'fast-check';
import { describe, it } from 'vitest';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import { readSourceBytes } from '../../src/ingest/index.ts';
import { expectHarmless, fuzzRuns, mutations, zipMutations } from '../support/fuzz.ts';

/** Synthetic. */
const ROWS = [
  ['Timestamp', 'Kode Responden', 'Usia', 'Bagaimana pelayanan di kantor ini?', 'Kendala'],
  [
    '2025/03/12 9:14',
    'R-01',
    '31',
    'Pelayanan sudah baik dan cepat.',
    'Komputer sering rusak dan jaringan lambat.',
  ],
  ['2025/03/12 9:20', 'R-02', '44', 'Masih lambat karena "kurang" pegawai.', '-'],
  [
    '2025/03/12 9:30',
    'R-03',
    '29',
    'Pegawai ramah melayani warga.\nSekali.',
    'Tidak ada kendala yang berarti.',
  ],
];
const csv = (mark: string): Uint8Array =>
  new TextEncoder().encode(
    ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n'),
  );

const read =
  (path: string) =>
  (bytes: Uint8Array): Promise<void> =>
    expectHarmless(() => readSourceBytes(bytes, { file: path, path, meta: {}, speakers: {} }, []));

describe('damaged tables of answers', () => {
  it('are read or refused: CSV', async () => {
    const seeds = [csv(','), csv(';'), Buffer.from(`\ufeff${Buffer.from(csv('\t')).toString()}`, 'utf16le')];
    await fc.assert(fc.asyncProperty(mutations(seeds), read('survei.csv')), fuzzRuns(150));
  });

  it('are read or refused: spreadsheets', async () => {
    const xlsx = await writeXlsx({
      title: 'x',
      sheets: [
        { name: 'Jawaban', columns: (ROWS[0] ?? []).map(() => ({ width: 20, look: 'text' })), rows: ROWS },
      ],
    });
    const { writeOds } = await import('hucre/ods');
    const ods = await writeOds({ sheets: [{ name: 'Jawaban', rows: ROWS }] });
    await read('survei.xlsx')(xlsx);
    await fc.assert(fc.asyncProperty(zipMutations([xlsx, ods]), read('survei.xlsx')), fuzzRuns(80));
  });
});
