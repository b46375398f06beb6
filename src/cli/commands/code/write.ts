import type { Command } from 'commander';
import type { Polarity } from '../../../model/coding.ts';
import type { JournalAction } from '../../../model/journal.ts';
import { type CommandContext, examples } from '../../context.ts';
import { sayIn } from '../../terminal/text.ts';
import {
  type CodeOptions,
  codeText,
  codingOptions,
  MEMO_OPTION,
  polarity,
  QUOTE_OPTION,
  tellRecorded,
} from './common.ts';

interface AddOptions extends CodeOptions {
  readonly quote?: string;
  readonly memo?: string;
}

/** `code add`: a coding of one's own. */
export function registerAdd(code: Command, { io }: CommandContext): void {
  const command = code
    .command('add')
    .description('code a unit, or a passage of it')
    .argument('<unit>', 'document and number of the unit: W-03:7')
    .argument('<code>', 'a code of the codebook: kualitas/sop')
    .argument('<polarity>', 'positive, negative, mixed or neutral', polarity('polarity'));
  codingOptions(command)
    .option(...QUOTE_OPTION)
    .option(...MEMO_OPTION)
    .action(async (address: string, code_: string, side: Polarity, inputs: string[], options: AddOptions) => {
      const [{ openDesk }, { findCode, findQuote, findUnit }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/lookup.ts'),
      ]);
      const desk = await openDesk(inputs, options, io);
      const unit = findUnit(address, desk.run.documents);
      const found = findCode(code_, desk.run.codebook);
      const place = desk.place(unit.document.id, findQuote(unit, options.quote));
      const memo = options.memo === undefined ? {} : { memo: options.memo };
      const events = await desk.record([{ do: 'add', ...place, code: found, polarity: side, ...memo }]);
      const say = sayIn(desk.run.study.lang);
      const at = `${unit.document.id}:${unit.unit.ordinal}`;
      tellRecorded(
        events,
        ({ id, coder }) => `${id}  ${at}  ${codeText(found, side, say)}  ${coder}`,
        options,
        io,
      );
    });
  examples(command, [
    ['telaah code add W-03:7 kualitas/sop negative --coder ani', 'the whole answer'],
    ['telaah code add W-03:7 kualitas/sop positif -q "sesuai SOP"', 'a passage of it'],
  ]);
}

/** `code confirm` and `code reject`: what a person makes of a proposal. */
export function registerDecide(code: Command, { io }: CommandContext, verb: 'confirm' | 'reject'): void {
  const command = code
    .command(verb)
    .description(
      verb === 'confirm'
        ? 'take over an automatic proposal as it stands'
        : 'turn down an automatic proposal: it never comes back',
    )
    .argument('<unit>', 'document and number of the unit: W-03:7')
    .argument('<code>', 'the proposed code, or all that is proposed for the unit: all');
  codingOptions(command)
    .option(...MEMO_OPTION)
    .action(async (address: string, given: string, inputs: string[], options: AddOptions) => {
      const [{ openCodedDesk }, { findUnit }, { proposalsAt }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/lookup.ts'),
        import('../../coding/proposals.ts'),
      ]);
      const desk = await openCodedDesk(inputs, options, io);
      const unit = findUnit(address, desk.run.documents);
      const memo = options.memo === undefined ? {} : { memo: options.memo };
      const proposals = proposalsAt(unit, given, desk);
      const actions = proposals.map(
        (proposal): JournalAction => ({
          do: verb,
          ...desk.place(unit.document.id, proposal),
          code: proposal.code,
          polarity: proposal.polarity,
          proposal: proposal.id,
          proposer: proposal.coder,
          ...memo,
        }),
      );
      const events = await desk.record(actions);
      const say = sayIn(desk.run.study.lang);
      const lines = new Map(
        events.map(({ id, coder }, index) => {
          const { code: decided = '', polarity: side = 'neutral' } = proposals[index] ?? {};
          return [id, `${id}  ${address}  ${codeText(decided, side, say)}  ${coder}`];
        }),
      );
      tellRecorded(events, ({ id }) => lines.get(id) ?? id, options, io);
    });
  examples(command, [
    [`telaah code ${verb} W-03:7 all`, 'everything that is proposed for the unit'],
    [`telaah code ${verb} W-03:7 kualitas/sop`, 'one code'],
  ]);
}
