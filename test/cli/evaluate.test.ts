import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/model/evaluation.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STUDY = 'fixtures/licensing-robbins-en';
const GOLD = `${STUDY}/gold/codings.jsonl`;

const unit = (doc: string, number: number, ...codes: readonly [string, string][]): string =>
  `${JSON.stringify({
    doc,
    unit: number,
    codes: codes.map(([code, polarity]) => ({ code, polarity })),
  })}\n`;

const RINA = unit('W-01', 1, ['kualitas/sop', 'positive']) + unit('W-01', 2, ['kualitas/sop', 'negative']);
const BUDI = unit('W-01', 1, ['kualitas/sop', 'negative']) + unit('W-01', 2);
const VERDICTS = (interview: string): string =>
  JSON.stringify({
    verdicts: [
      {
        code: 'kualitas/sop',
        interview,
        observation: null,
        document: null,
        overall: interview,
        convergence: 'silence',
      },
    ],
  });

async function json(argv: readonly string[], cwd: string): Promise<Evaluation> {
  const { code, out, err } = await telaah(['evaluate', ...argv, '--json', '--samples', '0'], cwd);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Evaluation;
}

describe('automatic coding against a person', () => {
  it('is compared in everything there is', async () => {
    const { code, out } = await telaah(['evaluate', GOLD, STUDY, '--samples', '50'], ROOT);
    expect(code).toBe(0);
    const parts = ['Overall', 'By code', 'Polarity', 'Factors', 'Ratings', 'Disagreements'];
    for (const [at, part] of parts.entries()) expect(out).toContain(`\n${at + 1}. ${part}\n`);
    expect(out).toContain('Mean Cohen’s κ');
    expect(out).toContain('Recall of the first three proposals');
    expect(out).not.toMatch(/NaN|undefined|null/u);
  });

  it('is the same from a run’s analysis.json, but for proposals', async () => {
    const folder = folderWith({});
    await telaah(['analyze', STUDY, '--out', join(folder, 'out')], ROOT);
    const fromStudy = await json([GOLD, STUDY], ROOT);
    const fromFile = await json([join(ROOT, GOLD), 'out'], folder);
    expect(fromFile.overall).toEqual(fromStudy.overall);
    expect(fromFile.verdicts).toEqual(fromStudy.verdicts);
    expect(fromFile.factors).toEqual(fromStudy.factors);
    expect(fromFile.mainFactors).toEqual(fromStudy.mainFactors);
    expect(fromFile.codes).toEqual(fromStudy.codes);
    expect(fromStudy.topThree?.value).toBeGreaterThan(0.5);
    expect(fromFile.topThree).toBeNull();
    expect(fromStudy.units).toEqual({
      compared: 77,
      missing: 0,
      extra: 0,
      misaligned: 0,
      uncodedKnown: true,
    });
    const fromTable = await json([join(ROOT, GOLD), 'out/codings.csv'], folder);
    expect(fromTable.overall).toEqual(fromStudy.overall);
  });

  it('lists what a person’s text says', async () => {
    const { disagreements } = await json([GOLD, STUDY], ROOT);
    expect(disagreements.length).toBeGreaterThan(0);
    for (const { text } of disagreements) expect(text?.length).toBeGreaterThan(5);
  });

  it.each([100, 80, 50])('fits a terminal of %i columns, in both languages', async (columns) => {
    for (const lang of ['id', 'en']) {
      const argv = ['evaluate', GOLD, STUDY, '--lang', lang, '--samples', '10'];
      const { out } = await telaah(argv, ROOT, { columns });
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      expect(out).toContain(lang === 'id' ? 'Perbandingan koding' : 'Codings compared');
    }
  });
});

describe('coder against coder', () => {
  const files = { 'rina.jsonl': RINA, 'budi.jsonl': BUDI };

  it('says where they differ', async () => {
    const { out } = await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '-l', 'id'], folderWith(files));
    expect(out).toContain('Satuan yang dikode berbeda (2)');
    expect(out).toContain('kualitas/sop (positif)');
  });

  it('lists as many as asked for', async () => {
    const folder = folderWith(files);
    const listed = async (count: string): Promise<number> => {
      const argv = ['evaluate', 'rina.jsonl', 'budi.jsonl', '--disagreements', count];
      return (await telaah(argv, folder)).out.match(/W-01:\d/gu)?.length ?? 0;
    };
    expect([await listed('0'), await listed('1'), await listed('all')]).toEqual([0, 1, 2]);
  });

  it('gives the same figures for the same seed', async () => {
    const folder = folderWith(files);
    const run = async (seed: string) =>
      (await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '--seed', seed, '--json'], folder)).out;
    expect(await run('3')).toBe(await run('3'));
  });
});

