import { TelaahError } from '../model/error.ts';
import type { Span } from '../model/text.ts';

/** So long a pattern is no search any more. */
const LONGEST = 1000;

function invalid(id: string, en: string): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `ekspresi reguler ini tidak dapat dipakai: ${id}`,
      en: `this regular expression cannot be used: ${en}`,
    },
    hint: {
      id: 'Sintaks RE2: tanpa (?=…), (?<=…) dan \\1; tanda baca yang dicari sendiri didahului \\, misalnya \\(.',
      en: 'The syntax is RE2’s: no (?=…), (?<=…) or \\1; punctuation that is meant itself has a \\ before it, as \\(.',
    },
  });
}

/**
 * Finds what a regular expression matches, whatever the case; never nothing at all. RE2 takes time in proportion to the
 * text whatever the expression, so that none can run for ever.
 * @throws TelaahError USAGE for an expression that RE2 does not know
 */
export async function regexFinder(pattern: string): Promise<(text: string) => Span[]> {
  if (pattern.length > LONGEST) {
    throw invalid(`panjangnya lebih dari ${LONGEST} karakter`, `it is longer than ${LONGEST} characters`);
  }
  const { RE2JS } = await import('re2js');
  let expression: InstanceType<typeof RE2JS>;
  try {
    expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid(reason, reason);
  }
  return (text) => {
    const matcher = expression.matcher(text);
    const spans: Span[] = [];
    while (matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      if (end > start) spans.push({ start, end });
    }
    return spans;
  };
}
