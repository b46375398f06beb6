/** Longer ids are cut at a word. */
const LONGEST = 48;

/** An id as codebooks have them, made of a name: `Kualitas Kerja (K1)` → `kualitas-kerja-k1`; empty where nothing fits. */
function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= LONGEST) return plain;
  return plain
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** Gives ids that differ from all that it gave before. */
export class Ids {
  readonly #taken = new Set<string>();

  make(name: string, otherwise = 'kode'): string {
    const base = slug(name) || otherwise;
    let id = base;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
