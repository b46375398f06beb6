import { TelaahError } from '../../model/error.ts';
import type { Io } from '../io.ts';
import type { Say } from '../terminal/text.ts';
import { bytesOfFile } from './private-file.ts';

/** Where a passphrase is taken from where nobody sits at the keyboard; never the command line, which others can see. */
const VARIABLE = 'TELAAH_PASSPHRASE';

function missing(): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: { id: 'kata sandi untuk kunci belum diberikan', en: 'there is no passphrase for the key' },
    hint: {
      id: `Jalankan di terminal agar ditanya, atau pakai --passphrase-file BERKAS atau variabel ${VARIABLE}.`,
      en: `Run it in a terminal to be asked, or use --passphrase-file FILE or the variable ${VARIABLE}.`,
    },
  });
}

async function ask(message: string): Promise<string> {
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({ message });
  if (isCancel(answer))
    throw new TelaahError({ code: 'USAGE', message: { id: 'dibatalkan', en: 'cancelled' } });
  return answer;
}

/**
 * The passphrase of a key: from a file, the environment, or the keyboard, there twice for a new one.
 * @throws TelaahError USAGE where there is none
 */
export async function passphraseFor(
  isNew: boolean,
  { passphraseFile }: { readonly passphraseFile?: string },
  say: Say,
  io: Io,
): Promise<string> {
  if (passphraseFile !== undefined) {
    const text = new TextDecoder()
      .decode(await bytesOfFile(passphraseFile, io))
      .replace(/\r?\n[\s\S]*$/u, '');
    if (text === '') throw missing();
    return text;
  }
  const given = io.env[VARIABLE] ?? '';
  if (given !== '') return given;
  if (!io.terminal.in || !io.terminal.out) throw missing();
  const first = await ask(say({ id: 'Kata sandi kunci', en: 'Passphrase of the key' }));
  if (first === '') throw missing();
  if (isNew && (await ask(say({ id: 'Sekali lagi', en: 'Once more' }))) !== first) {
    throw new TelaahError({
      code: 'USAGE',
      message: { id: 'kedua kata sandi tidak sama', en: 'the two passphrases are not the same' },
    });
  }
  return first;
}
