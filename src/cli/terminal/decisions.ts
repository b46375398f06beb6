import { join, relative } from 'node:path';
import type { AppliedDecision, Decisions } from '../../model/decision.ts';
import { longDate } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { DECISION_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { CodedRun, ReadStudy } from '../../pipeline.ts';
import { DECISIONS_FILE } from '../../store/decisions/index.ts';
import { type CommonOptions, printJson } from '../context.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { widthOf } from './table.ts';
import { indented, plural, printable, type Say } from './text.ts';

/** `kualitas/sop – penilaian (wawancara)`. */
export function decisionTitle(
  { subject, part, technique }: Pick<AppliedDecision, 'subject' | 'part' | 'technique'>,
  say: Say,
): string {
  const by = technique === null ? '' : ` (${say(TECHNIQUE_WORDS[technique])})`;
  return printable(`${subject} – ${say(DECISION_WORDS[part])}${by}`);
}

/** What is decided beside what the evidence alone gives. */
function besides({ decided, computed }: AppliedDecision, say: Say): string {
  const other =
    computed === null
      ? say({ id: 'dari bukti saja: tidak ada', en: 'from the evidence alone: nothing' })
      : say({ id: `dari bukti saja: ${computed.id}`, en: `from the evidence alone: ${computed.en}` });
  return `${printable(say(decided))} (${printable(other)})`;
}

function standing({ stale, basis }: AppliedDecision): Bilingual | null {
  if (stale) {
    return {
      id: 'bukti berubah sejak keputusan ini; periksa lagi, lalu telaah conclude accept atau set',
      en: 'the evidence has changed since; look again, then telaah conclude accept or set',
    };
  }
  if (basis !== null) return null;
  return {
    id: 'ditulis tanpa catatan bukti; rekam dengan telaah conclude accept',
    en: 'written without a record of its evidence; record it with telaah conclude accept',
  };
}

function block(decision: AppliedDecision, say: Say, io: Io): string {
  const style = styleFor(io, 'out');
  const width = widthOf(io);
  const { why, by, date } = decision;
  const lang = say({ id: 'id', en: 'en' }) === 'id' ? 'id' : 'en';
  const who = [by ?? '', date === null ? '' : longDate(date, lang)].filter((part) => part !== '').join(', ');
  const remark = standing(decision);
  const lines = [
    `${style.bold(decisionTitle(decision, say))}: ${besides(decision, say)}`,
    `${say({ id: 'Alasan', en: 'Reason' })}: ${printable(why)}${who === '' ? '' : ` [${printable(who)}]`}`,
    ...(remark === null ? [] : [`${decision.stale ? '! ' : ''}${say(remark)}`]),
  ];
  return lines.map((line, at) => `${indented(line, at === 0 ? '' : '  ', width, '  ')}\n`).join('');
}

function asJson(decision: AppliedDecision, say: Say): unknown {
  const { subject, part, technique, decided, computed, against, stale, why, by, date, basis, current } =
    decision;
  return {
    subject,
    part,
    technique,
    decided: say(decided),
    computed: computed === null ? null : say(computed),
    against,
    stale,
    why,
    by,
    date,
    basis,
    current,
  };
}

/** What was just decided, and how it stands to what is computed. */
export function tellDecisions(
  decisions: readonly AppliedDecision[],
  run: CodedRun,
  options: CommonOptions,
  say: Say,
  io: Io,
): void {
  if (options.json === true) {
    printJson(io, { decisions: decisions.map((decision) => asJson(decision, say)) });
    return;
  }
  for (const decision of decisions) io.out(block(decision, say, io));
  const path = printable(relative(io.cwd, join(run.root, DECISIONS_FILE)));
  io.err(`${say({ id: `Disimpan dalam ${path}.`, en: `Saved in ${path}.` })}\n`);
}

/** `3 penilaian, 1 saran, 2 konfirmasi informan`; empty for a study without decisions. */
export function countDecisions(decisions: Decisions, say: Say): string {
  const { findings, factors, memberChecks, credibility } = decisions;
  const ratings = findings.reduce(
    (sum, { rating, techniques }) => sum + (rating === null ? 0 : 1) + Object.keys(techniques).length,
    0,
  );
  const counts: readonly (readonly [number, string, string])[] = [
    [ratings, 'penilaian', 'rating'],
    [findings.filter(({ alignment }) => alignment !== null).length, 'keselarasan', 'alignment'],
    [findings.filter(({ recommendation }) => recommendation !== null).length, 'saran', 'recommendation'],
    [factors.length, 'faktor', 'factor'],
    [memberChecks.length, 'konfirmasi informan', 'member check'],
    [credibility.length, 'catatan keabsahan', 'credibility entry'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, id, en]) =>
      say({
        id: `${count} ${id}`,
        en: plural(count, en, en.endsWith('entry') ? 'credibility entries' : `${en}s`),
      }),
    )
    .join(', ');
}

/** The same for other programs. */
export function decisionCounts({
  findings,
  factors,
  memberChecks,
  credibility,
}: ReadStudy['decisions']): unknown {
  return {
    findings: findings.length,
    factors: factors.length,
    memberChecks: memberChecks.length,
    credibility: credibility.length,
  };
}

/** All decisions of a study. */
export function showDecisions(
  decisions: readonly AppliedDecision[],
  run: CodedRun,
  options: CommonOptions,
  say: Say,
  io: Io,
): void {
  const { memberChecks, credibility } = run.decisions;
  if (options.json === true) {
    printJson(io, {
      decisions: decisions.map((decision) => asJson(decision, say)),
      memberChecks,
      credibility,
    });
    return;
  }
  if (decisions.length === 0) {
    io.out(
      `${say({
        id: 'Belum ada keputusan; tetapkan dengan telaah conclude set.',
        en: 'Nothing has been decided yet; decide with telaah conclude set.',
      })}\n`,
    );
  }
  io.out(decisions.map((decision) => block(decision, say, io)).join('\n'));
  const besidesThese = countDecisions({ findings: [], factors: [], memberChecks, credibility }, say);
  if (besidesThese !== '') io.out(`\n${DECISIONS_FILE}: ${besidesThese}\n`);
}
