import type { FactorKind, Polarity } from '../model/coding.ts';
import type { ErrorPlace } from '../model/error.ts';
import type { CodingsForm, Judgement } from '../model/evaluation.ts';
import type { Convergence } from '../model/finding.ts';
import type { Scale } from '../model/rating.ts';
import type { Technique } from '../model/source.ts';
import { unitAddress } from '../model/source.ts';
import type { Bilingual, Lang } from '../model/text.ts';

/** A factor as one side names it. `factor` is the codebook's id; `null` where only words are known. */
export interface Cause {
  readonly kind: FactorKind;
  readonly label: string;
  /** What the source calls it, beside a label that is the codebook's. */
  readonly words?: string | undefined;
  readonly factor: string | null;
}

/** What one side gives to one unit. */
export interface CodedUnit {
  readonly document: string;
  /** 1-based, as in `W-03:7`. */
  readonly unit: number;
  readonly codes: ReadonlyMap<string, Judgement>;
  readonly factors: readonly Cause[];
  /** All codes that an automatic coder weighed, surest first; `null` where that is not recorded. */
  readonly proposals: readonly string[] | null;
  /** The unit's own first words; `null` where they are not known. */
  readonly opening: string | null;
  /** What the unit, or a passage of it, says. */
  readonly text: string | null;
}

/** A word for a rating, and where it lies: 3 better than the scale's middle, 2 the middle, 1 worse. */
export interface RatedWord extends Bilingual {
  readonly step: 1 | 2 | 3;
}

/** One code's ratings; `null` where there is no evidence. */
export interface CodeVerdict extends Readonly<Record<Technique, RatedWord | null>> {
  readonly code: string;
  readonly overall: RatedWord | null;
  readonly convergence: Convergence | null;
}

/** Ratings of a whole study, and its main factors (`null` where they are not listed). */
export interface Verdicts {
  readonly codes: readonly CodeVerdict[];
  readonly factors: readonly Cause[] | null;
}

/** One side of a comparison. */
export interface CodedUnits {
  /** As the user named it. */
  readonly name: string;
  readonly form: CodingsForm;
  /** The codebook's id; `null` where nothing says. */
  readonly codebook: string | null;
  /** Of its study; `null` where nothing says. */
  readonly lang: Lang | null;
  /** The words of its ratings; `null` where nothing says. */
  readonly scale: Scale | null;
  /** Whether units without codes are listed too. */
  readonly complete: boolean;
  /** Each unit once. */
  readonly units: readonly CodedUnit[];
  /** Whether factors are recorded at all. */
  readonly hasFactors: boolean;
  readonly verdicts: Verdicts | null;
  /** Where each code is named first, to blame the line; empty where codes come from Telaah itself. */
  readonly codePlaces: ReadonlyMap<string, ErrorPlace>;
}

/** Passages of one unit under one code: where they disagree, the unit is mixed. */
export function joinJudgements(before: Judgement | undefined, next: Judgement): Judgement {
  return before === undefined || before === next ? next : 'mixed';
}

/** A passage under a code, as far as it counts here. */
export interface Passage {
  readonly document: string;
  readonly unit: number;
  readonly code: string;
  readonly polarity: Polarity;
  readonly rejected: boolean;
  readonly quote: string;
}

/** What a unit is known by besides its codes. */
type Bare = Pick<CodedUnit, 'document' | 'unit'> & Partial<Pick<CodedUnit, 'proposals' | 'opening' | 'text'>>;

/**
 * Joins passages to units: rejected and neutral ones are left out, a code that a unit has several times counts
 * once. `bare` are the units there are, coded or not; units that only passages name are added.
 */
export function unitsOf(
  bare: readonly Bare[],
  passages: readonly Passage[],
  factors: readonly (Cause & Pick<CodedUnit, 'document' | 'unit'>)[],
): CodedUnit[] {
  const units = new Map<string, CodedUnit & { codes: Map<string, Judgement>; factors: Cause[] }>();
  const unitOf = (known: Bare): CodedUnit & { codes: Map<string, Judgement>; factors: Cause[] } => {
    const before = units.get(unitAddress(known));
    if (before !== undefined) return before;
    const { document, unit, proposals = null, opening = null, text = null } = known;
    const made = {
      document,
      unit,
      proposals,
      opening,
      text,
      codes: new Map<string, Judgement>(),
      factors: [],
    };
    units.set(unitAddress(known), made);
    return made;
  };
  for (const each of bare) unitOf(each);
  const quotes = new Map<string, string>();
  for (const { document, unit, code, polarity, rejected, quote } of passages) {
    const { codes } = unitOf({ document, unit });
    const key = unitAddress({ document, unit });
    if (quote.length > (quotes.get(key)?.length ?? 0)) quotes.set(key, quote);
    if (rejected || polarity === 'neutral') continue;
    codes.set(code, joinJudgements(codes.get(code), polarity));
  }
  for (const { document, unit, kind, label, words = label, factor } of factors)
    unitOf({ document, unit }).factors.push({ kind, label, words, factor });
  return [...units.values()].map((unit) => ({
    ...unit,
    text: unit.text ?? quotes.get(unitAddress(unit)) ?? null,
  }));
}
