import type { Technique } from '../../model/source.ts';

const credibilityId: Readonly<Record<string, string>> = {
  'prolonged-engagement': 'perpanjangan pengamatan',
  'persistent-observation': 'peningkatan ketekunan',
  'source-triangulation': 'triangulasi sumber',
  'technique-triangulation': 'triangulasi teknik',
  'time-triangulation': 'triangulasi waktu',
  'peer-debriefing': 'diskusi dengan teman sejawat',
  'negative-case-analysis': 'analisis kasus negatif',
  'reference-material': 'penggunaan bahan referensi',
  'member-check': 'member check',
};

const credibilityEn: Readonly<Record<string, string>> = {
  'prolonged-engagement': 'prolonged engagement',
  'persistent-observation': 'persistent observation',
  'source-triangulation': 'source triangulation',
  'technique-triangulation': 'technique triangulation',
  'time-triangulation': 'time triangulation',
  'peer-debriefing': 'peer debriefing',
  'negative-case-analysis': 'negative-case analysis',
  'reference-material': 'reference material',
  'member-check': 'member checking',
};

const id = {
  heading: 'Data dan Cara Analisis',
  counted: {
    interview: (count: number, empty: string) => `wawancara (${count} transkrip${empty})`,
    observation: (count: number, empty: string) => `observasi (${count} catatan${empty})`,
    document: (count: number, empty: string) => `dokumentasi (${count} dokumen${empty})`,
  } satisfies Record<Technique, (count: number, empty: string) => string>,
  empty: (count: number) => (count === 0 ? '' : `, ${count} di antaranya tanpa satuan analisis`),
  gathered: (techniques: string, site: string | null) =>
    `Data${site === null ? '' : ` tentang ${site}`} dikumpulkan melalui ${techniques}.`,
  period: (from: string, to: string) => `Pengumpulan data berlangsung dari ${from} sampai ${to}.`,
  dated: (from: string, to: string) =>
    from === to ? `Sumber data bertanggal ${from}.` : `Sumber data bertanggal antara ${from} dan ${to}.`,
  undated: (count: number, all: boolean) =>
    all ? 'Tidak satu pun sumber memuat tanggal.' : `Sebanyak ${count} sumber tidak bertanggal.`,
  credibility: (tests: string) => `Uji keabsahan data yang dinyatakan dalam studi: ${tests}.`,
  credibilityWords: credibilityId,
  informants: 'Informan',
  informantCount: (count: number, groups: string | null) =>
    count === 0
      ? 'Tidak ada informan terdaftar yang wawancaranya terdapat dalam data.'
      : `Informan yang diwawancarai berjumlah ${count} orang${groups === null ? '' : `, terdiri atas ${groups}`}.`,
  groupCount: (group: string, count: number) => `${count} ${group}`,
  otherGroup: 'tanpa keterangan kelompok',
  unlisted: (ids: string) => `Informan yang tidak ada dalam daftar informan: ${ids}.`,
  notInterviewed: (count: number, ids: string) =>
    `Sebanyak ${count} orang terdaftar tetapi tidak ada wawancaranya dalam data: ${ids}.`,
  anonymous: (count: number, documents: string) =>
    `Sebanyak ${count} wawancara memuat jawaban yang tidak diketahui informannya: ${documents}.`,
  informantTable: 'Informan penelitian',
  informantColumns: {
    code: 'Kode',
    name: 'Nama',
    role: 'Jabatan/Peran',
    group: 'Kelompok',
    interviews: 'Wawancara',
  },
  sources: 'Sumber data',
  sourcesText: (documents: number, units: number) =>
    `Sumber data berjumlah ${documents} berkas dengan ${units} satuan analisis: satu jawaban informan dalam wawancara, dan satu paragraf dalam catatan observasi serta dokumen. Perkataan pewawancara hanya menjadi konteks, bukan bukti.`,
  sourceTable: 'Sumber data penelitian',
  sourceColumns: {
    code: 'Kode',
    technique: 'Teknik',
    about: 'Informan, judul, atau tempat',
    date: 'Tanggal',
    units: 'Satuan',
  },
  techniqueHead: {
    interview: 'Wawancara',
    observation: 'Observasi',
    document: 'Dokumentasi',
  } satisfies Record<Technique, string>,
  theory: 'Kerangka teori',
  theoryText: (title: string, citation: string | null) =>
    citation === null
      ? `Analisis memakai codebook “${title}”, yang tidak merujuk pada teori tertentu.`
      : `Analisis memakai codebook “${title}”, yang bersumber pada ${citation}.`,
  theoryCount: (indicators: number, codes: number) =>
    indicators === codes
      ? `Codebook itu memuat ${indicators} indikator tanpa sub-indikator.`
      : `Codebook itu memuat ${indicators} indikator dan ${codes} sub-indikator (pengertiannya dalam Lampiran 1).`,
};

