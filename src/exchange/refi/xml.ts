import { Parser } from 'htmlparser2';
import { TelaahError } from '../../model/error.ts';

/** An element by its local name: programs write other namespaces than the standard's. */
export interface XmlElement {
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text that stands directly in it. */
  readonly text: string;
}

/** Trees of codes are not as deep, nor projects as large. */
const DEEPEST = 200;
const MOST_ELEMENTS = 3_000_000;

interface Growing extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: Growing[];
  text: string;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function damaged(file: string, id: string, en: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${file} tidak terbaca: ${id}`, en: `${file} cannot be read: ${en}` },
    hint: {
      id: 'Ekspor ulang dari program asalnya, lalu salin berkasnya sekali lagi.',
      en: 'Export it again from the program it comes from, and copy the file once more.',
    },
    place: { file },
  });
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) own[local(name)] = value;
  return own;
}

/**
 * Reads XML as a tree. A document type is passed over: no entity is declared, and nothing is fetched.
 * @throws TelaahError INPUT_UNREADABLE where there is no root, the end is missing, or it is beyond all measure
 */
export function parseXml(source: string, file: string): XmlElement {
  const top: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [top];
  let elements = 0;
  const end = { isWritten: false, isTorn: false };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1;
        if (open.length > DEEPEST || elements > MOST_ELEMENTS) {
          throw damaged(
            file,
            'isinya terlalu dalam atau terlalu banyak',
            'it is nested too deep, or too large',
          );
        }
        const element = {
          name: local(name),
          attributes: localAttributes(attributes),
          children: [],
          text: '',
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag: () => {
        end.isTorn ||= end.isWritten;
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  end.isWritten = true;
  parser.end();
  const [root] = top.children;
  if (root === undefined) throw damaged(file, 'ini bukan XML', 'this is no XML');
  if (end.isTorn) throw damaged(file, 'akhir berkas terpotong', 'its end is missing');
  return root;
}

/** Children of an element under one of these names. */
export function childrenOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): readonly XmlElement[] {
  return element?.children.filter(({ name }) => names.includes(name)) ?? [];
}

/** The text of the first child of this name; `null` where there is none, or nothing in it. */
export function childText(element: XmlElement, name: string): string | null {
  const text = childrenOf(element, name)[0]?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** XML cannot say these, whatever way they are written. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string, marks: RegExp): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(marks, (mark) => ESCAPES[mark] ?? mark);

/** Text as it stands between tags. */
const xmlText = (text: string): string => escaped(text, /[&<>\r]/g);

/** An element as text, on lines of its own; attributes that are `null` are left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content: string | readonly string[] = [],
): string {
  const listed = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`]))
    .join('');
  if (typeof content === 'string') return `<${name}${listed}>${xmlText(content)}</${name}>`;
  if (content.length === 0) return `<${name}${listed}/>`;
  return `<${name}${listed}>\n${content.join('\n')}\n</${name}>`;
}
