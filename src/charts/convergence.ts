import { joinList } from '../model/format.ts';
import type { Bilingual } from '../model/text.ts';
import type { CodeConvergence, ConvergenceTable, PairAgreement } from '../model/verification.ts';
import { PAIR_WORDS } from '../model/vocabulary.ts';
import { type Cell, type GridRow, gridPicture } from './grid.ts';
import { type ChartInput, type ChartKind, nothing, type Plan } from './kind.ts';
import { AGREEMENT_FILLS } from './look.ts';
import { codeHead, codeLines } from './parts.ts';

const BETWEEN: Readonly<Record<ConvergenceTable['by'], Bilingual>> = {
  technique: { id: 'Antarteknik', en: 'Between techniques' },
  source: { id: 'Antarsumber', en: 'Between sources' },
  time: { id: 'Antarwaktu', en: 'Between periods' },
};

const GRADES: readonly PairAgreement[] = ['full', 'partial', 'silence', 'dissonance'];

function cellOf(found: CodeConvergence | undefined, { lang }: ChartInput): Cell {
  const combined = found?.combined ?? null;
  return combined === null
    ? { text: '–', fill: null }
    : { text: PAIR_WORDS[combined][lang], fill: AGREEMENT_FILLS[combined] };
}

/** `4 sepakat penuh, 2 senyap, dan 2 bertentangan` */
function tally({ codes }: ConvergenceTable, { lang }: ChartInput): string {
  const counts = GRADES.flatMap((grade) => {
    const count = codes.filter(({ combined }) => combined === grade).length;
    return count === 0 ? [] : [`${count} ${PAIR_WORDS[grade][lang]}`];
  });
  return joinList(counts, lang);
}

function inWords(tables: readonly ConvergenceTable[], input: ChartInput): string {
  const { analysis, lang } = input;
  const head = codeHead(analysis.codebook)[lang].toLowerCase();
  const sentences = tables.map((table) => `${BETWEEN[table.by][lang]}: ${tally(table, input)}.`);
  return {
    id: `Kesepakatan bukti pada tiap ${head}. ${sentences.join(' ')}`,
    en: `How the evidence agrees on every ${head}. ${sentences.join(' ')}`,
  }[lang];
}

function planConvergence(input: ChartInput): Plan {
  const { analysis, lang } = input;
  const tables = analysis.conclusion.strength.convergence.filter(({ codes }) =>
    codes.some(({ combined }) => combined !== null),
  );
  if (tables.length === 0) {
    return nothing(
      {
        id: 'Konvergensi tidak dapat digambarkan: belum ada dua teknik, sumber, atau waktu yang dapat dibandingkan.',
        en: 'There is no convergence to show: no two techniques, sources or periods can be compared yet.',
      }[lang],
    );
  }
  const lines = codeLines(analysis.codebook, lang);
  const rows = lines.map(({ id, label, isHeading }): GridRow => {
    const cells = tables.map(({ codes }) =>
      cellOf(
        codes.find(({ code }) => code === id),
        input,
      ),
    );
    return { label, bold: isHeading, cells: isHeading ? [] : cells };
  });
  const columns = tables.map(({ by }) => BETWEEN[by][lang]);
  const note = {
    id: '– belum ada dua pihak yang dapat dibandingkan',
    en: '– no two parts to compare yet',
  }[lang];
  const isSilent = rows.some(({ cells }) => cells.some((cell) => cell?.fill === null));
  return {
    alternative: inWords(tables, input),
    columns: [codeHead(analysis.codebook)[lang], ...columns],
    rows: rows
      .filter(({ bold }) => !bold)
      .map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text ?? '')]),
    picture: gridPicture({ columns, rows, ...(isSilent ? { note } : {}) }),
  };
}

/** Where techniques, sources and periods agree on a code, and where they do not. */
export const convergence: ChartKind = {
  id: 'convergence',
  title: { id: 'Konvergensi bukti', en: 'Convergence of the evidence' },
  description: {
    id: 'kesepakatan antarteknik, antarsumber, dan antarwaktu pada tiap sub-indikator',
    en: 'how techniques, sources and periods agree on every sub-indicator',
  },
  plan: planConvergence,
};
