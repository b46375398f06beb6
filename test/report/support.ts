import fc from 'fast-check';
import { conclude } from '../../src/conclusion/index.ts';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { Analysis, CodedStudy } from '../../src/model/analysis.ts';
import type { Lang } from '../../src/model/text.ts';
import type { Warning } from '../../src/model/warning.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Block, Inline, Report, Section, Table } from '../../src/report/model.ts';
import { makeCodebook, makeCoded, makeFactor, makeInformant } from '../support/make.ts';

export function analysisOf(coded: CodedStudy, warnings: readonly Warning[] = []): Analysis {
  return {
    ...coded,
    conclusion: conclude(coded),
    coders: [],
    agreement: null,
    memos: [],
    warnings,
    audit: null,
  };
}

export function reportOf(analysis: Analysis, lang: Lang = 'id'): Report {
  return buildReport(
    analysis,
    MATRIX_KINDS.map((kind) => kind.build(analysis)),
    lang,
  );
}

/** Every section, an outer one before the inner ones. */
export function sectionsOf(report: Report): readonly Section[] {
  const within = (section: Section): readonly Section[] => [section, ...section.sections.flatMap(within)];
  return report.sections.flatMap(within);
}

export function blocksOf(report: Report): readonly Block[] {
  return [...report.front, ...sectionsOf(report).flatMap(({ blocks }) => blocks)];
}

export function tablesOf(report: Report): readonly Table[] {
  return blocksOf(report).filter((block) => block.kind === 'table');
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [textOf(block.inlines)];
    case 'quote':
      return [`${block.text} ${block.citation}`];
    case 'list':
      return block.items.map(textOf);
    case 'figure':
      return [block.alternative];
    case 'table':
      return [];
  }
}

/** The words of one section's blocks, one line a block; tables are left out. */
export function linesOf(report: Report, id: string): readonly string[] {
  return (sectionsOf(report).find((candidate) => candidate.id === id)?.blocks ?? []).flatMap(linesOfBlock);
}

/** A small synthetic study with three techniques, factors on both sides, and one code without evidence. */
export function smallStudy(): Analysis {
  const codebook = makeCodebook(['kualitas/sop', 'kualitas/kemampuan', 'waktu'], {
    factors: [
      makeFactor('latihan', 'inhibiting', ['kualitas/kemampuan']),
      makeFactor('pedoman', 'supporting', ['kualitas/sop']),
    ],
  });
  return analysisOf(
    makeCoded({
      codebook,
      codings: [
        'W-01:1 kualitas/sop +',
        'W-01:2 kualitas/sop -',
        'W-02:1 kualitas/sop +',
        'O-01:1 kualitas/sop +',
        'D-01:1 kualitas/sop -',
        'W-01:3 kualitas/kemampuan - 0.5',
        'W-02:2 kualitas/kemampuan -',
        'O-01:2 kualitas/kemampuan 0',
      ],
      factors: [
        'W-01:1 + pedoman kualitas/sop',
        'W-01:3 - latihan kualitas/kemampuan',
        'W-02:2 - gaji kualitas/kemampuan',
      ],
      study: {
        title: 'Kinerja pegawai Dinas Contoh (data sintetis)',
        site: 'Dinas Contoh',
        credibility: ['member-check', 'technique-triangulation'],
        informants: [
          makeInformant('I-01', { name: 'Ibu Contoh', role: 'Kepala Dinas', group: 'pimpinan' }),
          makeInformant('I-02', { role: 'Staf', group: 'staf' }),
        ],
      },
    }),
    [
      {
        code: 'SPEAKER_INFERRED',
        where: 'interview/W-01.md',
        message: { id: 'disimpulkan', en: 'inferred' },
      },
    ],
  );
}

/** Text that tries to be markup, a formula, or a table of its own. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '|',
        '\\',
        '\\|',
        '*',
        '**',
        '_',
        '__',
        '<',
        '<script>alert(1)</script>',
        '<!--',
        '&amp;',
        '&lt',
        '#',
        '# ',
        '`',
        '``',
        '```',
        '~~',
        '$',
        '$$',
        '[',
        ']',
        '](x)',
        '![',
        '!',
        '[^1]',
        '1. ',
        '- ',
        '+ ',
        '> ',
        '=',
        '---',
        ':',
        '\n',
        '\n\n',
        '\r\n',
        '\t',
        '    ',
        ' ',
        '\u00a0',
        '\u2028',
        '\u0000',
        '\u001b[31m',
        '\u202e',
        '\ufeff',
        'http://a.b',
        '=1+1',
        '@SUM(A1)',
        'kata',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
