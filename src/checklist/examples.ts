import type { MethodField } from '../model/methods.ts';
import type { Bilingual } from '../model/text.ts';

/** What could stand in study.yaml, below `methods:`. */
export const FIELD_EXAMPLES: Readonly<Record<MethodField, Bilingual>> = {
  question: { id: 'question: Bagaimana kinerja pegawai …?', en: 'question: How do the employees …?' },
  approach: {
    id: 'approach: Kualitatif deskriptif; paradigma interpretif',
    en: 'approach: Descriptive qualitative; interpretivist',
  },
  context: {
    id: 'context: Dinas dengan … pegawai, sejak … melayani …',
    en: 'context: An office with … employees that has served …',
  },
  sampling: {
    id: 'sampling: Purposif; informan dipilih karena …',
    en: 'sampling: Purposive; informants were chosen because …',
  },
  recruitment: {
    id: 'recruitment: Dihubungi langsung di kantor, dengan surat izin …',
    en: 'recruitment: Approached face to face at the office, with a permit …',
  },
  'non-participation': {
    id: 'non-participation: Satu orang menolak karena …; tidak ada yang mengundurkan diri',
    en: 'non-participation: One person declined because …; nobody withdrew',
  },
  setting: { id: 'setting: Ruang kerja informan', en: 'setting: The informants’ offices' },
  bystanders: {
    id: 'bystanders: Tidak ada orang lain yang hadir',
    en: 'bystanders: Nobody else was present',
  },
  guide: {
    id: 'guide: Pedoman wawancara menurut indikator, diujicobakan pada … (terlampir)',
    en: 'guide: Interview guide by indicator, tried out with … (attached)',
  },
  recording: {
    id: 'recording: Rekaman suara dengan izin informan',
    en: 'recording: Audio, with the informants’ consent',
  },
  transcription: {
    id: 'transcription: Ditranskripsi kata demi kata oleh …; transkrip dikembalikan kepada …',
    en: 'transcription: Verbatim by …; transcripts were returned to …',
  },
  relationship: {
    id: 'relationship: Peneliti tidak mengenal informan sebelumnya; …',
    en: 'relationship: The researcher had not met the informants before; …',
  },
  reflexivity: {
    id: 'reflexivity: Peneliti adalah …; anggapan awalnya …',
    en: 'reflexivity: The researcher is …; the assumptions held at the start …',
  },
  ethics: {
    id: 'ethics: Surat izin nomor …; persetujuan tertulis; nama disamarkan',
    en: 'ethics: Permit number …; written consent; pseudonyms',
  },
  funding: { id: 'funding: Tanpa dana pihak lain', en: 'funding: No external funding' },
  conflicts: { id: 'conflicts: Tidak ada', en: 'conflicts: None' },
  limitations: {
    id: 'limitations: Pengamatan hanya …; … tidak dapat diwawancarai',
    en: 'limitations: Observed only …; … could not be interviewed',
  },
};
