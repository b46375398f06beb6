import type { Bilingual } from '../model/text.ts';
import { asWritten, author, fromAuthor, fromFields, type ItemSpec, said } from './answers.ts';
import { coders, codingTree, derivation, orientation, software } from './coding.ts';
import { duration, fieldNotes, participantChecking, setting, transcriptsReturned } from './collection.ts';
import { consistency, majorThemes, minorThemes, quotations } from './findings.ts';
import { repeatInterviews, sampleDescription, sampleSize, sampling, saturation } from './sample.ts';
import { interviewers, trait } from './team.ts';

const TEAM: Bilingual = { id: 'Tim peneliti dan refleksivitas', en: 'Research team and reflexivity' };
const DESIGN: Bilingual = { id: 'Rancangan studi', en: 'Study design' };
const ANALYSIS: Bilingual = { id: 'Analisis dan temuan', en: 'Analysis and findings' };

const relationship = fromAuthor('relationship', {
  id: 'Jelaskan hubungan peneliti dengan informan sebelum studi.',
  en: 'Describe the relationship with informants before the study.',
});

const knowledge: ItemSpec['fill'] = (context) => {
  const text = said(context, 'relationship');
  return author(
    {
      id: 'Jelaskan apa yang diketahui informan tentang peneliti dan tujuannya.',
      en: 'Say what informants knew of the researcher and the aims.',
    },
    text === undefined ? null : asWritten(text),
  );
};

const reflexivity = fromAuthor('reflexivity', {
  id: 'Jelaskan anggapan, kepentingan, dan kemungkinan prasangka pewawancara.',
  en: 'Describe the interviewer’s assumptions, interests and possible biases.',
});

