import { join } from 'node:path';
import { LARGEST_SETTINGS, readIfThere } from '../../files/read.ts';
import { readYaml, type YamlFile } from '../../formats/yaml.ts';
import { type DecisionPart, type Decisions, NO_DECISIONS } from '../../model/decision.ts';
import { type ErrorDetail, type ErrorPlace, TelaahError } from '../../model/error.ts';
import type { Warned } from '../../model/result.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { type DecisionFacts, type Misfit, Resolver } from './resolve.ts';
import { type DecisionsFile, decisionsSchema } from './schema.ts';

export const DECISIONS_FILE = 'decisions.yaml';

/** The file's text; `null` where there is none. A byte-order mark stays, so that it can be written back. */
export async function readText(root: string): Promise<string | null> {
  const bytes = await readIfThere(join(root, DECISIONS_FILE), DECISIONS_FILE, LARGEST_SETTINGS);
  return bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Nothing but comments: what the editor of a file that was just begun has. */
const isEmpty = (text: string): boolean =>
  text.split(/\r?\n/u).every((line) => /^\uFEFF?\s*(?:#|(?:---)?\s*$)/u.test(line));

/**
 * The file as it is written, checked by itself; `null` where it holds nothing.
 * @throws TelaahError DECISIONS_INVALID
 */
export function parseDecisions(text: string): YamlFile<DecisionsFile> | null {
  if (isEmpty(text)) return null;
  return readYaml(text.replace(/^\uFEFF/u, ''), DECISIONS_FILE, decisionsSchema, 'DECISIONS_INVALID');
}

function detailOf(
  { message, hint, path, atKey }: Misfit,
  file: YamlFile<DecisionsFile>,
): ErrorDetail & {
  readonly place: ErrorPlace;
} {
  return { code: 'DECISIONS_INVALID', message, hint, place: file.place(path, atKey ? 'key' : undefined) };
}

/** What a decision of the file is about, as it is written there. */
export interface WrittenDecision {
  readonly subject: string;
  readonly part: DecisionPart;
  readonly technique: Technique | null;
}

/**
 * Everything that is decided in the file, whether or not it fits the study.
 * @throws TelaahError DECISIONS_INVALID, INPUT_UNREADABLE
 */
export async function writtenDecisions(root: string): Promise<readonly WrittenDecision[]> {
  const file = parseDecisions((await readText(root)) ?? '')?.value;
  const findings = Object.entries(file?.findings ?? {}).flatMap(([subject, entry]): WrittenDecision[] => {
    const { rating, techniques, alignment, recommendation } = entry;
    return [
      ...(rating === undefined ? [] : [{ subject, part: 'rating' as const, technique: null }]),
      ...TECHNIQUES.filter((technique) => techniques?.[technique] !== undefined).map((technique) => ({
        subject,
        part: 'rating' as const,
        technique,
      })),
      ...(alignment === undefined ? [] : [{ subject, part: 'alignment' as const, technique: null }]),
      ...(recommendation === undefined
        ? []
        : [{ subject, part: 'recommendation' as const, technique: null }]),
    ];
  });
  const factors = (file?.factors ?? []).map(({ factor }) => ({
    subject: factor,
    part: 'factor' as const,
    technique: null,
  }));
  return [...findings, ...factors];
}

/** @throws TelaahError DECISIONS_INVALID for what does not fit the study */
export function resolveDecisions(text: string, facts: DecisionFacts): Decisions {
  const file = parseDecisions(text);
  if (file === null) return NO_DECISIONS;
  const resolver = new Resolver(facts);
  const decisions = resolver.decisions(file.value);
  const [first, ...more] = resolver.misfits
    .map((misfit) => detailOf(misfit, file))
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  if (first !== undefined) throw new TelaahError(first, ...more);
  return decisions;
}

/** The same where the study is looked at with another codebook than its own: what does not fit it is left out, and said. */
function resolveFitting(text: string, facts: DecisionFacts): Warned<Decisions> {
  const file = parseDecisions(text);
  if (file === null) return { value: NO_DECISIONS, warnings: [] };
  const resolver = new Resolver(facts);
  const value = resolver.decisions(file.value);
  const warnings = resolver.misfits.map((misfit) => {
    const { message, place } = detailOf(misfit, file);
    return {
      code: 'DECISION_LEFT_OUT' as const,
      where: [DECISIONS_FILE, place.line].filter((part) => part !== undefined).join(':'),
      message: { id: `dilewati: ${message.id}`, en: `left out: ${message.en}` },
    };
  });
  return { value, warnings };
}

/**
 * What the researcher has decided in a study: `decisions.yaml` in its folder, if there is one.
 * @param own whether the study is looked at with its own codebook; with another one, what does not fit is left out
 * @throws TelaahError DECISIONS_INVALID, INPUT_UNREADABLE
 */
export async function readDecisions(
  root: string,
  facts: DecisionFacts,
  own: boolean,
): Promise<Warned<Decisions>> {
  const text = await readText(root);
  if (text === null) return { value: NO_DECISIONS, warnings: [] };
  return own ? { value: resolveDecisions(text, facts), warnings: [] } : resolveFitting(text, facts);
}
