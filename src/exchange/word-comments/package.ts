import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The earliest time that a zip can say, in the zone of any machine. */
const ZIP_EPOCH = new Date(1980, 0, 1);

const TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/word/comments.xml" ContentType="${CONTENT}.comments+xml"/></Types>`;

const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`;

const WORD_RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${TYPE}/comments" Target="comments.xml"/></Relationships>`;

const style = (id: string, name: string, type: 'paragraph' | 'character', inside: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

const STYLES = `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  style(
    'Context',
    'Telaah Context',
    'paragraph',
    '<w:basedOn w:val="Normal"/><w:rPr><w:color w:val="595959"/></w:rPr>',
  ),
  style(
    'CommentText',
    'annotation text',
    'paragraph',
    '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr>',
  ),
  style('CommentReference', 'annotation reference', 'character', '<w:rPr><w:sz w:val="16"/></w:rPr>'),
].join('')}</w:styles>`;

/** A Word file of paragraphs and comments, both as XML; the same give the same bytes. */
export function wordPackage(paragraphs: string, comments: string): Uint8Array {
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': `${XML}<w:document ${WORD}><w:body>${paragraphs}${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': WORD_RELATIONS,
    'word/styles.xml': STYLES,
    'word/comments.xml': `${XML}<w:comments ${WORD}>${comments}</w:comments>`,
  };
  const files = Object.entries(parts).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: ZIP_EPOCH });
}
