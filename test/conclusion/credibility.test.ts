import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import { NO_WORK, type PeoplesWork } from '../../src/conclusion/work.ts';
import type { CodingAgreement } from '../../src/model/agreement.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { CredibilityEntry, Decisions } from '../../src/model/decision.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import type { Document } from '../../src/model/source.ts';
import {
  CREDIBILITY_TESTS,
  type CredibilityResult,
  type CredibilityTest,
  TRUST_CRITERIA,
  type TrustCriterion,
} from '../../src/model/verification.ts';
import { makeCoded, makeCoding, makeInformant, type StudyInLines } from '../support/make.ts';

function entry(kind: CredibilityEntry['kind'], more: Partial<CredibilityEntry> = {}): CredibilityEntry {
  return { kind, date: null, note: 'catatan', with: null, hours: null, documents: [], ...more };
}

function logOf(...credibility: readonly CredibilityEntry[]): Decisions {
  return { ...NO_DECISIONS, credibility };
}

function test(
  id: CredibilityTest,
  study: StudyInLines | CodedStudy,
  work: PeoplesWork = NO_WORK,
): CredibilityResult {
  const coded =
    'documents' in study && 'factors' in study && 'codebook' in study
      ? (study as CodedStudy)
      : makeCoded(study);
  const found = conclude(coded, work).strength.credibility.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no test ${id}`);
  return found;
}

function criterion(id: TrustCriterion, study: StudyInLines, work: PeoplesWork = NO_WORK): string {
  return conclude(makeCoded(study), work).strength.trust.find((each) => each.id === id)?.state ?? '';
}

/** The same study with its documents changed. */
function changed(study: StudyInLines, change: (document: Document) => Partial<Document>): CodedStudy {
  const coded = makeCoded(study);
  return { ...coded, documents: coded.documents.map((each) => ({ ...each, ...change(each) })) };
}

/** Interviews W-01 and W-02 with the same informant, on two dates. */
const TWICE = changed({ codings: ['W-01:1 a +', 'W-02:1 a +'] }, ({ id }) => ({
  informant: 'I-01',
  date: id === 'W-01' ? '2025-03-12' : '2025-04-12',
}));

const AGREEMENT = { coders: ['dina', 'rina'], documents: ['W-01'] } as unknown as CodingAgreement;

it('looks at all nine tests and the three criteria, and knows which are declared', () => {
  const { credibility, trust } = conclude(
    makeCoded({ codings: ['W-01:1 a +'], study: { credibility: ['member-check'] } }),
  ).strength;
  expect(credibility.map(({ id }) => id)).toEqual([...CREDIBILITY_TESTS]);
  expect(credibility.filter(({ declared }) => declared).map(({ id }) => id)).toEqual(['member-check']);
  expect(trust.map(({ id }) => id)).toEqual([...TRUST_CRITERIA]);
});

it('says what is missing exactly where something is', () => {
  for (const coded of [
    TWICE,
    makeCoded({}),
    makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -', 'W-02:1 b 0'] }),
  ]) {
    const { credibility, trust } = conclude(coded).strength;
    for (const { id, state, missing } of [...credibility, ...trust]) {
      expect([id, missing === null]).toEqual([id, state === 'shown']);
    }
  }
});

describe('prolonged engagement', () => {
  it('is shown by going back: the same informant again, or visits in the log', () => {
    expect(test('prolonged-engagement', TWICE)).toMatchObject({ state: 'shown', places: ['I-01'] });
    const decisions = logOf(entry('visit', { date: '2025-03-01' }), entry('visit', { date: '2025-03-09' }));
    expect(test('prolonged-engagement', { codings: ['W-01:1 a +'], decisions }).state).toBe('shown');
  });

  it('is shown in part by several days, and not by one', () => {
    const coded = changed({ codings: ['W-01:1 a +', 'W-02:1 a +'] }, ({ id }) => ({
      date: `2025-03-${id.slice(2)}`,
    }));
    const found = test('prolonged-engagement', coded);
    expect(found.state).toBe('partly');
    expect(found.evidence[0]?.id).toBe(
      'Data lapangan berasal dari 2 hari, dari 1 Maret 2025 sampai 2 Maret 2025.',
    );
    expect(test('prolonged-engagement', { codings: ['W-01:1 a +', 'W-02:1 a +'] }).state).toBe('not-shown');
  });
});

describe('persistent observation', () => {
  it('is shown by observation on two dates, in part by one or by re-reading', () => {
    const twice = changed({ codings: ['O-01:1 a +', 'O-02:1 a +'] }, ({ id }) => ({
      date: `2025-03-${id.slice(2)}`,
    }));
    expect(test('persistent-observation', twice)).toMatchObject({ state: 'shown', places: ['O-01', 'O-02'] });
    expect(test('persistent-observation', { codings: ['O-01:1 a +', 'O-02:1 a +'] }).state).toBe('partly');
    const read = { codings: ['W-01:1 a +'], decisions: logOf(entry('re-reading')) };
    expect(test('persistent-observation', read).state).toBe('partly');
    expect(test('persistent-observation', { codings: ['W-01:1 a +'] }).state).toBe('not-shown');
  });

  it('counts the hours in the log', () => {
    const decisions = logOf(entry('observation', { hours: 2.5 }), entry('observation', { hours: 1 }));
    const { evidence } = test('persistent-observation', { codings: ['W-01:1 a +'], decisions });
    expect(evidence.map(({ en }) => en)).toContain('Observation in the log: 3.5 hours.');
  });
});

describe('triangulation', () => {
  const informants = [makeInformant('I-01', { role: 'kepala' }), makeInformant('I-02', { role: 'staf' })];

  it('of sources counts groups where the roster has them, informants else', () => {
    expect(
      test('source-triangulation', { codings: ['W-01:1 a +', 'W-02:1 a -'], study: { informants } }),
    ).toMatchObject({
      state: 'shown',
      places: ['a'],
    });
    const peers = [makeInformant('I-01', { role: 'staf' }), makeInformant('I-02', { role: 'staf' })];
    const same = test('source-triangulation', {
      codings: ['W-01:1 a +', 'W-02:1 a -'],
      study: { informants: peers },
    });
    expect(same.evidence[0]?.id).toContain('sedikitnya dua informan');
    const part = test('source-triangulation', {
      codings: ['W-01:1 a +', 'W-02:1 a -', 'W-01:2 b +'],
      study: { informants },
    });
    expect(part.state).toBe('partly');
    expect(part.missing?.id).toBe('Hanya dari satu kelompok informan: Sub b.');
    expect(test('source-triangulation', { codings: ['W-01:1 a +'] }).state).toBe('not-shown');
  });

  it('of techniques needs two for every code with evidence', () => {
    expect(test('technique-triangulation', { codings: ['W-01:1 a +', 'O-01:1 a -'] }).state).toBe('shown');
    expect(
      test('technique-triangulation', { codings: ['W-01:1 a +', 'O-01:1 b -', 'D-01:1 b +'] }),
    ).toMatchObject({
      state: 'partly',
      places: ['b'],
    });
    expect(test('technique-triangulation', { codings: ['W-01:1 a +', 'O-01:1 a 0'] }).state).toBe(
      'not-shown',
    );
  });

  it('of time needs the same informant again; another date alone is a part of it', () => {
    expect(test('time-triangulation', TWICE).state).toBe('shown');
    const other = changed({ codings: ['W-01:1 a +', 'W-02:1 a -'] }, ({ id }) => ({
      date: `2025-0${id.slice(3)}-01`,
    }));
    const found = test('time-triangulation', other);
    expect(found.state).toBe('partly');
    expect(found.evidence[0]?.en).toContain('turns round in 1');
    expect(test('time-triangulation', { codings: ['W-01:1 a +', 'W-02:1 a -'] }).state).toBe('not-shown');
  });
});

describe('peer debriefing', () => {
  const codings = ['W-01:1 a +'];
  it('is shown by talks in the log; supervision and a second coder are a part of it', () => {
    const talk = logOf(entry('peer-debriefing', { with: 'R. S.' }));
    expect(test('peer-debriefing', { codings, decisions: talk }).evidence[0]?.id).toBe(
      'Diskusi yang dicatat (dengan R. S.): 1.',
    );
    expect(test('peer-debriefing', { codings, decisions: talk }).state).toBe('shown');
    expect(test('peer-debriefing', { codings, decisions: logOf(entry('supervision')) }).state).toBe('partly');
    expect(test('peer-debriefing', { codings }, { ...NO_WORK, agreement: AGREEMENT }).state).toBe('partly');
    expect(test('peer-debriefing', { codings }).state).toBe('not-shown');
  });
});

describe('negative-case analysis', () => {
  const codings = ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a -'];

  it('is shown in part by the cases, in full by what the researcher says of them', () => {
    const found = test('negative-case-analysis', { codings });
    expect(found).toMatchObject({ state: 'partly', places: ['W-03:1'] });
    const memo = { coder: 'dina', about: { kind: 'code', code: 'a' }, text: 'mengapa' } as const;
    expect(test('negative-case-analysis', { codings }, { ...NO_WORK, memos: [memo] }).state).toBe('shown');
    const passage = {
      coder: 'dina',
      about: { kind: 'passage', document: 'W-03', unit: 1, quote: '', code: null, start: 0, end: 1 },
      text: 'mengapa',
    } as const;
    expect(test('negative-case-analysis', { codings }, { ...NO_WORK, memos: [passage] }).state).toBe('shown');
    const elsewhere = { ...passage, about: { ...passage.about, document: 'W-01' } };
    expect(test('negative-case-analysis', { codings }, { ...NO_WORK, memos: [elsewhere] }).state).toBe(
      'partly',
    );
  });

  it('without any case is shown once people have checked the codings', () => {
    expect(test('negative-case-analysis', { codings: ['W-01:1 a +'] }).state).toBe('partly');
    const checked = makeCoding('W-01:1 a +', { status: 'confirmed' });
    expect(test('negative-case-analysis', { codings: [checked] }).state).toBe('shown');
    expect(test('negative-case-analysis', {}).state).toBe('not-shown');
  });
});

describe('reference material', () => {
  it('is shown for documents of the study, and in part by papers or a description', () => {
    const decisions = logOf(entry('reference-material', { documents: ['W-01', 'W-77'] }));
    expect(test('reference-material', { codings: ['W-01:1 a +'], decisions })).toMatchObject({
      state: 'shown',
      places: ['W-01'],
    });
    expect(test('reference-material', { codings: ['D-01:1 a +'] }).state).toBe('partly');
    const loose = logOf(entry('reference-material'));
    expect(test('reference-material', { codings: ['W-01:1 a +'], decisions: loose }).state).toBe('partly');
    expect(test('reference-material', { codings: ['W-01:1 a +'] }).state).toBe('not-shown');
  });
});

describe('member checking', () => {
  const codings = ['W-01:1 a +', 'W-02:1 a +'];
  const check = (informant: string, outcome: 'confirmed' | 'corrected') => ({
    informant,
    outcome,
    date: '2025-06-01',
    note: null,
  });

  it('is shown for all who were interviewed, in part for some', () => {
    const some: Decisions = { ...NO_DECISIONS, memberChecks: [check('I-01', 'corrected')] };
    const found = test('member-check', { codings, decisions: some });
    expect(found.state).toBe('partly');
    expect(found.evidence[0]?.id).toBe(
      '1 dari 2 informan yang diwawancarai telah memeriksa hasilnya; 1 memberi perbaikan.',
    );
    expect(found.missing?.id).toBe('Belum diperiksa oleh: I-02.');
    const all: Decisions = {
      ...NO_DECISIONS,
      memberChecks: [check('I-01', 'confirmed'), check('I-02', 'confirmed')],
    };
    expect(test('member-check', { codings, decisions: all }).state).toBe('shown');
    expect(test('member-check', { codings }).state).toBe('not-shown');
  });
});

describe('the other three criteria', () => {
  const study: StudyInLines = {
    codings: ['W-01:1 a +'],
    study: {
      site: 'Dinas Contoh',
      period: { from: '2025-03-01', to: '2025-04-01' },
      informants: [makeInformant('I-01', { role: 'staf' })],
    },
  };

  it('transferability asks for place, time, context and who spoke', () => {
    expect(criterion('transferability', study)).toBe('partly');
    const methods = { ...makeCoded({}).study.methods, fields: { context: 'uraian' } };
    expect(criterion('transferability', { ...study, study: { ...study.study, methods } })).toBe('shown');
    expect(criterion('transferability', { codings: ['W-01:1 a +'] })).toBe('not-shown');
  });

  it('dependability asks for an audit and codings that people checked', () => {
    const decisions = logOf(entry('supervision'));
    const codings = [makeCoding('W-01:1 a +', { status: 'confirmed' })];
    expect(criterion('dependability', { codings, decisions })).toBe('shown');
    expect(criterion('dependability', { codings })).toBe('partly');
    expect(criterion('dependability', { codings: ['W-01:1 a +'], decisions })).toBe('partly');
    expect(criterion('dependability', {})).toBe('not-shown');
  });

  it('confirmability asks for passages under every rating and a second coder', () => {
    expect(criterion('confirmability', study, { ...NO_WORK, agreement: AGREEMENT })).toBe('shown');
    expect(criterion('confirmability', study)).toBe('partly');
    expect(criterion('confirmability', {})).toBe('not-shown');
  });
});
