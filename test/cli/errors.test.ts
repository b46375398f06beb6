import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/model/error.ts';
import type { Lang } from '../../src/model/text.ts';
import { type CliResult, telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

/** One mistake that a user can make, and how the message must begin (`file:line:col`). */
interface Mistake {
  readonly files: Readonly<Record<string, string>>;
  readonly argv: readonly string[];
  /** What stands before `error:`; empty where no file is to blame. */
  readonly where: string;
  /** Part of the message or hint that tells the user what to do. */
  readonly says: Readonly<Record<Lang, string>>;
  /** The character under the caret. */
  readonly caret?: string;
  /** 2 unless the check that was asked for found something. */
  readonly exit?: 1;
}

const INTERVIEW = 'Peneliti: Bagaimana kehadiran pegawai?\n\nInforman: Hadir semua.\n';
const STUDY = 'codebook: robbins-2010\n';
const CODEBOOK = `id: mini
title: Mini
indicators:
  - id: hadir
    label: Kehadiran
    definition: Hadir pada jam kerja.
`;

const GOLD = '{"doc":"W-01","unit":1,"codes":[{"code":"hadir","polarity":"positive"}]}\n';

const TO_ANONYMIZE = {
  'study.yaml': STUDY,
  'informants.csv': 'id,nama\nI-01,Zulbaidah Orlanda\n',
  'interviews/W-01.md': INTERVIEW.replace('Hadir semua', 'Bu Zulbaidah hadir'),
};

const MISTAKES: Readonly<Record<ErrorCode, Mistake>> = {
  USAGE: {
    files: {},
    argv: ['analize'],
    where: '',
    says: { id: 'Maksudnya analyze?', en: 'Did you mean analyze?' },
  },
  INPUT_NOT_FOUND: {
    files: {},
    argv: ['analyze', 'wawancara.docx', '-c', 'robbins-2010'],
    where: '',
    says: { id: 'wawancara.docx tidak ada', en: 'wawancara.docx does not exist' },
  },
  INPUT_UNREADABLE: {
    files: { 'W-01.docx': 'PK\u0003\u0004 cut off' },
    argv: ['analyze', 'W-01.docx', '-c', 'robbins-2010'],
    where: 'W-01.docx',
    says: { id: 'simpan ulang sebagai .docx', en: 'save it again as .docx' },
  },
  FORMAT_UNSUPPORTED: {
    files: { 'W-01.doc': 'x' },
    argv: ['analyze', 'W-01.doc', '-c', 'robbins-2010'],
    where: 'W-01.doc',
    says: { id: 'Simpan Sebagai', en: 'Save As' },
  },
  FRONT_MATTER_INVALID: {
    files: { 'W-01.md': `---\ninformant: I-01\ndate: [2025\n---\n${INTERVIEW}` },
    argv: ['analyze', 'W-01.md', '-c', 'robbins-2010'],
    where: 'W-01.md:',
    says: { id: 'Tulis sebagai pasangan kunci dan nilai', en: 'Write keys and values' },
  },
  NO_SOURCES: {
    files: { 'study.yaml': STUDY },
    argv: ['analyze'],
    where: '',
    says: { id: 'Letakkan transkrip', en: 'Put transcripts' },
  },
  STUDY_INVALID: {
    files: { 'study.yaml': `${STUDY}rating:\n  aggregation: avarage\n`, 'interviews/W-01.md': INTERVIEW },
    argv: ['analyze'],
    where: 'study.yaml:3:16',
    says: { id: 'mean, median, min, mode, manual', en: 'mean, median, min, mode, manual' },
    caret: 'a',
  },
  ROSTER_INVALID: {
    files: {
      'study.yaml': STUDY,
      'informants.csv': 'id,nama\nI-01,Ratna\nI-01,Budi\n',
      'interviews/W-01.md': INTERVIEW,
    },
    argv: ['analyze'],
    where: 'informants.csv:3',
    says: { id: 'dipakai dua kali', en: 'is used twice' },
  },
  CODEBOOK_INVALID: {
    files: { 'mine.yaml': CODEBOOK.replace('id: hadir', 'id: 3') },
    argv: ['codebook', 'check', 'mine.yaml'],
    where: 'mine.yaml:4:9',
    says: { id: 'Tulis dalam tanda kutip: id: "3"', en: 'Write it in quotes: id: "3"' },
    caret: '3',
  },
  CODEBOOK_NOT_FOUND: {
    files: { 'W-01.md': INTERVIEW },
    argv: ['analyze', 'W-01.md', '-c', 'robins-2010'],
    where: '',
    says: { id: 'Maksudnya "robbins-2010"?', en: 'Did you mean "robbins-2010"?' },
  },
  CODEBOOK_EXAMPLES_FAIL: {
    files: { 'mine.yaml': `${CODEBOOK}    examples:\n      - { text: Cuaca cerah., polarity: positive }\n` },
    argv: ['codebook', 'check', 'mine.yaml'],
    where: 'mine.yaml',
    says: { id: 'lalu periksa lagi', en: 'and check again' },
    exit: 1,
  },
  CODINGS_INVALID: {
    files: { 'a.jsonl': GOLD, 'b.jsonl': `${GOLD}${GOLD}` },
    argv: ['evaluate', 'a.jsonl', 'b.jsonl'],
    where: 'b.jsonl:2',
    says: { id: 'W-01:1 sudah ada pada baris 1', en: 'W-01:1 stands on line 1 already' },
  },
  NOTHING_TO_COMPARE: {
    files: { 'a.jsonl': GOLD, 'b.jsonl': GOLD.replace('W-01', 'W-02') },
    argv: ['evaluate', 'a.jsonl', 'b.jsonl'],
    where: '',
    says: { id: 'Dokumen di a.jsonl: W-01', en: 'The documents of a.jsonl are W-01' },
  },
  UNIT_NOT_FOUND: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW },
    argv: ['explain', 'W-01:99'],
    where: '',
    says: { id: 'W-01 mempunyai satuan 1 sampai 1', en: 'W-01 has units 1 to 1' },
  },
  CODER_INVALID: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW },
    argv: ['code', 'undo'],
    where: '',
    says: { id: 'Tambahkan --coder NAMA', en: 'Add --coder NAME' },
  },
  CODING_NOT_FOUND: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW },
    argv: ['code', 'remove', 'abc', '--coder', 'ani'],
    where: '',
    says: { id: 'Lihat id-nya: telaah code list', en: 'See the ids: telaah code list' },
  },
  JOURNAL_LOCKED: {
    files: {
      'study.yaml': STUDY,
      'interviews/W-01.md': INTERVIEW,
      // The lock of a process on another machine, which cannot be asked whether it lives.
      '.telaah/locks/ani.jsonl.1': '4711@another-machine\n',
    },
    argv: ['code', 'memo', 'study', 'Memo', '--coder', 'ani'],
    where: '',
    says: { id: 'sedang ditulis proses 4711', en: 'is being written by process 4711' },
  },
  JOURNAL_UNWRITABLE: {
    // A file stands where the folder of the journals would have to.
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW, codings: 'mine' },
    argv: ['code', 'memo', 'study', 'Memo', '--coder', 'ani'],
    where: '',
    says: { id: 'Periksa izin folder codings/', en: 'Check the permissions of the folders codings/' },
  },
  INFORMANT_NOT_FOUND: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': `---\ninformant: I-01\n---\n${INTERVIEW}` },
    argv: ['member-check', 'I-1'],
    where: '',
    says: { id: 'Maksudnya I-01?', en: 'Did you mean I-01?' },
  },
  DECISIONS_INVALID: {
    files: {
      'study.yaml': STUDY,
      'interviews/W-01.md': INTERVIEW,
      'decisions.yaml': 'findings:\n  kuantitas: { rating: bagus, why: Sering terlihat }\n',
    },
    argv: ['analyze'],
    where: 'decisions.yaml:2:24',
    says: { id: 'Tulis salah satu dari skala itu', en: 'Write one of these' },
    caret: 'b',
  },
  DECISION_NOT_FOUND: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW },
    argv: ['conclude', 'set', 'kehadiran', '--rating', 'baik', '--why', 'Sering terlihat'],
    where: '',
    says: { id: 'Maksudnya', en: 'Did you mean' },
  },
  OUTPUT_REFUSED: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW, 'out/skripsi.docx': 'mine' },
    argv: ['analyze'],
    where: '',
    says: { id: 'timpa dengan --force', en: 'overwrite with --force' },
  },
  OUTPUT_UNWRITABLE: {
    files: { 'study.yaml': STUDY, 'interviews/W-01.md': INTERVIEW },
    // A file stands where a folder would have to.
    argv: ['analyze', '--out', 'study.yaml/out'],
    where: '',
    says: { id: 'tidak dapat ditulis', en: 'cannot be written' },
  },
  PROPOSAL_INVALID: {
    files: { ...TO_ANONYMIZE, 'anonymize.yaml': 'entries:\n  - as: I-01\n    find: [A]\n' },
    argv: ['anonymize', '--apply', '--out', 'copy'],
    where: 'anonymize.yaml:',
    says: { id: 'kurung siku: "[I-03]"', en: 'square brackets: "[I-03]"' },
    caret: 'I',
  },
  PROPOSAL_INCOMPLETE: {
    files: { ...TO_ANONYMIZE, 'anonymize.yaml': 'keep: []\n' },
    argv: ['anonymize', '--apply', '--out', 'copy'],
    where: 'anonymize.yaml',
    says: { id: 'telaah anonymize', en: 'telaah anonymize' },
  },
  KEY_INVALID: {
    files: { ...TO_ANONYMIZE, 'a.key': 'no key\n' },
    argv: ['anonymize', '--restore', 'a.key', '--out', 'copy'],
    where: 'a.key',
    says: { id: 'kunci', en: 'key' },
  },
  KEY_LOCKED: {
    files: { ...TO_ANONYMIZE, 'a.key.age': 'age-encryption.org/v1\ncut off', 'word.txt': 'secret\n' },
    argv: ['anonymize', '--restore', 'a.key.age', '--passphrase-file', 'word.txt', '--out', 'copy'],
    where: 'a.key.age',
    says: { id: 'kata sandi', en: 'passphrase' },
  },
};

