import type { PlacedWork } from '../anchoring/index.ts';
import { loadCodebook } from '../codebook/load.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Count } from '../model/people.ts';
import {
  type DocumentProposal,
  type ExampleReport,
  type ModelFacts,
  modelFacts,
  type Prior,
  priorFrom,
  Reducer,
  runExamples,
  settled,
} from '../reduction/index.ts';
import { readModelFile } from '../store/model-file.ts';
import { decisionsFor } from './decisions.ts';
import { type Joined, join } from './join.ts';
import { lessonsOf } from './lessons.ts';
import { checkCoder } from './people.ts';
import { byWhere, readStudy } from './read.ts';
import type { CodedRun, ReadStudy, RunRequest } from './run.ts';

let shipped: Promise<{ readonly prior: Prior; readonly facts: ModelFacts }> | undefined;

/** What has been learned from other studies; read once, whatever is coded. */
export function shippedModel(): NonNullable<typeof shipped> {
  shipped ??= readModelFile().then((file) => ({ prior: priorFrom(file), facts: modelFacts(file) }));
  return shipped;
}

/** What counts in a study that was read and reduced. */
function joined(
  read: ReadStudy,
  proposals: readonly DocumentProposal[],
  count: Count,
): Pick<CodedRun, 'coded' | 'warnings'> {
  const units = proposals.flatMap((proposal) => proposal.units);
  const automatic = {
    codings: units.flatMap((unit) => unit.codings),
    causes: units.flatMap((unit) => unit.causes),
  };
  const { codings, factors, warnings }: Joined = join(
    automatic,
    read.people,
    read.codebook,
    count,
    read.study.lang,
  );
  return {
    coded: {
      study: read.study,
      codebook: read.codebook,
      documents: read.documents,
      codings,
      factors,
      decisions: decisionsFor(read.decisions, count),
    },
    warnings: [...read.warnings, ...warnings].sort(byWhere),
  };
}

/** The automatic proposals for every unit of a study, once the automatic coder has learned from what people did. */
export async function proposeCodings(
  { codebook, documents }: Pick<ReadStudy, 'codebook' | 'documents'>,
  people: PlacedWork,
  progress?: RunRequest['progress'],
): Promise<readonly DocumentProposal[]> {
  const { prior } = await shippedModel();
  const reducer = new Reducer(codebook, prior);
  const lessons = lessonsOf(people);
  if (lessons !== null) await reducer.learn(documents, lessons);
  const proposals = await reducer.reduce(documents, (read) => progress?.('code', read, documents.length));
  return settled(proposals, lessons, prior);
}

/**
 * Reads a study and codes it: reduction. What people have coded teaches the automatic coder, and takes the place of
 * its proposals.
 */
export async function codeStudy(request: RunRequest): Promise<CodedRun> {
  const read = await readStudy(request);
  const count = request.count ?? {};
  if (count.coder !== undefined) checkCoder(count.coder, read.people.coders);
  const proposals = await proposeCodings(read, read.people, request.progress);
  return { ...read, count, proposals, ...joined(read, proposals, count) };
}

/** Loads a codebook and codes its own examples. */
export async function checkCodebook(
  reference: string,
  base: string,
): Promise<{ codebook: Codebook; examples: ExampleReport }> {
  const codebook = await loadCodebook(reference, base);
  return { codebook, examples: await runExamples(codebook, (await shippedModel()).prior) };
}
