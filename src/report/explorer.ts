import type { Analysis } from '../model/analysis.ts';
import { isFlat } from '../model/codebook.ts';
import type { Coding, CodingStatus, FactorKind, Polarity } from '../model/coding.ts';
import type { Convergence, Severity } from '../model/finding.ts';
import { longDate } from '../model/format.ts';
import { informantLabel } from '../model/informant.ts';
import { locatorWords } from '../model/locator.ts';
import { levelWord, type Rating } from '../model/rating.ts';
import { type Document, TECHNIQUES, type Technique, unitAddress } from '../model/source.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import type { Lang } from '../model/text.ts';
import { describeNote, SIGNAL_WORDS } from '../model/vocabulary.ts';
import { oneLine } from './blocks.ts';

/** A rating as it is printed: the word, and where it stands on the scale. */
export interface RatedWord {
  readonly level: number;
  readonly word: string;
  readonly balance: number;
  /** Set by the researcher. */
  readonly decided: boolean;
}

/** The whole at a glance. */
export interface Overview {
  readonly site: string | null;
  /** ISO dates. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Best level first. */
  readonly scale: readonly { readonly level: number; readonly word: string; readonly from: number }[];
  readonly verdict: RatedWord | null;
  /** Informants in the sources, not those of the roster alone. */
  readonly informants: number;
  readonly units: number;
  /** Of the codings that are not rejected, those a person made or confirmed. */
  readonly confirmed: number;
  /** In the codebook's order. */
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly rated: RatedWord | null;
  }[];
  /** One a code, in the codebook's order. */
  readonly convergence: readonly Convergence[];
  readonly factors: readonly {
    readonly kind: FactorKind;
    readonly label: string;
    readonly sources: number;
    /** `W-03:7` */
    readonly places: readonly string[];
  }[];
  readonly checks: readonly { readonly rule: string; readonly severity: Severity; readonly name: string }[];
}

export interface ExplorerCode {
  readonly id: string;
  readonly label: string;
  /** Its indicator; `null` in a flat codebook. */
  readonly group: string | null;
  readonly definition: string;
}

/** An answer turn or a paragraph. */
export interface ExplorerUnit {
  readonly ordinal: number;
  readonly text: string;
  readonly question: string | null;
  readonly heading: string | null;
  /** An informant's id. */
  readonly informant: string | null;
  /** Where it stands in the original: `hlm. 3`, `00:12:31`; `null` where nothing says. */
  readonly where: string | null;
}

export interface ExplorerSource {
  readonly id: string;
  readonly technique: Technique;
  readonly title: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly informant: string | null;
  readonly units: readonly ExplorerUnit[];
}

export interface ExplorerInformant {
  readonly id: string;
  /** The pseudonym, or the name where the study allows it. */
  readonly label: string;
  readonly role: string | null;
  readonly group: string | null;
}

/** A coding that is not rejected. All offsets are UTF-16 code units into its unit's text. */
export interface ExplorerPassage {
  readonly id: string;
  readonly document: string;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly polarity: Polarity;
  readonly status: CodingStatus;
  readonly coder: string;
  readonly confidence: number;
  readonly weight: number;
  /** What pointed to the code; `span` where the words stand in the unit. */
  readonly why: readonly {
    readonly signal: string;
    readonly match: string;
    readonly rule: string;
    readonly span: readonly [start: number, end: number] | null;
  }[];
  /** How the polarity was read, clause by clause. */
  readonly reading: readonly {
    readonly start: number;
    readonly end: number;
    readonly polarity: Polarity;
    readonly notes: readonly string[];
  }[];
  /** Set where others under the code have turned the polarity: how the passage reads by itself. */
  readonly alone: Polarity | null;
}

/**
 * What a reader can look up in a study beside its report: every unit, every coding with its reasons, and the whole at a
 * glance; in one language. Of a document only its units are here, so nothing of title blocks and metadata, and
 * informants are named as the study's privacy says.
 */
export interface Explorer {
  readonly overview: Overview;
  readonly codes: readonly ExplorerCode[];
  readonly informants: readonly ExplorerInformant[];
  /** By technique in the field's order, then by id. */
  readonly sources: readonly ExplorerSource[];
  /** By source, unit, place, code. */
  readonly passages: readonly ExplorerPassage[];
  /** Whether informants are named by pseudonym. */
  readonly pseudonyms: boolean;
}

