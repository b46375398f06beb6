import type { Convergence } from '../../model/finding.ts';
import { decimals } from '../../model/format.ts';
import type { Matrix, MatrixCell, MatrixRow } from '../../model/matrix.ts';
import { levelWord } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';
import { CONVERGENCE_WORDS } from '../../model/vocabulary.ts';
import type { Overview, RatedWord } from '../explorer.ts';
import { htmlPhrases } from '../phrases/html.ts';
import type { Displays } from '../renderer.ts';
import { toneOf } from './encode.ts';
import { type Child, element, fragment, type Html } from './markup.ts';

const TONES = [1, 2, 3, 4, 5];
const CONVERGENCES: readonly Convergence[] = ['agreement', 'partial', 'dissonance', 'silence'];
/** What a glance can take in. */
const FACTORS = 4;

/** Five strokes, so that a rating reads without colour; the word always stands beside it. */
function meter(tone: number): Html {
  return element(
    'span',
    { class: 'meter', 'aria-hidden': 'true' },
    TONES.map((step) => element('i', { class: step <= tone ? 'on' : null })),
  );
}

function rated(rating: RatedWord | null, overview: Overview, lang: Lang): Child {
  const say = htmlPhrases[lang];
  if (rating === null) return element('span', { class: 'none' }, say.noEvidence);
  const tone = toneOf(overview.scale, rating.level);
  return element(
    'span',
    { class: `rating tone-${tone}` },
    meter(tone),
    ` ${rating.word}`,
    rating.decided ? ` (${say.decided})` : null,
  );
}

function verdict(overview: Overview, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const { verdict: found, scale } = overview;
  const heading = element('h2', {}, say.verdict);
  if (found === null)
    return element('section', { class: 'card verdict' }, heading, element('p', {}, say.noVerdict));
  const standing = [...(found.decided ? [say.decided] : []), say.balance(decimals(found.balance, lang))].join(
    '; ',
  );
  return element(
    'section',
    { class: 'card verdict' },
    heading,
    element('p', { class: `word tone-${toneOf(scale, found.level)}` }, found.word),
    element(
      'ol',
      { class: 'scale', 'aria-label': say.scale },
      scale.toReversed().map(({ level, word }) =>
        element(
          'li',
          {
            class: `tone-${toneOf(scale, level)}`,
            'aria-current': level === found.level ? 'true' : null,
          },
          element('span', {}, word),
        ),
      ),
    ),
    element('p', { class: 'small' }, standing),
  );
}

function indicators(overview: Overview, lang: Lang): Html {
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, htmlPhrases[lang].indicators),
    element(
      'ul',
      { class: 'pairs' },
      overview.indicators.map(({ id, label, rated: rating }) =>
        element('li', {}, element('a', { href: `#finding-${id}` }, label), rated(rating, overview, lang)),
      ),
    ),
  );
}

/** One square a code, with the number and the word. */
function convergence(overview: Overview, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const rows = CONVERGENCES.map((kind) => ({
    kind,
    word: CONVERGENCE_WORDS[kind][lang],
    count: overview.convergence.filter((each) => each === kind).length,
  }));
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, say.convergence),
    element(
      'ul',
      { class: 'pairs squares' },
      rows.map(({ kind, word, count }) =>
        element(
          'li',
          { class: kind },
          element('span', {}, `${word}: `, element('b', {}, count)),
          element(
            'span',
            { class: 'units', 'aria-hidden': 'true' },
            Array.from({ length: count }, () => element('i', {})),
          ),
        ),
      ),
    ),
  );
}

function figures({ explorer }: Displays, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const { overview, sources, passages } = explorer;
  const share = passages.length === 0 ? 0 : Math.floor((overview.confirmed / passages.length) * 100);
  const facts: readonly (readonly [string | number, string])[] = [
    ...(overview.informants === 0 ? [] : [[overview.informants, say.informants] as const]),
    [sources.length, say.sources(sources.length)],
    [overview.units, say.units(overview.units)],
    [passages.length, say.codings(passages.length)],
    [lang === 'id' ? `${share} %` : `${share}%`, say.confirmed],
  ];
  return element(
    'ul',
    { class: 'facts' },
    facts.map(([number, word]) => element('li', {}, element('b', {}, number), ` ${word}`)),
  );
}

