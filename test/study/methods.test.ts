import { describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { METHOD_FIELDS, NO_METHODS, type StudyMethods } from '../../src/model/methods.ts';
import { openStudy } from '../../src/study/index.ts';
import { methodsSchema } from '../../src/study/methods.ts';
import { folderWith } from '../support/folder.ts';

async function methodsIn(yaml: string): Promise<StudyMethods> {
  const root = folderWith({ 'study.yaml': `codebook: robbins-2010\n${yaml}`, 'W-01.md': 'x' });
  const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return (await openStudy({ inputs: [root], extensions: ['md'], decode })).study.methods;
}

describe('methods in study.yaml', () => {
  it('are nothing where study.yaml does not speak of them', async () => {
    expect(await methodsIn('')).toEqual(NO_METHODS);
    expect(await methodsIn('methods: {}\n')).toEqual(NO_METHODS);
  });

  it('hold researchers, texts, numbers, and leave out what is not said', async () => {
    const methods = await methodsIn(`methods:
  researchers:
    - { name: Rina, role: pewawancara, gender: perempuan }
  sampling: >
    Purposif; informan dipilih
    menurut jabatan
  non-participation: Satu orang menolak
  informants: { count: 4, kinds: { kunci: 1, utama: 3 } }
  saturation: { base: 5, threshold: 0 }
  minutes: { W-01: 45, W-02: 30.5 }
`);
    expect(methods).toEqual({
      researchers: [
        {
          name: 'Rina',
          role: 'pewawancara',
          credentials: null,
          occupation: null,
          gender: 'perempuan',
          training: null,
        },
      ],
      fields: {
        sampling: 'Purposif; informan dipilih menurut jabatan',
        'non-participation': 'Satu orang menolak',
      },
      informants: { count: 4, kinds: { kunci: 1, utama: 3 } },
      saturation: { claimed: true, base: 5, run: null, threshold: 0 },
      minutes: { 'W-01': 45, 'W-02': 30.5 },
    });
  });

  it('have every field of the model, and say what each is for', () => {
    const { shape } = methodsSchema;
    for (const field of METHOD_FIELDS) expect(shape).toHaveProperty(field);
  });

  it.each([
    ['  sampling: 3\n', 3, 'methods.sampling must be text'],
    ['  samplng: x\n', 3, 'sampling'],
    ['  researchers: [ { role: x } ]\n', 3, 'name is missing'],
    ['  saturation: { threshold: 5 }\n', 3, 'threshold'],
    ['  minutes: { W-01: lama }\n', 3, 'methods.minutes.W-01 must be a number'],
    ['  ethics:\n', 3, 'methods.ethics'],
  ])('refuse %j with its place', async (yaml, line, message) => {
    const error: unknown = await methodsIn(`methods:\n${yaml}`).catch((caught: unknown) => caught);
    if (!(error instanceof TelaahError)) throw new Error('it was accepted');
    const [detail] = error.details;
    expect(detail?.code).toBe('STUDY_INVALID');
    expect(detail?.place?.line).toBe(line);
    expect(`${detail?.message.en ?? ''} ${detail?.hint?.en ?? ''}`).toContain(message);
  });
});
