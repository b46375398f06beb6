import type { Io } from '../io.ts';
import type { Say } from './text.ts';

/** Work that takes longer than this shows how far it is. */
const PATIENCE = 1000;

/** Reports progress on stderr, where a person watches and only once the work has taken a second. */
export function progressOn(io: Io, say: Say): (step: 'read' | 'code', done: number, of: number) => void {
  if (!io.terminal.err) return () => undefined;
  const started = io.now();
  const words = {
    read: { id: 'Membaca sumber', en: 'Reading sources' },
    code: { id: 'Mengode', en: 'Coding' },
  };
  return (step, done, of) => {
    if (io.now() - started < PATIENCE) return;
    const last = step === 'code' && done === of;
    io.err(`\r\u001b[K${last ? '' : `${say(words[step])} ${done}/${of}`}`);
  };
}
