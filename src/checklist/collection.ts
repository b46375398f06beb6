import type { Document } from '../model/source.ts';
import { TECHNIQUES } from '../model/source.ts';
import type { Bilingual } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import {
  asWritten,
  author,
  type Fill,
  filled,
  missing,
  missingDeed,
  missingFields,
  said,
  together,
} from './answers.ts';
import type { ChecklistContext } from './context.ts';
import { FIELD_EXAMPLES } from './examples.ts';
import { fieldDates } from './sample.ts';
import { counted, listed, some } from './words.ts';

const SHOWN = 8;

const idsOf = (documents: readonly Document[]): Bilingual =>
  some(
    documents.map(({ id }) => id),
    SHOWN,
  );

/** Where: what study.yaml says, or the place of every source. */
export const setting: Fill = (context) => {
  const text = said(context, 'setting');
  const { documents } = context.index;
  const gathered = documents.filter(({ technique }) => technique !== 'document');
  const places = [...new Set(gathered.flatMap(({ place }) => place ?? []))].sort();
  const named = places.length === 0 ? null : some(places, SHOWN, '; ');
  const where: Bilingual | null =
    named === null ? null : { id: `Tempat sumber: ${named.id}.`, en: `Places of the sources: ${named.en}.` };
  if (text !== undefined) return filled(together(asWritten(text), where), 'study.yaml: methods.setting');
  const open = gathered.filter(({ place }) => place === null);
  if (where !== null && open.length === 0) return filled(where, 'analysis.json: documents');
  const without = idsOf(open);
  return missing(
    ['methods.setting'],
    FIELD_EXAMPLES.setting,
    where === null
      ? null
      : together(where, { id: `Tanpa tempat: ${without.id}.`, en: `Without a place: ${without.en}.` }),
  );
};

/** Notes of observations that are among the sources. */
export const fieldNotes: Fill = ({ index }) => {
  const notes = index.documents.filter(({ technique }) => technique === 'observation');
  if (notes.length === 0) {
    return author(
      {
        id: 'Tulis apakah dibuat catatan lapangan, dan kapan.',
        en: 'Say whether field notes were made, and when.',
      },
      {
        id: 'Di antara sumber tidak ada catatan observasi.',
        en: 'There are no notes of observations among the sources.',
      },
    );
  }
  const count = counted(notes.length, 'catatan observasi', 'observation note');
  const units = counted(
    notes.reduce((sum, { units: own }) => sum + own.length, 0),
    'paragraf',
    'paragraph',
  );
  const ids = idsOf(notes);
  return filled(
    {
      id: `${count.id} (${ids.id}; ${units.id}).`,
      en: `${count.en} (${ids.en}; ${units.en}).`,
    },
    'analysis.json: documents',
  );
};

/** Minutes of every interview, as study.yaml gives them. */
export const duration: Fill = ({ analysis, interviews }) => {
  const { minutes } = analysis.study.methods;
  const known = interviews.flatMap(({ id }) => minutes[id] ?? []);
  const open = interviews.filter(({ id }) => minutes[id] === undefined);
  const total = Math.round(known.reduce((sum, each) => sum + each, 0));
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const range = least === most ? `${least}` : `${least}–${most}`;
  const text: Bilingual | null =
    known.length === 0
      ? null
      : {
          id: `${range} menit per wawancara, seluruhnya ${total} menit.`,
          en: `${range} minutes an interview, ${total} minutes in all.`,
        };
  if (text === null || open.length > 0) {
    const [first = 'W-01', second] = open.map(({ id }) => id);
    const example =
      second === undefined ? `minutes: { ${first}: 45 }` : `minutes: { ${first}: 45, ${second}: 60 }`;
    const without = idsOf(open);
    const note: Bilingual = { id: `Belum ada: ${without.id}.`, en: `Not yet: ${without.en}.` };
    return missing(['methods.minutes'], asWritten(example), text === null ? null : together(text, note));
  }
  return filled(text, 'study.yaml: methods.minutes');
};

/** Sources by technique, and from when to when. */
export const collectionMethods: Fill = (context) => {
  const { index, analysis } = context;
  const list = listed(
    TECHNIQUES.flatMap((technique): Bilingual[] => {
      const own = index.documents.filter((document) => document.technique === technique).length;
      const { id, en } = TECHNIQUE_WORDS[technique];
      return own === 0 ? [] : [{ id: `${id} (${own})`, en: `${en} (${own})` }];
    }),
  );
  const dates = fieldDates(context);
  const { period } = analysis.study;
  const text = together(
    { id: `Teknik dan jumlah sumber: ${list.id}.`, en: `Techniques and numbers of sources: ${list.en}.` },
    dates === null ? null : { id: `Tanggal sumber: ${dates.id}.`, en: `Dates of the sources: ${dates.en}.` },
  );
  if (dates === null && period === null) {
    return missing(['period'], asWritten('period: { from: 2025-03-01, to: 2025-05-31 }'), text);
  }
  return filled(text, 'analysis.json: documents');
};

/** How many of those interviewed have seen what was understood from them. */
export function memberCheckText({ analysis, informants }: ChecklistContext): Bilingual | null {
  const { memberChecks } = analysis.decisions;
  if (memberChecks.length === 0) return null;
  const asked = new Set(memberChecks.map(({ informant }) => informant));
  const corrected = new Set(
    memberChecks.filter(({ outcome }) => outcome === 'corrected').map(({ informant }) => informant),
  );
  const of = informants.length;
  const people = counted(of, 'informan', 'informant');
  return {
    id: `Pemahaman peneliti dikembalikan kepada ${asked.size} dari ${people.id}: ${asked.size - corrected.size} membenarkan, ${corrected.size} memberi koreksi.`,
    en: `What was understood was taken back to ${asked.size} of ${people.en}: ${asked.size - corrected.size} confirmed it, ${corrected.size} corrected it.`,
  };
}

/** Member checks that decisions.yaml records. */
export const participantChecking: Fill = (context) => {
  const text = memberCheckText(context);
  const [first = 'I-01'] = context.informants;
  if (text !== null) return filled(text, 'decisions.yaml: member-checks');
  return missingDeed('member-checks (decisions.yaml)', `telaah member-check ${first}`);
};

const RETURNED = /kembali|dibaca ulang|diperiksa (?:oleh )?informan|return|sent back|shown to/iu;

/** Whether transcripts went back: what study.yaml says of transcription, if it speaks of that. */
export const transcriptsReturned: Fill = (context) => {
  const text = said(context, 'transcription');
  const checks = memberCheckText(context);
  if (text !== undefined && RETURNED.test(text)) {
    return filled(together(asWritten(text), checks), 'study.yaml: methods.transcription');
  }
  return missingFields(['transcription'], checks);
};

/** Transcription from study.yaml, and what Telaah does to keep the data whole and names out. */
export const processing: Fill = (context) => {
  const { names } = context.analysis.study;
  const own: Bilingual =
    names === 'pseudonyms'
      ? {
          id: 'Laporan menyebut informan dengan kode, bukan nama; sidik jari setiap sumber dicatat (audit).',
          en: 'Reports call informants by code, not by name; a fingerprint of every source is kept (audit).',
        }
      : {
          id: 'Laporan menyebut nama informan; sidik jari setiap sumber dicatat (audit).',
          en: 'Reports give informants’ names; a fingerprint of every source is kept (audit).',
        };
  const text = said(context, 'transcription');
  if (text === undefined) return missingFields(['transcription'], own);
  return filled(
    together(asWritten(text), own),
    'study.yaml: methods.transcription',
    'study.yaml: privacy.names',
  );
};
