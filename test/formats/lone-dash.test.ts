import { describe, expect, it } from 'vitest';
import { explainLoneDash } from '../../src/formats/lone-dash.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

describe('a dash for nothing', () => {
  it.each(['informant: -', '  site:  -  ', 'informant: - # none', '  - label: -'])(
    'is explained: %s',
    (line) => {
      expect(explainLoneDash(line)?.hint.en).toMatch(/leave it empty \((?:informant|site|label):\)/u);
    },
  );

  it.each(['informant: "-"', '- one', 'date: 2025-03-12', 'informant:', 'a: -1', 'a: - b'])(
    'is no other line: %s',
    (line) => {
      expect(explainLoneDash(line)).toBeNull();
    },
  );

  it('in front matter and in study.yaml says what to write', async () => {
    const front = folderWith({ 'W-01.md': '---\ninformant: -\n---\nPeneliti: Halo?\n\nI-01: Baik.\n' });
    const { err } = await telaah(['check', 'W-01.md', '-c', 'robbins-2010', '-l', 'id'], front);
    expect(err).toContain(
      'W-01.md:2:12 error: "informant: -" tidak terbaca: tanda hubung sendirian memulai sebuah daftar',
    );
    expect(err).toContain('kosongkan (informant:) atau hapus baris itu');
    const study = folderWith({ 'study.yaml': 'title: x\nsite: -\n', 'W-01.md': 'x' });
    expect((await telaah(['check', '-l', 'en'], study)).err).toContain(
      'study.yaml:2:7 error: "site: -" cannot be read',
    );
  });
});
