import type { MarkKind } from './marks.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Sentence } from './reader.ts';

/** How a clause stands to what went before. */
export type ClauseLink = 'main' | 'contrast' | 'concession' | 'cause' | 'consequence' | 'purpose' | 'condition';

/** A stretch of a sentence's words; indices into its tokens, `last` inclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly link: ClauseLink;
}

const LINKS: Partial<Record<MarkKind, ClauseLink>> = {
  contrast: 'contrast',
  'opening-contrast': 'contrast',
  concession: 'concession',
  cause: 'cause',
  consequence: 'consequence',
  purpose: 'purpose',
  condition: 'condition',
};

/** A clause that a comma ends: what follows is the main clause again. */
const ENDS_AT_COMMA: ReadonlySet<ClauseLink> = new Set(['concession', 'condition', 'purpose']);

const BREAK = /[,;:–—()|]|\s-\s|→|->/u;

/** The clauses of a sentence: broken at connectives and at marks of punctuation between words. */
export function splitClauses(sentence: Sentence, marks: readonly PhraseMatch<MarkKind>[]): Clause[] {
  const { tokens } = sentence;
  const openers = new Map<number, MarkKind>();
  for (const mark of marks) {
    if (LINKS[mark.entry] !== undefined && !openers.has(mark.first)) openers.set(mark.first, mark.entry);
  }
  const clauses: Clause[] = [];
  let first = 0;
  let link: ClauseLink = 'main';
  const close = (last: number): void => {
    if (last >= first) clauses.push({ first, last, link });
    first = last + 1;
  };
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    const between = before === undefined ? '' : sentence.text.slice(before.end - sentence.start, token.start - sentence.start);
    const broken = index === 0 || BREAK.test(between);
    const opener = openers.get(index);
    if (broken && index > 0) {
      close(index - 1);
      if (ENDS_AT_COMMA.has(link)) link = 'main';
    }
    if (opener !== undefined && (opener !== 'opening-contrast' || broken)) {
      close(index - 1);
      link = LINKS[opener] ?? 'main';
    }
  });
  close(tokens.length - 1);
  return clauses;
}
