import { nearest } from '../formats/nearest.ts';
import { readYaml, type YamlFile, type YamlPath } from '../formats/yaml.ts';
import type { Codebook } from '../model/codebook.ts';
import { type ErrorDetail, TelaahError } from '../model/error.ts';
import { buildCodebook } from './build.ts';
import { type CodebookFile, codebookSchema } from './schema.ts';

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

function thresholds(file: CodebookFile): Problem[] {
  const scale = file.scale ?? [];
  return scale.flatMap((level, index): Problem[] => {
    const above = scale[index - 1];
    if (above === undefined || above.from > level.from) return [];
    return [
      {
        path: ['scale', index, 'from'],
        id: `ambang harus menurun, tetapi ${level.from} tidak di bawah ${above.from}`,
        en: `thresholds must fall, but ${level.from} is not below ${above.from}`,
      },
    ];
  });
}

/** A flat indicator must not carry fields that its sub-indicators would silence. */
function misplaced(file: CodebookFile): Problem[] {
  return file.indicators.flatMap((indicator, index): Problem[] =>
    indicator.sub !== undefined && indicator.terms.length + indicator.questions.length > 0
      ? [
          {
            path: ['indicators', index, indicator.terms.length > 0 ? 'terms' : 'questions'],
            id: 'indikator yang mempunyai sub-indikator tidak dikode sendiri, jadi terms dan questions tidak terpakai',
            en: 'an indicator with sub-indicators is not coded itself, so its terms and questions would not be used',
            hint: { id: 'Pindahkan ke sub-indikatornya.', en: 'Move them to its sub-indicators.' },
          },
        ]
      : [],
  );
}

function problemsOf(file: CodebookFile, codes: readonly string[]): Problem[] {
  return [
    ...duplicates(file.indicators, ['indicators']),
    ...file.indicators.flatMap((indicator, index) =>
      duplicates(indicator.sub ?? [], ['indicators', index, 'sub']),
    ),
    ...duplicates(file.factors, ['factors']),
    ...misplaced(file),
    ...unknownCodes(file, codes),
    ...thresholds(file),
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
