import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/model/decision.ts';
import { TelaahError } from '../../../src/model/error.ts';
import { FIVE_LEVELS } from '../../../src/model/rating.ts';
import { type DecisionFacts, readDecisions, resolveDecisions } from '../../../src/store/decisions/index.ts';
import { folderWith } from '../../support/folder.ts';
import { makeCodebook, makeFactor } from '../../support/make.ts';

const FACTS: DecisionFacts = {
  scale: FIVE_LEVELS,
  codebook: makeCodebook(['kualitas/sop', 'kualitas/hasil', 'waktu'], {
    factors: [makeFactor('sarana-lama', 'inhibiting')],
  }),
  informants: ['I-01', 'I-03'],
  documents: ['W-01', 'O-01'],
  techniques: ['interview', 'observation'],
};

const WHOLE = `# yaml-language-server: $schema=.telaah/decisions.schema.json
findings:
  kualitas/sop:
    rating: Cukup  Baik
    why: Dokumen lebih kuat.
    by: dina
    date: 2025-05-30
    basis: 3f2a9c
    techniques: { interview: { rating: very good, why: Semua sepakat } }
    alignment: { value: belum sejalan, why: Belum urut }
    recommendation: { to: Kepala Dinas, action: Susun SOP, why: Diminta informan }
  kualitas: { rating: 2, why: Rata-rata menyesatkan }
  waktu: { recommendation: { action: none, why: Sudah berjalan } }
  overall: { rating: good, why: Keseluruhan berjalan }
factors:
  - { factor: sarana-lama, keep: false, why: Sudah diganti }
  - { factor: Macet, kind: penghambat, codes: [waktu], label: Lalu lintas, why: Sering disebut }
member-checks:
  - { informant: I-03, date: 2025-06-02, outcome: corrected, note: Bukan tiap hari }
  - { informant: I-01, date: 2025-06-01, outcome: dikonfirmasi }
credibility:
  - { kind: kunjungan, date: 2025-03-02, note: Ikut apel, with: Kasubbag, hours: 3, documents: [O-01] }
  - { kind: peer-debriefing, note: Membahas koding }
`;

const grounds = (why: string) => ({ why, by: null, date: null, basis: null });

describe('decisions.yaml', () => {
  it('is read in the terms of the study', () => {
    expect(resolveDecisions(WHOLE, FACTS)).toEqual({
      findings: [
        {
          subject: 'kualitas/sop',
          rating: { level: 3, why: 'Dokumen lebih kuat.', by: 'dina', date: '2025-05-30', basis: '3f2a9c' },
          techniques: { interview: { ...grounds('Semua sepakat'), level: 5 } },
          alignment: { ...grounds('Belum urut'), value: 'not-aligned' },
          recommendation: { ...grounds('Diminta informan'), to: 'Kepala Dinas', action: 'Susun SOP' },
        },
        {
          subject: 'kualitas',
          rating: { ...grounds('Rata-rata menyesatkan'), level: 2 },
          techniques: {},
          alignment: null,
          recommendation: null,
        },
        {
          subject: 'waktu',
          rating: null,
          techniques: {},
          alignment: null,
          recommendation: { ...grounds('Sudah berjalan'), to: null, action: null },
        },
        {
          subject: 'overall',
          rating: { ...grounds('Keseluruhan berjalan'), level: 4 },
          techniques: {},
          alignment: null,
          recommendation: null,
        },
      ],
      factors: [
        {
          ...grounds('Sudah diganti'),
          factor: 'sarana-lama',
          keep: false,
          kind: null,
          label: null,
          codes: null,
        },
        {
          ...grounds('Sering disebut'),
          factor: 'Macet',
          keep: true,
          kind: 'inhibiting',
          label: 'Lalu lintas',
          codes: ['waktu'],
        },
      ],
      memberChecks: [
        { informant: 'I-01', date: '2025-06-01', outcome: 'confirmed', note: null },
        { informant: 'I-03', date: '2025-06-02', outcome: 'corrected', note: 'Bukan tiap hari' },
      ],
      credibility: [
        {
          kind: 'visit',
          date: '2025-03-02',
          note: 'Ikut apel',
          with: 'Kasubbag',
          hours: 3,
          documents: ['O-01'],
        },
        {
          kind: 'peer-debriefing',
          date: null,
          note: 'Membahas koding',
          with: null,
          hours: null,
          documents: [],
        },
      ],
    });
  });

  it.each([
    ['', ''],
    ['comments', '# belum ada\n\n  # sama sekali\n'],
    ['a byte-order mark', '\uFEFF# x\n'],
    ['keys without anything', 'findings:\nfactors:\n  # - …\n'],
    ['a line of dashes', '---\n# x\n'],
  ])('holds nothing: %s', (_, text) => {
    expect(resolveDecisions(text, FACTS)).toEqual(NO_DECISIONS);
  });

  it('calls a codebook factor by its id, also where it is called by its label', () => {
    const text = 'factors: [ { factor: "faktor  SARANA-lama", keep: false, why: x } ]\n';
    expect(resolveDecisions(text, FACTS).factors[0]?.factor).toBe('sarana-lama');
  });
});

