import { describe, expect, it } from 'vitest';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { SearchQuery } from '../../src/model/concordance.ts';
import { TelaahError } from '../../src/model/error.ts';
import { filterStudy } from '../../src/model/filter.ts';
import type { Document, Technique } from '../../src/model/source.ts';
import type { Lang } from '../../src/model/text.ts';
import { hitMatrix, hitPlace, search, wordList } from '../../src/search/index.ts';
import { makeCodebook, makeCoded, makeCoding, makeInformant } from '../support/make.ts';

/** Lines are units; a line after `P: ` is the interviewer's, and belongs to none. */
function documentOf(id: string, lines: readonly string[], lang: Lang = 'id'): Document {
  const techniques: Record<string, Technique> = { W: 'interview', O: 'observation', D: 'document' };
  const technique = techniques[id[0] ?? ''] ?? 'document';
  let text = '';
  const units: Document['units'][number][] = [];
  for (const line of lines) {
    const start = text.length;
    text += `${line}\n`;
    if (line.startsWith('P: ')) continue;
    const ordinal = units.length + 1;
    units.push({ ordinal, start, end: start + line.length, question: null, heading: null, informant: null });
  }
  const informant = technique === 'interview' ? id.replace('W-', 'I-') : null;
  return {
    id,
    path: `${id}.md`,
    technique,
    informant,
    date: null,
    place: null,
    title: null,
    lang,
    text,
    units,
  };
}

function studyOf(documents: readonly Document[], more: Partial<CodedStudy> = {}): CodedStudy {
  return { ...makeCoded({ codings: [] }), documents, ...more };
}

const study = studyOf([
  documentOf('W-01', [
    'P: Bagaimana kedisiplinan pegawai di sini?',
    'Kalau soal kedisiplinan, kawan-kawan sudah bagus. Datangnya tepat waktu.',
    'P: Lalu sarana kerjanya?',
    'Komputernya lama. Disiplin itu nomor satu, tapi waktu kami habis menunggu komputer.',
  ]),
  documentOf('W-02', ['Mereka sering telat, padahal sudah didisiplinkan lewat apel pagi.']),
  documentOf('O-01', ['07.45 hanya 12 orang yang hadir, 3 orang terlambat.'], 'id'),
]);

const query = (pattern: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  pattern,
  mode: 'stems',
  all: false,
  inPassages: false,
  context: 40,
  ...more,
});

async function found(pattern: string, more: Partial<SearchQuery> = {}, coded = study): Promise<string[]> {
  const { hits } = await search(coded, query(pattern, more));
  return hits.map((hit) => `${hitPlace(hit, 'id')} ${hit.keyword}`);
}

describe('a search on stems', () => {
  it('finds a word in all its forms, the interviewer’s words left out', async () => {
    expect(await found('disiplin')).toEqual([
      'W-01:1 kedisiplinan',
      'W-01:2 Disiplin',
      'W-02:1 didisiplinkan',
    ]);
    expect(await found('kedisiplinan')).toEqual(await found('disiplin'));
  });

  it('finds other spellings of the same word', async () => {
    expect(await found('terlambat')).toEqual(['O-01:1 terlambat', 'W-02:1 telat']);
  });

  it('takes words between quotes for a phrase', async () => {
    expect(await found('"tepat waktu"')).toEqual(['W-01:1 tepat waktu']);
    expect(await found('“waktu tepat”')).toEqual([]);
  });

  it('wants all of several words in one unit, and any of alternatives', async () => {
    expect(await found('komputer disiplin')).toEqual([
      'W-01:2 Komputernya',
      'W-01:2 Disiplin',
      'W-01:2 komputer',
    ]);
    expect(await found('komputer apel')).toEqual([]);
    expect(await found('apel | "tepat waktu"')).toEqual(['W-01:1 tepat waktu', 'W-02:1 apel']);
  });

  it('works in English', async () => {
    const english = studyOf([documentOf('W-01', ['They were trained well, but training is rare.'], 'en')]);
    expect(await found('train', {}, english)).toEqual(['W-01:1 trained', 'W-01:1 training']);
  });

  it('needs a word', async () => {
    await expect(search(study, query(' ?! | "" '))).rejects.toBeInstanceOf(TelaahError);
  });
});

describe('an exact search', () => {
  it('finds words as they are written, whatever their case, and not inside others', async () => {
    expect(await found('disiplin', { mode: 'exact' })).toEqual(['W-01:2 Disiplin']);
    expect(await found('"tepat   waktu"', { mode: 'exact' })).toEqual(['W-01:1 tepat waktu']);
    expect(await found('waktu.', { mode: 'exact' })).toEqual(['W-01:1 waktu.']);
  });
});

describe('a regular expression', () => {
  const regex = { mode: 'regex' } as const;

  it('finds what it matches, in UTF-16 offsets', async () => {
    const coded = studyOf([documentOf('W-01', ['😀 ada 12 orang, 3 orang lagi'])]);
    const { hits } = await search(coded, query('\\d+ orang', regex));
    expect(hits.map(({ start, end }) => coded.documents[0]?.text.slice(start, end))).toEqual([
      '12 orang',
      '3 orang',
    ]);
  });

  it('takes its time in proportion to the text: none runs for ever', async () => {
    const coded = studyOf([documentOf('W-01', [`${'a'.repeat(20_000)}!`])]);
    // A backtracking engine needs 2^20000 steps for this.
    expect(await found('(a+)+$', regex, coded)).toEqual([]);
    expect(await found('^(([a-z])+.)+[A-Z]([a-z])+$', regex, coded)).toHaveLength(0);
  }, 10_000);

  it('never finds nothing at all', async () => {
    expect(await found('x*', regex)).toEqual([]);
  });

  it.each(['(', '(?=a)', '(a)\\1', 'a{5000}', 'a'.repeat(1001)])(
    'is refused where RE2 has no such thing: %s',
    async (pattern) => {
      await expect(search(study, query(pattern, regex))).rejects.toThrow(TelaahError);
    },
  );
});

