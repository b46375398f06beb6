import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import { VERIFICATION_RULES } from '../../src/conclusion/rules/index.ts';
import type { Check } from '../../src/model/finding.ts';
import { mangkunegara } from './published/mangkunegara.ts';
import { mitchell } from './published/mitchell.ts';
import { relevansi } from './published/relevansi.ts';
import { COPIED, robbins, UNCOMBINED } from './published/robbins.ts';
import { robbinsJudge } from './published/robbins-judge.ts';
import type { PublishedStudy } from './published/transcribe.ts';

const STUDIES = [mangkunegara, robbinsJudge, mitchell, robbins, relevansi];
const CHECKS = new Map(STUDIES.map(({ id, coded }) => [id, conclude(coded).checks]));

function found({ id }: PublishedStudy, rule: string): readonly Check[] {
  return (CHECKS.get(id) ?? []).filter((check) => check.rule === rule);
}

/**
 * Rule → the published studies that must trigger it; no other may. Not here are the rules that compare places of a text
 * (R01, R02, R12, R13, R15, R21, R22, R25) or read numbers in one (R04–R06): a structured study has one verdict, one
 * list of indicators and factors, one site, and its numbers stand in its documents. Those are tested on texts.
 */
const TRIGGERS: Readonly<Record<string, readonly PublishedStudy[]>> = {
  R03: [robbins, robbinsJudge, mangkunegara],
  R07: [mangkunegara, robbinsJudge, robbins],
  R08: [robbins],
  R09: [robbins],
  R10: [robbinsJudge],
  R11: [mangkunegara, mitchell],
  R14: [robbins, mangkunegara, robbinsJudge],
  R16: [mangkunegara],
  R17: [mangkunegara, robbinsJudge, mitchell, robbins],
  R18: [mangkunegara, robbinsJudge, relevansi, mitchell, robbins],
  R19: [robbinsJudge, mangkunegara, relevansi, mitchell, robbins],
  R20: [mangkunegara],
  R23: [mangkunegara, relevansi, robbinsJudge, robbins],
  R24: [mitchell],
};

it('every rule of the list is tried', () => {
  const numbered = VERIFICATION_RULES.map(({ id }) => id).filter((id) => id.startsWith('R'));
  expect(Object.keys(TRIGGERS)).toEqual(numbered);
});

describe.each(Object.entries(TRIGGERS))('%s on the published studies', (rule, triggers) => {
  it.each(STUDIES)('$id', (study) => {
    expect(found(study, rule).length > 0).toBe(triggers.includes(study));
  });
});

describe('what exactly is found', () => {
  const where = (study: PublishedStudy, rule: string) => found(study, rule).map((check) => check.where);

  it('Mangkunegara: documents for two of eight sub-indicators; the minimum gives another word', () => {
    const [techniques] = found(mangkunegara, 'R07');
    expect(techniques?.message.id).toContain('Untuk 6 dari 8 sub-indikator tidak ada bukti dari dokumentasi');
    expect(found(mangkunegara, 'R03')[0]?.message.id).toContain('“kurang baik” menurut aturan minimum');
    expect(found(mangkunegara, 'R03')[0]?.message.id).toContain(
      'seperti menurut aturan rata-rata dan median',
    );
    expect(where(mangkunegara, 'R11')).toEqual([['fasilitas', 'literasi digital']]);
    expect(where(mangkunegara, 'R14')).toEqual([['tanggung-jawab/ketaatan-aturan', 'rasa-tanggung-jawab']]);
    expect(found(mangkunegara, 'R16')).toHaveLength(2);
    expect(where(mangkunegara, 'R17')[0]).toHaveLength(3);
  });

  it('Robbins: the mean contradicts the printed verdict; copied reasons; two without a combined rating', () => {
    expect(found(robbins, 'R03')[0]?.message.id).toContain('“baik” menurut aturan rata-rata');
    expect(where(robbins, 'R08').map(([code]) => code)).toEqual(COPIED);
    expect(where(robbins, 'R09')).toEqual([UNCOMBINED]);
    expect(found(robbins, 'R07')[0]?.message.id).toContain('Wawancara: “Faktor');
    expect(where(robbins, 'R14')).toEqual([
      ['kualitas/kreativitas', 'kurang-inovasi'],
      ['efektivitas/sarana-prasarana', 'sarana-memadai'],
    ]);
  });

  it('Robbins and Judge: interviews against observation', () => {
    expect(where(robbinsJudge, 'R10')).toEqual([['kualitas']]);
    expect(found(robbinsJudge, 'R03')[0]?.message.id).toContain('“kurang baik” menurut aturan minimum');
  });

  it('Mitchell: conclusions about indicators that the findings do not discuss, the rest from one voice', () => {
    expect(where(mitchell, 'R11')).toEqual([['kualitas-kerja', 'ketepatan-waktu', 'kemampuan']]);
    expect(found(mitchell, 'R11')[0]?.severity).toBe('error');
    expect(where(mitchell, 'R24')).toEqual([
      ['inisiatif', 'I-01'],
      ['komunikasi', 'I-01'],
    ]);
  });
});
