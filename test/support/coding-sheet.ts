import { Anchorage } from '../../src/anchoring/index.ts';
import { findQuote } from '../../src/cli/coding/lookup.ts';
import {
  type ImportPlan,
  planImport,
  readSheet,
  type SheetMaterial,
  sheetCsv,
  sheetWorkbook,
} from '../../src/exchange/index.ts';
import { type Grid, readCsvGrid, readWorkbook } from '../../src/formats/grid.ts';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import type { Code, Codebook } from '../../src/model/codebook.ts';
import type { Coding, FactorMention, Polarity } from '../../src/model/coding.ts';
import type { JournalAction, JournalEvent } from '../../src/model/journal.ts';
import type { Document } from '../../src/model/source.ts';
import type { Lang } from '../../src/model/text.ts';
import { foldJournals } from '../../src/store/journal/index.ts';
import { makeCode, makeStudy } from './make.ts';

// Synthetic answers.
export const ANSWERS = [
  'Prosedurnya kami ikuti, tapi sering terlambat.',
  'Ya, benar.',
  '=HYPERLINK("http://contoh.test";"klik") tertulis di papan itu.',
  'Ya, benar.',
  '- Pegawai datang tepat waktu.\n- Pelayanan ramah sekali.',
];
export const QUESTIONS = [
  'Bagaimana prosedurnya?',
  'Apakah dicatat?',
  'Apa yang tertulis?',
  'Apakah ramah?',
  'Lalu?',
];

export function documentOf(answers: readonly string[], questions: readonly string[] = QUESTIONS): Document {
  let text = '';
  const units = answers.map((answer, index) => {
    const start = text.length;
    text += `${answer}\n`;
    const question = questions[index] ?? null;
    return {
      ordinal: index + 1,
      start,
      end: start + answer.length,
      question,
      heading: null,
      informant: 'I-01',
    };
  });
  return {
    id: 'W-01',
    path: 'W-01.md',
    lang: 'id',
    technique: 'interview',
    informant: 'I-01',
    date: null,
    place: null,
    title: null,
    text,
    units,
  };
}

const code = (id: string, label: string, english: string): Code =>
  makeCode(id, {
    label: { id: label, en: english },
    definition: { id: `Tentang ${label}.`, en: `About ${english}.` },
  });

const CODEBOOK: Codebook = {
  id: 'uji',
  title: { id: 'Uji', en: 'Test' },
  citation: null,
  reference: null,
  indicators: [
    {
      id: 'kualitas',
      label: { id: 'Kualitas', en: 'Quality' },
      definition: { id: 'Mutu.', en: 'Quality.' },
      codes: ['kualitas/sop', 'kualitas/waktu', 'kualitas/ramah', 'kualitas/alat'],
    },
  ],
  codes: [
    code('kualitas/sop', 'Kesesuaian dengan SOP', 'Keeping to procedures'),
    code('kualitas/waktu', 'Ketepatan waktu', 'Timeliness'),
    code('kualitas/ramah', 'Keramahan', 'Friendliness'),
    code('kualitas/alat', 'Penguasaan alat', 'Mastery of tools'),
  ],
  factors: [
    {
      id: 'anggaran',
      kind: 'inhibiting',
      label: { id: 'Anggaran terbatas', en: 'Limited budget' },
      terms: [],
      affects: ['kualitas/waktu'],
    },
    {
      id: 'bimtek',
      kind: 'supporting',
      label: { id: 'Bimbingan teknis', en: 'Training' },
      terms: [],
      affects: [],
    },
  ],
  scale: null,
};

function proposal(document: Document, unit: number, id: string, polarity: Polarity, quote: string): Coding {
  const start = document.text.indexOf(quote);
  return {
    id: `${document.id}:${unit}:${id}`,
    document: document.id,
    unit,
    start,
    end: start + quote.length,
    quote,
    code: id,
    polarity,
    weight: 1,
    coder: 'auto/terms',
    status: 'proposed',
    confidence: 0.82,
    why: [],
    reading: [],
  };
}

/** A study on a table: its journals, its sheets, and imports into it. */
export class Bench {
  document: Document;
  readonly lang: Lang;
  codebook = CODEBOOK;
  events: JournalEvent[] = [];
  others: JournalEvent[] = [];
  /** The factors that are proposed for the first unit. */
  found: FactorMention[] = [];
  #ids = 0;

