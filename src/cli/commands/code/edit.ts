import type { Command } from 'commander';
import type { Polarity } from '../../../model/coding.ts';
import { TelaahError } from '../../../model/error.ts';
import type { HumanCoding, HumanFactor, Memo, Place, Rejection, Review } from '../../../model/journal.ts';
import type { PlacedWork } from '../../../pipeline.ts';
import type { Desk } from '../../coding/desk.ts';
import { type CommandContext, examples } from '../../context.ts';
import { sayIn } from '../../terminal/text.ts';
import { type CodeOptions, codingOptions, polarity, tellRecorded } from './common.ts';

interface ChangeOptions extends CodeOptions {
  readonly code?: string;
  readonly polarity?: Polarity;
  readonly memo?: string;
  readonly to?: string;
  readonly quote?: string;
  readonly attach?: boolean;
}

type Own = HumanCoding | Rejection | Memo | Review | HumanFactor;

/** Everything that can be changed or removed: what has its place, and what has none any more. */
function everything({ codings, rejections, memos, reviews, factors, orphans }: PlacedWork): Own[] {
  return [...codings, ...rejections, ...memos, ...reviews, ...factors, ...orphans.map(({ of }) => of)];
}

function nothingToChange(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: { id: 'tidak disebut apa yang diubah', en: 'nothing is said to change' },
    hint: {
      id: 'Tambahkan --code, --polarity, --memo, --to, --quote, atau --attach.',
      en: 'Add --code, --polarity, --memo, --to, --quote or --attach.',
    },
  });
}

function noLikelyPlace(id: string): TelaahError {
  return new TelaahError({
    code: 'CODING_NOT_FOUND',
    message: {
      id: `untuk ${id} tidak ada tempat yang mirip`,
      en: `there is no place like that of ${id}`,
    },
    hint: {
      id: 'Sebut tempatnya: --to W-03:7 --quote "kata-katanya"',
      en: 'Name its place: --to W-03:7 --quote "the words"',
    },
  });
}

/** The new passage that the options name; `undefined` for none. */
async function newPlace(target: Own, options: ChangeOptions, desk: Desk): Promise<Place | undefined> {
  const { to, quote, attach } = options;
  const { findQuote, findUnit } = await import('../../coding/lookup.ts');
  const { orphans, codings, rejections, reviews, factors } = desk.work();
  if (attach === true) {
    const likely = orphans.find(({ of }) => of.id === target.id)?.likely;
    if (likely === null || likely === undefined) throw noLikelyPlace(target.id);
    return desk.place(likely.document, likely);
  }
  if (to === undefined && quote === undefined) return undefined;
  const standing = [...codings, ...rejections, ...reviews, ...factors].find(({ id }) => id === target.id);
  const address = to ?? (standing === undefined ? undefined : `${standing.document}:${standing.unit}`);
  if (address === undefined) throw noLikelyPlace(target.id);
  const unit = findUnit(address, desk.run.documents);
  return desk.place(unit.document.id, findQuote(unit, quote));
}

