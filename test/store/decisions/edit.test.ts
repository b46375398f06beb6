import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Technique } from '../../../src/model/source.ts';
import { DecisionsEdit, editDecisions } from '../../../src/store/decisions/index.ts';
import { commentsIn } from '../../../src/store/yaml/comments.ts';
import { folderWith } from '../../support/folder.ts';

const GROUNDS = { why: 'karena: "begitu" # bukan komentar', by: 'dina', date: '2025-05-30', basis: '3f2a9c' };
const read = (root: string): string => readFileSync(join(root, 'decisions.yaml'), 'utf8');

/** As a person writes it, with notes to themselves. */
const HAND = `# Keputusan studi
# -----------------

findings:
    kualitas/sop:             # dibahas 12 Mei
        rating:  baik         # semula cukup
        why: >-
            Dokumen lebih kuat
            daripada ingatan.

        techniques: {interview: {rating: 4, why: sepakat}} # bersama Dina
    # waktu: { rating: …, why: … }
    kualitas: { rating: 2,   why: 'lihat catatan' }

factors:
- factor: sarana-lama   # atau “alat”?
  keep: false
  why: sudah diganti
# daftar hadir di map biru
member-checks:
    - {informant: I-01, date: 2025-06-01, outcome: confirmed}
`;

describe('editDecisions', () => {
  it('begins the file with its schema', async () => {
    const root = folderWith({});
    await editDecisions(root, (file) => {
      file.setRating('kualitas/sop', null, 'cukup baik', GROUNDS);
    });
    expect(read(root)).toBe(`# yaml-language-server: $schema=.telaah/decisions.schema.json
findings:
  kualitas/sop:
    rating: cukup baik
    why: 'karena: "begitu" # bukan komentar'
    by: dina
    date: 2025-05-30
    basis: 3f2a9c
`);
    expect(readdirSync(root)).toEqual(['decisions.yaml']);
  });

  it('changes nothing but what is decided anew', async () => {
    const root = folderWith({ 'decisions.yaml': HAND });
    await editDecisions(root, (file) => {
      file.setRating('kualitas/sop', null, 'kurang baik', { ...GROUNDS, why: 'baru' });
      file.addMemberCheck({
        informant: 'I-03',
        date: '2025-06-02',
        outcome: 'corrected',
        note: 'bukan tiap hari',
      });
    });
    const expected = HAND.replace('rating:  baik ', 'rating:  kurang baik ')
      .replace(/why: >-\n.*\n.*ingatan\.\n/u, 'why: baru\n')
      .replace(
        'bersama Dina\n',
        'bersama Dina\n        by: dina\n        date: 2025-05-30\n        basis: 3f2a9c\n',
      );
    expect(read(root)).toBe(
      `${expected}    - informant: I-03\n      date: 2025-06-02\n      outcome: corrected\n      note: bukan tiap hari\n`,
    );
  });

  it('changes a factor where it stands, whatever it is called by there', async () => {
    const root = folderWith({ 'decisions.yaml': HAND });
    await editDecisions(root, (file) => {
      file.setFactor(
        { ...GROUNDS, factor: 'sarana-lama', keep: true, kind: 'inhibiting', label: null, codes: ['waktu'] },
        ['sarana-lama', 'Sarana lama'],
      );
    });
    expect(parse(read(root))).toMatchObject({
      factors: [{ factor: 'sarana-lama', kind: 'inhibiting', codes: ['waktu'], why: GROUNDS.why }],
    });
    expect(read(root)).toContain('- factor: sarana-lama   # atau “alat”?\n');
    expect(read(root)).not.toContain('keep');
  });

  it.each([
    ['that is not YAML', 'findings: {\n'],
    ['that is something else', 'findings: [ 1 ]\n'],
    ['that is not UTF-8', new Uint8Array([0x66, 0x3a, 0x20, 0xe9, 0x0a])],
  ])('never writes over a file %s', async (_, content) => {
    const root = folderWith({ 'decisions.yaml': content });
    const before = readFileSync(join(root, 'decisions.yaml'));
    const edit = editDecisions(root, (file) => {
      file.setRating('a', null, 'baik', GROUNDS);
    });
    await expect(edit).rejects.toMatchObject({ details: [{ code: 'DECISIONS_INVALID' }] });
    expect(readFileSync(join(root, 'decisions.yaml'))).toEqual(before);
    expect(readdirSync(root)).toEqual(['decisions.yaml']);
  });

  it('writes nothing that the check refuses', async () => {
    const root = folderWith({ 'decisions.yaml': HAND });
    const refuse = (): never => {
      throw new Error('no');
    };
    const edit = editDecisions(root, (file) => void file.unset('kualitas', 'rating', null), refuse);
    await expect(edit).rejects.toThrow('no');
    expect(read(root)).toBe(HAND);
  });

  it('begins again when somebody else writes meanwhile, and loses neither', async () => {
    const root = folderWith({ 'decisions.yaml': HAND });
    let calls = 0;
    await editDecisions(root, (file) => {
      calls += 1;
      if (calls === 1) writeFileSync(join(root, 'decisions.yaml'), `${HAND}# dari editor\n`);
      file.setRating('overall', null, 'baik', GROUNDS);
    });
    expect(calls).toBe(2);
    expect(read(root)).toContain('# dari editor\n');
    expect(parse(read(root))).toMatchObject({ findings: { overall: { rating: 'baik' } } });
  });
});

type Data = Record<string, unknown>;

/** What the file says beside what is decided about one thing. */
function without(text: string, subject: string): unknown {
  const { findings, ...rest } = (parse(text) ?? {}) as { findings?: Data } & Data;
  const others = Object.entries(findings ?? {}).filter(([name]) => name !== subject);
  return { ...rest, findings: others };
}

const notes = (text: string): string[] =>
  commentsIn(text)
    .map(({ source }) => source)
    .sort();

describe('any decision', () => {
  const subject = fc.constantFrom('kualitas/sop', 'kualitas', 'waktu', 'overall');
  const technique = fc.constantFrom<Technique | null>(null, 'interview', 'observation');
  const words = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('a: b', '# x', '- y', '"', 'baris\nbaris', '2025'),
  );
  const starts = fc.constantFrom(HAND, HAND.replaceAll('\n', '\r\n'), '# kosong\n', '');

  it('can be set and taken out, and every comment and every other value stays', () => {
    fc.assert(
      fc.property(starts, subject, technique, words, fc.nat({ max: 2 }), (text, on, by, why, which) => {
        fc.pre(why.trim() !== '');
        const file = new DecisionsEdit(text);
        const grounds = { ...GROUNDS, why };
        if (which === 0) file.setRating(on, by, 'cukup baik', grounds);
        else if (which === 1) file.setAlignment(on, 'sejalan', grounds);
        else file.setRecommendation(on, why, null, grounds);
        expect(without(file.text, on)).toEqual(without(text, on));
        expect(notes(file.text)).toEqual(notes(text));
        const part = (['rating', 'alignment', 'recommendation'] as const)[which] ?? 'rating';
        expect(file.unset(on, part, part === 'rating' ? by : null)).toBe(true);
        expect(without(file.text, on)).toEqual(without(text, on));
        expect(notes(file.text)).toEqual(notes(text));
        expect(file.unset(on, part, part === 'rating' ? by : null)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
