const id = {
  heading: 'Keputusan peneliti',
  intro: (count: number, against: number, stale: number) =>
    [
      `Peneliti menetapkan ${count} hal di atas hasil hitung; masing-masing disebut beserta alasannya.`,
      against === 0 ? '' : `${against} di antaranya berbeda dari yang diberikan bukti saja.`,
      stale === 0
        ? ''
        : `Bukti di bawah ${stale} keputusan telah berubah sejak ditetapkan, sehingga perlu diperiksa lagi.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  table: 'Keputusan peneliti di samping hasil hitung',
  columns: {
    subject: 'Pokok',
    computed: 'Dari bukti saja',
    decided: 'Ditetapkan',
    why: 'Alasan',
    by: 'Oleh, tanggal',
    evidence: 'Bukti sejak itu',
  },
  evidence: { same: 'tetap', changed: 'berubah', unknown: 'tidak tercatat' },
  nothing: '–',
  /** After a rating's word. */
  mark: 'ditetapkan peneliti',
  computed: (word: string, balance: string) => `hasil hitung: ${word}, ${balance}`,
  noEvidence: 'tanpa bukti',
  /** In place of why the evidence gives a rating. */
  because: (why: string, evidence: string) =>
    `peneliti menetapkannya dengan alasan “${why}”; adapun rinciannya: ${evidence}`,
  reason: (why: string) => `Alasan peneliti: “${why}”.`,
  /** After the sentence that gives a joined rating. */
  byTechnique: (verdicts: string) => `Menurut teknik: ${verdicts}.`,
  withoutEvidence: (label: string) =>
    `Tidak ada bukti yang terkode mengenai ${label}; penilaiannya ditetapkan peneliti sebagai`,
  techniqueWithoutEvidence: 'Penilaian menurut teknik ini ditetapkan peneliti sebagai',
  addedFactor: 'ditetapkan peneliti',
};

const en: typeof id = {
  heading: 'The researcher’s decisions',
  intro: (count, against, stale) =>
    [
      `The researcher has decided ${count === 1 ? 'one thing' : `${count} things`} over what is computed, each with its reason.`,
      against === 0
        ? ''
        : `${against} of them ${against === 1 ? 'differs' : 'differ'} from what the evidence alone gives.`,
      stale === 0
        ? ''
        : `The evidence under ${stale === 1 ? 'one decision' : `${stale} decisions`} has changed since, so that it has to be looked at again.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  table: 'The researcher’s decisions beside what is computed',
  columns: {
    subject: 'Subject',
    computed: 'Evidence alone',
    decided: 'Decided',
    why: 'Reason',
    by: 'By, date',
    evidence: 'Evidence since',
  },
  evidence: { same: 'unchanged', changed: 'changed', unknown: 'not recorded' },
  nothing: '–',
  mark: 'set by the researcher',
  computed: (word, balance) => `computed: ${word}, ${balance}`,
  noEvidence: 'without evidence',
  because: (why, evidence) => `the researcher set it for the reason “${why}”; in detail, ${evidence}`,
  reason: (why) => `The researcher’s reason: “${why}”.`,
  byTechnique: (verdicts) => `By technique: ${verdicts}.`,
  withoutEvidence: (label) => `There is no coded evidence on ${label}; the researcher has set its rating to`,
  techniqueWithoutEvidence: 'The researcher has set the rating by this technique to',
  addedFactor: 'set by the researcher',
};

export const decisionPhrases = { id, en };
