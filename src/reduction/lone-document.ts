import type { Document } from '../model/source.ts';
import type { Lang } from '../model/text.ts';

/** A text that stands in no study, as a document of one unit. */
export function loneDocument(text: string, question: string | null, lang: Lang): Document {
  const unit = { ordinal: 1, start: 0, end: text.length, question, heading: null, informant: null };
  const meta = { technique: 'interview', informant: null, date: null, place: null, title: null } as const;
  return { id: 'example', path: 'example', lang, text, units: [unit], ...meta };
}
