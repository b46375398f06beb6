import type { Lang } from '../model/text.ts';
import type { Strength } from '../model/verification.ts';
import { credibility, tactics } from './chapters/credibility.ts';
import type { Report } from './model.ts';
import { credibilityPhrases } from './phrases/credibility.ts';
import { tableMaker } from './tables.ts';

/** The tests of credibility as a report of their own. */
export function buildCredibilityReport(strength: Strength, lang: Lang): Report {
  const { heading: title } = credibilityPhrases[lang];
  return { lang, title, front: credibility(strength, lang, tableMaker(lang)), sections: [] };
}

/** The tactics of Miles, Huberman & Saldaña as a report of their own. */
export function buildTacticsReport(strength: Strength, lang: Lang): Report {
  const { tactics: title } = credibilityPhrases[lang];
  return { lang, title, front: tactics(strength.tactics, lang, tableMaker(lang)), sections: [] };
}
