/** A synthetic study with a roster by name, two interviews that name people, codings and a decision. Nobody in it is real. */
export const STUDY: Readonly<Record<string, string>> = {
  'study.yaml': `# Studi sintetis
title: Kinerja pegawai Kecamatan Xanadu
language: id
codebook: mangkunegara-2017
informants: informan.csv
methods:
  minutes: { "W-02 Zulbaidah": 40 }
`,
  'informan.csv':
    'kode;nama;jabatan;alamat\nI-01;"H. Qodirman Veldari, S.Sos";Kasubbag Umum;Jl. Kenanga No. 4\nI-02;Zulbaidah;Staf;\n',
  'interviews/W-01.md': `---
informant: I-01
place: Rumah Pak Qodirman
---
Peneliti: Bagaimana SOP di sini, Pak Qodirman?

I-01: SOP-nya kami ikuti, tetapi Bu Zulbaidah sering lupa. Nomor saya 0812-5555-0101.

Peneliti: Kalau kedisiplinan?

I-01: Zulbaidah sering terlambat. Kata Mardanus, "Veldari saja tepat waktu".

Peneliti: Ada lagi?

I-01: Ya, begitulah. Ya, begitulah.
`,
  'interviews/W-02 Zulbaidah.md': `---
informant: I-02
---
Peneliti: Ibu Zulbaidah, bagaimana pekerjaan di sini?

I-02: Pekerjaan selesai tepat waktu. Pak Mardanus juga rajin. NIP saya 19800101 200501 2 003.
`,
  'memos/refleksi.md': 'Pak Qodirman tampak ragu.\n',
};
