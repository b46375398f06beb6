import type { TextRun } from 'docx';
import type { Inline } from '../model.ts';
import { textRun } from './elements.ts';

export function runs(inlines: readonly Inline[]): TextRun[] {
  return inlines.map(({ kind, text }) =>
    textRun(text, {
      ...(kind === 'strong' ? { bold: true } : {}),
      ...(kind === 'emphasis' ? { italics: true } : {}),
    }),
  );
}
