import { describe, expect, it } from 'vitest';
import { fillChecklist } from '../../src/checklist/index.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { AnsweredItem, ChecklistId } from '../../src/model/checklist.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { NO_METHODS, type StudyMethods } from '../../src/model/methods.ts';
import type { Document } from '../../src/model/source.ts';
import type { Study } from '../../src/model/study.ts';
import { analysisOf } from '../report/support.ts';
import { makeCoded, makeInformant, type StudyInLines } from '../support/make.ts';

const CODINGS = ['W-01:1 a/x +', 'W-02:1 a/x -', 'O-01:1 a/x +', 'W-01:2 a/y -'];

function analysis(
  study: Partial<Study> = {},
  methods: Partial<StudyMethods> = {},
  more: Partial<StudyInLines> = {},
): Analysis {
  return analysisOf(
    makeCoded({ codings: CODINGS, ...more, study: { ...study, methods: { ...NO_METHODS, ...methods } } }),
  );
}

function item(id: ChecklistId, number: number, of: Analysis): AnsweredItem {
  const found = fillChecklist(id, of, '9.9.9').items.find((candidate) => candidate.number === number);
  if (found === undefined) throw new Error(`no item ${number}`);
  return found;
}

const answer = (number: number, of: Analysis, id: ChecklistId = 'coreq') => item(id, number, of).answer;

/** The words of an answer, whatever its state. */
function words(number: number, of: Analysis, id: ChecklistId = 'coreq'): string {
  const given = answer(number, of, id);
  return given.state === 'author' ? `${given.task.en} ${given.hint?.en ?? ''}` : (given.text?.en ?? '');
}

function withDocuments(of: Analysis, change: (document: Document) => Document): Analysis {
  return { ...of, documents: of.documents.map(change) };
}

describe('the standards', () => {
  it.each([
    ['coreq', 32, 'Tong'],
    ['srqr', 21, 'O’Brien'],
  ] as const)('%s has its %i items, numbered, in both languages, with its source', (id, count, source) => {
    const { items, reference } = fillChecklist(id, analysis(), '1.0.0');
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    expect(reference).toContain(source);
    for (const { title, asks, domain } of items) {
      for (const text of [title, asks, domain]) {
        expect(text.id).not.toBe('');
        expect(text.en).not.toBe('');
      }
    }
    expect(new Set(items.map(({ title }) => title.en)).size).toBe(count);
  });

  it('claim nothing that an empty study.yaml does not show', () => {
    const fields = fillChecklist('coreq', analysis(), '1.0.0').items.filter(
      ({ nature }) => nature === 'field',
    );
    expect(fields.length).toBeGreaterThan(10);
    for (const { answer: given } of fields) expect(given.state).toBe('missing');
    const authors = fillChecklist('srqr', analysis(), '1.0.0').items.filter(
      ({ nature }) => nature === 'author',
    );
    for (const { answer: given } of authors) expect(given.state).toBe('author');
    for (const id of ['coreq', 'srqr'] as const) {
      const text = JSON.stringify(fillChecklist(id, analysis(), '1.0.0'));
      expect(text).not.toMatch(/"(?:Ya|Yes)[".]|undefined|NaN/u);
    }
  });

  it('fill every field item from study.yaml, in the author’s words', () => {
    const methods: StudyMethods = {
      ...NO_METHODS,
      researchers: [
        {
          name: 'Rina',
          role: 'pewawancara',
          credentials: 'S.Sos.',
          occupation: 'mahasiswa',
          gender: 'perempuan',
          training: 'kuliah metode',
        },
      ],
      fields: {
        question: 'Q?',
        approach: 'A.',
        context: 'C.',
        sampling: 'S.',
        recruitment: 'R.',
        'non-participation': 'N.',
        setting: 'T.',
        bystanders: 'B.',
        guide: 'G.',
        recording: 'V.',
        transcription: 'Transkrip dikembalikan.',
        ethics: 'E.',
        funding: 'F.',
        conflicts: 'X.',
      },
      minutes: { 'W-01': 30, 'W-02': 50 },
    };
    for (const id of ['coreq', 'srqr'] as const) {
      const items = fillChecklist(id, analysis({ title: 'Studi kualitatif' }, methods), '1.0.0').items;
      const open = items.filter(
        ({ nature, answer: given }) => nature === 'field' && given.state !== 'filled',
      );
      expect(open.map(({ number }) => number)).toEqual([]);
    }
    expect(words(11, analysis({}, methods))).toBe('R.');
    expect(answer(11, analysis({}, methods))).toMatchObject({ from: ['study.yaml: methods.recruitment'] });
  });
});

