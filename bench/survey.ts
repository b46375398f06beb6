import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ANSWERS = [
  'Komputernya lama dan sering mati, jadi laporan terlambat dikirim ke pusat.',
  'Belum ada pelatihan sejak saya masuk; pekerjaan dipelajari sendiri dari kawan.',
  'Pelayanan di loket sudah cepat, keluhan warga jarang terdengar lagi.',
];

/** A table of answers with `rows` respondents, as a survey program saves it: ids, attributes, two open questions. */
export function writeSurvey(folder: string, rows: number): string {
  const file = join(folder, 'survei.csv');
  const lines = Array.from({ length: rows }, (_, row) => {
    const answer = (at: number): string => `"${ANSWERS[(row + at) % ANSWERS.length] ?? ''} (${row})"`;
    return `R${row},Staf ${row % 12},${20 + (row % 40)},${answer(0)},${answer(1)}`;
  });
  const head = 'Kode,Jabatan,Usia,Apa kendala Anda dalam bekerja?,Bagaimana pelayanan di kantor Anda?';
  writeFileSync(file, `${[head, ...lines].join('\n')}\n`);
  return file;
}
