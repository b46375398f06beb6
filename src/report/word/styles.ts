import type { Lang } from '../../model/text.ts';

/** The styles that the report's paragraphs and tables have, by id. */
export const STYLES = {
  body: 'Normal',
  title: 'Title',
  headings: ['Heading1', 'Heading2', 'Heading3'],
  appendix: 'AppendixHeading',
  caption: 'Caption',
  quote: 'Quote',
  note: 'ReportNote',
  bullets: 'ListBullet',
  numbers: 'ListNumber',
  cell: 'TableText',
  smallCell: 'TableTextSmall',
  source: 'TableSource',
  figure: 'Figure',
  table: 'ReportTable',
  contentsHeading: 'TOCHeading',
  contents: ['TOC1', 'TOC2', 'TOC3'],
  tables: 'TableofFigures',
  footer: 'Footer',
} as const;

export const DOCUMENT_LANGUAGE: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

/** Numbers of the lists that styles belong to. */
export interface StyleLists {
  readonly headings: number;
  readonly appendices: number;
  readonly bullets: number;
}

interface ParagraphStyle {
  readonly id: string;
  /** Word's own name for a style it knows, in English whatever language it speaks. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Where the style stands in Word's list. */
  readonly priority: number;
  /** Not one of Word's own. */
  readonly custom?: true;
  readonly paragraph?: string;
  readonly run?: string;
}

const FONT = 'Times New Roman';

const spacing = (before: number, after: number, line?: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`;
const indent = (left: number, more = ''): string => `<w:ind w:left="${left}"${more}/>`;
const align = (how: string): string => `<w:jc w:val="${how}"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const list = (id: number, level = 0): string =>
  `<w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;

const KEEP = '<w:keepNext/><w:keepLines/>';
const BOLD = '<w:b/><w:bCs/>';
const SINGLE = 240;
const ONE_AND_A_HALF = 360;

function heading(level: number, lists: StyleLists): ParagraphStyle {
  return {
    id: STYLES.headings[level] ?? '',
    name: `heading ${level + 1}`,
    next: STYLES.body,
    priority: 9,
    paragraph: `${KEEP}${list(lists.headings, level)}${spacing(level === 0 ? 360 : 240, 120, SINGLE)}${align('left')}<w:outlineLvl w:val="${level}"/>`,
    run: `${BOLD}${level === 0 ? size(26) : ''}`,
  };
}

function contents(level: number): ParagraphStyle {
  return {
    id: STYLES.contents[level] ?? '',
    name: `toc ${level + 1}`,
    next: STYLES.body,
    priority: 39,
    paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="7937"/></w:tabs>${spacing(level === 0 ? 80 : 0, 20, SINGLE)}${indent(425 * (level + 1), ' w:hanging="425"')}${align('left')}`,
    ...(level === 0 ? { run: BOLD } : {}),
  };
}

