import { ERROR_CODES } from '../../src/model/error.ts';
import type { Bilingual } from '../../src/model/text.ts';
import { WARNING_CODES } from '../../src/model/warning.ts';
import type { Generator } from './generator.ts';

const HEAD = `# Errors and warnings

<!-- Generated from src/model/error.ts and src/model/warning.ts by \`npm run generate\`: edit the meanings there. -->

Both lists are closed: Telaah prints no code that is not here.

## Exit codes

| exit | meaning | arti |
|---:|---|---|
| 0 | done | selesai |
| 1 | a check that was asked for (\`check\`, \`codebook check\`) found something | pemeriksaan yang diminta (\`check\`, \`codebook check\`) menemukan sesuatu |
| 2 | a mistake in the call or the input, or a source that could not be read; everything else was still done | kesalahan dalam perintah atau masukan, atau sumber yang tidak terbaca; selebihnya tetap dikerjakan |
| 70 | a bug of ours, printed with its stack | kesalahan program, dicetak dengan jejaknya |

## Errors

A mistake is always told in the same form: where it is, what was found and what was expected, what to write instead, and
its code.

\`\`\`text
codebook.yaml:12:9 error: indicators[0].id must be text, but is the number 3
  12 |   - id: 3
     |         ^
  Write it in quotes: id: "3"  [CODEBOOK_INVALID]
\`\`\`

The words are those of \`--lang\`, else of the study's language, else English.
`;

const WARNINGS = `
## Warnings

A warning says what was guessed, mended or left out. It never stops a run. \`telaah check\` lists them all; each names the
file and, where that helps, what to write to settle the matter. They also stand in the report and in \`analysis.json\`.
`;

function table(codes: Readonly<Record<string, Bilingual>>, exit: ((code: string) => string) | null): string {
  const head =
    exit === null
      ? '| code | meaning | arti |\n|---|---|---|'
      : '| code | meaning | arti | exit |\n|---|---|---|---:|';
  const rows = Object.entries(codes).map(
    ([code, { id, en }]) => `| \`${code}\` | ${en} | ${id} |${exit === null ? '' : ` ${exit(code)} |`}`,
  );
  return [head, ...rows, ''].join('\n');
}

/** A codebook that fails its own examples is a finding of the check that was asked for, not a mistake in the call. */
const exitOf = (code: string): string => (code === 'CODEBOOK_EXAMPLES_FAIL' ? '1' : '2');

/** The table of every error and warning. */
export const errorReference: Generator = {
  path: 'docs/errors.md',
  make: () => [HEAD, table(ERROR_CODES, exitOf), WARNINGS, table(WARNING_CODES, null)].join('\n'),
};
