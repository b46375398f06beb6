import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { makeCodebook, makeCoded } from '../support/make.ts';
import { analysisOf, linesOf, reportOf } from './support.ts';

const CODINGS = ['W-01:1 a +', 'W-01:2 a +', 'W-02:1 a +', 'W-03:1 a -', 'O-01:1 a ~'];
const HEAD = { id: 'Teori dan bukti.', en: 'Theory and evidence.' };

function paragraphOf(lines: readonly string[], lang: 'id' | 'en'): string | undefined {
  return lines.find((line) => line.startsWith(HEAD[lang]));
}

describe('a finding against the theory', () => {
  it('says whose alignment it is, and gives the evidence for the definition and against it', () => {
    const analysis = analysisOf(makeCoded({ codings: CODINGS }));
    expect(paragraphOf(linesOf(reportOf(analysis), 'finding-a'), 'id')).toMatch(
      /^Teori dan bukti\. Keselarasannya masih usulan\. Ukuran dalam rumusan itu terpenuhi menurut 3 bagian positif dari 2 sumber \(W-0\d:\d, .*\), belum terpenuhi menurut 1 bagian negatif dari 1 sumber \(W-03:1\), dan terpenuhi sebagian menurut 1 bagian campuran dari 1 sumber \(O-01:1\)\.$/u,
    );
    expect(paragraphOf(linesOf(reportOf(analysis, 'en'), 'finding-a'), 'en')).toContain(
      'not met by 1 negative passage from 1 source (W-03:1)',
    );
  });

  it('gives four places of a side and counts the others', () => {
    const codings = [1, 2, 3, 4, 5, 6].map((unit) => `W-01:${unit} a +`);
    const text = paragraphOf(linesOf(reportOf(analysisOf(makeCoded({ codings }))), 'finding-a'), 'id');
    expect(text).toContain('6 bagian positif dari 1 sumber');
    expect(text).toContain('; 2 tempat lagi)');
  });

  it('gives the researcher’s reason where the researcher decided, beside the proposal', () => {
    const decisions = {
      ...NO_DECISIONS,
      findings: [
        {
          subject: 'a',
          rating: null,
          techniques: {},
          alignment: {
            value: 'not-aligned' as const,
            why: 'ukurannya lain.',
            by: null,
            date: null,
            basis: null,
          },
          recommendation: null,
        },
      ],
    };
    const codings = CODINGS.slice(0, 3);
    const text = paragraphOf(
      linesOf(reportOf(analysisOf(makeCoded({ codings, decisions })), 'en'), 'finding-a'),
      'en',
    );
    expect(text).toContain(
      'The alignment is the researcher’s decision, because: ukurannya lain. Proposed from the combined rating: in line.',
    );
  });

  it('is left out where no theory is cited', () => {
    const codebook = makeCodebook(['a'], { citation: null });
    const report = reportOf(analysisOf(makeCoded({ codebook, codings: CODINGS })));
    expect(paragraphOf(linesOf(report, 'finding-a'), 'id')).toBeUndefined();
  });
});
