import { damaged } from './damaged.ts';
import { type Attributes, HtmlWalker, type RichText } from './html-walker.ts';
import { images, lossWarnings } from './losses.ts';
import { parseMarkup, TooDeepError } from './markup-parser.ts';
import { plainText } from './plain.ts';
import type { Reader } from './reader.ts';

/** Where a page says how its letters are coded. */
const HEAD = 4096;

/** Web pages, and what word processors save as one. Menus, scripts and fields of forms are no text. */
export const htmlReader: Reader = {
  extensions: ['html', 'htm', 'xhtml'],
  read(bytes, path) {
    const { value, warnings } = plainText(bytes, path);
    const { blocks, notes, images: pictures } = pageText(value, path);
    const declared = warnings.filter(({ code }) => code !== 'ENCODING_GUESSED' || !saysWindows(value));
    return { blocks, notes, meta: {}, warnings: [...declared, ...lossWarnings([images(pictures)], path)] };
  },
};

function pageText(html: string, path: string): RichText {
  try {
    return richText(html, { collapses: true });
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    const save = { id: '.html atau .docx', en: '.html or .docx' };
    throw damaged(path, { id: 'halaman HTML', en: 'HTML page' }, save);
  }
}

/** Whether the page itself says that it is coded as what is read in case of doubt. */
function saysWindows(html: string): boolean {
  return /<meta[^>]{0,200}\bcharset\s*=\s*["']?(?:windows-1252|iso-8859-1|latin1)/iu.test(
    html.slice(0, HEAD),
  );
}

/** How markup is walked. */
interface Manner {
  /** White space collapses as in browsers; otherwise it stays as it is. */
  readonly collapses?: boolean;
  /** Every tag is closed by its own end, as in XML. */
  readonly strict?: boolean;
}

/** Walks HTML, or a format told as HTML, once. @throws TooDeepError */
export function richText(html: string, { collapses = false, strict = false }: Manner = {}): RichText {
  const walker = new HtmlWalker(collapses);
  const events = {
    open: (name: string, attributes: Attributes) => {
      walker.open(name, attributes);
    },
    text: (text: string) => {
      walker.text(text);
    },
    close: (name: string) => {
      walker.close(name);
    },
  };
  parseMarkup(html, events, { xmlMode: strict });
  return walker.finish();
}
