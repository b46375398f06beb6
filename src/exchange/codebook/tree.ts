import type { Bilingual } from '../../model/text.ts';
import type { DraftCode } from './draft.ts';

/** What is said of a code beside its place in the tree. */
export type Saying = Pick<DraftCode, 'definition' | 'lists'> & {
  readonly id: string | null;
  readonly label?: string | Bilingual;
};

interface Growing {
  readonly key: string;
  readonly path: readonly string[];
  readonly name: string;
  saying: Saying | null;
  /** By name, in the order in which they come. */
  readonly codes: Map<string, Growing>;
}

const SILENT: Saying = { id: null, definition: null, lists: {} };
/** No codebook is as deep; names below that stand in one. */
const DEEPEST = 20;

const folded = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();

const bounded = (path: readonly string[]): readonly string[] =>
  path.length <= DEEPEST ? path : [...path.slice(0, DEEPEST - 1), path.slice(DEEPEST - 1).join(' › ')];

/** Grows a tree of codes from their paths, in the order in which they come. */
export class CodeTree {
  readonly #roots = new Map<string, Growing>();
  readonly #byName = new Map<string, Growing[]>();

  /** Puts a code at the end of a path of names; those before it come to be where they are not yet. */
  put(path: readonly string[], saying: Saying): 'new' | 'again' {
    let level = this.#roots;
    let code: Growing | undefined;
    for (const name of bounded(path)) {
      code = level.get(folded(name)) ?? this.#grow(name, code, level);
      level = code.codes;
    }
    if (code === undefined || code.saying !== null) return 'again';
    code.saying = saying;
    return 'new';
  }

  #grow(name: string, above: Growing | undefined, level: Map<string, Growing>): Growing {
    const path = [...(above?.path ?? []), name];
    const code: Growing = { key: path.join('\n'), path, name, saying: null, codes: new Map() };
    level.set(folded(name), code);
    const namesakes = this.#byName.get(folded(name));
    if (namesakes === undefined) this.#byName.set(folded(name), [code]);
    else namesakes.push(code);
    return code;
  }

  /** The path of the only code of this name; `undefined` where there is none, or more than one. */
  pathTo(name: string): readonly string[] | undefined {
    const [code, ...more] = this.#byName.get(folded(name)) ?? [];
    return more.length === 0 ? code?.path : undefined;
  }

  drafts(): DraftCode[] {
    const draft = ({ key, name, saying, codes }: Growing): DraftCode => {
      const { id, definition, lists, label } = saying ?? SILENT;
      return { key, id, label: label ?? name, definition, lists, codes: [...codes.values()].map(draft) };
    };
    return [...this.#roots.values()].map(draft);
  }
}
