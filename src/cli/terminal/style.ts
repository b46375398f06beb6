import { Chalk, type ChalkInstance } from 'chalk';
import type { Io } from '../io.ts';

/** Colours for one stream. chalk does not heed NO_COLOR, so the level is set here. */
export function styleFor(io: Io, stream: 'out' | 'err'): ChalkInstance {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: term } = io.env;
  const wanted = forced !== undefined && forced !== '' && forced !== '0';
  const refused = (none !== undefined && none !== '') || term === 'dumb';
  return new Chalk({ level: !refused && (wanted || io.terminal[stream]) ? 1 : 0 });
}
