import type { Command } from 'commander';
import type { Polarity } from '../../../model/coding.ts';
import { TelaahError } from '../../../model/error.ts';
import { CONSENSUS, type JournalAction } from '../../../model/journal.ts';
import type { Desk } from '../../coding/desk.ts';
import type { Compared } from '../../coding/disagreements.ts';
import { type CommandContext, examples, printJson } from '../../context.ts';
import { sayIn } from '../../terminal/text.ts';
import { type CodeOptions, codingOptions, POLARITIES, polarity, tellRecorded } from './common.ts';

interface ConsensusOptions extends CodeOptions {
  readonly at?: string;
  readonly code?: string;
  readonly as?: Polarity | 'none';
  readonly reason?: string;
  readonly agreed?: boolean;
}

const asPolarity = polarity('--as');

function incomplete(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: 'untuk menyelesaikan perbedaan sebut --at, --code, --as, dan --reason',
      en: 'to settle a disagreement give --at, --code, --as and --reason',
    },
    hint: {
      id: 'telaah code consensus --at W-03:7 --code kualitas/sop --as negative --reason "…"',
      en: 'telaah code consensus --at W-03:7 --code kualitas/sop --as negative --reason "…"',
    },
  });
}

function blindly(coder: string): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: {
      id: `${coder} mengode tanpa melihat koding orang lain, jadi perbedaan tidak dapat ditampilkan`,
      en: `${coder} codes blind to the other coders, so disagreements cannot be shown`,
    },
    hint: {
      id: 'Bila pengodean sudah selesai, tambahkan --no-blind.',
      en: 'When coding is done, add --no-blind.',
    },
  });
}

/** What the consensus writes for one code of a unit. */
function settling(
  { document, codings }: Pick<Compared, 'document' | 'codings'>,
  as: Polarity | 'none',
  reason: string | undefined,
  desk: Desk,
): JournalAction[] {
  const [first] = codings;
  if (first === undefined) return [];
  const settles = codings.map(({ id }) => id);
  const memo = reason === undefined ? {} : { memo: reason };
  if (as === 'none') return [{ do: 'dismiss', settles, ...memo }];
  // The passage of whoever gave this polarity; the first coder's where nobody did.
  const { start, end, code } = codings.find((coding) => coding.polarity === as) ?? first;
  return [{ do: 'add', ...desk.place(document, { start, end }), code, polarity: as, settles, ...memo }];
}

async function settleOne(options: ConsensusOptions, desk: Desk): Promise<JournalAction[]> {
  const { at, code, as, reason } = options;
  if (at === undefined || code === undefined || as === undefined || reason === undefined) throw incomplete();
  const { findCode, findUnit } = await import('../../coding/lookup.ts');
  const { document, unit } = findUnit(at, desk.run.documents);
  const id = findCode(code, desk.run.codebook);
  const { codings, dismissals } = desk.work();
  const here = codings.filter(
    (coding) => coding.document === document.id && coding.unit === unit.ordinal && coding.code === id,
  );
  const theirs = here.filter(({ coder }) => coder !== CONSENSUS);
  if (theirs.length === 0) {
    throw new TelaahError({
      code: 'CODING_NOT_FOUND',
      message: {
        id: `tidak seorang pun memberi kode ${id} pada ${at}`,
        en: `nobody has given ${at} the code ${id}`,
      },
      hint: {
        id: 'Lihat perbedaannya: telaah code consensus',
        en: 'See the disagreements: telaah code consensus',
      },
    });
  }
  // An earlier decision on the same passage is replaced, and stays in the log.
  const ids = new Set(theirs.map((coding) => coding.id));
  const before = [...here.filter(({ coder }) => coder === CONSENSUS), ...dismissals].filter(({ settles }) =>
    (settles ?? []).some((settled) => ids.has(settled)),
  );
  return [
    ...before.map((decision): JournalAction => ({ do: 'remove', target: decision.id })),
    ...settling({ document: document.id, codings: theirs }, as, reason, desk),
  ];
}

/** `code consensus`: disagreements between coders, and what was agreed on instead. */
export function registerConsensus(code: Command, { io }: CommandContext): void {
  const command = code
    .command('consensus')
    .description(
      'list where the coders disagree, the greatest differences first, or settle one with a reason',
    );
  codingOptions(command)
    .option('--at <unit>', 'the unit to settle: W-03:7')
    .option('--code <code>', 'the code to settle')
    .option('--as <polarity>', `what is agreed on: ${POLARITIES.join(', ')}, or none`, (value: string) =>
      value === 'none' ? value : asPolarity(value),
    )
    .option('--reason <text>', 'why; kept in the log and as a memo')
    .option('--agreed', 'take what all coders agree on over into the consensus')
    .action(async (inputs: string[], options: ConsensusOptions) => {
      const [{ openDesk }, { compareCoders }, { formatDisagreements }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/disagreements.ts'),
        import('../../terminal/coding.ts'),
      ]);
      const desk = await openDesk(inputs, options, io);
      if (desk.blind) throw blindly(desk.coder);
      const compared = compareCoders(desk.work());
      const one = [options.at, options.code, options.as, options.reason].some((value) => value !== undefined);
      if (one || options.agreed === true) {
        const actions = one
          ? await settleOne(options, desk)
          : compared
              .filter(({ agreed }) => agreed)
              .flatMap((group) => settling(group, group.codings[0]?.polarity ?? 'none', undefined, desk));
        const events = await desk.record(actions, CONSENSUS);
        tellRecorded(events, ({ id, do: deed }) => `${id}  ${deed}  ${CONSENSUS}`, options, io);
      } else if (options.json === true) {
        printJson(
          io,
          compared
            .filter(({ agreed }) => !agreed)
            .map(({ codings, ...rest }) => ({ ...rest, codings: codings.map(({ id }) => id) })),
        );
      } else io.out(formatDisagreements(compared, sayIn(desk.run.study.lang), io));
    });
  examples(command, [
    ['telaah code consensus', 'where the coders disagree'],
    [
      'telaah code consensus --at W-03:7 --code kualitas/sop --as mixed --reason "…"',
      'settle one, with the reason',
    ],
    ['telaah code consensus --agreed', 'take over what all agree on'],
  ]);
}
