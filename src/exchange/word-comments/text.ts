/** What may stand in XML 1.0; halves of characters and control characters may not. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it. */
export const xmlText = (text: string): string =>
  text.replace(FORBIDDEN, '\u{FFFD}').replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
