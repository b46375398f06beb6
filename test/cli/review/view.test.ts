import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plain, widthOfLine } from '../../../src/cli/review/layout/line.ts';
import { painted } from '../../../src/cli/review/layout/paint.ts';
import { view } from '../../../src/cli/review/layout/view.ts';
import { wrapped } from '../../../src/cli/review/layout/wrap.ts';
import type { ReviewState } from '../../../src/cli/review/state.ts';
import { Bench, typed, UNITS } from './support.ts';

const screen = (state: ReviewState, colour = false): string[] => view(state, colour).map(plain);
const text = (state: ReviewState, colour = false): string => screen(state, colour).join('\n');

describe('the screen', () => {
  it('shows question, words, passages in brackets, proposals with confidence and reason, and keys', () => {
    const shown = text(new Bench().state);
    expect(shown).toContain('Pertanyaan: Bagaimana kehadiran pegawai di sini?');
    expect(shown).toContain('[[Kehadiran di sini bagus]]¹. [Komputer di ruang kami rusak]².');
    expect(shown).toMatch(
      /▸1 disiplin\/kehadiran \+ positif +\? 80% yakin +istilah “Kehadiran di sini bagus”/,
    );
    expect(shown).toMatch(/ 2 sarana +− negatif +\? 60%/);
    expect(shown).toContain('0/4');
    expect(shown).toMatch(/y terima {2}n tolak .*\? bantuan/);
  });

  it('speaks English', () => {
    const shown = text(new Bench(UNITS, { lang: 'en' }).state);
    expect(shown).toContain('Question: Bagaimana kehadiran');
    expect(shown).toContain('2 to decide');
    expect(shown).toMatch(/y accept .*\? help/);
  });

  it('tells passages by colour where there is any, with nothing written into the words but the number', () => {
    const { state } = new Bench();
    expect(text(state, true)).toContain('Kehadiran di sini bagus¹. Komputer di ruang kami rusak².');
    const style = new Chalk({ level: 1 });
    const lines = view(state, true).map((line) => painted(line, style));
    expect(lines.join('\n')).toContain('\u001b[32m');
    const none = new Chalk({ level: 0 });
    expect(view(state, false).map((line) => painted(line, none))).toEqual(screen(state));
  });

  it('says what became of a proposal', () => {
    const shown = text(new Bench().press('y', 'n').state);
    expect(shown).toMatch(/1 disiplin\/kehadiran .*✓ diterima/);
    expect(shown).toMatch(/2 sarana .*✗ ditolak/);
    // What was turned down is not marked in the words any more.
    expect(shown).not.toContain(']²');
    expect(shown).toMatch(/Enter lanjut/);
  });

  it('shows what the others coded there, and a memo on the unit', () => {
    const bench = new Bench().press('m', ...typed('ragu'), 'enter', 'y');
    const [coding] = bench.work().codings;
    if (coding === undefined) throw new Error('there is a coding');
    const others = [{ ...coding, id: 'x', coder: 'budi', code: 'disiplin/seragam' }];
    const state = { ...bench.state, work: { ...bench.work(), codings: [coding, ...others] } };
    expect(text(state)).toMatch(/^ {3}disiplin\/seragam +\+ positif +budi/m);
    expect(text(state)).toMatch(/^ {3}✎ ragu/m);
    expect(text(bench.state)).not.toContain('budi');
  });

  it('lists the factors to choose from, and shows those that were noted', () => {
    const choosing = new Bench().press('F').state;
    expect(text(choosing)).toMatch(/^▸ − Rumah jauh/m);
    expect(text(choosing)).toMatch(/tidak ada faktor di sini/);
    const asked = new Bench().press('F', ...typed('ruang sempit'), 'enter').state;
    expect(text(asked)).toContain('ruang sempit?');
    expect(text(asked)).toContain('+ faktor pendukung   - faktor penghambat');
    const noted = new Bench().press('F', 'enter').state;
    expect(text(noted)).toMatch(/^ {3}⚑ − Rumah jauh/m);
    const [factor] = noted.work.factors;
    if (factor === undefined) throw new Error('there is a factor');
    const others = { ...noted, work: { ...noted.work, factors: [{ ...factor, coder: 'budi' }] } };
    expect(text(others)).toMatch(/^ {3}⚑ − Rumah jauh budi/m);
  });

  it('lists the codes to choose from, the likeliest first, with what they mean', () => {
    const lines = screen(new Bench().press('a').state);
    const first = lines.findIndex((line) => line.startsWith('▸'));
    expect(lines[first]).toMatch(/80% disiplin\/kehadiran +Disiplin \/ Kehadiran/);
    expect(lines.join('\n')).toContain('Saring: _');
  });

  it('shows what is marked', () => {
    expect(text(new Bench().press('v', 'right', ' ', 'right').state)).toContain('Kehadiran «di sini» bagus');
  });

  it('shows a memo while it is written, its end in sight', () => {
    const bench = new Bench(UNITS, { size: { columns: 40, rows: 20 } }).press(
      'm',
      ...typed('panjang '.repeat(9)),
      'z',
    );
    expect(text(bench.state)).toMatch(/^Memo: .*panjang z_/m);
  });

  it('has help and reasons over everything, closed by any key', () => {
    const bench = new Bench().press('?');
    expect(text(bench.state)).toContain('terima usulan yang terpilih');
    bench.press('q');
    expect(bench.quit).toBe(false);
    expect(text(bench.press('w').state)).toContain('Yang menunjuk ke kode ini');
  });

  const long = {
    text: `${'Kalimat yang panjang sekali. '.repeat(60)}Ekor.`,
    proposed: [['Ekor', 'sarana', 'negative']],
  } as const;

  it('scrolls a long answer to the selected passage, and by hand', () => {
    const bench = new Bench([long]);
    expect(text(bench.state)).toContain('[[Ekor]]¹');
    bench.press('b', 'b', 'b', 'b', 'b');
    expect(text(bench.state)).not.toContain('Ekor]]');
    expect(text(bench.state)).toMatch(/↓ \d+ baris lagi/);
    bench.press(' ', ' ', ' ', ' ', ' ');
    expect(text(bench.state)).toContain('[[Ekor]]¹');
  });

  it('follows the cursor of a mark through a long answer', () => {
    const bench = new Bench([long]).press('v', 'home');
    expect(text(bench.state)).toContain('«Kalimat»');
    expect(text(bench.press('end').state)).toContain('«Ekor»');
  });

  it('shows no control characters that a transcript may hold', () => {
    const shown = view(new Bench([{ text: 'Kantor \u001b[31mini\u0007 \u202ebagus' }]).state, true)
      .map(plain)
      .join('');
    expect(shown).not.toMatch(/\p{Cc}|\u202e/u);
    expect(shown).toContain('Kantor [31mini bagus');
  });

  const words = fc.array(
    fc.constantFrom(
      'kami',
      'プリンター',
      '漢字漢字',
      'é',
      '👩‍👩‍👧',
      'kata-yang-amat-sangat-panjang-sekali',
      '\n',
      '—',
      'ไทย',
    ),
    { minLength: 1, maxLength: 80 },
  );
  const keys = fc.array(
    fc.constantFrom(...typed('ynYacvm?w/+ 漢'), 'enter', 'down', 'right', 'end', 'escape'),
    {
      maxLength: 8,
    },
  );

  it('never is wider or higher than the terminal, whatever is on it', () => {
    fc.assert(
      fc.property(
        words,
        keys,
        fc.integer({ min: 24, max: 130 }),
        fc.integer({ min: 10, max: 50 }),
        fc.boolean(),
        (parts, pressed, columns, rows, colour) => {
          const given = [
            {
              text: `awal ${parts.join(' ')} akhir`,
              question: parts.join(' '),
              proposed: [['awal', 'sarana', 'mixed']],
            },
          ] as const;
          const bench = new Bench(given, { size: { columns, rows } }).press(...pressed);
          const lines = view(bench.state, colour);
          expect(lines.length).toBeLessThan(rows);
          for (const line of lines) expect(widthOfLine(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('wrapped', () => {
  it('leaves out nothing but space, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 4, max: 60 }),
        (given, width) => {
          const spans = wrapped(given, width);
          const lines = spans.map(({ start, end }) => given.slice(start, end));
          expect(lines.join('').replace(/\s+/gu, '')).toBe(given.replace(/\s+/gu, ''));
          for (const line of lines) {
            const wide = stringWidth(line.replace(/\s/gu, ' ').replace(/\p{Cc}/gu, ''));
            expect(wide).toBeLessThanOrEqual(Math.max(width, 4));
          }
        },
      ),
    );
  });

  it('breaks between words, and a word only where it is longer than a line', () => {
    const text = 'kami bekerja\nkeanekaragaman di 漢字漢字漢字';
    const lines = wrapped(text, 8).map(({ start, end }) => text.slice(start, end));
    expect(lines).toEqual(['kami', 'bekerja', 'keanekar', 'agaman', 'di', '漢字漢字', '漢字']);
  });
});
