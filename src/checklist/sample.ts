import { longDate } from '../model/format.ts';
import type { Document, Informant } from '../model/source.ts';
import { TECHNIQUES } from '../model/source.ts';
import type { Bilingual } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { asWritten, author, type Fill, filled, missing, said, together } from './answers.ts';
import { type ChecklistContext, speakersOf } from './context.ts';
import { FIELD_EXAMPLES } from './examples.ts';
import { counted, listed, percent, some, tally } from './words.ts';

const NO_INTERVIEWS: Bilingual = {
  id: 'Studi ini tidak memuat wawancara.',
  en: 'There are no interviews in the study.',
};

/** Different values of a column that say more counted than listed. */
const FEW = 6;
const SHOWN = 8;

/** Interviews in which nobody is named, as the informant they need. */
function unnamed({ interviews }: ChecklistContext): readonly Document[] {
  return interviews.filter((document) => speakersOf(document).length === 0);
}

function nameless(documents: readonly Document[]): Bilingual | null {
  if (documents.length === 0) return null;
  const ids = some(
    documents.map(({ id }) => id),
    SHOWN,
  );
  return {
    id: `Informannya belum disebut pada ${ids.id}.`,
    en: `The informant is not named in ${ids.en}.`,
  };
}

/** The count that study.yaml gives beside the one that the data give. */
function declaredCount({ analysis, informants }: ChecklistContext): Bilingual | null {
  const { count, kinds } = analysis.study.methods.informants;
  const parts = Object.entries(kinds).map(([kind, many]) => `${kind} ${many}`);
  const kindText = parts.length === 0 ? null : asWritten(`(${parts.join(', ')}).`);
  if (count === null) {
    return kindText === null
      ? null
      : together({ id: 'Menurut study.yaml', en: 'According to study.yaml' }, kindText);
  }
  if (count === informants.length) return kindText;
  return together(
    {
      id: `study.yaml menyebut ${count} informan; jelaskan selisihnya.`,
      en: `study.yaml says ${count}; explain the difference.`,
    },
    kindText,
  );
}

/** How many informants, in how many interviews. */
export const sampleSize: Fill = (context) => {
  const { interviews, informants } = context;
  if (interviews.length === 0) {
    return author(
      { id: 'Tulis jumlah partisipannya.', en: 'Say how many participants there were.' },
      NO_INTERVIEWS,
    );
  }
  const people = counted(informants.length, 'informan', 'informant');
  const held = counted(interviews.length, 'wawancara', 'interview');
  const text = together(
    { id: `${people.id} dalam ${held.id}.`, en: `${people.en} in ${held.en}.` },
    nameless(unnamed(context)),
    declaredCount(context),
  );
  return informants.length === 0
    ? missing(['sources[…].informant'], asWritten('informant: I-01'), text)
    : filled(text, 'analysis.json: documents');
};

/** Those who were interviewed, as the roster has them. */
function roster({ analysis, informants }: ChecklistContext): readonly Informant[] {
  return informants.flatMap((id) => analysis.study.informants.find((informant) => informant.id === id) ?? []);
}

function column(label: Bilingual, values: readonly string[]): Bilingual | null {
  if (values.length === 0) return null;
  const kinds = [...new Set(values)];
  const isList = kinds.length > FEW || kinds.length === values.length;
  const text = isList ? some(kinds, SHOWN, '; ') : asWritten(tally(values));
  return { id: `${label.id}: ${text.id}.`, en: `${label.en}: ${text.en}.` };
}

/** Groups, roles, and further columns of the roster with few values. */
function characteristics(people: readonly Informant[]): readonly (Bilingual | null)[] {
  const names = [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))];
  const attributes = names.map((name) => ({
    name,
    values: people.flatMap((person) => person.attributes[name] ?? []),
  }));
  return [
    column(
      { id: 'Kelompok', en: 'Groups' },
      people.flatMap(({ group }) => group ?? []),
    ),
    column(
      { id: 'Jabatan', en: 'Roles' },
      people.flatMap(({ role }) => role ?? []),
    ),
    ...attributes
      .filter(({ values }) => new Set(values).size <= FEW && new Set(values).size < values.length)
      .map(({ name, values }) => column(asWritten(name.charAt(0).toUpperCase() + name.slice(1)), values)),
  ];
}

/** Roles, units, further columns of the roster. */
export const sampleDescription: Fill = (context) => {
  const people = roster(context);
  const lacking = context.informants.filter(
    (id) => !people.some((one) => one.id === id && (one.role !== null || one.group !== null)),
  );
  const text = together(...characteristics(people));
  if (context.informants.length === 0 || lacking.length > 0) {
    const who = some(lacking, SHOWN);
    const note: Bilingual | null =
      lacking.length === 0
        ? null
        : { id: `Belum ada keterangan tentang ${who.id}.`, en: `Nothing is said of ${who.en}.` };
    return missing(
      ['role, group'],
      { id: 'I-01,Kepala Dinas,pimpinan', en: 'I-01,Head of office,managers' },
      text.id === '' && note === null ? null : together(text, note),
      'informants.csv',
    );
  }
  return filled(text, 'informants.csv');
};

