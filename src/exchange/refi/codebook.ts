import type { ProjectCode } from '../../model/project.ts';
import type { Warned } from '../../model/result.ts';
import { archiveText } from './archive.ts';
import { guidOf } from './guid.ts';
import { Losses } from './losses.ts';
import { readCodes } from './read-codes.ts';
import { childrenOf, parseXml, xmlElement } from './xml.ts';

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** A codebook as other tools exchange it. */
export interface ReadCodebook {
  readonly title: string | null;
  readonly codes: readonly ProjectCode[];
}

/**
 * Reads a REFI-QDA codebook (`.qdc`).
 * @throws TelaahError INPUT_UNREADABLE
 */
export function readQdc(bytes: Uint8Array, file: string): Warned<ReadCodebook> {
  const root = parseXml(archiveText(bytes), file);
  // A whole project's codebook lies one level deeper.
  const [book = root] = root.name === 'Project' ? childrenOf(root, 'CodeBook') : [];
  const losses = new Losses();
  for (const { attributes } of childrenOf(childrenOf(book, 'Sets')[0], 'Set')) {
    losses.add({ id: 'kelompok kode', en: 'set(s) of codes' }, attributes['name']);
  }
  return {
    value: { title: root.attributes['name']?.trim() ?? null, codes: readCodes(childrenOf(book, 'Codes')[0]) },
    warnings: losses.warnings(file),
  };
}

/** A code with those below it, in the schema's order; `notes` gives the references to memos on a code. */
export function codeElement(
  code: ProjectCode,
  guid: (id: string) => string,
  notes: (id: string) => readonly string[] = () => [],
): string {
  const { name, description, color, isCodable, codes } = code;
  return xmlElement('Code', { guid: guid(code.id), name, isCodable: String(isCodable), color }, [
    ...(description === null ? [] : [xmlElement('Description', {}, description)]),
    ...notes(code.id),
    ...codes.map((one) => codeElement(one, guid, notes)),
  ]);
}

/** Writes a REFI-QDA codebook (`.qdc`); the same codes give the same bytes. `codes` must not be empty. */
export function writeQdc(codes: readonly ProjectCode[]): string {
  const book = xmlElement('CodeBook', { xmlns: NAMESPACE, origin: 'Telaah' }, [
    xmlElement(
      'Codes',
      {},
      codes.map((code) => codeElement(code, (id) => guidOf('code', id))),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${book}\n`;
}
