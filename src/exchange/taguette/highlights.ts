import { type GivenCoding, type GivenCodings, NOTHING_SAID } from '../codings/given.ts';
import { htmlText } from './html-text.ts';

/** How Taguette's page of highlights names a document and its tags, in English and Indonesian. */
const LABELS = /^(?:document|dokumen)\s*:\s*(.+?)\s+(?:tags?|tag-tag|tanda)\s*:\s*(.*)$/isu;

/**
 * The highlights that Taguette exports as HTML: a passage, then a paragraph with its document and its tags. `null` for
 * any other page.
 */
export function readTaguetteHighlights(html: string, file: string): GivenCodings | null {
  if (!/<title>[^<]*Taguette/iu.test(html)) return null;
  const codings: GivenCoding[] = [];
  const body = html.slice(Math.max(0, html.search(/<\/h1>/iu) + '</h1>'.length));
  body.split(/<hr\s*\/?>/iu).forEach((part, index) => {
    const paragraphs = htmlText(part)
      .text.split(/\n{2,}/u)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const [, document, tags] = LABELS.exec((paragraphs.at(-1) ?? '').replace(/\s+/gu, ' ')) ?? [];
    if (document === undefined || tags === undefined) return;
    const quote = paragraphs.slice(0, -1).join('\n\n');
    for (const code of tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')) {
      codings.push({
        ...NOTHING_SAID,
        where: { id: `sorotan ${String(index + 1)}`, en: `highlight ${String(index + 1)}` },
        row: index + 1,
        document,
        quote,
        code,
      });
    }
  });
  return { file, codings, foreign: [] };
}
