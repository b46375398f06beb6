import type { Alignment } from '../../model/alignment.ts';
import type { Located } from '../context.ts';
import type { AlignmentClaim, ClaimSubject } from './types.ts';

const ALIGNED =
  /(?<no>\b(?:belum|tidak|kurang|not(?: yet)?)\s+)?(?<part>(?:sepenuhnya|seluruhnya|terlalu|begitu|fully|entirely|completely)\s+)?\b(?:sejalan|selaras|sesuai|senada|in line|consistent|in accordance)\s+(?:dengan|with)\s+(?<what>(?:the\s+)?(?:pendapat|teori|konsep|pandangan|pernyataan|apa yang|opinion|theory|view|statement)[^.]*|\p{Lu}\p{L}+[^.]{0,60}\(\d{4})/u;
const NAME = /\p{Lu}\p{L}{2,}/u;
/** Only what is said to be found can be in line with something. */
const FOUND =
  /\b(?:temuan|hasil|kondisi|hal ini|hal tersebut|penelitian ini|fakta|keadaan|belum|this|finding|result|condition)\b/iu;

function alignmentOf(no: string | undefined, part: string | undefined): Alignment {
  if (no === undefined) return part === undefined ? 'aligned' : 'partly-aligned';
  return part === undefined ? 'not-aligned' : 'partly-aligned';
}

/** What a sentence says of how its finding stands to a theory; `null` where it says nothing. */
export function alignmentIn(sentence: Located, subject: ClaimSubject): AlignmentClaim | null {
  const match = ALIGNED.exec(sentence.text);
  if (match?.groups === undefined || !FOUND.test(sentence.text)) return null;
  const what = match.groups['what'] ?? '';
  const words = match[0]
    .slice(0, match[0].length - what.length)
    .replace(/\s+(?:dengan|with)\s*$/u, '')
    .trim();
  return {
    subject,
    at: sentence,
    value: alignmentOf(match.groups['no'], match.groups['part']),
    words,
    with: NAME.exec(what)?.[0] ?? null,
    confidence: 0.85,
  };
}
