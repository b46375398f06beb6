import { parseCodebook } from '../../src/codebook/index.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Document, Unit } from '../../src/model/source.ts';
import type { Lang } from '../../src/model/text.ts';
import { Reducer, type UnitProposal } from '../../src/reduction/index.ts';

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

/** What automatic coding gives for each of these units. */
export async function propose(
  turns: readonly (Turn | string)[],
  codebook: Codebook = SMALL,
  lang: Lang = 'id',
): Promise<readonly UnitProposal[]> {
  return (await new Reducer(codebook).reduce(documentOf(turns, lang))).units;
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
