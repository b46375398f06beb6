import { expect, it } from 'vitest';
import { stemmerWith } from '../../../src/language/stems.ts';
import { codingContext } from '../../../src/reduction/context.ts';
import { loosePassage } from '../../../src/reduction/learned/from-codebook.ts';
import { polarityLessons, sideLesson } from '../../../src/reduction/learned/lessons.ts';
import { taughtSides } from '../../../src/reduction/learned/own.ts';
import { featuresOf, type Passage } from '../../../src/reduction/learned/passage.ts';
import type { Side } from '../../../src/reduction/learned/polarity.ts';
import { learnPolarity, sideCases } from '../../../src/reduction/learned/training/sides.ts';
import { trainSides } from '../../../src/reduction/learned/training/words.ts';
import { SHIPPED_PRIOR, SMALL } from '../../support/reduction.ts';

const context = await codingContext(SMALL, 'id');
const stem = await stemmerWith('id', new Set());
const passage = (text: string): Passage => loosePassage(text, context, stem);
const coded = (text: string, side: Side | null) => ({
  passage: passage(text),
  codes: new Map([['sarana', side]]),
});

it('how a passage speaks is told by its particles and signs too, what it is about is not', () => {
  const { bags } = passage('Printer baru sih, tapi (katanya) macet?');
  expect(featuresOf(bags, 's')).toEqual([
    'printer',
    'baru',
    'sih',
    ',',
    'tetapi',
    '(',
    'katanya',
    ')',
    'macet',
    '?',
  ]);
  expect(featuresOf(bags, 't')).toContain('macet ?');
  expect(featuresOf(bags, 'w')).not.toContain(',');
});

const SEEN = [
  coded('Bagus.', 'positive'),
  coded('Macet.', 'negative'),
  coded('Lumayan.', 'mixed'),
  coded('Ada.', null),
];

it('each side is learned against the others, from the passages whose side was said', () => {
  const lessons = polarityLessons(SEEN.map((one) => ({ ...one, weight: 0.5 })));
  expect(lessons.map(({ column, rows }) => [column, rows.map(({ target }) => target)])).toEqual([
    ['positive', [1, 0, 0]],
    ['negative', [0, 1, 0]],
    ['mixed', [0, 0, 1]],
  ]);
  const rows = lessons.flatMap((lesson) => lesson.rows);
  expect(rows.map(({ importance, name }) => [importance, name])).toEqual(Array(9).fill([0.5, 'sarana']));
});

it('a researcher’s own codings teach the one side against the other; a mixed passage lies between', () => {
  const { column, rows } = sideLesson(SEEN);
  expect(column).toBe('side');
  expect(rows.map(({ target, importance }) => [target, importance])).toEqual([
    [1, 1],
    [0, 1],
    [0.5, 0.4],
  ]);
});

it('what was said with praise speaks for it, with blame against it, and with both for neither', () => {
  const passages = Array.from({ length: 6 }, () => [
    coded('Dipasangi gembok.', 'positive'),
    coded('Dipasangi terpal.', 'negative'),
    coded('Dipasangi karpet.', 'mixed'),
  ]).flat();
  const study = { id: 'x', framework: 'small', lang: 'id', kind: 'study', passages } as const;
  const sides = trainSides([study]).id;
  const [side, mixed] = [
    (text: string): number => sides.side('sarana', passage(text).bags),
    (text: string): number => sides.mixed('sarana', passage(text).bags),
  ];
  expect(side('Gembok.')).toBeGreaterThan(0.3);
  expect(side('Terpal.')).toBeLessThan(-0.3);
  expect(Math.abs(side('Karpet.'))).toBeLessThan(0.1);
  expect(mixed('Karpet.')).toBeGreaterThan(mixed('Gembok.') + 0.3);
});

const under = (code: string, text: string, side: Side) => ({
  passage: passage(text),
  codes: new Map([[code, side]]),
});
/** Overtime: praise of commitment, blame of finishing on time. */
const OVERTIME = Array.from({ length: 6 }, () => [
  under('tanggung-jawab/komitmen', 'Lembur terus.', 'positive'),
  under('tanggung-jawab/komitmen', 'Pulang duluan.', 'negative'),
  under('kuantitas/ketepatan', 'Lembur terus.', 'negative'),
  under('kuantitas/ketepatan', 'Selesai duluan.', 'positive'),
]).flat();

