import type { BasicType, ColumnSource } from 'hyparquet-writer';
import { codePath } from '../../model/codebook.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Locator } from '../../model/locator.ts';
import { type Document, evidenceSource, type Unit, unitAddress } from '../../model/source.ts';
import { indexStudy } from '../../model/study-index.ts';
import type { ExportMaterial } from '../exporter.ts';

type Value = string | number | null;

interface Column<Row> {
  readonly name: string;
  readonly type: BasicType & ('STRING' | 'INT32' | 'DOUBLE');
  readonly of: (row: Row) => Value;
}

const columnsOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ColumnSource[] =>
  columns.map(({ name, type, of }) => ({ name, type, nullable: true, data: rows.map(of) }));

/** Where in its original a unit begins: one column a kind of place. */
const placed = <Row>(locatorOf: (row: Row) => Locator | undefined): Column<Row>[] => {
  const column = (name: string, type: Column<Row>['type'], of: (locator: Locator) => Value): Column<Row> => ({
    name,
    type,
    of: (row) => {
      const locator = locatorOf(row);
      return locator === undefined ? null : of(locator);
    },
  });
  return [
    column('page', 'INT32', (locator) => (locator.kind === 'page' ? locator.page : null)),
    column('seconds', 'DOUBLE', (locator) => (locator.kind === 'time' ? locator.seconds : null)),
    column('source_row', 'INT32', (locator) => (locator.kind === 'row' ? locator.row : null)),
    column('moment', 'STRING', (locator) => (locator.kind === 'moment' ? locator.at : null)),
  ];
};

interface UnitRow {
  readonly document: Document;
  readonly unit: Unit;
}

/** Every unit of the documents, coded or not. */
export function unitColumns({ coded }: ExportMaterial): ColumnSource[] {
  const { study } = coded;
  const rows = indexStudy(coded).documents.flatMap((document) =>
    document.units.map((unit): UnitRow => ({ document, unit })),
  );
  const informantOf = ({ document, unit }: UnitRow): string | null => {
    const id = unit.informant ?? document.informant;
    return id === null ? null : informantLabel(study, id);
  };
  const columns: Column<UnitRow>[] = [
    {
      name: 'place',
      type: 'STRING',
      of: ({ document, unit }) => unitAddress({ document: document.id, unit: unit.ordinal }),
    },
    { name: 'document', type: 'STRING', of: ({ document }) => document.id },
    { name: 'unit', type: 'INT32', of: ({ unit }) => unit.ordinal },
    { name: 'technique', type: 'STRING', of: ({ document }) => document.technique },
    { name: 'informant', type: 'STRING', of: informantOf },
    { name: 'date', type: 'STRING', of: ({ document }) => document.date },
    { name: 'language', type: 'STRING', of: ({ document }) => document.lang },
    { name: 'heading', type: 'STRING', of: ({ unit }) => unit.heading },
    { name: 'question', type: 'STRING', of: ({ unit }) => unit.question },
    { name: 'text', type: 'STRING', of: ({ document, unit }) => document.text.slice(unit.start, unit.end) },
    { name: 'start', type: 'INT32', of: ({ unit }) => unit.start },
    { name: 'end', type: 'INT32', of: ({ unit }) => unit.end },
    ...placed<UnitRow>(({ unit }) => unit.locator),
  ];
  return columnsOf(columns, rows);
}

interface CodingRow extends UnitRow {
  readonly coding: ExportMaterial['coded']['codings'][number];
}

/** Every coding, rejected ones too. */
export function codingColumns({ coded, people }: ExportMaterial): ColumnSource[] {
  const { study, codebook } = coded;
  const documents = new Map(coded.documents.map((document) => [document.id, document]));
  const made = new Map([...people.codings, ...people.rejections].map((one) => [one.id, one]));
  const codes = new Map(codebook.codes.map((code) => [code.id, code]));
  const rows = coded.codings.flatMap((coding): CodingRow[] => {
    const document = documents.get(coding.document);
    const unit = document?.units.find(({ ordinal }) => ordinal === coding.unit);
    return document === undefined || unit === undefined ? [] : [{ coding, document, unit }];
  });
  const label = ({ coding }: CodingRow): string => {
    const code = codes.get(coding.code);
    return code === undefined ? coding.code : codePath(codebook, code)[study.lang];
  };
  const columns: Column<CodingRow>[] = [
    { name: 'id', type: 'STRING', of: ({ coding }) => coding.id },
    { name: 'place', type: 'STRING', of: ({ coding }) => unitAddress(coding) },
    { name: 'document', type: 'STRING', of: ({ coding }) => coding.document },
    { name: 'unit', type: 'INT32', of: ({ coding }) => coding.unit },
    { name: 'technique', type: 'STRING', of: ({ document }) => document.technique },
    {
      name: 'source',
      type: 'STRING',
      of: ({ document, unit }) => informantLabel(study, evidenceSource(document, unit)),
    },
    { name: 'date', type: 'STRING', of: ({ document }) => document.date },
    { name: 'start', type: 'INT32', of: ({ coding }) => coding.start },
    { name: 'end', type: 'INT32', of: ({ coding }) => coding.end },
    { name: 'quote', type: 'STRING', of: ({ coding }) => coding.quote },
    { name: 'code', type: 'STRING', of: ({ coding }) => coding.code },
    { name: 'indicator', type: 'STRING', of: ({ coding }) => codes.get(coding.code)?.indicator ?? null },
    { name: 'label', type: 'STRING', of: label },
    { name: 'polarity', type: 'STRING', of: ({ coding }) => coding.polarity },
    { name: 'weight', type: 'DOUBLE', of: ({ coding }) => coding.weight },
    { name: 'confidence', type: 'DOUBLE', of: ({ coding }) => coding.confidence },
    { name: 'status', type: 'STRING', of: ({ coding }) => coding.status },
    { name: 'coder', type: 'STRING', of: ({ coding }) => coding.coder },
    { name: 'made', type: 'STRING', of: ({ coding }) => made.get(coding.id)?.at ?? null },
    { name: 'memo', type: 'STRING', of: ({ coding }) => made.get(coding.id)?.memo ?? null },
    ...placed<CodingRow>(({ unit }) => unit.locator),
  ];
  return columnsOf(columns, rows);
}
