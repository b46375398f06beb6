import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentsIn } from '../../../src/store/yaml/comments.ts';
import { appendYaml, deleteYaml, type Plain, setYaml, UnusualYaml } from '../../../src/store/yaml/index.ts';

describe('setYaml', () => {
  const HAND = `# kepala
findings:

    # tentang SOP
    kualitas/sop:     # penting
        rating:   3   # lama
        why: |        # panjang
          dua
          baris


    lain: {rating: baik,   why: "ya"} # ringkas
    # ekor

factors: []   # belum ada
`;

  it('changes one value and leaves every other character as it is', () => {
    expect(setYaml(HAND, ['findings', 'kualitas/sop', 'rating'], 'cukup baik')).toBe(
      HAND.replace('rating:   3   #', 'rating:   cukup baik   #'),
    );
  });

  it('keeps a comment that stood within the value it replaces', () => {
    const after = setYaml(HAND, ['findings', 'kualitas/sop', 'why'], 'satu');
    expect(after).toBe(HAND.replace(/ {8}why: \|[\s\S]*?baris\n/u, '        # panjang\n        why: satu\n'));
  });

  it.each([
    [
      'a new key, as far in as its neighbours',
      ['findings', 'kualitas/sop', 'by'],
      'dina',
      '        by: dina\n',
    ],
    ['a new group', ['findings', 'baru', 'rating'], 4, '    baru:\n      rating: 4\n'],
    ['a key in brackets', ['findings', 'lain', 'by'], 'a, b', ', by: "a, b"}'],
    [
      'a list in place of an empty one',
      ['factors'],
      [{ factor: 'x' }],
      'factors:    # belum ada\n  - factor: x\n',
    ],
    ['a key at the top', ['credibility'], ['a'], 'credibility:\n  - a\n'],
  ] as const)('adds %s', (_, path, value, text) => {
    const after = setYaml(HAND, path, value);
    expect(after).toContain(text);
    expect(after.replace(text, '').length).toBeLessThan(after.length);
    for (const line of HAND.split('\n').filter((each) => !/lain|factors/u.test(each)))
      expect(after.split('\n')).toContain(line);
  });

  it.each([['# nothing yet\n'], ['# no line end'], [''], ['\n\n']])(
    'begins a file of comments: %j',
    (text) => {
      const after = setYaml(text, ['findings', 'a', 'why'], 'x: y # z');
      expect(parse(after)).toEqual({ findings: { a: { why: 'x: y # z' } } });
      expect(after.startsWith(text)).toBe(true);
    },
  );

  it('keeps the line ends of Windows', () => {
    const after = setYaml('a:\r\n  b: 1 # c\r\n', ['a', 'd'], 'e');
    expect(after).toBe('a:\r\n  b: 1 # c\r\n  d: e\r\n');
  });

  it('fills in a key without a value, and keeps the comments under it', () => {
    expect(setYaml('findings:\n  # a: …\nx: 1\n', ['findings', 'b', 'why'], 'z')).toBe(
      'findings:\n  b:\n    why: z\n  # a: …\nx: 1\n',
    );
  });
});

