import { codePath } from '../../model/codebook.ts';
import type { Coding } from '../../model/coding.ts';
import { CONTEXT_LENGTH } from '../../model/journal.ts';
import type { Document } from '../../model/source.ts';
import { indexStudy } from '../../model/study-index.ts';
import { type Bilingual, LANGS } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import type { Exporter, ExportMaterial } from '../exporter.ts';
import { guidOf } from '../refi/guid.ts';

const FILE = 'annotations.jsonld';

/** The standard counts characters as code points. */
const codePoints = (text: string): number => Array.from(text).length;

const urn = (...words: readonly string[]): string => `urn:uuid:${guidOf('annotation', ...words)}`;

/** Paths may hold what addresses must not. */
const addressOf = ({ path }: Document): string => path.split('/').map(encodeURIComponent).join('/');

const person = (coder: string): { readonly type: string; readonly id: string; readonly name: string } => ({
  id: urn('coder', coder),
  type: coder.startsWith('auto/') ? 'Software' : 'Person',
  name: coder,
});

/** Counts the code points before offsets that come in order, without counting from the beginning each time. */
function positions(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    count += codePoints(text.slice(at, offset));
    at = offset;
    return count;
  };
}

interface Made {
  readonly coding: Coding;
  readonly document: Document;
  readonly position: (offset: number) => number;
  readonly label: Bilingual;
  readonly memo: string | null;
  readonly at: string | null;
}

function annotation({ coding, document, position, label, memo, at }: Made): unknown {
  const { text, lang } = document;
  const { start, end, quote, code, polarity, coder, status } = coding;
  return {
    id: urn(coding.id, coding.document, String(start), code),
    type: 'Annotation',
    motivation: 'classifying',
    creator: coder.split(' + ').map(person),
    ...(at === null ? {} : { created: at }),
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: code, format: 'text/plain' },
      ...LANGS.map((language) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        value: label[language],
        format: 'text/plain',
        language,
      })),
      { type: 'TextualBody', purpose: 'assessing', value: polarity, format: 'text/plain', language: 'en' },
      { type: 'TextualBody', purpose: 'moderating', value: status, format: 'text/plain', language: 'en' },
      ...(memo === null
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: memo, format: 'text/plain' }]),
    ],
    target: {
      type: 'SpecificResource',
      source: { id: addressOf(document), type: 'Text', language: lang },
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
          suffix: text.slice(end, end + CONTEXT_LENGTH),
        },
        { type: 'TextPositionSelector', start: position(start), end: position(end) },
      ],
    },
  };
}

function annotations({ coded, people }: ExportMaterial): unknown[] {
  const index = indexStudy(coded);
  const made = new Map(people.codings.map((coding) => [coding.id, coding]));
  const counters = new Map(index.documents.map((document) => [document.id, positions(document.text)]));
  return index.codings.map((coding) => {
    const document = index.documentOf(coding);
    const code = coded.codebook.codes.find(({ id }) => id === coding.code);
    const { memo = null, at = null } = made.get(coding.id) ?? {};
    return annotation({
      coding,
      document,
      position: counters.get(document.id) ?? positions(document.text),
      label: code === undefined ? { id: coding.code, en: coding.code } : codePath(coded.codebook, code),
      memo,
      at,
    });
  });
}

function factorsLeft({ coded }: ExportMaterial): Warning[] {
  const { length } = coded.factors;
  if (length === 0) return [];
  const message = {
    id: `tidak ikut: ${length} penyebutan faktor pendukung dan penghambat`,
    en: `not carried over: ${length} mention(s) of supporting and inhibiting factors`,
  };
  return [{ code: 'NOT_CARRIED', where: FILE, message }];
}

/**
 * Codings as W3C Web Annotations (one JSON-LD page): each has a quote with its context and a position, in code points
 * of the canonical text; the code in the body, its label in both languages, the polarity and the memo.
 */
export const webAnnotations: Exporter = {
  id: 'jsonld',
  folder: null,
  ofParts: true,
  make: (material) => {
    const { study } = material.coded;
    const items = annotations(material);
    const collection = {
      id: urn('collection', study.title ?? ''),
      type: 'AnnotationCollection',
      label: study.title ?? 'Telaah',
      total: items.length,
    };
    const page = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: urn('page', study.title ?? ''),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items,
    };
    const content = `${JSON.stringify(page, null, 2)}\n`;
    return Promise.resolve({ value: [{ path: FILE, content }], warnings: factorsLeft(material) });
  },
};
