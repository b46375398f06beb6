import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { openStudy } from '../../src/study/index.ts';
import { folderWith } from '../support/folder.ts';

const extensions = ['md', 'txt', 'docx'];

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
      'documents/D-01.PDF': 'x',
      'out/report.md': 'x',
      'README.md': 'x',
      'documents/~$D-02.docx': 'x',
    });
    const opened = await openStudy({ inputs: [root], extensions });
    expect(opened.entries.map((entry) => entry.path)).toEqual(['documents/D-01.PDF', 'interviews/W-01.md']);
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
    const opened = await openStudy({ inputs: [join(root, 'study.yaml')], extensions });
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
    const opened = await openStudy({ inputs: [root], extensions });
    expect(opened.warnings.map((warning) => warning.code)).toEqual(['SOURCE_UNMATCHED']);
  });

  it.each(['../outside.md', '/etc/passwd'])('refuses the path %s, which leads out', async (path) => {
    const root = folderWith({ 'study.yaml': `codebook: c.yaml\nsources:\n  - path: ${path}\n`, 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions })).details;
    expect(detail?.code).toBe('STUDY_INVALID');
    expect(detail?.place?.line).toBe(3);
  });

  it('says which key is wrong, and where', async () => {
    const root = folderWith({ 'study.yaml': 'codebook: x\nratings: { aggregation: mean }\n', 'a.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions })).details;
    expect(detail?.message.en).toBe('the key "ratings" is not known');
    expect(detail?.hint?.en).toBe('Did you mean "rating"?');
    expect(detail?.place).toMatchObject({ file: 'study.yaml', line: 2, column: 1 });
  });
});

describe('openStudy without study.yaml', () => {
  it('is the same whatever the order of the arguments', async () => {
    const root = folderWith({ 'a/W-01.md': 'x', 'b/W-02.txt': 'y' });
    const inputs = [join(root, 'a/W-01.md'), join(root, 'b')];
    const request = { codebook: 'robbins-2010', extensions };
    const [forth, back] = await Promise.all([
      openStudy({ ...request, inputs }),
      openStudy({ ...request, inputs: inputs.toReversed() }),
    ]);
    expect(forth).toEqual(back);
    expect(forth.entries.map((entry) => entry.path)).toEqual(['a/W-01.md', 'b/W-02.txt']);
  });

  it('needs a codebook, and says how to name one', async () => {
    const root = folderWith({ 'W-01.md': 'x' });
    const [detail] = (await refusal({ inputs: [root], extensions })).details;
    expect(detail?.code).toBe('USAGE');
    expect(detail?.hint?.en).toContain('--codebook');
  });

  it('names what does not exist, and what holds nothing', async () => {
    const root = folderWith({ 'foto.jpg': 'x' });
    expect(
      (await refusal({ inputs: [join(root, 'tidak-ada')], codebook: 'x', extensions })).details[0]?.code,
    ).toBe('INPUT_NOT_FOUND');
    expect((await refusal({ inputs: [root], codebook: 'x', extensions })).details[0]?.code).toBe(
      'NO_SOURCES',
    );
  });
});
