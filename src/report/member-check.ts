import type { CodedStudy } from '../model/analysis.ts';
import { joinList, longDate, lowerFirst } from '../model/format.ts';
import { type Heard, type HeardIndicator, heardFrom, type MemberCheckState } from '../model/member-check.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { list, paragraph } from './blocks.ts';
import { excerpt, nested } from './excerpt.ts';
import type { Block, Report, Section } from './model.ts';
import { memberCheckPhrases } from './phrases/member-check.ts';

const QUOTE_WORDS = 60;

/** Where the informant says whether it is right. */
function answerBlocks(lang: Lang): readonly Block[] {
  const say = memberCheckPhrases[lang];
  return [paragraph(say.fits), paragraph(say.mend), paragraph(say.line), paragraph(say.line)];
}

function indicatorBlocks({ codes, quotes }: HeardIndicator, lang: Lang): readonly Block[] {
  const say = memberCheckPhrases[lang];
  return [
    paragraph(say.understood),
    list(codes.map(({ label, stance }) => `${say.topics(lowerFirst(label[lang]))} ${say.stance[stance]}`)),
    ...(quotes.length === 0 ? [] : [paragraph(say.words)]),
    ...quotes.map(
      ({ coding, date }): Block => ({
        kind: 'quote',
        text: nested(excerpt(coding, QUOTE_WORDS)),
        citation: say.said(date === null ? null : longDate(date, lang)),
        coding: coding.id,
      }),
    ),
    ...answerBlocks(lang),
  ];
}

function factorBlocks({ supporting, inhibiting }: Heard, lang: Lang): readonly Block[] {
  const say = memberCheckPhrases[lang];
  const named = (labels: readonly Bilingual[]): string =>
    joinList(
      labels.map((label) => lowerFirst(label[lang])),
      lang,
    );
  const items = [
    ...(supporting.length === 0 ? [] : [say.helps(named(supporting))]),
    ...(inhibiting.length === 0 ? [] : [say.hinders(named(inhibiting))]),
  ];
  return items.length === 0 ? [] : [list(items), ...answerBlocks(lang)];
}

function front({ study }: CodedStudy, { informant, dates }: Heard, lang: Lang): readonly Block[] {
  const say = memberCheckPhrases[lang];
  const name = study.informants.find(({ id }) => id === informant)?.name ?? null;
  const hidden = study.names === 'pseudonyms';
  const when = joinList(
    dates.map((date) => longDate(date, lang)),
    lang,
  );
  const about = `${study.title === null ? '' : say.study(study.title)}${study.site === null ? '' : say.at(study.site)}`;
  return [
    paragraph(say.to(hidden || name === null ? say.blankName : say.named(name), hidden ? informant : null)),
    paragraph(say.greeting),
    paragraph(say.thanks(when === '' ? '' : say.on(when), about)),
    paragraph(say.purpose, hidden ? say.confidential(informant) : ''),
  ];
}

function closing({ study }: CodedStudy, lang: Lang): readonly Block[] {
  const say = memberCheckPhrases[lang];
  const { researchers } = study.methods;
  const names = researchers.length === 0 ? [say.blankResearcher] : researchers.map(({ name }) => name);
  return [
    paragraph(say.more),
    paragraph(say.line),
    paragraph(say.line),
    paragraph(say.consent[study.names]),
    paragraph(say.place),
    paragraph(say.signature),
    ...names.map((name) => paragraph(say.researcher(name))),
  ];
}

/**
 * The page to take back to an informant: what was understood from their own words, to be confirmed or corrected. No
 * codes, no ratings, nobody else's words. The name is left to be filled in by hand where the study uses pseudonyms.
 */
export function buildMemberCheckSheet(coded: CodedStudy, informant: string, lang: Lang): Report {
  const say = memberCheckPhrases[lang];
  const heard = heardFrom(coded, informant);
  const parts = [
    ...heard.indicators.map((one) => ({
      id: one.indicator,
      heading: one.label[lang],
      blocks: indicatorBlocks(one, lang),
    })),
    { id: 'factors', heading: say.factors, blocks: factorBlocks(heard, lang) },
    { id: 'closing', heading: say.closing, blocks: closing(coded, lang) },
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    lang,
    title: say.title,
    front: front(coded, heard, lang),
    sections: parts.map(
      ({ id, heading, blocks }, at): Section => ({
        id: `member-check-${id}`,
        level: 1,
        number: String.fromCharCode('A'.charCodeAt(0) + at),
        heading,
        blocks,
        sections: [],
      }),
    ),
  };
}

/** Who has answered, and how, as rows for a table. */
export function memberCheckRows(
  states: readonly MemberCheckState[],
  lang: Lang,
): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
} {
  const say = memberCheckPhrases[lang].list;
  const answered = states.filter(({ answers }) => answers.length > 0).length;
  const open = states.find(({ answers }) => answers.length === 0);
  const next = open === undefined ? [] : [say.next(`telaah member-check ${open.informant}`)];
  return {
    heads: Object.values(say.columns),
    rows: states.flatMap(({ informant, role, answers }) =>
      answers.length === 0
        ? [[informant, role ?? '', say.none, '', '']]
        : answers.map(({ outcome, date, note }) => [
            informant,
            role ?? '',
            say.outcomes[outcome],
            longDate(date, lang),
            note ?? '',
          ]),
    ),
    notes: [say.summary(answered, states.length), ...next],
  };
}
