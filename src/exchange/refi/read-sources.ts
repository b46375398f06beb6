import type { ProjectContent, ProjectSource } from '../../model/project.ts';
import { type Archive, archiveText } from './archive.ts';
import { plainGuid } from './guid.ts';
import type { GivenSpan } from './offsets.ts';
import { childrenOf, childText, type XmlElement } from './xml.ts';

/** A passage as the file gives it. Without a place there is only what it says stands there. */
export interface GivenSelection extends GivenSpan {
  readonly element: XmlElement;
  readonly isPlaced: boolean;
}

/** A source that can be read, with its passages. */
export interface GivenSource {
  readonly element: XmlElement;
  readonly source: Omit<ProjectSource, 'variables'>;
  /** The text as the file holds it; `null` where there is only a file. */
  readonly raw: string | null;
  readonly selections: readonly GivenSelection[];
}

/** What of a file's sources cannot be carried, counted under a word. */
export type Loss = (what: LostThing, name: string) => void;

export type LostThing = 'source' | 'external' | 'selection' | 'region' | 'original';

const PROTOCOL = /^(internal|relative|absolute):\/{2,3}/i;

/** The file of an archive that a path means: only what the archive itself holds is ever looked at. */
function fileAt(path: string | undefined, archive: Archive): Uint8Array | undefined {
  if (path === undefined || !/^internal:/i.test(path)) return undefined;
  const name = path.replace(PROTOCOL, '').split(/[/\\]/).at(-1) ?? '';
  return archive.files.get(name.toLowerCase()) ?? archive.files.get(safeDecoded(name).toLowerCase());
}

function safeDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The plain text of a TextSource, Representation, Transcript or Note; `null` where none is given. */
export function plainTextOf(element: XmlElement, archive: Archive): string | null {
  const bytes = fileAt(element.attributes['plainTextPath'], archive);
  if (bytes !== undefined) return archiveText(bytes);
  const [content] = childrenOf(element, 'PlainTextContent');
  return content === undefined ? null : content.text.replace(/^\ufeff/, '');
}

const number = (text: string | undefined): number =>
  /^\s*\d{1,15}\s*$/.test(text ?? '') ? Number(text) : -1;

const bare = (element: XmlElement, name: string): GivenSelection => ({
  element,
  name,
  start: 0,
  end: 0,
  isPlaced: false,
});

function textSelections(element: XmlElement): GivenSelection[] {
  return childrenOf(element, 'PlainTextSelection').map((selection) => ({
    element: selection,
    name: selection.attributes['name'] ?? '',
    start: number(selection.attributes['startPosition']),
    end: number(selection.attributes['endPosition']),
    isPlaced: true,
  }));
}

/** Passages of a recording's transcript run from one of its points in time to another. */
function transcriptSelections(transcript: XmlElement): GivenSelection[] {
  const positions = new Map(
    childrenOf(transcript, 'SyncPoint').map(({ attributes }) => [
      plainGuid(attributes['guid'] ?? ''),
      number(attributes['position']),
    ]),
  );
  return childrenOf(transcript, 'TranscriptSelection').map((selection) => {
    const at = (key: string): number => positions.get(plainGuid(selection.attributes[key] ?? '')) ?? -1;
    const [start, end] = [at('fromSyncPoint'), at('toSyncPoint')];
    return { element: selection, name: selection.attributes['name'] ?? '', start, end, isPlaced: true };
  });
}

/** Regions of a page: where the program gives the words in them, these are looked for. */
function pageSelections(element: XmlElement, lose: Loss): GivenSelection[] {
  return childrenOf(element, 'PDFSelection').flatMap((selection) => {
    const [representation] = childrenOf(selection, 'Representation');
    const words = representation === undefined ? null : childText(representation, 'PlainTextContent');
    const name = selection.attributes['name'] ?? '';
    const isLabel = /^(?:quotation|pdf|selection|region|segment)?\s*[\d:.\s-]*$/i.test(name);
    if (words !== null) return [bare(selection, words)];
    if (!isLabel && name.trim().length > 8) return [bare(selection, name.replace(/(?:…|\.\.\.)\s*$/u, ''))];
    lose('region', name);
    return [];
  });
}

