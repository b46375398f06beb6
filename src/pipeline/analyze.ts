import { conclude } from '../conclusion/index.ts';
import { MATRIX_KINDS } from '../display/index.ts';
import type { CodedStudy } from '../model/analysis.ts';
import { describeFilter, type Filter, filterStudy } from '../model/filter.ts';
import type { Matrix } from '../model/matrix.ts';
import type { StudyMemo } from '../model/people.ts';
import { reportedAgreement } from './agreement.ts';
import { auditOf } from './audit.ts';
import { codeStudy, shippedModel } from './code.ts';
import { memosOf, sharesOf } from './people.ts';
import type { AnalyzedRun, RunRequest } from './run.ts';
import { withDocumentChecks } from './verification.ts';

/** The displays that are made of every study. */
const displaysOf = (coded: CodedStudy, memos: readonly StudyMemo[]): readonly Matrix[] =>
  MATRIX_KINDS.filter(({ onRequest }) => onRequest !== true).map((kind) => kind.build(coded, { memos }));

/** A run with the codings and the displays of a part of its study; its conclusion stays that of the whole. */
export function partOf(run: AnalyzedRun, filter: Filter): AnalyzedRun {
  const filtered = describeFilter(filter);
  if (filtered === null) return run;
  const coded = filterStudy(run.coded, filter);
  const matrices = displaysOf(coded, run.analysis.memos).map((matrix) => ({ ...matrix, filtered }));
  return { ...run, analysis: { ...run.analysis, ...coded }, matrices };
}

/** A run of a part of its study alone: its displays, and what the part by itself comes to. */
export function narrowed(run: AnalyzedRun, filter: Filter): AnalyzedRun {
  const part = partOf(run, filter);
  return part === run
    ? run
    : { ...part, analysis: { ...part.analysis, conclusion: conclude(part.analysis) } };
}

/** Carries a study from its sources to its conclusion. */
export async function analyzeStudy(request: RunRequest): Promise<AnalyzedRun> {
  const run = await codeStudy(request);
  const work = {
    coders: sharesOf(run.people, run.count),
    agreement: run.count.coder === undefined ? reportedAgreement(run, request.progress) : null,
    memos: memosOf(run.people, run.count),
  };
  return {
    ...run,
    analysis: {
      ...run.coded,
      conclusion: withDocumentChecks(conclude(run.coded, work), run.documents),
      ...work,
      warnings: run.warnings,
      audit: auditOf(run.coded, (await shippedModel()).facts, {
        written: run.written,
        codebook: request.codebook,
        lang: request.lang,
        count: run.count,
      }),
    },
    matrices: displaysOf(run.coded, work.memos),
  };
}