describe('an example that was not filled in', () => {
  it('is no answer', () => {
    const of = analysis(
      {},
      { fields: { sampling: 'Purposif; informan dipilih karena …', reflexivity: '…' } },
    );
    expect(answer(10, of).state).toBe('missing');
    expect(answer(8, of).state).toBe('author');
    const nobody = { role: '…', credentials: null, occupation: null, gender: null, training: null };
    const blank = analysis(
      {},
      {
        researchers: [
          { ...nobody, name: '…' },
          { ...nobody, name: 'Rina' },
        ],
      },
    );
    expect(answer(1, blank)).toMatchObject({
      state: 'missing',
      fields: ['methods.researchers[1].role'],
      text: { en: 'Rina' },
    });
  });
});

describe('items on the team', () => {
  const rina = { ...emptyResearcher('Rina'), role: 'pewawancara', gender: 'perempuan' };

  function emptyResearcher(name: string) {
    return { name, role: null, credentials: null, occupation: null, gender: null, training: null };
  }

  it('name the researcher who lacks something, and the field to add', () => {
    const of = analysis({}, { researchers: [rina, emptyResearcher('Budi')] });
    expect(answer(4, of)).toMatchObject({
      state: 'missing',
      fields: ['methods.researchers[1].gender'],
      file: 'study.yaml',
      text: { en: 'Rina: perempuan' },
    });
    expect(answer(1, of)).toMatchObject({ state: 'filled', text: { en: 'Rina (pewawancara)' } });
  });

  it('do not take somebody for the interviewer whose role is not said', () => {
    expect(answer(1, analysis({}, { researchers: [emptyResearcher('Budi')] }))).toMatchObject({
      state: 'missing',
      fields: ['methods.researchers[0].role'],
    });
  });

  it('leave reflexivity to the author unless it is written', () => {
    expect(answer(8, analysis()).state).toBe('author');
    const written = analysis({}, { fields: { reflexivity: 'Peneliti pernah bekerja di sini.' } });
    expect(answer(8, written)).toMatchObject({ state: 'filled' });
  });
});

describe('items on the sample', () => {
  const informants = [
    makeInformant('I-01', { role: 'Kepala Dinas', group: 'pimpinan', attributes: { gender: 'L' } }),
    makeInformant('I-02', { role: 'Staf', group: 'staf', attributes: { gender: 'L' } }),
    makeInformant('I-09', { role: 'Camat', group: 'pimpinan' }),
  ];

  it('count those who were interviewed, and hold the declared number against them', () => {
    expect(words(12, analysis({ informants }))).toBe('2 informants in 2 interviews.');
    const of = analysis({ informants }, { informants: { count: 5, kinds: { kunci: 1, utama: 4 } } });
    expect(words(12, of)).toContain('study.yaml says 5; explain the difference. (kunci 1, utama 4).');
    expect(words(12, analysis({}, { informants: { count: 2, kinds: {} } }))).toBe(
      '2 informants in 2 interviews.',
    );
  });

  it('describe only those who were interviewed', () => {
    expect(words(16, analysis({ informants }))).toBe(
      'Groups: pimpinan; staf. Roles: Kepala Dinas; Staf. Gender: L 2.',
    );
    const lacking = analysis({ informants: informants.slice(0, 1) });
    expect(answer(16, lacking)).toMatchObject({ state: 'missing', file: 'informants.csv' });
    expect(words(16, lacking)).toContain('Nothing is said of I-02.');
  });

  it('see repeat interviews in the documents and their dates', () => {
    expect(words(18, analysis())).toBe('None: the data hold one interview with each informant.');
    const again = withDocuments(analysis(), (document) =>
      document.id === 'W-02' ? { ...document, informant: 'I-01', date: '2025-04-01' } : document,
    );
    expect(words(18, again)).toBe('More than once: I-01 (2025-03-12; 2025-04-01).');
    const undated = withDocuments(again, (document) => ({ ...document, date: null }));
    expect(answer(18, undated)).toMatchObject({ state: 'missing' });
  });

  it('do not say that nobody was interviewed twice while an interview has no informant', () => {
    const nameless = withDocuments(analysis(), (document) =>
      document.id === 'W-02' ? { ...document, informant: null } : document,
    );
    expect(answer(18, nameless)).toMatchObject({ state: 'missing', fields: ['sources[…].informant'] });
    expect(words(12, nameless)).toContain('The informant is not named in W-02.');
  });

  it('leave interviews out of a study without any', () => {
    const notes = analysis({}, {}, { codings: ['O-01:1 a/x +'] });
    for (const number of [12, 18]) expect(answer(number, notes).state).toBe('author');
  });
});

