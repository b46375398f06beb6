import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sqliteImporter } from '../../../src/exchange/sqlite/importer.ts';
import { TelaahError } from '../../../src/model/error.ts';
import type { Project } from '../../../src/model/project.ts';
import { database, qualcoder, TEXT, taguette } from './databases.ts';

const textOf = (project: Project): string => {
  const [source] = project.sources;
  return source?.content.kind === 'text' ? source.content.text : '';
};
const said = (warnings: readonly { readonly message: { readonly en: string } }[]) =>
  warnings.map(({ message }) => message.en);

describe('Taguette', () => {
  it('reads a project: texts, tags, highlights by their bytes, who and when', async () => {
    const bytes = await taguette();
    expect(sqliteImporter.reads('proyek.sqlite3', bytes)).toBe(true);
    const { value: project, warnings } = await sqliteImporter.read(bytes, 'proyek.sqlite3');
    expect(project.title).toBe('Studi sintetis');
    const text = textOf(project);
    expect(text).toBe(
      'Peneliti: Bagaimana mutu kerja?\n\nInforman: Rapi — “baik sekali” 😀, tetapi sering terlambat.\nRapi & tertib arsipnya.',
    );
    expect(project.codes.map(({ name, codes }) => [name, codes.map((code) => code.name)])).toEqual([
      ['mutu', ['rapi']],
      ['waktu', []],
    ]);
    expect(project.codings.map(({ quote, code, user, at }) => [quote, code, user, at])).toEqual([
      ['sekali” 😀', 'tag-1', 'ani', '2025-03-12T09:14:05Z'],
      ['sering terlambat', 'tag-3', null, null],
      ['sering terlambat', 'tag-1', null, null],
      ['Rapi & tertib', 'tag-2', null, null],
    ]);
    for (const { start, end, quote } of project.codings) expect(text.slice(start, end)).toBe(quote);
    expect(said(warnings)).toEqual([
      '1 passage(s) do not stand where the file says; they were found by their words',
      'cannot be carried over: 1 other project(s) in this file; export them one by one from Taguette',
      'cannot be carried over: 1 highlight(s) without a tag',
      'cannot be carried over: 1 highlight(s) whose words are not found',
    ]);
  });
});

describe('QualCoder', () => {
  const check = async (bytes: Uint8Array, name: string): Promise<void> => {
    expect(sqliteImporter.reads(name, bytes)).toBe(true);
    const { value: project, warnings } = await sqliteImporter.read(bytes, name);
    expect(project.title).toBe('studi');
    expect(project.description).toBe('Catatan proyek');
    expect(
      project.codes.map(({ name: code, codes, isCodable }) => [
        code,
        isCodable,
        codes.map((one) => one.name),
      ]),
    ).toEqual([
      ['Mutu', false, ['Dalam', 'Rapi']],
      ['Terlambat', true, []],
    ]);
    expect(project.codes[0]?.codes[1]?.codes.map((code) => code.name)).toEqual(['Sangat rapi']);
    expect(project.codes[0]?.codes[1]?.color).toBe('#FF0000');
    expect(project.codings.map(({ quote, code, user, memo }) => [quote, code, user, memo])).toEqual([
      ['Rapi', 'code-1', 'ani', null],
      ['sering terlambat', 'code-2', 'budi', 'penting'],
      ['Rapi juga', 'code-3', 'ani', null],
    ]);
    for (const { start, end, quote } of project.codings) expect(TEXT.slice(start, end)).toBe(quote);
    expect(project.cases).toEqual([
      {
        id: 'case-1',
        name: 'I-01',
        description: null,
        variables: { jabatan: 'staf' },
        sources: ['source-1'],
      },
    ]);
    expect(project.sources[0]?.variables).toEqual({ tempat: 'kantor' });
    expect(project.notes.map(({ title, text }) => [title, text])).toEqual([
      ['Hari 1', 'Awal'],
      [null, '"😀": tertawa'],
    ]);
    expect(said(warnings)).toEqual([
      '1 passage(s) do not stand where the file says; they were found by their words',
      'cannot be carried over: 1 coding(s) whose words are not found',
      'cannot be carried over: 1 source(s) without text (pictures, recordings)',
      'cannot be carried over: 1 coding(s) of pictures or recordings',
      'cannot be carried over: 1 mark(s) "important" on codings',
    ]);
  };

  it('reads the database of a project', async () => {
    await check(await qualcoder(), 'folder/studi.qda/data.qda');
  });

  it('reads a zipped project', async () => {
    const data = await qualcoder();
    await check(
      zipSync({ 'studi.qda/data.qda': data, 'studi.qda/documents/x.txt': strToU8('x') }),
      'studi.qda.zip',
    );
  });
});

describe('hostile databases', () => {
  const fails = async (bytes: Uint8Array, name = 'x.sqlite3'): Promise<void> => {
    await expect(sqliteImporter.read(bytes, name)).rejects.toBeInstanceOf(TelaahError);
  };

  it('is no project', async () => {
    await fails(strToU8('SQLite format 3\0 and nothing more'));
    await fails(strToU8('text'));
    await fails(await database({ other: { columns: 'a', rows: [[1]] } }));
    await fails(zipSync({ 'a.txt': strToU8('x') }), 'x.qda');
    await fails(strToU8('PK but no zip'), 'x.qda');
  });

  it('runs no view and no computed column', async () => {
    const { default: initSqlJs } = await import('sql.js');
    const { Database } = await initSqlJs();
    const made = new Database();
    made.run('CREATE TABLE highlights (id, document_id, start_offset, end_offset, snippet)');
    made.run('CREATE TABLE highlight_tags (highlight_id, tag_id)');
    made.run('CREATE TABLE projects (id, name, description)');
    made.run("INSERT INTO projects VALUES (1, 'x', '')");
    made.run('CREATE TABLE documents (id, project_id, contents AS (hex(zeroblob(1000))))');
    made.run('INSERT INTO documents (id, project_id) VALUES (1, 1)');
    made.run(
      'CREATE VIEW tags AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, 1 AS project_id, x AS path, 0 AS description FROM n',
    );
    const bytes = made.export();
    made.close();
    const { value } = await sqliteImporter.read(bytes, 'x.sqlite3');
    expect(value.sources).toEqual([]);
    expect(value.codes).toEqual([]);
  });

  it('puts categories that hold each other at the top', async () => {
    const { value } = await sqliteImporter.read(
      await database({
        code_text: { columns: 'ctid', rows: [] },
        code_name: { columns: 'cid, name, catid', rows: [] },
        code_cat: {
          columns: 'catid, name, supercatid',
          rows: [
            [1, 'A', 2],
            [2, 'B', 1],
          ],
        },
      }),
      'x.qda',
    );
    expect(value.codes.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});
