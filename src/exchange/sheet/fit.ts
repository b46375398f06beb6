import type { Bilingual } from '../../model/text.ts';
import { textPrint, wordsOf } from './fingerprint.ts';
import type { GivenRow } from './read.ts';
import type { PrintedUnit, UnitIndex } from './unit-index.ts';

/** The unit that a row is about, or why none is sure. */
export type Fit = { readonly unit: PrintedUnit } | { readonly why: Bilingual; readonly hint: Bilingual };

const AGAIN: Bilingual = {
  id: 'Buat lembar baru dengan telaah code sheet, lalu salin isian baris ini ke sana.',
  en: 'Make a new sheet with telaah code sheet and copy what you filled in on this row.',
};

/** This share of a cell's words may have been changed by hand without its being taken for another text. */
const CHANGED = 0.2;

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Whether a text cell reads as the unit does: cut off, or slightly changed by hand, will do. */
function readsAs(cell: string, unit: PrintedUnit): boolean {
  const given = wordsOf(cell);
  const words = wordsOf(textOf(unit));
  if (given.length === 0 && words.length === 0) return true;
  if (given.length > 0 && given.slice(0, -1).every((word, at) => word === words[at]) && cell.endsWith('…')) {
    return true;
  }
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = given.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return shared >= Math.max(given.length, words.length) * (1 - CHANGED);
}

const textOf = ({ document, unit }: PrintedUnit): string => document.text.slice(unit.start, unit.end);

/** The document and unit cells, where the sheet still has them. */
function writtenAddress(row: GivenRow): string | null {
  const [document, unit] = [row.cell('document').text, row.cell('unit').text];
  return document === '' || unit === '' ? null : `${document}:${unit.replace(/\.0+$/, '')}`;
}

function changed(address: string, units: UnitIndex, row: GivenRow): Fit {
  const now = units.at(address);
  const before = row.cell('text').text;
  if (before !== '' && now?.text === textPrint(before)) {
    return {
      why: {
        id: `beberapa satuan berbunyi "${short(before)}" dan teks di sekitar ${address} sudah berubah, jadi tempatnya tidak pasti`,
        en: `several units read "${short(before)}" and the text around ${address} has changed, so that its place is not sure`,
      },
      hint: AGAIN,
    };
  }
  const then = before === '' ? { id: '', en: '' } : { id: ` "${short(before)}"`, en: ` "${short(before)}"` };
  return {
    why:
      now === undefined
        ? {
            id: `teks${then.id} (${address}) tidak ada lagi dalam studi`,
            en: `the text${then.en} (${address}) is not in the study any more`,
          }
        : {
            id: `teks${then.id} tidak cocok lagi: ${address} sekarang berbunyi "${short(textOf(now))}"`,
            en: `the text${then.en} no longer fits: ${address} now reads "${short(textOf(now))}"`,
          },
    hint: AGAIN,
  };
}

/** Without the hidden cell: the unit with the number and the text of the row. */
function fitByText(row: GivenRow, units: UnitIndex): Fit {
  const address = writtenAddress(row);
  const { text } = row.cell('text');
  if (address === null) {
    return {
      why: {
        id: 'baris ini tidak menyebut satuan mana yang dikode',
        en: 'this row does not say which unit it is about',
      },
      hint: {
        id: 'Isi kolom Dokumen, Satuan, dan Teks, misalnya dengan menyalin seluruh baris dari lembar asli.',
        en: 'Fill in Document, Unit and Text, for example by copying the whole row from the original sheet.',
      },
    };
  }
  if (text === '') {
    return {
      why: {
        id: `kolom Teks dan Kunci kosong, jadi tidak dapat dipastikan bahwa ini masih teks ${address}`,
        en: `Text and Key are empty, so that nothing tells whether this is still the text of ${address}`,
      },
      hint: AGAIN,
    };
  }
  const at = units.at(address);
  const found = at?.text === textPrint(text) ? at : units.find(textPrint(text), null);
  return found === undefined ? changed(address, units, row) : { unit: found };
}

/**
 * The unit that a row is about: the one it was written for while that reads the same, else the only other one that
 * does. A row whose visible cells say something else than its hidden one (columns sorted apart) fits nowhere.
 */
export function fitOf(row: GivenRow, units: UnitIndex): Fit {
  const { record } = row;
  if (record === 'damaged') {
    return {
      why: {
        id: 'kolom tersembunyi Kunci di baris ini telah berubah',
        en: 'the hidden column Key has been changed in this row',
      },
      hint: AGAIN,
    };
  }
  if (record === null) return fitByText(row, units);
  const at = units.at(record.unit);
  const same =
    at !== undefined &&
    at.text === record.text &&
    (at.around === record.around || units.find(record.text, null) === at);
  const unit = same ? at : units.find(record.text, record.around);
  if (unit === undefined) return changed(record.unit, units, row);
  const written = writtenAddress(row);
  const text = row.cell('text');
  if ((written !== null && written !== record.unit) || (text.there && !readsAs(text.text, unit))) {
    return {
      why: {
        id: `isi baris ini tidak sepadan: kuncinya milik ${record.unit}, tetapi baris ini berisi ${written ?? '–'} "${short(text.text)}"; mungkin kolomnya diurutkan sendiri-sendiri`,
        en: `this row is out of step: its key is of ${record.unit}, but it holds ${written ?? '–'} "${short(text.text)}"; perhaps columns were sorted one by one`,
      },
      hint: {
        id: 'Kembalikan kolom Dokumen, Satuan, Teks, dan Kunci seperti semula (Ctrl+Z), atau buat lembar baru.',
        en: 'Bring Document, Unit, Text and Key back to where they were (Ctrl+Z), or make a new sheet.',
      },
    };
  }
  return { unit };
}
