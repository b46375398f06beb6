import type { AnsweredItem, Checklist, ChecklistAnswer } from '../model/checklist.ts';
import type { Lang } from '../model/text.ts';
import { note, oneLine, paragraph, row, sentences, strong, words } from './blocks.ts';
import { writeCsv } from './csv.ts';
import type { Inline, Report, Section, Table } from './model.ts';
import { checklistPhrases } from './phrases/checklist.ts';
import { commonPhrases } from './phrases/common.ts';

/** What stands in the answer's cell. */
function answerCell(answer: ChecklistAnswer, lang: Lang): readonly Inline[] {
  const say = checklistPhrases[lang];
  switch (answer.state) {
    case 'filled':
      return sentences(answer.text[lang], say.source(answer.from.join('; ')));
    case 'missing':
      return sentences(
        words`${strong(`${say.missing}: ${answer.fields.join(', ')}.`)}`,
        say.add(answer.file, answer.example[lang]),
        answer.text === null ? '' : `${say.known} ${answer.text[lang]}`,
      );
    case 'author':
      return sentences(
        answer.task[lang],
        answer.hint === null || answer.hint[lang] === '' ? '' : `${say.offered} ${answer.hint[lang]}`,
      );
  }
}

function domainTable(standard: string, items: readonly AnsweredItem[], number: number, lang: Lang): Table {
  const say = checklistPhrases[lang];
  const { item, asks, state, text, page } = say.columns;
  return {
    kind: 'table',
    label: commonPhrases[lang].table(number),
    caption: `${standard}: ${items[0]?.domain[lang] ?? ''}`,
    columns: [item, asks, state, text, page].map((label) => ({ label, align: 'left' })),
    rows: items.map((one) =>
      row(
        `${one.number}. ${one.title[lang]}`,
        one.asks[lang],
        say.states[one.answer.state],
        answerCell(one.answer, lang),
        '',
      ),
    ),
    source: null,
  };
}

/** Items of one part of the standard after the other, in their order. */
function byDomain(items: readonly AnsweredItem[]): readonly (readonly AnsweredItem[])[] {
  const groups = new Map<string, AnsweredItem[]>();
  for (const item of items) groups.set(item.domain.id, [...(groups.get(item.domain.id) ?? []), item]);
  return [...groups.values()];
}

const isOpen = ({ answer }: AnsweredItem): boolean => answer.state === 'missing';

/** A checklist as a report: a table for every part, with an empty column for the manuscript's pages. */
export function buildChecklistReport(checklist: Checklist, lang: Lang, onlyMissing = false): Report {
  const say = checklistPhrases[lang];
  const count = (state: ChecklistAnswer['state']): number =>
    checklist.items.filter(({ answer }) => answer.state === state).length;
  const items = onlyMissing ? checklist.items.filter(isOpen) : checklist.items;
  const sections = byDomain(items).map(
    (group, at): Section => ({
      id: `${checklist.id}-${at + 1}`,
      level: 1,
      number: String.fromCharCode('A'.charCodeAt(0) + at),
      heading: group[0]?.domain[lang] ?? '',
      blocks: [domainTable(checklist.id.toUpperCase(), group, at + 1, lang)],
      sections: [],
    }),
  );
  return {
    lang,
    title: checklist.title[lang],
    front: [
      paragraph(
        say.summary(checklist.items.length, count('filled'), count('missing'), count('author')),
        onlyMissing && items.length === 0 ? say.allThere : '',
      ),
      ...(onlyMissing ? [] : [note(say.status)]),
      paragraph(say.reference(checklist.reference)),
    ],
    sections,
  };
}

/** One item in one language, for other programs. */
function flatItem({ number, domain, title, asks, nature, answer }: AnsweredItem, lang: Lang) {
  return {
    number,
    domain: domain[lang],
    title: title[lang],
    asks: asks[lang],
    nature,
    state: answer.state,
    text: 'text' in answer ? (answer.text?.[lang] ?? null) : (answer.hint?.[lang] ?? null),
    task: answer.state === 'author' ? answer.task[lang] : null,
    from: answer.state === 'filled' ? answer.from : [],
    fields: answer.state === 'missing' ? answer.fields : [],
    file: answer.state === 'missing' ? answer.file : null,
    example: answer.state === 'missing' ? answer.example[lang] : null,
  };
}

/** The checklist as plain data in one language. */
export function checklistJson(checklist: Checklist, lang: Lang, onlyMissing = false): unknown {
  const items = onlyMissing ? checklist.items.filter(isOpen) : checklist.items;
  return {
    checklist: checklist.id,
    title: checklist.title[lang],
    reference: checklist.reference,
    items: items.map((item) => flatItem(item, lang)),
  };
}

/** One line an item, for spreadsheets. */
export function renderChecklistCsv(checklist: Checklist, lang: Lang, onlyMissing = false): string {
  const say = checklistPhrases[lang];
  const items = onlyMissing ? checklist.items.filter(isOpen) : checklist.items;
  const records = items.map((item) => {
    const { number, domain, title, asks, state, text, task, from, fields, file, example } = flatItem(
      item,
      lang,
    );
    return [
      number,
      domain,
      title,
      asks,
      say.states[state],
      [task, text].filter((part) => part !== null && part !== '').join(' '),
      from.join('; '),
      file === null ? fields.join('; ') : fields.map((field) => `${file}: ${field}`).join('; '),
      example === null ? null : oneLine(example),
    ];
  });
  return writeCsv([say.csv, ...records], lang);
}
