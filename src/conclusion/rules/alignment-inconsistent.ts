import type { Alignment } from '../../model/alignment.ts';
import type { CodedStudy } from '../../model/analysis.ts';
import type { Check, Finding } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { ALIGNMENT_WORDS } from '../../model/vocabulary.ts';
import { labelsOf, quotedWord } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

const ALIGNMENTS: readonly Alignment[] = ['aligned', 'partly-aligned', 'not-aligned'];

/** The same rating is in line with the theory in one place and not in another: a reader will ask for the measure. */
export const alignmentInconsistent: VerificationRule = {
  id: 'R16',
  name: { id: 'Keselarasan tidak konsisten', en: 'Alignment is not consistent' },
  severity: 'info',
  advice: {
    id: 'Jelaskan ukuran yang dipakai untuk “sejalan”, lalu terapkan sama pada semua temuan.',
    en: 'Say by which measure a finding is in line with the theory, and apply it to all findings alike.',
  },
  check(coded, draft): readonly Check[] {
    const levels = coded.study.scale.map(({ level }) => level);
    return levels.flatMap((level) => {
      const own = draft.findings.filter(
        ({ combined, alignment }) => combined?.level === level && alignment.value !== null,
      );
      const values = ALIGNMENTS.filter((value) => own.some(({ alignment }) => alignment.value === value));
      return values.length < 2 ? [] : [checkFor(coded, level, own, values)];
    });
  },
};

function checkFor(
  coded: CodedStudy,
  level: number,
  findings: readonly Finding[],
  values: readonly Alignment[],
): Check {
  const message = inBoth((lang) => {
    const parts = values.map((value) => {
      const codes = findings.filter(({ alignment }) => alignment.value === value).map(({ code }) => code);
      return `${ALIGNMENT_WORDS[value][lang]} (${labelsOf(coded, codes, lang)})`;
    });
    const word = quotedWord(coded, level, lang);
    return lang === 'id'
      ? `Temuan dengan penilaian yang sama, ${word}, disebut ${joinList(parts, lang)}.`
      : `Findings with the same rating, ${word}, are called ${joinList(parts, lang)}.`;
  });
  return checkOf(
    alignmentInconsistent,
    message,
    findings.map(({ code }) => code),
  );
}
