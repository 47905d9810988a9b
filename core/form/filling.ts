import type { Explanation } from '../workbook/finding.ts';
import type { CellValue } from '../workbook/workbook.ts';

/** What a book holds, by key: everything that is not the form's. Samples, new, roll, upgrade, import and gathering make one; `layout` turns it into a book. */
export interface Filling {
  /** Lines of `Thông tin chung` by field key; a date is a serial day. */
  readonly fields: Readonly<Record<string, CellValue>>;
  /** By section key. A section without entry starts with the form's draft. */
  readonly sections: Readonly<Record<string, SectionFilling>>;
  /** Sections the unit added. */
  readonly ownSections: readonly OwnSection[];
  /** By table key. */
  readonly tables: Readonly<Record<string, TableFilling>>;
  /** Typed figures by name. */
  readonly figures: Readonly<Record<string, CellValue>>;
  readonly explanations: readonly {
    readonly key: string;
    readonly where: string;
    readonly what: string;
    readonly explanation: Explanation;
  }[];
  readonly earlier: readonly EarlierPeriod[];
}

export interface SectionFilling {
  /** One per row of the sheet; each may hold several lines. */
  readonly passages: readonly string[];
  readonly state?: SectionState;
  readonly person?: string;
  readonly heading?: string;
}

export type SectionState = 'chưa soạn' | 'đang soạn' | 'đã xong';

export interface OwnSection extends SectionFilling {
  readonly heading: string;
  /** The section it follows, and how deep it stands (1 is the outermost). */
  readonly after: string;
  readonly level: number;
}

export interface TableFilling {
  /** Fixed rows by key; the user's own without key, by label, in order. */
  readonly rows: readonly RowFilling[];
  /** A typed total line, when that is all one has. */
  readonly total?: Readonly<Record<string, CellValue>>;
}

export interface RowFilling {
  readonly key?: string;
  readonly label?: string;
  readonly cells: Readonly<Record<string, CellValue>>;
}

/** Figures and words of an earlier report, kept in the hidden sheet `Kỳ trước`. */
export interface EarlierPeriod {
  readonly relation: 'kỳ trước' | 'cùng kỳ';
  readonly period: string;
  /** By `F-06|Hộ tịch|4` or a figure's name. */
  readonly values: Readonly<Record<string, CellValue>>;
  readonly passages: Readonly<Record<string, string>>;
}

export const emptyFilling: Filling = { fields: {}, sections: {}, ownSections: [], tables: {}, figures: {}, explanations: [], earlier: [] };