function overviewOf(analysis: Analysis, index: StudyIndex, lang: Lang): Overview {
  const { study, codebook, conclusion } = analysis;
  const rated = (rating: Rating | null): RatedWord | null =>
    rating === null
      ? null
      : {
          level: rating.level,
          word: levelWord(study.scale, rating.level)[lang],
          balance: rating.balance,
          decided: rating.decided !== undefined,
        };
  return {
    site: study.site,
    period: study.period,
    scale: study.scale.map(({ level, from, ...words }) => ({ level, from, word: words[lang] })),
    verdict: rated(conclusion.overall),
    informants: informantsIn(index).length,
    units: index.documents.reduce((sum, { units }) => sum + units.length, 0),
    confirmed: index.codings.filter(({ status }) => status !== 'proposed').length,
    indicators: conclusion.indicators.flatMap(({ code, combined }) => {
      const indicator = codebook.indicators.find(({ id }) => id === code);
      return indicator === undefined
        ? []
        : [{ id: code, label: indicator.label[lang], rated: rated(combined) }];
    }),
    convergence: conclusion.findings.map(({ convergence }) => convergence),
    factors: conclusion.factors.map(({ kind, label, sources, places }) => ({
      kind,
      label: oneLine(label[lang]),
      sources,
      places,
    })),
    checks: conclusion.checks.map(({ rule, severity, name }) => ({ rule, severity, name: name[lang] })),
  };
}

function informantsIn({ documents }: StudyIndex): readonly string[] {
  const named = documents.flatMap(({ informant, units }) => [
    informant,
    ...units.map((unit) => unit.informant),
  ]);
  return [...new Set(named)].filter((id) => id !== null).sort();
}

function sourceOf(document: Document, lang: Lang): ExplorerSource {
  const { id, technique, title, place, date, informant, text, units } = document;
  return {
    id,
    technique,
    title,
    place,
    date: date === null ? null : longDate(date, lang),
    informant,
    units: units.map(({ ordinal, start, end, question, heading, informant: speaker, locator }) => ({
      ordinal,
      text: text.slice(start, end),
      question,
      heading,
      informant: speaker ?? informant,
      where: locator === undefined ? null : locatorWords(locator, lang),
    })),
  };
}

function passageOf(coding: Coding, offset: number, lang: Lang): ExplorerPassage {
  const { id, document, unit, start, end, code, polarity, status, coder, confidence, weight } = coding;
  return {
    ...{ id, document, unit, code, polarity, status, coder, confidence, weight },
    start: start - offset,
    end: end - offset,
    why: coding.why.map(({ signal, match, rule, span }) => ({
      signal: SIGNAL_WORDS[signal][lang],
      match,
      rule,
      span: span === null ? null : [span.start - offset, span.end - offset],
    })),
    reading: coding.reading.map((clause) => ({
      start: clause.start - offset,
      end: clause.end - offset,
      polarity: clause.polarity,
      notes: clause.notes.map((note) => describeNote(note)[lang]),
    })),
    alone: coding.tendency?.alone ?? null,
  };
}

/** Pure. The same analysis gives the same explorer. */
export function buildExplorer(analysis: Analysis, lang: Lang): Explorer {
  const { study, codebook } = analysis;
  const index = indexStudy(analysis);
  const documents = TECHNIQUES.flatMap((technique) =>
    index.documents.filter((document) => document.technique === technique),
  );
  const starts = new Map(
    index.documents.flatMap(({ id, units }) =>
      units.map(({ ordinal, start }) => [unitAddress({ document: id, unit: ordinal }), start] as const),
    ),
  );
  const rank = new Map(documents.map(({ id }, at) => [id, at]));
  const rankOf = ({ document }: Coding): number => rank.get(document) ?? 0;
  return {
    overview: overviewOf(analysis, index, lang),
    codes: codebook.codes.map(({ id, indicator, label, definition }) => {
      const parent = codebook.indicators.find((candidate) => candidate.id === indicator);
      return {
        id,
        label: label[lang],
        group: parent === undefined || isFlat(parent) ? null : parent.label[lang],
        definition: definition[lang],
      };
    }),
    informants: informantsIn(index).map((id) => {
      const known = study.informants.find((informant) => informant.id === id);
      return {
        id,
        label: informantLabel(study, id),
        role: known?.role ?? null,
        group: known?.group ?? null,
      };
    }),
    sources: documents.map((document) => sourceOf(document, lang)),
    passages: [...index.codings]
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map((coding) => passageOf(coding, starts.get(index.placeOf(coding)) ?? 0, lang)),
    pseudonyms: study.names !== 'real',
  };
}
