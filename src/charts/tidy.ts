import { wrap } from './labels.ts';
import { FAINT, FONT, FOOT, MARGIN, PAPER, SMALL } from './look.ts';

/** What the library writes for pages that react to the mouse, or for readers of twenty years ago. */
const USELESS =
  /^(?:class|pointer-events|xml:space|xmlns:xlink|version|baseProfile|stroke-miterlimit|ecmeta_\w+)$/u;

const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/giu;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

type Attribute = readonly [name: string, value: string];

/** `font-size:13px;font-weight:bold` as attributes of their own: pages with a strict policy forbid styles. */
function presented(style: string): readonly Attribute[] {
  return style
    .split(';')
    .map((part): Attribute => {
      const [name = '', value = ''] = part.split(':');
      return [name.trim(), value.trim().replace(/px$/u, '')];
    })
    .filter(([name]) => name !== '' && name !== 'font-family');
}

function attributesOf(text: string): readonly Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap(([, name = '', value = '']): readonly Attribute[] => {
    if (USELESS.test(name)) return [];
    if (name === 'style') return presented(value);
    // Not every program knows dominant-baseline.
    if (name === 'dominant-baseline') return [['dy', '.35em']];
    return [[name, value]];
  });
}

/** Two decimals are finer than any screen, and the same on every machine. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-\d+)?/gu, (number) =>
    String(Math.round(Number(number) * 100) / 100 + 0),
  );
}

/** Whether an element cannot be seen. */
function isUnseen(attributes: readonly Attribute[]): boolean {
  const of = new Map(attributes);
  const isBare = of.get('stroke') === undefined || of.get('stroke-width') === '0';
  return isBare && (of.get('fill') === 'none' || of.get('fill-opacity') === '0');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}

interface Frame {
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
}

/** The inside of the library's picture: attributes of SVG 1.1 only, nothing unseen, ids that begin with ours. */
function inside(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  const ownId = (id: string): string => {
    const own = ids.get(id) ?? `${prefix}${String(ids.size + 1)}`;
    ids.set(id, own);
    return own;
  };
  let skipping = false;
  return svg
    .replace(/<style[\s\S]*?<\/style>/gu, '')
    .replace(TAG, (_, closing: string, name: string, text: string, empty: string) => {
      if (name === 'svg') return '';
      if (closing !== '') {
        const wasSkipping = skipping;
        skipping = false;
        return wasSkipping && name === 'path' ? '' : `</${name}>`;
      }
      const attributes = attributesOf(text);
      if (name === 'path' && isUnseen(attributes)) {
        skipping = empty === '';
        return '';
      }
      const written = attributes.map(([key, value]) => {
        const local = value.replace(
          /(^url\(#)([\w-]+)(?=\)$)/u,
          (__, url: string, id: string) => url + ownId(id),
        );
        return ` ${key}="${key === 'id' ? ownId(value) : rounded(local)}"`;
      });
      return `<${name}${written.join('')}${empty}>`;
    })
    .replace(/><\/(?:path|rect|circle)>/gu, '/>')
    .replace(/\n\n+/gu, '\n');
}

/** A line at the foot of a picture, on a piece of paper of its own. */
function footOf(text: string, { width, height }: Frame): string {
  const [line = ''] = wrap(text, width - 2 * MARGIN, { size: SMALL, lines: 1 });
  return [
    `<rect y="${height - FOOT}" width="${width}" height="${FOOT}" fill="${PAPER}"/>`,
    `<text x="${MARGIN}" y="${height - 8}" font-size="${SMALL}" fill="${FAINT}">${escapeXml(line)}</text>`,
  ].join('');
}

/** A picture of the library as one that stands alone, and beside others in one page; with a line below it, or none. */
export function tidy(svg: string, frame: Frame, foot: string | null = null): string {
  const { id, title, alternative, width, height } = frame;
  const prefix = `chart-${id}-`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${prefix}title ${prefix}desc" font-family="${FONT}">`,
    `<title id="${prefix}title">${escapeXml(title)}</title><desc id="${prefix}desc">${escapeXml(alternative)}</desc>`,
    inside(svg, prefix),
    foot === null ? '' : footOf(foot, frame),
    '</svg>\n',
  ].join('');
}
