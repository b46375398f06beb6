import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseRoster } from '../../src/study/roster.ts';
import { parseInterview } from './interview.ts';
import {
  headingOnly,
  type Layout,
  labels,
  numberedByHand,
  numberedByWord,
  questionTable,
  titleLines,
  titleTable,
} from './layouts.ts';
import { packWord } from './pack.ts';

interface WordFixture extends Layout {
  /** The study's folder. */
  readonly study: string;
  /** The kept source: `sources/<last part of study>/<source>.md`. */
  readonly source: string;
  /** The name of the Word file in the study's `interviews/`. */
  readonly file: string;
}

const KOMINFO = 'fixtures/kominfo-mangkunegara';
const DISPERINDAG = 'fixtures/disperindag-robbins';

/** Every Word file of the bundled studies: the layouts in which transcripts really come, one or two each. */
const WORD_FIXTURES: readonly WordFixture[] = [
  {
    study: 'examples/study',
    source: 'W-02',
    file: 'W-02.docx',
    head: titleLines(': '),
    body: labels('Peneliti:', 'Informan:', { bold: true }),
  },
  {
    study: KOMINFO,
    source: 'W-02',
    file: 'W-02.docx',
    head: titleLines(': '),
    body: labels('Peneliti:', 'Informan:', { bold: true }),
  },
  { study: KOMINFO, source: 'W-04', file: 'W-04.docx', head: headingOnly, body: numberedByHand },
  { study: KOMINFO, source: 'W-08', file: 'W-08.docx', head: titleTable, body: questionTable },
  {
    study: KOMINFO,
    source: 'W-10',
    file: 'Wawancara I-10 juru foto.docx',
    head: headingOnly,
    body: labels('P :', 'N :', { continued: true }),
  },
  {
    study: DISPERINDAG,
    source: 'W-03',
    file: 'W-03.docx',
    head: titleLines('\t: '),
    body: labels('P=', 'I='),
  },
  { study: DISPERINDAG, source: 'W-05', file: 'W-05.docx', head: titleLines(' : '), body: questionTable },
  {
    study: DISPERINDAG,
    source: 'W-07',
    file: 'W-07 Abd. Waris.docx',
    head: headingOnly,
    body: labels('Pewawancara -', 'Narasumber -', { continued: true }),
  },
  { study: DISPERINDAG, source: 'W-09', file: 'W-09.docx', head: headingOnly, body: numberedByWord },
];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A Word file as it should be; `path` is relative to the repository. */
export interface WordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes every Word file of the bundled studies, the same bytes each time. */
export async function makeWordFiles(): Promise<WordFile[]> {
  return Promise.all(WORD_FIXTURES.map(make));
}

async function make({ study, source, file, head, body }: WordFixture): Promise<WordFile> {
  const kept = new URL(`sources/${basename(study)}/${source}.md`, import.meta.url);
  const interview = parseInterview(await readFile(kept, 'utf8'));
  const roster = parseRoster(await readFile(`${root}${study}/informants.csv`, 'utf8'), 'informants.csv');
  const informant = roster.find(({ id }) => id === interview.informant);
  if (informant === undefined) throw new Error(`${study} has no informant ${interview.informant}`);
  const children = [...head(interview, informant), ...body(interview.exchanges)];
  return { path: `${study}/interviews/${file}`, bytes: await packWord(children) };
}
