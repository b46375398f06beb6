import type { Technique } from '../../model/source.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import { bareLabel, isTechniqueHeading } from '../outline/headings.ts';
import { techniquesIn } from '../outline/techniques.ts';
import { alignmentIn } from './alignments.ts';
import { aspectsIn } from './aspects.ts';
import { lacksIn } from './lacks.ts';
import { type Lead, leadOf } from './leads.ts';
import { type LevelMatch, readLevels } from './levels.ts';
import { listedIn } from './listed.ts';
import { partOf } from './parts.ts';
import { isShownNot, type Surroundings, subjectOf } from './resolve.ts';
import { type Draft, draftsOf, enumeratedIn } from './sentence.ts';
import { type Candidate, isFactorPart, subjectsOf } from './subjects.ts';
import type { AlignmentClaim, AspectClaim, Claims, Part, VerdictClaim } from './types.ts';

/** Every verdict that a manuscript gives on its whole and its indicators, and every alignment with a theory. */
export function claimsOf(context: ManuscriptContext): Claims {
  return context.derive(readClaims);
}

/** A year in brackets that is no date of an interview or source of data. */
const CITES =
  /\((?![^()]*\b(?:wawancara|observasi|interview|sumber|source|tahun)\b)[^()]*\b(?:19|20)\d{2}[a-z]?\b[^()]*\)/iu;
const FACTOR = /\b(?:faktor|hambatan|kendala|factors?|obstacles?)\b/iu;
const ADVICE =
  /\b(?:saran|disarankan|hendaknya|diharapkan|sebaiknya|suggest(?:ed|ion)?|recommend(?:ed|ation)?)\b/iu;

/** Techniques last from the sentence that names them to the next that names others, within one paragraph. */
class Thread {
  techniques: readonly Technique[] = [];
  #own: Candidate | null = null;
  #heading = '';
  #block: Located['block'] | null = null;

  follow(sentence: Located, own: Candidate | null, lead: Lead): void {
    const { heading } = sentence.section;
    if (own !== this.#own) this.techniques = [];
    if (heading !== this.#heading) {
      this.techniques = isTechniqueHeading(bareLabel(heading)) ? techniquesIn([heading]) : [];
    } else if (this.#block !== sentence.block && !isTechniqueHeading(bareLabel(heading)))
      this.techniques = [];
    this.#own = own;
    this.#heading = heading;
    this.#block = sentence.block;
    if (lead.techniques.length > 0) this.techniques = lead.techniques;
    else if (lead.concludes) this.techniques = [];
  }
}

function readClaims(context: ManuscriptContext): Claims {
  const subjects = subjectsOf(context);
  const verdicts: VerdictClaim[] = [];
  const alignments: AlignmentClaim[] = [];
  const aspects: AspectClaim[] = [];
  const thread = new Thread();
  for (const sentence of context.sentences) {
    const part = partOf(sentence, context);
    if (part === null || isFactorPart([sentence.section.heading, ...sentence.section.path])) continue;
    const own = part === 'findings' ? (subjects.ofBlock.get(sentence.block) ?? null) : null;
    const lead = leadOf(sentence.text, readLevels(sentence.text, sentence.section.lang)[0]?.start);
    thread.follow(sentence, own, lead);
    verdicts.push(
      ...verdictsIn(
        sentence,
        part,
        { subjects, own, lead, lang: sentence.section.lang, isProblem: part === 'introduction' },
        thread.techniques,
      ),
    );
    if (own !== null)
      aspects.push(...aspectsIn(sentence, own, thread.techniques, lead.techniques.length === 0));
    const alignment = own === null ? null : alignmentIn(sentence, own.subject);
    if (alignment !== null) alignments.push(alignment);
  }
  return { verdicts, alignments, aspects };
}

function isForeign({ text, block }: Located, part: Part): boolean {
  if (block.kind === 'caption' || block.kind === 'row') return true;
  return (part === 'introduction' && CITES.test(text)) || (part === 'conclusion' && ADVICE.test(text));
}

function verdictsIn(
  sentence: Located,
  part: Part,
  around: Surroundings,
  techniques: readonly Technique[],
): readonly VerdictClaim[] {
  if (isForeign(sentence, part)) return [];
  const { text } = sentence;
  const { lang } = around;
  const stated = [...draftsOf(text, lang), ...lacksIn(text, lang)].map((draft) => ({ draft, whole: true }));
  const enumerated = part === 'findings' ? [] : enumeratedIn(text, lang);
  const claims: VerdictClaim[] = [];
  for (const { draft, whole } of [...stated, ...enumerated.map((draft) => ({ draft, whole: false }))]) {
    const claim = claimOf(draft, sentence, part, around, techniques);
    if (claim === null || (claim.subject.kind === 'overall' && !whole)) continue;
    if (!claims.some(({ subject }) => subject.key === claim.subject.key)) claims.push(claim);
  }
  return part === 'findings' ? claims : [...claims, ...listedIn(sentence, part, claims, around.subjects)];
}

function claimOf(
  draft: Draft,
  at: Located,
  part: Part,
  around: Surroundings,
  techniques: readonly Technique[],
): VerdictClaim | null {
  const { lead, own } = around;
  const voice = voiceOf(at, draft.rating);
  // What one informant says is no verdict; in an introduction it is shown as the problem itself.
  if (draft.rating.soft || (voice === 'informant' && part !== 'introduction')) return null;
  const found = FACTOR.test(at.text.slice(0, draft.rating.start)) ? null : subjectOf(draft, around);
  if (found === null) return null;
  return {
    subject: found.subject,
    at,
    part,
    rating: ratingOf(draft),
    conceded: draft.conceded,
    conceding: lead.opposes && draft.clause.kind !== 'concession',
    techniques: own === null ? lead.techniques : techniques,
    formal: lead.techniques.length > 0 || lead.concludes,
    reason: draft.reason,
    voice,
    confidence: found.confidence * (voice === 'informant' ? 0.8 : 1),
  };
}

/** *Belum menunjukkan X yang sesuai* denies what it shows. */
function ratingOf({ rating, stretch }: Draft): LevelMatch {
  return rating.form === 'attribute' && rating.level >= 3 && isShownNot(stretch)
    ? { ...rating, level: 2 }
    : rating;
}

const QUOTATION = /[“"«][^“”"«»]*[”"»]/gu;
/** A word or two in quotation marks (*tergolong “cukup baik”*) is no quotation. */
const LONGEST_TERM = 6;

function voiceOf({ text, block }: Located, { start }: LevelMatch): 'author' | 'informant' {
  if (block.kind === 'quote') return 'informant';
  const isQuoted = [...text.matchAll(QUOTATION)].some(
    ({ 0: words, index }) =>
      index < start && start < index + words.length && words.split(/\s+/u).length > LONGEST_TERM,
  );
  return isQuoted ? 'informant' : 'author';
}
