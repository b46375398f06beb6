import {
  FileChild,
  type IParagraphOptions,
  NextAttributeComponent,
  Paragraph,
  Run,
  TextRun,
  XmlComponent,
} from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

function payload(attributes: Attributes): NextAttributeComponent<Attributes> {
  return new NextAttributeComponent(
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
  );
}

class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[]) {
    super(name);
    this.root.push(payload(attributes), ...children);
  }
}

class BodyElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/** An element that docx has no class for. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  return new Element(name, attributes, children);
}

/** The same, where paragraphs and tables stand. */
export function bodyElement(name: string, children: readonly XmlComponent[]): FileChild {
  return new BodyElement(name, children);
}

/** A paragraph of runs and of elements that docx has no class for. */
export function paragraphOf(
  options: Omit<IParagraphOptions, 'children' | 'text'>,
  children: readonly XmlComponent[],
): Paragraph {
  const made = new Paragraph(options);
  for (const child of children) made.addChildElement(child);
  return made;
}

/** What XML cannot hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const xmlText = (text: string): string => text.replace(NO_XML, '');

export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const textRun = (
  text: string,
  marks: { bold?: boolean; italics?: boolean; style?: string } = {},
): TextRun => new TextRun({ text: xmlText(text), ...marks });

type FieldMark = 'begin' | 'separate' | 'end';

/**
 * A field's beginning and end, with what stands between them until it is updated. All of its runs look alike: what
 * the field comes to looks like its first.
 */
export function fieldEnds(
  instruction: string,
  marks: { bold?: boolean } = {},
): { readonly open: readonly Run[]; readonly close: readonly Run[] } {
  const mark = (type: FieldMark): Run =>
    new Run({ ...marks, children: [element('w:fldChar', { 'w:fldCharType': type })] });
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `]);
  return {
    open: [mark('begin'), new Run({ ...marks, children: [code] }), mark('separate')],
    close: [mark('end')],
  };
}

export function field(instruction: string, shown: string, marks: { bold?: boolean } = {}): readonly Run[] {
  const { open, close } = fieldEnds(instruction, marks);
  return [...open, textRun(shown, marks), ...close];
}