function factors(overview: Overview, lang: Lang): Html {
  const say = htmlPhrases[lang];
  return fragment(
    (['supporting', 'inhibiting'] as const).map((kind) => {
      const own = overview.factors.filter((factor) => factor.kind === kind);
      return element(
        'section',
        { class: `card ${kind}` },
        element('h2', {}, say[kind]),
        own.length === 0
          ? element('p', {}, say.noFactor)
          : element(
              'ul',
              { class: 'pairs' },
              own
                .slice(0, FACTORS)
                .map(({ label, sources }) =>
                  element(
                    'li',
                    {},
                    element('span', {}, label),
                    element('span', { class: 'small' }, say.bySources(sources)),
                  ),
                ),
            ),
        own.length > FACTORS
          ? element(
              'p',
              { class: 'small further' },
              element('a', { href: `#factors-${kind}` }, say.allFactors(own.length)),
            )
          : null,
      );
    }),
  );
}

function checks({ checks: found }: Overview, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const severities = ['error', 'warning', 'info'] as const;
  const present = severities.flatMap((severity) => {
    const own = found.filter((check) => check.severity === severity);
    const names = [...new Set(own.map(({ name }) => name))];
    return own.length === 0 ? [] : [{ severity, count: own.length, names }];
  });
  return element(
    'section',
    { class: 'card wide' },
    element('h2', {}, say.checks),
    present.length === 0
      ? element('p', {}, say.noChecks)
      : element(
          'ul',
          { class: 'pairs checks' },
          present.map(({ severity, count, names }) =>
            element(
              'li',
              { class: severity },
              element('b', {}, `${count} ${say.severity[severity]}`),
              element('span', {}, names.join(' · ')),
            ),
          ),
        ),
    present.length === 0
      ? null
      : element(
          'p',
          { class: 'small further' },
          element('a', { href: '#verification-checks' }, say.allChecks),
        ),
  );
}

function cellMarkup(cell: MatrixCell | undefined, matrix: Matrix, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const { rating, text, count } = cell ?? {};
  if (rating === undefined) return element('td', {}, text?.[lang] ?? '');
  if (rating === null) return element('td', { class: 'none' }, '–');
  const tone = toneOf(matrix.scale, rating.level);
  return element(
    'td',
    { class: `tone-${tone}` },
    element('span', { class: 'word' }, levelWord(matrix.scale, rating.level)[lang]),
    element(
      'span',
      { class: 'small' },
      meter(tone),
      count === undefined ? null : ` n = ${count}`,
      rating.decided === undefined ? null : ` (${say.decided})`,
    ),
  );
}

function matrixRow(row: MatrixRow, matrix: Matrix, isNew: boolean, lang: Lang): Html {
  const width = matrix.columns.length + 1;
  return fragment(
    isNew
      ? element(
          'tr',
          { class: 'group' },
          element('th', { colspan: width, scope: 'colgroup' }, row.group?.[lang] ?? ''),
        )
      : null,
    element(
      'tr',
      { 'data-row': row.id },
      element(
        'th',
        { scope: 'row' },
        element('a', { href: `#finding-${row.id.replaceAll('/', '-')}` }, row.label[lang]),
      ),
      row.cells.map((cell) => cellMarkup(cell, matrix, lang)),
    ),
  );
}

/** The triangulation of techniques; the script makes its cells open their passages. */
function triangulation(matrix: Matrix, lang: Lang): Html {
  const say = htmlPhrases[lang];
  const groupOf = (at: number): string | undefined => matrix.rows[at]?.group?.[lang];
  return element(
    'section',
    { class: 'card wide' },
    element('h2', { id: 'triangulation' }, matrix.title[lang]),
    element(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-labelledby': 'triangulation' },
      element(
        'table',
        { class: 'matrix', 'data-matrix': matrix.kind },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, matrix.rowHeader[lang]),
            matrix.columns.map(({ label }) => element('th', { scope: 'col' }, label[lang])),
          ),
        ),
        element(
          'tbody',
          {},
          matrix.rows.map((row, at) => {
            const group = row.group?.[lang];
            return matrixRow(row, matrix, group !== undefined && group !== groupOf(at - 1), lang);
          }),
        ),
      ),
    ),
    element('p', { class: 'small only-script' }, say.matrixHint),
    element('p', { class: 'small no-script' }, say.matrixHintPlain),
  );
}

/** What a reader sees first: the verdict, how the sources converge, the matrix, factors, and what the checks found. */
export function overviewMarkup(displays: Displays, lang: Lang): Html {
  const { overview } = displays.explorer;
  const matrix = displays.matrices.find(({ kind }) => kind === 'technique');
  return fragment(
    figures(displays, lang),
    element(
      'div',
      { class: 'cards' },
      verdict(overview, lang),
      indicators(overview, lang),
      new Set(displays.explorer.sources.map(({ technique }) => technique)).size < 2
        ? null
        : convergence(overview, lang),
      matrix === undefined ? null : triangulation(matrix, lang),
      factors(overview, lang),
      checks(overview, lang),
    ),
  );
}
