import type { CodingsPlan, GivenCodings } from '../../exchange/index.ts';
import { TelaahError } from '../../model/error.ts';
import { planGivenCodings } from '../../pipeline/codings.ts';
import { type ReadStudy, readStudy } from '../../pipeline.ts';
import { coderName, rememberedCoder } from '../../store/journal/index.ts';
import { type CommonOptions, requestFor } from '../context.ts';
import type { Io } from '../io.ts';
import { Desk } from './desk.ts';

interface ImportedCodings {
  readonly run: ReadStudy;
  readonly plan: CodingsPlan;
}

/** A name from another program as coders have it here; `null` where nothing is left of it. */
function nameIn(given: string, known: readonly string[]): string | null {
  const plain = given
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[ .]+$/gu, '')
    .slice(0, 64)
    .trim();
  try {
    const name = coderName(plain);
    return known.find((other) => other.toLowerCase() === name.toLowerCase()) ?? name;
  } catch (error) {
    if (error instanceof TelaahError) return null;
    throw error;
  }
}

/**
 * Brings codings of another program into the journals of their coders; with `dry` only says what would come in.
 * `coder` takes them all for one person's.
 * @throws TelaahError CODER_INVALID, and whatever reading the study throws
 */
export async function importCodings(
  given: GivenCodings,
  inputs: readonly string[],
  { dry, coder, ...options }: CommonOptions & { readonly dry: boolean; readonly coder?: string },
  io: Io,
): Promise<ImportedCodings> {
  const run = await readStudy(requestFor(inputs, options, io));
  const known = run.people.coders;
  const deskOf = (name: string): Desk => new Desk(run, { coder: name, blind: false }, io);
  const otherwise = (await rememberedCoder(run.root))?.coder ?? null;
  const named = coder === undefined ? null : (nameIn(coderName(coder), known) ?? coder);
  const anyone = deskOf(named ?? otherwise ?? '');
  const plan = await planGivenCodings(given, run, {
    coder: named,
    otherwise,
    nameOf: (name) => nameIn(name, known),
    place: (document, span) => anyone.place(document, span),
  });
  if (!dry) {
    for (const [name, actions] of plan.actions) await deskOf(name).record(actions);
  }
  return { run, plan };
}
