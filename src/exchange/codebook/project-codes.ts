import { type Code, type Codebook, isFlat } from '../../model/codebook.ts';
import type { ProjectCode } from '../../model/project.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import type { DraftCode } from './draft.ts';

const HEADS = {
  use: { id: 'Dipakai bila', en: 'Use when' },
  not: { id: 'Tidak dipakai bila', en: 'Do not use when' },
  examples: { id: 'Contoh', en: 'Examples' },
  counter: { id: 'Bukan contoh', en: 'Not examples' },
} as const satisfies Record<string, Bilingual>;

function listed(head: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${head}:\n${items.map((item) => `- ${item}`).join('\n')}`];
}

const said = (items: readonly Bilingual[], lang: Lang): string[] => items.map((item) => item[lang]);

/** What a code is and when it is used, in one text: other programs have but one field for it. */
export function codeGuide(code: Code, lang: Lang): string {
  return [
    code.definition[lang],
    ...listed(HEADS.use[lang], said(code.useWhen, lang)),
    ...listed(HEADS.not[lang], said(code.notWhen, lang)),
  ].join('\n\n');
}

/** The same with the examples. */
function codeMemo(code: Code, lang: Lang): string {
  const examples = code.examples.map(({ text }) => text);
  return [
    codeGuide(code, lang),
    ...listed(HEADS.examples[lang], examples),
    ...listed(HEADS.counter[lang], code.counterexamples),
  ].join('\n\n');
}

/** A codebook as other programs know it: the ids are the paths of the codes. Indicators hold their codes together. */
export function codesOf(codebook: Codebook, lang: Lang): ProjectCode[] {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]));
  const leaf = (code: Code): ProjectCode => ({
    id: code.id,
    name: code.label[lang],
    description: codeMemo(code, lang),
    color: code.color ?? null,
    isCodable: true,
    codes: [],
  });
  return codebook.indicators.map((indicator): ProjectCode => {
    const codes = indicator.codes.flatMap((id) => byId.get(id) ?? []);
    const [single] = codes;
    if (isFlat(indicator) && single !== undefined) return leaf(single);
    return {
      id: indicator.id,
      name: indicator.label[lang],
      description: indicator.definition[lang],
      color: indicator.color ?? null,
      isCodable: false,
      codes: codes.map(leaf),
    };
  });
}

/** The codes of another program's project on their way to a codebook of ours. */
export function draftsOf(codes: readonly ProjectCode[]): DraftCode[] {
  return codes.map(({ id, name, description, color, codes: children }) => ({
    key: id,
    id: null,
    label: name.trim() === '' ? id : name.trim(),
    definition: description === null || description.trim() === '' ? null : description.trim(),
    lists: {},
    ...(color === null ? {} : { color }),
    codes: draftsOf(children),
  }));
}
