/** No names for files on Windows, whatever their ending. */
const RESERVED =
  /^(?:con|prn|aux|nul|com\d|lpt\d|study|readme|changelog|license|contributing|informants|codebook|decisions)(?:\.|$)/i;
const LONGEST = 80;

/** A name that is a good one for a file everywhere, without folders: `Wawancara: Bu A/B` → `Wawancara- Bu A-B`. */
export function fileName(name: string, otherwise: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/\.(?:docx?|txt|rtf|odt|pdf|md|html?|mp[34]|wav|m4a|vtt|srt)$/i, '')
    .replace(/(?![\p{L}\p{N}\p{M} ._,()&+-])./gsu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/^[\s.-]+|[\s.-]+$/gu, '');
  const cut = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s.-]+$/u, '');
  return cut === '' || RESERVED.test(cut) ? `${otherwise}${cut === '' ? '' : `-${cut}`}` : cut;
}

/** Gives names that differ from all it gave before, whatever their case. */
export class FileNames {
  readonly #taken = new Set<string>();

  make(name: string, otherwise: string): string {
    const base = fileName(name, otherwise);
    let own = base;
    for (let number = 2; this.#taken.has(own.toLowerCase()); number += 1) own = `${base}-${number}`;
    this.#taken.add(own.toLowerCase());
    return own;
  }
}
