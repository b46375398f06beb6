import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { type Report, reportsOf } from '../claims/evidence.ts';
import { claimsOf } from '../claims/index.ts';
import { type Located, placeOf } from '../context.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { IDENTICAL_FROM, similarity, wordsOf } from '../similarity.ts';

/** What is said under one technique: a whole sentence, or the reason it gives. */
interface Said {
  readonly key: string;
  readonly label: string;
  readonly technique: Technique;
  readonly at: Located;
  readonly words: readonly string[];
}

/** Shorter wordings come again by themselves. */
const LEAST_SENTENCE = 9;
const LEAST_REASON = 7;

/** Techniques that give the same reason word for word are one technique, copied. */
export const manuscriptDuplicates: ManuscriptRule = {
  id: 'R08',
  name: { id: 'Alasan sama kata demi kata', en: 'The same justification word for word' },
  severity: 'warning',
  advice: {
    id: 'Tuliskan apa yang benar-benar diperoleh dari masing-masing teknik: kata informan, apa yang terlihat, dan apa yang tercatat. Kesepakatan bukti yang disalin bukan triangulasi.',
    en: 'Write what each technique really gave: what informants said, what was seen, what is on record. Agreement of copied evidence is no triangulation.',
  },
  check(context): readonly ManuscriptFinding[] {
    const said = [...reportsOf(context).flatMap(sentenceSaid), ...reasons(context)];
    const keys = [...new Set(said.map(({ key }) => key))];
    return keys.flatMap((key) => {
      const copies = copiesAmong(said.filter((each) => each.key === key));
      return copies.length === 0 ? [] : [findingOf(copies)];
    });
  },
};

function sentenceSaid({ subject, techniques, at, body }: Report): readonly Said[] {
  const [technique] = techniques;
  const words = wordsOf(body);
  if (technique === undefined || techniques.length > 1 || words.length < LEAST_SENTENCE) return [];
  return [{ key: subject.key, label: subject.label, technique, at, words }];
}

function reasons(context: Parameters<ManuscriptRule['check']>[0]): readonly Said[] {
  return claimsOf(context).verdicts.flatMap(({ subject, techniques, at, reason, part }) => {
    const [technique] = techniques;
    const words = wordsOf(reason ?? '');
    if (
      part !== 'findings' ||
      technique === undefined ||
      techniques.length > 1 ||
      words.length < LEAST_REASON
    )
      return [];
    return [{ key: subject.key, label: subject.label, technique, at, words }];
  });
}

/** What is said alike under different techniques, one entry a technique. */
function copiesAmong(said: readonly Said[]): readonly Said[] {
  const copies = said.filter((one) =>
    said.some(
      (other) => other.technique !== one.technique && similarity(one.words, other.words) >= IDENTICAL_FROM,
    ),
  );
  return TECHNIQUES.flatMap((technique) => copies.find((each) => each.technique === technique) ?? []);
}

function findingOf(copies: readonly Said[]): ManuscriptFinding {
  const label = copies[0]?.label ?? '';
  const message = inBoth((lang) => {
    const names = joinList(
      copies.map(({ technique }) => TECHNIQUE_WORDS[technique][lang]),
      lang,
    );
    return lang === 'id'
      ? `“${label}”: alasan di bawah ${names} sama kata demi kata.`
      : `“${label}”: the justification under ${names} is the same word for word.`;
  });
  return { confidence: 0.9, message, where: copies.map(({ at }) => placeOf(at)) };
}
