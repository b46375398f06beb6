const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The number of a list item as HTML’s `type` says: `1`, `a`, `A`, `i`, `I`. Numbers that letters cannot say stay digits. */
export function itemNumber(number: number, style: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (style === 'a' || style === 'A') {
    const letters = letter(number);
    return style === 'a' ? letters : letters.toUpperCase();
  }
  if (style !== 'i' && style !== 'I') return String(number);
  const numeral = roman(number);
  return style === 'i' ? numeral : numeral.toUpperCase();
}

/** a, b, … z, aa, bb, as word processors count on. */
function letter(number: number): string {
  const at = (number - 1) % 26;
  return String.fromCharCode(0x61 + at).repeat(Math.floor((number - 1) / 26) + 1);
}

function roman(number: number): string {
  let left = number;
  let text = '';
  for (const [value, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