/** Runs into a mistake with `--lang` set; what the user sees on stderr about it. */
async function runInto({ files, argv }: Mistake, lang: Lang): Promise<CliResult> {
  return telaah([...argv, '--lang', lang], folderWith(files));
}

/** The lines of the one message that carries the code: from its head to the code. */
function messageOf(err: string, code: ErrorCode): string[] {
  const lines = err.trimEnd().split('\n');
  const last = lines.findIndex((line) => line.endsWith(`[${code}]`));
  const first = lines.findLastIndex((line, index) => index <= last && line.includes('error:'));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

describe.each(Object.keys(ERROR_CODES) as ErrorCode[])('%s', (code) => {
  const mistake = MISTAKES[code];

  it.each(['id', 'en'] as const)('is told in one shape (%s)', async (lang) => {
    const { code: exit, err } = await runInto(mistake, lang);
    const message = messageOf(err, code);

    expect(exit).toBe(mistake.exit ?? 2);
    expect(message.length, err).toBeGreaterThan(1);
    expect(message[0]).toMatch(mistake.where === '' ? /^error: \S/u : /^\S+ \S+: /u);
    expect(message[0]?.startsWith(mistake.where), message[0]).toBe(true);
    expect(message.at(-1)).toMatch(new RegExp(`^ {2}(?:\\S.* {2})?\\[${code}\\]$`, 'u'));
    expect(message.join('\n')).toContain(mistake.says[lang]);
  });

  it('shows no stack and calls itself no bug', async () => {
    const { out, err } = await runInto(mistake, 'en');
    expect(`${out}${err}`).not.toMatch(/^\s+at .*\.[jt]s:\d+|This is a bug/mu);
  });
});

describe('the caret', () => {
  const pointed = Object.entries(MISTAKES).filter(([, { caret }]) => caret !== undefined);

  it.each(pointed)('of %s stands under what is wrong', async (code, mistake) => {
    const { err } = await runInto(mistake, 'en');
    const [, source = '', caret = ''] = messageOf(err, code as ErrorCode);
    expect(caret.trimEnd().endsWith('^'), err).toBe(true);
    expect(source[caret.indexOf('^')]).toBe(mistake.caret);
  });
});
