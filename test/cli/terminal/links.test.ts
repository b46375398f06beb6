import { describe, expect, it } from 'vitest';
import { linkTo } from '../../../src/cli/terminal/links.ts';
import { fakeIo, WATCHED } from './support.ts';

const LINK = '\u001b]8;;file:///studi%20saya/report.docx\u0007report.docx\u001b]8;;\u0007';

function link(
  env: Record<string, string>,
  terminal: typeof WATCHED | { out: false; err: false; in: false },
): string {
  return linkTo('/studi saya/report.docx', 'report.docx', fakeIo({ env, terminal }).io);
}

describe('a link to a file', () => {
  it.each<Record<string, string>>([
    { TERM: 'xterm-256color', VTE_VERSION: '7006' },
    { TERM: 'xterm-kitty' },
    { TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' },
    { TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.99.3' },
    { TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' },
    { WT_SESSION: 'f9e7' },
    { TERM: 'xterm-256color', VTE_VERSION: '7006', NO_COLOR: '1' },
  ])('is one where the terminal shows links: %j', (env) => {
    expect(link(env, WATCHED)).toBe(LINK);
  });

  it.each<Record<string, string>>([
    {},
    { TERM: 'xterm-256color' },
    { TERM: 'dumb', VTE_VERSION: '7006' },
    { TERM: 'tmux-256color', VTE_VERSION: '7006' },
    { TERM: 'xterm-256color', VTE_VERSION: '5000' },
    { TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' },
    { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' },
    { TERM: 'xterm-256color', VTE_VERSION: '7006', SSH_CONNECTION: '10.0.0.1 22' },
    { TERM: 'xterm-256color', WT_SESSION: 'f9e7', WSL_DISTRO_NAME: 'Ubuntu' },
    { TERM: 'xterm-256color', VTE_VERSION: '7006', CI: 'true' },
    { TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' },
  ])('is plain text elsewhere: %j', (env) => {
    expect(link(env, WATCHED)).toBe('report.docx');
  });

  it('is plain text in a pipe, unless it is forced', () => {
    const pipe = { out: false, err: false, in: false } as const;
    expect(link({ TERM: 'xterm-kitty' }, pipe)).toBe('report.docx');
    expect(link({ TERM: 'xterm-kitty', FORCE_HYPERLINK: '1' }, pipe)).toBe(LINK);
  });
});
