import type { Run } from '../report/report.ts';

/** The report as blocks to print: plain JSON, decided by compose, drawn by `docx/render`. */
export interface Document {
  readonly title: string;
  readonly author: string;
  /** ISO day for the file's properties. */
  readonly day: string;
  /** Size of the body in points, in step with the letterhead. */
  readonly bodySize: number;
  readonly parts: readonly Pages[];
}

/** A run of pages with one shape. The first is the report, each appendix is one more. */
export interface Pages {
  readonly landscape: boolean;
  readonly restart: boolean;
  readonly blocks: readonly Block[];
}

/** Where a block comes from: passage key and line, table key and row key, or field key. */
export type From =
  | { readonly type: 'passage'; readonly key: string; readonly line: number }
  | { readonly type: 'table'; readonly table: string; readonly row?: string }
  | { readonly type: 'field'; readonly key: string }
  | { readonly type: 'section'; readonly key: string }
  | { readonly type: 'form' };

export type Block =
  | Letterhead
  | { readonly type: 'title'; readonly kind: string; readonly lines: readonly string[]; readonly rule: number; readonly from: From }
  /** `lines[0]` holds the label; `indents` in twips of the label and of the items below it, zeros when one centred line says all. */
  | {
      readonly type: 'address';
      readonly lines: readonly string[];
      readonly indents: readonly [label: number, items: number];
      readonly from: From;
    }
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly number: string;
      readonly text: string;
      readonly look: HeadingLook;
      readonly from: From;
    }
  /** `head` is a heading "liền đoạn", bold before the text. */
  | {
      readonly type: 'paragraph';
      readonly look: ParagraphLook;
      readonly label?: string;
      readonly head?: string;
      readonly runs: readonly Run[];
      readonly keepNext?: true;
      readonly from: From;
    }
  | {
      readonly type: 'appendix';
      readonly label: string;
      readonly title: string;
      readonly reference: string;
      readonly source?: string;
      readonly rule: number;
      readonly from: From;
    }
  | GridBlock
  | Closing;

/** `section`: I. in capitals; `clause`: 1., bold; `point`: a). */
export type HeadingLook = 'part' | 'section' | 'clause' | 'point';
export type ParagraphLook = 'body' | 'basis' | 'star' | 'dash' | 'plus' | 'number' | 'letter';

/** The grid at the top of page 1. Rule lengths in twips. */
export interface Letterhead {
  readonly type: 'letterhead';
  readonly superior: readonly string[];
  readonly office: readonly string[];
  readonly officeRule: number;
  readonly number: string;
  readonly nation: string;
  readonly motto: string;
  readonly mottoRule: number;
  readonly placeAndDay: string;
  /** 13/14/14 or 12/13/13 in points: Quốc hiệu, Tiêu ngữ, day. */
  readonly sizes: readonly [nation: number, motto: number, day: number];
  /** Twips of the left and the right column. */
  readonly columns: readonly [left: number, right: number];
  readonly from: From;
}

/** A printed table; widths in twips. Cells may span; a covered cell is absent. */
export interface GridBlock {
  readonly type: 'grid';
  readonly caption: string;
  readonly unitLine?: string;
  readonly columns: readonly number[];
  readonly head: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly fontSize: number;
  readonly from: From;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly bold?: true;
  readonly from?: From;
}

export interface GridCell {
  readonly column: number;
  readonly across?: number;
  readonly down?: number;
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right';
}

/** Recipients on the left, signature on the right, kept with the last lines. */
export interface Closing {
  readonly type: 'closing';
  readonly recipients: readonly string[];
  /** Capacity and title lines: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly capacity: readonly string[];
  readonly office: string;
  readonly name: string;
  readonly columns: readonly [left: number, right: number];
  readonly from: From;
}
