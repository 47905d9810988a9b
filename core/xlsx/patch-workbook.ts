import { attributeOf, closingTag, findTag, findTags, setAttribute, type Tag } from '../base/xml.ts';

/** The workbook part, asking for everything to be computed when the book is opened. */
export function askForCalculation(workbook: string): string {
  const calculation = findTag(workbook, 'calcPr');
  if (calculation) return replaceTag(workbook, calculation, setAttribute(sliceTag(workbook, calculation), 'fullCalcOnLoad', '1'));
  // The schema wants it behind whichever of these stands last.
  let after: Tag | null = null;
  for (const name of ['sheets', 'functionGroups', 'externalReferences', 'definedNames']) {
    const found = findTag(workbook, name);
    if (found) after = closingTag(workbook, found) ?? found;
  }
  if (!after) return workbook;
  const prefix = after.raw.slice(0, after.raw.length - after.name.length);
  return `${workbook.slice(0, after.to)}<${prefix}calcPr fullCalcOnLoad="1"/>${workbook.slice(after.to)}`;
}

/** The workbook part with some hidden sheets shown. */
export function showSheets(workbook: string, names: readonly string[]): string {
  let shown = workbook;
  const list = findTag(workbook, 'sheets');
  // From the last to the first, so that the places of the others stay true.
  for (const tag of [...findTags(workbook, 'sheet', list?.to ?? 0)].reverse()) {
    const state = attributeOf(workbook, tag, 'state');
    if (state === null || state === 'visible' || !names.includes(attributeOf(workbook, tag, 'name') ?? '')) continue;
    shown = replaceTag(shown, tag, setAttribute(sliceTag(workbook, tag), 'state', null));
  }
  return shown;
}

/** A relations part without those of one type. */
export function dropRelations(xml: string, type: string): string {
  return dropTags(xml, 'Relationship', (tag) => (attributeOf(xml, tag, 'Type') ?? '').endsWith(`/${type}`));
}

/** The content types without the one of a part. */
export function dropContentType(xml: string, path: string): string {
  const name = `/${path}`.toLowerCase();
  return dropTags(xml, 'Override', (tag) => (attributeOf(xml, tag, 'PartName') ?? '').toLowerCase() === name);
}

function dropTags(xml: string, name: string, isDropped: (tag: Tag) => boolean): string {
  let kept = xml;
  for (const tag of [...findTags(xml, name)].reverse()) {
    const end = closingTag(xml, tag)?.to ?? tag.to;
    if (isDropped(tag)) kept = kept.slice(0, tag.from) + kept.slice(end);
  }
  return kept;
}

function sliceTag(xml: string, tag: Tag): string {
  return xml.slice(tag.from, tag.to);
}

function replaceTag(xml: string, tag: Tag, text: string): string {
  return xml.slice(0, tag.from) + text + xml.slice(tag.to);
}
