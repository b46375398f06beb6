import { expect, it } from 'vitest';
import { stemmerWith } from '../../../src/language/stems.ts';
import { codingContext } from '../../../src/reduction/context.ts';
import { loosePassage } from '../../../src/reduction/learned/from-codebook.ts';
import { polarityLessons, sideLesson } from '../../../src/reduction/learned/lessons.ts';
import { featuresOf, type Passage } from '../../../src/reduction/learned/passage.ts';
import type { Side } from '../../../src/reduction/learned/polarity.ts';
import { trainSides } from '../../../src/reduction/learned/training/words.ts';
import { SMALL } from '../../support/reduction.ts';

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
  expect(lessons.flatMap(({ rows }) => rows.map(({ importance }) => importance))).toEqual(Array(9).fill(0.5));
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
  const logit = (column: string, text: string): number => sides.logit(column, passage(text).bags);
  expect(logit('side', 'Gembok.')).toBeGreaterThan(0.3);
  expect(logit('side', 'Terpal.')).toBeLessThan(-0.3);
  expect(Math.abs(logit('side', 'Karpet.'))).toBeLessThan(0.1);
  expect(logit('mixed', 'Karpet.')).toBeGreaterThan(logit('mixed', 'Gembok.') + 0.3);
});
