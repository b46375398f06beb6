import { at, data, type Passage, unitOf } from './data.ts';
import { fill, make } from './dom.ts';
import { polarityWords } from './marks.ts';

function pointers(passage: Passage): HTMLElement {
  const { signals, codes, notes } = data();
  const [, text] = unitOf(passage);
  const [code] = at(codes, passage.code);
  return make(
    'ul',
    {},
    ...passage.why.map((why) => {
      const words = why.length === 3 ? why[1] : text.slice(why[1], why[1] + why[2]);
      const rule = at(notes, why.length === 3 ? why[2] : why[3]);
      const whole = /^[. ]/u.test(rule) ? `${code}${rule}` : rule;
      return make('li', {}, `${at(signals, why[0])} “${words}” `, make('code', {}, whole));
    }),
  );
}

function reading(passage: Passage): readonly HTMLElement[] {
  const { reading: clauses, alone } = passage;
  const { text, polarities, notes } = data();
  const [, unit] = unitOf(passage);
  const turned = alone === 0 ? [] : [make('p', {}, fill(text.turned, polarities[alone - 1]?.[1] ?? ''))];
  if (clauses.length === 0) return [make('p', {}, text.noReading), ...turned];
  const list = make(
    'ul',
    {},
    ...clauses.map(([start, length, polarity, ...seen]) =>
      make(
        'li',
        {},
        `${polarityWords(polarity)}: “${unit.slice(start, start + length)}”`,
        seen.length === 0 ? null : make('small', {}, ` ${seen.map((note) => at(notes, note)).join('; ')}`),
      ),
    ),
  );
  return [list, ...turned];
}

/** Why a passage has its code and its polarity, and who says so. */
export function whyOf(passage: Passage): HTMLElement {
  const { text, codes, coders, statuses } = data();
  const [, label, group, definition] = at(codes, passage.code);
  const standing = [
    `${text.coder}: ${at(coders, passage.coder)}`,
    at(statuses, passage.status),
    fill(text.confidence, passage.percent),
    ...(passage.half ? [text.half] : []),
  ];
  const own =
    passage.why.length === 0 && passage.reading.length === 0
      ? [make('p', {}, text.byPerson)]
      : [make('h4', {}, text.pointsTo), pointers(passage), make('h4', {}, text.readAs), ...reading(passage)];
  return make(
    'div',
    { class: 'why', role: 'group', 'aria-label': text.why },
    make(
      'h3',
      {},
      `${group === 0 ? '' : `${group} / `}${label} `,
      make('span', {}, polarityWords(passage.polarity)),
    ),
    make('p', {}, `${text.definition}: ${definition}`),
    make('p', { class: 'small' }, standing.join(' · ')),
    ...own,
  );
}
