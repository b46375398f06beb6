import type { Codebook } from '../../model/codebook.ts';
import type { Polarity } from '../../model/coding.ts';
import type { ErrorDetail } from '../../model/error.ts';
import type { JournalAction, Place } from '../../model/journal.ts';
import { type Document, type Unit, unitAddress } from '../../model/source.ts';
import type { Bilingual, Lang, Span } from '../../model/text.ts';
import { STATUS_WORDS } from '../../model/vocabulary.ts';
import type { PlacedCoding, PlacedPeople } from '../sheet/material.ts';
import { CodeWords, readPolarity } from '../sheet/words.ts';
import { parseCodeWords } from './code-words.ts';
import type { GivenCoding, GivenCodings } from './given.ts';
import { Places } from './places.ts';

/** What importing codings does, one by one. */
export interface CodingOutcome {
  readonly what: 'added' | 'changed';
  readonly coder: string;
  /** `W-01:7` */
  readonly unit: string;
  readonly row: number;
  readonly quote: string;
  readonly code: string;
  readonly polarity: Polarity;
  /** Whether the file says no polarity, so that it was read automatically. */
  readonly read: boolean;
}

export interface CodingRefusal {
  readonly row: number;
  readonly detail: ErrorDetail;
}

/** What importing codings amounts to. */
export interface CodingsPlan {
  /** What to write into whose journal. */
  readonly actions: ReadonlyMap<string, readonly JournalAction[]>;
  readonly outcomes: readonly CodingOutcome[];
  /** Codings that are in the journals already. */
  readonly unchanged: number;
  /** Proposals and rejected codings, which are nobody's codings. */
  readonly passedOver: number;
  /** Passages that reach over the end of their unit: the part in it is taken. */
  readonly fitted: number;
  readonly refusals: readonly CodingRefusal[];
  readonly foreign: readonly string[];
}

/** What codings are imported into. */
export interface CodingsTarget {
  readonly codebook: Codebook;
  readonly documents: readonly Document[];
  readonly people: Pick<PlacedPeople, 'codings'>;
  /** Whose they are, whatever the file says; `null`: as the file says. */
  readonly coder: string | null;
  /** Whose they are where the file does not say. */
  readonly otherwise: string | null;
  readonly lang: Lang;
  /** A name of the file's as coders have it in the study; `null` for what can be none. */
  readonly nameOf: (coder: string) => string | null;
  readonly place: (document: string, span: Span) => Place;
  /** The polarity that a passage reads as. */
  readonly polarityOf: (document: string, unit: number, code: string, span: Span) => Promise<Polarity>;
}

type Refused = { readonly why: Bilingual; readonly hint: Bilingual };

const isRefused = (value: object): value is Refused => 'why' in value;

interface Meant {
  readonly code: string;
  /** `null` where nothing says. */
  readonly polarity: Polarity | null;
}

const PROPOSERS = /^(?:auto\/|telaah \((?:usulan|proposal)\)$)/iu;
const PASSED_OVER = new Set(
  [STATUS_WORDS.proposed, STATUS_WORDS.rejected].flatMap(({ id, en }) => [id, en, 'proposed', 'rejected']),
);

function isNobodys({ coder, status }: GivenCoding): boolean {
  return PASSED_OVER.has(status.toLowerCase()) || PROPOSERS.test(coder ?? '');
}

/** What is longer is the name of nothing. */
const LONGEST = 300;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text);

/** Reads what a file calls codes and polarities. */
class Meanings {
  readonly #words: CodeWords;
  readonly #lang: Lang;

  constructor(codebook: Codebook, lang: Lang) {
    this.#words = new CodeWords(codebook);
    this.#lang = lang;
  }

  read({ code, polarity }: Pick<GivenCoding, 'code' | 'polarity'>): readonly Meant[] | Refused {
    const whole = this.#one(code, polarity);
    const parts = code
      .split(/[;\n]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (!isRefused(whole)) return [whole];
    if (parts.length < 2) return whole;
    const all = parts.map((part) => this.#one(part, polarity));
    return all.find(isRefused) ?? all.filter((one): one is Meant => !isRefused(one));
  }

  #one(given: string, side: string): Meant | Refused {
    const words = given.slice(0, LONGEST);
    const read = this.#words.read(words, this.#lang);
    if ('is' in read && typeof read.is !== 'string') return this.#sided(read.is.code, side);
    // The polarity may stand with the code: `sop (-)`.
    const split = parseCodeWords(words);
    const again = this.#words.read(split.code, this.#lang);
    if ('is' in again && typeof again.is !== 'string')
      return this.#sided(again.is.code, side === '' ? split.polarity : side);
    const like = 'like' in read ? read.like : undefined;
    return {
      why: {
        id: `kode "${shortened(words)}" tidak ada dalam codebook`,
        en: `the codebook has no code "${shortened(words)}"`,
      },
      hint:
        like === undefined
          ? {
              id: 'Pakai id atau nama kode dari codebook; daftarnya: telaah codebook show codebook.yaml',
              en: 'Use the id or the name of a code of the codebook; all of them: telaah codebook show codebook.yaml',
            }
          : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
    };
  }

  #sided(code: string, side: string): Meant | Refused {
    if (side === '') return { code, polarity: null };
    const read = readPolarity(side.slice(0, LONGEST));
    if ('is' in read) return { code, polarity: read.is };
    return {
      why: {
        id: `polaritas "${shortened(side)}" tidak dikenal`,
        en: `the polarity "${shortened(side)}" is not known`,
      },
      hint: {
        id: 'Tulis positif, negatif, campuran, netral, atau kosongkan.',
        en: 'Write positive, negative, mixed, neutral, or leave it empty.',
      },
    };
  }
}

