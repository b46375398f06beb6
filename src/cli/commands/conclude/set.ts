import type { Command } from 'commander';
import { evidenceBasis } from '../../../model/basis.ts';
import { OVERALL } from '../../../model/decision.ts';
import { TelaahError } from '../../../model/error.ts';
import type { Scale } from '../../../model/rating.ts';
import { TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import type { DecisionsEdit, NewGrounds } from '../../../store/decisions/index.ts';
import { type CommandContext, examples, requestFor } from '../../context.ts';
import type { DecisionDesk } from '../../decisions/desk.ts';
import type { Io } from '../../io.ts';
import { sayIn } from '../../terminal/text.ts';
import {
  type DecisionOptions,
  notAmong,
  reasonIn,
  reasonOptions,
  TECHNIQUE_OPTION,
  today,
} from './common.ts';

interface SetOptions extends DecisionOptions {
  readonly rating?: string;
  readonly alignment?: string;
  readonly recommend?: string;
  readonly to?: string;
}

type Change = (file: DecisionsEdit) => void;

function nothingSet(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: { id: 'tidak disebut apa yang ditetapkan', en: 'nothing is said to set' },
    hint: {
      id: 'Tambahkan --rating, --alignment, atau --recommend.',
      en: 'Add --rating, --alignment or --recommend.',
    },
  });
}

function onlyOfCodes(what: '--technique' | '--alignment', subject: string): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `${what} hanya untuk kode, bukan untuk ${subject}`,
      en: `${what} is only for codes, not for ${subject}`,
    },
    hint: { id: 'Sebut kodenya: kualitas/sop', en: 'Name the code: kualitas/sop' },
  });
}

function noSuchTechnique(desk: DecisionDesk, technique: NonNullable<SetOptions['technique']>): TelaahError {
  const { id, en } = TECHNIQUE_WORDS[technique];
  const own = desk.facts.techniques;
  return new TelaahError({
    code: 'USAGE',
    message: { id: `studi ini tidak memiliki sumber ${id}`, en: `the study has no sources by ${en}` },
    hint: { id: `Teknik yang ada: ${own.join(', ')}`, en: `There are: ${own.join(', ')}` },
  });
}

/** The level's word as the file is to have it: the one of the report's language. */
async function wordFor(given: string, scale: Scale, lang: 'id' | 'en'): Promise<string> {
  const { levelNamed } = await import('../../../store/decisions/index.ts');
  const level = levelNamed(scale, given);
  const found = scale.find((one) => one.level === level);
  if (found !== undefined) return found[lang];
  throw notAmong(
    '--rating',
    given,
    scale.map((one) => one[lang]),
  );
}

async function alignmentFor(given: string, lang: 'id' | 'en'): Promise<string> {
  const { ALIGNMENT_VALUES } = await import('../../../store/decisions/index.ts');
  const word = given.trim().toLowerCase();
  const found = Object.entries(ALIGNMENT_VALUES).find(([name]) => name === word)?.[0];
  if (found !== undefined) return found;
  const words = Object.keys(ALIGNMENT_VALUES);
  throw notAmong('--alignment', given, lang === 'id' ? words.slice(0, 3) : words.slice(3));
}

/** Everything the call sets, each with the evidence it stands on. */
async function changesFor(
  desk: DecisionDesk,
  subject: string,
  options: SetOptions,
  io: Io,
): Promise<readonly Change[]> {
  const { isNoAction } = await import('../../../store/decisions/index.ts');
  const { coded, codebook, study } = desk.run;
  const { rating, alignment, recommend, to = null, technique = null } = options;
  const isCode = codebook.codes.some(({ id }) => id === subject);
  if (!isCode && technique !== null) throw onlyOfCodes('--technique', subject);
  if (!isCode && alignment !== undefined) throw onlyOfCodes('--alignment', subject);
  if (technique !== null && !desk.facts.techniques.includes(technique))
    throw noSuchTechnique(desk, technique);
  const why = reasonIn(options);
  const by = await desk.by(options.by);
  const grounds = (of: typeof technique): NewGrounds => ({
    why,
    by,
    date: today(io),
    basis: evidenceBasis(coded, subject, of),
  });
  const changes: Change[] = [];
  if (rating !== undefined) {
    const word = await wordFor(rating, study.scale, study.lang);
    changes.push((file) => {
      file.setRating(subject, technique, word, grounds(technique));
    });
  }
  if (alignment !== undefined) {
    const value = await alignmentFor(alignment, study.lang);
    changes.push((file) => {
      file.setAlignment(subject, value, grounds(null));
    });
  }
  if (recommend !== undefined) {
    const action = isNoAction(recommend) ? null : recommend;
    changes.push((file) => {
      file.setRecommendation(subject, to, action, grounds(null));
    });
  }
  return changes;
}

async function run(given: string, inputs: readonly string[], options: SetOptions, io: Io): Promise<void> {
  const { rating, alignment, recommend } = options;
  if (rating === undefined && alignment === undefined && recommend === undefined) throw nothingSet();
  reasonIn(options);
  const [{ openDecisions }, { findSubject }, { tellDecisions }] = await Promise.all([
    import('../../decisions/desk.ts'),
    import('../../decisions/subject.ts'),
    import('../../terminal/decisions.ts'),
  ]);
  const desk = await openDecisions(requestFor(inputs, options, io));
  const subject = findSubject(given, desk.run.codebook);
  const changes = await changesFor(desk, subject, options, io);
  const all = await desk.change((file) => {
    for (const change of changes) change(file);
  });
  const parts = { rating, alignment, recommendation: recommend, factor: undefined };
  const set = all.filter(
    (decision) =>
      decision.subject === subject &&
      parts[decision.part] !== undefined &&
      (decision.part !== 'rating' || decision.technique === (options.technique ?? null)),
  );
  tellDecisions(set, desk.run, options, sayIn(desk.run.study.lang), io);
}

/** `conclude set`: a rating, an alignment, a recommendation of the researcher's own. */
export function registerSet(conclude: Command, { io }: CommandContext): void {
  const command = conclude
    .command('set')
    .description(
      'decide over what is computed, with a reason: rating, alignment with the theory, recommendation',
    )
    .argument('<subject>', `a code (kualitas/sop), an indicator (kualitas), or ${OVERALL}`);
  reasonOptions(
    command
      .option('-r, --rating <word|level>', 'a word of the study’s scale, or the number of its level')
      .option(...TECHNIQUE_OPTION)
      .option('-a, --alignment <word>', 'sejalan, belum sepenuhnya sejalan, belum sejalan')
      .option('--recommend <action>', 'what is to be done; none leaves the recommendation out')
      .option('--to <whom>', 'to whom the recommendation goes'),
  ).action((subject: string, inputs: string[], _: SetOptions, self: Command) =>
    // Options that the command above knows, too, are taken by it.
    run(subject, inputs, self.optsWithGlobals<SetOptions>(), io),
  );
  examples(command, [
    ['telaah conclude set kualitas/sop --rating "cukup baik" --why "…"', 'a code'],
    ['telaah conclude set kualitas/sop -t interview -r 4 -w "…"', 'by one technique; 4 is its level'],
    ['telaah conclude set overall my-study -r baik -w "…" --by dina', 'the whole, of another folder'],
    ['telaah conclude set kualitas/sop -a sejalan -w "…"', 'in line with the theory'],
    ['telaah conclude set kualitas/sop --recommend "…" --to "Kepala Dinas" -w "…"', 'a recommendation'],
  ]);
}
