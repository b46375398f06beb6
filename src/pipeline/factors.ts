import type { Placed } from '../anchoring/index.ts';
import type { Codebook } from '../model/codebook.ts';
import type { Coding, FactorMention } from '../model/coding.ts';
import { plainLabel } from '../model/factor-name.ts';
import { grouped } from '../model/grouped.ts';
import type { HumanFactor } from '../model/journal.ts';
import { unitAddress } from '../model/source.ts';
import { compareText, type Lang } from '../model/text.ts';
import { codesAffected, factorsIn, type NamedCause } from '../reduction/index.ts';

/** What a codebook calls its factors, in the language of the study. */
interface Naming {
  readonly codebook: Pick<Codebook, 'factors'>;
  readonly lang: Lang;
}

/** Words of a source in more than these are no name of a cause. */
const NAME = 8;

/** A factor as a person noted it; nothing where the note says that there is none. */
function mentionOf(
  { document, unit, start, end, quote, factor, kind, coder }: Placed<HumanFactor>,
  codings: readonly Coding[],
  { codebook, lang }: Naming,
): FactorMention[] {
  if (factor === null || kind === null) return [];
  const known = codebook.factors.find(({ id }) => id === factor) ?? null;
  const label = known?.label[lang] ?? factor;
  const words = quote.split(/\s+/u).length > NAME ? label : quote;
  const codes = codesAffected(known, codings);
  return [{ document, unit, start, end, kind, label, words, factor: known?.id ?? null, codes, quote, coder }];
}

/** The same factor by several people is one mention, theirs together. */
function together(mentions: readonly FactorMention[]): FactorMention[] {
  const same = grouped(mentions, ({ kind, factor, label }) => `${kind} ${factor ?? plainLabel(label)}`);
  return [...same.values()].map((all) => {
    const coders = [...new Set(all.flatMap(({ coder }) => coder ?? []))];
    return { ...all[0], coder: coders.join(' + ') };
  });
}

/**
 * The factors of a study by what stands in their unit, by document, unit and place. Where a person has noted
 * factors, or that there is none, those alone. Where a person has looked and left no code standing, or only people count,
 * there is nothing else to explain.
 */
export function factorsOf(
  {
    causes,
    noted,
  }: { readonly causes: readonly NamedCause[]; readonly noted: readonly Placed<HumanFactor>[] },
  codings: readonly Coding[],
  looked: (unit: string) => boolean,
  naming: Naming,
): FactorMention[] {
  const standing = grouped(codings, unitAddress);
  const byPeople = grouped(noted, unitAddress);
  const units = [...grouped(causes, unitAddress)].map(([unit, named]) => ({
    unit,
    causes: named,
    codings: standing.get(unit) ?? [],
  }));
  const proposed = factorsIn(
    units.filter(({ unit, codings: here }) => !byPeople.has(unit) && (here.length > 0 || !looked(unit))),
  );
  const people = [...byPeople].flatMap(([unit, notes]) =>
    together(notes.flatMap((note) => mentionOf(note, standing.get(unit) ?? [], naming))),
  );
  return [...proposed, ...people].sort(
    (a, b) => compareText(a.document, b.document) || a.unit - b.unit || a.start - b.start,
  );
}
