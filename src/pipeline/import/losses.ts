import { isTechniqueSet } from '../../exchange/index.ts';
import type { Project } from '../../model/project.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import type { ImportedCodebook } from './codebook.ts';
import type { CodingCounts } from './journals.ts';

export const warned = (code: Warning['code'], where: string, message: Bilingual): Warning => ({
  code,
  where,
  message,
});

/** What had to be left behind or was told on the way. */
export function fates(counts: CodingCounts, where: string): Warning[] {
  const { orphans, parted, clipped, read, lost } = counts;
  const said: [number, Warning['code'], Bilingual][] = [
    [
      read,
      'POLARITY_READ',
      {
        id: `${read} koding tanpa polaritas dalam berkas; polaritasnya dibaca otomatis dan perlu diperiksa: telaah review, atau telaah code sheet`,
        en: `${read} codings have no polarity in the file; it was read automatically and wants checking: telaah review, or telaah code sheet`,
      },
    ],
    [
      parted,
      'PASSAGE_FITTED',
      {
        id: `${parted} koding meliputi beberapa jawaban atau paragraf; dibagi menjadi satu koding pada tiap satuan`,
        en: `${parted} codings run over several answers or paragraphs; they were parted into one for each unit`,
      },
    ],
    [
      clipped,
      'PASSAGE_FITTED',
      {
        id: `${clipped} koding memuat kata pewawancara, label, atau judul; bagian itu tidak ikut`,
        en: `${clipped} codings hold words of the interviewer, labels or headings; these were left out`,
      },
    ],
    [
      lost,
      'NOT_CARRIED',
      {
        id: `tidak dialihkan: ${lost} koding pada sumber yang tidak terbaca`,
        en: `not carried over: ${lost} codings of sources that could not be read`,
      },
    ],
    [
      orphans,
      'CODING_ORPHANED',
      {
        id: `${orphans} koding tidak mendapat tempat pada jawaban mana pun; tetap disimpan: telaah code orphans`,
        en: `${orphans} codings have no place in any answer; they are kept: telaah code orphans`,
      },
    ],
  ];
  return said.flatMap(([count, code, message]) => (count === 0 ? [] : [warned(code, where, message)]));
}

/** How many codes have a colour that the study's codebook does not have for them. */
function colorsLost(codes: Project['codes'], imported: ImportedCodebook): number {
  const { codebook, codes: paths } = imported;
  const colors = new Map(
    [...codebook.indicators, ...codebook.codes].flatMap(({ id, label, color }) => [
      [id, color] as const,
      [label.id, color] as const,
    ]),
  );
  return codes.reduce((sum, code) => {
    const kept = colors.get(paths.get(code.id) ?? code.name);
    return sum + (code.color === null || code.color === kept ? 0 : 1) + colorsLost(code.codes, imported);
  }, 0);
}

/** What a study of ours has no place for. */
export function otherLosses(
  project: Project,
  imported: ImportedCodebook,
  variables: readonly string[],
  topicless: number,
  where: string,
): Warning[] {
  const sets = project.sets.filter((set) => !isTechniqueSet(set)).map(({ name }) => name);
  const colors = colorsLost(project.codes, imported);
  const said: [boolean, Bilingual][] = [
    [sets.length > 0, { id: `kelompok ${sets.join(', ')}`, en: `the sets ${sets.join(', ')}` }],
    [
      variables.length > 0,
      {
        id: `variabel sumber ${variables.join(', ')}`,
        en: `the variables of sources ${variables.join(', ')}`,
      },
    ],
    [colors > 0, { id: `warna ${colors} kode`, en: `the colours of ${colors} codes` }],
    [
      topicless > 0,
      {
        id: `${topicless} kutipan yang hanya berkode positif atau negatif, tanpa topik`,
        en: `${topicless} passages that are coded positive or negative alone, without a topic`,
      },
    ],
  ];
  return said.flatMap(([isLost, what]) =>
    isLost
      ? [
          warned('NOT_CARRIED', where, {
            id: `tidak dialihkan: ${what.id}`,
            en: `not carried over: ${what.en}`,
          }),
        ]
      : [],
  );
}
