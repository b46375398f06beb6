import type { Check } from '../../model/finding.ts';
import { inBoth, lowerFirst } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import type { CredibilityResult } from '../../model/verification.ts';
import { listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

const ADVICE = {
  none: {
    id: 'Nyatakan uji keabsahan yang dipakai di study.yaml (credibility) dan bab metode; telaah credibility menunjukkan apa yang sudah tampak.',
    en: 'Declare the tests in study.yaml (credibility) and in the method chapter; telaah credibility shows what is there.',
  },
  undeclared: {
    id: 'Nyatakan juga di study.yaml (credibility) dan bab metode bila memang dilakukan.',
    en: 'Declare it in study.yaml (credibility) and in the method chapter, too, if it was done.',
  },
} as const;

/** What a study says it did for its credibility, and what its files show. */
export const credibility: VerificationRule = {
  id: 'R19',
  name: { id: 'Uji keabsahan data', en: 'Tests of credibility' },
  severity: 'warning',
  advice: {
    id: 'Catat apa yang dilakukan dan kapan (telaah credibility menyebut apa yang kurang), atau jangan menyatakannya.',
    en: 'Record what was done and when (telaah credibility says what is missing), or do not declare it.',
  },
  check(coded, { strength }): readonly Check[] {
    const tests = strength.credibility;
    if (coded.study.credibility.length === 0)
      return [
        checkOf(
          credibility,
          {
            id: 'Studi ini tidak menyatakan satu pun uji keabsahan data.',
            en: 'The study declares no test of credibility at all.',
          },
          ['credibility'],
          { advice: ADVICE.none },
        ),
      ];
    const hollow = tests.filter(({ declared, state }) => declared && state === 'not-shown');
    const silent = tests.filter(({ declared, state }) => !declared && state === 'shown');
    return [
      ...found(hollow, (list) => ({
        id: `Dinyatakan dalam studi, tetapi tidak tampak dalam data maupun catatannya: ${list.id}.`,
        en: `Declared, but shown neither by the data nor by the log: ${list.en}.`,
      })),
      ...found(silent, (list) => ({
        id: `Tampak dalam data, tetapi tidak dinyatakan dalam studi: ${list.id}.`,
        en: `Shown by the data, but not declared: ${list.en}.`,
      })).map((check): Check => ({ ...check, severity: 'info', advice: ADVICE.undeclared })),
    ];
  },
};

function found(
  tests: readonly CredibilityResult[],
  sentence: (list: Bilingual) => Bilingual,
): readonly Check[] {
  if (tests.length === 0) return [];
  const list = inBoth((lang) =>
    listOf(
      tests.map(({ name }) => lowerFirst(name[lang])),
      lang,
    ),
  );
  return [checkOf(credibility, sentence(list), ['credibility', ...tests.map(({ id }) => id)])];
}
