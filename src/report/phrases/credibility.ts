import type { Shown, TacticResult, TacticSupport } from '../../model/verification.ts';

const id = {
  heading: 'Uji keabsahan data',
  intro:
    'Tabel berikut menunjukkan apa yang tampak dalam berkas studi untuk setiap uji kredibilitas (Sugiyono, 2010:270). “Tidak tampak” tidak berarti tidak dilakukan: hanya belum ada datanya atau catatannya.',
  table: 'Uji kredibilitas dan buktinya',
  trust: 'Tiga kriteria keabsahan lainnya, sejauh tampak dalam studi:',
  trustTable: 'Transferability, dependability, dan confirmability',
  columns: {
    test: 'Uji',
    criterion: 'Kriteria',
    declared: 'Dinyatakan',
    state: 'Keadaan',
    evidence: 'Yang tampak',
    missing: 'Yang kurang',
  },
  declared: { true: 'ya', false: 'tidak' },
  states: {
    shown: 'tampak',
    partly: 'tampak sebagian',
    'not-shown': 'tidak tampak',
  } satisfies Record<Shown, string>,
  tactics: 'Taktik menarik dan memverifikasi simpulan',
  tacticsIntro:
    'Ketiga belas taktik untuk menghasilkan makna dan ketiga belas taktik untuk menguji temuan (Miles, Huberman & Saldaña, 2014) dengan apa yang tersedia dalam studi ini. “Dihitung” berarti angkanya ada dan masih perlu dibaca; tidak satu pun taktik dinyatakan sudah dilakukan.',
  families: {
    meaning: 'Taktik untuk menghasilkan makna',
    confirming: 'Taktik untuk menguji atau mengonfirmasi temuan',
  } satisfies Record<TacticResult['family'], string>,
  tacticColumns: { tactic: 'Taktik', support: 'Dukungan', shown: 'Yang ada', where: 'Lihat' },
  support: {
    computed: 'dihitung',
    hint: 'petunjuk',
    researcher: 'oleh peneliti',
  } satisfies Record<TacticSupport, string>,
};

const en: typeof id = {
  heading: 'Tests of credibility',
  intro:
    'The table shows what there is in the study’s files for each test of credibility (Sugiyono 2010:270). “Not shown” does not say that it was not done: only that no data and no record show it.',
  table: 'Tests of credibility and what shows them',
  trust: 'The other three criteria of trustworthiness, as far as the study shows them:',
  trustTable: 'Transferability, dependability and confirmability',
  columns: {
    test: 'Test',
    criterion: 'Criterion',
    declared: 'Declared',
    state: 'State',
    evidence: 'What there is',
    missing: 'What is missing',
  },
  declared: { true: 'yes', false: 'no' },
  states: { shown: 'shown', partly: 'partly shown', 'not-shown': 'not shown' },
  tactics: 'Tactics for drawing and verifying conclusions',
  tacticsIntro:
    'The thirteen tactics for generating meaning and the thirteen for testing findings (Miles, Huberman & Saldaña 2014) with what this study has for them. “Computed” says that the numbers are there and still want to be read; no tactic is called done.',
  families: {
    meaning: 'Tactics for generating meaning',
    confirming: 'Tactics for testing or confirming findings',
  },
  tacticColumns: { tactic: 'Tactic', support: 'Support', shown: 'What there is', where: 'See' },
  support: { computed: 'computed', hint: 'hint', researcher: 'the researcher’s own' },
};

export const credibilityPhrases = { id, en };
