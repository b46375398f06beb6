import { SIZE } from './look.ts';

/** What XML cannot hold, and what would turn the direction of writing. */
const UNFIT = /[\p{Control}\p{Surrogate}\p{Bidi_Control}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/** Text of data as one line that can stand in a picture: no control characters, no half characters. */
export function clean(text: string): string {
  return text.replace(UNFIT, ' ').replace(/\s+/gu, ' ').trim();
}

const WIDTHS: readonly (readonly [characters: RegExp, share: number])[] = [
  [/[iljtfrI.,:;'|!()[\]{}\s-]/u, 0.3],
  [/[mwMW@%—…]/u, 0.86],
  [/[A-Z&+=<>~]/u, 0.69],
  [/[\u1100-\u{10ffff}]/u, 1],
];

/** About how wide a line is in Arial, in pixels; a little too wide rather than too narrow. */
export function widthOf(text: string, size: number = SIZE): number {
  let width = 0;
  for (const character of text) {
    width += WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 0.56;
  }
  return width * size;
}

function shortened(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Lines no wider than `width` pixels, broken between words; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, { size = SIZE, lines = 3 } = {}): readonly string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of clean(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && wrapped.length < lines - 1 && widthOf(longer, size) > width) {
      wrapped.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...wrapped, line].map((each) => shortened(each, width, size));
}
