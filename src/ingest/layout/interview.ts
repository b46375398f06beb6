import type { Voice } from '../../model/voice.ts';
import type { Warning } from '../../model/warning.ts';
import type { Block } from '../block.ts';
import type { HeardInformant } from '../metadata/roster.ts';
import { partInlineTurns } from './inline-turns.ts';
import { interviewTableLines } from './interview-table.ts';
import { countLabels, type LabelCensus, type LabelKnowledge } from './label-census.ts';
import { readLabelled } from './labelled.ts';
import { labelKey } from './labels.ts';
import { type Line, linesOf } from './lines.ts';
import { pairNumbered } from './numbered-answers.ts';
import { withSessions } from './sessions.ts';
import { decideSpeakers, type Speaker, speakerNamed } from './speakers.ts';
import type { Speech } from './speech.ts';
import { withTimes } from './times.ts';
import { readUnlabelled } from './unlabelled.ts';
import { voicesOf } from './voices.ts';

/** An interview with its speakers found. */
export interface InterviewReading {
  /** `null` where nothing tells who speaks. */
  readonly speeches: readonly Speech[] | null;
  /** The informants heard, in order of appearance; without those no label names. */
  readonly informants: readonly HeardInformant[];
  readonly voices: readonly Voice[];
  readonly warnings: readonly Warning[];
}

/** Finds out who speaks in blocks that may be an interview. */
export function readInterview(
  blocks: readonly Block[],
  knowledge: LabelKnowledge,
  where: string,
): InterviewReading {
  const written = withSessions(linesOf(blocks, (table) => interviewTableLines(table, knowledge.roster)));
  const lines = partInlineTurns(written, countLabels(written, knowledge));
  const census = countLabels(lines, knowledge);
  const { byKey, warnings } = decideSpeakers(census, lines, knowledge, where);
  const other = isScarcelyLabelled(lines, census, byKey) ? readUnlabelled(lines) : null;
  if (other !== null && other.filter((speech) => speech.role === 'informant').length > census.at.size) {
    const named = nameColumns(other, knowledge);
    return {
      speeches: withTimes(pairNumbered(named.speeches)),
      informants: named.informants,
      voices: voicesOf(named.speeches, new Map()),
      warnings: lines.some((line) => line.locator?.kind === 'time') ? [askedWarning(where)] : [],
    };
  }
  if (census.at.size === 0) return { speeches: null, informants: [], voices: [], warnings };
  const speeches = withTimes(pairNumbered(readLabelled(lines, census, byKey)));
  const labels = new Map([...byKey].map(([key, { label }]) => [key, label]));
  return { speeches, informants: heard([...byKey.values()]), voices: voicesOf(speeches, labels), warnings };
}

/** A recording's transcript that names nobody: only what is asked tells the voices apart. */
function askedWarning(where: string): Warning {
  const message = {
    id: 'transkrip berwaktu tanpa nama pembicara: pertanyaan dibaca sebagai pewawancara, selebihnya sebagai jawaban; periksa dengan "telaah ingest"',
    en: 'a transcript with times, but without speakers: questions were read as the interviewer’s, all else as answers; check with "telaah ingest"',
  };
  return { code: 'SPEAKER_INFERRED', where, message };
}

/** Whether labels are too few to carry the interview, so that a table or numbered questions may. */
function isScarcelyLabelled(
  lines: readonly Line[],
  census: LabelCensus,
  speakers: ReadonlyMap<string, Speaker>,
): boolean {
  const preset = lines.filter((line) => line.preset !== null).length;
  const roles = new Set([...speakers.values()].map((speaker) => speaker.role));
  return census.at.size < preset / 2 || (roles.size < 2 && census.at.size <= 2);
}

function heard(speakers: readonly Speaker[]): HeardInformant[] {
  const found = new Map<string, HeardInformant>();
  for (const { role, informant, guessed } of speakers) {
    if (role === 'informant' && informant !== null && !found.has(informant))
      found.set(informant, { id: informant, guessed });
  }
  return [...found.values()];
}

/** Answer columns by the informants at their heads. */
function nameColumns(
  speeches: readonly Speech[],
  knowledge: LabelKnowledge,
): { speeches: Speech[]; informants: HeardInformant[] } {
  const labels = [...new Set(speeches.flatMap((speech) => speech.informant ?? []))];
  const named = new Map(labels.map((label) => [label, speakerNamed(labelKey(label), label, knowledge)]));
  return {
    speeches: speeches.map((speech) =>
      speech.informant === null
        ? speech
        : { ...speech, informant: named.get(speech.informant)?.informant ?? speech.informant },
    ),
    informants: heard([...named.values()]),
  };
}
