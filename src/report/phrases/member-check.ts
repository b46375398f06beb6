import type { Stance } from '../../model/member-check.ts';

const id = {
  title: 'Lembar konfirmasi informan (member check)',
  to: (name: string, code: string | null) =>
    `Kepada Yth. ${name}${code === null ? '' : ` (kode informan: ${code})`}`,
  blankName: 'Bapak/Ibu …………………………………',
  named: (name: string) => `Bapak/Ibu ${name}`,
  greeting: 'Dengan hormat,',
  thanks: (occasion: string, study: string) =>
    `Terima kasih atas kesediaan Bapak/Ibu diwawancarai${occasion}${study}. Sebelum hasilnya ditulis, kami ingin memastikan bahwa penuturan Bapak/Ibu telah kami pahami dengan benar.`,
  on: (dates: string) => ` pada ${dates}`,
  study: (title: string) => ` untuk penelitian “${title}”`,
  at: (site: string) => ` di ${site}`,
  purpose:
    'Di bawah ini tertulis apa yang kami pahami, semata-mata dari kata-kata Bapak/Ibu sendiri, beserta kutipannya. Mohon dibaca, lalu beri tanda pada “sudah sesuai” atau tuliskan perbaikannya. Tidak ada jawaban yang salah: Bapak/Ibu boleh membetulkan, menambah, atau menarik kembali apa pun.',
  confidential: (code: string) =>
    `Nama Bapak/Ibu tidak akan muncul dalam laporan; yang kami tulis hanya kode ${code}.`,
  topics: (label: string) => `Tentang ${label}, Bapak/Ibu`,
  stance: {
    well: 'menceritakan hal-hal yang sudah berjalan baik.',
    ill: 'menceritakan hal-hal yang masih kurang atau menjadi kendala.',
    both: 'menceritakan hal-hal yang sudah berjalan baik dan juga yang masih kurang.',
    neutral: 'menceritakan keadaannya tanpa mengatakan baik atau kurangnya.',
  } satisfies Record<Stance, string>,
  understood: 'Yang kami pahami:',
  helps: (list: string) => `Yang menurut Bapak/Ibu membantu: ${list}.`,
  hinders: (list: string) => `Yang menurut Bapak/Ibu menyulitkan: ${list}.`,
  words: 'Kata-kata Bapak/Ibu:',
  said: (date: string | null) => (date === null ? '(Wawancara)' : `(Wawancara, ${date})`),
  factors: 'Yang membantu dan yang menyulitkan',
  fits: '☐ Sudah sesuai.',
  mend: '☐ Perlu diperbaiki, yaitu:',
  closing: 'Tambahan dan tanda tangan',
  more: 'Hal lain yang ingin Bapak/Ibu sampaikan atau tarik kembali:',
  consent: {
    pseudonyms: '☐ Saya setuju kata-kata saya dikutip tanpa menyebut nama saya.',
    real: '☐ Saya setuju kata-kata saya dikutip dengan menyebut nama saya.',
  },
  place: 'Tempat dan tanggal: ………………………………………………',
  signature: 'Tanda tangan informan: ………………………………………………',
  researcher: (name: string) => `Peneliti: ${name}, tanda tangan: ………………………………`,
  blankResearcher: '………………………………',
  line: '………………………………………………………………………………………………',
  list: {
    title: 'Konfirmasi informan (member check)',
    summary: (asked: number, of: number) => `${asked} dari ${of} informan sudah menjawab.`,
    columns: { informant: 'Informan', role: 'Jabatan', answer: 'Jawaban', date: 'Tanggal', note: 'Catatan' },
    outcomes: { confirmed: 'membenarkan', corrected: 'memberi koreksi' },
    none: 'belum',
    next: (command: string) => `Lembar untuk yang belum: ${command}`,
  },
};

const en: typeof id = {
  title: 'Informant’s confirmation (member check)',
  to: (name, code) => `To: ${name}${code === null ? '' : ` (informant code: ${code})`}`,
  blankName: '…………………………………',
  named: (name) => name,
  greeting: 'Dear Sir or Madam,',
  thanks: (occasion, study) =>
    `Thank you for the interview you gave us${occasion}${study}. Before anything is published we should like to be sure that we have understood you rightly.`,
  on: (dates) => ` on ${dates}`,
  study: (title) => ` for the study “${title}”`,
  at: (site) => ` at ${site}`,
  purpose:
    'Below is what we understood, from your own words alone, with quotes. Please read it, and tick “this is right” or write down what should be changed. There are no wrong answers: you may correct, add or withdraw anything.',
  confidential: (code) => `Your name will not appear in the report; we only write the code ${code}.`,
  topics: (label) => `On ${label}, you`,
  stance: {
    well: 'told us of things that go well.',
    ill: 'told us of things that are lacking or stand in the way.',
    both: 'told us both of things that go well and of things that are lacking.',
    neutral: 'told us how things are, without calling them good or bad.',
  },
  understood: 'What we understood:',
  helps: (list) => `What helps, as you see it: ${list}.`,
  hinders: (list) => `What stands in the way, as you see it: ${list}.`,
  words: 'Your words:',
  said: (date) => (date === null ? '(Interview)' : `(Interview, ${date})`),
  factors: 'What helps and what stands in the way',
  fits: '☐ This is right.',
  mend: '☐ This should be changed:',
  closing: 'Further remarks and signature',
  more: 'Anything else that you wish to add or withdraw:',
  consent: {
    pseudonyms: '☐ I agree to be quoted without my name.',
    real: '☐ I agree to be quoted by name.',
  },
  place: 'Place and date: ………………………………………………',
  signature: 'Signature of the informant: ………………………………………………',
  researcher: (name) => `Researcher: ${name}, signature: ………………………………`,
  blankResearcher: '………………………………',
  line: '………………………………………………………………………………………………',
  list: {
    title: 'Member checks',
    summary: (asked, of) => `${asked} of ${of} informants have answered.`,
    columns: { informant: 'Informant', role: 'Role', answer: 'Answer', date: 'Date', note: 'Note' },
    outcomes: { confirmed: 'confirmed', corrected: 'corrected' },
    none: 'not yet',
    next: (command) => `A sheet for those who have not: ${command}`,
  },
};

export const memberCheckPhrases = { id, en };
