import { describe, expect, it } from 'vitest';
import { NO_METHODS } from '../../src/model/methods.ts';
import { makeCodebook, makeCoded, makeCoding, makeInformant, type StudyInLines } from '../support/make.ts';
import { analysisOf, linesOf, reportOf } from './support.ts';

function limitations(lines: StudyInLines, lang: 'id' | 'en' = 'id'): readonly string[] {
  return linesOf(reportOf(analysisOf(makeCoded(lines)), lang), 'verification-limitations');
}

const confirmed = (line: string) => makeCoding(line, { status: 'confirmed' });

describe('limitations', () => {
  it('say in words how many codes were seen through which techniques only', () => {
    const codings = ['W-01:1 a +', 'W-02:1 b +', 'W-01:2 c +', 'O-01:1 a +', 'O-01:2 b +', 'O-01:3 c +'];
    const found = limitations({ codings: [...codings, 'D-01:1 c +'] });
    expect(found).toContain(
      'Dua dari tiga indikator hanya dilihat melalui wawancara dan observasi, tanpa bukti dari dokumentasi: sub a dan sub b.',
    );
    expect(limitations({ codings: ['W-01:1 a +', 'W-02:1 a +'] }, 'en')).toContain(
      'The data come from interviews alone, so that there is no triangulation of techniques.',
    );
  });

  it('name what has no evidence, one source, too few interviews, and unchecked codings', () => {
    const found = limitations({
      codings: ['W-01:1 a +', 'W-01:2 a +', 'W-01:3 a +'],
      codebook: makeCodebook(['a', 'b']),
    });
    expect(found).toContain('Data yang diperoleh tidak memuat bukti tentang sub b, sehingga tidak dinilai.');
    expect(found.join('\n')).toContain('Penilaian sub a bertumpu pada satu sumber');
    expect(found.join('\n')).toContain('karena hanya ada 1 wawancara (diperlukan sedikitnya 6)');
    expect(found.join('\n')).toContain('dari 3 koding, belum ada yang diperiksa peneliti');
  });

  it('tell of silent informants, and of tests declared without a record', () => {
    const found = limitations(
      {
        codings: ['W-01:1 a +', 'O-01:1 a +'],
        study: {
          informants: ['I-01', 'I-02'].map((id) => makeInformant(id)),
          credibility: ['member-check'],
        },
      },
      'en',
    ).join('\n');
    expect(found).toContain('Of the 2 informants in the roster, 1 has no answers in the data.');
    expect(found).toContain('no record of how these tests of credibility were carried out: member check');
  });

  it('begin with what the researcher says, and leave out what does not hold', () => {
    const found = limitations({
      codings: ['W-01:1 a +', 'O-01:1 a +', 'D-01:1 a +'].map(confirmed),
      study: { methods: { ...NO_METHODS, fields: { limitations: 'Satu bidang menolak diamati.' } } },
    });
    expect(found[0]).toBe('Menurut peneliti: Satu bidang menolak diamati.');
    const all = found.join('\n');
    expect(all).not.toContain('hanya dilihat melalui');
    expect(all).not.toContain('secara otomatis');
    expect(all).not.toContain('satu sumber');
    expect(all).toContain('tidak diperiksa oleh pengode kedua');
  });
});
