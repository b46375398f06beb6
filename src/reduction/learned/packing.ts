const PARTING = '|';
/** How many letters of a name may be those of the name before: one digit says it. */
const DIGITS = 36;

/** How much of a name the next one shares. */
function shared(before: string, name: string): number {
  let letters = 0;
  while (letters < DIGITS - 1 && letters < name.length && before[letters] === name[letters]) letters += 1;
  return letters;
}

/**
 * Names in a row, each without the letters that it begins with like the one before it (front coding): sorted names
 * take half the room.
 * @throws Error for a name with `|`
 */
export function packNames(names: readonly string[]): string {
  return names
    .map((name, at) => {
      if (name.includes(PARTING)) throw new Error(`a feature may not hold ${PARTING}: ${name}`);
      const letters = shared(names[at - 1] ?? '', name);
      return `${letters.toString(DIGITS)}${name.slice(letters)}`;
    })
    .join(PARTING);
}

/** The names that {@link packNames} packed. */
export function unpackNames(packed: string): string[] {
  if (packed === '') return [];
  let name = '';
  return packed.split(PARTING).map((rest) => {
    name = name.slice(0, Number.parseInt(rest.charAt(0), DIGITS)) + rest.slice(1);
    return name;
  });
}

const LARGEST = 255;

/** Sizes from 0 on as bytes in base64, each to the nearest `unit`. */
export function packSizes(sizes: readonly number[], unit: number): string {
  return Buffer.from(Uint8Array.from(sizes, (size) => Math.min(LARGEST, Math.round(size / unit)))).toString(
    'base64',
  );
}

export function unpackSizes(packed: string, unit: number): number[] {
  return Array.from(Buffer.from(packed, 'base64'), (byte) => byte * unit);
}
