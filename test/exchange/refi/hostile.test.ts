import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQdc } from '../../../src/exchange/refi/codebook.ts';
import { readQdpx } from '../../../src/exchange/refi/read-project.ts';
import { parseXml } from '../../../src/exchange/refi/xml.ts';
import { TelaahError } from '../../../src/model/error.ts';
import { importProject } from '../../../src/pipeline.ts';
import { expectHarmless, fuzzRuns, mutations, zipMutations } from '../../support/fuzz.ts';
import { guid, qdpxOf } from './support.ts';

const PROJECT = `<?xml version="1.0"?><Project name="Contoh" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="${guid(1)}" name="Ani"/></Users><CodeBook><Codes><Code guid="${guid(10)}" name="Disiplin" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid(50)}" name="W-01" plainTextPath="internal://${guid(51)}.txt"><PlainTextSelection guid="${guid(60)}" startPosition="10" endPosition="40" name="x"><Coding guid="${guid(70)}"><CodeRef targetGUID="${guid(10)}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`;
const TEXT = 'Peneliti: Apa kabar pelayanan?\r\nInforman: Baik 😀 dan cepat.\r\n';

const seed = qdpxOf({ 'project.qde': PROJECT, [`sources/${guid(51)}.txt`]: TEXT });

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof TelaahError) return error.message;
    throw error;
  }
  return 'no error';
};

describe('a hostile project', () => {
  it('that names files outside the archive reads none of them', () => {
    for (const path of [
      'internal://../../etc/passwd',
      'absolute:///etc/passwd',
      'relative:///../secret.txt',
      '/etc/passwd',
    ]) {
      const project = PROJECT.replace(/plainTextPath="[^"]*"/, `plainTextPath="${path}"`);
      const { value, warnings } = readQdpx(qdpxOf({ 'project.qde': project }), 'x.qdpx');
      expect(value.sources).toEqual([]);
      expect(warnings.map(({ code }) => code)).toContain('NOT_CARRIED');
    }
  });

  it('whose sources and coders are called like paths writes inside the folder alone', async () => {
    const project = PROJECT.replace('name="W-01"', 'name="../../../evil"').replace(
      'name="Ani"',
      'name="../../root"',
    );
    const bytes = qdpxOf({
      'project.qde': project,
      [`../../${guid(51)}.txt`]: TEXT,
      [`sources/${guid(51)}.txt`]: TEXT,
    });
    const study = await importProject({
      file: { name: '../../x.qdpx', bytes },
      at: '2025-06-01T08:00:00.000Z',
    });
    for (const { path } of study.files) {
      expect(path).toMatch(/^(?:[a-z]+\/)?[\p{L}\p{N}][\p{L}\p{N} ._,()&+-]*$/u);
      expect(path).not.toContain('..');
    }
  });

  it('with entities expands and fetches nothing', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const root = parseXml(`${bomb}<Project name="&b;"><Description>&b;&f;</Description></Project>`, 'x.qde');
    expect(root.attributes['name']).toBe('&b;');
    expect(root.children[0]?.text).toBe('&b;&f;');
  });

  it('that is cut off, no zip, no XML or too deep is refused in words', () => {
    expect(refusal(() => readQdpx(qdpxOf({ 'project.qde': PROJECT.slice(0, -40) }), 'x.qdpx'))).toMatch(
      /end is missing/,
    );
    expect(refusal(() => readQdpx(new TextEncoder().encode('hello'), 'x.qdpx'))).toMatch(/no whole zip/);
    expect(refusal(() => readQdpx(qdpxOf({ 'a.txt': 'x' }), 'x.qdpx'))).toMatch(/no project/);
    expect(refusal(() => readQdc(new TextEncoder().encode('hello'), 'x.qdc'))).toMatch(/no XML/);
    const deep = `${'<Code guid="1" name="a">'.repeat(5000)}${'</Code>'.repeat(5000)}`;
    expect(
      refusal(() =>
        readQdc(new TextEncoder().encode(`<CodeBook><Codes>${deep}</Codes></CodeBook>`), 'x.qdc'),
      ),
    ).toMatch(/too deep/);
  });

  it('that unpacks to a great deal is refused before it does', () => {
    const zeros = new Uint8Array(300 * 1024 * 1024);
    const bomb = qdpxOf({ 'project.qde': PROJECT, 'sources/a.txt': zeros });
    expect(refusal(() => readQdpx(bomb, 'x.qdpx'))).toMatch(/256 MB/);
  }, 30_000);

  it('with names of the prototype does nothing to it', () => {
    const project = PROJECT.replace('<Project ', '<Project __proto__="x" ').replace(
      'name="Disiplin"',
      'name="__proto__"',
    );
    const { value } = readQdpx(
      qdpxOf({ 'project.qde': project, [`sources/${guid(51)}.txt`]: TEXT }),
      'x.qdpx',
    );
    expect(value.codes[0]?.name).toBe('__proto__');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('a damaged project', () => {
  it('is read or refused, and nothing else', async () => {
    const read = (bytes: Uint8Array) =>
      expectHarmless(() => Promise.resolve().then(() => readQdpx(bytes, 'x.qdpx')));
    await fc.assert(fc.asyncProperty(mutations([seed]), read), fuzzRuns(150));
    await fc.assert(fc.asyncProperty(zipMutations([seed]), read), fuzzRuns(250));
  }, 600_000);

  it('becomes a study or is refused, and nothing else', async () => {
    const at = '2025-06-01T08:00:00.000Z';
    await importProject({ file: { name: 'x.qdpx', bytes: seed }, at });
    const read = (bytes: Uint8Array) =>
      expectHarmless(() => importProject({ file: { name: 'x.qdpx', bytes }, at }), { megabytes: 400 });
    await fc.assert(fc.asyncProperty(zipMutations([seed]), read), fuzzRuns(20));
  }, 600_000);

  it('or codebook is read or refused, and nothing else', async () => {
    const codebook = new TextEncoder().encode(PROJECT);
    const read = (bytes: Uint8Array) =>
      expectHarmless(() => Promise.resolve().then(() => readQdc(bytes, 'x.qdc')));
    await fc.assert(fc.asyncProperty(mutations([codebook]), read), fuzzRuns(200));
  }, 30_000);
});
