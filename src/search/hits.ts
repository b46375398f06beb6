import type { CodedStudy } from '../model/analysis.ts';
import { codePath } from '../model/codebook.ts';
import type { Concordance, Hit } from '../model/concordance.ts';
import { inBoth } from '../model/format.ts';
import { informantLabel } from '../model/informant.ts';
import { citedPlace } from '../model/locator.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import { unitAddress } from '../model/source.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { POLARITY_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';

const same = (text: string): Bilingual => ({ id: text, en: text });

function label(id: string, words: Bilingual): MatrixColumn {
  return { id, label: words, kind: 'label' };
}

const COLUMNS: readonly MatrixColumn[] = [
  label('left', { id: 'Sebelumnya', en: 'Before' }),
  label('keyword', { id: 'Kata kunci', en: 'Key word' }),
  label('right', { id: 'Sesudahnya', en: 'After' }),
  label('informant', { id: 'Informan', en: 'Informant' }),
  label('technique', { id: 'Teknik', en: 'Technique' }),
  label('date', { id: 'Tanggal', en: 'Date' }),
  label('codes', { id: 'Kode', en: 'Codes' }),
];

/** The unit's address, and where that is in the original; what stands outside the units before it has a question mark. */
export function hitPlace(hit: Hit, lang: Lang): string {
  return citedPlace(`${unitAddress(hit)}${hit.outside ? '?' : ''}`, hit.locator, lang);
}

function codesText({ codebook }: CodedStudy, { codes }: Hit): Bilingual {
  return inBoth((lang) =>
    codes
      .flatMap(({ code, polarity }) => {
        const known = codebook.codes.find(({ id }) => id === code);
        return known === undefined
          ? []
          : [`${codePath(codebook, known)[lang]} (${POLARITY_WORDS[polarity][lang]})`];
      })
      .join('; '),
  );
}

/** The places as a listing, for spreadsheets and pages. */
export function hitMatrix(coded: CodedStudy, { query, hits }: Concordance): Matrix {
  return {
    kind: 'search',
    title: { id: `Pencarian: ${query.pattern}`, en: `Search: ${query.pattern}` },
    listing: true,
    rowHeader: { id: 'Tempat', en: 'Place' },
    scale: coded.study.scale,
    columns: COLUMNS,
    rows: hits.map((hit) => ({
      id: `${hit.document}@${String(hit.start)}`,
      label: inBoth((lang) => hitPlace(hit, lang)),
      group: null,
      cells: [
        same(hit.left),
        same(hit.keyword),
        same(hit.right),
        same(hit.informant === null ? '' : informantLabel(coded.study, hit.informant)),
        TECHNIQUE_WORDS[hit.technique],
        same(hit.date ?? ''),
        codesText(coded, hit),
      ].map((text) => ({ text, codings: [] })),
    })),
  };
}
