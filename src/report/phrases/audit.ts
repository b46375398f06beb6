const id = {
  heading: 'Jejak audit',
  text: 'Dengan versi, aturan, dan sumber berikut orang lain dapat mengulang analisis ini. Berkas, versi, dan keputusan yang sama memberi laporan yang sama, huruf demi huruf; sidik jari (SHA-256, dua belas angka pertama; selengkapnya dalam analysis.json) menunjukkan apakah sumbernya masih sama.',
  repeat: (command: string) => `Perintah untuk mengulang, di dalam folder studi: ${command}`,
  settings: 'Versi, aturan, dan ambang',
  settingColumns: { what: 'Hal', value: 'Yang dipakai' },
  what: {
    telaah: 'Telaah',
    model: 'Model pengode otomatis',
    codebook: 'Codebook',
    decisions: 'Keputusan peneliti (decisions.yaml)',
    aggregation: 'Aturan penggabungan',
    scale: 'Skala (saldo terendah)',
    thresholds: 'Ambang keyakinan pengode otomatis',
    saturation: 'Kejenuhan data',
    rules: 'Aturan verifikasi',
  },
  none: 'tidak ada',
  decisions: (decisions: number, answers: number, log: number, hash: string) =>
    `${decisions} keputusan, ${answers} jawaban informan, ${log} catatan kredibilitas; ${hash}`,
  experience: (name: string, first: string, second: string) => `${name}: ${first} dan ${second}`,
  experiences: {
    thin: 'codebook ringkas',
    none: 'teori yang belum pernah dipelajari',
    few: 'satu studi dipelajari',
    many: 'beberapa studi dipelajari',
    own: 'beberapa studi dan koding peneliti dipelajari',
  } as Readonly<Record<string, string>>,
  thresholds: (list: string) => `kode pertama dan kode kedua sebuah satuan: ${list}`,
  saturation: (base: number, run: number, threshold: string) =>
    `basis ${base}, rentang ${run}, ambang ${threshold}`,
  coders: 'Koding menurut pengode dan status',
  coderColumns: { coder: 'Pengode', status: 'Status', codings: 'Koding' },
  sources: 'Sumber dan sidik jarinya',
  sourceColumns: { document: 'Sumber', path: 'Berkas', units: 'Satuan', hash: 'Sidik jari' },
};

const en: typeof id = {
  heading: 'Audit trail',
  text: 'With the following versions, rules and sources another person can repeat this analysis. The same files, versions and decisions give the same report, letter by letter; the fingerprints (SHA-256, first twelve digits; in full in analysis.json) show whether the sources are still the same.',
  repeat: (command) => `To repeat it, in the study’s folder: ${command}`,
  settings: 'Versions, rules and thresholds',
  settingColumns: { what: 'Item', value: 'Used' },
  what: {
    telaah: 'Telaah',
    model: 'Model of the automatic coder',
    codebook: 'Codebook',
    decisions: 'The researcher’s decisions (decisions.yaml)',
    aggregation: 'Aggregation rule',
    scale: 'Scale (least balance)',
    thresholds: 'Confidence thresholds of the automatic coder',
    saturation: 'Saturation',
    rules: 'Verification rules',
  },
  none: 'none',
  decisions: (decisions, answers, log, hash) =>
    `decisions: ${decisions}, member checks: ${answers}, entries of the credibility log: ${log}; ${hash}`,
  experience: (name, first, second) => `${name}: ${first} and ${second}`,
  experiences: {
    thin: 'short codebook',
    none: 'theory never learned from',
    few: 'one study learned from',
    many: 'several studies learned from',
    own: 'several studies and the researcher’s codings learned from',
  },
  thresholds: (list) => `a unit’s first and second code: ${list}`,
  saturation: (base, run, threshold) => `base ${base}, run ${run}, threshold ${threshold}`,
  coders: 'Codings by coder and status',
  coderColumns: { coder: 'Coder', status: 'Status', codings: 'Codings' },
  sources: 'Sources and their fingerprints',
  sourceColumns: { document: 'Source', path: 'File', units: 'Units', hash: 'Fingerprint' },
};

export const auditPhrases = { id, en };