describe('what is looked through', () => {
  it('is also what stands before units, when all is asked for', async () => {
    const { hits } = await search(study, query('disiplin', { all: true }));
    expect(hits.map((hit) => [hitPlace(hit, 'id'), hit.informant])).toEqual([
      ['W-01:1?', null],
      ['W-01:1', 'I-01'],
      ['W-01:2', 'I-01'],
      ['W-02:1', 'I-02'],
    ]);
  });

  it('is nothing of those who are not chosen, their interviewers included', async () => {
    const whole = documentOf('W-01', ['P: disiplin?', 'disiplin satu', 'P: disiplin!', 'disiplin dua']);
    const document = {
      ...whole,
      units: whole.units.map((unit) => ({ ...unit, informant: unit.ordinal === 1 ? 'I-09' : 'I-08' })),
    };
    const part = filterStudy(studyOf([document]), { informants: ['I-08'] });
    expect(await found('disiplin', { all: true }, part)).toEqual(['W-01:2 disiplin']);
  });

  it('is only the coded passages, when codings are chosen', async () => {
    const [first] = study.documents;
    const text = first?.text ?? '';
    const start = text.indexOf('Disiplin itu');
    const end = text.indexOf(', tapi waktu');
    const coding = makeCoding('W-01:2 a -', { start, end, quote: text.slice(start, end) });
    const coded = { ...study, codings: [coding], codebook: makeCodebook(['a', 'b']) };
    expect(await found('disiplin', { inPassages: true }, coded)).toEqual(['W-01:2 Disiplin']);
    expect(await found('komputer', { inPassages: true }, coded)).toEqual([]);
    const { hits } = await search(coded, query('disiplin'));
    expect(hits.map(({ codes }) => codes)).toEqual([[], [{ code: 'a', polarity: 'negative' }], []]);
  });
});

describe('the context', () => {
  it('is cut between words, marked, and never goes beyond the unit', async () => {
    const { hits } = await search(study, query('nomor', { context: 20 }));
    expect(hits.map(({ left, right }) => [left, right])).toEqual([
      ['… lama. Disiplin itu ', ' satu, tapi waktu …'],
    ]);
  });

  it('is one line', async () => {
    const whole = documentOf('D-01', ['satu dua tiga']);
    const text = 'satu\ndua\n\ntiga\n';
    const document = {
      ...whole,
      text,
      units: whole.units.map((unit) => ({ ...unit, end: text.length - 1 })),
    };
    const { hits } = await search(studyOf([document]), query('dua'));
    expect(hits.map(({ left, right }) => [left, right])).toEqual([['satu ', ' tiga']]);
  });
});

describe('the places as a table', () => {
  it('has who, how and when, and names nobody', async () => {
    const named = {
      ...study,
      study: { ...study.study, informants: [makeInformant('I-02', { name: 'Pak Contoh' })] },
    };
    const matrix = hitMatrix(named, await search(named, query('apel')));
    expect(matrix.rows.map(({ label, cells }) => [label.id, ...cells.map(({ text }) => text?.id)])).toEqual([
      ['W-02:1', '… padahal sudah didisiplinkan lewat ', 'apel', ' pagi.', 'I-02', 'wawancara', '', ''],
    ]);
  });
});

describe('the word list', () => {
  const rows = async (
    options: Parameters<typeof wordList>[1] = {},
    coded = study,
  ): Promise<Record<string, unknown[]>> => {
    const { rows: all } = await wordList(coded, options);
    return Object.fromEntries(
      all.map(({ id, cells }) => [id, cells.map(({ count, text }) => count ?? text?.id)]),
    );
  };

  it('counts stems by technique, without stop words, figures and the interviewer', async () => {
    const list = await rows();
    // Total, interviews, observations, files, forms.
    expect(list['disiplin']).toEqual([3, 3, 0, 2, 'didisiplinkan 1, disiplin 1, kedisiplinan 1']);
    expect(list['komputer']).toEqual([2, 2, 0, 1, 'komputer 1, komputernya 1']);
    expect(list['lambat']?.slice(0, 4)).toEqual([2, 1, 1, 2]);
    expect(Object.keys(list)).not.toContain('sudah');
    expect(Object.keys(list)).not.toContain('12');
    expect(Object.keys(list)).not.toContain('sarana');
  });

  it('is sorted, and cut where asked', async () => {
    const { rows: top } = await wordList(study, { top: 2 });
    expect(top.map(({ id }) => id)).toEqual(['disiplin', 'komputer']);
  });

  it('counts words as they are written', async () => {
    const list = await rows({ exact: true });
    expect(list['kedisiplinan']).toEqual([1, 1, 0, 1]);
    expect(list['disiplin']).toEqual([1, 1, 0, 1]);
  });
});
