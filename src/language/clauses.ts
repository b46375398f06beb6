import { type Figure, figuresIn } from './figures.ts';
import type { Mark, MarkKind, MarkMatch } from './marks.ts';
import type { PhraseIndex } from './phrases.ts';
import type { Sentence } from './reader.ts';
import { type TableRow, tableRows } from './tables.ts';

/** How a clause stands to what went before. */
export type ClauseLink =
  | 'main'
  | 'contrast'
  | 'concession'
  | 'cause'
  | 'consequence'
  | 'purpose'
  | 'condition';

/** A stretch of a sentence's words; indices into its tokens, `last` inclusive. */
export interface Clause {
  readonly first: number;
  readonly last: number;
  readonly link: ClauseLink;
}

/** A sentence with the marks of the lexicon found in it and its clauses. */
export interface MarkedSentence {
  readonly sentence: Sentence;
  readonly marks: readonly MarkMatch[];
  readonly clauses: readonly Clause[];
  readonly figures: readonly Figure[];
  /** What the sentence is in a table; `null` where it stands in none. */
  readonly row: TableRow | null;
}

const LINKS: Partial<Record<MarkKind, ClauseLink>> = {
  contrast: 'contrast',
  'opening-contrast': 'contrast',
  concession: 'concession',
  cause: 'cause',
  consequence: 'consequence',
  'opening-consequence': 'consequence',
  purpose: 'purpose',
  condition: 'condition',
};

/** Connectives only where a clause begins anyway; elsewhere they are other words. */
const OPENS_ONLY: ReadonlySet<MarkKind> = new Set(['opening-contrast', 'opening-consequence']);

/** A clause that a comma ends: what follows is the main clause again. */
const ENDS_AT_COMMA: ReadonlySet<ClauseLink> = new Set(['concession', 'condition', 'purpose']);

const BLANK = 0x20;
const BREAK = /[,;:–—()|]|\s-\s|→|->/u;
/** `keterlambatan: nihil`, `kedisiplinan? Belum`: what denies the words before a colon belongs to them. */
const COLON = /^\s*:\s*$/u;

/** What stands between two words: most often a blank. */
function betweenWords({ text, start }: Sentence, from: number, to: number): string {
  return to === from + 1 && text.charCodeAt(from - start) === BLANK
    ? ' '
    : text.slice(from - start, to - start);
}

/** The clauses of a sentence: broken at connectives and at marks of punctuation between words. */
function splitClauses(sentence: Sentence, marks: readonly MarkMatch[]): Clause[] {
  const { tokens } = sentence;
  const openers = new Map<number, MarkKind>();
  const negators = new Set<number>();
  for (const { entry, first } of marks) {
    if (LINKS[entry.kind] !== undefined && !openers.has(first)) openers.set(first, entry.kind);
    if (entry.kind === 'negator') negators.add(first);
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
    const between = before === undefined ? '' : betweenWords(sentence, before.end, token.start);
    const joined = negators.has(index) && COLON.test(between);
    const broken = index === 0 || (between !== ' ' && BREAK.test(between) && !joined);
    const opener = openers.get(index);
    if (broken && index > 0) {
      close(index - 1);
      if (ENDS_AT_COMMA.has(link)) link = 'main';
    }
    if (opener !== undefined && (broken || !OPENS_ONLY.has(opener))) {
      close(index - 1);
      link = LINKS[opener] ?? 'main';
    }
  });
  close(tokens.length - 1);
  return clauses;
}

/** Finds the marks, clauses and figures of a unit's sentences, which all judgements about it share. */
export function markSentences(sentences: readonly Sentence[], index: PhraseIndex<Mark>): MarkedSentence[] {
  const rows = tableRows(sentences);
  return sentences.map((sentence, number) => {
    const marks = index.find(sentence.tokens);
    return {
      sentence,
      marks,
      clauses: splitClauses(sentence, marks),
      figures: figuresIn(sentence),
      row: rows[number] ?? null,
    };
  });
}
