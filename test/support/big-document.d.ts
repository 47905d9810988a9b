import type { Document } from '../../core/document/document.ts';
/** About 10, 40 and 500 printed pages. */
export type Size = 'S' | 'M' | 'L';
/** A long report, the same at each call: text with bold and italic words and footnotes, then appendices every second of which lies across. */
export declare function makeDocument(size: Size): Document;
