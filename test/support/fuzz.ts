import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { TelaahError } from '../../src/model/error.ts';

/** Nothing made here is larger: what a reader takes long over must be small to be a finding. */
const LARGEST = 4 * 1024 * 1024;
const MOST_STEPS = 6;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that formats, encodings, terminals, spreadsheets and paths take for more than text. */
const MAGIC: readonly Uint8Array[] = [
  ...[
    '\0',
    '\ufeff',
    '\u001b[2J\u001b]0;telaah\u0007',
    '\u202e\u2066',
    '\r',
    '\r\n\r\n',
    '\ud83d\ude00',
    '--> 00:00:01.000',
    '00:00:00,000 --> -1:99:99,999',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '{\\rtf1',
    '---js\nthrow 1\n---\n',
    '---\n&a [*a]\n---\n',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '<!ENTITY x SYSTEM "file:///etc/passwd">',
    '&b;',
    '<script>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '../../../../tmp/telaah-escaped',
    'C:\\Windows\\',
    '__proto__',
    'constructor',
    '=HYPERLINK("x")',
    '"',
    '"""',
    "'",
    ',',
    ';',
    '\t',
    '|',
    ': ',
    '[[[[[[[[',
    '((((((((',
    '{{{{{{{{',
    '}',
    'null',
    'NaN',
    '-1',
    '0',
    '4294967295',
    '99999999999999999999',
    '1e308',
    '[00:00:00]',
    '31/02/25 25.61 - ',
  ].map(utf8),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0xff, 0xff, 0xff, 0x7f),
  Uint8Array.of(0x00, 0x00, 0x00, 0x80),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xfe, 0xff),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xc0, 0x80),
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
];

/** One thing done to bytes; `at` and `length` are shares of them, so that shrinking keeps their sense. */
type Step =
  | { readonly kind: 'flip'; readonly at: number; readonly mask: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | {
      readonly kind: 'splice';
      readonly at: number;
      readonly seed: number;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: 'magic'; readonly at: number; readonly which: number; readonly times: number }
  | { readonly kind: 'digits'; readonly at: number; readonly which: number };

// Not fc.double, whose values crowd near nought.
const share = fc.integer({ min: 0, max: 0xffff }).map((part) => part / 0xffff);
const short = fc.oneof(
  share,
  share.map((part) => part / 50),
);
/** Few times as a rule, now and then very often. */
const times = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom(50, 2000, 60_000),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: share, mask: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: share, length: short }),
  fc.record({ kind: fc.constant('end' as const), at: share }),
  fc.record({ kind: fc.constant('repeat' as const), at: share, length: short, times }),
  fc.record({ kind: fc.constant('splice' as const), at: share, seed: fc.nat(), from: share, length: short }),
  fc.record({
    kind: fc.constant('magic' as const),
    at: share,
    which: fc.nat({ max: MAGIC.length - 1 }),
    times,
  }),
  fc.record({ kind: fc.constant('digits' as const), at: share, which: fc.nat({ max: 4 }) }),
);

const DIGITS = ['4294967296', '-1', '99999999999999999999', '0', '1e999'];

function inserted(bytes: Uint8Array, at: number, piece: Uint8Array, wanted: number): Uint8Array {
  const room = Math.max(0, LARGEST - bytes.length);
  const count = Math.min(wanted, Math.floor(room / Math.max(1, piece.length)));
  const result = new Uint8Array(bytes.length + piece.length * count);
  result.set(bytes.subarray(0, at));
  for (let index = 0; index < count; index += 1) result.set(piece, at + index * piece.length);
  result.set(bytes.subarray(at), at + piece.length * count);
  return result;
}

const without = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);

/** The next run of digits after a place becomes a number that nobody reckoned with. */
function miscounted(bytes: Uint8Array, at: number, which: number): Uint8Array {
  const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
  let from = at;
  while (from < bytes.length && !isDigit(bytes[from])) from += 1;
  let to = from;
  while (isDigit(bytes[to])) to += 1;
  return inserted(without(bytes, from, to), from, utf8(DIGITS[which] ?? ''), 1);
}

function applied(bytes: Uint8Array, one: Step, seeds: readonly Uint8Array[]): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  switch (one.kind) {
    case 'flip': {
      const copy = Uint8Array.from(bytes);
      if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ one.mask;
      return copy;
    }
    case 'cut':
      return without(bytes, at, Math.min(bytes.length, at + Math.ceil(one.length * bytes.length)));
    case 'end':
      return bytes.subarray(0, at);
    case 'repeat':
      return inserted(bytes, at, bytes.slice(at, at + Math.ceil(one.length * bytes.length)), one.times);
    case 'splice': {
      const other = seeds[one.seed % seeds.length] ?? bytes;
      const from = Math.floor(one.from * other.length);
      return inserted(bytes, at, other.slice(from, from + Math.ceil(one.length * other.length)), 1);
    }
    case 'magic':
      return inserted(bytes, at, MAGIC[one.which] ?? bytes, one.times);
    case 'digits':
      return miscounted(bytes, at, one.which);
  }
}

