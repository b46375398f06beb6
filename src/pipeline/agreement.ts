import {
  type AgreementOptions,
  chooseCoders,
  type LookedAt,
  measureAgreement,
  measureTable,
  type TableOptions,
} from '../agreement/index.ts';
import type { PlacedWork } from '../anchoring/index.ts';
import { decode } from '../ingest/decode.ts';
import type { CodingAgreement, TableAgreement } from '../model/agreement.ts';
import type { Codebook } from '../model/codebook.ts';
import { TelaahError } from '../model/error.ts';
import { CONSENSUS } from '../model/journal.ts';
import type { Document } from '../model/source.ts';

/** A study with what people coded in it. */
export interface PeoplesStudy {
  readonly people: PlacedWork;
  readonly documents: readonly Document[];
  readonly codebook: Codebook;
}

/** What to compare in a study: all of the stage's options that its codebook does not settle. */
export interface StudyAgreementOptions extends Omit<AgreementOptions, 'order'> {
  /** In this order; none for everybody but the consensus. */
  readonly coders: readonly string[];
}

const lookedAt = ({ coder, document, unit }: LookedAt): LookedAt => ({ coder, document, unit });

/**
 * Compares what the people of a study coded. Automatic proposals take no part, and a consensus, which was made of what
 * is compared, only where it is named.
 * @throws TelaahError NOTHING_TO_COMPARE, USAGE for a coder who is not there
 */
export function agreementOfStudy(
  { people, documents, codebook }: PeoplesStudy,
  { coders: asked, ...options }: StudyAgreementOptions,
): CodingAgreement {
  const everybody = people.coders.filter((coder) => asked.length > 0 || coder !== CONSENSUS);
  return measureAgreement(
    {
      coders: chooseCoders(asked, everybody),
      documents,
      codings: people.codings,
      reviewed: people.reviews.map(lookedAt),
      rejected: people.rejections.map(lookedAt),
    },
    { ...options, order: codebook.codes.map(({ id }) => id) },
  );
}

/** The agreement that a study's report prints: on units, of everybody; `null` where no two coded the same. */
export function reportedAgreement(
  study: PeoplesStudy,
  progress?: (step: 'compare', done: number, of: number) => void,
): CodingAgreement | null {
  const options = {
    basis: 'units',
    codes: [],
    threshold: 0.5,
    seed: 1,
    samples: 1000,
    ...(progress === undefined
      ? {}
      : {
          progress: (done: number, of: number): void => {
            progress('compare', done, of);
          },
        }),
  } as const;
  try {
    return agreementOfStudy(study, { coders: [], ...options });
  } catch (error) {
    if (error instanceof TelaahError && error.details[0]?.code === 'NOTHING_TO_COMPARE') return null;
    throw error;
  }
}

/**
 * Agreement in a file with a table of units × coders.
 * @throws TelaahError CODINGS_INVALID, NOTHING_TO_COMPARE, USAGE for a coder who is not there
 */
export function agreementOfTable(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  options: TableOptions,
): TableAgreement {
  return measureTable(decode(bytes).text, name, options);
}
