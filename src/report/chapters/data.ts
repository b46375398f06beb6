import { isFlat } from '../../model/codebook.ts';
import { joinList, longDate, lowerFirst } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Document, Technique } from '../../model/source.ts';
import { compareText } from '../../model/text.ts';
import { list, oneLine, paragraph, plain, row, sentences, strong, words } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Block, Inline, List, Paragraph, Table } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { dataPhrases } from '../phrases/data.ts';

interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly listed: boolean;
  readonly interviews: number;
}

/** Everybody on the roster, then everybody heard who is not on it. */
function people({ analysis, index }: ReportContext): readonly Person[] {
  const { informants } = analysis.study;
  const interviews = new Map<string, number>();
  for (const { technique, informant, units } of index.documents) {
    const speakers = new Set(units.map((unit) => unit.informant ?? informant).filter((id) => id !== null));
    if (technique === 'interview') {
      for (const id of speakers) interviews.set(id, (interviews.get(id) ?? 0) + 1);
    }
  }
  const unlisted = [...interviews.keys()].filter((id) => informants.every((known) => known.id !== id));
  return [
    ...informants.map((known) => ({ ...known, listed: true, interviews: interviews.get(known.id) ?? 0 })),
    ...unlisted.sort(compareText).map((id) => ({
      id,
      name: null,
      role: null,
      group: null,
      listed: false,
      interviews: interviews.get(id) ?? 0,
    })),
  ];
}

/** `wawancara (10 transkrip)`, and how many of them hold nothing to analyse. */
function counted(
  technique: Technique,
  documents: readonly Document[],
  { lang }: Pick<ReportContext, 'lang'>,
): string {
  const empty = documents.filter(({ units }) => units.length === 0).length;
  return dataPhrases[lang].counted[technique](documents.length, dataPhrases[lang].empty(empty));
}

/** Interviews with answers of which nobody knows whose they are. */
function anonymous({ index }: ReportContext): readonly Document[] {
  return index.documents.filter(
    ({ technique, informant, units }) =>
      technique === 'interview' && informant === null && units.some((unit) => unit.informant === null),
  );
}

/** How, where and when the data were gathered. */
export function gathering(context: ReportContext): Paragraph {
  const { analysis, index, lang } = context;
  const say = dataPhrases[lang];
  const { study } = analysis;
  const techniques = index.techniques.map((technique) =>
    counted(
      technique,
      index.documents.filter((document) => document.technique === technique),
      context,
    ),
  );
  const dates = index.documents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [first] = dates;
  const last = dates.at(-1);
  const undated = index.documents.length - dates.length;
  const tests = study.credibility.map((test) => say.credibilityWords[test] ?? test);
  return paragraph(
    say.gathered(joinList(techniques, lang), study.site),
    study.period === null
      ? ''
      : say.period(longDate(study.period.from, lang), longDate(study.period.to, lang)),
    first === undefined || last === undefined ? '' : say.dated(longDate(first, lang), longDate(last, lang)),
    undated === 0 ? '' : say.undated(undated, dates.length === 0),
    tests.length === 0 ? '' : say.credibility(joinList(tests, lang)),
  );
}

