import { pathToFileURL } from 'node:url';
import type { Io } from '../io.ts';

type Env = Io['env'];

/** The least version of each program that shows links, by what it calls itself; 0 for any. */
const PROGRAMS: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  zed: [0, 0],
};
const TERMINALS = new Set(['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot', 'foot-extra']);
/** VTE (GNOME Terminal, Tilix and others) says its version as one number: 0.50.1 is 5001. The one before crashed on links. */
const FIRST_VTE = 5001;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

function knowsLinks({
  TERM,
  TERM_PROGRAM,
  TERM_PROGRAM_VERSION = '',
  VTE_VERSION,
  WT_SESSION,
}: Env): boolean {
  // Through tmux and screen it depends on both ends.
  if (TERM === undefined ? !isSet(WT_SESSION) : /^(?:dumb|linux|screen|tmux)/.test(TERM)) return false;
  if (isSet(WT_SESSION) || TERMINALS.has(TERM ?? '') || Number(VTE_VERSION) >= FIRST_VTE) return true;
  const least = PROGRAMS[TERM_PROGRAM ?? ''];
  if (least === undefined) return false;
  const [major = 0, minor = 0] = TERM_PROGRAM_VERSION.split(/[.-]/).map(Number);
  return major > least[0] || (major === least[0] && minor >= least[1]);
}

/** Where a link to a file of this machine leads nowhere: the terminal is on another one. */
const isElsewhere = ({ SSH_CONNECTION, SSH_TTY, WSL_DISTRO_NAME }: Env): boolean =>
  isSet(SSH_CONNECTION) || isSet(SSH_TTY) || isSet(WSL_DISTRO_NAME);

/**
 * Whether the terminal shows links (OSC 8): only one that is known to, so that no other prints the codes. `FORCE_HYPERLINK`
 * decides it, as it does for other programs. Colours have nothing to do with it.
 */
function hasLinks({ env, terminal }: Io, stream: 'out' | 'err'): boolean {
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return terminal[stream] && !isSet(env['CI']) && !isElsewhere(env) && knowsLinks(env);
}

/** `text` as a link to a file or folder (an absolute path) where the terminal shows links; else the text alone. */
export function linkTo(path: string, text: string, io: Io, stream: 'out' | 'err' = 'out'): string {
  if (!hasLinks(io, stream)) return text;
  return `\u001b]8;;${pathToFileURL(path).href}\u0007${text}\u001b]8;;\u0007`;
}
