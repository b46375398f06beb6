import type { FactorKind } from '../../model/coding.ts';

const id = {
  heading: 'Faktor Pendukung dan Penghambat',
  intro:
    'Faktor berasal dari bagian yang menyebut sebab baik atau kurangnya pokok yang dikaji. Disebut bersama bukan berarti terbukti sebagai penyebab.',
  kind: { supporting: 'Faktor pendukung', inhibiting: 'Faktor penghambat' } satisfies Record<
    FactorKind,
    string
  >,
  none: {
    supporting: 'Data tidak menyebut faktor pendukung.',
    inhibiting: 'Data tidak menyebut faktor penghambat.',
  } satisfies Record<FactorKind, string>,
  found: {
    supporting: (count: number, list: string) =>
      `Terdapat ${count} faktor pendukung; yang paling luas disebut ialah ${list}.`,
    inhibiting: (count: number, list: string) =>
      `Terdapat ${count} faktor penghambat; yang paling luas disebut ialah ${list}.`,
  } satisfies Record<FactorKind, (count: number, list: string) => string>,
  foundOnly: {
    supporting: (list: string) => `Faktor pendukung yang disebut ialah ${list}.`,
    inhibiting: (list: string) => `Faktor penghambat yang disebut ialah ${list}.`,
  } satisfies Record<FactorKind, (list: string) => string>,
  named: (label: string, sources: number) => `${label} (${sources} sumber)`,
  example: (label: string) => `Mengenai ${label}:`,
  table: { supporting: 'Faktor pendukung', inhibiting: 'Faktor penghambat' } satisfies Record<
    FactorKind,
    string
  >,
  columns: {
    factor: 'Faktor',
    sources: 'Sumber',
    techniques: 'Teknik',
    codes: 'Berkaitan dengan',
    places: 'Tempat',
  },
  outside: '(di luar codebook)',
  more: (count: number) => `… (+${count})`,
  unforeseen:
    'Sebab lain di luar codebook, masing-masing disebut oleh satu sumber dan ditulis dengan kata-kata sumbernya:',
  unforeseenMore: (count: number, places: string) => `dan ${count} lainnya (${places})`,
};

const en: typeof id = {
  heading: 'Supporting and Inhibiting Factors',
  intro:
    'Factors come from passages that name a cause of good or poor results. To be named together is not proof of cause.',
  kind: { supporting: 'Supporting factors', inhibiting: 'Inhibiting factors' },
  none: {
    supporting: 'The data name no supporting factor.',
    inhibiting: 'The data name no inhibiting factor.',
  },
  found: {
    supporting: (count, list) =>
      `There are ${count} supporting factors; those named most widely are ${list}.`,
    inhibiting: (count, list) =>
      `There are ${count} inhibiting factors; those named most widely are ${list}.`,
  },
  foundOnly: {
    supporting: (list) => `Named as supporting: ${list}.`,
    inhibiting: (list) => `Named as inhibiting: ${list}.`,
  },
  named: (label, sources) => `${label} (${sources === 1 ? 'one source' : `${sources} sources`})`,
  example: (label) => `On ${label}:`,
  table: { supporting: 'Supporting factors', inhibiting: 'Inhibiting factors' },
  columns: {
    factor: 'Factor',
    sources: 'Sources',
    techniques: 'Techniques',
    codes: 'Bears on',
    places: 'Places',
  },
  outside: '(not in the codebook)',
  more: (count) => `… (+${count})`,
  unforeseen: 'Further causes outside the codebook, each named by one source and given in its words:',
  unforeseenMore: (count, places) => `and ${count} more (${places})`,
};

export const factorPhrases = { id, en };
