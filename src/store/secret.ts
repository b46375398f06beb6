import { TelaahError } from '../model/error.ts';

/**
 * Text locked with a passphrase, in the format of age (https://age-encryption.org), so that other programs can open it
 * too. The one thing Telaah makes that is different each time: a cipher that is not would tell.
 */
export async function encrypt(text: string, passphrase: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return await encrypter.encrypt(text);
}

/** @throws TelaahError KEY_LOCKED for another passphrase, or a file that is none of age's */
export async function decrypt(bytes: Uint8Array, passphrase: string, file: string): Promise<string> {
  const { Decrypter } = await import('age-encryption');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes, 'text');
  } catch {
    throw new TelaahError({
      code: 'KEY_LOCKED',
      message: {
        id: 'kunci tidak dapat dibuka: kata sandinya lain, atau berkasnya rusak',
        en: 'the key cannot be opened: the passphrase is another one, or the file is damaged',
      },
      hint: {
        id: 'Tanpa kata sandi yang benar kunci ini tidak dapat dibuka oleh siapa pun.',
        en: 'Without the right passphrase nobody can open this key.',
      },
      place: { file },
    });
  }
}

/** Whether bytes are locked by age. */
export const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 21)) === 'age-encryption.org/v1';
