import type { CodedStudy } from '../../model/analysis.ts';
import { OVERALL } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { LeftOut, LevelChange } from '../../model/verification.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { codeNoun, labelOf, listOf, quotedWord } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

const NAMED = 3;

/** Leave one informant (or one technique) out: which verdicts have another word then? */
export const hangsOnOne: VerificationRule = {
  id: 'hangs-on-one',
  name: { id: 'Bergantung pada satu suara', en: 'Hanging on one voice' },
  severity: 'warning',
  advice: {
    id: 'Sebutkan dalam pembahasan bahwa penilaian ini bergantung pada sumber itu, dan cari bukti yang menguatkannya.',
    en: 'Say in the discussion that the rating depends on this source, and look for evidence that bears it out.',
  },
  check(coded, { strength }): readonly Check[] {
    const { sources, techniques } = strength.robustness;
    return [...whole(coded, [...sources, ...techniques]), ...codes(coded, sources)];
  },
};

/** What is wholly without evidence then rests on a single source, or technique, and other rules say so. */
function changed({ changes }: LeftOut, scope: LevelChange['scope']): readonly LevelChange[] {
  return changes.filter((change) => change.scope === scope && change.to !== null);
}

function nameOf(coded: CodedStudy, { kind, left }: LeftOut, lang: Lang): string {
  return kind === 'technique' ? TECHNIQUE_WORDS[left as Technique][lang] : informantLabel(coded.study, left);
}

/** The overall verdict: a warning where one source sways it, information where it takes a whole technique. */
function whole(coded: CodedStudy, all: readonly LeftOut[]): readonly Check[] {
  return (['source', 'technique'] as const).flatMap((kind) => {
    const swaying = all.filter((one) => one.kind === kind && changed(one, 'overall').length > 0);
    if (swaying.length === 0) return [];
    const message = inBoth((lang) => {
      const list = listOf(
        swaying.map((one) => {
          const to = changed(one, 'overall')[0]?.to ?? null;
          const word = to === null ? '' : ` (${quotedWord(coded, to, lang)})`;
          return `${nameOf(coded, one, lang)}${word}`;
        }),
        lang,
      );
      if (lang === 'id')
        return swaying.length === 1
          ? `Penilaian keseluruhan dari bukti berubah bila tanpa ${list}.`
          : `Penilaian keseluruhan dari bukti berubah bila salah satu dari yang berikut dikeluarkan: ${list}.`;
      return swaying.length === 1
        ? `The overall rating from the evidence changes without ${list}.`
        : `The overall rating from the evidence changes if any one of these is left out: ${list}.`;
    });
    const where = [OVERALL, ...swaying.map(({ left }) => left)];
    return [checkOf(hangsOnOne, message, where, { severity: kind === 'source' ? 'warning' : 'info' })];
  });
}

/** Where many sources could do it, the rating lies at the edge of two words, and their names say little. */
function namesOf(coded: CodedStudy, by: readonly LeftOut[], lang: Lang): string {
  const names = by.map((one) => nameOf(coded, one, lang));
  if (names.length <= NAMED) return names.join(lang === 'id' ? ' atau ' : ' or ');
  const count = String(names.length);
  return lang === 'id' ? `salah satu dari ${count} sumber` : `any one of ${count} sources`;
}

/** Codes that one source sways, with the sources, in one piece of information. */
function codes(coded: CodedStudy, sources: readonly LeftOut[]): readonly Check[] {
  const swayed = coded.codebook.codes.flatMap(({ id }) => {
    const by = sources.filter((one) => changed(one, 'code').some(({ subject }) => subject === id));
    return by.length === 0 ? [] : [{ id, by }];
  });
  if (swayed.length === 0) return [];
  const message = inBoth((lang) => {
    const list = listOf(
      swayed.map(({ id, by }) => {
        return `${labelOf(coded, id, lang)} (${namesOf(coded, by, lang)})`;
      }),
      lang,
    );
    const [some, all] = [String(swayed.length), String(coded.codebook.codes.length)];
    return lang === 'id'
      ? `Pada ${some} dari ${all} ${codeNoun(coded, lang)}, penilaian dari bukti berubah bila satu sumber saja dikeluarkan: ${list}.`
      : `For ${some} of ${all} ${codeNoun(coded, lang)} the rating from the evidence changes when a single source is left out: ${list}.`;
  });
  const where = swayed.map(({ id }) => id);
  return [checkOf(hangsOnOne, message, where, { severity: 'info' })];
}
