import type { Exporter } from '../exporter.ts';
import { codingColumns, unitColumns } from './tables.ts';

/**
 * Codings and units as two Parquet files, for DuckDB, pandas, R or Spark; they are joined by `place`. Offsets are
 * UTF-16 code units, as everywhere in Telaah. The same study gives the same bytes.
 */
export const parquet: Exporter = {
  id: 'parquet',
  folder: 'parquet',
  ofParts: true,
  make: async (material) => {
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    const file = (path: string, columnData: Parameters<typeof parquetWriteBuffer>[0]['columnData']) => ({
      path,
      content: new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'Telaah' })),
    });
    return {
      value: [file('codings.parquet', codingColumns(material)), file('units.parquet', unitColumns(material))],
      warnings: [],
    };
  },
};