const extensionOf = (path: string): string => /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** The file itself, where our readers may know what to do with it. */
function fileContent(paths: readonly (string | undefined)[], archive: Archive): ProjectContent | null {
  for (const path of paths) {
    const bytes = fileAt(path, archive);
    if (bytes !== undefined) return { kind: 'file', extension: extensionOf(path ?? ''), bytes };
  }
  return null;
}

function sourceOf(
  element: XmlElement,
  raw: string | null,
  content: ProjectContent,
  selections: readonly GivenSelection[],
  otherwise = '',
): GivenSource {
  const { guid = '', name = '' } = element.attributes;
  return {
    element,
    source: {
      id: plainGuid(guid),
      name: name.trim() === '' ? otherwise : name.trim(),
      description: childText(element, 'Description'),
      content,
    },
    raw,
    selections,
  };
}

const asText = (raw: string): ProjectContent => ({ kind: 'text', text: raw });

function textSource(element: XmlElement, archive: Archive, lose: Loss): GivenSource[] {
  const { name = '', richTextPath, plainTextPath } = element.attributes;
  const selections = textSelections(element);
  const raw = plainTextOf(element, archive);
  const own = archive.files.get(`${plainGuid(element.attributes['guid'] ?? '')}.md`);
  if (raw !== null) {
    const given = sourceOf(element, raw, asText(raw), selections);
    return [
      own === undefined ? given : { ...given, source: { ...given.source, transcript: archiveText(own) } },
    ];
  }
  const content = fileContent([richTextPath], archive);
  if (content === null) {
    lose(plainTextPath === undefined && richTextPath === undefined ? 'source' : 'external', name);
    return [];
  }
  return [
    sourceOf(
      element,
      null,
      content,
      selections.map((one) => bare(one.element, one.name)),
    ),
  ];
}

function pdfSource(element: XmlElement, archive: Archive, lose: Loss): GivenSource[] {
  const { name = '', path, currentPath } = element.attributes;
  const regions = pageSelections(element, lose);
  const [representation] = childrenOf(element, 'Representation');
  const raw = representation === undefined ? null : plainTextOf(representation, archive);
  if (representation !== undefined && raw !== null && raw.trim() !== '') {
    lose('original', name);
    return [sourceOf(element, raw, asText(raw), [...textSelections(representation), ...regions])];
  }
  const content = fileContent([path, currentPath], archive);
  if (content !== null) return [sourceOf(element, null, content, regions)];
  lose('external', name);
  return [];
}

function recording(element: XmlElement, archive: Archive, lose: Loss): GivenSource[] {
  const { name = '' } = element.attributes;
  for (const selection of childrenOf(element, 'AudioSelection', 'VideoSelection')) {
    lose('selection', selection.attributes['name'] ?? '');
  }
  const read = childrenOf(element, 'Transcript').flatMap((transcript) => {
    const raw = plainTextOf(transcript, archive);
    return raw === null
      ? []
      : [sourceOf(transcript, raw, asText(raw), transcriptSelections(transcript), name)];
  });
  lose(read.length === 0 ? 'source' : 'original', name);
  return read;
}

function picture(element: XmlElement, archive: Archive, lose: Loss): GivenSource[] {
  const { name = '' } = element.attributes;
  for (const selection of childrenOf(element, 'PictureSelection'))
    lose('selection', selection.attributes['name'] ?? '');
  const [description] = childrenOf(element, 'TextDescription');
  const raw = description === undefined ? null : plainTextOf(description, archive);
  lose(raw === null ? 'source' : 'original', name);
  if (description === undefined || raw === null) return [];
  return [sourceOf(description, raw, asText(raw), textSelections(description), name)];
}

const KINDS: Readonly<Record<string, typeof textSource>> = {
  TextSource: textSource,
  PDFSource: pdfSource,
  PictureSource: picture,
  AudioSource: recording,
  VideoSource: recording,
};

/** Every source that has a text, or a file that may have one. */
export function readSources(
  sources: XmlElement | undefined,
  archive: Archive,
  lose: Loss,
): readonly GivenSource[] {
  return (sources?.children ?? []).flatMap((element) => KINDS[element.name]?.(element, archive, lose) ?? []);
}
