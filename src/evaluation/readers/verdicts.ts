import { z } from 'zod';
import { readYaml, type YamlFile } from '../../formats/yaml.ts';
import { TelaahError } from '../../model/error.ts';
import { FIVE_LEVELS, type Scale } from '../../model/rating.ts';
import type { RatedWord, Verdicts } from '../coded-units.ts';
import { ratedWord } from '../verdict-words.ts';
import { readAnalysis } from './analysis.ts';
import { invalid, MOST_MISTAKES } from './invalid.ts';

const word = z.string().nullable();
const labels = z.array(z.string());
const WORDS = ['interview', 'observation', 'document', 'overall'] as const;

const verdictsSchema = z.object({
  verdicts: z.array(
    z.object({
      code: z.string().min(1),
      interview: word,
      observation: word,
      document: word,
      overall: word,
      convergence: z.enum(['agreement', 'partial', 'dissonance', 'silence']).nullable(),
    }),
  ),
  factors: z.object({ supporting: labels, inhibiting: labels }).optional(),
});

type VerdictsFile = z.infer<typeof verdictsSchema>;

/** Words that are no words of the scale, each with its place. */
function checkWords(file: YamlFile<VerdictsFile>, scale: Scale): void {
  const wrong = file.value.verdicts.flatMap((verdict, at) =>
    WORDS.flatMap((key) => {
      const said = verdict[key];
      if (said === null || ratedWord(scale, said) !== undefined) return [];
      const [id, en] = [scale.map((level) => level.id).join(', '), scale.map((level) => level.en).join(', ')];
      return [
        invalid(
          file.place(['verdicts', at, key]),
          {
            id: `${key} harus salah satu dari ${id}, atau null, tetapi berisi "${said}"`,
            en: `${key} must be one of ${id} (${en}), or null, but is "${said}"`,
          },
          {
            id: 'Pakai kata-kata skala studi; null berarti tidak ada bukti.',
            en: 'Use the words of the study’s scale; null means no evidence.',
          },
        ),
      ];
    }),
  );
  const [first, ...more] = wrong;
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, MOST_MISTAKES - 1));
}

/**
 * Reads verdicts: `{"verdicts": [{"code", "interview", "observation", "document", "overall", "convergence"}],
 * "factors": {"supporting": [], "inhibiting": []}}` with the scale's words in either language and `null` for no
 * evidence; or the findings of an analysis.json. Words of the default scale are always known.
 * @throws TelaahError CODINGS_INVALID
 */
export function readVerdicts(text: string, name: string, scale: Scale = FIVE_LEVELS): Verdicts {
  if (/"findings"\s*:/u.test(text)) {
    const { verdicts } = readAnalysis(text, name);
    if (verdicts !== null) return verdicts;
  }
  const file = readYaml(text, name, verdictsSchema, 'CODINGS_INVALID');
  checkWords(file, scale);
  const rated = (said: string | null): RatedWord | null =>
    said === null ? null : (ratedWord(scale, said) ?? null);
  const { verdicts, factors } = file.value;
  return {
    codes: verdicts.map(({ code, interview, observation, document, overall, convergence }) => ({
      code,
      interview: rated(interview),
      observation: rated(observation),
      document: rated(document),
      overall: rated(overall),
      convergence,
    })),
    factors:
      factors === undefined
        ? null
        : (['supporting', 'inhibiting'] as const).flatMap((kind) =>
            factors[kind].map((label) => ({ kind, label, factor: null })),
          ),
  };
}
