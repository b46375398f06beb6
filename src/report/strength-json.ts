import type { Lang } from '../model/text.ts';
import type {
  CredibilityResult,
  LeftOut,
  LevelChange,
  PartRating,
  Robustness,
  Saturation,
  Strength,
  TacticResult,
} from '../model/verification.ts';
import { saturationVerdict } from './phrases/saturation.ts';
import type { StrengthJson } from './strength-schema.ts';

type RobustnessJson = StrengthJson['robustness'];

const changeJson = ({ scope, subject, from, to }: LevelChange) => ({ scope, subject, from, to });

const leftOutJson = ({ left, informant, codings, changes }: LeftOut): RobustnessJson['sources'][number] => ({
  left,
  informant,
  codings,
  changes: changes.map(changeJson),
});

const partJson = ({ part, balance, level, codings, sources }: PartRating) => ({
  part,
  balance,
  level,
  codings,
  sources,
});

function robustnessJson(found: Robustness): RobustnessJson {
  return {
    rated: found.rated,
    sources: found.sources.map(leftOutJson),
    techniques: found.techniques.map(leftOutJson),
    dominance: found.dominance.map(({ code, codings, equalShare, shares, dominant }) => ({
      code,
      codings,
      equalShare,
      shares: shares.map(({ informant, codings: own, share }) => ({ informant, codings: own, share })),
      dominant,
    })),
    groups: found.groups.map(({ code, groups, opposed }) => ({
      code,
      groups: groups.map(partJson),
      opposed: opposed.map(([well, ill]) => ({ well, ill })),
    })),
    periods: found.periods.map(({ id, from, to, documents }) => ({ id, from, to, documents })),
    undated: found.undated,
    replication: found.replication.map(({ code, result, periods }) => ({
      code,
      result,
      periods: periods.map(partJson),
    })),
    hedged: found.hedged,
    reweighted: found.reweighted.map(({ kind, changes }) => ({ kind, changes: changes.map(changeJson) })),
    outliers: found.outliers.map(({ informant, distance, codes, against }) => ({
      informant,
      distance,
      codes,
      against: [...against],
    })),
    extremes: found.extremes.map(({ indicator, highest, lowest }) => ({
      indicator,
      highest: { informants: [...highest.informants], balance: highest.balance },
      lowest: { informants: [...lowest.informants], balance: lowest.balance },
    })),
  };
}

function convergenceJson(tables: Strength['convergence']): StrengthJson['convergence'] {
  return tables.map(({ by, parts, codes }) => ({
    by,
    parts: [...parts],
    codes: codes.map(({ code, combined, pairs }) => ({
      code,
      combined,
      pairs: pairs.map((pair) => ({
        parts: [...pair.parts],
        agreement: pair.agreement,
        sameLevel: pair.sameLevel,
        sharedReasons: [...pair.sharedReasons],
        identical: pair.identical.map(({ codings, similarity }) => ({ codings: [...codings], similarity })),
      })),
    })),
  }));
}

/** Saturation with its options, its verdict in words, and the curve. */
export function saturationJson(found: Saturation, lang: Lang): StrengthJson['saturation'] {
  const { base, run, threshold, themes } = found.options;
  return {
    options: { base, run, threshold, themes },
    result: found.result,
    gap: found.gap,
    label: found.label,
    text: saturationVerdict(found, lang),
    baseThemes: found.baseThemes,
    undated: found.undated,
    curve: found.curve.map(({ document, date, themes: own, fresh, cumulative }) => ({
      document,
      date,
      themes: own,
      fresh,
      cumulative,
    })),
    runs: found.runs.map(({ interviews, fresh, ratio }) => ({ interviews: [...interviews], fresh, ratio })),
  };
}

/** Tests or criteria with what shows them. */
export function credibilityJson(
  results: readonly CredibilityResult<string>[],
  lang: Lang,
): StrengthJson['credibility'] {
  return results.map(({ id, name, declared, state, evidence, places, missing }) => ({
    id,
    name: name[lang],
    declared,
    state,
    evidence: evidence.map((each) => each[lang]),
    places: [...places],
    missing: missing?.[lang] ?? null,
  }));
}

/** The 13 + 13 tactics. */
export function tacticsJson(results: readonly TacticResult[], lang: Lang): StrengthJson['tactics'] {
  return results.map(({ family, number, name, support, shown, where }) => ({
    family,
    number,
    name: name[lang],
    support,
    shown: shown[lang],
    where: where?.[lang] ?? null,
  }));
}

/** Everything about the strength of the conclusions. */
export function strengthJson(strength: Strength, lang: Lang): StrengthJson {
  return {
    robustness: robustnessJson(strength.robustness),
    convergence: convergenceJson(strength.convergence),
    saturation: saturationJson(strength.saturation, lang),
    credibility: credibilityJson(strength.credibility, lang),
    trust: credibilityJson(strength.trust, lang),
    tactics: tacticsJson(strength.tactics, lang),
  };
}
