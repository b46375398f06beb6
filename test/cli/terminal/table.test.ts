import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { fits, formatTable, wantedWidth } from '../../../src/cli/terminal/table.ts';

const COLUMNS = [{ head: 'Name' }, { head: 'Rating' }, { head: 'n', align: 'right' as const }];

describe('a table', () => {
  it('has a head, a rule, and columns told apart by two blanks', () => {
    expect(
      formatTable(
        COLUMNS,
        [
          ['a', 'very good', '7'],
          ['bcd', 'poor', '12'],
        ],
        80,
      ),
    ).toBe(
      ['Name  Rating      n', '────  ─────────  ──', 'a     very good   7', 'bcd   poor       12', ''].join(
        '\n',
      ),
    );
  });

  it('moves in what stands under a heading, and what a name goes on with', () => {
    const rows = [
      { heading: 'Quality', cells: ['good', ''] },
      ['Conformity with the procedure', 'fairly good', '7'],
      { heading: 'Quantity' },
      ['Output', 'poor', '3'],
    ];
    expect(formatTable(COLUMNS, rows, 35)).toBe(
      [
        'Name                 Rating       n',
        '───────────────────  ───────────  ─',
        'Quality              good',
        '  Conformity with    fairly good  7',
        '    the procedure',
        'Quantity',
        '  Output             poor         3',
        '',
      ].join('\n'),
    );
  });

  it('wraps where the fewest cells have to go on in another line', () => {
    const rows = [
      ['one long name of a thing', 'very good', '1'],
      ['b', 'very good', '2'],
      ['c', 'very good', '3'],
    ];
    const table = formatTable(COLUMNS, rows, 28);
    expect(table.match(/very good/gu)).toHaveLength(3);
    expect(table).not.toContain('one long name of a thing');
  });

  it('keeps a figure together with its sign', () => {
    const figures = [{ head: 'Coefficient of agreement' }, { head: 'Share', align: 'right' as const }];
    expect(formatTable(figures, [['a long name of a coefficient', '100.0 %']], 20)).toContain('100.0 %');
  });

  it('is set as blocks when its words are wider than the terminal', () => {
    const rows = [['antarpegawai', 'bertentangan', '12']];
    expect(formatTable(COLUMNS, rows, 24)).toBe('antarpegawai\n  Rating: bertentangan\n  n:      12\n');
  });

  it('measures what is seen, not the codes of colours', () => {
    const style = new Chalk({ level: 1 });
    const painted = formatTable(COLUMNS, [['a', style.green('very good'), '7']], 80, style);
    const bare = formatTable(COLUMNS, [['a', 'very good', '7']], 80);
    expect(painted).not.toBe(bare);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    expect(painted.replace(/\u001b\[\d+m/gu, '')).toBe(bare);
  });

  it('never exceeds the width where no word does, and loses no word', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/u);
    const cell = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const row = fc.oneof(
      fc.tuple(word, cell, cell).map((cells): readonly string[] => cells),
      fc.record({ heading: word }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 40, max: 200 }),
        (rows, width) => {
          const columns = [{ head: 'Aa' }, { head: 'Bb' }, { head: 'Cc' }];
          const table = formatTable(columns, rows, width);
          for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
          const words = rows.flatMap((one) =>
            'heading' in one ? [one.heading] : one.flatMap((text) => text.split(' ')),
          );
          const shown = table.split(/\s+/u);
          for (const one of words.filter((text) => text !== '')) expect(shown).toContain(one);
          if (wantedWidth(columns, rows) <= width) expect(fits(columns, rows, width)).toBe(true);
        },
      ),
    );
  });
});
