// The door to what a file holds: for hosts that open one themselves. Excel and Google hold the book open and do not need it.

export { attributeOf, findTags, unescapeXml } from './base/xml.ts';
export { decodeText, unzipParts } from './base/zip.ts';
export { readXlsx } from './xlsx/read.ts';
