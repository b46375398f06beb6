import type { Lang } from '../../model/text.ts';
import { paragraph } from '../blocks.ts';
import type { Explorer } from '../explorer.ts';
import type { Report, Section } from '../model.ts';
import { htmlPhrases } from '../phrases/html.ts';
import type { Displays, Renderer } from '../renderer.ts';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './assets.ts';
import { blockMarkup, contents, type PassageNumber, sectionMarkup } from './blocks.ts';
import { encode, passageNumber } from './encode.ts';
import { element, fragment, Html, jsonForScript } from './markup.ts';
import { overviewMarkup } from './overview.ts';

/**
 * Nothing is loaded, nothing is sent, and no script or style counts but the one of each that the program wrote; even
 * that script cannot turn text into markup.
 */
const POLICY = [
  "default-src 'none'",
  `script-src '${SCRIPT_HASH}'`,
  `style-src '${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function head(title: string): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('meta', { name: 'generator', content: 'Telaah' }),
    element('title', {}, title),
    element('style', {}, Html.trusted(STYLE)),
    element('script', {}, Html.trusted(SCRIPT)),
  );
}

function bar(lang: Lang): Html {
  const say = htmlPhrases[lang];
  return element(
    'header',
    { class: 'bar' },
    element(
      'nav',
      { 'aria-label': say.views },
      element('a', { href: '#overview' }, say.overview),
      element('a', { href: '#evidence', class: 'only-script' }, say.evidence),
      element('a', { href: '#report' }, say.report),
    ),
  );
}

function masthead(title: string, { overview }: Explorer, lang: Lang): Html {
  const { site, period } = overview;
  const about = [
    // A title often names the place already.
    ...(site === null || title.includes(site) ? [] : [site]),
    ...(period === null ? [] : [htmlPhrases[lang].period(period.from, period.to)]),
  ];
  return fragment(
    element('h1', {}, title),
    about.length === 0 ? null : element('p', { class: 'about' }, about.join(' · ')),
  );
}

/** Appendices that list what the page lets its reader look up, passage by passage. */
const LISTINGS = new Set(['appendix-matrices', 'appendix-codings']);
/** Characters of markup that such a list may have. */
const LONGEST_LISTING = 250_000;

/** A chapter; a listing that would be longer than a reader turns pages is said to be elsewhere. */
function chapter(section: Section, number: PassageNumber, lang: Lang): Html {
  const whole = sectionMarkup(section, number);
  if (!LISTINGS.has(section.id) || whole.source.length <= LONGEST_LISTING) return whole;
  return sectionMarkup(
    {
      ...section,
      blocks: [
        paragraph(htmlPhrases[lang].elsewhere),
        ...section.blocks.filter(({ kind }) => kind === 'figure'),
      ],
      sections: [],
    },
    number,
  );
}

/** The report as one page that needs nothing but itself: readable without its script, searchable with it. */
export function renderHtml({ lang, title, front, sections }: Report, displays: Displays): string {
  const say = htmlPhrases[lang];
  const { explorer } = displays;
  const number = passageNumber(explorer);
  const main = element(
    'main',
    { id: 'telaah-main', tabindex: -1 },
    element(
      'section',
      { id: 'overview', class: 'view', 'aria-label': say.overview },
      masthead(title, explorer, lang),
      front.map((block) => blockMarkup(block, number)),
      overviewMarkup(displays, lang),
    ),
    element('section', { id: 'evidence', class: 'view', 'aria-label': say.evidence, hidden: true }),
    element(
      'article',
      { id: 'report', class: 'view', 'aria-label': say.report },
      element('h1', { class: 'unseen only-script' }, `${say.report}: ${title}`),
      element('nav', { class: 'contents', 'aria-label': say.contents }, contents(sections)),
      element(
        'div',
        { class: 'chapters' },
        sections.map((section) => chapter(section, number, lang)),
      ),
    ),
  );
  const body = element(
    'body',
    {},
    element('a', { class: 'skip', href: '#telaah-main' }, say.skip),
    bar(lang),
    element('p', { class: 'note no-script' }, say.noScript),
    main,
    element(
      'footer',
      {},
      element('p', {}, explorer.pseudonyms ? say.privacyPseudonyms : say.privacyReal),
      element('p', {}, say.offline),
    ),
    element(
      'script',
      { type: 'application/json', id: 'telaah-data' },
      Html.trusted(jsonForScript(encode(displays, lang))),
    ),
  );
  return `<!doctype html>\n${element('html', { lang }, head(title), body).source}\n`;
}

export const html: Renderer = { id: 'html', extension: 'html', render: renderHtml };
