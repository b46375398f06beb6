import { nearest } from '../../formats/nearest.ts';
import type { YamlPath } from '../../formats/yaml.ts';
import type { Codebook } from '../../model/codebook.ts';
import {
  type CredibilityEntry,
  type Decisions,
  type FactorDecision,
  type FindingDecision,
  type Grounds,
  type MemberCheck,
  OVERALL,
  type RatingDecision,
  type RecommendationDecision,
} from '../../model/decision.ts';
import { plainLabel } from '../../model/factor-name.ts';
import type { Scale } from '../../model/rating.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { type Bilingual, compareText } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { DecisionsFile, FactorEntry, FindingEntry } from './schema.ts';
import { isNoAction } from './words.ts';

/** What the words of decisions.yaml are held against. */
export interface DecisionFacts {
  readonly scale: Scale;
  readonly codebook: Codebook;
  /** Ids: of the roster, and of those who speak in the documents. */
  readonly informants: readonly string[];
  /** Ids. */
  readonly documents: readonly string[];
  /** Those that the study has sources of. */
  readonly techniques: readonly Technique[];
}

/** Something in the file that does not fit the study. */
export interface Misfit {
  readonly path: YamlPath;
  /** It is the key at `path` itself, not its value. */
  readonly atKey: boolean;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

interface Written {
  readonly why?: string | undefined;
  readonly by?: string | undefined;
  readonly date?: string | undefined;
  readonly basis?: string | undefined;
}

function groundsOf({ why = '', by = '', date = '', basis = '' }: Written): Grounds {
  const orNull = (text: string): string | null => (text === '' ? null : text);
  return { why, by: orNull(by), date: orNull(date), basis: orNull(basis) };
}

/** The options, or the one that was probably meant. */
function suggest(word: string, options: readonly string[], kind: Bilingual): Bilingual {
  const like = nearest(word, options);
  if (like !== undefined) return { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` };
  const list = options.length === 0 ? '–' : options.join(', ');
  return { id: `${kind.id} yang ada: ${list}`, en: `${kind.en}: ${list}` };
}

const SUBJECTS = { id: 'Kode dan indikator', en: 'The codes and indicators are' } as const;
const CODES = { id: 'Kode', en: 'The codes are' } as const;
const INFORMANTS = { id: 'Informan', en: 'The informants are' } as const;
const DOCUMENTS = { id: 'Dokumen', en: 'The documents are' } as const;

/** Reads what the file says in the terms of the study; what does not fit is left out and noted. */
export class Resolver {
  readonly misfits: Misfit[] = [];
  readonly #facts: DecisionFacts;
  readonly #factors = new Set<string>();

  constructor(facts: DecisionFacts) {
    this.#facts = facts;
  }

  decisions(file: DecisionsFile): Decisions {
    const findings = Object.entries(file.findings ?? {});
    return {
      findings: findings.flatMap(([subject, entry]) => this.#finding(subject, entry)),
      factors: (file.factors ?? []).flatMap((entry, at) => this.#factor(entry, ['factors', at])),
      memberChecks: (file['member-checks'] ?? [])
        .flatMap((entry, at): MemberCheck[] => {
          const known = this.#known(entry.informant, this.#facts.informants, INFORMANTS, [
            'member-checks',
            at,
            'informant',
          ]);
          return known ? [{ ...entry, note: entry.note ?? null }] : [];
        })
        .sort((a, b) => compareText(a.date, b.date) || compareText(a.informant, b.informant)),
      credibility: (file.credibility ?? []).map(
        ({ kind, note, ...entry }, at): CredibilityEntry => ({
          kind,
          date: entry.date ?? null,
          note,
          with: entry.with ?? null,
          hours: entry.hours ?? null,
          documents: (entry.documents ?? []).filter((document, index) =>
            this.#known(document, this.#facts.documents, DOCUMENTS, ['credibility', at, 'documents', index]),
          ),
        }),
      ),
    };
  }

  #misfit(path: YamlPath, message: Bilingual, hint: Bilingual, atKey = false): void {
    this.misfits.push({ path, atKey, message, hint });
  }

  /** Whether it is one of them; where none are known, nothing can be held against it. */
  #known(word: string, options: readonly string[], kind: Bilingual, path: YamlPath): boolean {
    if (options.length === 0 || options.includes(word)) return true;
    this.#misfit(
      path,
      { id: `"${word}" tidak ada dalam studi ini`, en: `"${word}" is not in this study` },
      suggest(word, options, kind),
    );
    return false;
  }

  #finding(subject: string, entry: FindingEntry): FindingDecision[] {
    const { codebook } = this.#facts;
    const codes = codebook.codes.map(({ id }) => id);
    const isCode = codes.includes(subject);
    const subjects = [...new Set([...codes, ...codebook.indicators.map(({ id }) => id), OVERALL])];
    const path = ['findings', subject];
    if (!subjects.includes(subject)) {
      const message = {
        id: `"${subject}" bukan kode atau indikator dalam codebook ${codebook.id}`,
        en: `"${subject}" is not a code or indicator of the codebook ${codebook.id}`,
      };
      this.#misfit(path, message, suggest(subject, subjects, SUBJECTS), true);
      return [];
    }
    const { rating, techniques, alignment, recommendation } = entry;
    for (const [key, given] of [
      ['techniques', techniques],
      ['alignment', alignment],
    ] as const) {
      if (given !== undefined && !isCode) this.#onlyOfCodes(path, key);
    }
    return [
      {
        subject,
        rating: rating === undefined ? null : this.#rating({ ...entry, rating }, path),
        techniques: isCode ? this.#techniques(techniques ?? {}, [...path, 'techniques']) : {},
        alignment:
          alignment === undefined || !isCode ? null : { ...groundsOf(alignment), value: alignment.value },
        recommendation: recommendation === undefined ? null : recommendationOf(recommendation),
      },
    ];
  }

  #onlyOfCodes(path: YamlPath, key: 'techniques' | 'alignment'): void {
    const [id, en] =
      key === 'techniques'
        ? ['penilaian per teknik', 'a rating by technique']
        : ['keselarasan', 'an alignment'];
    this.#misfit(
      [...path, key],
      {
        id: `${id} hanya dapat ditetapkan untuk kode, bukan untuk ${String(path.at(-1))}`,
        en: `${en} can only be set for a code, not for ${String(path.at(-1))}`,
      },
      { id: 'Pindahkan ke kode yang dimaksud.', en: 'Move it to the code that is meant.' },
      true,
    );
  }

  #techniques(
    entries: NonNullable<FindingEntry['techniques']>,
    path: YamlPath,
  ): FindingDecision['techniques'] {
    const decided = TECHNIQUES.flatMap((technique): [Technique, RatingDecision][] => {
      const entry = entries[technique];
      if (entry === undefined) return [];
      const at = [...path, technique];
      if (!this.#facts.techniques.includes(technique)) {
        const { id, en } = TECHNIQUE_WORDS[technique];
        this.#misfit(
          at,
          { id: `studi ini tidak memiliki sumber ${id}`, en: `the study has no sources by ${en}` },
          {
            id: 'Tambahkan sumbernya, atau hapus penilaian ini.',
            en: 'Add the sources, or take the rating out.',
          },
          true,
        );
        return [];
      }
      const rating = this.#rating(entry, at);
      return rating === null ? [] : [[technique, rating]];
    });
    return Object.fromEntries(decided);
  }

  #rating(entry: Written & { readonly rating: string | number }, path: YamlPath): RatingDecision | null {
    const level = levelNamed(this.#facts.scale, entry.rating);
    if (level !== null) return { ...groundsOf(entry), level };
    const words = this.#facts.scale.flatMap(({ id, en }) => [id, en]);
    const list = this.#facts.scale.map(({ level: number, id, en }) => `${number} ${id} (${en})`).join(', ');
    const like = typeof entry.rating === 'string' ? nearest(entry.rating, words) : undefined;
    this.#misfit(
      [...path, 'rating'],
      {
        id: `"${entry.rating}" bukan kata atau tingkat pada skala studi ini: ${list}`,
        en: `"${entry.rating}" is not a word or level of the study’s scale: ${list}`,
      },
      like === undefined
        ? { id: 'Tulis salah satu dari skala itu.', en: 'Write one of these.' }
        : { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` },
    );
    return null;
  }

  #factor(entry: FactorEntry, path: YamlPath): FactorDecision[] {
    const { codebook } = this.#facts;
    const codes = codebook.codes.map(({ id }) => id);
    const { factor, keep, kind = null, label = null } = entry;
    const bearing = entry.codes?.filter((code, at) =>
      this.#known(code, codes, CODES, [...path, 'codes', at]),
    );
    const id = factorNamed(codebook, factor);
    if (this.#factors.has(plainLabel(id))) {
      this.#misfit(
        [...path, 'factor'],
        { id: `faktor "${factor}" sudah ditetapkan di atas`, en: `the factor "${factor}" is decided above` },
        { id: 'Gabungkan keduanya.', en: 'Join the two.' },
      );
      return [];
    }
    this.#factors.add(plainLabel(id));
    return [{ ...groundsOf(entry), factor: id, keep, kind, label, codes: bearing ?? null }];
  }
}

/** The level that a word (of either language) or a number stands for. */
export function levelNamed(scale: Scale, given: string | number): number | null {
  const word = String(given).toLowerCase().replace(/\s+/gu, ' ').trim();
  const found = scale.find(({ level, id, en }) =>
    [String(level), id.toLowerCase(), en.toLowerCase()].includes(word),
  );
  return found?.level ?? null;
}

/** A codebook factor's id, also where it is called by its label; else the words as they are. */
function factorNamed({ factors }: Codebook, given: string): string {
  const words = plainLabel(given);
  const known = factors.find(
    ({ id, label }) => id === given || plainLabel(label.id) === words || plainLabel(label.en) === words,
  );
  return known?.id ?? given;
}

function recommendationOf(entry: NonNullable<FindingEntry['recommendation']>): RecommendationDecision {
  const { to = null, action } = entry;
  return { ...groundsOf(entry), to, action: isNoAction(action) ? null : action };
}