describe('what can only be changed in the tree', () => {
  it('keeps its comments and order there', () => {
    expect(setYaml('? a # lama\n: 1\n', ['a'], 2)).toMatch(/# lama[\s\S]*2/u);
    expect(parse(setYaml('? a\n: {b: 1}\n? c\n: 2\n', ['a', 'd'], 3))).toEqual({ a: { b: 1, d: 3 }, c: 2 });
  });

  it.each([
    ['an alias', 'a: &x { b: 1 }\nc: *x\n', ['c', 'b']],
    ['a value', 'a: 1\n', ['a', 'b']],
  ] as const)('is refused where %s stands in place of a group', (_, text, path) => {
    expect(() => setYaml(text, path, 2)).toThrow(UnusualYaml);
  });
});

describe('deleteYaml', () => {
  it('takes out the lines of a group, and what is empty then, but no comment', () => {
    const text = 'f:\n  # über a\n  a: # in a\n    why: x # am Ende\n    by: y\ng: 1\n';
    expect(deleteYaml(text, ['f', 'a'])).toBe('# über a\n# in a\n# am Ende\ng: 1\n');
  });

  it('moves the next key of a list’s member up to the dash', () => {
    expect(deleteYaml('- a: 1\n  b: 2\n', [0, 'a'])).toBe('- b: 2\n');
  });

  it.each([
    ['{ a: 1, b: 2, c: 3 }\n', 'a', '{ b: 2, c: 3 }\n'],
    ['{ a: 1, b: 2, c: 3 }\n', 'b', '{ a: 1, c: 3 }\n'],
    ['{ a: 1, b: 2, c: 3 }\n', 'c', '{ a: 1, b: 2 }\n'],
  ])('out of brackets: %j without %s', (text, key, after) => {
    expect(deleteYaml(text, [key])).toBe(after);
  });

  it('leaves a text alone that has no such thing', () => {
    expect(deleteYaml('a: 1 # b\n', ['c', 'd'])).toBe('a: 1 # b\n');
  });
});

describe('appendYaml', () => {
  it.each([
    ['l:\n- a: 1\n# c\nm: 2\n', 'l:\n- a: 1\n- a: 2\n# c\nm: 2\n'],
    ['l: [ { a: 1 } ] # c\n', 'l: [ { a: 1 }, { a: 2 } ] # c\n'],
    ['l: # c\n', 'l: # c\n  - a: 2\n'],
    ['# c\n', '# c\nl:\n  - a: 2\n'],
  ])('adds to the end of %j', (text, after) => {
    expect(appendYaml(text, ['l'], { a: 2 })).toBe(after);
  });
});

/** YAML in the many ways in which people write it. */
const scalar = fc.constantFrom<[string, Plain]>(
  ['baik', 'baik'],
  ['"dikutip: ya"', 'dikutip: ya'],
  ["'tunggal # bukan'", 'tunggal # bukan'],
  ['3', 3],
  ['2025-05-30', '2025-05-30'],
);
const comment = fc.constantFrom('', '', '  # catatan', ' # satu lagi #2');
const gap = fc.constantFrom('', '', '\n', '# di antara\n', '\n\n    # masuk\n');
const KEYS = ['a', 'b/c', 'd', 'e'] as const;
const keys = fc.shuffledSubarray([...KEYS], { minLength: 1 });

const leaves = (indent: string) =>
  fc
    .tuple(keys, fc.array(fc.tuple(scalar, comment, gap), { minLength: 4, maxLength: 4 }))
    .map(([names, parts]) =>
      names
        .map((name, at) => {
          const [[text], note, before] = parts[at] ?? [['x', 'x'], '', ''];
          return `${at === 0 ? '' : before}${indent}${name}: ${text}${note}\n`;
        })
        .join(''),
    );
const literal = (indent: string) =>
  fc
    .constantFrom('|', '>-', '| # kepala')
    .map((mark) => `${indent}a: ${mark}\n${indent}   teks\n\n${indent}   lagi\n`);
const flow = fc
  .tuple(keys, fc.array(scalar, { minLength: 4, maxLength: 4 }))
  .map(([names, parts]) => `{ ${names.map((name, at) => `${name}: ${parts[at]?.[0] ?? 'x'}`).join(', ')} }`);
const entry = (indent: string) =>
  fc.oneof(
    fc.tuple(comment, leaves(`${indent}  `)).map(([note, text]) => `${note}\n${text}`),
    fc.tuple(comment, literal(`${indent}    `)).map(([note, text]) => `${note}\n${text}`),
    fc.tuple(flow, comment).map(([text, note]) => ` ${text}${note}\n`),
  );
const indents = fc.constantFrom('  ', '    ');
const file = indents.chain((indent) =>
  fc
    .tuple(
      fc.tuple(keys, fc.array(fc.tuple(entry(indent), gap), { minLength: 4, maxLength: 4 })),
      fc.constantFrom(
        '',
        '# ekor\n',
        'factors: []\n',
        'factors:\n- factor: x # y\n- { factor: z }\n',
        'factors:\n',
      ),
      gap,
    )
    .map(
      ([[names, parts], tail, between]) =>
        `${between}findings: # semua\n${names
          .map((name, at) => {
            const [text, before] = parts[at] ?? [' {}\n', ''];
            return `${before}${indent}${name}:${text}`;
          })
          .join('')}${tail}`,
    ),
);
const path = fc.tuple(fc.constantFrom(...KEYS, 'baru'), fc.constantFrom(...KEYS, 'baru'));

function others(text: string, [group, key]: readonly [string, string]): unknown {
  const data = (parse(text) ?? {}) as Record<string, Record<string, Record<string, unknown>>>;
  const { findings = {}, factors } = data;
  const rest = Object.entries(findings).map(([name, members]) => [
    name,
    name === group ? Object.entries(members).filter(([member]) => member !== key) : members,
  ]);
  return [rest.filter(([, members]) => !Array.isArray(members) || members.length > 0), factors ?? null];
}

const noted = (text: string): string[] =>
  commentsIn(text)
    .map(({ source }) => source)
    .sort();

describe('any file', () => {
  it('keeps all comments, values and their order, whatever is set and taken out again', () => {
    fc.assert(
      fc.property(
        file,
        path,
        fc.constantFrom('kata', 'dua: kata # dan', 'baris\nbaris', ''),
        (text, at, value) => {
          const full = ['findings', ...at];
          const set = setYaml(text, full, value);
          expect(
            (parse(set) as { findings: Record<string, Record<string, unknown>> }).findings[at[0]]?.[at[1]],
          ).toBe(value);
          expect(others(set, at)).toEqual(others(text, at));
          expect(noted(set)).toEqual(noted(text));
          const unset = deleteYaml(set, full);
          expect(others(unset, at)).toEqual(others(text, at));
          expect(noted(unset)).toEqual(noted(text));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leaves every line as it is that says nothing of what is set', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...KEYS, 'baru'), (text, group) => {
        const after = setYaml(text, ['findings', group, 'baru'], 'kata').split('\n');
        let next = 0;
        for (const line of text.split('\n')) {
          const at = after.indexOf(line, next);
          // Only a group in brackets has its own line changed.
          if (at < 0) expect(line).toMatch(/\{/u);
          else next = at + 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('adds to lists without touching what is there', () => {
    fc.assert(
      fc.property(file, (text) => {
        const after = appendYaml(text, ['factors'], { factor: 'baru', why: 'karena: itu' });
        const before = (parse(text) as { factors?: unknown[] }).factors ?? [];
        expect((parse(after) as { factors: unknown[] }).factors).toEqual([
          ...before,
          { factor: 'baru', why: 'karena: itu' },
        ]);
        expect(noted(after)).toEqual(noted(text));
      }),
      { numRuns: 300 },
    );
  });
});
