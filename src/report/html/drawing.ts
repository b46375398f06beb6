import { Html } from './markup.ts';

const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'text', 'tspan', 'path', 'rect', 'circle', 'ellipse', 'line'],
  ...['polyline', 'polygon', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'pattern', 'marker'],
]);

/** A tag with its attributes, each in double quotes. */
const TAG = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/gu;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

/** Attributes that would act, or that the page's policy does not let through. */
const ACTING = /^(?:on|style$)/iu;
/** Attributes that lead somewhere, and values that do; only to a part of the same drawing is allowed. */
const LEADING = /^(?:xlink:)?(?:href|src)$/iu;
const OUTSIDE = /url\((?!#)/iu;

function attributeMistake(attributes: string): string | undefined {
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    const leads = LEADING.test(name) && !value.startsWith('#');
    if (ACTING.test(name) || leads || OUTSIDE.test(value)) return name;
  }
  return undefined;
}

function mistakeIn(svg: string): string | undefined {
  if (!svg.startsWith('<svg') || !svg.endsWith('</svg>')) return 'it is no svg element';
  for (const [, , name = '', attributes = ''] of svg.matchAll(TAG)) {
    if (!ELEMENTS.has(name)) return `<${name}>`;
    const attribute = attributeMistake(attributes);
    if (attribute !== undefined) return `${name} ${attribute}=`;
  }
  return svg.replace(TAG, '').includes('<') ? 'a < that opens no tag' : undefined;
}

/**
 * An SVG chart as part of the page. Charts are drawn by the program, so one with anything in it that could act is a
 * mistake of the program's.
 * @throws Error for a drawing with elements other than shapes and words, with scripts, styles, or references to outside
 */
export function drawing(svg: string): Html {
  const drawn = svg.trim();
  const mistake = mistakeIn(drawn);
  if (mistake !== undefined) throw new Error(`this chart must not stand in a page: ${mistake}`);
  return Html.trusted(drawn);
}
