import { parseCodebook } from '../../src/codebook/index.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Document, Unit } from '../../src/model/source.ts';
import type { Lang } from '../../src/model/text.ts';
import type { Signal } from '../../src/reduction/coder.ts';
import { codingContext } from '../../src/reduction/context.ts';
import { priorFrom, Reducer, type UnitProposal } from '../../src/reduction/index.ts';
import { type Judged, judge } from '../../src/reduction/judge.ts';
import { passageOf } from '../../src/reduction/match.ts';
import { signalsOf, unitTexts } from '../../src/reduction/signals.ts';
import { readModelFile } from '../../src/store/model-file.ts';

/** A small codebook whose codes are easily told apart. */
export const SMALL: Codebook = parseCodebook(
  `id: small
title: Small
indicators:
  - id: disiplin
    label: { id: Disiplin, en: Discipline }
    definition: d
    sub:
      - id: kehadiran
        label: { id: Kehadiran, en: Attendance }
        definition: d
        questions: ["Bagaimana kehadiran pegawai di sini?", "How is attendance here?"]
        terms: [kehadiran, apel, "datang ~ kantor", absen, attendance]
        positive: [hadir penuh, datang tepat waktu]
        negative: [sering bolos, kursi kosong]
      - id: seragam
        label: { id: Seragam, en: Uniform }
        definition: d
        questions: ["Bagaimana pegawai berpakaian?"]
        terms: [seragam, pakaian dinas, '"batik"']
  - id: sarana
    label: { id: Sarana, en: Facilities }
    definition: d
    questions: ["Apakah komputer dan alat kerja cukup?"]
    terms: [komputer, alat kerja, printer]
factors:
  - { id: jarak, kind: inhibiting, label: { id: Rumah jauh, en: Living far away }, terms: ["rumah ~ jauh"], weakens: [disiplin/kehadiran] }
  - { id: teladan, kind: supporting, label: { id: Teladan pimpinan, en: Example set }, terms: [teladan pimpinan, contoh dari kepala], strengthens: [disiplin/kehadiran] }
`,
  'small.yaml',
);

export interface Turn {
  readonly text: string;
  readonly question?: string;
  readonly heading?: string;
}

/** A document of these units, as ingest would give it. */
export function documentOf(turns: readonly (Turn | string)[], lang: Lang = 'id'): Document {
  let text = '';
  const units = turns.map((turn, index): Unit => {
    const { text: own, question = null, heading = null } = typeof turn === 'string' ? { text: turn } : turn;
    if (index > 0) text += '\n\n';
    const start = text.length;
    text += own;
    return { ordinal: index + 1, start, end: text.length, question, heading, informant: 'I-01' };
  });
  return {
    id: 'W-01',
    path: 'W-01.md',
    lang,
    text,
    units,
    technique: 'interview',
    informant: 'I-01',
    date: null,
    place: null,
    title: null,
  };
}

/** What is learned from the training studies, as it is shipped. */
export const SHIPPED_PRIOR = priorFrom(await readModelFile());

/** What a reducer gives for each unit of a document by itself. */
export async function proposalsFor(reducer: Reducer, document: Document): Promise<readonly UnitProposal[]> {
  return (await reducer.reduce([document])).flatMap(({ units }) => units);
}

/** What automatic coding gives for each of these units. */
export async function propose(
  turns: readonly (Turn | string)[],
  codebook: Codebook = SMALL,
  lang: Lang = 'id',
): Promise<readonly UnitProposal[]> {
  return proposalsFor(new Reducer(codebook, SHIPPED_PRIOR), documentOf(turns, lang));
}

/** The codes given to each unit with their polarity: `disiplin/kehadiran negative`. */
export async function codesOf(
  turns: readonly (Turn | string)[],
  codebook?: Codebook,
  lang?: Lang,
): Promise<string[][]> {
  return (await propose(turns, codebook, lang)).map((unit) =>
    unit.codings.map(({ code, polarity }) => `${code} ${polarity}`),
  );
}

/** How the rules of polarity judge a unit for a code, whether or not the code is given in the end. */
export async function judgedAs(code: string, turn: Turn | string, codebook: Codebook): Promise<Judged> {
  const context = await codingContext(codebook, 'id');
  const document = documentOf([turn]);
  const texts = unitTexts(document, context);
  const [text] = texts;
  if (text === undefined) throw new Error('one turn is one unit');
  const own = signalsOf(texts, context)
    .flat()
    .filter((signal) => signal.code === code);
  return judge(code, passageOf(own, text), text, context);
}

/** What the rule coders find for a code in each of these units. */
export async function signalsFor(
  code: string,
  turns: readonly (Turn | string)[],
  codebook: Codebook = SMALL,
): Promise<Signal[][]> {
  const context = await codingContext(codebook, 'id');
  const document = documentOf(turns);
  const texts = unitTexts(document, context);
  return signalsOf(texts, context).map((signals) => signals.filter((signal) => signal.code === code));
}
