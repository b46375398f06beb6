// CSI and OSC sequences, and any other escape with its one following character.
const ESCAPES =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escapes begin with one
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]{0,2000}(?:\u0007|\u001b\\)|[@-Z\\\]^_]?)/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and form feed end lines
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
/** Soft hyphens, zero-width marks and the marks that reorder text on a screen. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * Text as the rest of Telaah may see it: LF line ends, Unicode NFC (so that `é` is one spelling whatever
 * machine wrote it), plain spaces, no terminal escapes, control or invisible characters, no half surrogates.
 * Tabs stay: they part labels from speech. `clean(clean(x)) === clean(x)`.
 */
export function clean(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(ESCAPES, '')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC');
}

/** Runs of white space as one space, none at the ends. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
