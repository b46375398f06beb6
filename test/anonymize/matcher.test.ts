import { expect, test } from 'vitest';
import { Anonymizer, edited, type Proposal } from '../../src/anonymize/index.ts';

const PROPOSAL: Proposal = {
  entries: [
    {
      as: '[I-03]',
      kind: 'informant',
      find: ['Hj. Nurhaedah Budi Palinra, S.Sos., M.Si', 'Nurhaedah', 'Budi', 'Palinra'],
      replace: true,
    },
    { as: '[I-04]', kind: 'informant', find: ['Indah Lestari', 'Indah', 'Lestari'], replace: true },
    { as: '[I-05]', kind: 'initials', find: ['AB'], replace: true },
    { as: '[Telepon-1]', kind: 'phone', find: ['081234567890'], replace: true },
    { as: '[Nama-9]', kind: 'name', find: ['Rusli'], replace: false },
  ],
  keep: ['Jalan Budi Mulia'],
  namesOnly: ['Indah', 'Lestari'],
};

const anonymized = (text: string): string => edited(text, new Anonymizer(PROPOSAL, []).edits('', text));

test.each([
  [
    'whole, with what is worn before and behind',
    'Ibu Hj. Nurhaedah Budi Palinra, S.Sos., M.Si. hadir',
    'Ibu [I-03] hadir',
  ],
  ['in capitals, spread over lines', 'NURHAEDAH  BUDI\nPALINRA', '[I-03]'],
  ['in part', 'kata Bu Nurhaedah tadi', 'kata Bu [I-03] tadi'],
  ['abbreviated', 'N. Budi P. dan Nurhaedah P.', '[I-03]. dan [I-03].'],
  ['run together, as in names of files', 'wawancara_NurhaedahBudi.docx', 'wawancara_[I-03].docx'],
  ['spelled out', 'B U D I', '[I-03]'],
  ['with a clitic', 'Budinya sakit', '[I-03]nya sakit'],
  ['no part of a longer word', 'budidaya ikan, budiman', 'budidaya ikan, budiman'],
  ['no words that only sound like it', 'Bu di kantor', 'Bu di kantor'],
  ['everyday words in small letters', 'indah sekali, lestari', 'indah sekali, lestari'],
  ['everyday words at the head of a sentence', 'Bagus. Indah sekali', 'Bagus. Indah sekali'],
  ['everyday words as names', 'lalu Indah datang, pak indah', 'lalu [I-04] datang, pak [I-04]'],
  ['initials in capitals alone', 'AB, ab, A.B.', '[I-05], ab, [I-05].'],
  ['numbers however they are spaced', '0812-3456-7890 / 0812 3456 7890', '[Telepon-1] / [Telepon-1]'],
  ['what is kept', 'di Jalan Budi Mulia', 'di Jalan Budi Mulia'],
  ['what is not replaced', 'Pak Rusli', 'Pak Rusli'],
])('finds a name %s', (_, text, expected) => {
  expect(anonymized(text)).toBe(expected);
});

test('a pseudonym that stands there already stays, and nothing inside it is looked for', () => {
  expect(anonymized('[I-03] dan Budi')).toBe('[I-03] dan [I-03]');
});

test('ids that hold a name become others, each its own', () => {
  const swap = new Anonymizer(PROPOSAL, ['W-01', 'W-02 Nurhaedah', 'W-02 Budi', 'W-02 I-03']);
  expect(['W-01', 'W-02 Nurhaedah', 'W-02 Budi', 'W-02 I-03'].map((id) => swap.id(id))).toEqual([
    'W-01',
    'W-02 I-03-2',
    'W-02 I-03-3',
    'W-02 I-03',
  ]);
});
