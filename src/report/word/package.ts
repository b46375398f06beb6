import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '../../model/text.ts';
import { compareText } from '../../model/text.ts';
import { escapeXml } from './elements.ts';
import { DOCUMENT_LANGUAGE } from './styles.ts';

/** The parts of a package, by name, without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export const CONTENT_TYPES = '[Content_Types].xml';

/** The earliest that a zip file can say, wherever it is written: nothing generated carries a date. */
const NO_DATE = new Date(1980, 0, 1);

export function unpacked(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** The same parts give the same bytes. */
export function packed(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort(
    (a, b) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES) || compareText(a, b),
  );
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
    mtime: NO_DATE,
    level: 6,
  });
}

export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes === undefined ? undefined : strFromU8(bytes);
}

export function withPart(parts: Parts, name: string, content: string | Uint8Array): Parts {
  return new Map([...parts, [name, typeof content === 'string' ? strToU8(content) : content]]);
}

/** docx would write the present time and a name into them. */
export function coreProperties(title: string, lang: Lang): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Telaah</dc:creator>`,
    `<dc:language>${DOCUMENT_LANGUAGE[lang]}</dc:language></cp:coreProperties>`,
  ].join('');
}
