import type { FactorKind } from '../../model/coding.ts';
import type { CaseAgreement, Comparison } from '../../model/comparison.ts';

const id = {
  title: (codebook: string) => `Perbandingan antarkasus: ${codebook}`,
  intro: (cases: number) =>
    `${cases} studi disandingkan menurut satu codebook (meta-matriks antarkasus, Miles & Huberman). Kasus diurutkan dari saldo keseluruhan tertinggi ke terendah. Perbandingan ini menunjukkan persamaan dan perbedaan, bukan sebabnya.`,
  differs: {
    scale:
      'Skala penilaian studi tidak sama: kata yang sama tidak berarti sama; bandingkan saldo dan arahnya.',
    aggregation:
      'Aturan penggabungan studi tidak sama, sehingga sebagian perbedaan dapat berasal dari aturannya.',
    techniques:
      'Teknik pengumpulan data studi tidak sama, sehingga sebagian perbedaan dapat berasal dari tekniknya.',
  } satisfies Record<Comparison['differs'][number], string>,
  unsettled: (share: string) =>
    `Baru ${share} dari semua koding dikonfirmasi atau dibuat orang; selebihnya usulan otomatis.`,
  noneSettled: 'Belum satu pun koding dikonfirmasi atau dibuat orang: semua penilaian ini usulan otomatis.',
  cases: 'Kasus',
  casesTable: 'Studi yang dibandingkan',
  caseColumns: {
    case: 'Kasus',
    title: 'Judul',
    site: 'Tempat',
    informants: 'Informan',
    documents: 'Sumber',
    codings: 'Koding',
    settled: 'Dikonfirmasi',
  },
  untitled: '(tanpa judul)',
  matrix: 'Meta-matriks antarkasus',
  matrixTable: 'Penilaian setiap kasus (saldo; banyaknya informan atau dokumen yang memberi bukti)',
  subject: 'Indikator dan sub-indikator',
  acrossColumn: 'Antarkasus',
  across: { same: 'searah', varies: 'tidak sama', opposite: 'berlawanan', alone: '–' } satisfies Record<
    CaseAgreement,
    string
  >,
  legend:
    'Searah: semua kasus di sisi yang sama dari tengah skala; tidak sama: ada yang di tengah; berlawanan: ada yang baik dan ada yang buruk; –: bukti hanya ada pada satu kasus.',
  decided: '† ditetapkan peneliti.',
  sources: (count: number) => `${count} sumber`,
  noEvidence: 'tidak ada bukti',
  opposite: 'Perbedaan arah',
  oppositeText:
    'Pada pokok berikut kasus-kasus berlawanan arah; perbedaannya perlu dijelaskan dari konteks tiap kasus.',
  noOpposite: 'Tidak ada pokok yang kasusnya berlawanan arah.',
  factors: 'Faktor bersama dan khas',
  factorsTable: 'Banyaknya sumber yang menyebut faktor codebook, menurut kasus',
  factor: 'Faktor',
  kinds: { supporting: 'pendukung', inhibiting: 'penghambat' } satisfies Record<FactorKind, string>,
  kind: 'Jenis',
  spread: 'Sebaran',
  spreads: {
    all: 'bersama',
    some: (count: number, of: number) => `${count} dari ${of} kasus`,
    one: (name: string) => `khas ${name}`,
  },
  noFactors: 'Tidak ada faktor yang disebut.',
  sharedNew: (list: string) => `Di luar codebook, disebut dalam lebih dari satu kasus: ${list}.`,
  ownNew: (name: string, list: string) => `Di luar codebook, hanya dalam ${name}: ${list}.`,
  more: (list: string, count: number) => `${list}, dan ${count} lagi`,
  csv: {
    id: 'id',
    kind: 'tingkat',
    label: 'pokok',
    across: 'antarkasus',
    balance: (name: string) => `${name}: saldo`,
    sources: (name: string) => `${name}: sumber`,
    codings: (name: string) => `${name}: koding`,
    kinds: { code: 'kode', indicator: 'indikator', overall: 'keseluruhan' },
    factorKinds: { supporting: 'faktor pendukung', inhibiting: 'faktor penghambat' },
  },
};

const en: typeof id = {
  title: (codebook) => `Comparison across cases: ${codebook}`,
  intro: (cases) =>
    `${cases} studies side by side under one codebook (cross-case meta-matrix, Miles & Huberman). The cases are ordered by overall balance, highest first. The comparison shows likeness and difference, not their causes.`,
  differs: {
    scale:
      'The studies’ rating scales differ: the same word does not mean the same; compare balances and directions.',
    aggregation: 'The studies join ratings by different rules, so some differences may come from the rule.',
    techniques: 'The studies gathered data by different techniques, so some differences may come from these.',
  },
  unsettled: (share) =>
    `Only ${share} of all codings were made or confirmed by a person; the rest are automatic proposals.`,
  noneSettled:
    'No coding was made or confirmed by a person yet: all of these ratings are automatic proposals.',
  cases: 'Cases',
  casesTable: 'The studies compared',
  caseColumns: {
    case: 'Case',
    title: 'Title',
    site: 'Site',
    informants: 'Informants',
    documents: 'Sources',
    codings: 'Codings',
    settled: 'Confirmed',
  },
  untitled: '(untitled)',
  matrix: 'Cross-case meta-matrix',
  matrixTable: 'Rating of every case (balance; number of informants or documents with evidence)',
  subject: 'Indicator and sub-indicator',
  acrossColumn: 'Across cases',
  across: { same: 'same side', varies: 'varies', opposite: 'opposite', alone: '–' },
  legend:
    'Same side: all cases on one side of the scale’s middle; varies: some in the middle; opposite: one judged well and another ill; –: evidence in one case only.',
  decided: '† set by the researcher.',
  sources: (count) => `${count} ${count === 1 ? 'source' : 'sources'}`,
  noEvidence: 'no evidence',
  opposite: 'Opposite directions',
  oppositeText:
    'On the following the cases point in opposite directions; the difference has to be explained from each case’s context.',
  noOpposite: 'There is nothing on which the cases point in opposite directions.',
  factors: 'Shared and particular factors',
  factorsTable: 'How many sources name the codebook’s factors, by case',
  factor: 'Factor',
  kinds: { supporting: 'supporting', inhibiting: 'inhibiting' },
  kind: 'Kind',
  spread: 'Spread',
  spreads: {
    all: 'shared',
    some: (count, of) => `${count} of ${of} cases`,
    one: (name) => `${name} only`,
  },
  noFactors: 'No factor is named.',
  sharedNew: (list) => `Outside the codebook, named in more than one case: ${list}.`,
  ownNew: (name, list) => `Outside the codebook, in ${name} only: ${list}.`,
  more: (list, count) => `${list} and ${count} more`,
  csv: {
    id: 'id',
    kind: 'kind',
    label: 'subject',
    across: 'across cases',
    balance: (name) => `${name}: balance`,
    sources: (name) => `${name}: sources`,
    codings: (name) => `${name}: codings`,
    kinds: { code: 'code', indicator: 'indicator', overall: 'overall' },
    factorKinds: { supporting: 'supporting factor', inhibiting: 'inhibiting factor' },
  },
};

export const comparisonPhrases = { id, en };
