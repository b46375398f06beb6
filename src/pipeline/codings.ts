import {
  type CodingsPlan,
  type CodingsTarget,
  type GivenCodings,
  planCodings,
  readCodingTable,
  readTaguetteHighlights,
  readWordComments,
} from '../exchange/index.ts';
import { spreadsheetKind } from '../formats/grid.ts';
import { decode } from '../ingest/decode.ts';
import { assertHarmlessZip } from '../ingest/readers/zip.ts';
import { polarityReader } from './polarities.ts';
import type { ReadStudy } from './run.ts';
import { readSpreadsheet } from './sheets.ts';

/** A file that another program or person coded in. */
interface CodingsFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the codings of a file: a table, a Word file with comments, or Taguette's page of highlights; `null` for a file
 * that is none of these, such as a coding sheet of ours.
 * @throws TelaahError INPUT_UNREADABLE
 */
export async function givenCodings({ name, bytes }: CodingsFile): Promise<GivenCodings | null> {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'docx') {
    assertHarmlessZip(bytes, name);
    return readWordComments(bytes, name);
  }
  if (spreadsheetKind(bytes) === 'csv' && /^html?$/u.test(ending)) {
    return readTaguetteHighlights(decode(bytes).text, name);
  }
  return readCodingTable(await readSpreadsheet({ name, bytes }), name);
}

/** What the codings of a file add to a study. */
export function planGivenCodings(
  given: GivenCodings,
  run: ReadStudy,
  who: Pick<CodingsTarget, 'coder' | 'otherwise' | 'nameOf' | 'place'>,
): Promise<CodingsPlan> {
  const { codebook, documents, people, study } = run;
  let reader: ReturnType<typeof polarityReader> | undefined;
  return planCodings(given, {
    ...who,
    codebook,
    documents,
    people,
    lang: study.lang,
    polarityOf: async (document, unit, code, span) => {
      reader ??= polarityReader(codebook, documents);
      return (await reader)(document, unit, code, span);
    },
  });
}
