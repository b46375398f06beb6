import { nearest } from '../../formats/nearest.ts';
import type { Technique } from '../../model/source.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { tidy } from '../clean.ts';
import { frontMatterField, frontMatterKeys, type MetaField } from './keys.ts';
import { parseTechnique } from './values.ts';

/** What a file's front matter says, in our terms; what it leaves out is not set. */
export interface FrontClaims {
  readonly id?: string;
  readonly technique?: Technique;
  readonly informant?: string;
  readonly date?: string;
  readonly place?: string;
  readonly title?: string;
  readonly speakers: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
}

/** Reads front matter. Keys may be Indonesian or English; keys of no use to us are passed over. */
export function frontClaims(data: Readonly<Record<string, unknown>>, where: string): FrontClaims {
  const texts: Partial<Record<Exclude<MetaField, 'technique' | 'speakers'>, string>> = {};
  const warnings: Warning[] = [];
  let technique: Technique | null = null;
  let speakers: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    const field = frontMatterField(key);
    if (field === null) {
      warnings.push(...misspelt(key, where));
    } else if (field === 'speakers') {
      speakers = textMap(value);
    } else if (typeof value !== 'string') {
      // Several informants are told apart by their labels; a list of them claims nothing for the whole.
      if (field !== 'informant') warnings.push(notText(key, where));
    } else if (field === 'technique') {
      technique = parseTechnique(value);
      if (technique === null && value.trim() !== '') warnings.push(unknownTechnique(key, value, where));
    } else if (tidy(value) !== '') {
      texts[field] = tidy(value);
    }
  }
  return { ...texts, ...(technique === null ? {} : { technique }), speakers, warnings };
}

function textMap(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs);
}

/** The warning for a technique that is none of the three. */
export function unknownTechnique(key: string, value: string, where: string): Warning {
  return metadataUnknown(where, {
    id: `${key}: "${tidy(value).slice(0, 60)}" bukan teknik yang dikenal; tulis interview, observation, atau document`,
    en: `${key}: "${tidy(value).slice(0, 60)}" is no known technique; write interview, observation or document`,
  });
}

function notText(key: string, where: string): Warning {
  return metadataUnknown(where, {
    id: `${key} dalam front matter harus berupa teks dan diabaikan`,
    en: `${key} in the front matter must be text and was passed over`,
  });
}

function misspelt(key: string, where: string): Warning[] {
  const meant = nearest(key, frontMatterKeys);
  if (meant === undefined) return [];
  return [
    metadataUnknown(where, {
      id: `kunci "${key}" dalam front matter tidak dikenal; maksudnya "${meant}"?`,
      en: `the key "${key}" in the front matter is not known; did you mean "${meant}"?`,
    }),
  ];
}

function metadataUnknown(where: string, message: Bilingual): Warning {
  return { code: 'METADATA_UNKNOWN', where, message };
}
