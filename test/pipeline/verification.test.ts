import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import type { Document, Technique } from '../../src/model/source.ts';
import { verificationRules, withDocumentChecks } from '../../src/pipeline/verification.ts';
import { makeCoded } from '../support/make.ts';

/** A document of paragraphs, each a unit. */
function documentOf(technique: Technique, ...paragraphs: string[]): Document {
  const text = paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
  let start = 0;
  const units = paragraphs.map((paragraph, at) => {
    const unit = { ordinal: at + 1, start, end: start + paragraph.length };
    start = unit.end + 2;
    return { ...unit, question: null, heading: null, informant: null };
  });
  return {
    ...{
      id: 'D-01',
      path: 'documents/D-01.md',
      technique,
      informant: null,
      date: null,
      place: null,
      title: null,
    },
    ...{ lang: 'id', text, units },
  };
}

const conclusion = conclude(makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a -'] }));

function added(document: Document) {
  const before = new Set(conclusion.checks);
  return withDocumentChecks(conclusion, [document]).checks.filter((check) => !before.has(check));
}

/** The headcounts of the published study on honorary staff, in sentences of our own. */
const COUNTS = [
  'Jumlah tenaga pada bulan pertama sebanyak 81 orang, terdiri atas 56 PNS, 16 tenaga honorer, 2 kontrak daerah, dan 7 tenaga tugas khusus.',
  'Kegiatan rutin berjalan seperti biasa pada bulan itu.',
  'Jumlah tenaga sebanyak 81 orang terdiri atas 69 PNS, 3 tenaga kontrak, dan 9 tenaga honorer.',
];

describe('rules on numbers over a study’s own documents', () => {
  it('find one total broken down in two ways, at its units', () => {
    const found = added(documentOf('document', ...COUNTS));
    expect(found.map(({ rule, where }) => [rule, where])).toEqual([['R05', ['D-01:1', 'D-01:3']]]);
    expect(found[0]?.message.id).toMatch(/^D-01: /u);
    expect(found[0]?.advice.id.length).toBeGreaterThan(10);
  });

  it('find parts that do not add up to their total', () => {
    const text =
      'Seluruh tenaga berjumlah 67 orang, terdiri atas 56 PNS, 16 tenaga honorer, dan 9 tenaga kontrak.';
    expect(added(documentOf('document', text)).map(({ rule, where }) => [rule, where])).toEqual([
      ['R04', ['D-01:1']],
    ]);
  });

  it('come after those of R03, and leave field notes and interviews alone', () => {
    const all = withDocumentChecks(conclusion, [documentOf('document', ...COUNTS)]).checks;
    const rules = all.map(({ rule }) => rule);
    expect(rules.indexOf('R05')).toBe(rules.lastIndexOf('R03') + 1);
    for (const technique of ['observation', 'interview'] as const)
      expect(added(documentOf(technique, ...COUNTS))).toEqual([]);
  });
});

it('the list of rules holds those of studies, numbers among them, and those of manuscripts', () => {
  const ids = verificationRules()
    .filter(({ checks }) => checks === 'study')
    .map(({ rule }) => rule);
  expect(ids.slice(0, 5)).toEqual(['R03', 'R04', 'R05', 'R06', 'R07']);
  expect(verificationRules().some(({ rule, checks }) => rule === 'R01' && checks === 'manuscript')).toBe(
    true,
  );
});
