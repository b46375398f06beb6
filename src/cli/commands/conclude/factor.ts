import type { Command } from 'commander';
import { factorBasis } from '../../../model/basis.ts';
import { TelaahError } from '../../../model/error.ts';
import { type CommandContext, examples, requestFor } from '../../context.ts';
import type { DecisionDesk } from '../../decisions/desk.ts';
import type { NamedFactor } from '../../decisions/subject.ts';
import type { Io } from '../../io.ts';
import { sayIn } from '../../terminal/text.ts';
import { type DecisionOptions, reasonIn, reasonOptions, today } from './common.ts';

interface FactorOptions extends DecisionOptions {
  readonly keep?: boolean;
  readonly drop?: boolean;
  readonly add?: boolean;
  readonly kind?: string;
  readonly label?: string;
  readonly codes?: string;
}

function usage(id: string, en: string, hint: { readonly id: string; readonly en: string }): TelaahError {
  return new TelaahError({ code: 'USAGE', message: { id, en }, hint });
}

const WAYS = { id: 'Pilih satu: --keep, --drop, atau --add.', en: 'Choose one: --keep, --drop or --add.' };

/** @throws TelaahError USAGE unless just one thing is to be done with the factor */
function checkWay({ keep, drop, add, kind, label, codes }: FactorOptions): void {
  const ways = [keep, drop, add].filter((way) => way === true).length;
  if (ways > 1)
    throw usage(
      '--keep, --drop, dan --add bertentangan',
      '--keep, --drop and --add contradict each other',
      WAYS,
    );
  const changes = [kind, label, codes].some((change) => change !== undefined);
  if (ways === 0 && !changes)
    throw usage(
      'tidak disebut apa yang diputuskan tentang faktor',
      'nothing is said to decide about the factor',
      WAYS,
    );
}

/** The factor that is meant, be it known or new. */
async function factorFor(given: string, desk: DecisionDesk, options: FactorOptions): Promise<NamedFactor> {
  const { findFactor, noSuchFactor } = await import('../../decisions/subject.ts');
  const said = desk.factorsSaid();
  const found = findFactor(given, desk.run.codebook, said);
  if (found !== null) return found;
  if (options.add !== true) return noSuchFactor(given, desk.run.codebook, said);
  if (options.kind === undefined)
    throw usage(
      'belum disebut apakah faktor itu mendukung atau menghambat',
      'it is not said whether the factor helps or stands in the way',
      {
        id: 'Tambahkan: --kind pendukung atau --kind penghambat',
        en: 'Add: --kind supporting or --kind inhibiting',
      },
    );
  return { factor: given.trim(), names: [given] };
}

async function run(given: string, inputs: readonly string[], options: FactorOptions, io: Io): Promise<void> {
  checkWay(options);
  const why = reasonIn(options);
  const { factorKind } = await import('../../decisions/kind.ts');
  const kind = await factorKind(options.kind);
  const [{ openDecisions }, { findSubject }, { tellDecisions }] = await Promise.all([
    import('../../decisions/desk.ts'),
    import('../../decisions/subject.ts'),
    import('../../terminal/decisions.ts'),
  ]);
  const desk = await openDecisions(requestFor(inputs, options, io));
  const { factor, names } = await factorFor(given, desk, options);
  const codes = options.codes?.split(',').map((code) => findSubject(code, desk.run.codebook)) ?? null;
  const by = await desk.by(options.by);
  const all = await desk.change((file) => {
    file.setFactor(
      {
        factor,
        keep: options.drop !== true,
        kind,
        label: options.label ?? null,
        codes,
        why,
        by,
        date: today(io),
        basis: factorBasis(desk.run.coded, factor),
      },
      names,
    );
  });
  const set = all.filter(({ part, subject }) => part === 'factor' && subject === factor);
  tellDecisions(set, desk.run, options, sayIn(desk.run.study.lang), io);
}

/** `conclude factor`: which factors the study has. */
export function registerFactor(conclude: Command, { io }: CommandContext): void {
  const command = conclude
    .command('factor')
    .description('keep, leave out, rename or add a supporting or inhibiting factor, with a reason')
    .argument('<factor>', 'its id in the codebook, or its words in the report');
  reasonOptions(
    command
      .option('--keep', 'it stays among the study’s factors')
      .option('--drop', 'it is left out')
      .option('--add', 'it is one although no source names it')
      .option('--kind <kind>', 'supporting or inhibiting')
      .option('--label <text>', 'what the report is to call it')
      .option('--codes <list>', 'the codes it bears on, with commas: kualitas/sop,kualitas/hasil'),
  ).action((factor: string, inputs: string[], _: FactorOptions, self: Command) =>
    run(factor, inputs, self.optsWithGlobals<FactorOptions>(), io),
  );
  examples(command, [
    ['telaah conclude factor sarana-lama --drop --why "…"', 'leave it out'],
    ['telaah conclude factor "Komputer sering dipinjam" --label "Komputer kurang" -w "…"', 'rename it'],
    ['telaah conclude factor "Jaringan lemah" --add --kind inhibiting -w "…"', 'add one'],
  ]);
}
