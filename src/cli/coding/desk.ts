import { Anchorage } from '../../anchoring/index.ts';
import type { JournalAction, JournalEvent, Place } from '../../model/journal.ts';
import type { Span } from '../../model/text.ts';
import {
  type CodedRun,
  codeStudy,
  type PlacedWork,
  type ReadStudy,
  readStudy,
  studyRoot,
} from '../../pipeline.ts';
import { foldJournals, type Identity, Journal, readJournals, undoSteps } from '../../store/journal/index.ts';
import { type CommonOptions, requestFor } from '../context.ts';
import type { Io } from '../io.ts';
import { warningLine } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';
import { identify } from './identity.ts';
import type { CoderOptions } from './options.ts';

/** Where one person codes one study: what is read is shown, what is done is written to the person's journal. */
export class Desk<Run extends ReadStudy = ReadStudy> {
  /** As it was when the desk was opened. */
  readonly run: Run;
  readonly coder: string;
  /** Whether other people's codings are hidden. */
  readonly blind: boolean;
  readonly #io: Io;
  readonly #anchorage: Anchorage;
  #work: PlacedWork;

  constructor(run: Run, { coder, blind }: Identity, io: Io) {
    this.run = run;
    this.coder = coder;
    this.blind = blind;
    this.#io = io;
    this.#anchorage = new Anchorage(run.documents);
    this.#work = run.people;
  }

  get root(): string {
    return this.run.root;
  }

  /** What people have done up to now; the person's own alone where coding is blind. */
  work(): PlacedWork {
    return this.#work;
  }

  /** The anchor of a passage of a document in its present text. */
  place(document: string, span: Span): Place {
    return this.#anchorage.place(document, span);
  }

  /**
   * Writes down what the person did. When it returns it is on the disk. Several actions are one stroke, undone at
   * once.
   * @param coder in whose journal; the consensus has its own
   * @throws TelaahError JOURNAL_UNWRITABLE, JOURNAL_LOCKED
   */
  async record(actions: readonly JournalAction[], coder = this.coder): Promise<readonly JournalEvent[]> {
    const at = this.#io.time();
    const batch = actions.length > 1 ? { batch: this.#io.newId() } : {};
    const by = coder === this.coder ? {} : { by: this.coder };
    const events = actions.map(
      (action): JournalEvent => ({ id: this.#io.newId(), at, coder, ...by, ...batch, ...action }),
    );
    const warnings = await new Journal(this.root, coder).append(events);
    const say = sayIn(this.run.study.lang);
    for (const warning of warnings) this.#io.err(warningLine(warning, say, this.#io));
    await this.refresh();
    return events;
  }

  /** Takes back the last strokes, latest first; nothing when nothing is left. */
  async undo(steps = 1, coder = this.coder): Promise<readonly JournalEvent[]> {
    const { value } = await readJournals(this.root);
    const events = value.find((journal) => journal.coder === coder)?.events ?? [];
    const taken = undoSteps(events, steps);
    await this.record(
      taken.map(({ id }) => ({ do: 'undo', target: id })),
      coder,
    );
    return taken;
  }

  /** Reads again what people have done, by this or another process. */
  async refresh(): Promise<void> {
    const { value } = await readJournals(this.root);
    const shown = value.filter(({ coder }) => !this.blind || coder === this.coder);
    this.#work = this.#anchorage.settle(foldJournals(shown));
  }
}

async function opened<Run extends ReadStudy>(
  inputs: readonly string[],
  options: CommonOptions & CoderOptions,
  io: Io,
  read: (request: Parameters<typeof readStudy>[0]) => Promise<Run>,
): Promise<Desk<Run>> {
  const request = requestFor(inputs, options, io);
  const identity = await identify(await studyRoot(request), options);
  const run = await read({ ...request, ...(identity.blind ? { blindFor: identity.coder } : {}) });
  return new Desk(run, identity, io);
}

/**
 * Opens a study for coding, without proposals.
 * @throws TelaahError CODER_INVALID, and whatever reading the study throws
 */
export const openDesk = (
  inputs: readonly string[],
  options: CommonOptions & CoderOptions,
  io: Io,
): Promise<Desk> => opened(inputs, options, io, readStudy);

/** The same with the automatic proposals, which have learned from what was coded by then. */
export const openCodedDesk = (
  inputs: readonly string[],
  options: CommonOptions & CoderOptions,
  io: Io,
): Promise<Desk<CodedRun>> => opened(inputs, options, io, codeStudy);
