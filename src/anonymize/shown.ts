import type { Informant } from '../model/source.ts';
import { Matcher } from './matcher.ts';
import { rosterEntries } from './roster.ts';
import { joined } from './tokens.ts';
import { isEveryday } from './words.ts';

/** Whether a text shows a name of the roster, or a part of one that stands for it. */
export function namesShown(informants: readonly Informant[]): (text: string) => boolean {
  const { entries, shared } = rosterEntries(informants, ({ id }) => id);
  const parts = shared.map((part) => ({ as: '[?]', kind: 'name' as const, find: [part], replace: true }));
  const all = [...entries, ...parts];
  const everyday = all.flatMap(({ find }) => find).filter((text) => isEveryday(joined(text)));
  const matcher = new Matcher({ entries: all, keep: [], namesOnly: everyday });
  return (text) => matcher.find(text).length > 0;
}