function groupSizes(persons: readonly Person[], context: ReportContext): string | null {
  const say = dataPhrases[context.lang];
  const groups = new Map<string, number>();
  for (const { group } of persons) {
    const name = group ?? say.otherGroup;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  if (groups.size < 2) return null;
  return joinList(
    [...groups].map(([group, count]) => say.groupCount(group, count)),
    context.lang,
  );
}

function informantTable(persons: readonly Person[], context: ReportContext): Table {
  const { analysis, lang } = context;
  const say = dataPhrases[lang];
  const { code, name, role, group, interviews } = say.informantColumns;
  const named = analysis.study.names === 'real' && persons.some((person) => person.name !== null);
  const columns: readonly {
    label: string;
    right?: true;
    show: boolean;
    cell: (person: Person, at: number) => string;
  }[] = [
    { label: commonPhrases[lang].number, right: true, show: true, cell: (_, at) => String(at + 1) },
    { label: code, show: true, cell: ({ id }) => id },
    { label: name, show: named, cell: (person) => person.name ?? '' },
    {
      label: role,
      show: persons.some((person) => person.role !== null),
      cell: (person) => person.role ?? '–',
    },
    {
      label: group,
      show: persons.some((person) => person.group !== null),
      cell: (person) => person.group ?? '–',
    },
    { label: interviews, right: true, show: true, cell: (person) => String(person.interviews) },
  ];
  const shown = columns.filter(({ show }) => show);
  return context.table({
    caption: say.informantTable,
    columns: shown.map(({ label, right }) => ({ label, align: right === true ? 'right' : 'left' })),
    rows: persons.map((person, at) => row(...shown.map(({ cell }) => cell(person, at)))),
  });
}

/** Who was heard; empty for a study without informants and without interviews. */
export function informants(context: ReportContext): readonly Block[] {
  const { analysis, lang } = context;
  const say = dataPhrases[lang];
  const persons = people(context);
  const unknown = anonymous(context);
  const unknownText =
    unknown.length === 0
      ? ''
      : say.anonymous(
          unknown.length,
          joinList(
            unknown.map(({ id }) => id),
            lang,
          ),
        );
  if (persons.length === 0) return unknownText === '' ? [] : [paragraph(unknownText)];
  const names = (some: readonly Person[]): string =>
    joinList(
      some.map(({ id }) => informantLabel(analysis.study, id)),
      lang,
    );
  const silent = persons.filter((person) => person.interviews === 0);
  const heard = persons.filter((person) => person.interviews > 0);
  const unlisted = persons.filter((person) => !person.listed);
  return [
    paragraph(
      say.informantCount(heard.length, groupSizes(heard, context)),
      silent.length === 0 ? '' : say.notInterviewed(silent.length, names(silent)),
      unlisted.length === 0 || unlisted.length === persons.length ? '' : say.unlisted(names(unlisted)),
      unknownText,
    ),
    informantTable(persons, context),
  ];
}

/** Every source as read. */
export function sources(context: ReportContext): readonly Block[] {
  const { analysis, index, lang } = context;
  const say = dataPhrases[lang];
  const { code, technique, about, date, units } = say.sourceColumns;
  const total = index.documents.reduce((sum, document) => sum + document.units.length, 0);
  const ordered = index.techniques.flatMap((each) =>
    index.documents.filter((document) => document.technique === each),
  );
  return [
    paragraph(say.sourcesText(index.documents.length, total)),
    context.table({
      caption: say.sourceTable,
      columns: [
        { label: commonPhrases[lang].number, align: 'right' },
        { label: code, align: 'left' },
        { label: technique, align: 'left' },
        { label: about, align: 'left' },
        { label: date, align: 'left' },
        { label: units, align: 'right' },
      ],
      rows: ordered.map((document, at) => {
        const informant =
          document.informant === null ? null : informantLabel(analysis.study, document.informant);
        const subject = [informant, document.title ?? document.place].filter((part) => part !== null);
        return row(
          at + 1,
          document.id,
          say.techniqueHead[document.technique],
          subject.length === 0 ? '–' : subject.join(', '),
          document.date === null ? '–' : longDate(document.date, lang),
          document.units.length,
        );
      }),
    }),
  ];
}

function outline(context: ReportContext): List {
  const { codebook } = context.analysis;
  return list(
    codebook.indicators.map((indicator): readonly Inline[] => {
      const label = oneLine(context.say(indicator.label));
      if (isFlat(indicator)) return [strong(label)];
      const codes = indicator.codes.flatMap((id) => context.code(id) ?? []);
      return words`${strong(label)}: ${codes.map((code) => lowerFirst(context.say(code.label))).join('; ')}`;
    }),
  );
}

/** What the data are held against. */
export function theory(context: ReportContext): readonly Block[] {
  const { codebook } = context.analysis;
  const say = dataPhrases[context.lang];
  return [
    {
      kind: 'paragraph',
      inlines: sentences(
        say.theoryText(context.say(codebook.title), codebook.citation),
        say.theoryCount(codebook.indicators.length, codebook.codes.length),
        codebook.reference === null ? [] : [plain(codebook.reference)],
      ),
    },
    outline(context),
  ];
}
