import type { Code, Codebook } from '../../src/model/codebook.ts';
import type { TrainingStudy } from '../../src/reduction/learned/training/study.ts';

/** Which studies each rule of a framework's codebook was found in. */
export type RuleUse = ReadonlyMap<string, ReadonlySet<string>>;

export function ruleUse(studies: readonly TrainingStudy[]): RuleUse {
  const use = new Map<string, Set<string>>();
  for (const { id, framework, passages } of studies) {
    for (const { passage } of passages) {
      for (const { rule } of passage.signals) {
        const key = `${framework} ${rule}`;
        use.set(key, (use.get(key) ?? new Set()).add(id));
      }
    }
  }
  return use;
}

/**
 * A codebook as if its authors had not read the study: rules that were found in this study and nowhere else are taken
 * out. What stays was found elsewhere too, so that it says something of how people talk, and not of one study.
 */
export function purged(codebook: Codebook, study: string, use: RuleUse): Codebook {
  const kept = (
    code: string,
    list: 'terms' | 'positive' | 'negative' | 'questions',
    values: readonly string[],
  ) =>
    values.filter((_, index) => {
      const by = use.get(`${codebook.id} ${code}.${list}[${index}]`);
      return by === undefined || by.size > 1 || !by.has(study);
    });
  return {
    ...codebook,
    codes: codebook.codes.map(
      (code): Code => ({
        ...code,
        terms: kept(code.id, 'terms', code.terms),
        positive: kept(code.id, 'positive', code.positive),
        negative: kept(code.id, 'negative', code.negative),
        questions: kept(code.id, 'questions', code.questions),
      }),
    ),
  };
}
