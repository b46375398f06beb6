import { lowerFirst } from '../../model/format.ts';
import type { StudyMemo } from '../../model/people.ts';
import { list, paragraph, row, strong, words } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { peoplePhrases } from '../phrases/people.ts';

/** How much each person coded, confirmed and rejected; nothing where nobody has. */
export function coders(context: ReportContext): readonly Block[] {
  const { coders: shares } = context.analysis;
  if (shares.length === 0) return [];
  const say = peoplePhrases[context.lang];
  const { coder, ...numbers } = say.coderColumns;
  const orphans = shares.reduce((sum, share) => sum + share.orphans, 0);
  return [
    context.table({
      caption: say.coders,
      columns: [
        { label: coder, align: 'left' },
        ...Object.values(numbers).map((label) => ({ label, align: 'right' as const })),
      ],
      rows: shares.map((share) => row(share.coder, share.made, share.confirmed, share.rejected, share.units)),
    }),
    ...(orphans === 0 ? [] : [paragraph(say.orphans(orphans))]),
  ];
}

function subject({ about }: StudyMemo, context: ReportContext): string {
  const { on } = peoplePhrases[context.lang];
  const label = (code: string): string => {
    const known = context.code(code);
    return known === undefined ? code : lowerFirst(context.say(known.label));
  };
  switch (about.kind) {
    case 'study':
      return on.study;
    case 'document':
      return on.document(about.document);
    case 'code':
      return on.code(label(about.code));
    case 'passage':
      return on.passage(`${about.document}:${about.unit}`, about.code === null ? null : label(about.code));
  }
}

/** Every memo that counts, with what it is about and who wrote it. */
export function memos(context: ReportContext): readonly Block[] {
  const { memos: all } = context.analysis;
  if (all.length === 0) return [];
  const say = peoplePhrases[context.lang];
  return [
    paragraph(say.memosText),
    list(all.map((memo) => words`${strong(subject(memo, context))}${say.memo(memo.text, memo.coder)}`)),
  ];
}