it('a word may praise under one code and blame under another', () => {
  const sides = trainSides([
    { id: 'x', framework: 'small', lang: 'id', kind: 'study', passages: OVERTIME },
  ]).id;
  const overtime = (code: string): number => sides.side(code, passage('Lembur.').bags);
  expect(overtime('tanggung-jawab/komitmen')).toBeGreaterThan(0.2);
  expect(overtime('kuantitas/ketepatan')).toBeLessThan(-0.2);
  // In another framework under the same name; and under a name that nothing is known of.
  expect(overtime('efektivitas/komitmen')).toBe(overtime('tanggung-jawab/komitmen'));
  expect(Math.abs(overtime('sarana'))).toBeLessThan(0.1);
  expect(sides.for(['kuantitas/ketepatan']).side('kuantitas/ketepatan', passage('Lembur.').bags)).toBe(
    overtime('kuantitas/ketepatan'),
  );
});

it('the shipped model knows words that praise one thing and blame another', () => {
  const said = (code: string, text: string): number => SHIPPED_PRIOR.sides.id.side(code, passage(text).bags);
  const alone = 'Itu dikerjakan sendiri.';
  expect(said('kemandirian/inisiatif', alone)).toBeGreaterThan(
    said('pelaksanaan-tugas/kerja-sama', alone) + 1,
  );
  const fresh = 'Baru tiga.';
  expect(said('efektivitas/sarana-prasarana', fresh)).toBeGreaterThan(
    said('kuantitas/target-output', fresh) + 1,
  );
});

it('what a person says of a code is learned for it, and less so for others', () => {
  const before = trainSides([
    { id: 'x', framework: 'small', lang: 'id', kind: 'study', passages: OVERTIME },
  ]).id;
  const own = Array.from({ length: 6 }, () => [
    under('kuantitas/ketepatan', 'Lembur terus.', 'positive'),
    under('kuantitas/ketepatan', 'Duduk saja.', 'negative'),
  ]).flat();
  const after = taughtSides(before, own);
  const gained = (code: string): number =>
    after.side(code, passage('Lembur.').bags) - before.side(code, passage('Lembur.').bags);
  expect(gained('kuantitas/ketepatan')).toBeGreaterThan(0.2);
  expect(gained('tanggung-jawab/komitmen')).toBeGreaterThan(0.05);
  expect(gained('kuantitas/ketepatan')).toBeGreaterThan(gained('tanggung-jawab/komitmen') + 0.3);
});

it('a word is learned under a name by itself when three passages have it', () => {
  const few = [
    ...[1, 2].map(() => under('komitmen', 'Lembur.', 'positive')),
    ...[1, 2, 3].map(() => under('ketepatan', 'Lembur.', 'negative')),
    ...[1, 2, 3].map(() => under('ketepatan', 'Beres.', 'positive')),
  ];
  const { words } = trainSides([
    { id: 'x', framework: 'small', lang: 'id', kind: 'study', passages: few },
  ]).id;
  const weight = (column: string): number =>
    words.contributions(column, passage('Lembur.').bags).reduce((sum, one) => sum + one.contribution, 0);
  expect(weight('side komitmen')).toBe(0);
  expect(weight('side ketepatan')).toBeLessThan(-0.1);
});

it('how sides are decided is not learned from a study whose sides were drawn', () => {
  const sides = trainSides([
    { id: 'words', framework: 'small', lang: 'id', kind: 'study', passages: OVERTIME },
  ]);
  const study = (id: string, every: Side[]) => ({
    id,
    framework: 'small',
    lang: 'id' as const,
    kind: 'study' as const,
    passages: every.map((side) => under('kuantitas/ketepatan', 'Begitu saja.', side)),
  });
  const told = study('told', ['negative', 'negative', 'negative', 'negative', 'positive']);
  const even = study('even', ['positive', 'negative', 'mixed', 'positive', 'negative']);
  const learned = (...studies: Parameters<typeof sideCases>[0]) => learnPolarity(sideCases(studies, sides));
  expect(learned(told, { ...even, drawnSides: true })).toEqual(learned(told));
  expect(learned(told, even)).not.toEqual(learned(told));
});
