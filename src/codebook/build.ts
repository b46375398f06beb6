import type { Code, Codebook, CodeExample, Factor, Indicator } from '../model/codebook.ts';
import type { Bilingual } from '../model/text.ts';
import type { CodebookFile, CodeFields } from './schema.ts';

type Text = string | Bilingual;

const both = (text: Text): Bilingual => (typeof text === 'string' ? { id: text, en: text } : text);

function exampleOf(example: CodebookFile['indicators'][number]['examples'][number]): CodeExample {
  return { text: example.text, polarity: example.polarity, question: example.question ?? null };
}

const colored = (color: string | undefined): { color?: string } => (color === undefined ? {} : { color });

function codeOf(
  id: string,
  indicator: string,
  named: {
    readonly label: Text;
    readonly definition: Text;
    readonly color?: string | undefined;
  } & CodeFields,
): Code {
  return {
    id,
    indicator,
    label: both(named.label),
    definition: both(named.definition),
    useWhen: named['use-when'].map(both),
    notWhen: named['not-when'].map(both),
    questions: named.questions,
    terms: named.terms,
    positive: named.positive,
    negative: named.negative,
    examples: named.examples.map(exampleOf),
    counterexamples: named.counterexamples,
    ...colored(named.color),
  };
}

/** The codebook as the method sees it: codes with their whole paths, an indicator without subs as its own code. */
export function buildCodebook(file: CodebookFile): Codebook {
  const codes: Code[] = [];
  const indicators: Indicator[] = file.indicators.map((indicator) => {
    const own = indicator.sub?.map((sub) => codeOf(`${indicator.id}/${sub.id}`, indicator.id, sub)) ?? [
      codeOf(indicator.id, indicator.id, indicator),
    ];
    codes.push(...own);
    return {
      id: indicator.id,
      label: both(indicator.label),
      definition: both(indicator.definition),
      codes: own.map((code) => code.id),
      ...colored(indicator.color),
    };
  });
  const factors: Factor[] = file.factors.map((factor) => ({
    id: factor.id,
    kind: factor.kind,
    label: both(factor.label),
    terms: factor.terms,
    affects: [...factor.weakens, ...factor.strengthens],
  }));
  return {
    id: file.id,
    title: both(file.title),
    citation: file.citation ?? null,
    reference: file.reference ?? null,
    indicators,
    codes,
    factors,
    scale: file.scale ?? null,
  };
}
