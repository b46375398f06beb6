import stringWidth from 'string-width';
import type { Bilingual } from '../../model/text.ts';
import type { Step } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { widthOf } from './table.ts';
import type { Say } from './text.ts';

/** Work that takes longer than this shows how far it is. */
const PATIENCE = 1000;
/** How often, in milliseconds: more is not seen, and costs time. */
const BEAT = 80;
const BAR = 20;

const WORDS: Readonly<Record<Step, Bilingual>> = {
  read: { id: 'Membaca sumber', en: 'Reading sources' },
  code: { id: 'Mengode', en: 'Coding' },
  compare: { id: 'Menghitung selang kepercayaan', en: 'Computing the intervals' },
  write: { id: 'Menyusun laporan', en: 'Making the reports' },
};

/** `Mengode  ██████░░░░░░░░░░░░░░  6/20`, as much of it as fits on one line. */
function line(step: Step, done: number, of: number, say: Say, width: number): string {
  const full = of === 0 ? BAR : Math.round((done / of) * BAR);
  const words = say(WORDS[step]);
  // Thousands of resamples are no figures that anybody follows.
  const figure = step === 'compare' ? `${Math.floor((done / of) * 100)} %` : `${done}/${of}`;
  const forms = [`${words}  ${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${figure}`, `${words} ${figure}`];
  // The last column stays free: some terminals go on to the next line when it is filled.
  return forms.find((form) => stringWidth(form) < width) ?? figure;
}

/** Shows how far the work is where a person watches, and only once it has taken a second; `say` is asked only then. */
export function progressOn(io: Io, say: () => Say): (step: Step, done: number, of: number) => void {
  const { status } = io;
  if (status === undefined) return () => undefined;
  const started = io.now();
  let last = started;
  return (step, done, of) => {
    const now = io.now();
    if (now - started < PATIENCE) return;
    if (done >= of) status('');
    else if (now - last >= BEAT) {
      last = now;
      status(line(step, done, of, say(), widthOf(io)));
    }
  };
}
