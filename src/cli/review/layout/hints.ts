import type { Bilingual } from '../../../model/text.ts';
import { openItems } from '../actions.ts';
import { itemsIn, type ReviewState } from '../state.ts';

/** A key with what it does. */
export interface Hint {
  readonly keys: string;
  readonly does: Bilingual;
}

const hint = (keys: string, id: string, en: string): Hint => ({ keys, does: { id, en } });

const HELP = hint('?', 'bantuan', 'help');
const ESCAPE = hint('Esc', 'batal', 'cancel');

const NEXT = hint('Enter', 'lanjut', 'next');
const ADD = hint('a', 'tambah kode', 'add a code');
const UNDO = hint('u', 'batal', 'undo');

/** While something is proposed that is not decided about. */
const DECIDING: readonly Hint[] = [
  hint('y', 'terima', 'accept'),
  hint('n', 'tolak', 'reject'),
  hint('c', 'ganti kode', 'other code'),
  hint('+-=0', 'polaritas', 'polarity'),
  UNDO,
  hint('a', 'tambah', 'add'),
  hint('Y', 'semua', 'all'),
  hint('v', 'tandai', 'mark'),
  hint('m', 'memo', 'memo'),
  hint('s', 'lewati', 'skip'),
  hint('w', 'mengapa', 'why'),
  hint('q', 'keluar', 'quit'),
];

const DECIDED: readonly Hint[] = [
  NEXT,
  ADD,
  UNDO,
  hint('m', 'memo', 'memo'),
  hint('F', 'faktor', 'factor'),
  hint('v', 'tandai', 'mark'),
  hint('+-=0', 'polaritas', 'polarity'),
  hint('c', 'ganti kode', 'other code'),
  hint('q', 'keluar', 'quit'),
];

const EMPTY: readonly Hint[] = [
  hint('Enter', 'tidak ada kode, lanjut', 'no code, next'),
  ADD,
  hint('v', 'tandai bagian', 'mark a part'),
  UNDO,
  hint('s', 'lewati', 'skip'),
  hint('m', 'memo', 'memo'),
  hint('F', 'faktor', 'factor'),
  hint('/', 'cari', 'search'),
  hint('q', 'keluar', 'quit'),
];

function browsing(state: ReviewState): readonly Hint[] {
  if (openItems(state).length > 0) return DECIDING;
  return itemsIn(state).length > 0 ? DECIDED : EMPTY;
}

/** While a line of a list is chosen. */
const choosing = (typing: Hint): { hints: readonly Hint[]; last: Hint } => ({
  hints: [hint('Enter', 'pilih', 'choose'), hint('↑↓', 'pindah', 'move'), typing],
  last: ESCAPE,
});

/** The keys worth knowing at the moment, the most needed first; help is always the last. */
export function hintsFor(state: ReviewState): { hints: readonly Hint[]; last: Hint } {
  const { mode } = state;
  switch (mode.kind) {
    case 'browse':
      return { hints: browsing(state), last: HELP };
    case 'help':
    case 'why':
      return {
        hints: [hint('↑↓', 'gulir', 'scroll')],
        last: hint('Esc', 'kembali', 'back'),
      };
    case 'pick':
      return choosing(hint('…', 'ketik untuk menyaring', 'type to filter'));
    case 'factor':
      return choosing(hint('…', 'ketik untuk menyaring, atau faktor baru', 'type to filter, or a new one'));
    case 'side':
    case 'factor-kind':
      return { hints: [], last: ESCAPE };
    case 'mark':
      return {
        hints: [
          mode.from === null ? hint('␣', 'mulai di sini', 'begin here') : hint('Enter', 'pakai', 'use it'),
          hint('←→↑↓', 'gerak', 'move'),
          hint('s', 'kalimat', 'sentence'),
          hint('a', 'kode lain', 'another code'),
          hint('F', 'faktor', 'factor'),
        ],
        last: ESCAPE,
      };
    case 'memo':
    case 'search':
      return {
        hints: [mode.kind === 'memo' ? hint('Enter', 'simpan', 'save') : hint('Enter', 'cari', 'search')],
        last: ESCAPE,
      };
  }
}

/** Every key, for the help. */
export const ALL_KEYS: readonly { readonly title: Bilingual; readonly hints: readonly Hint[] }[] = [
  {
    title: { id: 'Usulan dan koding', en: 'Proposals and codings' },
    hints: [
      hint('y', 'terima usulan yang terpilih', 'accept the selected proposal'),
      hint('n t', 'tolak usulan; hapus koding sendiri', 'reject the proposal; remove a coding of yours'),
      hint('Y', 'terima semua usulan, ke satuan berikutnya', 'accept all that is proposed, next unit'),
      hint('N', 'tolak semua usulan, ke satuan berikutnya', 'reject all that is proposed, next unit'),
      hint(
        '+ - = 0',
        'jadikan positif, negatif, campuran, netral',
        'make it positive, negative, mixed, neutral',
      ),
      hint('c', 'ganti kodenya', 'change its code'),
      hint('a', 'tambah kode lain', 'add another code'),
      hint('v', 'tandai bagian teks untuk sebuah kode', 'mark a part of the text for a code'),
      hint('m', 'memo pada koding, atau pada satuan', 'memo on the coding, or on the unit'),
      hint(
        'F',
        'catat faktor yang disebut, atau bahwa tidak ada',
        'note a factor that is named, or that there is none',
      ),
      hint('w', 'mengapa diusulkan', 'why it is proposed'),
      hint('↑ ↓ 1–9', 'pilih baris', 'select a line'),
    ],
  },
  {
    title: { id: 'Berpindah', en: 'Moving' },
    hints: [
      hint('Enter', 'satuan selesai, ke yang berikutnya', 'done with the unit, to the next'),
      hint('s', 'lewati; satuan ini akan muncul lagi', 'skip; the unit will come again'),
      hint('← →', 'satuan sebelum dan sesudahnya', 'the unit before and after'),
      hint('␣ b', 'gulir teks turun, naik', 'scroll the text down, up'),
      hint('/ f', 'cari kata atau W-03:7; cari lagi', 'search words or W-03:7; search on'),
      hint('o', 'urutan: dokumen, atau paling berguna', 'order: by document, or most useful first'),
    ],
  },
  {
    title: { id: 'Lainnya', en: 'More' },
    hints: [
      hint('u', 'batalkan langkah terakhir, berkali-kali', 'undo the last step, again and again'),
      hint('l', 'perbarui usulan dari keputusan Anda', 'let the proposals learn from your decisions'),
      hint('q Ctrl-C', 'keluar; semuanya sudah tersimpan', 'quit; everything is saved already'),
    ],
  },
];
