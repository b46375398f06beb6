import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';

const NAMED = 5;
const LONGEST = 60;

/** What cannot be carried over, each told once with how often, and the first few by name. */
export class Losses {
  readonly #counted = new Map<
    string,
    { readonly what: Bilingual; readonly names: string[]; count: number }
  >();

  add(what: Bilingual, name = ''): void {
    const known = this.#counted.get(what.en) ?? { what, names: [], count: 0 };
    this.#counted.set(what.en, known);
    known.count += 1;
    if (name.trim() !== '' && known.names.length < NAMED) known.names.push(name.trim().slice(0, LONGEST));
  }

  /** The same for as many as have no names. */
  count(what: Bilingual, times: number): void {
    for (let index = 0; index < times; index += 1) this.add(what);
  }

  warnings(where: string): Warning[] {
    return [...this.#counted.values()].map(({ what, names, count }) => {
      const more = count > names.length ? ', …' : '';
      const list = names.length === 0 ? '' : ` (${names.join(', ')}${more})`;
      return {
        code: 'NOT_CARRIED',
        where,
        message: {
          id: `tidak dialihkan: ${count} ${what.id}${list}`,
          en: `not carried over: ${count} ${what.en}${list}`,
        },
      };
    });
  }
}
