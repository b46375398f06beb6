import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/ingest/index.ts';

/** A folder of practice studies, each with `raw/` and `gold/codings.jsonl`; the test runs where it is set. */
const STUDIES = process.env['TELAAH_STUDIES'] ?? '';

interface GoldLine {
  readonly doc: string;
  readonly start: string;
}

/** Compares loosely: no white space, emphasis or bars. */
function bare(text: string): string {
  return text.replace(/[\s*_|]+/gu, '');
}

describe.runIf(existsSync(STUDIES))('practice studies', () => {
  it.each(existsSync(STUDIES) ? readdirSync(STUDIES) : [])(
    '%s: every unit begins as a person counted them',
    async (study) => {
      const lines = readFileSync(join(STUDIES, study, 'gold', 'codings.jsonl'), 'utf8')
        .trim()
        .split('\n');
      const gold = lines.map((line) => JSON.parse(line) as GoldLine);
      for (const name of readdirSync(join(STUDIES, study, 'raw'))) {
        const entry = {
          file: join(STUDIES, study, 'raw', name),
          path: `raw/${name}`,
          meta: {},
          speakers: {},
        };
        const { value, warnings } = await readSource(entry, []);
        const starts = gold.filter((line) => line.doc === value.id).map((line) => bare(line.start));
        const units = value.units.map((unit) => bare(value.text.slice(unit.start, unit.end)));
        expect(
          units.map((unit, index) => unit.slice(0, starts[index]?.length ?? 0)),
          name,
        ).toEqual(starts);
        expect(warnings, name).toEqual([]);
      }
    },
  );
});
