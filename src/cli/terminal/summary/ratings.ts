import type { ChalkInstance } from 'chalk';
import { type Code, isFlat } from '../../../model/codebook.ts';
import type { Finding } from '../../../model/finding.ts';
import { upperFirst } from '../../../model/format.ts';
import { levelWord, type Rating } from '../../../model/rating.ts';
import { TECHNIQUES, type Technique } from '../../../model/source.ts';
import { CONVERGENCE_WORDS, TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import type { AnalyzedRun } from '../../../pipeline.ts';
import type { Io } from '../../io.ts';
import { paintConvergence, paintLevel } from '../colours.ts';
import { DECIDED_LEGEND, decidedMark } from '../decided.ts';
import { styleFor } from '../style.ts';
import { fits, formatTable, type TableColumn, type TableRow, wantedWidth, widthOf } from '../table.ts';
import { indented, type Say } from '../text.ts';

/** What stands for no evidence in a cell. */
const NONE = '–';
/** As narrow as the names may become for the sake of a column with the evidence. */
const NAMES = 24;

const ONE_VOICE = {
  id: 'Hanya ada satu teknik; triangulasi memerlukan sedikitnya dua.',
  en: 'There is only one technique; triangulation needs at least two.',
} as const;

const NO_EVIDENCE = { id: 'tidak ada bukti', en: 'no evidence' } as const;

const NONE_LEGEND = {
  id: `${NONE} tidak ada bukti dari teknik itu.`,
  en: `${NONE} no evidence by that technique.`,
} as const;

const BY_TECHNIQUE = {
  id: 'Menurut teknik: telaah matrix technique.',
  en: 'By technique: telaah matrix technique.',
} as const;

const EVIDENCE = {
  id: 'Bukti: koding / sumber (informan atau berkas).',
  en: 'Evidence: codings / sources (informants or files).',
} as const;

/** A rating in its word and colour, marked where the researcher set it. */
export function ratingText(rating: Rating, run: AnalyzedRun, say: Say, style: ChalkInstance): string {
  const { scale } = run.study;
  const word = `${say(levelWord(scale, rating.level))}${decidedMark(rating)}`;
  return paintLevel(word, rating.level, scale, style);
}

/** What the cells of a table are made from. */
interface Setting {
  readonly run: AnalyzedRun;
  readonly techniques: readonly Technique[];
  readonly say: Say;
  readonly style: ChalkInstance;
}

function ratingCell(rating: Rating | null, { run, say, style }: Setting, none: string): string {
  return rating === null ? style.dim(none) : ratingText(rating, run, say, style);
}

/** `48 / 17`; of a rating that was decided without evidence nothing. */
function evidenceCell({ techniques }: Finding): string {
  const rated = TECHNIQUES.flatMap((technique) => techniques[technique] ?? []);
  const total = (of: 'codings' | 'sources'): number => rated.reduce((sum, one) => sum + one[of], 0);
  return total('codings') === 0 ? NONE : `${total('codings')} / ${total('sources')}`;
}

/** What one technique says is all there is to say when there is only one. */
function columnsOf({ techniques, say, run }: Setting): TableColumn[] {
  const flat = run.codebook.indicators.every(isFlat);
  const several = techniques.length > 1;
  const heads = [
    flat ? { id: 'Indikator', en: 'Indicator' } : { id: 'Sub-indikator', en: 'Sub-indicator' },
    ...(several ? techniques.map((technique) => TECHNIQUE_WORDS[technique]) : []),
    several ? { id: 'Gabungan', en: 'Combined' } : { id: 'Penilaian', en: 'Rating' },
    { id: 'Bukti', en: 'Evidence' },
    ...(several ? [{ id: 'Konvergensi', en: 'Convergence' }] : []),
  ];
  return heads.map((head, at) => ({
    head: upperFirst(say(head)),
    ...(head.id === 'Bukti' ? { align: 'right' as const } : {}),
    ...(at === 0 ? { min: 10 } : {}),
  }));
}

function rowOf(code: Code, finding: Finding, setting: Setting): string[] {
  const { techniques, say, style } = setting;
  const { convergence, combined } = finding;
  const several = techniques.length > 1;
  return [
    say(code.label),
    ...(several ? techniques.map((each) => ratingCell(finding.techniques[each], setting, NONE)) : []),
    ratingCell(combined, setting, say(NO_EVIDENCE)),
    evidenceCell(finding),
    ...(several ? [paintConvergence(say(CONVERGENCE_WORDS[convergence]), convergence, style)] : []),
  ];
}

/** Every sub-indicator under its indicator, whose own rating stands in the line of its name. */
function rowsOf(setting: Setting): TableRow[] {
  const { run, techniques, say } = setting;
  const { codebook, conclusion } = run.analysis;
  const between = techniques.length > 1 ? techniques.map(() => '') : [];
  return codebook.indicators.flatMap((indicator) => {
    const own = codebook.codes.filter((code) => code.indicator === indicator.id);
    const rows = own.flatMap((code) => {
      const finding = conclusion.findings.find((candidate) => candidate.code === code.id);
      return finding === undefined ? [] : [rowOf(code, finding, setting)];
    });
    if (isFlat(indicator)) return rows;
    const combined = conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null;
    return [
      { heading: say(indicator.label), cells: [...between, ratingCell(combined, setting, say(NO_EVIDENCE))] },
      ...rows,
    ];
  });
}

/** The table without some of its columns. */
function without(
  isLeftOut: (at: number) => boolean,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): readonly [TableColumn[], TableRow[]] {
  return [
    columns.filter((_, at) => !isLeftOut(at)),
    rows.map((row) =>
      'heading' in row
        ? { ...row, cells: (row.cells ?? []).filter((_, at) => !isLeftOut(at + 1)) }
        : row.filter((_, at) => !isLeftOut(at)),
    ),
  ];
}

/**
 * As much of the table as fits: all of it; without the evidence; without the techniques, which `telaah matrix technique`
 * shows. Names may be wrapped for it.
 */
function fitting(setting: Setting, width: number): readonly [TableColumn[], TableRow[]] {
  const [columns, rows] = [columnsOf(setting), rowsOf(setting)];
  const evidence = columns.findIndex(({ align }) => align === 'right');
  const names = wantedWidth(
    columns.slice(0, 1),
    rows.map((row) => ('heading' in row ? { heading: row.heading, cells: [] } : row.slice(0, 1))),
  );
  if (wantedWidth(columns, rows) - Math.max(0, names - NAMES) <= width) return [columns, rows];
  const plain = without((at) => at === evidence, columns, rows);
  if (fits(...plain, width)) return plain;
  return without((at) => at > 0 && at < evidence - 1, ...plain);
}

/** Triangulation by technique with the verdict on each indicator, in words; with the evidence where there is room. */
export function formatRatings(run: AnalyzedRun, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const { documents, conclusion } = run.analysis;
  const techniques = TECHNIQUES.filter((each) => documents.some(({ technique }) => technique === each));
  const setting = { run, techniques, say, style };
  const [columns, rows] = fitting(setting, width);
  const hasEvidence = columns.some(({ align }) => align === 'right');
  const hasTechniques = columns.length > techniques.length;
  const byTechnique = conclusion.findings.flatMap((finding) =>
    techniques.map((each) => finding.techniques[each]),
  );
  const rated = [
    conclusion.overall,
    ...conclusion.indicators.map(({ combined }) => combined),
    ...conclusion.findings.map(({ combined }) => combined),
    ...byTechnique,
  ];
  const notes = [
    ...(hasTechniques && techniques.length > 1 && byTechnique.includes(null) ? [NONE_LEGEND] : []),
    ...(hasEvidence ? [EVIDENCE] : []),
    ...(hasTechniques ? [] : [BY_TECHNIQUE]),
    ...(rated.some((rating) => rating?.decided !== undefined) ? [DECIDED_LEGEND] : []),
    ...(techniques.length < 2 ? [ONE_VOICE] : []),
  ];
  return `${formatTable(columns, rows, width, style)}${notes.map((note) => `${style.dim(indented(say(note), '', width))}\n`).join('')}`;
}
