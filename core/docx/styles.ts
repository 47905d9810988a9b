import { measures } from '../document/measures.ts';
import { gridStyle } from './grid.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const { firstLine, before, line } = measures.body;
const bodyShape = `<w:spacing w:before="${before}" w:after="0" w:line="${line}" w:lineRule="auto"/><w:ind w:firstLine="${firstLine}"/><w:jc w:val="both"/>`;

/** The styles of the page: built-in ids wherever one exists, because hosts rename others. */
export function writeStyles(bodySize: number, gridSizes: readonly number[]): string {
  const heading = (level: number): string =>
    paragraphStyle(`Heading${level}`, `heading ${level}`, {
      next: 'BodyText',
      shape: `<w:keepNext/><w:keepLines/>${bodyShape}<w:outlineLvl w:val="${level - 1}"/>`,
      letters: '<w:b/>',
      quick: true,
    });
  const centred = (above: number): string => `<w:keepNext/><w:spacing w:before="${above}" w:after="0"/><w:jc w:val="center"/>`;
  const styles = [
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    [1, 2, 3, 4].map(heading).join(''),
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
    paragraphStyle('BodyText', 'Body Text', { shape: bodyShape, quick: true }),
    paragraphStyle('Title', 'Title', { next: 'Subtitle', shape: centred(360), letters: '<w:b/>', quick: true }),
    paragraphStyle('Subtitle', 'Subtitle', { next: 'BodyText', shape: centred(0), letters: '<w:b/>', quick: true }),
    paragraphStyle('Header', 'header', { shape: '<w:jc w:val="center"/>' }),
    paragraphStyle('FootnoteText', 'footnote text', { shape: '<w:jc w:val="both"/>', letters: size(10) }),
    `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
    gridSizes
      .map((points) =>
        paragraphStyle(gridStyle(points), `Biểu ${points}`, { shape: '<w:spacing w:before="20" w:after="20"/>', letters: size(points) }),
      )
      .join(''),
  ];
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(bodySize)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${namespace}>${defaults}${styles.join('')}</w:styles>`;
}

interface StyleParts {
  readonly next?: string;
  readonly shape?: string;
  readonly letters?: string;
  readonly quick?: boolean;
}

function paragraphStyle(id: string, name: string, { next, shape, letters, quick }: StyleParts): string {
  const following = next ? `<w:next w:val="${next}"/>` : '';
  const inner = (shape ? `<w:pPr>${shape}</w:pPr>` : '') + (letters ? `<w:rPr>${letters}</w:rPr>` : '');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${following}${quick ? '<w:qFormat/>' : ''}${inner}</w:style>`;
}

function size(points: number): string {
  return `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
}
