import type { Document } from '../../core/document/document.ts';
/** A report of a ward as compose would make it, in sentences of our own: every kind of block, a wide and a long appendix. */
export declare const sampleDocument: Document;
