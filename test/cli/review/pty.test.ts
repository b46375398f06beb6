import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../src/model/journal.ts';
import { readJournals } from '../../../src/store/journal/index.ts';
import { telaah } from '../../support/cli.ts';
import { folderWith } from '../../support/folder.ts';
import { Terminal, whyNoTerminal } from './terminal.ts';

const FIXTURE = fileURLToPath(new URL('../../../fixtures/kominfo-mangkunegara', import.meta.url));

/** One interview of the fixture, and a study of its own. */
function study(): string {
  const root = folderWith({
    'study.yaml':
      'title: Uji\nlanguage: id\ncodebook: mangkunegara-2017\ninformants: informants.csv\nsources:\n  - path: interviews/*.md\n',
  });
  mkdirSync(join(root, 'interviews'));
  copyFileSync(join(FIXTURE, 'informants.csv'), join(root, 'informants.csv'));
  copyFileSync(join(FIXTURE, 'interviews/W-03.md'), join(root, 'interviews/W-03.md'));
  return root;
}

function journal(root: string): JournalEvent[] {
  const lines = readFileSync(join(root, 'codings/ani.jsonl'), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as JournalEvent);
}

/** What can be read for sure: a line that was cut off is none. */
async function events(root: string): Promise<readonly JournalEvent[]> {
  const { value } = await readJournals(root);
  return value.flatMap((coder) => coder.events);
}

const deeds = (root: string): string[] => journal(root).map((event) => event.do);

describe('review without a terminal', () => {
  it('says why not, and points to the spreadsheet', async () => {
    const { code, err } = await telaah(['review', study(), '--coder', 'ani'], '/');
    expect(code).toBe(2);
    expect(err).toContain('memerlukan terminal');
    expect(err).toContain('telaah code sheet --xlsx');
  });
});

const reason = whyNoTerminal();

describe.skipIf(reason !== null)(
  `review in a terminal${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    it('writes every decision down before it shows the next unit', { timeout: 120_000 }, async () => {
      const root = study();
      const terminal = new Terminal(['review', root, '--coder', 'ani', '--from', 'W-03:4']);
      await terminal.see('? bantuan');
      expect(terminal.shown).toContain('W-03:4');
      expect(terminal.shown).toContain('kualitas/sop');
      terminal.press('y');
      await terminal.see('✓ diterima');
      expect(deeds(root)).toEqual(['confirm']);
      terminal.press('\r');
      await terminal.see('W-03:5');
      expect(deeds(root)).toEqual(['confirm', 'reviewed']);
      expect(journal(root)[0]).toMatchObject({ code: 'kualitas/sop', polarity: 'positive', coder: 'ani' });
      // Another code for a part of the text, polarity by one key.
      terminal.press('v');
      await terminal.see('Tandai bagian');
      terminal.press('s');
      terminal.press('a');
      await terminal.see('Pilih kode');
      terminal.press('tanggung-jawab/komit');
      await terminal.see('tanggung-jawab/komit');
      terminal.press('\r');
      await terminal.see('Polaritas');
      terminal.press('-');
      await terminal.see('✓ Anda');
      const added = journal(root).at(-1);
      expect(added).toMatchObject({ do: 'add', code: 'tanggung-jawab/komitmen', polarity: 'negative' });
      // A memo with what was typed at once, then undo of it, with arrows and escape on the way.
      terminal.press('m');
      await terminal.see('Memo:');
      terminal.press('tanya lagi 漢字');
      await terminal.see('漢字');
      terminal.press('\r');
      await terminal.see('✎ tanya lagi 漢字');
      terminal.press('u');
      await terminal.see('Dibatalkan');
      terminal.press('\u001b[C');
      await terminal.see('W-03:6');
      terminal.press('?');
      await terminal.see('terima usulan yang terpilih');
      terminal.press('\u001b');
      await terminal.see('W-03:6');
      terminal.press('q');
      expect(await terminal.end()).toBe(0);
      expect(terminal.raw).toContain('\u001b[?1049l');
      expect(terminal.shown).toMatch(/Tersimpan: \d+ langkah/);
      expect(deeds(root)).toEqual(['confirm', 'reviewed', 'add', 'change', 'undo']);
    });

    it('goes on after kill -9 where it was, with everything that was decided', {
      timeout: 120_000,
    }, async () => {
      const root = study();
      const first = new Terminal(['review', root, '--coder', 'ani', '--from', 'W-03:4']);
      await first.see('? bantuan');
      first.press('Y');
      await first.see('W-03:5');
      const before = deeds(root);
      expect(before).toEqual(['confirm', 'reviewed']);
      // Killed in the middle of the keys of many units.
      const file = join(root, 'codings/ani.jsonl');
      const size = statSync(file).size;
      first.press('YYYYYYYYYYYYYYYYYYYY');
      await first.until(() => statSync(file).size > size + 2000, 'a few more decisions');
      await first.signal('SIGKILL');
      const written = await events(root);
      expect(written.length).toBeGreaterThan(before.length);
      // The name is remembered; 40 columns, no colour.
      const second = new Terminal(['review', root], {
        columns: 40,
        rows: 20,
        env: { NO_COLOR: '1', CI: 'true' },
      });
      await second.see('? bantuan');
      const last = written.filter((event) => event.do === 'reviewed').length;
      expect(second.shown).toContain(`${last}/`);
      expect(second.raw).not.toContain('\u001b[32m');
      second.press('\u0003');
      expect(await second.end()).toBe(0);
      expect(await events(root)).toEqual(written);
    });

    it('gives the terminal back when it is told to end', { timeout: 120_000 }, async () => {
      const root = study();
      const terminal = new Terminal(['review', root, '--coder', 'ani', '--lang', 'en', '--order', 'useful']);
      await terminal.see('? help');
      expect(terminal.shown).toContain('most useful');
      terminal.press('N');
      await terminal.see('1/');
      await terminal.signal('SIGTERM');
      expect(terminal.raw).toContain('\u001b[?1049l');
      expect(terminal.shown).toContain('1 step in this session');
      expect(deeds(root).at(-1)).toBe('reviewed');
    });
  },
);
