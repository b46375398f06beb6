import { isFlat } from '../model/codebook.ts';
import type { Bilingual } from '../model/text.ts';
import {
  asWritten,
  type Fill,
  filled,
  missing,
  missingDeed,
  missingFields,
  said,
  together,
} from './answers.ts';
import type { ChecklistContext } from './context.ts';
import { FIELD_EXAMPLES } from './examples.ts';
import { counted, listed } from './words.ts';

/** The theory as the codebook cites it. */
function theory({ analysis }: ChecklistContext): Bilingual {
  const { citation, title } = analysis.codebook;
  return {
    id: `Kerangka teori: ${citation ?? title.id}.`,
    en: `Theoretical framework: ${citation ?? title.en}.`,
  };
}

export const orientation: Fill = (context) => {
  const text = said(context, 'approach');
  if (text === undefined) return missing(['methods.approach'], FIELD_EXAMPLES.approach, theory(context));
  return filled(
    together(asWritten(text), theory(context)),
    'study.yaml: methods.approach',
    'study.yaml: codebook',
  );
};

/** People who coded, the automatic coder beside them, and how far they agree. */
function codersText({ analysis, index }: ChecklistContext): Bilingual {
  const { coders, agreement } = analysis;
  const automatic = index.codings.filter(({ status }) => status === 'proposed').length;
  const people = counted(coders.length, 'orang', 'person', 'people');
  const names = listed(coders.map(({ coder }) => coder));
  const proposals: Bilingual | null =
    automatic === 0
      ? null
      : {
          id: `${automatic} dari ${index.codings.length} koding masih usulan pengode otomatis Telaah yang belum dikonfirmasi.`,
          en: `${automatic} of ${index.codings.length} codings are still proposals of Telaah’s automatic coder that nobody has confirmed.`,
        };
  const alpha =
    agreement?.overall.scores.find(({ coefficient }) => coefficient === 'alpha-nominal')?.value ?? null;
  return together(
    coders.length === 0
      ? { id: 'Belum ada orang yang mengode.', en: 'No person has coded yet.' }
      : { id: `${people.id} (${names.id}).`, en: `${people.en} (${names.en}).` },
    proposals,
    alpha === null
      ? null
      : {
          id: `Kesepakatan antarpengode: α Krippendorff ${alpha.toFixed(2).replace('.', ',')}.`,
          en: `Agreement of coders: Krippendorff’s α ${alpha.toFixed(2)}.`,
        },
  );
}

/** Filled only once a person has coded: an automatic coder is no data coder. */
export const coders: Fill = (context) => {
  const text = codersText(context);
  return context.analysis.coders.length === 0
    ? missingDeed('codings/', 'telaah review', text)
    : filled(text, 'codings/');
};

/** Indicators with their sub-indicators. */
export const codingTree: Fill = ({ analysis }) => {
  const { codebook } = analysis;
  const part = (lang: 'id' | 'en'): string =>
    codebook.indicators
      .map((indicator) => {
        const own = codebook.codes.filter((code) => code.indicator === indicator.id);
        if (isFlat(indicator)) return indicator.label[lang];
        return `${indicator.label[lang]} (${own.map(({ label }) => label[lang]).join('; ')})`;
      })
      .join('; ');
  const indicators = counted(codebook.indicators.length, 'indikator', 'indicator');
  const codes = counted(codebook.codes.length, 'kode', 'code');
  const size = { id: `${indicators.id}, ${codes.id}:`, en: `${indicators.en}, ${codes.en}:` };
  return filled(
    together(size, { id: `${part('id')}.`, en: `${part('en')}.` }),
    'analysis.json: audit.codebook',
  );
};

/** Codes from theory; causes that only the data name. */
export const derivation: Fill = (context) => {
  const { factors } = context.analysis.conclusion;
  const fresh = factors.filter(({ known }) => !known).length;
  return filled(
    together(
      {
        id: 'Deduktif: kode ditetapkan lebih dahulu dari teori dalam codebook.',
        en: 'Deductive: the codes were set beforehand, from the theory in the codebook.',
      },
      theory(context),
      fresh === 0
        ? null
        : {
            id: `Muncul dari data: ${fresh} faktor yang tidak ada dalam codebook.`,
            en: `From the data: ${fresh} ${fresh === 1 ? 'factor that the codebook does' : 'factors that the codebook does'} not foresee.`,
          },
    ),
    'analysis.json: study.codebook',
    'analysis.json: factorFindings',
  );
};

export const software: Fill = ({ version }) =>
  filled(asWritten(`Telaah ${version}.`), 'analysis.json: telaah');

const RULES = {
  mean: { id: 'rata-rata', en: 'mean' },
  median: { id: 'median', en: 'median' },
  min: { id: 'minimum', en: 'minimum' },
  mode: { id: 'modus', en: 'mode' },
  manual: { id: 'ketetapan peneliti', en: 'researcher’s decision' },
} as const satisfies Record<string, Bilingual>;

/** Reduction, display, conclusion: who coded, with what, how it was put together. */
export const analysisProcess: Fill = (context) => {
  const { aggregation } = context.analysis.study;
  const rule = RULES[aggregation];
  const text = together(
    {
      id: 'Reduksi data (koding satuan dengan codebook), penyajian data (matriks), penarikan simpulan dan verifikasi (Miles & Huberman).',
      en: 'Data reduction (units coded with the codebook), data display (matrices), conclusion drawing and verification (Miles & Huberman).',
    },
    theory(context),
    {
      id: `Penilaian teknik digabungkan dengan aturan ${rule.id}.`,
      en: `Ratings of techniques are joined by the ${rule.en} rule.`,
    },
    codersText(context),
  );
  const approach = said(context, 'approach');
  if (approach === undefined) return missingFields(['approach'], text);
  return filled(together(asWritten(approach), text), 'study.yaml: methods.approach', 'analysis.json: audit');
};
