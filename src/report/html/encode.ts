import type { Matrix } from '../../model/matrix.ts';
import type { Scale } from '../../model/rating.ts';
import { TECHNIQUES } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { oneLine } from '../blocks.ts';
import type { Explorer, ExplorerPassage, ExplorerSource, ExplorerUnit } from '../explorer.ts';
import { cellText } from '../matrix-table.ts';
import { htmlPhrases } from '../phrases/html.ts';
import type { Displays } from '../renderer.ts';
import type { Wire, WireMatrix, WirePassage, WireSource, WireUnit, WireWhy } from './wire.ts';

const POLARITIES = ['positive', 'negative', 'mixed', 'neutral'] as const;
const STATUSES = ['proposed', 'confirmed', 'rejected', 'human'] as const;

/** Where each of the values stands. */
function places<T>(values: readonly T[]): (value: T) => number {
  const at = new Map(values.map((value, place) => [value, place]));
  return (value) => at.get(value) ?? -1;
}

/** 5 for the best level of a scale, 1 for the worst, whatever the scale calls them; 0 without a rating. */
export function toneOf(scale: Scale | readonly { readonly level: number }[], level: number | null): number {
  if (level === null) return 0;
  const at = scale.findIndex((each) => each.level === level);
  if (scale.length < 2 || at < 0) return 3;
  return 5 - Math.round((4 * at) / (scale.length - 1));
}

function wireUnit({ ordinal, text, question, heading, where }: ExplorerUnit, informant: number): WireUnit {
  const unit = [ordinal, text, question ?? 0, heading ?? 0, informant] as const;
  return where === null ? unit : [...unit, where];
}

function wireSource(
  source: ExplorerSource,
  explorer: Explorer,
  informantAt: (id: string | null) => number,
): WireSource {
  const { id, technique, informant, title, place, date } = source;
  const known = explorer.informants.find((each) => each.id === informant);
  const who = known === undefined ? [title] : [known.label, known.role];
  return {
    id,
    technique: TECHNIQUES.indexOf(technique),
    about: oneLine([...who, place, date].filter((part) => part !== null).join(', ')),
    units: source.units.map((unit) => wireUnit(unit, informantAt(unit.informant) + 1)),
  };
}

/** Gives every text a place when it first comes. */
class Texts {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.length);
    return this.list.push(text) - 1;
  }
}

interface Lists {
  readonly notes: Texts;
  readonly codes: (id: string) => number;
  readonly coders: (name: string) => number;
  readonly signals: (signal: string) => number;
  readonly sources: (id: string) => number;
  /** By the source's id, then the unit's ordinal. */
  readonly units: ReadonlyMap<string, (ordinal: number) => number>;
}

function wireWhy(
  { signal, match, rule, span }: ExplorerPassage['why'][number],
  code: string,
  lists: Lists,
): WireWhy {
  const short =
    rule.startsWith(code) && /^[. ]/u.test(rule.slice(code.length)) ? rule.slice(code.length) : rule;
  const place = lists.notes.place(short);
  return span === null
    ? [lists.signals(signal), oneLine(match), place]
    : [lists.signals(signal), span[0], span[1] - span[0], place];
}

function wirePassage(passage: ExplorerPassage, lists: Lists): WirePassage {
  const { document, start, end, code, polarity, alone } = passage;
  return [
    lists.sources(document),
    lists.units.get(document)?.(passage.unit) ?? -1,
    start,
    end - start,
    lists.codes(code),
    POLARITIES.indexOf(polarity),
    STATUSES.indexOf(passage.status),
    lists.coders(passage.coder),
    Math.round(passage.confidence * 100),
    passage.weight === 1 ? 0 : 1,
    alone === null ? 0 : POLARITIES.indexOf(alone) + 1,
    passage.why.map((why) => wireWhy(why, code, lists)),
    passage.reading.map(({ start: from, end: to, polarity: read, notes }) => [
      from,
      to - from,
      POLARITIES.indexOf(read),
      ...notes.map((note) => lists.notes.place(oneLine(note))),
    ]),
  ];
}

/** Displays whose cells say a word or a number about codings; those of texts stand in the report. */
function isLookedThrough({ columns, rows, listing }: Matrix): boolean {
  return (
    listing !== true &&
    columns.every(({ kind }) => kind !== 'quote' && kind !== 'passage') &&
    rows.some(({ cells }) => cells.some(({ codings }) => codings.length > 0))
  );
}

function wireMatrix(matrix: Matrix, passageAt: (id: string) => number, lang: Lang): WireMatrix {
  return {
    id: matrix.kind,
    title: matrix.title[lang],
    rowHeader: matrix.rowHeader[lang],
    columns: matrix.columns.map(({ id, label, kind }) => [
      id,
      oneLine(label[lang]),
      kind === 'count' || kind === 'number' ? 1 : 0,
    ]),
    rows: matrix.rows.map(({ id, label, group, cells }) => [
      id,
      oneLine(label[lang]),
      group === null ? 0 : oneLine(group[lang]),
      cells.map((cell) => [
        cellText(cell, matrix.scale, lang),
        cell.codings.map(passageAt).filter((place) => place >= 0),
        toneOf(matrix.scale, cell.rating?.level ?? null),
      ]),
    ]),
  };
}

/** What the script of the page works with. */
export function encode({ explorer, matrices }: Displays, lang: Lang): Wire {
  const { codes, informants, sources, passages } = explorer;
  const coders = [...new Set(passages.map(({ coder }) => coder))].sort();
  const signals = [...new Set(passages.flatMap(({ why }) => why.map(({ signal }) => signal)))].sort();
  const informantAt = places<string | null>(informants.map(({ id }) => id));
  const passageAt = places(passages.map(({ id }) => id));
  const lists: Lists = {
    notes: new Texts(),
    codes: places(codes.map(({ id }) => id)),
    coders: places(coders),
    signals: places(signals),
    sources: places(sources.map(({ id }) => id)),
    units: new Map(sources.map(({ id, units }) => [id, places(units.map(({ ordinal }) => ordinal))])),
  };
  const wirePassages = passages.map((passage) => wirePassage(passage, lists));
  return {
    text: htmlPhrases[lang].client,
    techniques: TECHNIQUES.map((technique) => [technique, TECHNIQUE_WORDS[technique][lang]]),
    polarities: POLARITIES.map((polarity) => [polarity, POLARITY_WORDS[polarity][lang]]),
    statuses: STATUSES.map((status) => STATUS_WORDS[status][lang]),
    signals,
    notes: lists.notes.list,
    coders,
    codes: codes.map(({ id, label, group, definition }) => [id, label, group ?? 0, definition]),
    informants: informants.map(({ id, label, role }) => [
      id,
      oneLine(role === null ? label : `${label}, ${role}`),
    ]),
    sources: sources.map((source) => wireSource(source, explorer, informantAt)),
    passages: wirePassages,
    matrices: matrices.filter(isLookedThrough).map((matrix) => wireMatrix(matrix, passageAt, lang)),
  };
}

/** The ids of passages, in the order of `Wire.passages`: what quotes in the report refer to. */
export function passageNumber(explorer: Explorer): (coding: string) => number {
  return places(explorer.passages.map(({ id }) => id));
}
