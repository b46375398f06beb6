import { Anchorage } from '../../anchoring/index.ts';
import { moved } from '../../anonymize/index.ts';
import type { Anchor, JournalEvent, MemoSubject, Place, Review } from '../../model/journal.ts';
import type { OutputFile } from '../../store/output.ts';
import type { Rewriter, RewrittenDocument } from './rewrite.ts';

/** One coder’s journal. */
interface Journal {
  readonly coder: string;
  readonly events: readonly JournalEvent[];
}

/** Every place that an event speaks of. */
function placesOf(event: JournalEvent): Place[] {
  const own = 'anchor' in event ? [{ document: event.document, anchor: event.anchor }] : [];
  const about = event.do === 'memo' && event.about.kind === 'passage' ? [event.about] : [];
  const to = event.do === 'change' && event.to !== undefined ? [event.to] : [];
  return [...own, ...about, ...to];
}

/** Finds a passage of the old texts in the new ones. */
class Places {
  readonly #found = new Map<Anchor, Place>();
  readonly #rewriter: Rewriter;
  /** Passages that had no home before, and have none now. */
  readonly orphans: number;

  constructor(documents: readonly RewrittenDocument[], journals: readonly Journal[], rewriter: Rewriter) {
    this.#rewriter = rewriter;
    const places = journals.flatMap(({ events }) => events.flatMap(placesOf));
    const reviews = places.map(
      (place, index): Review => ({ ...place, id: String(index), coder: '', at: '' }),
    );
    const nothing = { coders: [], codings: [], rejections: [], memos: [], factors: [], dismissals: [] };
    const settled = new Anchorage(documents.map(({ before }) => before)).settle({ ...nothing, reviews });
    const after = new Anchorage(documents.map((document) => document.after));
    const byId = new Map(documents.map((document) => [document.before.id, document]));
    for (const { id, document, start, end } of settled.reviews) {
      const anchor = places[Number(id)]?.anchor;
      const rewritten = byId.get(document);
      if (anchor === undefined || rewritten === undefined) continue;
      const span = { start: moved(rewritten.edits, start, 'start'), end: moved(rewritten.edits, end, 'end') };
      this.#found.set(anchor, after.place(rewritten.after.id, span));
    }
    this.orphans = settled.orphans.length;
  }

  /** A passage that is not found keeps its words, with names exchanged. */
  of({ document, anchor }: Place): Place {
    const found = this.#found.get(anchor);
    if (found !== undefined) return found;
    const change = (text: string): string => this.#rewriter.text('orphan', text);
    const quote = change(anchor.quote);
    return {
      document: this.#rewriter.id(document),
      anchor: {
        ...anchor,
        end: anchor.start + quote.length,
        quote,
        before: change(anchor.before),
        after: change(anchor.after),
      },
    };
  }
}

function subjectOf(about: MemoSubject, places: Places, rewriter: Rewriter): MemoSubject {
  if (about.kind === 'passage') return { kind: 'passage', ...places.of(about) };
  return about.kind === 'document' ? { ...about, document: rewriter.id(about.document) } : about;
}

/** `W-03:7:kualitas/sop` begins with the id of its document. */
function proposalId(id: string, documents: readonly string[], rewriter: Rewriter): string {
  const document = documents.find((one) => id.startsWith(`${one}:`));
  return document === undefined ? id : `${rewriter.id(document)}${id.slice(document.length)}`;
}

function rewriteEvent(
  event: JournalEvent,
  places: Places,
  documents: readonly string[],
  rewriter: Rewriter,
): JournalEvent {
  const stamp = {
    coder: rewriter.id(event.coder),
    ...(event.by === undefined ? {} : { by: rewriter.id(event.by) }),
    ...('memo' in event && typeof event.memo === 'string'
      ? { memo: rewriter.text(`memo ${event.id}`, event.memo) }
      : {}),
  };
  switch (event.do) {
    case 'add':
    case 'reviewed':
      return { ...event, ...places.of(event), ...stamp };
    case 'factor': {
      const factor = event.factor === null ? null : rewriter.text(`factor ${event.id}`, event.factor);
      return { ...event, ...places.of(event), factor, ...stamp };
    }
    case 'confirm':
    case 'reject': {
      const proposal = proposalId(event.proposal, documents, rewriter);
      return { ...event, ...places.of(event), proposal, ...stamp };
    }
    case 'memo':
      return { ...event, about: subjectOf(event.about, places, rewriter), ...stamp };
    case 'change':
      return { ...event, ...(event.to === undefined ? {} : { to: places.of(event.to) }), ...stamp };
    case 'dismiss':
    case 'remove':
    case 'undo':
      return { ...event, ...stamp };
  }
}

/** The journals with every event at its place in the new texts. */
export function journalFiles(
  journals: readonly Journal[],
  documents: readonly RewrittenDocument[],
  rewriter: Rewriter,
): { readonly files: readonly OutputFile[]; readonly orphans: number } {
  const places = new Places(documents, journals, rewriter);
  const ids = documents.map(({ before }) => before.id).sort((a, b) => b.length - a.length);
  const files = journals.map(({ coder, events }) => ({
    path: `codings/${rewriter.id(coder)}.jsonl`,
    content: events
      .map((event) => `${JSON.stringify(rewriteEvent(event, places, ids, rewriter))}\n`)
      .join(''),
  }));
  return { files, orphans: places.orphans };
}
