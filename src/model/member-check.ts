import type { CodedStudy } from './analysis.ts';
import { isFlat } from './codebook.ts';
import type { Coding } from './coding.ts';
import type { MemberCheck } from './decision.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';
import { type Bilingual, compareText } from './text.ts';

/** What one person said of a topic: only well, only ill, both, or without judging it. */
export type Stance = 'well' | 'ill' | 'both' | 'neutral';

/** A passage in the informant's own words. */
export interface OwnQuote {
  readonly coding: Coding;
  readonly date: string | null;
}

/** What was understood of one indicator from one person's words. */
export interface HeardIndicator {
  readonly indicator: string;
  readonly label: Bilingual;
  readonly codes: readonly { readonly code: string; readonly label: Bilingual; readonly stance: Stance }[];
  readonly quotes: readonly OwnQuote[];
}

/** Everything that goes back to an informant: their own words and what was made of them, nobody else's. */
export interface Heard {
  readonly informant: string;
  /** Of their interviews, as far as known, sorted. */
  readonly dates: readonly string[];
  /** Indicators that they spoke of, in the codebook's order. */
  readonly indicators: readonly HeardIndicator[];
  readonly supporting: readonly Bilingual[];
  readonly inhibiting: readonly Bilingual[];
}

/** Quotes by code, and by indicator: a page, not a transcript. */
const QUOTES = { code: 2, indicator: 4 } as const;
/** A passage of fewer characters says too little by itself. */
const QUOTABLE = 60;

function stanceOf(codings: readonly Coding[]): Stance {
  const has = (polarity: Coding['polarity']): boolean =>
    codings.some((coding) => coding.polarity === polarity);
  if (has('mixed') || (has('positive') && has('negative'))) return 'both';
  if (has('positive')) return 'well';
  return has('negative') ? 'ill' : 'neutral';
}

/** The most telling ones, of either side if there are two. */
function telling(codings: readonly Coding[]): readonly Coding[] {
  const worth = ({ confidence, weight, quote, polarity }: Coding): number =>
    confidence * weight * Math.min(1, quote.length / QUOTABLE) * (polarity === 'neutral' ? 0.5 : 1);
  const sorted = [...codings].sort((a, b) => worth(b) - worth(a) || compareText(a.id, b.id));
  const [first] = sorted;
  if (first === undefined) return [];
  const other = sorted.find(({ polarity }) => polarity !== first.polarity);
  const rest = sorted.filter((coding) => coding !== first && coding !== other);
  return [first, ...(other === undefined ? [] : [other]), ...rest].slice(0, QUOTES.code);
}

/** The informant's codings from interviews, in the study's order. */
function ownCodings(index: StudyIndex, informant: string): readonly Coding[] {
  return index.codings.filter(
    (coding) => index.documentOf(coding).technique === 'interview' && index.informantOf(coding) === informant,
  );
}

function quotesOf(index: StudyIndex, groups: readonly (readonly Coding[])[]): readonly OwnQuote[] {
  const seen = new Set<string>();
  const chosen = groups.flatMap(telling).filter((coding) => {
    const place = index.placeOf(coding);
    return !seen.has(place) && seen.add(place);
  });
  return chosen.slice(0, QUOTES.indicator).map((coding) => ({ coding, date: index.documentOf(coding).date }));
}

/** What was understood from one informant's interviews; rejected codings are left out. */
export function heardFrom(coded: CodedStudy, informant: string): Heard {
  const index = indexStudy(coded);
  const own = ownCodings(index, informant);
  const { codebook } = coded;
  const indicators = codebook.indicators.flatMap((indicator): HeardIndicator[] => {
    const heard = codebook.codes
      .filter((code) => code.indicator === indicator.id)
      .map((code) => ({ code, codings: own.filter((coding) => coding.code === code.id) }))
      .filter(({ codings }) => codings.length > 0);
    if (heard.length === 0) return [];
    return [
      {
        indicator: indicator.id,
        label: indicator.label,
        codes: heard.map(({ code, codings }) => ({
          code: code.id,
          label: isFlat(indicator) ? indicator.label : code.label,
          stance: stanceOf(codings),
        })),
        quotes: quotesOf(
          index,
          heard.map(({ codings }) => codings),
        ),
      },
    ];
  });
  const interviews = index.documents.filter(
    ({ technique, informant: whose, units }) =>
      technique === 'interview' &&
      (whose === informant || units.some((unit) => unit.informant === informant)),
  );
  const causes = (kind: 'supporting' | 'inhibiting'): readonly Bilingual[] => {
    const mentions = index.factors.filter(
      (mention) =>
        mention.kind === kind &&
        index.documentOf(mention).technique === 'interview' &&
        index.informantOf(mention) === informant,
    );
    const labels = mentions.map(
      (mention) =>
        codebook.factors.find(({ id }) => id === mention.factor)?.label ?? {
          id: mention.label,
          en: mention.label,
        },
    );
    return labels.filter((label, at) => labels.findIndex(({ id }) => id === label.id) === at);
  };
  return {
    informant,
    dates: [...new Set(interviews.flatMap(({ date }) => date ?? []))].sort(),
    indicators,
    supporting: causes('supporting'),
    inhibiting: causes('inhibiting'),
  };
}

/** An informant who was interviewed (or has answered), with the answers given so far, oldest first. */
export interface MemberCheckState {
  readonly informant: string;
  readonly role: string | null;
  readonly answers: readonly MemberCheck[];
}

/** Everybody who could be asked, by id. */
export function memberCheckStates({
  study,
  documents,
  decisions,
}: Pick<CodedStudy, 'study' | 'documents' | 'decisions'>): readonly MemberCheckState[] {
  const speakers = documents
    .filter(({ technique }) => technique === 'interview')
    .flatMap(({ informant, units }) => [informant, ...units.map((unit) => unit.informant)])
    .filter((id) => id !== null);
  const answered = decisions.memberChecks.map(({ informant }) => informant);
  return [...new Set([...speakers, ...answered])].sort(compareText).map((informant) => ({
    informant,
    role: study.informants.find(({ id }) => id === informant)?.role ?? null,
    answers: decisions.memberChecks.filter((check) => check.informant === informant),
  }));
}
