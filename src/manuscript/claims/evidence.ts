import type { Technique } from '../../model/source.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import { leadOf } from './leads.ts';
import { type Candidate, subjectsOf } from './subjects.ts';

/** A sentence that reports what one technique gave on an indicator, or what several did together. */
export interface Report {
  readonly subject: Candidate['subject'];
  readonly at: Located;
  readonly techniques: readonly Technique[];
  /** Without the words that name the technique. */
  readonly body: string;
  /** Joins what went before: several techniques, or *dapat disimpulkan*. */
  readonly joins: boolean;
}

const OPENING = /^.*?\b(?:bahwa|that)\s+/iu;

function bodyOf(text: string): string {
  const after = OPENING.exec(text.slice(0, 260));
  if (after !== null) return text.slice(after[0].length);
  const comma = text.indexOf(', ');
  return comma < 0 || comma > 200 ? text : text.slice(comma + 2);
}

/** The sentences of the findings that begin with a technique, in the order of the manuscript. */
export function reportsOf(context: ManuscriptContext): readonly Report[] {
  return context.derive(readReports);
}

function readReports(context: ManuscriptContext): readonly Report[] {
  const { ofBlock } = subjectsOf(context);
  return context.sentencesOf('findings').flatMap((at): Report[] => {
    const own = ofBlock.get(at.block);
    if (own === undefined) return [];
    const { techniques, concludes } = leadOf(at.text);
    if (techniques.length === 0 && !concludes) return [];
    return [
      {
        subject: own.subject,
        at,
        techniques,
        body: bodyOf(at.text),
        joins: concludes || techniques.length > 1,
      },
    ];
  });
}
