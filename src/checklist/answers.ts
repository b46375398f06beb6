import type { AnsweredItem, ChecklistAnswer } from '../model/checklist.ts';
import type { MethodField } from '../model/methods.ts';
import type { Bilingual } from '../model/text.ts';
import type { ChecklistContext } from './context.ts';
import { FIELD_EXAMPLES } from './examples.ts';

/** Answers one item from the study; never `filled` with what cannot be seen there. */
export type Fill = (context: ChecklistContext) => ChecklistAnswer;

/** An item of a standard, and how it is filled. */
export interface ItemSpec extends Omit<AnsweredItem, 'answer' | 'number'> {
  readonly fill: Fill;
}

/** The same words in both languages: what the author wrote. */
export const asWritten = (text: string): Bilingual => ({ id: text, en: text });

const END = /[.!?:;,–…)]["”’]?$/u;

/** Sentences one after the other, each with an end. */
function joined(parts: readonly string[]): string {
  const some = parts.filter((part) => part !== '');
  return some.map((part, at) => (at < some.length - 1 && !END.test(part) ? `${part}.` : part)).join(' ');
}

/** Sentences of both languages, one after the other; those that are `null` are left out. */
export function together(...parts: readonly (Bilingual | null)[]): Bilingual {
  const some = parts.filter((part) => part !== null);
  return { id: joined(some.map(({ id }) => id)), en: joined(some.map(({ en }) => en)) };
}

/** What our examples have where the author has to go on: a text that still holds it is not filled in. */
const BLANK = '…';

export const isBlank = (text: string | null): boolean => text === null || text.includes(BLANK);

export function filled(text: Bilingual, ...from: readonly string[]): ChecklistAnswer {
  return { state: 'filled', text, from };
}

/** Fields to add to `file`; `text` is what the study says of it already. */
export function missing(
  fields: readonly string[],
  example: Bilingual,
  text: Bilingual | null = null,
  file: string | null = 'study.yaml',
): ChecklistAnswer {
  return { state: 'missing', fields, file, example, text };
}

/** What a command of ours adds. */
export function missingDeed(what: string, command: string, text: Bilingual | null = null): ChecklistAnswer {
  return missing([what], asWritten(command), text, null);
}

export function author(task: Bilingual, hint: Bilingual | null = null): ChecklistAnswer {
  return { state: 'author', task, hint };
}

const key = (field: MethodField): string => `methods.${field}`;

/** What study.yaml says under `methods`; `undefined` for nothing, and for an example that was not filled in. */
export function said({ analysis }: ChecklistContext, field: MethodField): string | undefined {
  const text = analysis.study.methods.fields[field] ?? null;
  return text === null || isBlank(text) ? undefined : text;
}

/** Fields that are not there yet. */
export function missingFields(
  fields: readonly MethodField[],
  text: Bilingual | null = null,
): ChecklistAnswer {
  return missing(
    fields.map(key),
    {
      id: fields.map((field) => FIELD_EXAMPLES[field].id).join('; '),
      en: fields.map((field) => FIELD_EXAMPLES[field].en).join('; '),
    },
    text,
  );
}

/** An item that fields of study.yaml answer, all of them; `more` is what the study shows besides. */
export function fromFields(
  fields: readonly MethodField[],
  more: (context: ChecklistContext) => Bilingual | null = () => null,
): Fill {
  return (context) => {
    const known = fields.filter((field) => said(context, field) !== undefined);
    const extra = more(context);
    const texts = known.map((field) => asWritten(said(context, field) ?? ''));
    const absent = fields.filter((field) => !known.includes(field));
    const text = texts.length === 0 && extra === null ? null : together(...texts, extra);
    if (absent.length > 0 || text === null) return missingFields(absent, text);
    return filled(text, ...known.map((field) => `study.yaml: ${key(field)}`));
  };
}

/** An item that only the author's prose answers: filled where it stands in study.yaml already. */
export function fromAuthor(
  field: MethodField,
  task: Bilingual,
  hint: (context: ChecklistContext) => Bilingual | null = () => null,
): Fill {
  return (context) => {
    const text = said(context, field);
    if (text !== undefined) return filled(asWritten(text), `study.yaml: ${key(field)}`);
    const place = {
      id: `Dapat ditulis dalam study.yaml: ${key(field)}.`,
      en: `It can be written in study.yaml: ${key(field)}.`,
    };
    return author(together(task, place), hint(context));
  };
}
