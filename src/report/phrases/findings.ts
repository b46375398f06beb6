import type { Alignment } from '../../model/alignment.ts';
import type { FactorKind } from '../../model/coding.ts';
import type { Technique } from '../../model/source.ts';
import { type Part, words } from '../blocks.ts';
import type { Inline } from '../model.ts';

/** A technique's rating as a sentence: what was rated, the word, and why. */
interface Verdict {
  readonly label: string;
  readonly rated: Part;
  readonly because: string;
}

/** Which way a source leans. */
export type Side = 'positive' | 'negative' | 'even';

/** The form for one, the form for several. */
type Forms = readonly [one: string, several: string];

type Sentence<T> = (value: T) => Inline[];

const id = {
  heading: 'Hasil dan Pembahasan',
  intro:
    'Temuan disajikan menurut indikator. Setiap kutipan diikuti teknik, sumber, tanggal, dan alamat satuannya (misalnya W-03:7 untuk satuan ketujuh dalam W-03), sehingga dapat ditelusuri kembali ke sumbernya.',
  indicator: (label: string, definition: string, citation: string | null) =>
    citation === null
      ? `${label} diartikan sebagai ${definition}.`
      : `${label}, dengan merujuk pada ${citation}, diartikan sebagai ${definition}.`,
  indicatorRated: (codes: string, rated: Part): Inline[] =>
    words`Indikator ini dilihat dari ${codes}, dan secara gabungan tergolong ${rated}.`,
  indicatorUnrated: (codes: string) =>
    `Indikator ini dilihat dari ${codes}, tetapi tidak ada bukti, sehingga tidak dapat dinilai.`,
  technique: {
    interview: [
      ({ label, rated, because }) =>
        words`Berdasarkan hasil wawancara, ${label} tergolong ${rated} karena ${because}.`,
      ({ label, rated, because }) =>
        words`Hasil wawancara menempatkan ${label} pada kategori ${rated}, sebab ${because}.`,
      ({ label, rated, because }) =>
        words`Dari hasil wawancara, ${label} dapat dikatakan ${rated} karena ${because}.`,
    ],
    observation: [
      ({ rated, because }) =>
        words`Berdasarkan hasil observasi, keadaannya tergolong ${rated} karena ${because}.`,
      ({ rated, because }) => words`Hasil observasi menunjukkan keadaan yang ${rated}, sebab ${because}.`,
      ({ rated, because }) => words`Pengamatan di lapangan memberi gambaran yang ${rated} karena ${because}.`,
    ],
    document: [
      ({ rated, because }) =>
        words`Berdasarkan hasil dokumentasi, keadaannya tergolong ${rated} karena ${because}.`,
      ({ rated, because }) => words`Hasil dokumentasi memberi gambaran yang ${rated}, sebab ${because}.`,
      ({ rated, because }) => words`Dari hasil dokumentasi tampak keadaan yang ${rated} karena ${because}.`,
    ],
  } satisfies Record<Technique, readonly Sentence<Verdict>[]>,
  sourceSides: (noun: string, total: number, sides: string) =>
    `dari ${total} ${noun} yang menilainya, ${sides}`,
  allOneSide: (noun: string, total: number, side: string, passages: string) =>
    total === 2
      ? `kedua ${noun} yang menilainya (${passages}) ${side}`
      : `${total} ${noun} yang menilainya (${passages}) seluruhnya ${side}`,
  /** All passages of all sources have one polarity. */
  unanimous: (nouns: Forms, total: number, polarity: string, passages: string) => {
    if (total === 1) return `satu-satunya ${nouns[0]} yang menilainya bernada ${polarity} (${passages})`;
    const all = total === 2 ? `kedua ${nouns[1]}` : `seluruh ${total} ${nouns[1]}`;
    return `${all} yang menilainya bernada ${polarity} (${passages})`;
  },
  count: (count: number, nouns: Forms) => `${count} ${nouns[count === 1 ? 0 : 1]}`,
  onlySource: (noun: string, side: string, passages: string) =>
    `satu-satunya ${noun} yang menilainya (${passages}) ${side}`,
  /** What one source does, what several do. */
  side: {
    positive: ['cenderung positif', 'cenderung positif'],
    negative: ['cenderung negatif', 'cenderung negatif'],
    even: ['berimbang', 'berimbang'],
  } satisfies Record<Side, Forms> as Record<Side, Forms>,
  passages: (count: number, noun: string, polarities: string) => `${count} ${noun}: ${polarities}`,
  onePassage: (noun: string, polarity: string) => `1 ${noun}, ${polarity}`,
  allPassages: (count: number, noun: string, polarity: string) => `${count} ${noun}, semuanya ${polarity}`,
  none: {
    interview: 'Hasil wawancara tidak memberi bukti.',
    observation: 'Hasil observasi tidak memberi bukti.',
    document: 'Hasil dokumentasi tidak memberi bukti.',
  } satisfies Record<Technique, string>,
  neutralOnly: (count: number) =>
    `Pokok ini disebut ${count === 1 ? 'satu' : count} kali, tetapi tanpa menilainya.`,
  leadIn: {
    interview: [
      (who: string) => `Hal ini sebagaimana disampaikan oleh ${who}:`,
      (who: string) => `Hal itu tampak dari perkataan ${who}:`,
      (who: string) => `Seperti dikatakan oleh ${who}:`,
    ],
    observation: [
      'Catatan observasi menyebutkan:',
      'Dalam catatan observasi tertulis:',
      'Peneliti mencatat:',
    ],
    document: ['Dokumen mencatat:', 'Dalam dokumen tertulis:', 'Dokumen menyebutkan:'],
  },
  unnamed: 'informan',
  withRole: (role: string, name: string) => `${role} (${name})`,
  same: {
    interview: (who: string) => `Senada dengan itu, ${who} menyampaikan:`,
    observation: 'Tercatat pula:',
    document: 'Tercatat pula:',
  },
  sameSource: { interview: 'Informan yang sama menambahkan:' },
  contrast: {
    interview: (who: string) => `Namun, ${who} menyampaikan hal yang berbeda:`,
    observation: 'Namun, tercatat pula hal yang berbeda:',
    document: 'Namun, tercatat pula hal yang berbeda:',
  },
  contrastSameSource: { interview: 'Namun, informan yang sama juga mengatakan:' },
  /** Between a mixed passage and one that takes a side. */
  beside: {
    interview: (who: string) => `Sementara itu, ${who} menyampaikan:`,
    observation: 'Selain itu, tercatat:',
    document: 'Selain itu, tercatat:',
  },
  negativeCases: 'Kasus negatif.',
  negativeText: (count: number, polarity: string) =>
    `Ada ${count} bagian bernada ${polarity} yang berlawanan dengan arah penilaian gabungan.`,
  alreadyQuoted: (quoted: number, count: number) => {
    if (quoted === count)
      return count === 1 ? 'Bagian itu telah dikutip di atas.' : 'Semuanya telah dikutip di atas.';
    return `Di antaranya ${quoted === 1 ? 'satu' : quoted} telah dikutip di atas.`;
  },
  /** At a middle rating. */
  negativeMinority: (count: number, majority: number, polarity: string, opposite: string) =>
    `Penilaian gabungan berada di tengah skala, sehingga kasus negatifnya ialah pihak yang lebih sedikit, yaitu ${count} bagian bernada ${polarity} di samping ${majority} bagian bernada ${opposite}.`,
  divided: (positive: number, negative: number) =>
    `Bukti terbelah hampir sama banyak (${positive} bagian positif dan ${negative} bagian negatif), sehingga tidak ada pihak yang dicatat sebagai kasus negatif.`,
  noNegative: 'Tidak ditemukan bagian yang berlawanan dengan arah penilaian gabungan.',
  negativeShown: { some: 'Contohnya:', all: 'Kutipannya:' },
  negativeMore: (places: string) => `Bagian lainnya: ${places}.`,
  andMore: (count: number) => `dan ${count} lagi`,
  factors: (kind: FactorKind, list: string) =>
    `Faktor ${kind === 'supporting' ? 'pendukung' : 'penghambat'} yang berkaitan: ${list}.`,
  factor: (label: string, sources: number) => `${label} (${sources} sumber)`,
  unforeseen: (count: number) => `Di luar codebook, ${count} sebab lain disebut bersama pokok ini.`,
  combined: [
    (techniques: string, label: string, rated: Part) =>
      words`Berdasarkan hasil ${techniques}, ${label} tergolong ${rated}`,
    (techniques: string, label: string, rated: Part) =>
      words`Dengan memadukan ${techniques}, dapat disimpulkan bahwa ${label} ${rated}`,
    (techniques: string, label: string, rated: Part) =>
      words`Jadi, dari ${techniques}, ${label} tergolong ${rated}`,
  ],
  convergence: {
    agreement: (_verdicts: string) => ' karena semua teknik sepakat.',
    partial: (verdicts: string) => `; antarteknik sepakat sebagian, yaitu ${verdicts}.`,
    dissonance: (verdicts: string) =>
      `, tetapi teknik-teknik itu bertentangan, yaitu ${verdicts}. Pertentangan ini perlu dijelaskan peneliti.`,
    silence: (verdicts: string) =>
      `; karena tidak semua teknik memberi bukti, penilaian ini bertumpu pada ${verdicts}.`,
  },
  /** After a rating by one technique, where the study uses others too. */
  othersSilent: '; teknik lain tidak memberi bukti.',
  verdict: (technique: string, word: string) => `${technique} (${word})`,
  unrated: (label: string) =>
    `Tidak ada bukti mengenai ${label} dari teknik mana pun, sehingga tidak ada penilaian.`,
  alignment: {
    aligned: 'sejalan',
    'partly-aligned': 'belum sepenuhnya sejalan',
    'not-aligned': 'belum sejalan',
  } satisfies Record<Alignment, string>,
  /** The definition is the codebook's wording of the theory, and is given as such. */
  aligned: [
    (alignment: string, citation: string, label: string, definition: string) =>
      `Temuan ini ${alignment} dengan pendapat ${citation}; dalam codebook, ${label} menurut pendapat itu dirumuskan sebagai berikut: ${definition}.`,
    (alignment: string, citation: string, _label: string, definition: string) =>
      `Hal ini ${alignment} dengan pendapat ${citation}, dengan ukuran sebagaimana dirumuskan dalam codebook: ${definition}.`,
    (alignment: string, citation: string, label: string, definition: string) =>
      `Dengan demikian, temuan ini ${alignment} dengan pendapat ${citation}. Rumusan codebook untuk ${label}: ${definition}.`,
  ],
  defined: (definition: string) => `Pengertiannya dalam codebook: ${definition}.`,
  summary: 'Rekapitulasi triangulasi teknik',
  summaryText: 'Seluruh penilaian dirangkum dalam tabel berikut; n adalah banyaknya koding yang dihitung.',
  /** Where one technique leaves nothing to triangulate. */
  summaryOne: 'Rekapitulasi penilaian',
  summaryTableOne: 'Penilaian menurut sub-indikator',
  summaryTable: 'Triangulasi teknik, penilaian gabungan, dan keselarasan dengan teori',
  summaryTableNoTheory: 'Triangulasi teknik dan penilaian gabungan',
  summaryColumns: {
    code: 'Sub-indikator',
    indicator: 'Indikator',
    conclusion: 'Kesimpulan',
    convergence: 'Konvergensi',
    alignment: 'Keselarasan',
  },
  overall: 'Keseluruhan',
};

