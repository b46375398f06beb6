/** A file of the repository that is made from the code, so that the two cannot drift apart. */
export interface Generator {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** The whole text of the file, ending in a line break. The same code gives the same text. */
  readonly make: () => string | Promise<string>;
}

/** JSON as we write it to files. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
