import { writeYaml } from '../../formats/yaml-write.ts';
import type { Warned } from '../../model/result.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { colorOf, type DraftCode, LIST_FIELDS, labelText } from './draft.ts';
import { Ids } from './ids.ts';

/** A codebook written from the codes of another program. */
export interface WrittenCodebook {
  /** `codebook.yaml`, valid. */
  readonly yaml: string;
  /** The path of each code of ours (`kualitas/sop`), by the key of the code that it was made of. */
  readonly codes: ReadonlyMap<string, string>;
}

export interface CodebookFacts {
  /** The file that it comes from, as warnings name it. */
  readonly file: string;
  readonly title: string;
  /** Of the comments in the file. */
  readonly lang: Lang;
  /** Keys of codes that passages have: one with codes under it needs a place for its own passages. */
  readonly used?: ReadonlySet<string>;
}

/** A code of the two levels that our codebooks have. */
interface Level {
  readonly draft: DraftCode;
  readonly id: string;
  readonly label: DraftCode['label'];
}

const DEEP = ' › ';

const GENERAL: Bilingual = { id: 'umum', en: 'general' };

/** Everything below an indicator, with the names of what lies between. */
function below(code: DraftCode, above: readonly string[]): { draft: DraftCode; name: string[] }[] {
  return code.codes.flatMap((draft) => {
    const name = [...above, labelText(draft)];
    return [{ draft, name }, ...below(draft, name)];
  });
}

/** Codes that only hold others together are needed no more where these carry their names. */
const isNeeded = (draft: DraftCode, used: ReadonlySet<string>): boolean =>
  draft.codes.length === 0 || used.has(draft.key);

function subsOf(indicator: DraftCode, used: ReadonlySet<string>, lang: Lang): Level[] {
  const ids = new Ids();
  const own: Level[] = used.has(indicator.key)
    ? [
        {
          draft: indicator,
          id: ids.make(GENERAL[lang]),
          label: `${labelText(indicator)} (${GENERAL[lang]})`,
        },
      ]
    : [];
  const others = below(indicator, [])
    .filter(({ draft }) => isNeeded(draft, used))
    .map(({ draft, name }): Level => {
      const [single, ...more] = name;
      const label = more.length === 0 ? draft.label : name.join(DEEP);
      return {
        draft,
        id: ids.make(draft.id ?? name.join(' ')),
        label: single === undefined ? draft.label : label,
      };
    });
  return [...own, ...others];
}

/** A label of few words is what passages about the code are likely to say. */
function termsOf(label: string): string[] {
  const words = label
    .toLowerCase()
    .replace(/[~"“”()]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const some = words.some((word) => /[\p{L}\p{N}]/u.test(word));
  return some && words.length <= 4 ? [words.join(' ')] : [];
}

function fieldsOf({ draft, id, label }: Level): Record<string, unknown> {
  const terms = draft.lists.terms ?? termsOf(labelText(draft));
  const lists = LIST_FIELDS.flatMap((field) => {
    const items = field === 'terms' ? terms : (draft.lists[field] ?? []);
    return items.length === 0 ? [] : [[field, items] as const];
  });
  return {
    id,
    label,
    definition: draft.definition ?? label,
    ...colorOf(draft),
    ...Object.fromEntries(lists),
  };
}

function indicatorOf(draft: DraftCode, id: string, subs: readonly Level[]): Record<string, unknown> {
  if (subs.length === 0) return fieldsOf({ draft, id, label: draft.label });
  const { label, definition } = draft;
  return { id, label, definition: definition ?? label, ...colorOf(draft), sub: subs.map(fieldsOf) };
}

function all(codes: readonly DraftCode[]): DraftCode[] {
  return codes.flatMap((code) => [code, ...all(code.codes)]);
}

function warningsOf(codes: readonly DraftCode[], file: string): Warning[] {
  const every = all(codes);
  const undefinedOnes = every.filter(({ definition }) => definition === null).length;
  const deep = codes.flatMap((code) => code.codes).flatMap((code) => below(code, [])).length;
  const said: Bilingual[] = [];
  if (undefinedOnes > 0)
    said.push({
      id: `${undefinedOnes} kode tanpa definisi; namanya dipakai sebagai definisi`,
      en: `${undefinedOnes} code(s) without a definition; their names stand in for it`,
    });
  if (deep > 0)
    said.push({
      id: `${deep} kode lebih dalam dari dua tingkat; namanya digabung: "A${DEEP}B"`,
      en: `${deep} code(s) deeper than two levels; their names are joined: "A${DEEP}B"`,
    });
  return said.map((message) => ({ code: 'FORMAT_DETAIL_LOST', where: file, message }));
}

const HEAD: Readonly<Record<Lang, string>> = {
  id: '# yaml-language-server: $schema=.telaah/codebook.schema.json\n# Tambahkan pada setiap kode: terms (kata dan frasa), positive, negative, questions, examples.\n# Lalu periksa: telaah codebook check codebook.yaml\n',
  en: '# yaml-language-server: $schema=.telaah/codebook.schema.json\n# Add to each code: terms (words and phrases), positive, negative, questions, examples.\n# Then check: telaah codebook check codebook.yaml\n',
};

/**
 * A codebook of ours from a tree of codes: the highest level gives the indicators, the next their sub-indicators; what
 * lies deeper is drawn up to them under joined names, and said. `codes` must not be empty.
 */
export function codebookYaml(codes: readonly DraftCode[], facts: CodebookFacts): Warned<WrittenCodebook> {
  const used = facts.used ?? new Set<string>();
  const ids = new Ids();
  const paths = new Map<string, string>();
  const indicators = codes.map((draft) => {
    const id = ids.make(draft.id ?? labelText(draft));
    const subs = draft.codes.length === 0 ? [] : subsOf(draft, used, facts.lang);
    if (subs.length === 0) paths.set(draft.key, id);
    for (const sub of subs) paths.set(sub.draft.key, `${id}/${sub.id}`);
    return indicatorOf(draft, id, subs);
  });
  const file = { id: new Ids().make(facts.title, 'codebook'), title: facts.title, indicators };
  return {
    value: { yaml: `${HEAD[facts.lang]}${writeYaml(file)}`, codes: paths },
    warnings: warningsOf(codes, facts.file),
  };
}