function refusal({ file }: GivenCodings, given: GivenCoding, { why, hint }: Refused): CodingRefusal {
  return {
    row: given.row,
    detail: {
      code: 'CODINGS_INVALID',
      message: { id: `${given.where.id}: ${why.id}`, en: `${given.where.en}: ${why.en}` },
      hint,
      place: { file },
    },
  };
}

const NOBODY: Refused = {
  why: { id: 'tidak disebut siapa yang mengode', en: 'nobody is named as the coder' },
  hint: { id: 'Tambahkan --coder NAMA.', en: 'Add --coder NAME.' },
};

/** Tables have no lines within a cell: a memo is the same that has the same words. */
const words = (memo: string): string => memo.replace(/\s+/gu, ' ').trim();

type At = Pick<PlacedCoding, 'document' | 'unit' | 'start' | 'end' | 'code'>;

const placeKey = (coder: string, { document, unit, start, end, code }: At): string =>
  [coder, document, unit, start, end, code].join('\n');

const SAID_OTHERWISE: Refused = {
  why: {
    id: 'kutipan dan kode yang sama sudah disebut dengan polaritas lain',
    en: 'the same passage and code stand in the file with another polarity',
  },
  hint: { id: 'Sisakan satu di antaranya.', en: 'Leave one of the two.' },
};

class Planner {
  readonly actions = new Map<string, JournalAction[]>();
  readonly outcomes: CodingOutcome[] = [];
  unchanged = 0;
  fitted = 0;
  readonly #target: CodingsTarget;
  readonly #there: Map<string, Pick<PlacedCoding, 'polarity' | 'memo'> & { readonly id: string | null }>;

  constructor(target: CodingsTarget) {
    this.#target = target;
    this.#there = new Map(target.people.codings.map((coding) => [placeKey(coding.coder, coding), coding]));
  }

  /** @returns what is refused of it */
  async addAll(
    coders: readonly string[],
    given: GivenCoding,
    landing: { readonly document: Document; readonly whole: boolean } & Parameters<Planner['add']>[2],
    codes: readonly Meant[],
  ): Promise<readonly Refused[]> {
    this.fitted += Number(!landing.whole);
    const refused: Refused[] = [];
    for (const coder of coders) {
      for (const meant of codes) {
        const why = await this.add(coder, given, landing, meant);
        if (why !== null) refused.push(why);
      }
    }
    return refused;
  }

  async add(
    coder: string,
    given: GivenCoding,
    { document, unit, span }: { readonly document: Document; readonly unit: Unit; readonly span: Span },
    { code, polarity: said }: Meant,
  ): Promise<Refused | null> {
    const at = { document: document.id, unit: unit.ordinal, ...span, code };
    const key = placeKey(coder, at);
    const there = this.#there.get(key);
    const turned = there !== undefined && said !== null && said !== there.polarity;
    const noted = given.memo !== null && words(given.memo) !== words(there?.memo ?? '');
    if (turned && there.id === null) return SAID_OTHERWISE;
    if (there !== undefined && (there.id === null || !(turned || noted))) {
      this.unchanged += 1;
      return null;
    }
    const polarity =
      said ?? there?.polarity ?? (await this.#target.polarityOf(document.id, unit.ordinal, code, span));
    this.#there.set(key, { polarity, memo: given.memo, id: null });
    const own = this.actions.get(coder) ?? [];
    this.actions.set(coder, own);
    const memo = noted ? { memo: given.memo } : {};
    if (typeof there?.id === 'string') own.push({ do: 'change', target: there.id, polarity, ...memo });
    else own.push({ do: 'add', ...this.#target.place(document.id, span), code, polarity, ...memo });
    this.outcomes.push({
      what: there === undefined ? 'added' : 'changed',
      coder,
      unit: unitAddress(at),
      row: given.row,
      quote: document.text.slice(span.start, span.end),
      code,
      polarity,
      read: said === null && there === undefined,
    });
    return null;
  }
}

function refusalOf(
  meant: readonly Meant[] | Refused,
  landing: object,
  coders: readonly string[],
): Refused | null {
  const refused = [meant, landing].find(isRefused);
  return refused ?? (coders.length === 0 ? NOBODY : null);
}

function codersOf({ coder }: GivenCoding, target: CodingsTarget): readonly string[] {
  if (target.coder !== null) return [target.coder];
  const named = (coder?.split(' + ') ?? []).flatMap((name) => target.nameOf(name) ?? []);
  return named.length > 0 || target.otherwise === null ? named : [target.otherwise];
}

/**
 * Works out what the codings of another program's file add to a study: each is found again by its offsets, or by its
 * words and what stands around them, and goes into the journal of its coder. What is in a journal already is not
 * written twice; another polarity of the same coding changes it. What is not understood is refused, the rest is planned.
 */
export async function planCodings(given: GivenCodings, target: CodingsTarget): Promise<CodingsPlan> {
  const places = new Places(target.documents);
  const meanings = new Meanings(target.codebook, target.lang);
  const planner = new Planner(target);
  const refusals: CodingRefusal[] = [];
  let passedOver = 0;
  for (const one of given.codings) {
    if (isNobodys(one)) {
      passedOver += 1;
      continue;
    }
    const names = codersOf(one, target);
    const meant = meanings.read(one);
    const landing = places.land(one);
    const why = refusalOf(meant, landing, names);
    if (why !== null) refusals.push(refusal(given, one, why));
    if (why !== null || isRefused(meant) || isRefused(landing)) continue;
    const said = await planner.addAll(names, one, landing, meant);
    refusals.push(...said.map((each) => refusal(given, one, each)));
  }
  const { actions, outcomes, unchanged, fitted } = planner;
  return { actions, outcomes, unchanged, passedOver, fitted, refusals, foreign: given.foreign };
}
