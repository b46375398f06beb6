import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Anonymizer, NO_PROPOSAL, propose } from '../../src/anonymize/index.ts';
import { PASSAGES } from './passages.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A passage without its braces, and where they were. */
function gold(marked: string): { readonly text: string; readonly secrets: readonly Stretch[] } {
  let text = '';
  const secrets: Stretch[] = [];
  for (const [index, part] of marked.split(/\{\{|\}\}/u).entries()) {
    if (index % 2 === 1) secrets.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, secrets };
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

test('finds most of what gives people away without a roster, and little else', () => {
  const passages = PASSAGES.map(gold);
  const texts = passages.map(({ text }, index) => ({ where: `T-${String(index + 1)}`, text }));
  const proposal = propose({ texts, informants: [], lang: 'id', withOffices: false }, NO_PROPOSAL);
  const swap = new Anonymizer(proposal, []);
  const counts = { secrets: 0, found: 0, replaced: 0, right: 0 };
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { text, secrets } of passages) {
    const edits = swap.edits('', text);
    for (const secret of secrets) {
      const isFound = edits.some((edit) => overlaps(edit, secret));
      counts.secrets += 1;
      counts.found += isFound ? 1 : 0;
      if (!isFound) missed.push(text.slice(secret.start, secret.end));
    }
    for (const edit of edits) {
      const isRight = secrets.some((secret) => overlaps(edit, secret));
      counts.replaced += 1;
      counts.right += isRight ? 1 : 0;
      if (!isRight) wrong.push(text.slice(edit.start, edit.end));
    }
  }
  const recall = counts.found / counts.secrets;
  const precision = counts.right / counts.replaced;
  const said = `recall ${recall.toFixed(3)} (missed: ${missed.join(', ')}), precision ${precision.toFixed(3)} (wrong: ${wrong.join(', ')})`;
  expect(recall, said).toBeGreaterThan(0.9);
  expect(precision, said).toBeGreaterThan(0.95);
  // What docs/anonymize.md says of it.
  const docs = readFileSync(new URL('../../docs/anonymize.md', import.meta.url), 'utf8');
  const { found, secrets } = counts;
  expect(docs).toContain(`${String(PASSAGES.length)} synthetic passages`);
  expect(docs).toContain(`${String(found)} of ${String(secrets)} were found, and nothing else`);
  expect(counts.right).toBe(counts.replaced);
});

test.each(['\n', 'Jl. A ', 'a@a.', 'RT 1/', 'A.B. ', '+1 ', ', S.', 'Dinas Ab, ', '(021) 1', 'Ab Cd: '])(
  'takes no longer than its text is long: %j again and again',
  { timeout: 20_000 },
  (part) => {
    const text = part.repeat(40_000 / part.length);
    const texts = [{ where: 'T', text, isInterview: true }];
    const began = performance.now();
    const proposal = propose({ texts, informants: [], lang: 'id', withOffices: true }, NO_PROPOSAL);
    new Anonymizer(proposal, []).edits('', text);
    expect(performance.now() - began).toBeLessThan(8000);
  },
);
