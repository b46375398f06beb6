import type { FactorKind } from '../../model/coding.ts';
import { oneOf } from '../context.ts';

/**
 * What `--kind` says of a factor, in the words of either language; `null` where it is not given.
 * @throws TelaahError USAGE
 */
export async function factorKind(given: string | undefined): Promise<FactorKind | null> {
  if (given === undefined) return null;
  const { KIND_VALUES } = await import('../../store/decisions/index.ts');
  const words: Readonly<Record<string, FactorKind>> = KIND_VALUES;
  const word = oneOf('--kind', Object.keys(words))(given.trim().toLowerCase());
  return words[word] ?? null;
}
