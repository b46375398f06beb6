import { OVERALL } from '../../model/decision.ts';
import { decimals, joinList } from '../../model/format.ts';
import type { LeftOut, Replication } from '../../model/verification.ts';
import { paragraph, row, strong } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';
import { robustnessPhrases } from '../phrases/robustness.ts';
import { percent } from '../phrases/saturation.ts';
import { codeHead, levelText, namesList, partLabel, subjectLabel } from './names.ts';

const left = (label: string) => ({ label, align: 'left' as const });

/** A rating that changes in one way, with all that changes it so. */
interface Change {
  readonly subject: string;
  readonly from: number;
  readonly to: number | null;
  readonly without: Record<LeftOut['kind'], string[]>;
}

function changesOf(context: ReportContext, voices: readonly LeftOut[]): readonly Change[] {
  const found = new Map<string, Change>();
  for (const { kind, left: name, changes } of voices) {
    for (const { subject, from, to } of changes) {
      const key = `${subject} ${String(to)}`;
      const known = found.get(key) ?? { subject, from, to, without: { source: [], technique: [] } };
      known.without[kind].push(partLabel(context, name));
      found.set(key, known);
    }
  }
  const { codebook } = context.analysis;
  const order = [OVERALL, ...codebook.indicators.flatMap(({ id, codes }) => [id, ...codes])];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || (b.to ?? 0) - (a.to ?? 0),
  );
}

function changeTable(context: ReportContext, changes: readonly Change[]): Block {
  const say = robustnessPhrases[context.lang];
  const { subject, from, to, source, technique } = say.changeColumns;
  const names = (items: readonly string[]): string => (items.length === 0 ? '–' : namesList(context, items));
  return context.table({
    caption: say.changes,
    columns: [left(subject), left(from), left(to), left(source), left(technique)],
    rows: changes.map((change) =>
      row(
        subjectLabel(context, change.subject),
        levelText(context, change.from),
        levelText(context, change.to),
        names(change.without.source),
        names(change.without.technique),
      ),
    ),
  });
}

/** What stays when a source or technique is left out. */
function leftOut(context: ReportContext): readonly Block[] {
  const { conclusion } = context.analysis;
  const say = robustnessPhrases[context.lang];
  const { sources, techniques, rated } = conclusion.strength.robustness;
  const voices = [...sources, ...techniques];
  if (voices.length === 0) return [paragraph(say.nothing)];
  const moving = new Set(voices.flatMap((voice) => voice.changes.map(({ subject }) => subject))).size;
  const changes = changesOf(context, voices);
  return [
    paragraph(
      say.intro(rated, rated - moving),
      conclusion.decisions.length === 0 ? '' : say.withoutDecisions,
    ),
    ...(changes.length === 0 ? [] : [changeTable(context, changes)]),
  ];
}

function spread(context: ReportContext): Block {
  const say = robustnessPhrases[context.lang];
  const [overall, ...codes] = context.analysis.conclusion.strength.robustness.dominance;
  const [first] = overall?.shares ?? [];
  const head = strong(say.spread);
  if (overall === undefined || first === undefined) return paragraph(head, say.noInformants);
  const share = (value: number): string => percent(value, context.lang);
  const dominated = codes.flatMap(({ code, dominant, shares }) =>
    dominant === null || code === null
      ? []
      : `${subjectLabel(context, code)} (${partLabel(context, dominant)}, ${share(shares[0]?.share ?? 0)})`,
  );
  return paragraph(
    head,
    say.largest(partLabel(context, first.informant), share(first.share), share(overall.equalShare)),
    overall.dominant === null ? '' : say.dominates(partLabel(context, overall.dominant)),
    dominated.length === 0 ? '' : say.dominated(namesList(context, dominated)),
  );
}

function groups(context: ReportContext): Block {
  const say = robustnessPhrases[context.lang];
  const { groups: contrasts } = context.analysis.conclusion.strength.robustness;
  const head = strong(say.groups);
  if (contrasts.length === 0) return paragraph(head, say.noGroups);
  const opposed = contrasts.filter((each) => each.opposed.length > 0);
  if (opposed.length === 0) return paragraph(head, say.groupsAgree(contrasts.length));
  const list = opposed.map(({ code, opposed: pairs }) =>
    say.opposed(
      subjectLabel(context, code),
      joinList([...new Set(pairs.map(([well]) => well))], context.lang),
      joinList([...new Set(pairs.map(([, ill]) => ill))], context.lang),
    ),
  );
  return paragraph(head, say.groupsOppose(opposed.length, contrasts.length, list.join('; ')));
}

