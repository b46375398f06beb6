import { nearest } from '../formats/nearest.ts';
import { readYaml, type YamlFile, type YamlPath } from '../formats/yaml.ts';
import type { Codebook } from '../model/codebook.ts';
import { type ErrorDetail, TelaahError } from '../model/error.ts';
import { buildCodebook } from './build.ts';
import { type CodebookFile, codebookSchema, codeFieldNames } from './schema.ts';

interface Problem {
  readonly path: YamlPath;
  readonly id: string;
  readonly en: string;
  readonly hint?: { readonly id: string; readonly en: string };
}

function duplicates(items: readonly { readonly id: string }[], path: YamlPath): Problem[] {
  return items.flatMap((item, index) =>
    items.findIndex((other) => other.id === item.id) === index
      ? []
      : [
          {
            path: [...path, index, 'id'],
            id: `id "${item.id}" dipakai dua kali`,
            en: `the id "${item.id}" is used twice`,
            hint: { id: 'Beri setiap butir id sendiri.', en: 'Give every item an id of its own.' },
          },
        ],
  );
}

function unknownCodes(file: CodebookFile, codes: readonly string[]): Problem[] {
  return file.factors.flatMap((factor, index) =>
    (['weakens', 'strengthens'] as const).flatMap((key) =>
      factor[key].flatMap((code, at): Problem[] => {
        if (codes.includes(code)) return [];
        const like = nearest(code, codes) ?? codes[0] ?? '';
        return [
          {
            path: ['factors', index, key, at],
            id: `kode "${code}" tidak ada dalam codebook ini`,
            en: `there is no code "${code}" in this codebook`,
            hint: {
              id: `Tulis jalur kode lengkap, misalnya ${like}`,
              en: `Write the code's whole path, for example ${like}`,
            },
          },
        ];
      }),
    ),
  );
}

/** An indicator must not carry fields that its sub-indicators would silence. */
function misplaced(file: CodebookFile): Problem[] {
  return file.indicators.flatMap((indicator, index): Problem[] =>
    indicator.sub === undefined
      ? []
      : codeFieldNames
          .filter((field) => indicator[field].length > 0)
          .map((field) => ({
            path: ['indicators', index, field],
            id: `indikator yang mempunyai sub-indikator tidak dikode sendiri, jadi ${field} di sini tidak terpakai`,
            en: `an indicator with sub-indicators is not coded itself, so ${field} would not be used here`,
            hint: { id: 'Pindahkan ke sub-indikatornya.', en: 'Move it to a sub-indicator.' },
          })),
  );
}

type PhraseLists = Partial<Readonly<Record<'terms' | 'positive' | 'negative', readonly string[]>>>;

/** Every phrase of the codebook with its place. */
function phrasesOf(file: CodebookFile): { phrase: string; path: YamlPath }[] {
  const listed = (at: YamlPath, named: PhraseLists) =>
    (['terms', 'positive', 'negative'] as const).flatMap((field) =>
      (named[field] ?? []).map((phrase, index) => ({ phrase, path: [...at, field, index] })),
    );
  return [
    ...file.indicators.flatMap((indicator, index) => [
      ...listed(['indicators', index], indicator),
      ...(indicator.sub ?? []).flatMap((sub, at) => listed(['indicators', index, 'sub', at], sub)),
    ]),
    ...file.factors.flatMap((factor, index) => listed(['factors', index], factor)),
  ];
}

/** Phrases that could never match as written: without a word, or near-pairs of other than two sides. */
function emptyPhrases(file: CodebookFile): Problem[] {
  return phrasesOf(file)
    .filter(({ phrase }) => {
      const sides = phrase.split('~');
      return sides.length > 2 || sides.some((side) => !/[\p{L}\p{N}]/u.test(side));
    })
    .map(({ phrase, path }) => ({
      path,
      id: `"${phrase}" tidak dapat cocok dengan teks apa pun`,
      en: `"${phrase}" can match no text`,
      hint: {
        id: 'Tulis kata, frasa, atau satu pasangan berdekatan: tugas ~ selesai',
        en: 'Write a word, a phrase, or one near-pair: tugas ~ selesai',
      },
    }));
}

function problemsOf(file: CodebookFile, codes: readonly string[]): Problem[] {
  return [
    ...duplicates(file.indicators, ['indicators']),
    ...file.indicators.flatMap((indicator, index) =>
      duplicates(indicator.sub ?? [], ['indicators', index, 'sub']),
    ),
    ...duplicates(file.factors, ['factors']),
    ...misplaced(file),
    ...emptyPhrases(file),
    ...unknownCodes(file, codes),
  ];
}

function detailOf(problem: Problem, yaml: YamlFile<CodebookFile>): ErrorDetail {
  return {
    code: 'CODEBOOK_INVALID',
    message: { id: problem.id, en: problem.en },
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    place: yaml.place(problem.path),
  };
}

/**
 * Reads a codebook from YAML text. `file` is its name in error messages.
 * @throws TelaahError CODEBOOK_INVALID with every mistake, each at its line and column.
 */
export function parseCodebook(text: string, file: string): Codebook {
  const yaml = readYaml(text, file, codebookSchema, 'CODEBOOK_INVALID');
  const codebook = buildCodebook(yaml.value);
  const [first, ...more] = problemsOf(
    yaml.value,
    codebook.codes.map((code) => code.id),
  );
  if (first !== undefined) {
    throw new TelaahError(detailOf(first, yaml), ...more.map((problem) => detailOf(problem, yaml)));
  }
  return codebook;
}
