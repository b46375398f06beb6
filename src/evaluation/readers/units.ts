import { z } from 'zod';
import { type ErrorDetail, TelaahError } from '../../model/error.ts';
import type { Judgement } from '../../model/evaluation.ts';
import { unitAddress } from '../../model/source.ts';
import type { Bilingual } from '../../model/text.ts';
import { type CodedUnit, type CodedUnits, joinJudgements } from '../coded-units.ts';
import { explained, invalid, MOST_MISTAKES } from './invalid.ts';

const LINE =
  '{"doc": "W-01", "unit": 3, "codes": [{"code": "kualitas/sop", "polarity": "positive"}], "factors": []}';

const EXAMPLE: Bilingual = {
  id: `Tulis satu satuan per baris: ${LINE}`,
  en: `Write one unit a line: ${LINE}`,
};

const unitSchema = z.object({
  doc: z.string().min(1),
  unit: z.int().min(1),
  start: z.string().optional(),
  text: z.string().optional(),
  codes: z.array(
    z.object({
      code: z.string().min(1),
      polarity: z.enum(['positive', 'negative', 'mixed', 'neutral']),
    }),
  ),
  factors: z
    .array(
      z.object({
        kind: z.enum(['supporting', 'inhibiting']),
        label: z.string().min(1),
        words: z.string().optional(),
        factor: z.string().optional(),
      }),
    )
    .optional(),
  proposals: z.array(z.string()).optional(),
});

type UnitLine = z.infer<typeof unitSchema>;

interface ReadLine {
  readonly line: number;
  readonly value: UnitLine;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function readLine(text: string, file: string, line: number): ReadLine | ErrorDetail[] {
  const place = { file, line };
  const parsed = parseJson(text);
  if (parsed === undefined)
    return [
      invalid(
        place,
        { id: 'baris ini bukan satu objek JSON yang utuh', en: 'this line is not one whole JSON object' },
        EXAMPLE,
      ),
    ];
  const result = unitSchema.safeParse(parsed.value);
  return result.success
    ? { line, value: result.data }
    : explained(result.error.issues, parsed.value, place, EXAMPLE);
}

function unitOf({ doc, unit, start, text, codes, factors = [], proposals }: UnitLine): CodedUnit {
  const judged = new Map<string, Judgement>();
  for (const { code, polarity } of codes) {
    if (polarity !== 'neutral') judged.set(code, joinJudgements(judged.get(code), polarity));
  }
  return {
    document: doc,
    unit,
    codes: judged,
    factors: factors.map(({ factor = null, ...cause }) => ({ ...cause, factor })),
    proposals: proposals ?? null,
    opening: start ?? text ?? null,
    text: text ?? start ?? null,
  };
}

/** Units that stand on two lines. */
function repeated(lines: readonly ReadLine[], file: string): ErrorDetail[] {
  const first = new Map<string, number>();
  return lines.flatMap(({ line, value: { doc, unit } }) => {
    const key = unitAddress({ document: doc, unit });
    const before = first.get(key);
    first.set(key, before ?? line);
    if (before === undefined) return [];
    return [
      invalid(
        { file, line },
        {
          id: `satuan ${key} sudah ada pada baris ${before}; setiap satuan hanya boleh satu baris`,
          en: `the unit ${key} stands on line ${before} already; every unit has one line`,
        },
        {
          id: 'Gabungkan kodenya dalam satu baris, atau betulkan nomor satuannya.',
          en: 'Join its codes on one line, or correct the number of the unit.',
        },
      ),
    ];
  });
}

/**
 * Reads codings as JSON lines, one unit a line, units without codes too:
 * `{"doc", "unit", "start", "codes": [{"code", "polarity"}], "factors": [{"kind", "label"}]}`. `start` (the unit's
 * first words), `text`, `factors` and `proposals` (codes, surest first) may be left out, other keys are passed over.
 * @throws TelaahError CODINGS_INVALID
 */
export function readUnits(text: string, name: string): CodedUnits {
  const read = text
    .split(/\r?\n/)
    .map((content, at) => ({ content: content.replace(/^\ufeff/, '').trim(), line: at + 1 }))
    .filter(({ content }) => content !== '')
    .map(({ content, line }) => readLine(content, name, line));
  const lines = read.filter((line): line is ReadLine => !Array.isArray(line));
  const [first, ...more] = [
    ...read.flatMap((line) => (Array.isArray(line) ? line : [])),
    ...repeated(lines, name),
  ];
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, MOST_MISTAKES - 1));
  const codePlaces = new Map<string, { file: string; line: number }>();
  for (const { line, value } of lines) {
    for (const { code } of value.codes) {
      if (!codePlaces.has(code)) codePlaces.set(code, { file: name, line });
    }
  }
  return {
    name,
    form: 'units',
    codebook: null,
    lang: null,
    scale: null,
    complete: true,
    units: lines.map(({ value }) => unitOf(value)),
    hasFactors: lines.some(({ value }) => value.factors !== undefined),
    verdicts: null,
    codePlaces,
  };
}
