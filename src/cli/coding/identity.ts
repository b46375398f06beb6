import { TelaahError } from '../../model/error.ts';
import {
  coderName,
  type Identity,
  journalCoders,
  rememberCoder,
  rememberedCoder,
} from '../../store/journal/index.ts';
import type { CoderOptions } from './options.ts';

function nobody(): TelaahError {
  return new TelaahError({
    code: 'CODER_INVALID',
    message: { id: 'belum diketahui siapa yang mengode', en: 'nobody has said who is coding' },
    hint: {
      id: 'Tambahkan --coder NAMA, sekali saja untuk studi ini: --coder ani',
      en: 'Add --coder NAME, only once for this study: --coder ani',
    },
  });
}

/** The name as an existing journal has it, whatever the case: file names may not tell them apart. */
async function knownName(root: string, given: string): Promise<string> {
  const name = coderName(given);
  const known = await journalCoders(root);
  return known.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
}

/**
 * Who is coding: as the call says, else as was remembered; what the call says is remembered.
 * @throws TelaahError CODER_INVALID
 */
export async function identify(root: string, { coder, blind }: CoderOptions): Promise<Identity> {
  const before = await rememberedCoder(root);
  const name = coder === undefined ? before?.coder : await knownName(root, coder);
  if (name === undefined) throw nobody();
  const identity: Identity = { coder: name, blind: blind ?? (before?.coder === name && before.blind) };
  if (before?.coder !== identity.coder || before.blind !== identity.blind) {
    await rememberCoder(root, identity);
  }
  return identity;
}
