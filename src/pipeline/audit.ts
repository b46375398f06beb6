import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CodedStudy } from '../model/analysis.ts';
import type { Audit } from '../model/audit.ts';
import { NO_DECISIONS } from '../model/decision.ts';
import type { Count } from '../model/people.ts';
import { compareText, type Lang } from '../model/text.ts';
import type { ModelFacts } from '../reduction/index.ts';
import { verificationRules } from './verification.ts';

/** How a study was called for. */
export interface Call {
  /** Whether it has a study.yaml. */
  readonly written: boolean;
  /** The codebook that the call names, if it does. */
  readonly codebook: string | undefined;
  /** The language that the call asks for, if it does. */
  readonly lang: Lang | undefined;
  readonly count: Count;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The call without the places of this machine. */
function commandOf({ codebook, count, lang, written }: Call): string {
  const parts = [
    'telaah analyze',
    ...(written ? [] : ['.']),
    ...(codebook === undefined ? [] : [`--codebook ${basename(codebook)}`]),
    ...(count.only === undefined ? [] : [`--only ${count.only}`]),
    ...(count.coder === undefined ? [] : [`--coder ${count.coder}`]),
    ...(lang === undefined ? [] : [`--lang ${lang}`]),
  ];
  return parts.join(' ');
}

/** What a coded study was made from, as fingerprints. */
export function auditOf(coded: CodedStudy, model: ModelFacts, call: Call): Audit {
  const { codebook, decisions, documents } = coded;
  const isDecided = JSON.stringify(decisions) !== JSON.stringify(NO_DECISIONS);
  return {
    model: model.training,
    thresholds: model.thresholds,
    codebook: sha256(JSON.stringify(codebook)),
    decisions: isDecided ? sha256(JSON.stringify(decisions)) : null,
    rules: verificationRules()
      .filter(({ checks }) => checks === 'study')
      .map(({ rule }) => rule),
    sources: [...documents]
      .sort((a, b) => compareText(a.id, b.id))
      .map(({ id, text }) => ({ document: id, hash: sha256(text) })),
    command: commandOf(call),
  };
}
