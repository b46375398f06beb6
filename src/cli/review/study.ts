import type { Codebook } from '../../model/codebook.ts';
import { codePath } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import type { Place } from '../../model/journal.ts';
import { locatorWords } from '../../model/locator.ts';
import type { Document, Technique, Unit } from '../../model/source.ts';
import type { Study } from '../../model/study.ts';
import type { Bilingual, Lang, Span } from '../../model/text.ts';
import type { CodedRun } from '../../pipeline.ts';

/** A unit as it is reviewed: with what it stands under, and what is proposed for it. */
export interface ReviewUnit extends Span {
  /** Its address: `W-03:7`. */
  readonly key: string;
  readonly document: string;
  readonly ordinal: number;
  readonly text: string;
  readonly question: string | null;
  readonly heading: string | null;
  /** The paragraph before, where no question says what this one is about. */
  readonly before: string | null;
  /** Who speaks, and as what, or else the document's title; then where that is in the original. */
  readonly speaker: string | null;
  readonly technique: Technique;
  /** What the automatic coders propose, by place. */
  readonly proposals: readonly Coding[];
  /** Every code that was weighed, surest first. */
  readonly candidates: readonly { readonly code: string; readonly confidence: number }[];
}

/** A code to choose. */
export interface ReviewCode {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
}

/** What does not change while a study is reviewed, and the units. */
export interface ReviewStudy {
  readonly lang: Lang;
  readonly coder: string;
  /** In the order of documents and units. */
  readonly units: readonly ReviewUnit[];
  readonly codes: readonly ReviewCode[];
  readonly codebook: Codebook;
  place(document: string, span: Span): Place;
}

/** Everything proposed, as the pipeline gives it. */
export type Proposals = CodedRun['proposals'];

function speakerOf(document: Document, unit: Unit, study: Study): string | null {
  const id = unit.informant ?? document.informant;
  const informant = study.informants.find((candidate) => candidate.id === id);
  const name = study.names === 'real' ? (informant?.name ?? id) : id;
  const said = [name, informant?.role ?? null].filter((part) => part !== null);
  const who = said.length > 0 ? said.join(', ') : document.title;
  const where = unit.locator === undefined ? null : locatorWords(unit.locator, study.lang);
  return who === null || where === null ? (who ?? where) : `${who}, ${where}`;
}

function reviewUnit(
  { unit, candidates, codings }: Proposals[number]['units'][number],
  document: Document,
  study: Study,
): ReviewUnit {
  const before = document.units.find(({ ordinal }) => ordinal === unit.ordinal - 1);
  const { ordinal, start, end, question, heading } = unit;
  return {
    key: `${document.id}:${ordinal}`,
    document: document.id,
    ordinal,
    start,
    end,
    text: document.text.slice(start, end),
    question,
    heading,
    before: question === null && before !== undefined ? document.text.slice(before.start, before.end) : null,
    speaker: speakerOf(document, unit, study),
    technique: document.technique,
    proposals: codings,
    candidates: candidates.map(({ code, confidence }) => ({ code, confidence })),
  };
}

/** The units of a study with what is proposed for them. */
export function reviewUnits(proposals: Proposals, study: Study): ReviewUnit[] {
  return proposals.flatMap(({ document, units }) => units.map((unit) => reviewUnit(unit, document, study)));
}

/** The codes of a codebook with their full labels. */
export function reviewCodes(codebook: Codebook): ReviewCode[] {
  return codebook.codes.map((code) => ({
    id: code.id,
    label: codePath(codebook, code),
    definition: code.definition,
  }));
}
