import type { Command } from 'commander';
import { nearest } from '../../../formats/nearest.ts';
import { TelaahError } from '../../../model/error.ts';
import { TECHNIQUES, type Technique } from '../../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import { CODEBOOK_OPTION, type CommonOptions, INPUTS_ARGUMENT, LANG_OPTION, oneOf } from '../../context.ts';
import type { Io } from '../../io.ts';

export interface DecisionOptions extends CommonOptions {
  readonly why?: string;
  readonly by?: string;
  readonly technique?: Technique;
}

export const TECHNIQUE_OPTION = [
  '-t, --technique <technique>',
  'only by this technique: interview, observation or document',
  techniqueNamed,
] as const;

/** A technique in the words of either language. */
function techniqueNamed(value: string): string {
  const word = value.trim().toLowerCase();
  const known = TECHNIQUES.find((one) => one === word || Object.values(TECHNIQUE_WORDS[one]).includes(word));
  return known ?? oneOf('--technique', TECHNIQUES)(word);
}

/** The study and the options of every command that decides. */
export function decisionOptions(command: Command): Command {
  return command
    .argument(...INPUTS_ARGUMENT)
    .option(...CODEBOOK_OPTION)
    .option(...LANG_OPTION)
    .option('--json', 'print JSON');
}

/** With the reason, and who gives it. */
export function reasonOptions(command: Command): Command {
  return decisionOptions(
    command
      .option('-w, --why <reason>', 'the reason, as the report will print it; never left out')
      .option('--by <name>', 'who decides; by default who is remembered as coding in this study'),
  );
}

/** @throws TelaahError USAGE for a decision without a reason */
export function reasonIn({ why }: DecisionOptions): string {
  const reason = why?.trim() ?? '';
  if (reason !== '') return reason;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: 'alasan keputusan belum ditulis; tanpa alasan, keputusan tidak dapat dipertanggungjawabkan kepada pembaca',
      en: 'the reason is missing; without one a decision cannot be defended before a reader',
    },
    hint: {
      id: 'Tambahkan: --why "bukti dokumen lebih kuat daripada keterangan satu informan"',
      en: 'Add: --why "the documents weigh more than what one informant said"',
    },
  });
}

/** The date of a decision, as people write it. */
export const today = (io: Io): string => io.time().slice(0, 10);

/** @throws TelaahError USAGE with the word that was probably meant, or all there are */
export function notAmong(option: string, given: string, words: readonly string[]): TelaahError {
  const like = nearest(given, words);
  const list = words.join(', ');
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `${option} harus salah satu dari ${list}, bukan "${given}"`,
      en: `${option} must be one of ${list}, not "${given}"`,
    },
    ...(like === undefined ? {} : { hint: { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` } }),
  });
}
