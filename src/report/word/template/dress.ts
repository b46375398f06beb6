import type { Lang } from '../../../model/text.ts';
import { CONTENT_TYPES, type Parts, partText, withPart } from '../package.ts';
import type { Template } from './read.ts';
import { mergeStyles } from './styles.ts';

const DOCUMENT = 'word/document.xml';
const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';
const STYLES = 'word/styles.xml';
const THEME = 'word/theme/theme1.xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function textOf(parts: Parts, name: string): string {
  const text = partText(parts, name);
  if (text === undefined) throw new Error(`the document has no ${name}`);
  return text;
}

/** Paragraphs and tables by the names that their styles have now. */
function restyled(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(
    /(<w:(?:pStyle|tblStyle) w:val=")([^"]*)"/gu,
    (_, head: string, id: string) => `${head}${ids.get(id) ?? id}"`,
  );
}

/** The first section names the template's headers and footers; the others have what the one before them has. */
function withMargins(xml: string, { margins }: Template): string {
  if (margins.length === 0) return xml;
  const footer = margins.some(({ kind }) => kind === 'footer');
  const ours = footer ? '' : (/<w:footerReference [^>]*\/>/u.exec(xml)?.[0] ?? '');
  const references = margins.map(
    ({ kind, pages }, at) => `<w:${kind}Reference w:type="${pages}" r:id="rIdTemplate${at + 1}"/>`,
  );
  return xml
    .replace(/<w:footerReference [^>]*\/>/gu, '')
    .replace(/<w:sectPr(?:\s[^>]*)?>/u, (head) => `${head}${references.join('')}${ours}`);
}

function relationXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

const overrideXml = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;

/** A document of ours in a template's styles, on its page, with its headers and footers. */
export function dressed(parts: Parts, template: Template, lang: Lang): Parts {
  const { theme, margins } = template;
  const { xml, ids } = mergeStyles(template.styles, textOf(parts, STYLES), lang);
  const relations = [
    ...margins.map(({ kind, part }, at) =>
      relationXml(`rIdTemplate${at + 1}`, kind, part.replace(/^word\//u, '')),
    ),
    ...(theme === undefined ? [] : [relationXml('rIdTemplateTheme', 'theme', 'theme/theme1.xml')]),
  ];
  const types = [
    ...[...template.contentTypes].map(([part, type]) => overrideXml(part, type)),
    ...(theme === undefined
      ? []
      : [overrideXml(THEME, 'application/vnd.openxmlformats-officedocument.theme+xml')]),
  ];
  const texts: readonly (readonly [string, string])[] = [
    [DOCUMENT, withMargins(restyled(textOf(parts, DOCUMENT), ids), template)],
    [STYLES, xml],
    [
      DOCUMENT_RELATIONS,
      textOf(parts, DOCUMENT_RELATIONS).replace('</Relationships>', `${relations.join('')}</Relationships>`),
    ],
    [CONTENT_TYPES, textOf(parts, CONTENT_TYPES).replace('</Types>', `${types.join('')}</Types>`)],
    ...(theme === undefined ? [] : [[THEME, theme] as const]),
    // A footer of ours stays where the template has none: its style may be called otherwise now.
    ...[...parts.keys()]
      .filter((name) => /^word\/footer\d+\.xml$/u.test(name))
      .map((name) => [name, restyled(textOf(parts, name), ids)] as const),
  ];
  const all: Parts = new Map([...parts, ...template.parts]);
  return texts.reduce((result, [name, text]) => withPart(result, name, text), all);
}