  constructor(lang: Lang = 'id', document = documentOf(ANSWERS)) {
    this.lang = lang;
    this.document = document;
  }

  people() {
    return new Anchorage([this.document]).settle(
      foldJournals([
        { coder: 'ani', events: this.events },
        { coder: 'budi', events: this.others },
      ]),
    );
  }

  record(actions: readonly JournalAction[], coder = 'ani'): void {
    this.#ids += 1;
    const batch = `batch${String(this.#ids)}`;
    for (const action of actions) {
      this.#ids += 1;
      const event = { id: `e${String(this.#ids)}`, coder, at: '2025-06-01T00:00:00Z', batch, ...action };
      (coder === 'ani' ? this.events : this.others).push(event);
    }
  }

  place(unit: number, quote?: string) {
    const at = this.document.units[unit - 1];
    if (at === undefined) throw new Error(`no unit ${String(unit)}`);
    const start = quote === undefined ? at.start : this.document.text.indexOf(quote, at.start);
    const end = quote === undefined ? at.end : start + quote.length;
    return new Anchorage([this.document]).place(this.document.id, { start, end });
  }

  material(blind = false): SheetMaterial {
    const { document } = this;
    return {
      study: makeStudy({ title: 'Uji', lang: this.lang }),
      codebook: this.codebook,
      documents: [document],
      proposals: (_, unit) =>
        unit === 1 && document.text.startsWith('Prosedurnya kami ikuti')
          ? [
              proposal(document, 1, 'kualitas/sop', 'positive', 'Prosedurnya kami ikuti'),
              proposal(document, 1, 'kualitas/waktu', 'negative', 'sering terlambat'),
            ]
          : [],
      factors: (_, unit) => (unit === 1 ? this.found : []),
      people: this.people(),
      coder: 'ani',
      blind,
    };
  }

  async xlsx(blind = false): Promise<EditableGrid> {
    const grids = await readWorkbook(await writeXlsx(sheetWorkbook(this.material(blind))), 'ani.xlsx');
    const grid = grids[1];
    if (grid === undefined) throw new Error('no second sheet');
    return new EditableGrid(grid);
  }

  csv(): EditableGrid {
    return new EditableGrid(readCsvGrid(sheetCsv(this.material()), 'ani.csv'));
  }

  plan(grid: EditableGrid): ImportPlan {
    const anchorage = new Anchorage([this.document]);
    return planImport(readSheet([{ name: grid.name, rows: grid.rows }], 'ani.xlsx'), {
      codebook: this.codebook,
      documents: [this.document],
      people: this.people(),
      coder: 'ani',
      lang: this.lang,
      place: (document, span) => anchorage.place(document, span),
      findQuote,
    });
  }

  import(grid: EditableGrid): ImportPlan {
    const plan = this.plan(grid);
    this.record(plan.actions);
    return plan;
  }

  /** `unit code polarity status`, own codings alone. */
  codings(): string[] {
    return this.people()
      .codings.filter(({ coder }) => coder === 'ani')
      .map(({ unit, code: id, polarity, status }) => `${String(unit)} ${id} ${polarity} ${status}`)
      .sort();
  }
}

/** A sheet in somebody's hands. */
export class EditableGrid {
  readonly name: string | null;
  rows: string[][];

  constructor({ name, rows }: Grid) {
    this.name = name;
    this.rows = rows.map((row) => [...row]);
  }

  column(heading: string): number {
    const column = this.rows[0]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(`no column ${heading}`);
    return column;
  }

  row(unit: number): string[] {
    const row = this.rows.slice(1).find((cells) => cells[this.column('Satuan')] === String(unit));
    if (row === undefined) throw new Error(`no unit ${String(unit)}`);
    return row;
  }

  get(unit: number, heading: string): string {
    return this.row(unit)[this.column(heading)] ?? '';
  }

  set(unit: number, entries: Readonly<Record<string, string>>): this {
    for (const [heading, value] of Object.entries(entries)) this.row(unit)[this.column(heading)] = value;
    return this;
  }

  copy(unit: number): string[] {
    const row = [...this.row(unit)];
    this.rows.push(row);
    return row;
  }
}
