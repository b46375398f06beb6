/**
 * How well the rules find what an examiner finds. Reads manuscripts with their catalogues:
 * npx tsx scripts/score-manuscripts.ts [FOLDER] [--numbers]
 * `--numbers` leaves out every word of the manuscripts.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scoreFolder } from './manuscripts/corpus.ts';
import { rates, type Score } from './manuscripts/score.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { numbers: { type: 'boolean', default: false } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../fixtures/manuscripts', import.meta.url));
const scores = await scoreFolder(folder);

if (!values.numbers) scores.forEach(tell);
console.log(row('', 'must', 'found', 'missed', 'right', 'arguable', 'wrong'));
for (const each of scores) console.log(countsRow(each.name, each));
console.log('');
for (const rule of rulesOf(scores)) {
  const of = (list: (score: Score) => readonly { readonly rule: string }[]): { readonly rule: string }[] =>
    scores.flatMap(list).filter((each) => each.rule === rule);
  console.log(
    countsRow(rule, {
      found: of((each) => each.found),
      missed: of((each) => each.missed),
      right: of((each) => each.right),
      arguable: of((each) => each.arguable),
      wrong: of((each) => each.wrong),
    }),
  );
}
const { recall, precision } = rates(scores);
console.log(`\nrecall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`);

function tell({ name, missed, wrong, unreadable }: Score): void {
  console.log(`== ${name}`);
  for (const { rule, what, places } of missed)
    console.log(`missed ${rule} ${what}\n       ${places.join(' | ')}`);
  for (const { rule, message, confidence, where } of wrong) {
    console.log(`wrong  ${rule} ${message.en} (${confidence})`);
    for (const { section, line, quote } of where) console.log(`       ${line} [${section}] ${quote}`);
  }
  for (const place of unreadable) console.log(`not in the manuscript as read: ${place}`);
  console.log('');
}

function rulesOf(all: readonly Score[]): string[] {
  const rules = all.flatMap((each) => [...each.found, ...each.missed, ...each.right, ...each.wrong]);
  return [...new Set(rules.map((each) => each.rule))].sort();
}

function countsRow(
  name: string,
  {
    found,
    missed,
    right,
    arguable,
    wrong,
  }: Record<'found' | 'missed' | 'right' | 'arguable' | 'wrong', readonly unknown[]>,
): string {
  const counts = [found.length + missed.length, found, missed, right, arguable, wrong];
  return row(name, ...counts.map((each) => String(typeof each === 'number' ? each : each.length)));
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(9)).join('');
}
