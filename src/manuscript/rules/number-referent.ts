import { compareText } from '../../model/text.ts';
import { type Located, type ManuscriptContext, placeOf } from '../context.ts';
import { type Numeral, numeralsIn } from '../figures/numbers.ts';
import { contentStems } from '../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';

/** A figure that would hardly come twice by chance, attached to different things. */
export const numberReferent: ManuscriptRule = {
  id: 'R06',
  name: { id: 'Satu angka untuk hal yang berbeda', en: 'One figure, different things' },
  severity: 'warning',
  advice: {
    id: 'Periksa angka itu pada dokumen sumbernya dan sebutkan dengan jelas apa yang diukurnya.',
    en: 'Look the figure up in its source, and say plainly what it measures.',
  },
  check(context) {
    const mentions = context.sentences
      .filter(
        ({ section, block }) =>
          section.role !== 'references' && block.kind !== 'row' && block.kind !== 'caption',
      )
      .flatMap((at) => mentionsIn(at, context));
    const byFigure = new Map<string, Mention[]>();
    for (const mention of mentions) {
      // A figure is compared only in the language it was said in: words of two cannot be.
      const key = `${mention.at.section.lang} ${mention.numeral.value}`;
      byFigure.set(key, [...(byFigure.get(key) ?? []), mention]);
    }
    return [...byFigure].sort(([a], [b]) => compareText(a, b)).flatMap(([, said]) => findingOf(said));
  },
};

interface Mention {
  readonly at: Located;
  readonly numeral: Numeral;
  readonly clause: string;
  /** What the figure is of. */
  readonly stems: readonly string[];
}

/** Words of measuring, which say nothing of what is measured. */
const MEASURING = new Set(
  contentStems(
    `capaian pencapaian mencapai tercapai realisasi terealisasi persentase persen nilai angka tingkat rata-rata sebesar sebanyak hasil
    target tahun jumlah kategori predikat total skor indeks rasio diperoleh memperoleh menunjukkan sudah telah baik
    yaitu yakni adalah dengan pada untuk kinerja pegawai tenaga berdasarkan data laporan dokumentasi wawancara observasi`,
    'id',
  ),
);

/** Two decimals, or one in a percentage: no round number that comes by itself. */
function isDistinctive({ kind, text, value }: Numeral): boolean {
  if (kind === 'percent') return /[.,]\d/u.test(text) && !/^(?:99|100)/u.test(text) && value > 0;
  return kind === 'decimal' && /[.,]\d{2}(?!\d)/u.test(text);
}

function mentionsIn(at: Located, context: ManuscriptContext): Mention[] {
  const { lang } = at.section;
  const names = new Set(contentStems(context.manuscript.title ?? '', lang));
  const numerals = numeralsIn(at.text, lang);
  return numerals.filter(isDistinctive).map((numeral) => {
    const before = numerals.findLast(({ end, kind }) => end <= numeral.start && kind !== 'other');
    const head = at.text.slice(before?.end ?? 0, numeral.start);
    const clause =
      head
        .split(
          /[,;:](?=\s)|\b(?:dan|serta|sedangkan|dengan|karena|sebab|bahwa|and|while|with|because|that)\b/iu,
        )
        .findLast((part) => hasWords(part)) ?? head;
    const stems = contentStems(clause, lang).filter((stem) => !MEASURING.has(stem) && !names.has(stem));
    return { at, numeral, clause: clause.trim(), stems };
  });
}

const hasWords = (text: string): boolean => (text.match(/\p{L}{4,}/gu) ?? []).length >= 2;

function findingOf(mentions: readonly Mention[]): ManuscriptFinding[] {
  const [first, ...rest] = mentions.filter(({ stems }) => stems.length > 0);
  if (first === undefined) return [];
  const others = rest.filter(
    ({ stems, at }) => at.index !== first.at.index && !stems.some((stem) => first.stems.includes(stem)),
  );
  // Said somewhere in words that join the two: one thing after all.
  const isJoined = rest.some(
    ({ stems }) =>
      stems.some((stem) => first.stems.includes(stem)) &&
      others.some((other) => other.stems.some((stem) => stems.includes(stem))),
  );
  if (others.length === 0 || isJoined) return [];
  const { text } = first.numeral;
  const message = {
    id: `Angka ${text} dipakai untuk hal yang berbeda.`,
    en: `The figure ${text} is attached to different things.`,
  };
  return [
    {
      confidence: 0.7,
      message,
      where: [first, ...others].map(({ at, numeral }) => placeOf(at, numeral.text)),
    },
  ];
}