function weights(context: ReportContext): Block {
  const say = robustnessPhrases[context.lang];
  const { hedged, reweighted } = context.analysis.conclusion.strength.robustness;
  const head = strong(say.weights);
  if (hedged === 0) return paragraph(head, say.noHedged);
  const sentences = reweighted.map(({ kind, changes }) => {
    const condition = say.reweighted[kind];
    if (changes.length === 0) return say.nothingChanges(condition);
    const list = changes.map(({ subject, from, to }) =>
      say.change(subjectLabel(context, subject), levelText(context, from), levelText(context, to)),
    );
    return say.someChange(condition, namesList(context, list));
  });
  return paragraph(head, say.hedged(hedged), ...sentences);
}

const RESULTS: readonly Replication['result'][] = ['holds', 'varies', 'reverses', 'once'];

function time(context: ReportContext): readonly Block[] {
  const say = robustnessPhrases[context.lang];
  const { periods, replication, undated } = context.analysis.conclusion.strength.robustness;
  const head = strong(say.time);
  const left_ = undated === 0 ? '' : say.undated(undated);
  if (periods.length === 0) return [paragraph(head, say.noPeriods)];
  const counts = RESULTS.flatMap((result) => {
    const count = replication.filter((each) => each.result === result).length;
    return count === 0 ? [] : [say.results[result](count)];
  });
  const differing = replication.filter(({ result }) => result === 'varies' || result === 'reverses');
  const { periods: byPeriod, result } = say.periodColumns;
  return [
    paragraph(head, say.periods(periods.length, joinList(counts, context.lang)), left_),
    ...(differing.length === 0
      ? []
      : [
          context.table({
            caption: say.periodTable,
            columns: [left(codeHead(context)), left(byPeriod), left(result)],
            rows: differing.map((each) =>
              row(
                subjectLabel(context, each.code),
                each.periods
                  .map(
                    ({ part, level, codings }) =>
                      `${partLabel(context, part)}: ${levelText(context, level)} (n = ${codings})`,
                  )
                  .join('; '),
                say.resultWords[each.result],
              ),
            ),
          }),
        ]),
  ];
}

function informants(context: ReportContext): readonly Block[] {
  const say = robustnessPhrases[context.lang];
  const { outliers, extremes } = context.analysis.conclusion.strength.robustness;
  const head = strong(say.outliers);
  const [first] = outliers;
  const against = outliers
    .filter((each) => each.against.length > 0)
    .map((each) =>
      say.againstOn(
        partLabel(context, each.informant),
        joinList(
          each.against.map((code) => subjectLabel(context, code)),
          context.lang,
        ),
      ),
    );
  const { indicator, highest, lowest } = say.extremeColumns;
  const cell = ({ informants: names, balance }: { informants: readonly string[]; balance: number }): string =>
    `${namesList(
      context,
      names.map((name) => partLabel(context, name)),
    )} (${decimals(balance, context.lang)})`;
  return [
    first === undefined
      ? paragraph(head, say.noOutliers)
      : paragraph(
          head,
          say.farthest(partLabel(context, first.informant), decimals(first.distance, context.lang)),
          against.length === 0 ? '' : say.against(against.join('; ')),
        ),
    ...(extremes.length === 0
      ? []
      : [
          context.table({
            caption: say.extremes,
            columns: [left(indicator), left(highest), left(lowest)],
            rows: extremes.map((each) =>
              row(subjectLabel(context, each.indicator), cell(each.highest), cell(each.lowest)),
            ),
          }),
        ]),
  ];
}

/** How much the ratings hang on single voices, weights and times. */
export function robustness(context: ReportContext): readonly Block[] {
  const first = leftOut(context);
  if (context.analysis.conclusion.strength.robustness.sources.length === 0) return first;
  return [
    ...first,
    spread(context),
    groups(context),
    weights(context),
    ...time(context),
    ...informants(context),
  ];
}
