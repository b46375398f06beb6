import { conclude } from '../../conclusion/index.ts';
import type { AppliedDecision, Decisions } from '../../model/decision.ts';
import { TelaahError } from '../../model/error.ts';
import { decisionFacts, hasFolder } from '../../pipeline/decisions.ts';
import { type CodedRun, codeStudy, type RunRequest } from '../../pipeline.ts';
import { type DecisionFacts, type DecisionsEdit, readDecisions } from '../../store/decisions/index.ts';
import { rememberedCoder } from '../../store/journal/index.ts';
import { changeDecisions } from './change.ts';

function noFolder(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: 'keputusan disimpan dalam folder studi, tetapi yang disebut hanya berkas',
      en: 'decisions are kept in a study’s folder, but only files are named',
    },
    hint: {
      id: 'Sebut foldernya, atau buat studi dengan telaah init.',
      en: 'Name the folder, or make a study with telaah init.',
    },
  });
}

/** Where the researcher decides about one coded study. */
export class DecisionDesk {
  readonly run: CodedRun;
  readonly facts: DecisionFacts;

  constructor(run: CodedRun) {
    this.run = run;
    this.facts = decisionFacts(run.study, run.codebook, run.documents);
  }

  /** Who decides: as the call says, else who was remembered as coding in this study. */
  async by(given: string | undefined): Promise<string | null> {
    return given ?? (await rememberedCoder(this.run.root))?.coder ?? null;
  }

  /**
   * Writes decisions down; what comes of it for the study.
   * @throws TelaahError DECISIONS_INVALID, OUTPUT_UNWRITABLE: nothing was written
   */
  async change(change: (file: DecisionsEdit) => void): Promise<readonly AppliedDecision[]> {
    await changeDecisions(this.run.root, change, this.facts);
    const { value } = await readDecisions(this.run.root, this.facts, true);
    return this.applied(value);
  }

  /** Every decision beside what the evidence gives. */
  applied(decisions: Decisions = this.run.decisions): readonly AppliedDecision[] {
    return conclude({ ...this.run.coded, decisions }).decisions;
  }

  /** Names of factors that the data or earlier decisions name, and the codebook does not. */
  factorsSaid(): readonly string[] {
    const mentioned = this.run.coded.factors
      .filter(({ factor }) => factor === null)
      .map(({ label }) => label);
    return [...new Set([...mentioned, ...this.run.decisions.factors.map(({ factor }) => factor)])];
  }
}

/**
 * Reads and codes the study that is to be decided about.
 * @throws TelaahError as `codeStudy`, and USAGE where there is no folder to keep decisions in
 */
export async function openDecisions(request: RunRequest): Promise<DecisionDesk> {
  const run = await codeStudy(request);
  if (!hasFolder(run, request)) throw noFolder();
  return new DecisionDesk(run);
}
