import type { JournalEvent } from '../../model/journal.ts';
import { compareText, type Lang } from '../../model/text.ts';
import { type PlacedWork, type ReadStudy, readStudy, studyRoot } from '../../pipeline.ts';
import { eventsInForce, readJournals, rememberedCoder } from '../../store/journal/index.ts';
import { type CommonOptions, requestFor } from '../context.ts';
import type { Io } from '../io.ts';
import { messageLang } from '../message-lang.ts';
import { tellWarnings } from '../notices.ts';
import { sayIn } from '../terminal/text.ts';
import type { CoderOptions } from './options.ts';

/** Whose work is shown: the coder named; in blind coding one's own alone; else everybody's (`undefined`). */
async function shownCoder(root: string, { coder, blind }: CoderOptions): Promise<string | undefined> {
  const remembered = await rememberedCoder(root);
  if ((blind ?? remembered?.blind) === true) return remembered?.coder ?? coder;
  return coder;
}

/** The work of the coders who are to be shown, in the study as it is now. */
export async function viewWork(
  inputs: readonly string[],
  options: CommonOptions & CoderOptions,
  io: Io,
): Promise<{ readonly run: ReadStudy; readonly work: PlacedWork }> {
  const request = requestFor(inputs, options, io);
  const coder = await shownCoder(await studyRoot(request), options);
  const run = await readStudy({ ...request, ...(coder === undefined ? {} : { blindFor: coder }) });
  const about = run.warnings.filter(
    ({ code }) => code === 'JOURNAL_TORN' || code === 'JOURNAL_LINE_UNREADABLE',
  );
  tellWarnings({ ...run, warnings: about }, sayIn(run.study.lang), io);
  return { run, work: run.people };
}

/** An event with whether an undo has taken it back. */
export type LoggedEvent = JournalEvent & { readonly undone: boolean };

/** Every event of the coders who are to be shown, oldest first. */
export async function viewLog(
  inputs: readonly string[],
  options: CommonOptions & CoderOptions,
  io: Io,
): Promise<{ readonly events: readonly LoggedEvent[]; readonly lang: Lang }> {
  const root = await studyRoot(requestFor(inputs, options, io));
  const coder = await shownCoder(root, options);
  const { value } = await readJournals(root);
  const events = value
    .filter((journal) => coder === undefined || journal.coder === coder)
    .flatMap((journal) => {
      const inForce = new Set(eventsInForce(journal.events).map(({ id }) => id));
      return journal.events.map((event) => ({
        ...event,
        undone: event.do !== 'undo' && !inForce.has(event.id),
      }));
    });
  // Sorting is stable: what one coder did at the same moment stays in its order.
  return {
    events: events.sort((a, b) => compareText(a.at, b.at)),
    lang: options.lang ?? messageLang(inputs, io),
  };
}
