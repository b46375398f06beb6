const id = {
  heading: 'Verifikasi',
  checks: 'Catatan verifikasi',
  none: 'Aturan verifikasi tidak menemukan pertentangan dalam studi ini.',
  found: (count: number) =>
    `Aturan verifikasi menemukan ${count} hal yang akan ditanyakan pembaca yang teliti. Masing-masing perlu dijelaskan atau diperbaiki.`,
  table: 'Catatan verifikasi',
  columns: { rule: 'Aturan', severity: 'Tingkat', message: 'Catatan', advice: 'Yang perlu dilakukan' },
  rules: 'Penilaian menurut setiap aturan penggabungan',
  rulesText: (rule: string, differ: number) =>
    differ === 0
      ? `Studi ini memakai aturan ${rule}. Aturan lain memberi kata yang sama pada semua baris.`
      : `Studi ini memakai aturan ${rule}. Pada baris bertanda * sedikitnya satu aturan lain memberi kata yang berbeda, sehingga pilihan aturan menentukan hasilnya.`,
  rulesTable: 'Penilaian menurut aturan rata-rata, median, minimum, dan modus',
  indicator: 'Indikator',
  subject: 'Indikator dan sub-indikator',
  overall: 'Keseluruhan',
};

const en: typeof id = {
  heading: 'Verification',
  checks: 'Verification notes',
  none: 'The verification rules find no contradiction in this study.',
  found: (count) =>
    count === 1
      ? 'The verification rules find one thing that a careful reader would ask about. It has to be explained or mended.'
      : `The verification rules find ${count} things that a careful reader would ask about. Each has to be explained or mended.`,
  table: 'Verification notes',
  columns: { rule: 'Rule', severity: 'Severity', message: 'Note', advice: 'What to do' },
  rules: 'Ratings by each aggregation rule',
  rulesText: (rule, differ) =>
    differ === 0
      ? `The study uses the ${rule} rule. The other rules give the same words in every row.`
      : `The study uses the ${rule} rule. In rows marked * at least one other rule gives another word, so that the choice of rule decides the result.`,
  rulesTable: 'Ratings by the mean, median, minimum and mode rules',
  indicator: 'Indicator',
  subject: 'Indicator and sub-indicator',
  overall: 'Overall',
};

export const verificationPhrases = { id, en };
