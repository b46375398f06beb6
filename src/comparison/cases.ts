import type { Analysis } from '../model/analysis.ts';
import type { ComparedCase } from '../model/comparison.ts';
import { TelaahError } from '../model/error.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { compareText } from '../model/text.ts';

/** A study to compare, under the name of its folder. */
export interface NamedStudy {
  readonly name: string;
  readonly analysis: Analysis;
}

/** A study with its short id. */
export interface Case extends NamedStudy {
  readonly id: string;
  readonly index: StudyIndex;
}

/** By overall balance, highest first; those without one last. */
function compareCases(a: NamedStudy, b: NamedStudy): number {
  const balance = ({ analysis }: NamedStudy): number => analysis.conclusion.overall?.balance ?? -2;
  const title = ({ analysis }: NamedStudy): string => analysis.study.title ?? '';
  return balance(b) - balance(a) || compareText(a.name, b.name) || compareText(title(a), title(b));
}

/** Ordered, whatever order they come in; folders of the same name get numbers. */
export function casesOf(studies: readonly NamedStudy[]): readonly Case[] {
  const used = new Set<string>();
  return [...studies].sort(compareCases).map(({ name, analysis }) => {
    let id = name;
    for (let number = 2; used.has(id); number += 1) id = `${name}-${number}`;
    used.add(id);
    return { name, id, analysis, index: indexStudy(analysis) };
  });
}

/** @throws TelaahError NOTHING_TO_COMPARE when the studies were not coded with the same codebook */
export function checkCodebooks(cases: readonly Case[]): void {
  const [first, ...others] = cases;
  if (first === undefined) return;
  const codesOf = ({ analysis }: Case): string => analysis.codebook.codes.map(({ id }) => id).join(' ');
  const other = others.find(
    (each) => each.analysis.codebook.id !== first.analysis.codebook.id || codesOf(each) !== codesOf(first),
  );
  if (other === undefined) return;
  const [ours, theirs] = [first.analysis.codebook.id, other.analysis.codebook.id];
  const same = ours === theirs;
  throw new TelaahError({
    code: 'NOTHING_TO_COMPARE',
    message: same
      ? {
          id: `${first.id} dan ${other.id} memakai codebook ${ours} dengan kode yang berbeda`,
          en: `${first.id} and ${other.id} use the codebook ${ours} with different codes`,
        }
      : {
          id: `${first.id} memakai codebook ${ours}, tetapi ${other.id} memakai ${theirs}`,
          en: `${first.id} uses the codebook ${ours}, but ${other.id} uses ${theirs}`,
        },
    hint: {
      id: `Bandingkan studi dengan codebook yang sama; atau kode semuanya dengan satu codebook: --codebook ${ours}`,
      en: `Compare studies of the same codebook; or code all of them with one: --codebook ${ours}`,
    },
  });
}

/** What a case is, for the head of the comparison. */
export function describe({ id, analysis, index }: Case): ComparedCase {
  const { study } = analysis;
  const speakers = index.documents.flatMap(({ informant, units }) => [
    informant,
    ...units.map((unit) => unit.informant),
  ]);
  return {
    id,
    title: study.title,
    site: study.site,
    informants: new Set(speakers.filter((speaker) => speaker !== null)).size,
    documents: index.documents.length,
    codings: index.codings.length,
    settled: index.codings.filter(({ status }) => status === 'human' || status === 'confirmed').length,
    aggregation: study.aggregation,
    scale: study.scale,
  };
}
