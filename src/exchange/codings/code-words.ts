/** What is longer names no code: it is a remark. */
const LONGEST = 300;

/** `Kesesuaian SOP [kualitas/sop]: negatif`, `kualitas/sop -`, `kode: sop (negatif)`, `#sop`. */
export function parseCodeWords(text: string): { readonly code: string; readonly polarity: string } {
  if (text.length > LONGEST) return { code: text.trim(), polarity: '' };
  const said = text
    .replace(/^(?:kode|code|koding|coding)\s*:\s*/iu, '')
    .replace(/^#/u, '')
    .trim();
  const [, inBrackets, rest] = /^[^[\]]*\[([^[\]]+)\]\s*:?\s*(.*)$/su.exec(said) ?? [];
  if (inBrackets !== undefined)
    return { code: inBrackets.trim(), polarity: (rest ?? '').replace(/^\((.*)\)$/su, '$1').trim() };
  const [, before = said, inside = ''] = /^(.*\S)\s*\(([^()]{1,12})\)$/su.exec(said) ?? [];
  if (inside !== '') return { code: before.trim(), polarity: inside.trim() };
  const [, code = said, side = ''] =
    /^(.*?\S)\s*(?:[:,;|–—]\s*|\s)(positif|negatif|campuran|netral|positive|negative|mixed|neutral|[+\-−±~]|\+\/?-)$/isu.exec(
      said,
    ) ?? [];
  return { code: code.replace(/[:,;|–—]$/u, '').trim(), polarity: side };
}
