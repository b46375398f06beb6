import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type AnalyzedRun, analyzeStudy, outputFiles } from '../src/pipeline.ts';

/**
 * Every bundled study carried through, and compared with what it came to before. After a change that is meant:
 * `npx vitest run test/golden.test.ts -u`, and read the difference.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STUDIES = readdirSync(join(ROOT, 'fixtures'))
  .filter((name) => name !== 'manuscripts')
  .sort();
const VERSION = 'golden';

/** What is kept: enough to see any change, small enough to read the difference. */
const KEPT = ['report.md', 'matrices/technique.csv', 'matrices/factors.csv'];

const runs = new Map<string, Promise<AnalyzedRun>>();

function run(study: string): Promise<AnalyzedRun> {
  const known = runs.get(study) ?? analyzeStudy({ inputs: [join(ROOT, 'fixtures', study)] });
  runs.set(study, known);
  return known;
}

describe.each(STUDIES)('%s', (study) => {
  it.each(KEPT)('comes to the same %s', async (path) => {
    const files = await outputFiles(await run(study), VERSION, { formats: ['md', 'csv'] });
    const file = files.find((candidate) => candidate.path === path);
    await expect(String(file?.content)).toMatchFileSnapshot(`golden/${study}/${path}`);
  });

  it('quotes what stands in the text, and counts every coding once', async () => {
    const { analysis, matrices } = await run(study);
    for (const coding of analysis.codings) {
      const document = analysis.documents.find((candidate) => candidate.id === coding.document);
      expect(document?.text.slice(coding.start, coding.end)).toBe(coding.quote);
      const unit = document?.units[coding.unit - 1];
      expect(unit !== undefined && coding.start >= unit.start && coding.end <= unit.end).toBe(true);
    }
    expect(new Set(analysis.codings.map((coding) => coding.id)).size).toBe(analysis.codings.length);
    const counts = matrices.find((matrix) => matrix.kind === 'code-document');
    const total = counts?.rows.at(-1)?.cells.at(-1)?.count;
    expect(total).toBe(analysis.codings.length);
  });
});

describe('a run in another place of the world', () => {
  /** What it prints, and the files that are no text. */
  const analyse = (env: Record<string, string>): readonly string[] => {
    const folder = join('coverage', `out-${env['TZ']?.replace('/', '-') ?? ''}`);
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'bin/telaah.ts',
        'analyze',
        'fixtures/licensing-robbins-en',
        '--out',
        folder,
        '--json',
      ],
      { cwd: ROOT, env: { ...process.env, ...env }, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const files = ['report.docx', 'matrices.xlsx', 'report.html'];
    return [stdout, ...files.map((name) => readFileSync(join(ROOT, folder, name), 'base64'))];
  };

  it('gives the same bytes in any time zone and locale', () => {
    const here = analyse({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    expect(analyse({ TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8', LC_ALL: 'id_ID.UTF-8' })).toEqual(here);
    expect(analyse({ TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(here);
  }, 120_000);
});