/** `code change`: another code, polarity, memo or passage. */
export function registerChange(code: Command, { io }: CommandContext): void {
  const command = code
    .command('change')
    .description('change a coding or memo of one’s own, or give an orphan its place again')
    .argument('<id>', 'the coding or memo, as `telaah code list` shows it; its beginning is enough');
  codingOptions(command)
    .option('--code <code>', 'another code')
    .option('--polarity <polarity>', 'positive, negative, mixed or neutral', polarity('--polarity'))
    .option('-m, --memo <text>', 'another memo; an empty one takes it away')
    .option('--to <unit>', 'another unit: W-03:8')
    .option('-q, --quote <words>', 'another passage within the unit')
    .option('--attach', 'the place that reads most like it (see `telaah code orphans`)')
    .action(async (id: string, inputs: string[], options: ChangeOptions) => {
      const [{ openDesk }, { findCode, findOwn }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/lookup.ts'),
      ]);
      const desk = await openDesk(inputs, options, io);
      const target = findOwn(id, desk.coder, everything(desk.work()));
      const place = await newPlace(target, options, desk);
      const change = {
        ...(options.code === undefined ? {} : { code: findCode(options.code, desk.run.codebook) }),
        ...(options.polarity === undefined ? {} : { polarity: options.polarity }),
        ...(options.memo === undefined ? {} : { memo: options.memo === '' ? null : options.memo }),
        ...(place === undefined ? {} : { to: { document: place.document, anchor: place.anchor } }),
      };
      if (Object.keys(change).length === 0) throw nothingToChange();
      const events = await desk.record([{ do: 'change', target: target.id, ...change }]);
      const say = sayIn(desk.run.study.lang);
      tellRecorded(events, () => `${target.id}  ${say({ id: 'diubah', en: 'changed' })}`, options, io);
    });
  examples(command, [
    ['telaah code change 3f9a --polarity mixed', 'another polarity'],
    ['telaah code change 3f9a --to W-03:8 -q "belum lengkap"', 'another passage'],
    ['telaah code change 3f9a --attach', 'an orphan to where it reads most alike'],
  ]);
}

/** `code remove`: takes a coding, rejection or memo out; the journal keeps that it was there. */
export function registerRemove(code: Command, { io }: CommandContext): void {
  const command = code
    .command('remove')
    .description('remove a coding, rejection, memo or factor of one’s own')
    .argument('<id>', 'as `telaah code list` shows it; its beginning is enough');
  codingOptions(command)
    .option('-m, --memo <text>', 'why, for the log')
    .action(async (id: string, inputs: string[], options: ChangeOptions) => {
      const [{ openDesk }, { findOwn }] = await Promise.all([
        import('../../coding/desk.ts'),
        import('../../coding/lookup.ts'),
      ]);
      const desk = await openDesk(inputs, options, io);
      const target = findOwn(id, desk.coder, everything(desk.work()));
      const memo = options.memo === undefined ? {} : { memo: options.memo };
      const events = await desk.record([{ do: 'remove', target: target.id, ...memo }]);
      const say = sayIn(desk.run.study.lang);
      tellRecorded(events, () => `${target.id}  ${say({ id: 'dihapus', en: 'removed' })}`, options, io);
    });
  examples(command, [['telaah code remove 3f9a', 'back with telaah code undo']]);
}

/** `code undo`: to any depth. */
export function registerUndo(code: Command, { io, exit }: CommandContext): void {
  const command = code.command('undo').description('take back what one did last, step by step, to any depth');
  codingOptions(command)
    .option('-n, --steps <number>', 'how many steps; an import is one', steps, 1)
    .action(async (inputs: string[], options: CodeOptions & { readonly steps: number }) => {
      const { openDesk } = await import('../../coding/desk.ts');
      const desk = await openDesk(inputs, options, io);
      const taken = await desk.undo(options.steps);
      const say = sayIn(desk.run.study.lang);
      if (taken.length === 0 && options.json !== true) {
        io.err(
          `${say({ id: 'Tidak ada lagi yang dapat dibatalkan.', en: 'There is nothing left to undo.' })}\n`,
        );
      }
      tellRecorded(
        taken,
        (event) => `${event.id}  ${event.do}  ${say({ id: 'dibatalkan', en: 'undone' })}`,
        options,
        io,
      );
      if (taken.length === 0) exit(1);
    });
  examples(command, [
    ['telaah code undo', 'the last step'],
    ['telaah code undo --steps 5 --coder ani', 'five of Ani’s'],
  ]);
}

function steps(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new TelaahError({
    code: 'USAGE',
    message: {
      id: `--steps harus bilangan bulat mulai 1, bukan "${value}"`,
      en: `--steps must be a whole number from 1 on, not "${value}"`,
    },
  });
}
