import type { Locator } from './locator.ts';
import type { Lang, Span } from './text.ts';

/** How a source was gathered: wawancara, observasi, dokumentasi. */
export type Technique = 'interview' | 'observation' | 'document';

/** In the order in which the field reports them. */
export const TECHNIQUES: readonly Technique[] = ['interview', 'observation', 'document'];

/** A person interviewed. `attributes` holds every further column of the roster, in its order. */
export interface Informant {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is known of a source beside its text; `null` where nothing says. Dates are ISO (`2025-03-12`). */
export interface SourceMeta {
  readonly technique: Technique;
  readonly informant: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly title: string | null;
}

/**
 * An informant's answer turn in an interview; a paragraph elsewhere, with the list and table rows that
 * belong to it. The span leaves out the speaker's label. Interviewer turns are context, never units.
 */
export interface Unit extends Span {
  /** 1-based within the document; what users write after the colon in `W-03:7`. */
  readonly ordinal: number;
  /** The interviewer turn (or turns) before an answer; `null` elsewhere. */
  readonly question: string | null;
  /** The nearest heading above, `null` if there is none. */
  readonly heading: string | null;
  /** The informant who speaks, where the document has one or several. */
  readonly informant: string | null;
  /** Where it begins in the original, where the format says so. */
  readonly locator?: Locator;
}

/** A source as read. `id` is unique in the study. `path` is relative to the study, with forward slashes. */
export interface Document extends SourceMeta {
  readonly id: string;
  readonly path: string;
  readonly lang: Lang;
  /** The canonical text: deterministic, LF line ends, no byte-order mark, no markup. */
  readonly text: string;
  readonly units: readonly Unit[];
}

/** What the roster leaves open of somebody, filled in by what a survey says of them. */
export function describedBy(known: Informant, further: Informant): Informant {
  return {
    id: known.id,
    name: known.name ?? further.name,
    role: known.role ?? further.role,
    group: known.group ?? further.group,
    attributes: { ...further.attributes, ...known.attributes },
  };
}

/** The roster with those who answered a survey: the roster's own say goes first, everybody is there once. */
export function withRespondents(
  roster: readonly Informant[],
  respondents: readonly Informant[],
): readonly Informant[] {
  if (respondents.length === 0) return roster;
  const all = new Map(roster.map((informant) => [informant.id, informant]));
  for (const one of respondents) {
    const known = all.get(one.id);
    all.set(one.id, known === undefined ? one : describedBy(known, one));
  }
  return [...all.values()];
}

/** How a unit is named, and keyed: `W-03:7`. */
export function unitAddress({
  document,
  unit,
}: {
  readonly document: string;
  readonly unit: number;
}): string {
  return `${document}:${String(unit)}`;
}

/** Who or what a unit's evidence counts for: its informant, or else its document. */
export function evidenceSource(document: Document, unit: Unit): string {
  return unit.informant ?? document.informant ?? document.id;
}
