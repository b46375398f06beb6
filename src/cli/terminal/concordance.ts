import stringWidth from 'string-width';
import type { CodedStudy } from '../../model/analysis.ts';
import type { Concordance, Hit } from '../../model/concordance.ts';
import { filteredText } from '../../model/matrix-notes.ts';
import { TECHNIQUES, unitAddress } from '../../model/source.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { hitPlace } from '../../search/index.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, plural, printable } from './text.ts';

const GAP = '  ';
/** A keyword longer than this share of the line is cut. */
const KEYWORD_SHARE = 0.4;
const PLACE_SHARE = 0.3;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signs = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** As many of the signs as fit, from the first on. */
function fitting(all: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let left = width;
  for (const sign of all) {
    left -= stringWidth(sign);
    if (left < 0) break;
    kept.push(sign);
  }
  return kept;
}

/** The beginning of a text, `…` where it is cut. */
function start(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  return `${fitting(signs(text), width - 1).join('')}…`;
}

/** The end of a text, set against the right edge. */
function end(text: string, width: number): string {
  const kept =
    stringWidth(text) <= width
      ? text
      : `…${fitting(signs(text).reverse(), width - 1)
          .reverse()
          .join('')}`;
  return `${' '.repeat(Math.max(0, width - stringWidth(kept)))}${kept}`;
}

const padded = (text: string, width: number): string =>
  `${text}${' '.repeat(Math.max(0, width - stringWidth(text)))}`;

const LEGEND: Bilingual = {
  id: '? = sebelum satuan itu: kata pewawancara, judul, atau kepala berkas.',
  en: '? = before that unit: an interviewer’s words, a heading, or the head of the file.',
};

const NOTHING: Bilingual = { id: 'Tidak ditemukan.', en: 'Not found.' };

/** `23 tempat dalam 17 satuan dari 8 berkas: wawancara 15, observasi 8`. */
function summary(hits: readonly Hit[], lang: Lang): string {
  const units = new Set(hits.map(unitAddress)).size;
  const files = new Set(hits.map(({ document }) => document)).size;
  const techniques = TECHNIQUES.flatMap((technique) => {
    const count = hits.filter((hit) => hit.technique === technique).length;
    return count === 0 ? [] : [`${TECHNIQUE_WORDS[technique][lang]} ${count}`];
  }).join(', ');
  return lang === 'id'
    ? `${hits.length} tempat dalam ${units} satuan dari ${files} berkas: ${techniques}`
    : `${plural(hits.length, 'place')} in ${plural(units, 'unit')} of ${plural(files, 'file')}: ${techniques}`;
}

/** Key words one below the other, with as much on either side as the line holds. */
export function formatConcordance(
  { hits }: Concordance,
  { study }: CodedStudy,
  filtered: Bilingual | null,
  io: Io,
): string {
  const { lang } = study;
  const width = widthOf(io);
  const style = styleFor(io, 'out');
  const chosen = filtered === null ? '' : `${indented(printable(filteredText(filtered, lang)), '', width)}\n`;
  if (hits.length === 0) return `${chosen}${NOTHING[lang]}\n`;
  const widest = (texts: readonly string[], share: number): number =>
    Math.min(Math.floor(width * share), Math.max(...texts.map((text) => stringWidth(text))));
  const places = widest(
    hits.map((hit) => printable(hitPlace(hit, lang))),
    PLACE_SHARE,
  );
  const keywords = widest(
    hits.map(({ keyword }) => printable(keyword)),
    KEYWORD_SHARE,
  );
  const room = width - places - keywords - GAP.length - 2;
  const left = Math.floor(room / 2);
  const lines = hits.map((hit) => {
    const keyword = start(printable(hit.keyword), keywords);
    const after = start(printable(hit.right).trimStart(), room - left + keywords - stringWidth(keyword));
    // Punctuation stands close to the word it follows.
    const gap = /^\s/u.test(hit.right) || after === '' ? ' ' : '';
    // What precedes a keyword closely, as a bracket does, stands closely before it.
    const before = /\s$/u.test(hit.left)
      ? `${end(printable(hit.left).trimEnd(), left)} `
      : end(printable(hit.left), left + 1);
    const place = padded(start(printable(hitPlace(hit, lang)), places), places);
    const line = `${style.dim(place)}${GAP}${before}${style.bold.yellow(keyword)}${gap}${after}`;
    return line.trimEnd();
  });
  return [
    chosen,
    `${lines.join('\n')}\n`,
    `${style.dim(indented(summary(hits, lang), '', width))}\n`,
    hits.some(({ outside }) => outside) ? `${style.dim(indented(LEGEND[lang], '', width))}\n` : '',
  ].join('');
}
