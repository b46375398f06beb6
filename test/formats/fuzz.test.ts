import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseCodebook } from '../../src/codebook/parse.ts';
import { LARGEST_SETTINGS } from '../../src/files/read.ts';
import { readCsv } from '../../src/formats/csv.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { parseDecisions } from '../../src/store/decisions/read.ts';
import { studySchema } from '../../src/study/schema.ts';
import { expectHarmless, fuzzRuns, mutations } from '../support/fuzz.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (file: Uint8Array): string => new TextDecoder().decode(file);

const STUDY = bytes(
  'title: Studi\ncodebook: robbins-2010\nperiod: { from: 2025-03-01, to: 2025-05-31 }\nsources:\n  - path: interviews/*.docx\n    technique: interview\n    speakers: { P: interviewer }\nrating: { scale: five, aggregation: mean }\n',
);
const CODEBOOK = bytes(
  'id: x\ntitle: { id: J, en: T }\ncitation: X\nreference: Y\nindicators:\n  - id: a\n    label: { id: A, en: A }\n    definition: { id: A, en: A }\n    sub:\n      - id: b\n        label: { id: B, en: B }\n        definition: { id: B, en: B }\n        terms: [hadir, "tepat waktu"]\n',
);
const DECISIONS = bytes(
  'findings:\n  a/b: { rating: baik, why: sebab }\nmember-checks:\n  - { informant: I-01, date: 2025-06-01, outcome: confirmed }\n',
);

describe('damaged settings', () => {
  it.each([
    ['study.yaml', STUDY, (file: string) => readYaml(file, 'study.yaml', studySchema, 'STUDY_INVALID')],
    ['a codebook', CODEBOOK, (file: string) => parseCodebook(file, 'codebook.yaml')],
    ['decisions.yaml', DECISIONS, (file: string) => parseDecisions(file)],
    [
      'a roster',
      bytes('id;nama;jabatan\nI-01;Sri;Staf\n'),
      (file: string) => readCsv(file, 'a.csv', 'ROSTER_INVALID'),
    ],
  ] as const)('are read or refused: %s', async (_, seed, read) => {
    await fc.assert(
      fc.asyncProperty(
        mutations([seed]).filter(({ length }) => length <= LARGEST_SETTINGS),
        (file) => expectHarmless(() => read(text(file)), { seconds: 30 }),
      ),
      fuzzRuns(40),
    );
  });
});
