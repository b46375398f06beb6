import type { Command } from 'commander';
import { TelaahError } from '../../../model/error.ts';
import type { JournalAction, NotedFactor } from '../../../model/journal.ts';
import type { Desk } from '../../coding/desk.ts';
import { type CommandContext, examples } from '../../context.ts';
import { sayIn } from '../../terminal/text.ts';
import { type CodeOptions, codingOptions, MEMO_OPTION, QUOTE_OPTION, tellRecorded } from './common.ts';

interface FactorOptions extends CodeOptions {
  readonly kind?: string;
  readonly quote?: string;
  readonly memo?: string;
}

/** What says that a passage names no factor. */
const NONE: readonly string[] = ['none', 'tidak-ada'];

function usage(message: { readonly id: string; readonly en: string }, hint: typeof message): TelaahError {
  return new TelaahError({ code: 'USAGE', message, hint });
}

function kindUnsaid(given: string, like: string | undefined): TelaahError {
  const meant = (ask: string): string => (like === undefined ? '' : `${ask} ${like}? `);
  return usage(
    {
      id: `"${given}" bukan faktor dalam codebook, dan belum disebut apakah mendukung atau menghambat`,
      en: `"${given}" is no factor of the codebook, and it is not said whether it helps or stands in the way`,
    },
    {
      id: `${meant('Maksudnya')}Untuk faktor sendiri tambahkan: --kind pendukung atau --kind penghambat`,
      en: `${meant('Did you mean')}For a factor of your own add: --kind supporting or --kind inhibiting`,
    },
  );
}

function otherKind(factor: string): TelaahError {
  return usage(
    {
      id: `faktor ${factor} dalam codebook berlawanan jenis dengan --kind`,
      en: `the factor ${factor} of the codebook is not of the kind that --kind says`,
    },
    {
      id: 'Hapus --kind, atau tulis faktor sendiri dengan nama lain.',
      en: 'Leave --kind out, or name a factor of your own.',
    },
  );
}

/** The factor that is meant: the codebook's, one that was noted before, or a new one of the person's own. */
async function causeFor(given: string, kindSaid: string | undefined, desk: Desk): Promise<NotedFactor> {
  if (NONE.includes(given.trim().toLowerCase())) return { factor: null, kind: null };
  const [{ factorKind }, { factorWritten }, { nearest }] = await Promise.all([
    import('../../decisions/kind.ts'),
    import('../../../model/factor-name.ts'),
    import('../../../formats/nearest.ts'),
  ]);
  const { codebook } = desk.run;
  const written = factorWritten(given, await factorKind(kindSaid), codebook, desk.work().factors);
  if ('is' in written) return written.is;
  if (written.wrong === 'other-kind') throw otherKind(written.factor);
  const names = codebook.factors.flatMap(({ id, label }) => [id, label.id, label.en]);
  throw kindUnsaid(given, nearest(given, names));
}

/** `code factor`: a cause that a passage names, as the researcher sees it. */
export function registerFactor(code: Command, { io }: CommandContext): void {
  const command = code
    .command('factor')
    .description('note a factor that a passage names, or that it names none; proposals there no longer count')
    .argument('<unit>', 'document and number of the unit: W-03:7')
    .argument('<factor>', 'a factor of the codebook, a name of one’s own, or none');
  codingOptions(command)
    .option('--kind <kind>', 'supporting or inhibiting; of a factor of one’s own')
    .option(...QUOTE_OPTION)
    .option(...MEMO_OPTION)
    .action(async (address: string, given: string, inputs: string[], options: FactorOptions) => {
      const [{ openDesk }, { findQuote, findUnit }, { factorText }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/lookup.ts'),
        import('../../terminal/coding.ts'),
      ]);
      const desk = await openDesk(inputs, options, io);
      const unit = findUnit(address, desk.run.documents);
      const cause = await causeFor(given, options.kind, desk);
      const place = desk.place(unit.document.id, findQuote(unit, options.quote));
      const memo = options.memo === undefined ? {} : { memo: options.memo };
      const action: JournalAction = { do: 'factor', ...place, ...cause, ...memo };
      const events = await desk.record([action]);
      const at = `${unit.document.id}:${unit.unit.ordinal}`;
      const what = factorText(cause, sayIn(desk.run.study.lang));
      tellRecorded(events, ({ id, coder }) => `${id}  ${at}  ${what}  ${coder}`, options, io);
    });
  examples(command, [
    ['telaah code factor W-03:7 kurang-pelatihan -q "tidak pernah dilatih"', 'a factor of the codebook'],
    ['telaah code factor W-03:7 "rumah jauh" --kind inhibiting', 'one of one’s own'],
    ['telaah code factor W-03:8 none', 'what is proposed there is no factor'],
  ]);
}
