import type { Audit } from '../../model/audit.ts';
import { countByCoder } from '../../model/coder-count.ts';
import { decimals, joinList } from '../../model/format.ts';
import { STATUS_WORDS } from '../../model/vocabulary.ts';
import { paragraph, row } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Table, TableRow } from '../model.ts';
import { auditPhrases } from '../phrases/audit.ts';
import { methodPhrases } from '../phrases/method.ts';
import { ruleWord } from './method.ts';

/** As many digits as tell files apart on paper. */
const SHORT = 12;

const short = (hash: string): string => hash.slice(0, SHORT);

function settingsTable(context: ReportContext, audit: Audit, version: string | null): Table {
  const { analysis, lang } = context;
  const say = auditPhrases[lang];
  const { what } = say;
  const { study, codebook, conclusion } = analysis;
  const { memberChecks, credibility } = analysis.decisions;
  const { options } = conclusion.strength.saturation;
  const scale = study.scale.map((level) => `${level[lang]} ${decimals(level.from, lang)}`);
  const thresholds = audit.thresholds.map(({ experience, first, second }) =>
    say.experience(say.experiences[experience] ?? experience, decimals(first, lang), decimals(second, lang)),
  );
  const rows: readonly TableRow[] = [
    ...(version === null ? [] : [row(what.telaah, version)]),
    row(what.model, audit.model),
    row(what.codebook, `${codebook.id}, ${short(audit.codebook)}`),
    row(
      what.decisions,
      audit.decisions === null
        ? say.none
        : say.decisions(
            conclusion.decisions.length,
            memberChecks.length,
            credibility.length,
            short(audit.decisions),
          ),
    ),
    row(what.aggregation, ruleWord(study.aggregation, lang)),
    row(what.scale, scale.join('; ')),
    row(what.thresholds, say.thresholds(thresholds.join('; '))),
    row(
      what.saturation,
      say.saturation(options.base, options.run, `${decimals(options.threshold * 100, lang, 0)} %`),
    ),
    row(what.rules, joinList(audit.rules, lang)),
  ];
  return context.table({
    caption: say.settings,
    source: null,
    columns: Object.values(say.settingColumns).map((label) => ({ label, align: 'left' })),
    rows,
  });
}

function coderTable(context: ReportContext): Table {
  const { analysis, lang } = context;
  const say = auditPhrases[lang];
  const { coder, status, codings } = say.coderColumns;
  const words = methodPhrases[lang].coderWords;
  return context.table({
    caption: say.coders,
    source: null,
    columns: [
      { label: coder, align: 'left' },
      { label: status, align: 'left' },
      { label: codings, align: 'right' },
    ],
    rows: countByCoder(analysis.codings).map((count) => {
      const word = words[count.coder];
      const name = word === undefined ? count.coder : `${count.coder} (${word})`;
      return row(name, context.say(STATUS_WORDS[count.status]), count.codings);
    }),
  });
}

function sourceTable(context: ReportContext, { sources }: Audit): Table {
  const say = auditPhrases[context.lang];
  const { document, path, units, hash } = say.sourceColumns;
  const hashes = new Map(sources.map((source) => [source.document, source.hash]));
  return context.table({
    caption: say.sources,
    source: null,
    columns: [
      { label: document, align: 'left' },
      { label: path, align: 'left' },
      { label: units, align: 'right' },
      { label: hash, align: 'left' },
    ],
    rows: context.index.documents.map((each) =>
      row(each.id, each.path, each.units.length, short(hashes.get(each.id) ?? '')),
    ),
  });
}

/** What another person needs to repeat the analysis; nothing where it was not made from files. */
export function audit(context: ReportContext, version: string | null): readonly Block[] {
  const { audit: facts, codings } = context.analysis;
  if (facts === null) return [];
  const say = auditPhrases[context.lang];
  return [
    paragraph(say.text, say.repeat(facts.command)),
    settingsTable(context, facts, version),
    ...(codings.length === 0 ? [] : [coderTable(context)]),
    sourceTable(context, facts),
  ];
}
