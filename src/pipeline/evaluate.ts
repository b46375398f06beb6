import { loadCodebook, shippedCodebooks } from '../codebook/load.ts';
import {
  type CodedUnits,
  checkCodes,
  evaluate,
  readCodings,
  readStudyRun,
  readVerdicts,
} from '../evaluation/index.ts';
import { decode } from '../ingest/decode.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Evaluation } from '../model/evaluation.ts';
import { FIVE_LEVELS } from '../model/rating.ts';
import type { Lang } from '../model/text.ts';
import { analyzeStudy } from './analyze.ts';
import type { AnalyzedRun, RunRequest } from './run.ts';

/** A file as the user named it, read but not understood. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where one side of a comparison comes from: a study to be coded on the spot, or a file of codings. */
export type CodingsSource =
  | { readonly kind: 'study'; readonly name: string; readonly request: RunRequest }
  | { readonly kind: 'file'; readonly file: NamedFile; readonly verdicts: NamedFile | null };

export interface EvaluationRequest {
  readonly reference: CodingsSource;
  readonly given: CodingsSource;
  /** Ratings of the reference, in place of its own. */
  readonly verdicts: NamedFile | null;
  /** A shipped id, or a path relative to `base`; by default the one that a side was coded with. */
  readonly codebook?: string;
  readonly base: string;
  readonly seed: number;
  readonly samples: number;
  /** Told after each resample how many of all are done. */
  readonly progress?: (done: number, of: number) => void;
}

/** Two sets of codings compared, and the studies that were coded for it. */
export interface EvaluationRun {
  readonly evaluation: Evaluation;
  /** Of the studies; `null` where nothing says. */
  readonly lang: Lang | null;
  readonly runs: readonly AnalyzedRun[];
}

interface Side {
  readonly units: CodedUnits;
  readonly run: AnalyzedRun | null;
  readonly verdicts: NamedFile | null;
}

const textOf = ({ bytes }: NamedFile): string => decode(bytes).text;

async function sideOf(source: CodingsSource): Promise<Side> {
  if (source.kind === 'file') {
    const { file, verdicts } = source;
    return { units: readCodings(textOf(file), file.name), run: null, verdicts };
  }
  const run = await analyzeStudy(source.request);
  const rankings = run.proposals.flatMap(({ document, units }) =>
    units.map(({ unit, candidates }) => ({
      document: document.id,
      unit: unit.ordinal,
      codes: candidates.map(({ code }) => code),
    })),
  );
  return { units: readStudyRun(run.analysis, rankings, source.name), run, verdicts: null };
}

/** The codebook that a side was coded with, if it is at hand: another study's own is not. */
async function codebookAtHand({ units, run }: Side, base: string): Promise<Codebook | null> {
  if (run !== null || units.codebook === null) return run?.codebook ?? null;
  const shipped = await shippedCodebooks();
  return shipped.includes(units.codebook) ? loadCodebook(units.codebook, base) : null;
}

/**
 * Compares two sets of codings: a file or study that is taken for right, and one that is judged by it.
 * @throws TelaahError CODINGS_INVALID, NOTHING_TO_COMPARE, and whatever a study's run throws
 */
export async function evaluateCodings(request: EvaluationRequest): Promise<EvaluationRun> {
  const { seed, samples, base, codebook: asked, progress } = request;
  const [reference, given] = [await sideOf(request.reference), await sideOf(request.given)];
  const codebook =
    asked === undefined
      ? ((await codebookAtHand(given, base)) ?? (await codebookAtHand(reference, base)))
      : await loadCodebook(asked, base);
  const scale = given.units.scale ?? reference.units.scale ?? codebook?.scale ?? FIVE_LEVELS;
  const complete = (units: CodedUnits, verdicts: NamedFile | null): CodedUnits => {
    if (codebook !== null) checkCodes(units, codebook);
    if (verdicts === null) return units;
    return { ...units, verdicts: readVerdicts(textOf(verdicts), verdicts.name, scale) };
  };
  const ours = complete(reference.units, request.verdicts ?? reference.verdicts);
  const theirs = complete(given.units, given.verdicts);
  const order = codebook?.codes.map(({ id }) => id) ?? [];
  return {
    evaluation: await evaluate(ours, theirs, {
      seed,
      samples,
      order,
      ...(progress === undefined ? {} : { progress }),
    }),
    lang: given.units.lang ?? reference.units.lang,
    runs: [reference.run, given.run].filter((run) => run !== null),
  };
}
