import type { Technique } from '../../model/source.ts';

const TECHNIQUE_NAMES: readonly (readonly [Technique, RegExp])[] = [
  ['interview', /^(?:wawancara|interviews?|transkrip|transcripts?|fgd|focus group)/u],
  ['observation', /^(?:observasi|observations?|pengamatan|catatan lapangan|field ?notes?)/u],
  ['document', /^(?:dokumen|dokumentasi|documents?|documentation|arsip)/u],
];

/** A technique by its name in either language (`Wawancara mendalam` too); `null` for any other text. */
export function parseTechnique(value: string): Technique | null {
  const name = value.trim().toLowerCase();
  return TECHNIQUE_NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

const FOLDERS: Readonly<Record<string, Technique>> = {
  interviews: 'interview',
  interview: 'interview',
  wawancara: 'interview',
  transkrip: 'interview',
  transcripts: 'interview',
  observations: 'observation',
  observation: 'observation',
  observasi: 'observation',
  pengamatan: 'observation',
  documents: 'document',
  document: 'document',
  dokumen: 'document',
  dokumentasi: 'document',
};

/** The technique that the nearest folder of a path names. `path` has forward slashes. */
export function techniqueOfFolder(path: string): Technique | null {
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const name = folder.toLowerCase();
    const technique = Object.hasOwn(FOLDERS, name) ? FOLDERS[name] : undefined;
    if (technique !== undefined) return technique;
  }
  return null;
}

const LETTERS: Readonly<Record<string, Technique>> = { w: 'interview', o: 'observation', d: 'document' };
const FILE_WORDS: readonly (readonly [Technique, RegExp])[] = [
  ['interview', /(?:^|[^\p{L}])(?:wawancara|interview|transkrip|transcript|wwcr)/u],
  ['observation', /(?:^|[^\p{L}])(?:obs(?:ervasi|ervation)?s?(?![\p{L}])|observasi|observation|pengamatan)/u],
  ['document', /(?:^|[^\p{L}])(?:dok(?:umen|umentasi)?(?![\p{L}])|dokumen|document|doc(?![\p{L}]))/u],
];

/** The technique that a file's name suggests: `W-01`, `O 2`, `hasil wawancara kabid`. */
export function techniqueOfFileName(name: string): Technique | null {
  const lower = name.toLowerCase();
  const letter = /^([wod])[-_ .]?\d/u.exec(lower)?.[1];
  if (letter !== undefined) return LETTERS[letter] ?? null;
  return FILE_WORDS.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}