function paragraphStyles(lists: StyleLists): readonly ParagraphStyle[] {
  const [first] = STYLES.headings;
  return [
    {
      id: STYLES.title,
      name: 'Title',
      next: STYLES.body,
      priority: 10,
      paragraph: `${KEEP}${spacing(0, 240, SINGLE)}${align('center')}`,
      run: `${BOLD}${size(28)}`,
    },
    heading(0, lists),
    heading(1, lists),
    heading(2, lists),
    {
      id: STYLES.appendix,
      name: 'Appendix Heading',
      custom: true,
      basedOn: first,
      next: STYLES.body,
      priority: 9,
      paragraph: `<w:pageBreakBefore/>${list(lists.appendices)}${spacing(0, 120, SINGLE)}<w:ind w:left="0" w:firstLine="0"/><w:outlineLvl w:val="0"/>`,
    },
    {
      id: STYLES.caption,
      name: 'caption',
      next: STYLES.body,
      priority: 35,
      paragraph: `<w:keepLines/>${spacing(120, 80, SINGLE)}${align('center')}`,
      run: size(22),
    },
    {
      id: STYLES.quote,
      name: 'Quote',
      next: STYLES.body,
      priority: 29,
      paragraph: `<w:keepLines/>${spacing(0, 160, SINGLE)}${indent(709, ' w:right="425"')}`,
      run: size(22),
    },
    {
      id: STYLES.note,
      name: 'Report Note',
      custom: true,
      next: STYLES.body,
      priority: 30,
      paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="7F7F7F"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>${spacing(0, 200, SINGLE)}${indent(227)}`,
      run: size(22),
    },
    {
      id: STYLES.bullets,
      name: 'List Bullet',
      priority: 36,
      paragraph: `${list(lists.bullets)}${spacing(0, 80)}`,
    },
    { id: STYLES.numbers, name: 'List Number', priority: 36, paragraph: spacing(0, 80) },
    ...tableStyles(),
    ...contentsStyles(),
  ];
}

/** Of cells, and of what stands above and below tables and figures. */
function tableStyles(): readonly ParagraphStyle[] {
  return [
    {
      id: STYLES.cell,
      name: 'Table Text',
      custom: true,
      priority: 37,
      paragraph: `${spacing(0, 0, SINGLE)}<w:ind w:left="0" w:firstLine="0"/>${align('left')}`,
      run: size(20),
    },
    {
      id: STYLES.smallCell,
      name: 'Table Text Small',
      custom: true,
      basedOn: STYLES.cell,
      priority: 37,
      run: size(18),
    },
    {
      id: STYLES.source,
      name: 'Table Source',
      custom: true,
      next: STYLES.body,
      priority: 37,
      paragraph: `${spacing(60, 240, SINGLE)}<w:ind w:left="0" w:firstLine="0"/>${align('left')}`,
      run: size(20),
    },
    {
      id: STYLES.figure,
      name: 'Figure',
      custom: true,
      next: STYLES.caption,
      priority: 38,
      paragraph: `<w:keepNext/>${spacing(120, 0, SINGLE)}<w:ind w:left="0" w:firstLine="0"/>${align('center')}`,
    },
  ];
}

function contentsStyles(): readonly ParagraphStyle[] {
  return [
    {
      id: STYLES.contentsHeading,
      name: 'TOC Heading',
      next: STYLES.body,
      priority: 39,
      paragraph: `${KEEP}${spacing(240, 160, SINGLE)}${align('center')}`,
      run: `${BOLD}${size(26)}`,
    },
    contents(0),
    contents(1),
    contents(2),
    {
      id: STYLES.tables,
      name: 'table of figures',
      next: STYLES.body,
      priority: 99,
      paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="7937"/></w:tabs>${spacing(0, 20, SINGLE)}${indent(425, ' w:hanging="425"')}${align('left')}`,
    },
    {
      id: STYLES.footer,
      name: 'footer',
      priority: 99,
      paragraph: `${spacing(0, 0, SINGLE)}${align('center')}`,
      run: size(20),
    },
  ];
}

function styleXml({ id, name, custom, basedOn, next, priority, paragraph, run }: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph"${custom === true ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    `<w:basedOn w:val="${basedOn ?? STYLES.body}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    `<w:uiPriority w:val="${priority}"/><w:qFormat/>`,
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
  .join('');

const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLES.table}"><w:name w:val="Report Table"/>`,
  '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar>`,
  '<w:top w:w="30" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>',
  '</w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr>',
  '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>',
].join('');

/** `word/styles.xml`: twelve points, a line and a half, as theses are set. Nothing in it comes from a study. */
export function stylesXml(lang: Lang, lists: StyleLists): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`,
    `${size(24)}<w:lang w:val="${DOCUMENT_LANGUAGE[lang]}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLES.body}"><w:name w:val="Normal"/><w:qFormat/>`,
    `<w:pPr>${spacing(0, 120, ONE_AND_A_HALF)}${align('both')}</w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...paragraphStyles(lists).map(styleXml),
    TABLE_STYLES,
    '</w:styles>',
  ].join('');
}
