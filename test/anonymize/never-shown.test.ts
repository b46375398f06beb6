import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type AnonymizedStudy,
  analyzeStudy,
  anonymizeStudy,
  outputFiles,
  proposeNames,
} from '../../src/pipeline.ts';
import { writeNew } from '../../src/store/output.ts';
import { folderWith } from '../support/folder.ts';

/** Syllables that make no word of either language nor of a report. */
const SYLLABLES = ['qua', 'zi', 'xor', 'vek', 'jub', 'wyx', 'fej', 'gox', 'qim', 'zul'];
const part = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 })
  .map((all) => all.join(''))
  .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
const name = fc.uniqueArray(part, { minLength: 1, maxLength: 3 });
const title = fc.constantFrom('', 'H. ', 'Hj. ', 'Dr. ', 'Drs. ');
const degree = fc.constantFrom('', ', S.Sos', ', S.E., M.Si.', ', SH');

/** The ways in which people write a name. */
const ways: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => parts.join(' '),
  (parts) => parts.join(' ').toUpperCase(),
  (parts) => parts.join(' ').toLowerCase(),
  (parts) => parts.join('  '),
  (parts) => parts.join(''),
  (parts) => parts.join('-'),
  (parts) => parts.join('_'),
  (parts) => `Pak ${parts[0] ?? ''}`,
  (parts) => `Bu ${(parts.at(-1) ?? '').toLowerCase()}`,
  (parts) => `${parts[0] ?? ''}nya`,
  (parts) =>
    Array.from(parts[0] ?? '')
      .join(' ')
      .toUpperCase(),
  (parts) => `“${parts.join(' ')}”`,
  (parts) => `(${parts[0] ?? ''})`,
  (parts) => `${parts[0] ?? ''}’s`,
];

const text = (parts: readonly string[], picks: readonly number[]): string =>
  picks
    .map((pick, index) => {
      const written = ways[pick % ways.length]?.(parts) ?? '';
      return index % 2 === 0
        ? `Menurut ${written} prosedurnya jelas dan pekerjaan selalu tepat waktu.`
        : `Tapi ${written} sering terlambat, karena komputer kami sudah lama rusak.`;
    })
    .join(' ');

const study = fc.record({
  people: fc.uniqueArray(fc.record({ parts: name, title, degree }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ parts }) => parts.join(' '),
  }),
  picks: fc.array(fc.nat({ max: ways.length - 1 }), { minLength: 4, maxLength: 10 }),
  seed: fc.nat({ max: 3 }),
});

type Study = typeof study extends fc.Arbitrary<infer T> ? T : never;

/** A synthetic study with names wherever a study can hold them. */
function filesOf({ people, picks, seed }: Study): Record<string, string> {
  const rows = people.map(
    ({ parts, title: worn, degree: behind }, index) =>
      `I-0${String(index + 1)},"${worn}${parts.join(' ')}${behind}",Staf`,
  );
  const whole = (index: number): string => people[index % people.length]?.parts.join(' ') ?? '';
  const parts = (index: number): readonly string[] => people[index % people.length]?.parts ?? [];
  const answers = picks.map(
    (_, index) =>
      `Peneliti: Bagaimana kualitas kerja, Pak ${whole(index)}?\n\nI-01: ${text(parts(index + seed), picks)}`,
  );
  return {
    'study.yaml': `# studi sintetis tentang ${whole(0)}\ntitle: Kinerja menurut ${whole(1)}\nsite: Kantor ${whole(0)}\nlanguage: id\ncodebook: mangkunegara-2017\nsources:\n  - path: interviews/*.md\n    speakers: { "${whole(0)}": I-01 }\n`,
    'informants.csv': `id,nama,jabatan\n${rows.join('\n')}\n`,
    [`interviews/Wawancara ${whole(0)}.md`]: `---\ntechnique: interview\ninformant: I-01\nplace: Rumah ${whole(0)}\n---\n${answers.join('\n\n')}\n`,
    'observations/O-01.md': `# Pengamatan bersama ${whole(2)}\n\n${text(parts(1), picks)}\n`,
    'decisions.yaml': `findings:\n  kualitas: { rating: baik, why: "menurut ${whole(0)} memang begitu" }\n`,
    [`memos/${whole(0)}.md`]: `Catatan tentang ${whole(1)}.\n`,
  };
}

/** All text of a file, those inside a zip as well. */
function textsOf(path: string, content: string | Uint8Array): string[] {
  if (typeof content === 'string') return [path, content];
  if (!/\.(?:docx|xlsx)$/u.test(path)) return [path];
  return [
    path,
    ...Object.entries(unzipSync(content)).flatMap(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  ];
}

/** Whole words, whatever their case and what stands between their letters; markup is taken away first. */
function shows(haystack: string, part: string): boolean {
  const spaced = Array.from(part).join('[\\s_-]*');
  const pattern = new RegExp(`(?<!\\p{L})${spaced}`, 'iu');
  return pattern.test(haystack) || pattern.test(haystack.replace(/<[^>]*>/gu, ' '));
}

async function copyOf(root: string): Promise<AnonymizedStudy> {
  const { text: proposal } = await proposeNames({ inputs: [root], offices: false, before: null });
  return anonymizeStudy({ inputs: [root], proposal: { text: proposal, file: 'anonymize.yaml' } });
}

describe('an anonymised study', () => {
  test('shows no name of its roster, nor a part of one, in anything made of it', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(study, async (made) => {
        const root = folderWith(filesOf(made));
        const copy = await copyOf(root);
        const out = join(folderWith({}), 'copy');
        await writeNew(out, 'copy', copy.files, false);
        const run = await analyzeStudy({ inputs: [out] });
        const outputs = await outputFiles(run, '0.0.0');
        const parts = made.people.flatMap((person) => person.parts);
        for (const { path, content } of [...copy.files, ...outputs]) {
          for (const one of textsOf(path, content)) {
            for (const secret of parts) expect(shows(one, secret), `${secret} in ${path}`).toBe(false);
          }
        }
        expect(run.warnings.filter(({ code }) => code === 'NAME_SHOWN')).toEqual([]);
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  test('holds no name itself, wherever names stood', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(study, async (made) => {
        const root = folderWith(filesOf(made));
        const copy = await copyOf(root);
        for (const { path, content } of copy.files) {
          for (const one of textsOf(path, content)) {
            for (const secret of made.people.flatMap((person) => person.parts)) {
              expect(shows(one, secret), `${secret} in ${path}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 30, seed: 11 },
    );
  });

  test('the test would see a name', () => {
    const files = filesOf({
      people: [{ parts: ['Quazi'], title: '', degree: '' }],
      picks: [0, 1, 2, 3],
      seed: 0,
    });
    expect(
      Object.entries(files)
        .flatMap(([path, content]) => textsOf(path, content))
        .some((one) => shows(one, 'Quazi')),
    ).toBe(true);
  });
});
