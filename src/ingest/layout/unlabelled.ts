import { tidy } from '../clean.ts';
import { type Line, locatorOf } from './lines.ts';
import { readNumbered } from './numbered-questions.ts';
import { context, headingSpeech, isAside, isQuestion, type Speech, unlabelled } from './speech.ts';

/**
 * An interview without labels: a question/answer table, numbered questions, questions as headings or in
 * bold, or question paragraphs between answers. `null` where nothing tells who speaks.
 */
export function readUnlabelled(lines: readonly Line[]): Speech[] | null {
  const reading = [fromTable, readNumbered, fromHeadings, fromBold, fromQuestionMarks];
  for (const read of reading) {
    const speeches = read(lines);
    if (speeches !== null) return speeches;
  }
  return null;
}

function fromTable(lines: readonly Line[]): Speech[] | null {
  if (!lines.some((line) => line.preset?.role === 'informant')) return null;
  return lines.map((line) => {
    if (line.kind === 'heading') return headingSpeech(line.text);
    if (line.preset === null) return context(line.text, line.opens);
    const { role, label } = line.preset;
    const prefix = role === 'informant' && label !== null ? `${label}:` : '';
    return {
      role,
      speaker: label,
      informant: label,
      prefix,
      text: tidy(line.text),
      opens: line.opens,
      question: line.preset.question === null ? '' : null,
      ...locatorOf(line),
    };
  });
}

function fromHeadings(lines: readonly Line[]): Speech[] | null {
  const asks = (line: Line): boolean => line.kind === 'heading' && line.text.includes('?');
  return lines.filter(asks).length < 2 ? null : byParagraph(lines, asks);
}

function fromBold(lines: readonly Line[]): Speech[] | null {
  const isBold = (line: Line): boolean => line.kind === 'text' && line.opens && line.bold >= line.text.length;
  const bold = lines.filter(isBold);
  const asking = bold.filter((line) => isQuestion(line.text)).length;
  if (asking < 2 || asking < bold.length * 0.5) return null;
  const asks = (line: Line): boolean =>
    isBold(line) && (isQuestion(line.text) || /[.,:;!…"”]$/u.test(line.text));
  return byParagraph(
    lines.map((line) => (isBold(line) && !asks(line) ? { ...line, kind: 'heading' } : line)),
    asks,
  );
}

/** Paragraphs that end in a question mark, each with an answer below it. */
function fromQuestionMarks(lines: readonly Line[]): Speech[] | null {
  const asks = (line: Line): boolean => line.kind === 'text' && line.opens && line.text.endsWith('?');
  const paragraphs = lines.filter((line) => line.opens && line.kind === 'text');
  const questions = paragraphs.filter(asks);
  const answered = paragraphs.filter(
    (line, index) => asks(line) && index + 1 < paragraphs.length && !asks(paragraphs[index + 1] ?? line),
  );
  const isPlain =
    questions.length >= 3 &&
    questions.length >= paragraphs.length * 0.3 &&
    answered.length >= questions.length * 0.8;
  return isPlain ? byParagraph(lines, asks) : null;
}

function byParagraph(lines: readonly Line[], asks: (line: Line) => boolean): Speech[] {
  let voice: 'interviewer' | 'informant' | null = null;
  const speechOf = (line: Line): Speech => {
    if (asks(line)) {
      voice = 'interviewer';
      return unlabelled('interviewer', line.text, true);
    }
    if (line.kind === 'heading') {
      voice = null;
      return headingSpeech(line.text);
    }
    if (line.opens && isAside(line.text)) return context(line.text, true);
    if (line.opens && voice !== null) voice = 'informant';
    return voice === null ? context(line.text, line.opens) : unlabelled(voice, line.text, line.opens);
  };
  return lines.map((line) => ({ ...speechOf(line), ...locatorOf(line) }));
}
