import type { Analysis } from '../../model/analysis.ts';
import { codePath, isFlat } from '../../model/codebook.ts';
import type { FactorKind } from '../../model/coding.ts';
import type { FactorFinding, Finding } from '../../model/finding.ts';
import type { Rating } from '../../model/rating.ts';
import { TECHNIQUES, type Technique, unitAddress } from '../../model/source.ts';
import type { Bilingual } from '../../model/text.ts';
import { readLevels, type VerdictLevel } from '../claims/levels.ts';
import type { ManuscriptContext } from '../context.ts';
import { contentStems } from '../outline/words.ts';

/** A rating of the study, on the five levels that texts are read by. */
export interface FoundRating {
  readonly level: VerdictLevel;
  readonly word: Bilingual;
}

export interface Evidence {
  readonly technique: Technique;
  readonly address: string;
  readonly quote: string;
}

/** What the study finds about an indicator or sub-indicator. */
export interface StudyVerdict {
  readonly id: string;
  readonly kind: 'indicator' | 'sub-indicator';
  readonly label: Bilingual;
  /** Of either language's label. */
  readonly stems: readonly (readonly string[])[];
  readonly combined: FoundRating | null;
  readonly techniques: Readonly<Partial<Record<Technique, FoundRating>>>;
  /** The passages that speak best for the rating: where each stands (`W-03:7`), and what it says. */
  readonly evidence: readonly Evidence[];
}

export interface StudyFactor {
  readonly kind: FactorKind;
  readonly label: Bilingual;
  readonly stems: readonly (readonly string[])[];
}

/** What a study says of everything that a manuscript can claim. */
export interface StudyFacts {
  readonly overall: FoundRating | null;
  readonly verdicts: readonly StudyVerdict[];
  /** That the study has any document of. */
  readonly techniques: readonly Technique[];
  /** Distinct informants who speak, and those of the roster. */
  readonly informants: { readonly speaking: number; readonly listed: number };
  readonly factors: readonly StudyFactor[];
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

/** The facts of the study that the manuscript is compared with; `null` where none was given. */
export function studyFacts(context: ManuscriptContext): StudyFacts | null {
  return context.derive(readFacts);
}

function readFacts({ study }: ManuscriptContext): StudyFacts | null {
  return study === null ? null : factsOf(study);
}

function stemsOf(label: Bilingual): readonly (readonly string[])[] {
  return [contentStems(label.id, 'id'), contentStems(label.en, 'en')];
}

/** The rating on the five levels: by the word of the scale, or by its place where the scale has five. */
function foundRating({ study }: Analysis, rating: Rating | null | undefined): FoundRating | null {
  if (rating === null || rating === undefined) return null;
  const own = study.scale.find(({ level }) => level === rating.level);
  if (own === undefined) return null;
  const read = readLevels(own.id, 'id')[0]?.level;
  const level =
    read ?? (study.scale.length === 5 ? (Math.min(5, Math.max(1, own.level)) as VerdictLevel) : undefined);
  return level === undefined ? null : { level, word: { id: own.id, en: own.en } };
}

function evidenceOf({ codings, documents }: Analysis, finding: Finding | undefined): readonly Evidence[] {
  return (finding?.quotes ?? []).flatMap((id) => {
    const coding = codings.find((each) => each.id === id);
    const technique = documents.find((document) => document.id === coding?.document)?.technique;
    return coding === undefined || technique === undefined
      ? []
      : [{ technique, address: unitAddress(coding), quote: coding.quote }];
  });
}

function verdictsOf(analysis: Analysis): readonly StudyVerdict[] {
  const { codebook, conclusion } = analysis;
  const parts = codebook.indicators
    .filter((indicator) => !isFlat(indicator))
    .map((indicator): StudyVerdict => {
      const found = conclusion.indicators.find(({ code }) => code === indicator.id);
      return {
        id: indicator.id,
        kind: 'indicator',
        label: indicator.label,
        stems: stemsOf(indicator.label),
        combined: foundRating(analysis, found?.combined),
        techniques: {},
        evidence: [],
      };
    });
  const codes = codebook.codes.map((code): StudyVerdict => {
    const finding = conclusion.findings.find(({ code: id }) => id === code.id);
    const techniques: Partial<Record<Technique, FoundRating>> = {};
    for (const technique of TECHNIQUES) {
      const rating = foundRating(analysis, finding?.techniques[technique]);
      if (rating !== null) techniques[technique] = rating;
    }
    const isWhole = codePath(codebook, code) === code.label;
    return {
      id: code.id,
      kind: isWhole ? 'indicator' : 'sub-indicator',
      label: code.label,
      stems: stemsOf(code.label),
      combined: foundRating(analysis, finding?.combined),
      techniques,
      evidence: evidenceOf(analysis, finding),
    };
  });
  return [...parts, ...codes];
}

function factorOf({ kind, label }: FactorFinding): StudyFactor {
  return { kind, label, stems: stemsOf(label) };
}

function speakingIn({ documents }: Analysis): number {
  const interviews = documents.filter(({ technique }) => technique === 'interview');
  const ids = interviews.flatMap(({ id, informant, units }) => {
    const own = units.flatMap((unit) => unit.informant ?? []);
    return own.length > 0 ? own : [informant ?? id];
  });
  return new Set(ids).size;
}

/** Everything of an analysis that a manuscript can be compared with. */
function factsOf(analysis: Analysis): StudyFacts {
  const { documents, conclusion, study } = analysis;
  return {
    overall: foundRating(analysis, conclusion.overall),
    verdicts: verdictsOf(analysis),
    techniques: TECHNIQUES.filter((technique) =>
      documents.some((document) => document.technique === technique),
    ),
    informants: { speaking: speakingIn(analysis), listed: study.informants.length },
    factors: conclusion.factors.map(factorOf),
    texts: documents.map(({ id, text }) => ({ id, text })),
  };
}
