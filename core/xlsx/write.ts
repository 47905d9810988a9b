import { escapeXml } from '../base/xml.ts';
import { type Part, zipParts } from '../base/zip.ts';
import { columnLetters, quoteSheet } from '../workbook/place.ts';
import type { BookPlan, SheetPlan } from '../workbook/plan.ts';
import type { Place } from '../workbook/workbook.ts';
import { cellText } from './strings.ts';
import { writeSheet } from './write-sheet.ts';
import { writeStyles } from './write-styles.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of a new book; the same plan gives the same bytes. Throws on a plan that no spreadsheet program would open. */
export function writeXlsx(plan: BookPlan): Uint8Array {
  checkSheets(plan.sheets);
  const styles = writeStyles(plan.styles);
  const strings = new Map<string, number>();
  const stringOf = (text: string) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const active = plan.sheets.findIndex((sheet) => !sheet.hidden);
  const sheets = plan.sheets.map((sheet, index): Part => {
    const content = writeSheet(sheet, { styleOf: styles.indexOf, stringOf, active: index === active });
    return { name: `xl/worksheets/sheet${index + 1}.xml`, content };
  });
  return zipParts([
    { name: '[Content_Types].xml', content: writeContentTypes(plan.sheets.length) },
    { name: '_rels/.rels', content: writeRootRelations() },
    { name: 'docProps/app.xml', content: writeAppProperties() },
    { name: 'docProps/core.xml', content: writeCoreProperties(plan.title) },
    { name: 'xl/workbook.xml', content: writeWorkbook(plan, active) },
    { name: 'xl/_rels/workbook.xml.rels', content: writeWorkbookRelations(plan.sheets.length) },
    { name: 'xl/styles.xml', content: styles.xml },
    { name: 'xl/sharedStrings.xml', content: writeStrings(strings) },
    ...sheets,
  ]);
}

function checkSheets(sheets: readonly SheetPlan[]): void {
  if (!sheets.some((sheet) => !sheet.hidden)) throw new Error('A book needs at least one sheet that is not hidden');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name.trim() === '' || name.length > 31) throw new Error(`A sheet's name has 1 to 31 characters; “${name}” has ${name.length}`);
    if (/[:\\/?*[\]\u0000-\u001f]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new Error(`A sheet's name holds none of : \\ / ? * [ ] and has no apostrophe at its ends: “${name}”`);
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw new Error(`Two sheets are named “${name}”`);
    seen.add(key);
  }
}

function writeWorkbook(plan: BookPlan, active: number): string {
  const sheets = plan.sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"${active > 0 ? ` firstSheet="${active}" activeTab="${active}"` : ''}/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${writeNames(plan)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

function writeNames(plan: BookPlan): string {
  const known = new Set(plan.sheets.map((sheet) => sheet.name));
  const names = Object.entries(plan.names).map(([name, place]) => {
    if (!known.has(place.sheet)) throw new Error(`The name ${name} means a sheet that the plan does not have: “${place.sheet}”`);
    return `<definedName name="${escapeXml(getName(name))}">${escapeXml(printPlace(place))}</definedName>`;
  });
  plan.sheets.forEach(({ name, print }, index) => {
    if (!print.titleRows) return;
    const [from, to] = print.titleRows;
    const rows = escapeXml(`${quoteSheet(name)}!$${from}:$${to}`);
    names.push(`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`);
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** A name that formulas can use: no blank, not like a cell's address. */
function getName(name: string): string {
  const looksLikeCell = /^(?:[A-Za-z]{1,3}[0-9]+|[RrCc]|[Rr][0-9]*[Cc][0-9]*)$/.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u.test(name) || looksLikeCell) throw new Error(`“${name}” cannot be a name of the book`);
  return name;
}

function printPlace({ sheet, row, column, rows = 1, columns = 1 }: Place): string {
  const first = `$${columnLetters(column)}$${row}`;
  const last = rows === 1 && columns === 1 ? '' : `:$${columnLetters(column + columns - 1)}$${row + rows - 1}`;
  return `${quoteSheet(sheet)}!${first}${last}`;
}

function writeStrings(strings: ReadonlyMap<string, number>): string {
  const items: string[] = [];
  for (const text of strings.keys()) items.push(`<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return `${head}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function writeContentTypes(sheets: number): string {
  const override = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', `${contentType}.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${contentType}.worksheet+xml`)).join(
      '',
    ) +
    override('/xl/styles.xml', `${contentType}.styles+xml`) +
    override('/xl/sharedStrings.xml', `${contentType}.sharedStrings+xml`) +
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function writeRootRelations(): string {
  return (
    `${head}<Relationships xmlns="${packageRelations}">` +
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>` +
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
    `<Relationship Id="rId3" Type="${relations}/extended-properties" Target="docProps/app.xml"/></Relationships>`
  );
}

function writeWorkbookRelations(sheets: number): string {
  const items = Array.from({ length: sheets }, (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
  items.push(['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']);
  const list = items.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`);
  return `${head}<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`;
}

function writeAppProperties(): string {
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>So Bao Cao</Application></Properties>`;
}

/** The moment is fixed: a book says in its fields when it was made, and the same plan must give the same bytes. */
function writeCoreProperties(title: string): string {
  const moment = '2025-01-01T00:00:00Z';
  return (
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}
