import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { parseRoster } from '../../src/study/roster.ts';

describe('parseRoster', () => {
  it('reads Indonesian headers and keeps further columns as attributes', () => {
    expect(
      parseRoster('id,nama,jabatan,kelompok,JK\nI-01,Sari,Kepala Dinas,pimpinan,P\n', 'informants.csv'),
    ).toEqual([
      { id: 'I-01', name: 'Sari', role: 'Kepala Dinas', group: 'pimpinan', attributes: { JK: 'P' } },
    ]);
  });

  it.each([
    ['semicolons, as Excel writes them', 'Kode;Jabatan\nI-01;Staf, bagian umum\n'],
    ['tabs and a byte-order mark', '\ufeffID\tPeran\nI-01\tStaf, bagian umum\n'],
    ['the line in which Excel names the separator', 'sep=;\r\nKode;Jabatan\r\nI-01;Staf, bagian umum\r\n'],
    ['quotes and Windows line ends', 'id,role\r\n"I-01","Staf, bagian umum"\r\n'],
  ])('reads %s', (_, text) => {
    expect(parseRoster(text, 'r.csv')).toEqual([
      { id: 'I-01', name: null, role: 'Staf, bagian umum', group: null, attributes: {} },
    ]);
  });

  it.each([
    ['a header without ids', 'nama,jabatan\nSari,Staf\n', 'there is no id column'],
    ['an id used twice', 'id\nI-01\nI-01\n', 'used twice'],
    ['an informant without an id', 'id,nama\n,Sari\n', 'without an id'],
    ['a row with too many columns', 'id,nama\nI-01,Sari,x,y\n', 'cannot be read'],
  ])('names %s', (_, text, message) => {
    let found: unknown;
    try {
      parseRoster(text, 'informants.csv');
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(TelaahError);
    expect((found as TelaahError).details[0]?.message.en).toContain(message);
    expect((found as TelaahError).details[0]?.place?.file).toBe('informants.csv');
  });

  it('counts the lines of the file, not the rows', () => {
    const twice = (): unknown => parseRoster('id,nama\n\n\nI-01,Sari\n\nI-01,Budi\n', 'informants.csv');
    expect(twice).toThrow(
      expect.objectContaining({
        details: [expect.objectContaining({ place: { file: 'informants.csv', line: 6 } })],
      }),
    );
  });

  it('says in both languages why a CSV cannot be read', () => {
    const open = (): unknown => parseRoster('id,nama\nI-01,"Sari\n', 'informants.csv');
    expect(open).toThrow('a quote has no partner');
  });
});
