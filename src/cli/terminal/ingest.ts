import { type Locator, locatorWords } from '../../model/locator.ts';
import type { Document, Unit } from '../../model/source.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { Voice } from '../../model/voice.ts';
import type { ReadFile, ReadFiles } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { formatTable, widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

/** How many units show how a file is read, unless all are asked for. */
const SHOWN = 3;
const LONGEST = 240;

const ROLES: Readonly<Record<Voice['role'], Bilingual>> = {
  interviewer: { id: 'pewawancara', en: 'interviewer' },
  informant: { id: 'informan', en: 'informant' },
};

/** How each file is read: what it is, who speaks, its units, and what had to be guessed. */
export function formatReadFiles(read: ReadFiles, showsAll: boolean, say: Say, io: Io): string {
  return [
    ...read.files.map((file) => formatFile(file, showsAll, read.lang, say, io)),
    ...read.unreadable.map(({ path, details }) => formatUnreadable(path, details, say, io)),
  ].join('\n');
}

function formatFile(
  { document, voices, warnings }: ReadFile,
  showsAll: boolean,
  lang: Lang,
  say: Say,
  io: Io,
): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const lines = [
    style.bold(indented(printable(document.path), '', width)),
    indented(factsOf(document, say), '  ', width),
  ];
  if (voices.length > 0) lines.push('', moved(voiceTable(voices, say, io), '  '));
  lines.push('', indented(style.bold(unitsHead(document, say)), '  ', width));
  const shown = showsAll ? document.units : document.units.slice(0, SHOWN);
  for (const unit of shown) lines.push(...formatUnit(document, unit, showsAll, lang, io));
  const left = document.units.length - shown.length;
  if (left > 0) {
    const more = say({
      id: `… dan ${left} lagi; semuanya: --units`,
      en: `… and ${left} more; to see all: --units`,
    });
    lines.push(style.dim(indented(more, '    ', width)));
  }
  lines.push('');
  for (const { code, message } of warnings) {
    const text = `! ${printable(say(message))}  ${style.dim(`[${code}]`)}`;
    lines.push(indented(text, '  ', width, '    '));
  }
  if (warnings.length === 0)
    lines.push(`  ${say({ id: 'Tidak ada yang ditebak.', en: 'Nothing was guessed.' })}`);
  return `${lines.join('\n')}\n`;
}

/** `Wawancara · informan I-03 · 2025-03-12 · Ruang rapat`. */
function factsOf(document: Document, say: Say): string {
  const { technique, informant, date, place, title } = document;
  const word = say(TECHNIQUE_WORDS[technique]);
  const facts = [
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    `id ${document.id}`,
    ...(informant === null ? [] : [say({ id: `informan ${informant}`, en: `informant ${informant}` })]),
    ...[date, place, title].filter((fact) => fact !== null),
  ];
  return facts.map(printable).join(' · ');
}

function voiceTable(voices: readonly Voice[], say: Say, io: Io): string {
  const head = (id: string, en: string) => ({ head: say({ id, en }) });
  return formatTable(
    [
      head('Pembicara', 'Speaker'),
      head('Peran', 'Role'),
      head('Informan', 'Informant'),
      { ...head('Giliran', 'Turns'), align: 'right' },
    ],
    voices.map(({ label, role, informant, turns }) => [
      label === null ? say({ id: '(tanpa label)', en: '(no label)' }) : printable(label),
      say(ROLES[role]),
      printable(informant ?? '–'),
      String(turns),
    ]),
    widthOf(io) - 2,
    styleFor(io, 'out'),
  ).trimEnd();
}

function unitsHead({ technique, units }: Document, say: Say): string {
  const count = units.length;
  if (technique === 'interview')
    return say({ id: `${count} satuan (jawaban)`, en: `${plural(count, 'unit')} (answers)` });
  return say({ id: `${count} satuan (paragraf)`, en: `${plural(count, 'unit')} (paragraphs)` });
}

function formatUnit(document: Document, unit: Unit, isWhole: boolean, lang: Lang, io: Io): string[] {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const { ordinal, question, informant, locator } = unit;
  const told = [
    ...(informant === null || informant === document.informant ? [] : [printable(informant)]),
    ...(locator === undefined ? [] : [placeOf(locator, lang)]),
  ];
  const number = `${ordinal}.`.padEnd(4);
  const lead = told.length === 0 ? '' : `${style.dim(`[${told.join(', ')}]`)} `;
  const text = document.text.slice(unit.start, unit.end);
  const asked = question === null ? [] : [style.dim(`? ${shortened(question, isWhole)}`)];
  const parts = [...asked, `${lead}${shortened(text, isWhole)}`];
  return parts.map((part, index) => indented(part, index === 0 ? `  ${number}` : '      ', width, '      '));
}

function placeOf(locator: Locator, lang: Lang): string {
  return printable(locatorWords(locator, lang));
}

function shortened(text: string, isWhole: boolean): string {
  const line = printable(text);
  return isWhole || line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

function moved(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : by + line))
    .join('\n');
}

function formatUnreadable(
  path: string,
  details: ReadFiles['unreadable'][number]['details'],
  say: Say,
  io: Io,
): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const lines = details.flatMap(({ message, hint, code }) => [
    indented(`${printable(say(message))}  ${style.dim(`[${code}]`)}`, '  ', width, '    '),
    ...(hint === undefined
      ? []
      : say(hint)
          .split('\n')
          .map((line) => indented(printable(line), '    ', width))),
  ]);
  const head = say({ id: 'tidak terbaca', en: 'not readable' });
  return `${[style.bold(indented(`${printable(path)}: ${head}`, '', width)), ...lines].join('\n')}\n`;
}

/** The same for other programs. */
export function readFilesJson({ files, unreadable }: ReadFiles, say: Say): unknown {
  return {
    documents: files.map(({ document, voices, warnings }) => ({
      id: document.id,
      path: document.path,
      technique: document.technique,
      informant: document.informant,
      date: document.date,
      place: document.place,
      title: document.title,
      language: document.lang,
      speakers: voices,
      units: document.units.map((unit) => ({
        unit: unit.ordinal,
        start: unit.start,
        end: unit.end,
        informant: unit.informant,
        heading: unit.heading,
        question: unit.question,
        locator: unit.locator ?? null,
        text: document.text.slice(unit.start, unit.end),
      })),
      warnings: warnings.map(({ code, message }) => ({ code, message: say(message) })),
    })),
    unreadable: unreadable.map(({ path, details }) => ({
      path,
      code: details[0]?.code ?? null,
      message: details.map((detail) => say(detail.message)).join('\n'),
    })),
  };
}
