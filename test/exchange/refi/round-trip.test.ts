import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlePolarities } from '../../../src/exchange/project/polarities.ts';
import { readQdc, writeQdc } from '../../../src/exchange/refi/codebook.ts';
import { guidOf } from '../../../src/exchange/refi/guid.ts';
import { readQdpx } from '../../../src/exchange/refi/read-project.ts';
import { writeQdpx } from '../../../src/exchange/refi/write-project.ts';
import type { Project, ProjectCode, ProjectCoding } from '../../../src/model/project.ts';
import { projectXml, schemaErrors } from './support.ts';

/** Names as people type them, with what XML and file systems trip over. */
const name = fc
  .stringMatching(/^[\p{L}\p{N}&<>"'’/ 😀é-]{1,30}$/u)
  .map((text) => `a${text.replace(/\s+/gu, ' ').trim()}`);

const prose = fc
  .array(
    fc.constantFrom(
      'Pelayanan',
      'cepat',
      '😀',
      'é',
      'tidak\nrapi',
      'sekali.',
      '"kata"',
      '&',
      '<b>',
      '…',
      '𝒳y',
    ),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));

const codeTree = fc
  .array(
    fc.record({
      name,
      description: fc.option(prose),
      color: fc.option(fc.constantFrom('#AA0011', '#00FF7F')),
      subs: fc.array(name, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((tops) =>
    tops.map(
      ({ subs, ...top }, index): ProjectCode => ({
        ...top,
        id: `k${index}`,
        isCodable: subs.length === 0,
        codes: subs.map((sub, at) => ({
          id: `k${index}/${at}`,
          name: sub,
          description: null,
          color: null,
          isCodable: true,
          codes: [],
        })),
      }),
    ),
  );

const codable = (codes: readonly ProjectCode[]): string[] =>
  codes.flatMap((code) => [...(code.isCodable ? [code.id] : []), ...codable(code.codes)]);

const polarity = fc.constantFrom('positive', 'negative', 'mixed', 'neutral', null);

const project: fc.Arbitrary<Project> = fc
  .record({
    title: name,
    codes: codeTree,
    texts: fc.array(prose, { minLength: 1, maxLength: 3 }),
    cases: fc.array(fc.record({ name, variables: fc.dictionary(name, name, { maxKeys: 3 }) }), {
      maxLength: 3,
    }),
    picks: fc.array(
      fc.record({
        source: fc.nat(),
        code: fc.nat(),
        from: fc.nat(),
        to: fc.nat(),
        polarity,
        memo: fc.option(name),
        user: fc.nat(1),
      }),
      { maxLength: 12 },
    ),
    memo: prose,
  })
  .map(({ title, codes, texts, cases, picks, memo }): Project => {
    const targets = codable(codes);
    const codings = picks.flatMap((pick, index): ProjectCoding[] => {
      const source = pick.source % texts.length;
      const text = texts[source] ?? '';
      // Between characters as people see them, as a cursor stands.
      const points = Array.from(text);
      const [a, b] = [pick.from % points.length, pick.to % points.length].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const start = points.slice(0, a).join('').length;
      const end = points.slice(0, b + 1).join('').length;
      const quote = text.slice(start, end);
      const code = targets[pick.code % targets.length] ?? '';
      const made = { user: `u${pick.user}`, at: '2025-03-12T09:14:00Z', memo: pick.memo };
      return quote.trim() === ''
        ? []
        : [
            {
              id: `c${index}`,
              source: `s${source}`,
              start,
              end,
              quote,
              code,
              polarity: pick.polarity,
              ...made,
            },
          ];
    });
    return {
      title,
      description: memo,
      users: [0, 1].map((index) => ({ id: `u${index}`, name: `Pengode ${index}` })),
      codes,
      sources: texts.map((text, index) => ({
        id: `s${index}`,
        name: `W-0${index}`,
        description: null,
        content: { kind: 'text', text },
        variables: { Teknik: 'Wawancara' },
      })),
      cases: cases.map((one, index) => ({ ...one, id: `p${index}`, description: null, sources: ['s0'] })),
      codings,
      notes: [
        { id: 'n1', title: 'Judul', text: memo, about: null, user: 'u0', at: '2025-03-12T09:14:00Z' },
        { id: 'n2', title: 'Sumber', text: memo, about: { kind: 'source', id: 's0' }, user: 'u1', at: null },
      ],
      sets: [{ id: 'g', name: 'Wawancara', description: null, members: [{ kind: 'source', id: 's0' }] }],
    };
  });

/** What stays the same whatever ids a file gives. */
function essence({ title, description, users, codes, sources, cases, codings, notes, sets }: Project) {
  const names = new Map(sources.map(({ id, name: called }) => [id, called]));
  const paths = new Map<string, string>();
  const walk = (level: readonly ProjectCode[], above: string): unknown[] =>
    level.map((code, index) => {
      paths.set(code.id, `${above}/${index}`);
      return [code.name, code.description, code.color, code.isCodable, walk(code.codes, `${above}/${index}`)];
    });
  const people = new Map(users.map((user) => [user.id, user.name]));
  return {
    title,
    description: description?.trim(),
    users: users.map((user) => user.name),
    codes: walk(codes, ''),
    sources: sources.map((source) => [source.name, source.content, source.variables]),
    cases: cases.map((one) => [one.name, { ...one.variables }, one.sources.map((id) => names.get(id))]),
    codings: codings
      .map((one) => [
        names.get(one.source),
        one.start,
        one.end,
        one.quote,
        paths.get(one.code),
        one.polarity,
        people.get(one.user ?? ''),
        one.at,
        one.memo,
      ])
      .map((one) => JSON.stringify(one))
      .sort(),
    notes: notes.map((note) => [
      note.title,
      note.text.trim(),
      note.about?.kind,
      people.get(note.user ?? ''),
      note.at,
    ]),
    sets: sets.map((set) => [set.name, set.members.map(({ kind, id }) => [kind, names.get(id)])]),
  };
}

describe('REFI-QDA projects', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(project, (given) => {
        const { value } = writeQdpx(given, 'id', 'p.qdpx');
        const read = settlePolarities(readQdpx(value, 'p.qdpx').value);
        expect(essence(read.project)).toEqual(essence(given));
        expect(read.topicless).toBe(0);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('are valid by the schema, and the same bytes whenever they are written', async () => {
    for (const given of fc.sample(project, { numRuns: 6, seed: 11 })) {
      const { value } = writeQdpx(given, 'en', 'p.qdpx');
      expect(await schemaErrors(projectXml(value), 'Project')).toEqual([]);
      expect(writeQdpx(given, 'en', 'p.qdpx').value).toEqual(value);
    }
  }, 60_000);

  it('are refused by the schema when they are wrong, so that the check can fail', async () => {
    const [given] = fc.sample(project, { numRuns: 1, seed: 3 });
    if (given === undefined) throw new Error('no sample');
    const xml = projectXml(writeQdpx(given, 'en', 'p.qdpx').value);
    expect(await schemaErrors(xml.replace('<Users>', '<Sets/><Users>'), 'Project')).not.toEqual([]);
    expect(await schemaErrors(xml.replace(/guid="[^"]*"/, 'guid="12"'), 'Project')).not.toEqual([]);
  });

  it('say when emoji can shift passages in programs that count otherwise', () => {
    const [given] = fc.sample(
      project.filter(({ codings }) => codings.some(({ quote }) => quote.includes('😀'))),
      { numRuns: 1, seed: 5 },
    );
    if (given === undefined) throw new Error('no sample');
    expect(writeQdpx(given, 'id', 'p.qdpx').warnings.map(({ code }) => code)).toContain('NOT_CARRIED');
  });
});

describe('REFI-QDA codebooks', () => {
  it('are valid and come back', async () => {
    for (const codes of fc.sample(codeTree, { numRuns: 4, seed: 2 })) {
      const written = writeQdc(codes);
      expect(await schemaErrors(written, 'Codebook')).toEqual([]);
      const plain = (level: readonly ProjectCode[]): unknown[] =>
        level.map((code) => [code.name, code.description, code.color, code.isCodable, plain(code.codes)]);
      const { value, warnings } = readQdc(new TextEncoder().encode(written), 'c.qdc');
      expect(plain(value.codes)).toEqual(plain(codes));
      expect(warnings).toEqual([]);
    }
  }, 30_000);
});

describe('GUIDs', () => {
  it('are of version 5, and the same for the same words', () => {
    expect(guidOf('code', 'a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(guidOf('code', 'a')).toBe(guidOf('code', 'a'));
    expect(guidOf('code', 'a')).not.toBe(guidOf('codea'));
  });
});
