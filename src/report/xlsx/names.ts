/** Excel's limit. */
const LONGEST = 31;

/** What a title says before its remarks, without what every title says, and without what a sheet's name cannot hold. */
function short(title: string): string {
  const head = title.split(/[:(,;]/u)[0] ?? '';
  const words = head
    .replace(/[^\p{L}\p{N} ×-]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => !/^(?:matriks|matrix)$/iu.test(word))
    .join(' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whole words as far as they fit. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const kept = name.slice(0, length + 1);
  const end = kept.lastIndexOf(' ');
  return (end > length / 2 ? kept.slice(0, end) : kept.slice(0, length)).trim();
}

/** Names of sheets after the titles of what they hold: each its own, none longer than Excel allows. */
export function sheetNames(titles: readonly string[], ...others: readonly string[]): readonly string[] {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  return titles.map((title, at) => {
    const wanted = short(title) || String(at + 1);
    let name = cut(wanted, LONGEST);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = cut(wanted, LONGEST - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
