import type { ProjectCode } from '../../model/project.ts';
import { plainGuid } from './guid.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** `#RGB`, which the standard allows as well, is `#RRGGBB`. */
function colorOf(given: string | undefined): string | null {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(given?.trim() ?? '') ?? [];
  if (long !== undefined) return `#${long.toUpperCase()}`;
  return short === undefined ? null : `#${short.toUpperCase().replace(/./g, '$&$&')}`;
}

function codeOf(element: XmlElement): ProjectCode {
  const { guid = '', name = '', isCodable = 'true', color } = element.attributes;
  return {
    id: plainGuid(guid),
    name: name.trim(),
    description: childText(element, 'Description'),
    color: colorOf(color),
    isCodable: isCodable !== 'false' && isCodable !== '0',
    codes: codesIn(element),
  };
}

const codesIn = (element: XmlElement | undefined): ProjectCode[] => childrenOf(element, 'Code').map(codeOf);

/** ATLAS.ti writes flat codes and says in their names which belong together. */
const JOINED = /^(.*?\S)\s*::\s*(\S.*)$/s;

interface Growing extends ProjectCode {
  readonly codes: Growing[];
}

/** `Coke` and `Coke::diet` are a code and one below it; a name without a code of its own is made to hold the others. */
function unfolded(codes: readonly ProjectCode[]): ProjectCode[] {
  const top: Growing[] = [];
  const place = (level: Growing[], code: ProjectCode, id: string): void => {
    const [, above, rest] = JOINED.exec(code.name) ?? [];
    if (above === undefined || rest === undefined) {
      const made = level.findIndex(({ name, isCodable }) => name === code.name && !isCodable);
      const before = level[made];
      if (before?.id.startsWith('::') === true) level[made] = { ...code, codes: before.codes };
      else level.push({ ...code, codes: unfolded(code.codes) as Growing[] });
      return;
    }
    let parent = level.find(({ name }) => name === above);
    if (parent === undefined) {
      parent = {
        id: `${id}::${above}`,
        name: above,
        description: null,
        color: null,
        isCodable: false,
        codes: [],
      };
      level.push(parent);
    }
    place(parent.codes, { ...code, name: rest }, `${id}::${above}`);
  };
  for (const code of codes) place(top, code, '');
  return top;
}

/** The tree of codes below `Codes`; members of `Code` are codes below it. */
export function readCodes(codes: XmlElement | undefined): readonly ProjectCode[] {
  const read = codesIn(codes);
  return read.some(({ name }) => JOINED.test(name)) ? unfolded(read) : read;
}

/** Every code of a tree, those above first. */
export const allCodes = (codes: readonly ProjectCode[]): ProjectCode[] =>
  codes.flatMap((code) => [code, ...allCodes(code.codes)]);
