import type { Period } from '../base/period.ts';
import type { EarlierPeriod, SectionState } from '../form/filling.ts';
import type { ColumnForm, FieldForm, FigureForm, Form, RelationForm, RowForm, TableForm } from '../form/form.ts';
import type { Value } from '../form/formula/expression.ts';
import type { Held } from '../workbook/edit.ts';
import type { Explanation } from '../workbook/finding.ts';
import type { Place } from '../workbook/workbook.ts';

/** A workbook read with its form: plain JSON, everything with its place. Never fails on what a user typed. */
export interface Report {
  /** Null: a finished text without a book; the outline is then inferred. */
  readonly form: Form | null;
  /** Why the book is read but not written, or not understood at all. */
  readonly trouble: readonly BookTrouble[];
  readonly period: Period | null;
  readonly fields: readonly Field[];
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly figures: readonly Figure[];
  readonly explanations: readonly ReadExplanation[];
  readonly earlier: readonly EarlierPeriod[];
}

export type BookTrouble =
  | { readonly type: 'not ours' }
  | { readonly type: 'broken form'; readonly place: Place }
  | { readonly type: 'newer format'; readonly format: number }
  | { readonly type: 'no sheet'; readonly sheet: string }
  | { readonly type: 'no table'; readonly table: string };

export interface Field {
  readonly key: string;
  readonly form: FieldForm | null;
  readonly label: string;
  readonly place: Place;
  readonly held: Held;
  readonly value: Value;
  /** As chips print it; empty when blank. */
  readonly printed: string;
  /** Of the chips in a line of text. */
  readonly problems: readonly ChipProblem[];
  readonly derived?: Derived;
}

/** What should stand in a cell that is computed: our formula, what it is worth, and what Excel would hold. */
export interface Derived {
  readonly formula: string;
  readonly value: Value;
  readonly result: Held['value'];
}

/** A node of the outline as it stands in `Nội dung`. */
export interface Section {
  readonly key: string;
  /** `I`, `1`, `1.1`, `a`; empty where the scheme gives none. */
  readonly number: string;
  readonly heading: string;
  readonly level: number;
  readonly runIn: boolean;
  readonly required: boolean;
  /** The unit's own, not of the form. */
  readonly own: boolean;
  readonly place: Place;
  /** Where text would be written: the `Nội dung` cell of its first row. */
  readonly written: Place;
  /** Every cell of its text in sheet order, blank ones too. */
  readonly rows: readonly Place[];
  /** Null where the column was deleted. */
  readonly statePlace: Place | null;
  readonly state: SectionState;
  readonly person: string;
  readonly passages: readonly Passage[];
  readonly children: readonly Section[];
}

/** One cell of `Nội dung`. */
export interface Passage {
  /** Section key and ordinal: `I.1|2`. */
  readonly key: string;
  readonly place: Place;
  readonly held: Held;
  /** `Bản in` beside it; null where the column was deleted. */
  readonly printPlace: Place | null;
  /** What `Bản in` shows now. */
  readonly shown: Held;
  readonly lines: readonly PrintedLine[];
  readonly problems: readonly ChipProblem[];
  /** Part of its lines rests on a sheet that was not read this time. */
  readonly unread?: true;
}

/** A line as it will be printed: one paragraph, its chips filled. */
export interface PrintedLine {
  readonly mark: LineMark;
  /** The numeral or letter of `1.` and `a)`. */
  readonly label?: string;
  readonly runs: readonly Run[];
  /** Where the line stands in the raw cell. */
  readonly at: readonly [from: number, to: number];
}

/** `star`: bold block head without number. */
export type LineMark = 'none' | 'star' | 'dash' | 'plus' | 'number' | 'letter';

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** The figure or expression it prints. */
  readonly figure?: string;
  /** A note whose anchor stands here; `text` is then empty. */
  readonly note?: readonly Run[];
}

/** `at` is the chip with its braces, the name with its brackets inside an expression, or the mark. */
export type ChipProblem = {
  readonly at: readonly [from: number, to: number];
} & (
  | { readonly type: 'unknown name'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'ambiguous'; readonly name: string; readonly matches: readonly string[] }
  | { readonly type: 'unmatched'; readonly mark: string }
  | {
      readonly type: 'syntax';
      readonly source: string;
      readonly found: string;
      readonly expected: readonly string[];
      readonly nearest?: string;
    }
  | { readonly type: 'blank'; readonly name: string }
  | { readonly type: 'incomplete'; readonly name: string }
  | { readonly type: 'unknown test'; readonly source: string }
);

export interface Table {
  readonly key: string;
  readonly form: TableForm;
  readonly sheet: string;
  readonly hidden: boolean;
  /** From the first heading row to the total row. */
  readonly place: Place;
  /** Sheet rows from the thin row above the first body row to the thin row below the last. */
  readonly body: readonly [from: number, to: number];
  readonly columns: readonly Column[];
  /** Body rows in sheet order: heading rows and the user's own among them, blank spare rows not. */
  readonly rows: readonly Row[];
  readonly total: Row | null;
  /** The total line was typed, body rows being blank. */
  readonly typedTotal: boolean;
  readonly relations: readonly JudgedRelation[];
}

export interface Column {
  readonly key: string;
  readonly form: ColumnForm;
  /** As the user sees it, joined by ` > `. */
  readonly heading: string;
  /** In the sheet; null where the column was deleted. */
  readonly column: number | null;
}

export interface Row {
  /** As in finding keys: the form's, `+label`, `tổng`. */
  readonly key: string;
  readonly label: string;
  readonly groups: readonly string[];
  readonly form: RowForm | null;
  readonly heading: boolean;
  readonly place: Place;
  /** No number anywhere: neither checked nor printed nor counted. */
  readonly skipped: boolean;
  /** One per column of the table, in its order. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly place: Place;
  readonly held: Held;
  /** What was typed or what we evaluate; derived cells by our evaluation. */
  readonly value: Value;
  /** Set on derived cells and total cells: what should stand here. */
  readonly derived?: Derived;
  /** A user's own formula that has no result. */
  readonly uncalculated?: true;
}

/** A relation at one row, or once. Only complete and known ones are judged; `broken` is null otherwise. */
export interface JudgedRelation {
  readonly relation: RelationForm;
  readonly row: string;
  readonly column: string;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly left: Value;
  readonly right: Value;
  readonly broken: boolean | null;
  /** Both sides in words of the table's headings. */
  readonly leftWords: string;
  readonly rightWords: string;
}

export interface Figure {
  readonly name: string;
  readonly form: FigureForm;
  readonly place: Place;
  readonly held: Held;
  readonly value: Value;
  /** As sentences print it; empty when blank. */
  readonly printed: string;
  readonly derived?: Derived;
  readonly uncalculated?: true;
  /** Places of the cells it is made of. */
  readonly from: readonly Place[];
  /** `Lần báo cáo trước`; null where the column or the row was deleted. */
  readonly last: { readonly place: Place; readonly held: Held } | null;
}

export interface ReadExplanation extends Explanation {
  readonly key: string;
  readonly place: Place;
  /** Where and what, in words, as it was written. */
  readonly where: string;
  readonly what: string;
}
