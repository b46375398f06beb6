import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

describe('init, for git', () => {
  it('leaves out what is generated, and merges journals line by line', async () => {
    for (const argv of [['init'], ['init', '--example']]) {
      const root = folderWith({});
      const { out } = await telaah(argv, root);
      expect(out).toContain('\n  .gitignore\n  .gitattributes\n');
      expect(readFileSync(join(root, '.gitignore'), 'utf8')).toMatch(/^out\/\n\.telaah\/$/mu);
      expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toMatch(
        /^codings\/\*\.jsonl merge=union$/mu,
      );
    }
  });

  it('leaves files that are there as they are, even when forced, and says which lines to add', async () => {
    const own = {
      '.gitignore': 'node_modules\r\n.telaah/\r\n',
      '.gitattributes': 'codings/*.jsonl merge=union\n',
    };
    const root = folderWith(own);
    const { code, out } = await telaah(['init', '--force', '--lang', 'en'], root);
    expect(code).toBe(0);
    expect(out).toContain(
      '.gitignore was there already and is left as it is; add to it yourself:\n  out/\n\n',
    );
    expect(out).not.toContain('.gitattributes');
    for (const [path, content] of Object.entries(own))
      expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });
});