/** COREQ, item by item: interviews and focus groups. */
export const COREQ: readonly ItemSpec[] = [
  {
    domain: TEAM,
    title: { id: 'Pewawancara atau fasilitator', en: 'Interviewer or facilitator' },
    asks: { id: 'Siapa yang mewawancarai?', en: 'Who conducted the interviews?' },
    nature: 'field',
    fill: interviewers,
  },
  {
    domain: TEAM,
    title: { id: 'Gelar', en: 'Credentials' },
    asks: { id: 'Gelar akademik peneliti?', en: 'Which academic degrees do the researchers have?' },
    nature: 'field',
    fill: trait('credentials'),
  },
  {
    domain: TEAM,
    title: { id: 'Pekerjaan', en: 'Occupation' },
    asks: {
      id: 'Pekerjaan peneliti ketika studi berlangsung?',
      en: 'What was their occupation at the time?',
    },
    nature: 'field',
    fill: trait('occupation'),
  },
  {
    domain: TEAM,
    title: { id: 'Jenis kelamin', en: 'Gender' },
    asks: { id: 'Jenis kelamin peneliti?', en: 'What is their gender?' },
    nature: 'field',
    fill: trait('gender'),
  },
  {
    domain: TEAM,
    title: { id: 'Pengalaman dan pelatihan', en: 'Experience and training' },
    asks: {
      id: 'Pengalaman atau pelatihan apa yang dimiliki peneliti?',
      en: 'What experience or training do they have?',
    },
    nature: 'field',
    fill: trait('training'),
  },
  {
    domain: TEAM,
    title: { id: 'Hubungan yang terjalin', en: 'Relationship established' },
    asks: {
      id: 'Adakah hubungan dengan informan sebelum studi dimulai?',
      en: 'Was there a relationship with informants before the study?',
    },
    nature: 'author',
    fill: relationship,
  },
  {
    domain: TEAM,
    title: { id: 'Pengetahuan informan tentang pewawancara', en: 'What informants knew of the interviewer' },
    asks: {
      id: 'Apa yang diketahui informan tentang peneliti dan tujuannya?',
      en: 'What did informants know about the researcher and the aims?',
    },
    nature: 'author',
    fill: knowledge,
  },
  {
    domain: TEAM,
    title: { id: 'Ciri pewawancara', en: 'Interviewer characteristics' },
    asks: {
      id: 'Anggapan, kepentingan, atau prasangka apa yang dibawa pewawancara?',
      en: 'Which assumptions, interests or biases did the interviewer bring?',
    },
    nature: 'author',
    fill: reflexivity,
  },
  {
    domain: DESIGN,
    title: { id: 'Orientasi metodologis dan teori', en: 'Methodological orientation and theory' },
    asks: {
      id: 'Pendekatan dan teori apa yang mendasari studi?',
      en: 'Which approach and theory underlie the study?',
    },
    nature: 'field',
    fill: orientation,
  },
  {
    domain: DESIGN,
    title: { id: 'Pemilihan informan', en: 'Sampling' },
    asks: { id: 'Bagaimana informan dipilih?', en: 'How were informants chosen?' },
    nature: 'field',
    fill: sampling,
  },
  {
    domain: DESIGN,
    title: { id: 'Cara menghubungi', en: 'Method of approach' },
    asks: { id: 'Bagaimana informan dihubungi?', en: 'How were they approached?' },
    nature: 'field',
    fill: fromFields(['recruitment']),
  },
  {
    domain: DESIGN,
    title: { id: 'Jumlah informan', en: 'Sample size' },
    asks: { id: 'Berapa orang yang ikut?', en: 'How many took part?' },
    nature: 'analysis',
    fill: sampleSize,
  },
  {
    domain: DESIGN,
    title: { id: 'Yang tidak ikut', en: 'Non-participation' },
    asks: {
      id: 'Berapa yang menolak atau berhenti, dan mengapa?',
      en: 'How many refused or withdrew, and why?',
    },
    nature: 'field',
    fill: fromFields(['non-participation']),
  },
  {
    domain: DESIGN,
    title: { id: 'Tempat pengumpulan data', en: 'Setting of data collection' },
    asks: { id: 'Di mana data dikumpulkan?', en: 'Where were the data collected?' },
    nature: 'field',
    fill: setting,
  },
  {
    domain: DESIGN,
    title: { id: 'Kehadiran orang lain', en: 'Presence of others' },
    asks: { id: 'Adakah orang lain yang hadir?', en: 'Was anyone else present?' },
    nature: 'field',
    fill: fromFields(['bystanders']),
  },
  {
    domain: DESIGN,
    title: { id: 'Gambaran informan', en: 'Description of the sample' },
    asks: {
      id: 'Ciri penting informan dan waktunya?',
      en: 'What are the important characteristics of the sample, and the dates?',
    },
    nature: 'analysis',
    fill: sampleDescription,
  },
  {
    domain: DESIGN,
    title: { id: 'Pedoman wawancara', en: 'Interview guide' },
    asks: { id: 'Adakah pedoman, dan apakah diujicobakan?', en: 'Was there a guide, and was it tried out?' },
    nature: 'field',
    fill: fromFields(['guide']),
  },
  {
    domain: DESIGN,
    title: { id: 'Wawancara ulang', en: 'Repeat interviews' },
    asks: { id: 'Adakah wawancara ulang, berapa kali?', en: 'Were there repeat interviews, and how many?' },
    nature: 'analysis',
    fill: repeatInterviews,
  },
  {
    domain: DESIGN,
    title: { id: 'Perekaman', en: 'Audio or visual recording' },
    asks: { id: 'Bagaimana data direkam?', en: 'How were the data recorded?' },
    nature: 'field',
    fill: fromFields(['recording']),
  },
  {
    domain: DESIGN,
    title: { id: 'Catatan lapangan', en: 'Field notes' },
    asks: { id: 'Adakah catatan lapangan?', en: 'Were field notes made?' },
    nature: 'analysis',
    fill: fieldNotes,
  },
  {
    domain: DESIGN,
    title: { id: 'Lama wawancara', en: 'Duration' },
    asks: { id: 'Berapa lama wawancaranya?', en: 'How long did the interviews take?' },
    nature: 'analysis',
    fill: duration,
  },
  {
    domain: DESIGN,
    title: { id: 'Kejenuhan data', en: 'Data saturation' },
    asks: { id: 'Apakah kejenuhan data dibahas?', en: 'Was data saturation discussed?' },
    nature: 'analysis',
    fill: saturation,
  },
  {
    domain: DESIGN,
    title: { id: 'Transkrip dikembalikan', en: 'Transcripts returned' },
    asks: {
      id: 'Apakah transkrip dikembalikan kepada informan?',
      en: 'Were transcripts returned to informants?',
    },
    nature: 'field',
    fill: transcriptsReturned,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Jumlah pengode', en: 'Number of data coders' },
    asks: { id: 'Berapa orang yang mengode?', en: 'How many people coded the data?' },
    nature: 'analysis',
    fill: coders,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Pohon kode', en: 'Description of the coding tree' },
    asks: { id: 'Seperti apa susunan kodenya?', en: 'What does the coding tree look like?' },
    nature: 'analysis',
    fill: codingTree,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Asal tema', en: 'Derivation of themes' },
    asks: {
      id: 'Tema ditetapkan lebih dahulu atau ditemukan dalam data?',
      en: 'Were themes set in advance or drawn from the data?',
    },
    nature: 'analysis',
    fill: derivation,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Perangkat lunak', en: 'Software' },
    asks: { id: 'Perangkat lunak apa yang dipakai?', en: 'Which software was used?' },
    nature: 'analysis',
    fill: software,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Pemeriksaan oleh informan', en: 'Participant checking' },
    asks: { id: 'Apakah informan menanggapi temuan?', en: 'Did informants give feedback on the findings?' },
    nature: 'analysis',
    fill: participantChecking,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Kutipan', en: 'Quotations presented' },
    asks: {
      id: 'Adakah kutipan di bawah temuan, dengan kode informan?',
      en: 'Are findings illustrated by quotes, each with its informant?',
    },
    nature: 'analysis',
    fill: quotations,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Data dan temuan sesuai', en: 'Data and findings consistent' },
    asks: {
      id: 'Apakah temuan sesuai dengan data yang disajikan?',
      en: 'Are the findings consistent with the data presented?',
    },
    nature: 'author',
    fill: consistency,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Tema utama jelas', en: 'Clarity of major themes' },
    asks: { id: 'Apakah tema utama disajikan dengan jelas?', en: 'Are the major themes clearly presented?' },
    nature: 'analysis',
    fill: majorThemes,
  },
  {
    domain: ANALYSIS,
    title: { id: 'Tema kecil jelas', en: 'Clarity of minor themes' },
    asks: {
      id: 'Adakah kasus yang berbeda atau tema kecil yang dibahas?',
      en: 'Are diverse cases or minor themes described?',
    },
    nature: 'analysis',
    fill: minorThemes,
  },
];