/** Sources by technique, and who or what they are: the units of study. */
export const unitsOfStudy: Fill = (context) => {
  const { index, informants } = context;
  const sources = TECHNIQUES.flatMap((technique): Bilingual[] => {
    const own = index.documents.filter((document) => document.technique === technique);
    if (own.length === 0) return [];
    const units = own.reduce((sum, document) => sum + document.units.length, 0);
    const { id, en } = TECHNIQUE_WORDS[technique];
    return [
      {
        id: `${id} ${own.length} (${units} satuan)`,
        en: `${en} ${own.length} (${units} ${units === 1 ? 'unit' : 'units'})`,
      },
    ];
  });
  const list = listed(sources);
  const people = counted(informants.length, 'informan', 'informant');
  return filled(
    together(
      { id: `${list.id}; ${people.id}.`, en: `${list.en}; ${people.en}.` },
      ...characteristics(roster(context)),
    ),
    'analysis.json: documents',
    'informants.csv',
  );
};

/** Informants with more than one interview, told by the documents and their dates. */
export const repeatInterviews: Fill = (context) => {
  const { interviews } = context;
  if (interviews.length === 0) {
    return author(
      { id: 'Tulis bila ada wawancara ulang.', en: 'Say if there were repeat interviews.' },
      NO_INTERVIEWS,
    );
  }
  const open = unnamed(context);
  if (open.length > 0) {
    return missing(['sources[…].informant'], asWritten('informant: I-01'), nameless(open));
  }
  const byInformant = context.informants.map((id) => ({
    id,
    held: interviews.filter((document) => speakersOf(document).includes(id)),
  }));
  const repeated = byInformant.filter(({ held }) => held.length > 1);
  if (repeated.length === 0) {
    return filled(
      {
        id: 'Tidak ada: data memuat satu wawancara untuk setiap informan.',
        en: 'None: the data hold one interview with each informant.',
      },
      'analysis.json: documents',
    );
  }
  const list = listed(
    repeated.map(({ id, held }) => `${id} (${held.map((each) => each.date ?? `${each.id}, ?`).join('; ')})`),
  );
  const undated = repeated.flatMap(({ held }) => held).filter(({ date }) => date === null);
  const text: Bilingual = {
    id: `Lebih dari satu kali: ${list.id}.`,
    en: `More than once: ${list.en}.`,
  };
  if (undated.length > 0)
    return missing(
      undated.map(({ id }) => `sources: ${id}: date`),
      asWritten('date: 2025-03-12'),
      text,
    );
  return filled(text, 'analysis.json: documents');
};

/** Saturation as computed, beside what the study claims. */
const saturationText = ({ analysis }: ChecklistContext): Bilingual | null => {
  const { saturation } = analysis.conclusion.strength;
  const { options, label, runs } = saturation;
  const limit = percent(options.threshold);
  const by: Bilingual = {
    id: `(Guest, Namey & Chen 2020: basis ${options.base}, rentang ${options.run}, ambang ${limit.id})`,
    en: `(Guest, Namey & Chen 2020: base ${options.base}, run ${options.run}, threshold ${limit.en})`,
  };
  switch (saturation.result) {
    case 'reached':
      return {
        id: `Kejenuhan data tercapai pada ${label ?? ''} wawancara ${by.id}.`,
        en: `Saturation was reached at ${label ?? ''} interviews ${by.en}.`,
      };
    case 'not-reached': {
      const last = percent(runs.at(-1)?.ratio ?? 0);
      return {
        id: `Kejenuhan data belum tercapai: rentang terakhir masih membawa ${last.id} tema baru ${by.id}.`,
        en: `Saturation was not reached: the last run still brought ${last.en} new themes ${by.en}.`,
      };
    }
    case 'not-assessable':
      return null;
  }
};

export const saturation: Fill = (context) => {
  const text = saturationText(context);
  const { claimed } = context.analysis.study.methods.saturation;
  if (text !== null) {
    const reached = context.analysis.conclusion.strength.saturation.result === 'reached';
    const against: Bilingual | null =
      claimed && !reached
        ? {
            id: 'study.yaml menyatakan jenuh: ubah, atau jelaskan.',
            en: 'study.yaml claims saturation: change it, or explain.',
          }
        : null;
    return filled(together(text, against), 'analysis.json: saturation');
  }
  return author(
    {
      id: 'Bahas kejenuhan data, atau mengapa tidak dinilai.',
      en: 'Discuss saturation, or why it was not assessed.',
    },
    together(
      {
        id: 'Telaah tidak dapat menilainya: wawancara atau temanya terlalu sedikit.',
        en: 'Telaah cannot assess it: there are too few interviews or themes.',
      },
      claimed
        ? {
            id: 'study.yaml menyatakan jenuh tanpa angka yang mendukungnya.',
            en: 'study.yaml claims it without a figure to show for it.',
          }
        : null,
    ),
  );
};

/** Why these informants, and when their number was enough. */
export const sampling: Fill = (context) => {
  const chosen = said(context, 'sampling');
  const enough = saturationText(context);
  if (chosen === undefined) return missing(['methods.sampling'], FIELD_EXAMPLES.sampling, enough);
  return filled(together(asWritten(chosen), enough), 'study.yaml: methods.sampling');
};

/** The dates of the sources, first to last: `12 Maret 2025 sampai 3 April 2025`. */
export function fieldDates({ index }: ChecklistContext): Bilingual | null {
  const dates = index.documents.flatMap(({ date }) => date ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last
    ? { id: longDate(first, 'id'), en: longDate(first, 'en') }
    : {
        id: `${longDate(first, 'id')} sampai ${longDate(last, 'id')}`,
        en: `${longDate(first, 'en')} to ${longDate(last, 'en')}`,
      };
}