function detailsOf(text: string): readonly string[] {
  try {
    resolveDecisions(text, FACTS);
  } catch (error) {
    if (!(error instanceof TelaahError)) throw error;
    return error.details.map(({ code, message, hint, place }) => {
      const { line, column, sourceLine } = place ?? {};
      const at = (sourceLine ?? '').slice((column ?? 1) - 1);
      return `${code} ${String(line)} <${at}> ${message.id} | ${message.en} | ${hint?.id ?? ''}`;
    });
  }
  throw new Error('no mistake was found');
}

describe('mistakes in decisions.yaml', () => {
  it.each<[string, string, number, RegExp]>([
    [
      'an unknown code',
      'findings:\n  kualitas/spo: { rating: 3, why: x }\n',
      2,
      /<kualitas\/spo: .*bukan kode.*Maksudnya "kualitas\/sop"/u,
    ],
    [
      'a word off the scale',
      'findings:\n  waktu:\n    rating: cukup bak\n    why: x\n',
      3,
      /<cukup bak> .*5 sangat baik \(very good\).*Maksudnya "cukup baik"/u,
    ],
    [
      'a level off the scale',
      'findings: { waktu: { rating: 7, why: x } }\n',
      1,
      /<7, .*"7" bukan kata atau tingkat/u,
    ],
    ['no reason', 'findings:\n  waktu:\n    rating: 3\n', 3, /why belum ditulis.*say why/u],
    ['a reason of nothing', 'findings: { waktu: { why: x } }\n', 1, /alasan tanpa penilaian/u],
    [
      'an alignment without a reason',
      'findings: { waktu: { alignment: { value: sejalan } } }\n',
      1,
      /alignment\.why tidak ada/u,
    ],
    [
      'a word that is no alignment',
      'findings: { waktu: { alignment: { value: sejala, why: x } } }\n',
      1,
      /<sejala, .*belum sepenuhnya sejalan.*Maksudnya "sejalan"/u,
    ],
    [
      'an alignment of an indicator',
      'findings: { kualitas: { alignment: { value: sejalan, why: x } } }\n',
      1,
      /<alignment: .*hanya dapat ditetapkan untuk kode/u,
    ],
    [
      'a technique of the whole',
      'findings: { overall: { techniques: { interview: { rating: 3, why: x } } } }\n',
      1,
      /hanya dapat ditetapkan untuk kode/u,
    ],
    [
      'a technique the study has not',
      'findings: { waktu: { techniques: { document: { rating: 3, why: x } } } }\n',
      1,
      /<document: .*tidak memiliki sumber dokumentasi/u,
    ],
    [
      'a technique in the other language',
      'findings: { waktu: { techniques: { wawancara: { rating: 3, why: x } } } }\n',
      1,
      /<wawancara: .*Maksudnya "interview"/u,
    ],
    [
      'an unknown informant',
      'member-checks:\n  - { informant: I-30, date: 2025-06-01, outcome: confirmed }\n',
      2,
      /<I-30, .*"I-30" tidak ada.*Maksudnya "I-0/u,
    ],
    [
      'no such day',
      'member-checks: [ { informant: I-03, date: 2025-06-31, outcome: confirmed } ]\n',
      1,
      /tanggal yang ada di kalender/u,
    ],
    [
      'an unknown document',
      'credibility: [ { kind: visit, note: x, documents: [Z-09] } ]\n',
      1,
      /<Z-09\].*Dokumen yang ada: W-01, O-01/u,
    ],
    [
      'an unknown code of a factor',
      'factors: [ { factor: x, codes: [waktuu], why: y } ]\n',
      1,
      /<waktuu\].*Maksudnya "waktu"/u,
    ],
    [
      'one factor twice',
      'factors:\n  - { factor: x, why: y }\n  - { factor: X, keep: false, why: y }\n',
      3,
      /sudah ditetapkan di atas/u,
    ],
    [
      'a key that is not known',
      'finding:\n  waktu: { rating: 3, why: x }\n',
      1,
      /<finding:> .*Maksudnya "findings"/u,
    ],
    ['broken YAML', 'findings:\n  waktu: { rating: 3, why: x\n', 3, /YAML tidak terbaca/u],
  ])('%s', (_, text, line, says) => {
    const [detail, ...more] = detailsOf(text);
    expect(more).toEqual([]);
    expect(detail).toMatch(says);
    expect(detail).toMatch(new RegExp(`^DECISIONS_INVALID ${String(line)} `, 'u'));
  });

  it('are told together, by line', () => {
    expect(detailsOf('findings:\n  a: { rating: 3, why: x }\n  waktu: { rating: 9, why: x }\n')).toHaveLength(
      2,
    );
  });

  it('are left out and said where the study is looked at with another codebook', async () => {
    const text = 'findings:\n  teori/lain: { rating: 3, why: x }\n  waktu: { rating: 3, why: y }\n';
    const { value, warnings } = await readDecisions(folderWith({ 'decisions.yaml': text }), FACTS, false);
    expect(value.findings.map(({ subject }) => subject)).toEqual(['waktu']);
    expect(warnings).toMatchObject([{ code: 'DECISION_LEFT_OUT', where: 'decisions.yaml:2' }]);
  });
});