const en: typeof id = {
  heading: 'Data and Analysis',
  counted: {
    interview: (count, empty) =>
      `interviews (${count} ${count === 1 ? 'transcript' : 'transcripts'}${empty})`,
    observation: (count, empty) =>
      `observation (${count} ${count === 1 ? 'set of notes' : 'sets of notes'}${empty})`,
    document: (count, empty) => `documents (${count}${empty})`,
  },
  empty: (count) => (count === 0 ? '' : `, ${count} of them without units of analysis`),
  gathered: (techniques, site) =>
    `The data${site === null ? '' : ` about ${site}`} were gathered through ${techniques}.`,
  period: (from, to) => `The fieldwork ran from ${from} to ${to}.`,
  dated: (from, to) =>
    from === to ? `The sources are dated ${from}.` : `The sources are dated between ${from} and ${to}.`,
  undated: (count, all) =>
    all ? 'None of the sources is dated.' : `${count} ${count === 1 ? 'source is' : 'sources are'} undated.`,
  credibility: (tests) => `The credibility tests that the study declares: ${tests}.`,
  credibilityWords: credibilityEn,
  informants: 'Informants',
  informantCount: (count, groups) =>
    count === 0
      ? 'No listed informant has an interview in the data.'
      : `${count === 1 ? 'One informant was' : `${count} informants were`} interviewed${groups === null ? '' : `: ${groups}`}.`,
  groupCount: (group, count) => `${count} ${group}`,
  otherGroup: 'without a group',
  unlisted: (ids) => `Informants whom the roster does not list: ${ids}.`,
  notInterviewed: (count, ids) =>
    `${count === 1 ? 'One person is' : `${count} people are`} listed, but without an interview in the data: ${ids}.`,
  anonymous: (count, documents) =>
    `${count === 1 ? 'One interview has' : `${count} interviews have`} answers by an unknown informant: ${documents}.`,
  informantTable: 'Informants',
  informantColumns: {
    code: 'Id',
    name: 'Name',
    role: 'Position or role',
    group: 'Group',
    interviews: 'Interviews',
  },
  sources: 'Sources',
  sourcesText: (documents, units) =>
    `There ${documents === 1 ? 'is one source' : `are ${documents} sources`} with ${units === 1 ? 'one unit' : `${units} units`} of analysis: an informant’s answer in an interview, a paragraph in observation notes and documents. What the interviewer says is context, never evidence.`,
  sourceTable: 'Sources of data',
  sourceColumns: {
    code: 'Id',
    technique: 'Technique',
    about: 'Informant, title or place',
    date: 'Date',
    units: 'Units',
  },
  techniqueHead: { interview: 'Interview', observation: 'Observation', document: 'Document' },
  theory: 'Theoretical framework',
  theoryText: (title, citation) =>
    citation === null
      ? `The analysis uses the codebook “${title}”, which cites no particular theory.`
      : `The analysis uses the codebook “${title}”, which draws on ${citation}.`,
  theoryCount: (indicators, codes) =>
    indicators === codes
      ? `It has ${indicators === 1 ? 'one indicator' : `${indicators} indicators`} without sub-indicators.`
      : `It has ${indicators === 1 ? 'one indicator' : `${indicators} indicators`} and ${codes} sub-indicators (defined in Appendix 1).`,
};

export const dataPhrases = { id, en };
