/** A feature's name as a number, so that features are compared and looked up without touching their letters. */
export type SymbolNumber = number;

const names: string[] = [];
const numbers = new Map<string, SymbolNumber>();

/** The number of a name: the same name always has the same number within a process. */
export function numberOf(name: string): SymbolNumber {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = names.push(name) - 1;
  numbers.set(name, number);
  return number;
}

export const nameOf = (number: SymbolNumber): string => names[number] ?? '';