const en: typeof id = {
  heading: 'Findings and Discussion',
  intro:
    'The findings follow the indicators. Every quote is followed by its technique, source, date and the address of its unit (W-03:7 is the seventh unit of W-03), so that it can be traced to its source.',
  indicator: (label, definition, citation) =>
    `${label}${citation === null ? '' : `, after ${citation},`} is understood as follows: ${definition}.`,
  indicatorRated: (codes, rated) => words`It is seen in ${codes}, and taken together it is rated ${rated}.`,
  indicatorUnrated: (codes) => `It is seen in ${codes}, but there is no evidence, so it cannot be rated.`,
  technique: {
    interview: [
      ({ label, rated, because }) =>
        words`According to the interviews, ${label} can be rated ${rated}: ${because}.`,
      ({ label, rated, because }) => words`The interviews put ${label} at ${rated}, since ${because}.`,
      ({ label, rated, because }) =>
        words`Judging by the interviews, ${label} can be called ${rated}, because ${because}.`,
    ],
    observation: [
      ({ rated, because }) => words`According to the observation, the situation is ${rated}: ${because}.`,
      ({ rated, because }) => words`What was observed is ${rated}, since ${because}.`,
      ({ rated, because }) => words`The field notes give a picture that is ${rated}, because ${because}.`,
    ],
    document: [
      ({ rated, because }) => words`According to the documents, the situation is ${rated}: ${because}.`,
      ({ rated, because }) => words`The documents give a picture that is ${rated}, since ${because}.`,
      ({ rated, because }) => words`On paper the situation is ${rated}, because ${because}.`,
    ],
  },
  sourceSides: (noun, total, sides) => `of the ${total} ${noun} judging it, ${sides}`,
  allOneSide: (noun, total, side, passages) =>
    `${total === 2 ? 'both' : `all ${total}`} ${noun} judging it (${passages}) ${side}`,
  unanimous: (nouns, total, polarity, passages) => {
    if (total === 1) return `the only ${nouns[0]} judging it is ${polarity} (${passages})`;
    return `${total === 2 ? 'both' : `all ${total}`} ${nouns[1]} judging it are ${polarity} (${passages})`;
  },
  count: (count, nouns) => `${count} ${nouns[count === 1 ? 0 : 1]}`,
  onlySource: (noun, side, passages) => `the only ${noun} judging it (${passages}) ${side}`,
  side: {
    positive: ['leans positive', 'lean positive'],
    negative: ['leans negative', 'lean negative'],
    even: ['is evenly split', 'are evenly split'],
  },
  passages: (count, noun, polarities) => `${count} ${noun}: ${polarities}`,
  onePassage: (noun, polarity) => `one ${noun}, ${polarity}`,
  allPassages: (count, noun, polarity) => `${count} ${noun}, all ${polarity}`,
  none: {
    interview: 'The interviews give no evidence.',
    observation: 'The observation gives no evidence.',
    document: 'The documents give no evidence.',
  },
  neutralOnly: (count) =>
    `The topic is mentioned ${count === 1 ? 'once' : `${count} times`}, but not judged.`,
  leadIn: {
    interview: [
      (who) => `In the words of ${who}:`,
      (who) => `This shows in what ${who} said:`,
      (who) => `As ${who} put it:`,
    ],
    observation: ['The field notes say:', 'From the field notes:', 'The researcher noted:'],
    document: ['The document records:', 'In writing:', 'The document says:'],
  },
  unnamed: 'an informant',
  withRole: (role, name) => `the ${role.replace(/^the /iu, '')} (${name})`,
  same: {
    interview: (who) => `Likewise, ${who} said:`,
    observation: 'It was also noted:',
    document: 'It is also recorded:',
  },
  sameSource: { interview: 'The same informant adds:' },
  contrast: {
    interview: (who) => `On the other hand, ${who} said:`,
    observation: 'On the other hand, it was also noted:',
    document: 'On the other hand, it is also recorded:',
  },
  contrastSameSource: { interview: 'And yet the same informant also said:' },
  beside: {
    interview: (who) => `Meanwhile, ${who} said:`,
    observation: 'Besides, it was noted:',
    document: 'Besides, it is recorded:',
  },
  negativeCases: 'Negative cases.',
  negativeText: (count, polarity) =>
    count === 1
      ? `There is one ${polarity} passage that goes against the combined rating.`
      : `There are ${count} ${polarity} passages that go against the combined rating.`,
  alreadyQuoted: (quoted, count) => {
    if (quoted === count) return count === 1 ? 'It is quoted above.' : 'All of them are quoted above.';
    return quoted === 1 ? 'One of them is quoted above.' : `${quoted} of them are quoted above.`;
  },
  negativeMinority: (count, majority, polarity, opposite) =>
    `The combined rating lies at the middle of the scale, so the negative cases are the smaller side: ${count} ${polarity} ${count === 1 ? 'passage' : 'passages'} beside ${majority} ${opposite}.`,
  divided: (positive, negative) =>
    `The evidence is divided about evenly (${positive} positive and ${negative} negative ${negative === 1 ? 'passage' : 'passages'}), so neither side is taken as negative cases.`,
  noNegative: 'No passage goes against the combined rating.',
  negativeShown: { some: 'For example:', all: 'In their words:' },
  negativeMore: (places) => `The others: ${places}.`,
  andMore: (count) => `and ${count} more`,
  factors: (kind, list) =>
    `${kind === 'supporting' ? 'Supporting' : 'Inhibiting'} factors that bear on it: ${list}.`,
  factor: (label, sources) => `${label} (${sources === 1 ? 'one source' : `${sources} sources`})`,
  unforeseen: (count) =>
    `Outside the codebook, ${count === 1 ? 'one further cause is' : `${count} further causes are`} named beside it.`,
  combined: [
    (techniques, label, rated) => words`On the evidence of ${techniques}, the rating of ${label} is ${rated}`,
    (techniques, label, rated) => words`Taking ${techniques} together, the rating of ${label} is ${rated}`,
    (techniques, label, rated) => words`So, from ${techniques}, the rating of ${label} is ${rated}`,
  ],
  convergence: {
    agreement: () => ', as all techniques agree.',
    partial: (verdicts) => `; the techniques agree in part: ${verdicts}.`,
    dissonance: (verdicts) =>
      `, but the techniques contradict each other: ${verdicts}. The researcher has to explain the contradiction.`,
    silence: (verdicts) => `; as not every technique gives evidence, the rating rests on ${verdicts}.`,
  },
  othersSilent: '; the other techniques give no evidence.',
  verdict: (technique, word) => `${technique} (${word})`,
  unrated: (label) => `No technique gives evidence of ${label}, so there is no rating.`,
  alignment: {
    aligned: 'in line',
    'partly-aligned': 'not yet fully in line',
    'not-aligned': 'not yet in line',
  },
  aligned: [
    (alignment, citation, label, definition) =>
      `This finding is ${alignment} with ${citation}; for ${label} the codebook words the theory as follows: ${definition}.`,
    (alignment, citation, _label, definition) =>
      `This is ${alignment} with ${citation}, by the yardstick that the codebook takes from it: ${definition}.`,
    (alignment, citation, label, definition) =>
      `The finding is thus ${alignment} with ${citation}. The codebook’s wording for ${label}: ${definition}.`,
  ],
  defined: (definition) => `The codebook defines it as follows: ${definition}.`,
  summary: 'Summary of triangulation by technique',
  summaryText: 'The table sums up all the ratings; n is the number of codings that count.',
  summaryOne: 'Summary of the ratings',
  summaryTableOne: 'Ratings by sub-indicator',
  summaryTable: 'Triangulation by technique, combined rating and alignment with the theory',
  summaryTableNoTheory: 'Triangulation by technique and combined rating',
  summaryColumns: {
    code: 'Sub-indicator',
    indicator: 'Indicator',
    conclusion: 'Combined',
    convergence: 'Convergence',
    alignment: 'Alignment',
  },
  overall: 'Overall',
};

export const findingPhrases = { id, en };
