import { isFlat } from '../../model/codebook.ts';
import { levelWord, type Rating } from '../../model/rating.ts';
import { TECHNIQUES } from '../../model/source.ts';
import type { AnalyzedRun } from '../../pipeline.ts';
import type { OutputFile } from '../../store/output.ts';
import type { Io } from '../io.ts';
import { DECIDED_LEGEND, decidedMark } from './decided.ts';
import { formatMatrix } from './matrix.ts';
import { styleFor } from './style.ts';
import { formatTable, type TableRow, widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

const TECHNIQUE_COUNT = {
  interview: { id: 'wawancara', en: 'interview' },
  observation: { id: 'observasi', en: 'observation' },
  document: { id: 'dokumen', en: 'document' },
} as const;

function counts({ analysis }: AnalyzedRun, say: Say): string {
  const byTechnique = TECHNIQUES.flatMap((technique) => {
    const own = analysis.documents.filter((document) => document.technique === technique);
    const number = own.length;
    const empty = own.filter(({ units }) => units.length === 0).length;
    const { id, en } = TECHNIQUE_COUNT[technique];
    const without =
      empty === 0 ? '' : ` (${say({ id: `${empty} tanpa satuan`, en: `${empty} without units` })})`;
    return number === 0 ? [] : [`${say({ id: `${number} ${id}`, en: plural(number, en) })}${without}`];
  });
  const units = analysis.documents.reduce((sum, document) => sum + document.units.length, 0);
  const counted = analysis.codings.filter(({ status }) => status !== 'rejected');
  const confirmed = counted.filter(
    (coding) => coding.status === 'confirmed' || coding.status === 'human',
  ).length;
  const draft =
    confirmed === 0
      ? { id: 'draf: belum ada yang dikonfirmasi peneliti', en: 'draft: none confirmed by a person yet' }
      : { id: `${confirmed} dikonfirmasi peneliti`, en: `${confirmed} confirmed by a person` };
  const total = counted.length;
  return [
    byTechnique.join(', '),
    say({ id: `${units} satuan`, en: plural(units, 'unit') }),
    say({ id: `${total} koding (${draft.id})`, en: `${plural(total, 'coding')} (${draft.en})` }),
  ].join(' · ');
}

/** What each person made and confirmed; nothing where nobody has coded. */
function coders({ analysis }: AnalyzedRun, say: Say): string {
  const each = analysis.coders.map(({ coder, made, confirmed, rejected, orphans }) => {
    const lost =
      orphans === 0 ? '' : say({ id: `, ${orphans} kehilangan tempat`, en: `, ${orphans} without a place` });
    return `${printable(coder)} ${say({
      id: `${made} koding sendiri, ${confirmed} dikonfirmasi, ${rejected} ditolak`,
      en: `${made} of their own, ${confirmed} confirmed, ${rejected} rejected`,
    })}${lost}`;
  });
  return each.length === 0 ? '' : `${say({ id: 'Pengode', en: 'Coders' })}: ${each.join('; ')}`;
}

function word(rating: Rating | null, run: AnalyzedRun, say: Say): string {
  if (rating === null) return say({ id: 'tidak ada bukti', en: 'no evidence' });
  return `${say(levelWord(run.study.scale, rating.level))}${decidedMark(rating)}`;
}

/** Whether the verdicts hold anything that the researcher has set. */
function hasDecided({ findings, indicators, overall }: AnalyzedRun['analysis']['conclusion']): boolean {
  return [overall, ...[...findings, ...indicators].map(({ combined }) => combined)].some(
    (rating) => rating?.decided !== undefined,
  );
}

function verdicts(run: AnalyzedRun, say: Say, io: Io): string {
  const { codebook, conclusion } = run.analysis;
  const rows: TableRow[] = codebook.indicators.map((indicator) => {
    const found = conclusion.indicators.find((candidate) => candidate.code === indicator.id);
    const subs = isFlat(indicator)
      ? ''
      : indicator.codes
          .flatMap((id) => {
            const code = codebook.codes.find((candidate) => candidate.id === id);
            const finding = conclusion.findings.find((candidate) => candidate.code === id);
            return code === undefined
              ? []
              : [`${say(code.label)}: ${word(finding?.combined ?? null, run, say)}`];
          })
          .join('; ');
    return [say(indicator.label), word(found?.combined ?? null, run, say), subs];
  });
  const columns = [
    { head: say({ id: 'Indikator', en: 'Indicator' }) },
    { head: say({ id: 'Penilaian', en: 'Rating' }) },
    { head: say({ id: 'Sub-indikator', en: 'Sub-indicators' }) },
  ];
  const flat = codebook.indicators.every(isFlat);
  return formatTable(
    flat ? columns.slice(0, 2) : columns,
    flat ? rows.map((row) => ('heading' in row ? row : row.slice(0, 2))) : rows,
    widthOf(io),
  );
}

function factors(run: AnalyzedRun, say: Say, width: number): string {
  const lines = (['supporting', 'inhibiting'] as const).map((kind) => {
    const named = run.analysis.conclusion.factors
      .filter((factor) => factor.kind === kind && (factor.known || factor.decided !== undefined))
      .slice(0, 4);
    const title =
      kind === 'supporting'
        ? say({ id: 'Faktor pendukung', en: 'Supporting factors' })
        : say({ id: 'Faktor penghambat', en: 'Inhibiting factors' });
    const list = named
      .map((factor) => `${printable(say(factor.label))} (${factor.sources})${decidedMark(factor)}`)
      .join('; ');
    const text = `${title}: ${list === '' ? say({ id: 'tidak ditemukan', en: 'none found' }) : list}`;
    return `${indented(text, '', width, '  ')}\n`;
  });
  return lines.join('');
}

/** The overall word, and on how many indicators it rests when that is not all of them. */
function overallText(run: AnalyzedRun, say: Say): string {
  const { overall, indicators } = run.analysis.conclusion;
  const rated = indicators.filter(({ combined }) => combined !== null).length;
  const all = indicators.length;
  const scope = { id: `${rated} dari ${all} indikator`, en: `${rated} of ${plural(all, 'indicator')}` };
  return `${word(overall, run, say)}${overall === null || rated === all ? '' : ` (${say(scope)})`}`;
}

/** What a run came to: the triangulation by technique, the verdict per indicator, and where the reports lie. */
export function formatSummary(
  run: AnalyzedRun,
  folder: string,
  files: readonly OutputFile[],
  say: Say,
  io: Io,
): string {
  const style = styleFor(io, 'out');
  const title = run.study.title ?? say(run.codebook.title);
  const people = coders(run, say);
  const isDecided = hasDecided(run.analysis.conclusion);
  const legend = isDecided ? `${indented(say(DECIDED_LEGEND), '', widthOf(io))}\n` : '';
  const technique = run.matrices.find((matrix) => matrix.kind === 'technique');
  return [
    `${style.bold(indented(title, '', widthOf(io)))}\n${indented(counts(run, say), '', widthOf(io))}\n${people === '' ? '' : `${indented(people, '', widthOf(io))}\n`}`,
    technique === undefined ? '' : formatMatrix(technique, say, io),
    `${say({ id: 'Simpulan per indikator', en: 'Verdict per indicator' })}\n${verdicts(run, say, io)}`,
    `${style.bold(`${say({ id: 'Simpulan keseluruhan', en: 'Overall' })}: ${overallText(run, say)}`)}\n${legend}${factors(run, say, widthOf(io))}`,
    `${say({ id: 'Laporan', en: 'Reports' })}:\n${files
      .filter((file) => !file.path.includes('/'))
      .map((file) => `  ${folder}/${file.path}\n`)
      .join('')}  ${folder}/matrices/*.csv\n`,
  ].join('\n');
}
