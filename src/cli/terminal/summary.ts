import { isResearchers } from '../../model/factor-name.ts';
import type { AnalyzedRun } from '../../pipeline.ts';
import type { OutputFile } from '../../store/output.ts';
import type { Io } from '../io.ts';
import { decidedMark } from './decided.ts';
import { styleFor } from './style.ts';
import { countPairs } from './summary/counts.ts';
import { formatFiles } from './summary/files.ts';
import { formatFirst } from './summary/first.ts';
import { formatNext } from './summary/next.ts';
import { formatRatings, ratingText } from './summary/ratings.ts';
import { widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

/** Names that take more than this part of the width do not push their values aside. */
const NAMES_AT_MOST = 4;
/** As many factors of a kind as are read. */
const FACTORS = 4;

/** Names and values, the values one below the other where there is room. */
function formatPairs(pairs: readonly (readonly [name: string, value: string])[], width: number): string {
  const longest = Math.max(...pairs.map(([name]) => name.length)) + 2;
  const hasRoom = longest * NAMES_AT_MOST <= width;
  return pairs
    .map(([name, value]) =>
      hasRoom
        ? `${indented(value, name.padEnd(longest), width, ' '.repeat(longest))}\n`
        : `${indented(`${name}: ${value}`, '', width, '  ')}\n`,
    )
    .join('');
}

function head(run: AnalyzedRun, say: Say, io: Io): string {
  const width = widthOf(io);
  const style = styleFor(io, 'out');
  const title = style.bold(printable(run.study.title ?? say(run.codebook.title)));
  return `${indented(title, '', width)}\n${formatPairs(countPairs(run, say, style), width)}`;
}

/** The overall word, and on how many indicators it rests when that is not all of them. */
function overallText(run: AnalyzedRun, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const { overall, indicators } = run.analysis.conclusion;
  const title = style.bold(`${say({ id: 'Simpulan keseluruhan', en: 'Overall' })}:`);
  if (overall === null) return `${title} ${say({ id: 'tidak ada bukti', en: 'no evidence' })}`;
  const rated = indicators.filter(({ combined }) => combined !== null).length;
  const all = indicators.length;
  const scope = { id: `${rated} dari ${all} indikator`, en: `${rated} of ${plural(all, 'indicator')}` };
  return `${title} ${ratingText(overall, run, say, style)}${rated === all ? '' : ` (${say(scope)})`}`;
}

function factors(run: AnalyzedRun, say: Say): (readonly [name: string, value: string])[] {
  return (['supporting', 'inhibiting'] as const).map((kind) => {
    const named = run.analysis.conclusion.factors.filter(
      (factor) => factor.kind === kind && isResearchers(factor),
    );
    const list = named
      .slice(0, FACTORS)
      .map((factor) => `${printable(say(factor.label))} (${factor.sources})${decidedMark(factor)}`)
      .join('; ');
    return [
      kind === 'supporting'
        ? say({ id: 'Faktor pendukung', en: 'Supporting factors' })
        : say({ id: 'Faktor penghambat', en: 'Inhibiting factors' }),
      list === '' ? say({ id: 'tidak ditemukan', en: 'none found' }) : list,
    ];
  });
}

/** Where a run was written, and how the user called it. */
export interface Written {
  readonly files: readonly OutputFile[];
  /** Absolute. */
  readonly folder: string;
  /** The folder as the user would write it. */
  readonly shown: string;
  /** The study's folder or files as they were named, with the options that they need: for the next command. */
  readonly call: string;
}

/**
 * What a run came to: what was read and how much of it a person has seen, triangulation and verdicts in words, what to
 * look at first, what to do next, and where the reports lie.
 */
export function formatSummary(
  run: AnalyzedRun,
  { files, folder, shown, call }: Written,
  say: Say,
  io: Io,
): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const title = style.bold(say({ id: 'Triangulasi dan simpulan', en: 'Triangulation and verdicts' }));
  const pairs = factors(run, say);
  return [
    head(run, say, io),
    `${title}\n${formatRatings(run, say, io)}`,
    `${indented(overallText(run, say, io), '', width)}\n${formatPairs(pairs, width)}`,
    formatFirst(run, say, io),
    formatNext(run, call, say, io),
    formatFiles(files, folder, shown, say, io),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