/** Printed, in a failure, by what was done to it; the bytes themselves in base64 where they are few. */
function told(bytes: Uint8Array, seed: number, steps: readonly Step[]): Uint8Array {
  const few = bytes.length <= 600 ? ` = base64 ${Buffer.from(bytes).toString('base64')}` : '';
  const text = `seed ${String(seed)}, ${JSON.stringify(steps)}: ${String(bytes.length)} bytes${few}`;
  return Object.assign(bytes, { [fc.toStringMethod]: () => text });
}

/** A fresh array each time: what is told of one must not be told of another. */
const fresh = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/**
 * Files like these, damaged by accident or by malice: bits flipped, pieces cut, repeated and spliced from each other,
 * bytes with a meaning put in, counts falsified. Now and then a seed as it is, or bytes without any sense.
 */
export function mutations(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const mutated = fc
    .record({
      seed: fc.nat({ max: Math.max(0, seeds.length - 1) }),
      steps: fc.array(step, { minLength: 0, maxLength: MOST_STEPS, size: 'max' }),
    })
    .map(({ seed, steps }) => {
      const start = seeds[seed] ?? new Uint8Array();
      return told(fresh(steps.reduce((bytes, one) => applied(bytes, one, seeds), start)), seed, steps);
    });
  return fc.oneof(
    { weight: 19, arbitrary: mutated },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
}

/**
 * Zipped files (docx, odt, xlsx, qdpx …) whose parts are damaged and zipped again, so that the damage reaches the
 * format's reader; a part may be left out, be there under another name, or take another's place.
 */
export function zipMutations(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const archives = seeds.map((seed) => unzipSync(seed));
  const parts = archives.flatMap((archive) => Object.values(archive));
  const NAMES = ['../../evil.txt', '/tmp/evil.txt', 'a\nb', 'C:\\x', 'a/../../b', ''];
  const inside = fc
    .record({
      seed: fc.nat({ max: Math.max(0, archives.length - 1) }),
      part: fc.nat(),
      steps: fc.array(step, { minLength: 1, maxLength: MOST_STEPS, size: 'max' }),
      fate: fc.constantFrom('kept', 'kept', 'kept', 'kept', 'dropped', 'renamed', 'doubled'),
      name: fc.constantFrom(...NAMES),
    })
    .map(({ seed, part, steps, fate, name }) => {
      const entries = Object.entries(archives[seed] ?? {});
      const [chosen = '', content = new Uint8Array()] = entries[part % Math.max(1, entries.length)] ?? [];
      const damaged = steps.reduce<Uint8Array>((bytes, one) => applied(bytes, one, parts), content);
      const isGone = fate === 'dropped' || fate === 'renamed';
      const kept = entries.flatMap(([path, bytes]): [string, Uint8Array][] => {
        if (path !== chosen) return [[path, bytes]];
        return isGone ? [] : [[path, damaged]];
      });
      const added: [string, Uint8Array][] = fate === 'renamed' || fate === 'doubled' ? [[name, damaged]] : [];
      const files = Object.fromEntries([...kept, ...added]);
      return told(zipSync(files, { level: 1 }), seed, steps);
    });
  return fc.oneof({ weight: 3, arbitrary: inside }, { weight: 1, arbitrary: mutations(seeds) });
}

/** What a harmless reading may take at most. The machine may be busy: both are far above what is usual. */
export interface Bounds {
  readonly seconds?: number;
  /** By how much the process may grow beyond the most that it ever held. */
  readonly megabytes?: number;
}

/**
 * That a reading comes to an end, with a value or with a TelaahError, and nothing else; within bounds.
 * `maxRSS` only grows: a reading that takes less than one before it cannot be told from one that takes nothing.
 */
export async function expectHarmless(
  read: () => unknown,
  { seconds = 10, megabytes = 400 }: Bounds = {},
): Promise<void> {
  const peak = process.resourceUsage().maxRSS;
  const start = process.hrtime.bigint();
  try {
    await read();
  } catch (error) {
    if (!(error instanceof TelaahError)) throw error;
    for (const { message, hint } of error.details) {
      if (message.id === '' || message.en === '') throw new Error('an error without words');
      if (hint !== undefined && (hint.id === '' || hint.en === '')) throw new Error('a hint without words');
    }
  }
  const took = Number(process.hrtime.bigint() - start) / 1e9;
  if (took > seconds) throw new Error(`took ${took.toFixed(1)} s, more than ${String(seconds)} s`);
  const grown = (process.resourceUsage().maxRSS - peak) / 1024;
  if (grown > megabytes) throw new Error(`grew by ${grown.toFixed(0)} MB, more than ${String(megabytes)} MB`);
}

/** How often and from where; a longer run by hand: `TELAAH_FUZZ=2000 npx vitest run test/<area>/fuzz.test.ts`. */
export function fuzzRuns(usual: number): { readonly seed: number; readonly numRuns: number } {
  const given = Number(process.env['TELAAH_FUZZ'] ?? '0');
  const seed = Number(process.env['TELAAH_FUZZ_SEED'] ?? '7');
  return { seed, numRuns: given > 0 ? given : usual };
}
