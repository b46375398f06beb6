import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeWordFiles } from '../scripts/word-fixtures/index.ts';
import { readableExtensions, readSource } from '../src/ingest/index.ts';
import type { Document } from '../src/model/source.ts';
import type { SourceEntry } from '../src/model/study.ts';
import type { Warning } from '../src/model/warning.ts';
import { openStudy } from '../src/study/index.ts';
import { type GoldUnit, readGold, readVerdicts, verdictsOf } from './support/gold.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const EXAMPLE = 'examples/study';
const FULL = ['fixtures/disperindag-robbins', 'fixtures/kominfo-mangkunegara'];
const SMALL = [
  'fixtures/bagian-umum-robbins-judge',
  'fixtures/biro-mitchell',
  'fixtures/licensing-robbins-en',
  'fixtures/puskesmas-relevansi',
];
const STUDIES = [...FULL, ...SMALL, EXAMPLE];

/** Gold lies beside the data; not with the example, where it would only puzzle its users. */
const goldOf = (study: string): Promise<GoldUnit[]> =>
  readGold(root + (study === EXAMPLE ? 'test/support/example-gold.jsonl' : `${study}/gold/codings.jsonl`));

interface Read {
  readonly entries: readonly SourceEntry[];
  readonly informants: readonly string[];
  readonly documents: readonly Document[];
  readonly warnings: readonly Warning[];
}

async function read(study: string): Promise<Read> {
  const opened = await openStudy({
    inputs: [root + study],
    extensions: readableExtensions,
    decode: (bytes) => new TextDecoder().decode(bytes),
  });
  const sources = await Promise.all(
    opened.entries.map((entry) => readSource(entry, opened.study.informants)),
  );
  return {
    entries: opened.entries,
    informants: opened.study.informants.map(({ id }) => id),
    documents: sources.map(({ value }) => value),
    warnings: [...opened.warnings, ...sources.flatMap(({ warnings }) => warnings)],
  };
}

/** Words only: white space is one space, and the bars between cells of a table are none. */
const words = (text: string): string => text.replace(/[\s|]+/gu, ' ').trim();

const bundled = readdirSync(`${root}fixtures`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'manuscripts')
  .map(({ name }) => `fixtures/${name}`);

it('tests every bundled study', () => {
  expect(bundled.sort()).toEqual([...FULL, ...SMALL].sort());
});

describe.each(STUDIES)('%s', (study) => {
  it('says in both languages that it is synthetic', async () => {
    const readme = await readFile(`${root}${study}/README.md`, 'utf8');
    const yaml = await readFile(`${root}${study}/study.yaml`, 'utf8');
    for (const text of [readme, yaml]) {
      expect(text).toContain('Data sintetis, ditulis untuk contoh');
      expect(text).toContain('Synthetic data, written as an example');
    }
  });

  it('names its schema first', async () => {
    const [first] = (await readFile(`${root}${study}/study.yaml`, 'utf8')).split('\n');
    // The example is laid down in the user's folder, with the schema beside it.
    const schema = study === EXAMPLE ? '.telaah/study.schema.json' : '../../schemas/study.schema.json';
    expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
  });

  it('reads without a warning but for informants known by a file name', async () => {
    const { warnings } = await read(study);
    expect(warnings.filter(({ code }) => code !== 'INFORMANT_GUESSED')).toEqual([]);
  });

  it('knows technique, date and informant of every document', async () => {
    const { documents, informants } = await read(study);
    const TECHNIQUES: Readonly<Record<string, string>> = { W: 'interview', O: 'observation', D: 'document' };
    for (const { id, technique, date, informant } of documents) {
      expect(technique, id).toBe(TECHNIQUES[id.slice(0, 1)]);
      expect(date, id).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      if (technique === 'interview') expect(informants, id).toContain(informant);
      else expect(informant, id).toBeNull();
    }
    const interviewed = new Set(documents.flatMap(({ informant }) => informant ?? []));
    expect([...interviewed].sort()).toEqual([...informants].sort());
  });

  it('has the units of its gold, and a question before each answer', async () => {
    const { documents } = await read(study);
    const gold = await goldOf(study);
    expect(documents.map(({ id }) => id).sort()).toEqual([...new Set(gold.map(({ doc }) => doc))].sort());
    for (const { id, technique, text, units } of documents) {
      const expected = gold.filter(({ doc }) => doc === id);
      const begun = units.map(({ ordinal, start, end }, index) => ({
        unit: ordinal,
        start: words(text.slice(start, end)).slice(0, words(expected[index]?.start ?? '').length),
      }));
      expect(begun, id).toEqual(expected.map(({ unit, start }) => ({ unit, start: words(start) })));
      if (technique === 'interview') for (const { question } of units) expect(question, id).toBeTruthy();
    }
  });
});

describe.each(FULL)('%s', (study) => {
  it('has a third of its interviews in Word', async () => {
    const { documents } = await read(study);
    const interviews = documents.filter(({ technique }) => technique === 'interview');
    const inWord = interviews.filter(({ path }) => path.endsWith('.docx'));
    expect(inWord.length).toBeGreaterThanOrEqual(Math.floor(interviews.length / 3));
  });

  it('has a verdict for exactly the codes in its gold', async () => {
    const { verdicts } = await readVerdicts(`${root}${study}/gold/verdicts.json`);
    const coded = (await goldOf(study)).flatMap(({ codes }) => codes.map(({ code }) => code));
    expect(verdicts.map(({ code }) => code).sort()).toEqual([...new Set(coded)].sort());
  });
});

describe.each(SMALL)('%s', (study) => {
  it('has the verdicts that the default rule makes of its gold, on two techniques or more', async () => {
    const gold = await readVerdicts(`${root}${study}/gold/verdicts.json`);
    const codes = gold.verdicts.map(({ code }) => code);
    expect(gold).toEqual(verdictsOf(await goldOf(study), codes));
    for (const { code, interview, observation, document } of gold.verdicts) {
      const heard = [interview, observation, document].filter((rating) => rating !== null);
      expect(heard.length, code).toBeGreaterThanOrEqual(2);
    }
  });
});

describe(EXAMPLE, () => {
  it('rates every code on two techniques or more, with one dissonance', async () => {
    const gold = await goldOf(EXAMPLE);
    const codes = [...new Set(gold.flatMap(({ codes: given }) => given.map(({ code }) => code)))];
    expect(codes).toHaveLength(8);
    const { verdicts } = verdictsOf(gold, codes);
    for (const { code, interview, observation, document } of verdicts) {
      const heard = [interview, observation, document].filter((rating) => rating !== null);
      expect(heard.length, code).toBeGreaterThanOrEqual(2);
    }
    const apart = verdicts.filter(({ convergence }) => convergence === 'dissonance');
    expect(apart.map(({ code }) => code)).toEqual(['tanggung-jawab/ketaatan-aturan']);
  });
});

describe('Word files', () => {
  it('are what scripts/make-word-fixtures.ts makes', async () => {
    const made = await makeWordFiles();
    for (const { path, bytes } of made) {
      const present = await readFile(root + path);
      expect(Buffer.compare(present, bytes), `${path}: run npx tsx scripts/make-word-fixtures.ts`).toBe(0);
    }
    const found = STUDIES.flatMap((study) =>
      readdirSync(`${root}${study}/interviews`)
        .filter((name) => name.endsWith('.docx'))
        .map((name) => `${study}/interviews/${name}`),
    );
    expect(made.map(({ path }) => path).sort()).toEqual(found.sort());
  });
});
