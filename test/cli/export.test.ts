import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/pipeline.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const study = (): string =>
  folderWith({
    'study.yaml': 'title: Studi sintetis\nlanguage: id\ncodebook: mangkunegara-2017\n',
    'informants.csv': 'id,role\nI-01,Staf\nI-02,Kepala\n',
    'interviews/W-01.md':
      '---\ninformant: I-01\ndate: 2025-03-12\n---\nPeneliti: Bagaimana mutu kerja pegawai di sini?\nInforman: Sudah sesuai dengan prosedur yang ada, semua berkas diperiksa.\n',
    'interviews/W-02.md':
      '---\ninformant: I-02\ndate: 2025-03-14\n---\nPeneliti: Bagaimana mutu kerja pegawai di sini?\nInforman: Banyak yang tidak sesuai prosedur.\n',
  });

async function template(folder: string): Promise<string> {
  const document = new Document({
    sections: [
      {
        properties: { page: { size: { width: 9000, height: 14_000 } } },
        children: [new Paragraph('Naskah')],
      },
    ],
  });
  writeFileSync(join(folder, 'skripsi.docx'), await Packer.toBuffer(document));
  return 'skripsi.docx';
}

const documentXml = (path: string): string =>
  Buffer.from(unzipSync(readFileSync(path))['word/document.xml'] ?? []).toString();

describe('telaah export', () => {
  it('saves a Word report under its usual name, and never over another file', async () => {
    const folder = study();
    const { code, out, err } = await telaah(['export', 'docx'], folder);
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('report.docx');
    const { value } = await mammoth.extractRawText({ path: join(folder, 'report.docx') });
    expect(value).toContain('Studi sintetis');
    const again = await telaah(['export', 'docx'], folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain('OUTPUT_REFUSED');
    expect((await telaah(['export', 'docx', '--force'], folder)).code).toBe(0);
  });

  it('dresses the report in a template', async () => {
    const folder = study();
    const { code } = await telaah(
      ['export', 'docx', '--template', await template(folder), '-o', 'a.docx'],
      folder,
    );
    expect(code).toBe(0);
    const xml = documentXml(join(folder, 'a.docx'));
    expect(xml).toContain('w:w="9000"');
    expect(xml).not.toContain('Naskah');
  });

  it.each([
    ['one that is not there', 'nirwana.docx', 'INPUT_NOT_FOUND'],
    ['one that is no Word file', 'study.yaml', 'INPUT_UNREADABLE'],
  ])('refuses %s as a template', async (_, path, error) => {
    const { code, err } = await telaah(['export', 'docx', '--template', path], study());
    expect(code).toBe(2);
    expect(err).toContain(error);
    expect(err).toContain(path);
  });

  it('refuses a template that unpacks to more than any document', async () => {
    const folder = study();
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    writeFileSync(join(folder, 'bom.docx'), bomb);
    const { code, err } = await telaah(['export', 'docx', '--template', 'bom.docx'], folder);
    expect([code, err.includes('INPUT_UNREADABLE')]).toEqual([2, true]);
  });

  it('refuses a template for what is no Word file', async () => {
    const { code, err } = await telaah(['export', 'md', '--template', 'a.docx'], study());
    expect([code, err.includes('USAGE')]).toEqual([2, true]);
  });

  it('saves the matrices as a workbook, of a part of the study too', async () => {
    const folder = study();
    await telaah(['export', 'xlsx'], folder);
    await telaah(['export', 'xlsx', '--informant', 'I-02', '-o', 'bagian.xlsx'], folder);
    const texts = async (name: string): Promise<string> =>
      JSON.stringify((await readXlsx(readFileSync(join(folder, name)))).sheets.map(({ rows }) => rows));
    expect(await texts('matrices.xlsx')).toContain('semua berkas diperiksa');
    const part = await texts('bagian.xlsx');
    expect(part).toContain('Banyak yang tidak sesuai prosedur');
    expect(part).not.toContain('semua berkas diperiksa');
    expect(part).toContain('I-02');
  });

  it('prints only the codings that are asked for', async () => {
    const folder = study();
    const { out } = await telaah(['export', 'csv', '--polarity', 'negative'], folder);
    expect(out).toContain('Banyak yang tidak sesuai prosedur');
    expect(out).not.toContain('semua berkas diperiksa');
  });

  it('keeps a conclusion whole', async () => {
    const { code, err } = await telaah(['export', 'md', '--informant', 'I-02'], study());
    expect([code, err.includes('USAGE')]).toEqual([2, true]);
  });

  it('puts the charts beside a report in markdown', async () => {
    const folder = study();
    await telaah(['export', 'md', '-o', 'bab-4.md'], folder);
    const images = [...readFileSync(join(folder, 'bab-4.md'), 'utf8').matchAll(/\]\((charts\/[^)]*)\)/gu)];
    expect(images.length).toBeGreaterThan(0);
    for (const [, image = ''] of images) expect(existsSync(join(folder, image)), image).toBe(true);
  });

  it('names every format in its help, and takes no other', async () => {
    const { out } = await telaah(['export', '--help'], study());
    for (const format of FORMATS) expect(out).toContain(format);
    const { code, err } = await telaah(['export', 'dox'], study());
    expect([code, err.includes('docx')]).toEqual([2, true]);
  });
});

describe('telaah analyze --format', () => {
  it('writes everything by default', async () => {
    const folder = study();
    expect((await telaah(['analyze'], folder)).code).toBe(0);
    const files = readdirSync(join(folder, 'out'));
    for (const name of [
      'report.md',
      'report.html',
      'report.docx',
      'matrices.xlsx',
      'analysis.json',
      'codings.csv',
    ])
      expect(files).toContain(name);
    expect(files).toContain('charts');
    expect(files).toContain('matrices');
  });

  it('writes what is asked for, and prints analysis.json all the same', async () => {
    const folder = study();
    const { code, out } = await telaah(['analyze', '--format', 'docx, xlsx', '--json'], folder);
    expect(code).toBe(0);
    expect(
      readdirSync(join(folder, 'out'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['matrices.xlsx', 'report.docx']);
    expect(JSON.parse(out)).toHaveProperty('findings');
  });

  it('names the format that there is not', async () => {
    const { code, err } = await telaah(['analyze', '--format', 'md,pdf'], study());
    expect(code).toBe(2);
    expect(err).toContain('pdf');
    expect(err).toContain('html');
  });
});