describe('items on data collection', () => {
  it('take places from the sources where all have one', () => {
    const placed = withDocuments(analysis(), (document) => ({ ...document, place: `Ruang ${document.id}` }));
    expect(answer(14, placed)).toMatchObject({ state: 'filled' });
    const partly = withDocuments(placed, (document) =>
      document.id === 'W-02' ? { ...document, place: null } : document,
    );
    expect(answer(14, partly)).toMatchObject({ state: 'missing', fields: ['methods.setting'] });
    expect(words(14, partly)).toContain('Without a place: W-02.');
  });

  it('sum up minutes, and name the interviews that lack them', () => {
    expect(words(21, analysis({}, { minutes: { 'W-01': 30, 'W-02': 50 } }))).toBe(
      '30–50 minutes an interview, 80 minutes in all.',
    );
    const partly = analysis({}, { minutes: { 'W-01': 30 } });
    expect(answer(21, partly)).toMatchObject({ state: 'missing', example: { en: 'minutes: { W-02: 45 }' } });
    expect(words(21, partly)).toContain('Not yet: W-02.');
  });

  it('see field notes only where there are some', () => {
    expect(words(20, analysis())).toBe('1 observation note (O-01; 1 paragraph).');
    expect(answer(20, analysis({}, {}, { codings: ['W-01:1 a/x +'] })).state).toBe('author');
  });

  it('take transcription for an answer on returned transcripts only if it speaks of that', () => {
    const verbatim = analysis({}, { fields: { transcription: 'Kata demi kata oleh peneliti.' } });
    expect(answer(23, verbatim).state).toBe('missing');
    const returned = analysis({}, { fields: { transcription: 'Transkrip dikembalikan kepada informan.' } });
    expect(answer(23, returned).state).toBe('filled');
  });

  it('report member checks from decisions.yaml, and the command while there are none', () => {
    expect(answer(28, analysis())).toMatchObject({
      state: 'missing',
      file: null,
      example: { en: 'telaah member-check I-01' },
    });
    const memberChecks = [
      { informant: 'I-01', date: '2025-06-01', outcome: 'corrected', note: 'bukan dua' } as const,
    ];
    const checked = analysis({}, {}, { decisions: { ...NO_DECISIONS, memberChecks } });
    expect(words(28, checked)).toBe(
      'What was understood was taken back to 1 of 2 informants: 0 confirmed it, 1 corrected it.',
    );
  });

  it('give saturation as computed, and never as reached because it is claimed', () => {
    const claimed = analysis({}, { saturation: { claimed: true, base: null, run: null, threshold: null } });
    expect(answer(22, claimed).state).toBe('author');
    expect(words(22, claimed)).toContain('study.yaml claims it without a figure to show for it.');
    const codings = [
      'W-01:1 a/x +',
      'W-02:1 a/x +',
      'W-03:1 a/x +',
      'W-04:1 a/x +',
      'W-05:1 a/x +',
      'W-06:1 a/x +',
    ];
    const reached = analysis({}, {}, { codings });
    expect(words(22, reached)).toContain('Saturation was reached at 4+2 interviews');
  });
});

describe('items on analysis and findings', () => {
  it('do not call an automatic coder a data coder', () => {
    const given = answer(24, analysis());
    expect(given).toMatchObject({ state: 'missing', fields: ['codings/'] });
    expect(words(24, analysis())).toContain('No person has coded yet.');
    const share = { coder: 'rina', made: 2, confirmed: 1, rejected: 0, units: 3, orphans: 0 };
    expect(answer(24, { ...analysis(), coders: [share] })).toMatchObject({ state: 'filled' });
  });

  it('give the tree, the theory and the software', () => {
    expect(words(25, analysis())).toBe('1 indicator, 2 codes: Indikator a (en) (Sub x (en); Sub y (en)).');
    expect(words(26, analysis())).toContain('Theoretical framework: Teori (2020:1).');
    expect(words(27, analysis())).toBe('Telaah 9.9.9.');
  });

  it('leave consistency to the author, with what verification found', () => {
    expect(answer(30, analysis()).state).toBe('author');
    expect(words(30, analysis())).toContain('Verification notes');
  });

  it('count negative cases for minor themes', () => {
    const cases = analysis({}, {}, { codings: ['W-01:1 a/x +', 'W-02:1 a/x +', 'W-03:1 a/x -'] });
    expect(words(32, cases)).toContain('1 negative case under 1 finding, and 0 factors outside');
    expect(answer(32, analysis({}, {}, { codings: ['W-01:1 a/x +'] })).state).toBe('author');
  });

  it('ask for a title that says how the study was made', () => {
    expect(answer(1, analysis({ title: null }), 'srqr')).toMatchObject({
      state: 'missing',
      fields: ['title'],
    });
    expect(answer(1, analysis({ title: 'Kinerja pegawai' }), 'srqr').state).toBe('author');
    expect(answer(1, analysis({ title: 'Kinerja pegawai: studi kasus' }), 'srqr').state).toBe('filled');
  });

  it('take trustworthiness from what the files show, not from what is declared', () => {
    const declared = analysis({ credibility: ['peer-debriefing'] });
    expect(answer(15, declared, 'srqr').state).toBe('missing');
    expect(words(15, declared, 'srqr')).toContain('Declared in study.yaml but not seen');
  });
});
