/**
 * A process that appends to a journal as fast as it can and says on stdout which events were acknowledged.
 * Arguments: the study's folder, the prefix of ids, how many events (0: until it is killed), the longest memo.
 */
import { writeSync } from 'node:fs';
import { Journal } from '../../../src/store/journal/journal.ts';
import { added } from '../../support/journal.ts';

const [root = '', prefix = '', count = '0', longest = '0'] = process.argv.slice(2);
const journal = new Journal(root, 'ani');
for (let number = 0; Number(count) === 0 || number < Number(count); number += 1) {
  const id = `${prefix}-${number}`;
  const memo = 'x'.repeat((number * 7919) % (Number(longest) + 1));
  await journal.append([added(id, { memo })]);
  writeSync(1, `${id}\n`);
}
