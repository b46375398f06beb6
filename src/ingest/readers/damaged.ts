import { TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';

/** The error for bytes that are not of the format that the file's name says, or no more. `saveAs` lists extensions. */
export function damaged(path: string, format: Bilingual, saveAs: Bilingual): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `${path} tidak dapat dibaca: berkas rusak, terpotong, atau bukan ${format.id}`,
      en: `${path} cannot be read: it is damaged, cut off, or no ${format.en}`,
    },
    hint: {
      id: `Buka berkas itu di Word atau LibreOffice dan simpan ulang sebagai ${saveAs.id}.`,
      en: `Open the file in Word or LibreOffice and save it again as ${saveAs.en}.`,
    },
    place: { file: path },
  });
}
