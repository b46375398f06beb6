import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { openStudy } from '../../src/study/index.ts';
import { folderWith } from '../support/folder.ts';

const extensions = ['md', 'txt', 'docx'];
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function refusal(request: Parameters<typeof openStudy>[0]): Promise<TelaahError> {
  const error: unknown = await openStudy(request).catch((caught: unknown) => caught);
  if (error instanceof TelaahError) return error;
  throw new Error(`expected a TelaahError, got ${String(error)}`);
}

describe('openStudy on a written study', () => {
  it('finds everything in the data folders when sources are not listed', async () => {
    const root = folderWith({
      'study.yaml': 'title: T\ncodebook: robbins-2010\n',
      'informants.csv': 'id,role\nI-01,Staf\n',
      'interviews/W-01.md': 'x',
      'documents/D-01.DOC': 'x',
      'out/report.md': 'x',
      'README.md': 'x',
      'documents/~$D-02.docx': 'x',
    });
    const opened = await openStudy({ inputs: [root], extensions, decode });
    expect(opened.entries.map((entry) => entry.path)).toEqual(['documents/D-01.DOC', 'interviews/W-01.md']);
    expect(opened.study.informants.map((informant) => informant.id)).toEqual(['I-01']);
    expect(opened.written).toBe(true);
  });

  it('lets later entries refine earlier ones', async () => {
    const root = folderWith({
      'study.yaml': `codebook: c.yaml
sources:
  - { path: "interviews/*.md", technique: interview, place: Kantor }
  - { path: interviews/W-02.md, informant: I-02, date: 2025-03-12, speakers: { P: interviewer } }
`,
      'interviews/W-01.md': 'x',
      'interviews/W-02.md': 'x',
    });
    const opened = await openStudy({ inputs: [join(root, 'study.yaml')], extensions, decode });
    expect(opened.entries.map((entry) => entry.meta)).toEqual([
      { technique: 'interview', place: 'Kantor' },
      { technique: 'interview', place: 'Kantor', informant: 'I-02', date: '2025-03-12' },
    ]);
    expect(opened.entries[1]?.speakers).toEqual({ P: 'interviewer' });
  });

  it('warns of a pattern that matches nothing', async () => {
    const root = folderWith({
      'study.yaml': 'codebook: c.yaml\nsources: [ { path: interviews/*.docx }, { path: a.md } ]\n',
      'a.md': 'x',
    });
    const opened = await openStudy({ inputs: [root], extensions, decode });
    expect(opened.warnings.map((warning) => warning.code)).toEqual(['SOURCE_UNMATCHED']);
  });

  it.each(['../outside.md', '/etc/passwd'])('refuses the path %s, which leads out', async (path) => {
    const root = folderWith({ 'study.yaml': `codebook: c.yaml\nsources:\n  - path: ${path}\n`, 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail?.code).toBe('STUDY_INVALID');
    expect(detail?.place?.line).toBe(3);
  });

  it.each(['interviews', 'interviews/', './interviews', 'interviews\\W-01.md'])(
    'reads the source %s',
    async (path) => {
      const root = folderWith({
        'study.yaml': `codebook: c.yaml\nsources:\n  - path: '${path}'\n`,
        'interviews/W-01.md': 'x',
      });
      const opened = await openStudy({ inputs: [root], extensions, decode });
      expect(opened.entries.map((entry) => entry.path)).toEqual(['interviews/W-01.md']);
    },
  );

  it('takes neither reports of Telaah nor another study inside it for data', async () => {
    const root = folderWith({
      'study.yaml': 'codebook: c.yaml\n',
      'interviews/W-01.md': 'x',
      'hasil/.telaah-output.json': '{}',
      'hasil/report.md': 'x',
      'coba/study.yaml': 'codebook: c.yaml\n',
      'coba/interviews/W-01.md': 'x',
    });
    const opened = await openStudy({ inputs: [root], extensions, decode });
    expect(opened.entries.map((entry) => entry.path)).toEqual(['interviews/W-01.md']);
  });

  it('takes no draft or exported report beside study.yaml for data, and says so', async () => {
    const root = folderWith({
      'study.yaml': 'codebook: c.yaml\n',
      'bab-4.md': 'x',
      'interviews/W-01.md': 'x',
    });
    const { entries, warnings } = await openStudy({ inputs: [root], extensions, decode });
    expect(entries.map((entry) => entry.path)).toEqual(['interviews/W-01.md']);
    expect(warnings).toMatchObject([{ code: 'SOURCE_PASSED_OVER', where: 'bab-4.md' }]);
  });

  it('passes over Word’s lock files in a pattern too', async () => {
    const root = folderWith({
      'study.yaml': 'codebook: c.yaml\nsources: [ { path: interviews/* } ]\n',
      'interviews/W-01.docx': 'x',
      'interviews/~$W-01.docx': 'x',
    });
    const opened = await openStudy({ inputs: [root], extensions, decode });
    expect(opened.entries.map((entry) => entry.path)).toEqual(['interviews/W-01.docx']);
  });

  it('names the line whose pattern left nothing to analyse', async () => {
    const root = folderWith({ 'study.yaml': 'codebook: c.yaml\nsources:\n  - path: wawancara/*.md\n' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail?.code).toBe('NO_SOURCES');
    expect(detail?.message.en).toBe('the source wawancara/*.md matches no file');
    expect(detail?.place).toEqual({ file: 'study.yaml', line: 3 });
  });

  it.each([
    ['period: { from: 2025-05-31, to: 2025-03-01 }', 'period.to must be after 2025-05-31, but is 2025-03-01'],
    ['informants: [ { id: I-01 }, { id: I-01 } ]', 'informants[1].id is "I-01", which is used already'],
    [
      'rating: { scale: [ { level: 2, id: baik, en: good, from: 0 }, { level: 1, id: buruk, en: bad, from: -0.5 } ] }',
      'rating.scale[1].from must be -1 for the lowest level, but is -0.5',
    ],
  ])('refuses %s', async (line, message) => {
    const root = folderWith({ 'study.yaml': `codebook: x\n${line}\n`, 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail?.message.en).toBe(message);
    expect(detail?.place?.line).toBe(2);
  });

  it.each([
    ['tidak-ada.csv', 'the roster tidak-ada.csv does not exist'],
    ['../daftar.csv', "the roster ../daftar.csv lies outside the study's folder"],
  ])('refuses the roster %s, and says where it is named', async (roster, message) => {
    const root = folderWith({ 'study.yaml': `codebook: x\ninformants: ${roster}\n`, 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail).toMatchObject({ code: 'ROSTER_INVALID', message: { en: message }, place: { line: 2 } });
  });

  it('hands the roster’s bytes to the reader of text', async () => {
    const root = folderWith({
      'study.yaml': 'codebook: x\n',
      'informants.csv': Uint8Array.from(Buffer.from('id,nama\nI-01,René\n', 'latin1')),
      'a.md': 'x',
    });
    const opened = await openStudy({
      inputs: [root],
      extensions,
      decode: (bytes) => Buffer.from(bytes).toString('latin1'),
    });
    expect(opened.study.informants[0]?.name).toBe('René');
  });

  it('says which key is wrong, and where', async () => {
    const root = folderWith({ 'study.yaml': 'codebook: x\nratings: { aggregation: mean }\n', 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail?.message.en).toBe('the key "ratings" is not known');
    expect(detail?.hint?.en).toBe('Did you mean "rating"?');
    expect(detail?.place).toMatchObject({ file: 'study.yaml', line: 2, column: 1 });
  });
});

describe('openStudy without study.yaml', () => {
  it('is the same whatever the order of the arguments', async () => {
    const root = folderWith({ 'a/W-01.md': 'x', 'b/W-02.txt': 'y' });
    const inputs = [join(root, 'a/W-01.md'), join(root, 'b')];
    const request = { codebook: 'robbins-2010', extensions, decode };
    const [forth, back] = await Promise.all([
      openStudy({ ...request, inputs }),
      openStudy({ ...request, inputs: inputs.toReversed() }),
    ]);
    expect(forth).toEqual(back);
    expect(forth.entries.map((entry) => entry.path)).toEqual(['a/W-01.md', 'b/W-02.txt']);
  });

  it('needs a codebook, and says how to name one', async () => {
    const root = folderWith({ 'W-01.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions, decode })).details;
    expect(detail?.code).toBe('USAGE');
    expect(detail?.hint?.en).toContain('--codebook');
  });

  it('names what does not exist, and what holds nothing', async () => {
    const root = folderWith({ 'foto.jpg': 'x' });
    expect(
      (await refusal({ inputs: [join(root, 'tidak-ada')], codebook: 'x', extensions, decode })).details[0]
        ?.code,
    ).toBe('INPUT_NOT_FOUND');
    expect((await refusal({ inputs: [root], codebook: 'x', extensions, decode })).details[0]?.code).toBe(
      'NO_SOURCES',
    );
  });
});