describe('ratings', () => {
  it('lie beside a file, and belong to the reference where both lie there', async () => {
    const folder = folderWith({
      'a/rina.jsonl': RINA,
      'a/verdicts.json': VERDICTS('baik'),
      'a/budi.jsonl': BUDI,
      'b/budi.jsonl': BUDI,
      'b/verdicts.json': VERDICTS('kurang baik'),
      'other.json': VERDICTS('kurang baik'),
    });
    expect((await json(['a/rina.jsonl', 'a/budi.jsonl'], folder)).verdicts).toBeNull();
    expect((await json(['a/rina.jsonl', 'b/budi.jsonl'], folder)).verdicts?.exact).toBe(0);
    const named = await json(['a/rina.jsonl', 'b/budi.jsonl', '--verdicts', 'other.json'], folder);
    expect(named.verdicts?.exact).toBe(1);
  });
});

describe('the markdown report', () => {
  const files = { 'rina.jsonl': RINA, 'budi.jsonl': BUDI };

  it('is printed instead of the tables, or written beside them', async () => {
    const folder = folderWith(files);
    const printed = await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '--md', '-'], folder);
    expect(printed.out).toMatch(/^# Codings compared\n/u);
    const written = await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '--md', 'e.md'], folder);
    expect(written.out).toMatch(/^Codings compared\n/u);
    expect(readFileSync(join(folder, 'e.md'), 'utf8')).toBe(printed.out);
    const again = await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '--md', 'e.md'], folder);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('[OUTPUT_REFUSED]')]);
    expect(
      (await telaah(['evaluate', 'rina.jsonl', 'budi.jsonl', '--md', 'e.md', '--force'], folder)).code,
    ).toBe(0);
  });
});

describe('a mistake', () => {
  const files = {
    'rina.jsonl': RINA,
    'budi.jsonl': BUDI.replaceAll('sop', 'sopp'),
    'else.jsonl': RINA.replaceAll('kualitas/sop', 'lain'),
    'gone/x.txt': '',
  };

  it.each<[argv: readonly string[], says: string, code: string]>([
    [['rina.jsonl', 'nope.jsonl'], 'nope.jsonl does not exist', 'INPUT_NOT_FOUND'],
    [['rina.jsonl', 'rina.jsonl', '--verdicts', 'v.json'], 'v.json does not exist', 'INPUT_NOT_FOUND'],
    [['rina.jsonl', 'rina.jsonl', '--verdicts', 'gone'], 'gone is a folder, not a file', 'INPUT_UNREADABLE'],
    [['rina.jsonl', 'gone'], 'holds no study.yaml', 'CODINGS_INVALID'],
    [['rina.jsonl', 'gone/x.txt'], 'a .txt file', 'CODINGS_INVALID'],
    [['rina.jsonl', 'budi.jsonl'], 'not a single code', 'NOTHING_TO_COMPARE'],
    [
      ['rina.jsonl', 'else.jsonl', '-c', 'mangkunegara-2017'],
      'none of the codes of else.jsonl',
      'NOTHING_TO_COMPARE',
    ],
    [['rina.jsonl', 'rina.jsonl', '--samples', '-1'], 'whole number', 'USAGE'],
    [['rina.jsonl', 'rina.jsonl', '--disagreements', 'some'], 'whole number', 'USAGE'],
    [['rina.jsonl', 'rina.jsonl', '--json', '--md', '-'], 'same output', 'USAGE'],
  ])('in %j is told', async (argv, says, code) => {
    const { code: exit, out, err } = await telaah(['evaluate', ...argv, '-l', 'en'], folderWith(files));
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain(`[${code}]`);
  });

  it('in a code is told with its line and the nearest one', async () => {
    const folder = folderWith({
      'rina.jsonl': RINA + unit('W-01', 3, ['kualitas/kemampuann', 'mixed']),
    });
    const { err } = await telaah(['evaluate', 'rina.jsonl', 'rina.jsonl', '-c', 'mangkunegara-2017'], folder);
    expect(err).toContain('rina.jsonl:3 error');
    expect(err).toContain('Did you mean "kualitas/kemampuan"?');
  });
});

describe('two codebooks', () => {
  it('are said to differ', async () => {
    const robbins = readFileSync(join(ROOT, 'codebooks/robbins-2010.yaml'), 'utf8');
    const folder = folderWith({ 'mine.yaml': robbins.replace(/^id: robbins-2010$/mu, 'id: mine') });
    await telaah(['analyze', STUDY, '--out', join(folder, 'one')], ROOT);
    await telaah(['analyze', STUDY, '--out', join(folder, 'two'), '-c', join(folder, 'mine.yaml')], ROOT);
    const { code, out } = await telaah(['evaluate', 'one', 'two', '--samples', '0'], folder);
    expect(code).toBe(0);
    expect(out.replace(/\s+/gu, ' ')).toContain('The two sides use different codebooks');
    expect(out).toContain('codebook mine');
  });
});
