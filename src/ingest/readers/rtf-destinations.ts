/** What of a group of RTF becomes of its content. */
export type Destination = 'text' | 'fonts' | 'styles' | 'mark' | 'note' | 'box' | 'left-out';

/** Groups that hold no words of the text, by the word that opens them. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  (
    'colortbl info header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep ' +
    'aftnsepc aftncn nonshppict shprslt sp fldinst xe tc tcn rxe listtable listoverridetable revtbl rsidtbl generator ' +
    'template filetbl nonesttables upr txe private1 pnseclvl objdata objclass datastore themedata pict'
  ).split(' '),
);

/** Groups that a program may leave out and whose words are nevertheless text. */
const OPTIONAL_TEXT: ReadonlySet<string> = new Set([
  'shppict',
  'shpinst',
  'ud',
  'do',
  'shptxt',
  'dptxbxtext',
]);

const OTHERS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'mark',
  pntext: 'mark',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
  ud: 'text',
};

/** Where a group's content goes by a word in it; `null` for words that say nothing of it. */
export function destinationOf(word: string, isOptional: boolean): Destination | null {
  const own = Object.hasOwn(OTHERS, word) ? OTHERS[word] : undefined;
  if (own !== undefined) return own;
  if (LEFT_OUT.has(word)) return 'left-out';
  return isOptional && !OPTIONAL_TEXT.has(word) ? 'left-out' : null;
}
