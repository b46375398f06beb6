import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import { balanceBySource } from '../../model/rating.ts';
import type { StudyIndex } from '../../model/study-index.ts';

/** A coding that counts, of a person who is named. */
interface Said {
  readonly coding: Coding;
  readonly informant: string;
}

/** What informants say of a code. */
export interface CodeVoices {
  readonly code: string;
  readonly indicator: string;
  readonly said: readonly Said[];
  /** The balance of each who speaks of it, by id. */
  readonly balances: ReadonlyMap<string, number>;
}

/** Everything that counts and that a named informant said; one a code, in the codebook's order. */
export function voicesOf({ codebook }: CodedStudy, index: StudyIndex): readonly CodeVoices[] {
  const byCode = new Map<string, Said[]>(codebook.codes.map(({ id }) => [id, []]));
  for (const coding of index.codings) {
    const informant = isEvidence(coding) ? index.informantOf(coding) : null;
    if (informant !== null) byCode.get(coding.code)?.push({ coding, informant });
  }
  return codebook.codes.map(({ id, indicator }) => {
    const said = byCode.get(id) ?? [];
    const informants = new Map(said.map(({ coding, informant }) => [coding, informant]));
    const balances = balanceBySource([...informants.keys()], (coding) => informants.get(coding) ?? '');
    return { code: id, indicator, said, balances };
  });
}
