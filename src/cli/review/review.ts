import { TelaahError } from '../../model/error.ts';
import type { CodedRun } from '../../pipeline.ts';
import { type Desk, openCodedDesk } from '../coding/desk.ts';
import { findUnit } from '../coding/lookup.ts';
import type { CoderOptions } from '../coding/options.ts';
import type { CommonOptions } from '../context.ts';
import type { Io } from '../io.ts';
import { styleFor } from '../terminal/style.ts';
import { plural, sayIn } from '../terminal/text.ts';
import { painted } from './layout/paint.ts';
import { view } from './layout/view.ts';
import type { Order } from './order.ts';
import { openScreen, type Screen, sizeOf } from './screen.ts';
import { type Host, Session } from './session.ts';
import { type ReviewState, startReview } from './state.ts';
import { reviewCodes, reviewUnits } from './study.ts';

export interface ReviewOptions extends CommonOptions, CoderOptions {
  readonly order: Order;
  readonly from?: string;
}

function noTerminal(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: 'telaah review memerlukan terminal dengan papan tik; di sini masukan atau keluarannya bukan terminal',
      en: 'telaah review needs a terminal with a keyboard; here its input or output is not one',
    },
    hint: {
      id: 'Jalankan langsung di terminal, atau mengode di lembar kerja: telaah code sheet --xlsx',
      en: 'Run it in a terminal itself, or code in a spreadsheet: telaah code sheet --xlsx',
    },
  });
}

function nothingToReview(): TelaahError {
  return new TelaahError({
    code: 'NO_SOURCES',
    message: { id: 'tidak ada satuan untuk ditinjau', en: 'there is no unit to review' },
    hint: {
      id: 'Lihat bagaimana berkas terbaca: telaah check',
      en: 'See how the files are read: telaah check',
    },
  });
}

/** What is written while the terminal is taken over waits until it is given back. */
function heldBack(io: Io): { readonly io: Io; hold(): void; release(): void } {
  let held: string[] | null = null;
  const err = (text: string): void => {
    if (held === null) io.err(text);
    else held.push(text);
  };
  return {
    io: { ...io, err },
    hold: () => {
      held ??= [];
    },
    release: () => {
      const texts = held ?? [];
      held = null;
      for (const text of texts) io.err(text);
    },
  };
}

function hostOf(desk: Desk<CodedRun>, show: (state: ReviewState) => Promise<void>): Host {
  return {
    record: async (actions) => {
      await desk.record(actions);
      return desk.work();
    },
    undo: async () => {
      const taken = await desk.undo(1);
      return { taken, work: desk.work() };
    },
    renew: async (work) => {
      const { proposeCodings } = await import('../../pipeline.ts');
      return reviewUnits(await proposeCodings(desk.run, work), desk.run.study);
    },
    show,
  };
}

function begin(desk: Desk<CodedRun>, options: ReviewOptions, size: ReviewState['size']): ReviewState {
  const { run } = desk;
  const units = reviewUnits(run.proposals, run.study);
  if (units.length === 0) throw nothingToReview();
  const from = options.from === undefined ? undefined : findUnit(options.from, run.documents);
  return startReview({
    study: {
      lang: run.study.lang,
      coder: desk.coder,
      units,
      codes: reviewCodes(run.codebook),
      codebook: run.codebook,
      place: (document, span) => desk.place(document, span),
    },
    work: desk.work(),
    size,
    order: options.order,
    ...(from === undefined ? {} : { from: `${from.document.id}:${from.unit.ordinal}` }),
  });
}

/** Lets a person code a study unit by unit at the keyboard, from where the last session stopped. */
export async function review(inputs: readonly string[], options: ReviewOptions, io: Io): Promise<void> {
  if (!io.terminal.in || !io.terminal.out) throw noTerminal();
  const { stdin, stdout } = process;
  const quiet = heldBack(io);
  const desk = await openCodedDesk(inputs, options, quiet.io);
  const style = styleFor(io, 'out');
  let screen: Screen | undefined;
  const show = async (state: ReviewState): Promise<void> => {
    await screen?.show(view(state, style.level > 0).map((line) => painted(line, style)));
  };
  const session = new Session(begin(desk, options, sizeOf(stdout)), hostOf(desk, show));
  quiet.hold();
  try {
    screen = await openScreen(
      { stdin, stdout },
      {
        key: (key) => {
          session.press(key);
        },
        resize: (size) => {
          session.resize(size);
        },
        gone: () => {
          session.leave();
        },
      },
    );
    await session.run();
  } finally {
    screen?.close();
    quiet.release();
  }
  io.out(farewell(session.state, inputs));
}

/** What was done, and how to go on. */
function farewell({ study, done, strokes }: ReviewState, inputs: readonly string[]): string {
  const say = sayIn(study.lang);
  const all = study.units.length;
  const call = ['telaah review', ...inputs.filter((input) => input !== '.')].join(' ');
  const next =
    done.size === all
      ? say({ id: 'Semua satuan sudah ditinjau.', en: 'Every unit has been reviewed.' })
      : say({ id: `Lanjutkan kapan saja: ${call}`, en: `Go on whenever you like: ${call}` });
  return `${say({
    id: `Tersimpan: ${strokes} langkah dalam sesi ini; ${done.size} dari ${all} satuan sudah ditinjau.`,
    en: `Saved: ${plural(strokes, 'step')} in this session; ${done.size} of ${all} units reviewed.`,
  })}\n${next}\n`;
}
