import type { Lang } from '../../model/text.ts';

/** What the first sheet tells the coder; `coder` is whose sheet it is, `file` the name to import it by. */
interface Guide {
  readonly sheet: string;
  readonly table: string;
  readonly title: (study: string) => string;
  readonly facts: (coder: string, units: number) => readonly (readonly [string, string])[];
  readonly howTo: string;
  readonly steps: readonly (readonly [string, string])[];
  readonly factors: string;
  readonly factorHeadings: readonly string[];
  readonly noFactor: string;
  readonly codes: string;
  readonly codeHeadings: readonly string[];
  readonly noCode: string;
  readonly pickCode: string;
}

export const GUIDES: Readonly<Record<Lang, Guide>> = {
  id: {
    sheet: 'Petunjuk',
    table: 'Koding',
    title: (study) => `Lembar koding – ${study}`,
    facts: (coder, units) => [
      ['Pengode', coder],
      ['Isi', `${units} satuan, satu baris per jawaban informan atau paragraf (lembar Koding)`],
    ],
    howTo: 'Cara mengisi',
    steps: [
      [
        '1. Baca',
        'Buka lembar Koding. Baca kolom Teks; kolom Pertanyaan memuat yang ditanyakan pewawancara.',
      ],
      [
        '2. Usulan',
        'Kolom Usulan Telaah berisi usulan otomatis dengan tingkat keyakinannya. Di kolom Usulan yang benar tulis: semua, tidak ada, atau nomornya (misalnya 1 atau 1 dan 3). Nomor yang tidak disebut dianggap ditolak. Kosong berarti belum diputuskan.',
      ],
      [
        '3. Kode sendiri',
        'Pilih kode dari daftar di kolom Kode 1, lalu arahnya di kolom Polaritas 1: positif, negatif, campuran, atau netral (boleh juga +, -, ~, 0). Untuk kode kedua dan ketiga pakai Kode 2 dan Kode 3.',
      ],
      [
        '4. Tidak ada',
        'Bila jawaban itu tidak memuat kode apa pun, pilih "(tidak ada kode)" di Kode 1: satuan itu tercatat sudah diperiksa dan usulannya ditolak.',
      ],
      [
        '5. Sebagian teks',
        'Bila kode hanya berlaku untuk sebagian jawaban, salin kata-kata itu dari kolom Teks ke kolom Kutipan. Kosong berarti seluruh jawaban.',
      ],
      [
        '6. Kode lebih dari tiga',
        'Salin seluruh baris (klik nomor baris, salin, sisipkan) dan isi kode berikutnya di baris salinan. Begitu pula untuk kutipan lain dari jawaban yang sama.',
      ],
      [
        '7. Faktor',
        'Bila jawaban itu menyebut sebabnya, tulis di kolom Faktor, satu per baris (Alt+Enter) atau dipisah titik koma: faktor dari daftar di bawah, atau faktor sendiri dengan jenisnya, misalnya "penghambat: rumah jauh" atau "pendukung: dibantu teman"; jenisnya cukup ditulis sekali. Yang ditemukan Telaah tertera di kolom Usulan Telaah; itu tetap dihitung selama kolom Faktor kosong, dan tidak lagi bila diisi. "(tidak ada faktor)" menolak semuanya.',
      ],
      ['8. Memo', 'Catatan bebas. Memo melekat pada Kode 1 di baris itu; tanpa kode, pada teksnya.'],
      [
        '9. Simpan dan impor',
        'Simpan berkas ini (tetap .xlsx), lalu jalankan: telaah code import NAMA-BERKAS.xlsx. Tambahkan --dry-run untuk melihat dulu apa yang akan berubah. Boleh diimpor berkali-kali; yang sudah tercatat tidak ditulis dua kali, dan satu impor dapat dibatalkan dengan: telaah code undo.',
      ],
      [
        'Boleh',
        'Mengurutkan dan menyaring baris, menambah atau memindahkan kolom, mengosongkan atau melewati baris, mengerjakan sebagian dulu. Mengosongkan kode yang sudah terisi berarti menghapus koding itu; menghapus baris tidak menghapus apa pun.',
      ],
      [
        'Jangan',
        'Mengubah kolom Teks atau kolom tersembunyi Kunci: dari situ Telaah tahu baris ini milik jawaban yang mana.',
      ],
    ],
    factors: 'Daftar faktor',
    factorHeadings: ['Faktor', 'Jenis', 'Id'],
    noFactor: 'Satuan ini tidak menyebut faktor apa pun.',
    codes: 'Daftar kode',
    codeHeadings: ['Kode', 'Definisi', 'Dipakai bila', 'Tidak dipakai bila', 'Id'],
    noCode: 'Tidak ada kode yang cocok dengan satuan ini.',
    pickCode: 'Kode ini tidak ada dalam daftar. Tetap dipakai?',
  },
  en: {
    sheet: 'Instructions',
    table: 'Coding',
    title: (study) => `Coding sheet – ${study}`,
    facts: (coder, units) => [
      ['Coder', coder],
      ['Contents', `${units} units, one row for each informant’s answer or paragraph (sheet Coding)`],
    ],
    howTo: 'How to fill it in',
    steps: [
      [
        '1. Read',
        'Open the sheet Coding. Read the column Text; the column Question has what the interviewer asked.',
      ],
      [
        '2. Proposals',
        'The column Proposals has automatic proposals and how sure they are. In the column Right proposals write: all, none, or their numbers (such as 1, or 1 and 3). Numbers that you leave out are turned down. Empty means not decided yet.',
      ],
      [
        '3. Your own codes',
        'Pick a code from the list in Code 1, then its side in Polarity 1: positive, negative, mixed or neutral (+, -, ~ and 0 will do). For a second and third code use Code 2 and Code 3.',
      ],
      [
        '4. Nothing',
        'If an answer holds no code at all, pick "(no code)" in Code 1: the unit counts as looked at, and its proposals are turned down.',
      ],
      [
        '5. Part of a text',
        'If a code is about a part of the answer only, copy those words from Text into Passage. Empty means the whole answer.',
      ],
      [
        '6. More than three codes',
        'Copy the whole row (click its number, copy, insert) and put the next codes into the copy. The same goes for another passage of the same answer.',
      ],
      [
        '7. Factors',
        'If an answer says why, write it into the column Factors, one on a line (Alt+Enter) or parted by semicolons: a factor from the list below, or one of your own with its kind, such as "inhibiting: lives far away" or "supporting: colleagues help"; the kind need be written only once. What Telaah has found is in the column Proposals; it counts while Factors is empty, and no more once you write there. "(no factor)" turns all of it down.',
      ],
      ['8. Memo', 'A note of any kind. It goes with Code 1 of its row; without a code, with the text.'],
      [
        '9. Save and import',
        'Save this file (as .xlsx), then run: telaah code import FILE.xlsx. Add --dry-run to see first what would change. You may import as often as you like: nothing is written twice, and one import is undone with: telaah code undo.',
      ],
      [
        'You may',
        'Sort and filter rows, add or move columns, leave rows empty or out, do a part first. Emptying a code that was filled in removes that coding; deleting a row removes nothing.',
      ],
      [
        'Do not',
        'Change the column Text or the hidden column Key: they tell Telaah which answer a row belongs to.',
      ],
    ],
    factors: 'Factors',
    factorHeadings: ['Factor', 'Kind', 'Id'],
    noFactor: 'This unit names no factor.',
    codes: 'Codes',
    codeHeadings: ['Code', 'Definition', 'Use when', 'Not when', 'Id'],
    noCode: 'No code fits this unit.',
    pickCode: 'This code is not in the list. Use it all the same?',
  },
};
