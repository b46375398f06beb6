import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readSourceBytes } from '../../src/ingest/index.ts';
import { expectHarmless, fuzzRuns, mutations } from '../support/fuzz.ts';

/** Synthetic. */
const SEEDS = [
  '---\nid: W-01\ntechnique: interview\ninformant: I-01\nspeakers: { P: interviewer, I: informant }\n---\n# Wawancara\n\n**P:** Apakah pegawai hadir tepat waktu?\n\n**I:** Ya, selalu hadir. [00:12:31]\n',
  'Nama : Sri (samaran)\nJabatan : Staf\nTanggal : 12 Maret 2025\n\nPeneliti : Bagaimana pelayanannya?\nInforman 1 : Sudah baik.\nPeneliti : Kendalanya?\nInforman 1 : Jaringan lambat.\n',
  '| No | Pertanyaan | Jawaban |\n|---|---|---|\n| 1 | Apa tugas Anda? | Melayani warga. |\n| 2 | Kendala? | Tidak ada. |\n',
  '1. Apa tugas Anda?\n2. Apa kendalanya?\n\n1. Melayani warga di loket.\n2. Jaringan sering putus.\n',
  '08.00 Pegawai datang.\n\n09.15 Antrean panjang di loket.\n\n- tiga loket\n- dua tutup\n',
].map((text) => new TextEncoder().encode(text));

describe('damaged transcripts', () => {
  it.each(['interviews/W-01.md', 'interviews/W-01.txt', 'documents/D-01.md'])(
    'are read or refused: %s',
    async (path) => {
      await fc.assert(
        fc.asyncProperty(mutations(SEEDS), (bytes) =>
          expectHarmless(() => readSourceBytes(bytes, { file: path, path, meta: {}, speakers: {} }, [])),
        ),
        fuzzRuns(100),
      );
    },
  );
});
