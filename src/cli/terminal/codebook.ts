import { type Code, type Codebook, isFlat } from '../../model/codebook.ts';
import type { Bilingual } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type { ExampleFailure } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

const paragraph = (text: string, by: string, width: number): string => indented(printable(text), by, width);

function codeLines(code: Code, by: string, say: Say, width: number): string[] {
  const list = (title: { id: string; en: string }, items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [
          `${by}${say(title)}:`,
          ...items.map((item) => indented(printable(item), `${by}  - `, width, `${by}    `)),
        ];
  return [
    paragraph(say(code.definition), by, width),
    ...list({ id: 'Dipakai bila', en: 'Use when' }, code.useWhen.map(say)),
    ...list({ id: 'Tidak dipakai bila', en: 'Not when' }, code.notWhen.map(say)),
    ...list({ id: 'Pertanyaan', en: 'Questions' }, code.questions),
    paragraph(
      `${say({ id: 'Istilah', en: 'Terms' })}: ${code.terms.slice(0, 12).join(', ')}${code.terms.length > 12 ? `, … (${code.terms.length})` : ''}`,
      by,
      width,
    ),
    '',
  ];
}

/** A codebook to read: indicators, codes, definitions, when to use them, questions, factors. */
export function formatCodebook(book: Codebook, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const lines = [
    indented(style.bold(say(book.title)), '', width),
    indented(`${book.id}${book.citation === null ? '' : ` · ${book.citation}`}`, '', width),
  ];
  if (book.reference !== null) lines.push(paragraph(book.reference, '', width));
  lines.push('');
  for (const indicator of book.indicators) {
    lines.push(indented(`${style.bold(say(indicator.label))}  (${indicator.id})`, '', width, '  '));
    const codes = book.codes.filter((code) => code.indicator === indicator.id);
    if (isFlat(indicator)) lines.push(...codes.flatMap((code) => codeLines(code, '  ', say, width)));
    else {
      lines.push(paragraph(say(indicator.definition), '  ', width), '');
      for (const code of codes)
        lines.push(
          indented(`${style.bold(say(code.label))}  (${code.id})`, '  ', width, '    '),
          ...codeLines(code, '    ', say, width),
        );
    }
  }
  if (book.factors.length > 0) {
    lines.push(style.bold(say({ id: 'Faktor', en: 'Factors' })));
    for (const factor of book.factors) {
      const kind =
        factor.kind === 'supporting'
          ? { id: 'pendukung', en: 'supporting' }
          : { id: 'penghambat', en: 'inhibiting' };
      lines.push(paragraph(`${say(factor.label)}: ${say(kind)}  (${factor.id})`, '  ', width));
    }
  }
  return `${lines.join('\n')}\n`;
}

function complaint({ code, expected, found, given }: ExampleFailure): Bilingual {
  if (expected === null) {
    return { id: `tidak boleh mendapat ${code}, tetapi mendapatnya`, en: `must not get ${code}, but does` };
  }
  if (found === null) {
    const codes = given.join(', ');
    return {
      id: `harus ${code}, tetapi mendapat ${codes || 'tidak satu kode pun'}`,
      en: `must be ${code}, but gets ${codes || 'no code at all'}`,
    };
  }
  return {
    id: `harus ${POLARITY_WORDS[expected].id}, tetapi terbaca ${POLARITY_WORDS[found].id}`,
    en: `must be ${POLARITY_WORDS[expected].en}, but reads as ${POLARITY_WORDS[found].en}`,
  };
}

/** Which examples came out otherwise than the codebook says. */
export function formatFailures(failures: readonly ExampleFailure[], say: Say, io: Io): string {
  if (failures.length === 0) {
    return `${say({ id: 'Semua contoh terkode seperti tertulis.', en: 'Every example is coded as written.' })}\n`;
  }
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const lines = failures.flatMap((failure) => {
    return [
      `${style.bold(failure.rule)}: ${say(complaint(failure))}`,
      paragraph(`“${failure.text}”`, '    ', width),
    ];
  });
  const count = failures.length;
  return `${say({ id: `${count} contoh tidak sesuai:`, en: `${plural(count, 'example')} not coded as written:` })}\n${lines.join('\n')}\n`;
}
