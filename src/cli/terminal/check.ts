import { relative } from 'node:path';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { ReadStudy } from '../../pipeline.ts';
import type { Io } from '../io.ts';
import { countDecisions, decisionCounts } from './decisions.ts';
import { styleFor } from './style.ts';
import { formatTable, widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

function documentTable(read: ReadStudy, say: Say, io: Io): string {
  const head = (id: string, en: string) => ({ head: say({ id, en }) });
  return formatTable(
    [
      head('Dokumen', 'Document'),
      head('Teknik', 'Technique'),
      head('Informan', 'Informant'),
      head('Tanggal', 'Date'),
      { ...head('Satuan', 'Units'), align: 'right' },
    ],
    read.documents.map((document) => [
      printable(document.id),
      say(TECHNIQUE_WORDS[document.technique]),
      printable(document.informant ?? '–'),
      document.date ?? '–',
      String(document.units.length),
    ]),
    widthOf(io),
    styleFor(io, 'out'),
  );
}

/** How each source is understood, and everything that was guessed or left out. */
export function formatCheck(read: ReadStudy, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const count = read.warnings.length;
  const lines = [
    style.bold(indented(printable(read.study.title ?? (relative(io.cwd, read.root) || '.')), '', width)),
    indented(`Codebook: ${printable(say(read.codebook.title))} (${read.codebook.id})`, '', width),
    '',
    documentTable(read, say, io),
  ];
  const decided = countDecisions(read.decisions, say);
  if (decided !== '') lines.push(indented(`decisions.yaml: ${decided}`, '', width), '');
  if (count === 0) lines.push(say({ id: 'Tidak ada yang perlu diperiksa.', en: 'Nothing to look at.' }));
  else lines.push(say({ id: `${count} hal perlu diperiksa:`, en: `${plural(count, 'thing')} to look at:` }));
  const hints = new Map(read.unreadable.map(({ path, details }) => [path, details[0]?.hint]));
  for (const { where, message, code } of read.warnings) {
    const text = `${style.bold(printable(where))}: ${printable(say(message))}  ${style.dim(`[${code}]`)}`;
    lines.push(indented(text, '  ', width, '    '));
    const hint = code === 'SOURCE_UNREADABLE' ? hints.get(where) : undefined;
    if (hint !== undefined) lines.push(indented(say(hint), '    ', width));
  }
  return `${lines.join('\n')}\n`;
}

/** The same for other programs. */
export function checkJson(read: ReadStudy, say: Say): unknown {
  return {
    study: { title: read.study.title, codebook: read.codebook.id, language: read.study.lang },
    documents: read.documents.map(({ id, path, technique, informant, date, lang, units }) => ({
      id,
      path,
      technique,
      informant,
      date,
      language: lang,
      units: units.length,
    })),
    decisions: decisionCounts(read.decisions),
    unreadable: read.unreadable.map(({ path, details }) => ({
      path,
      code: details[0]?.code ?? null,
      message: details.map((detail) => say(detail.message)).join('\n'),
    })),
    warnings: read.warnings.map(({ code, where, message }) => ({ code, where, message: say(message) })),
  };
}
