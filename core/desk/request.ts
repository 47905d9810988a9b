import type { Period } from '../base/period.ts';
import type { Document } from '../document/document.ts';
import type { Filling, SectionState } from '../form/filling.ts';
import type { Form } from '../form/form.ts';
import type { PrintedLine } from '../report/report.ts';
import type { Fault } from '../rules/rule.ts';
import type { Edit } from '../workbook/edit.ts';
import type { Finding, Marks } from '../workbook/finding.ts';
import type { BookPlan } from '../workbook/plan.ts';
import type { Place, Sheet } from '../workbook/workbook.ts';

/** All that a person can ask, as plain JSON. */
export type Request =
  | { readonly type: 'open' }
  /** `filling`: what to start from, else blank; `period` and `unit` are written into its lines (`form/start`). */
  | {
      readonly type: 'new';
      readonly form: Form;
      readonly filling: Filling | null;
      readonly period: Period | null;
      readonly unit: string | null;
    }
  /** `read`: the sheets just read; absent: all. `first`: the look at a book just opened, which nobody asked for: a host that keeps it writes nothing. */
  | { readonly type: 'check'; readonly read?: readonly string[]; readonly first?: true }
  /** `before` is the section's text as the person saw it when they began to type. */
  | { readonly type: 'save-passage'; readonly section: string; readonly before: string; readonly text: string }
  | { readonly type: 'apply'; readonly fixes: readonly { readonly key: string; readonly fix: number }[] }
  /** The edits that an earlier reply listed, as written. */
  | { readonly type: 'take-back'; readonly edits: readonly Edit[] }
  /** A blank reason takes the explanation away. */
  | { readonly type: 'explain'; readonly key: string; readonly reason: string }
  /** `preview`: to be looked at only, so this is not yet the report that the next one is compared with. */
  | { readonly type: 'document'; readonly preview?: true }
  /** A section as the editor shows it. */
  | { readonly type: 'section'; readonly section: string }
  /** Every figure and line that a sentence can name, both ways: where from, where used. */
  | { readonly type: 'figures' }
  /** "Gắn với biểu": the typed number at `place.words` becomes a chip. */
  | { readonly type: 'tie'; readonly place: Place; readonly name: string }
  | { readonly type: 'mark-section'; readonly section: string; readonly state?: SectionState; readonly person?: string }
  /** "Thêm biểu": shows a table that is there when needed. */
  | { readonly type: 'add-table'; readonly table: string }
  /** "Trang trình lãnh đạo": one A4 page. */
  | { readonly type: 'brief' }
  /**
   * Whether a paste ran over the rows of the next sections, seen against the sheet as it was read before; and, with `mend`, every line
   * put where it belongs. The panel sends a sheet without rows: the host puts in what it last read.
   */
  | { readonly type: 'overrun'; readonly before: Sheet; readonly mend: boolean };

export type Reply =
  | { readonly type: 'opened'; readonly book: OpenedBook }
  | { readonly type: 'new' }
  | { readonly type: 'checked'; readonly check: Checked }
  | { readonly type: 'saved'; readonly section: string; readonly text: string; readonly check: Checked }
  | { readonly type: 'applied'; readonly edits: readonly Edit[]; readonly check: Checked }
  | { readonly type: 'taken-back'; readonly check: Checked }
  | { readonly type: 'explained'; readonly check: Checked }
  | { readonly type: 'document'; readonly document: Document; readonly fileName: string; readonly check: Checked }
  | { readonly type: 'section'; readonly section: SectionView }
  | { readonly type: 'figures'; readonly figures: readonly FigureView[]; readonly lines: readonly NameView[] }
  | { readonly type: 'tied'; readonly edits: readonly Edit[]; readonly check: Checked }
  | { readonly type: 'marked'; readonly edits: readonly Edit[]; readonly check: Checked }
  | { readonly type: 'table-added'; readonly place: Place }
  | { readonly type: 'brief'; readonly document: Document; readonly fileName: string }
  /** `over`: headings of the sections that the paste ran over; empty when none. */
  | { readonly type: 'overrun'; readonly over: readonly string[]; readonly edits: readonly Edit[] }
  /** Somebody changed the same place: both versions. */
  | { readonly type: 'conflict'; readonly places: readonly { readonly place: Place; readonly mine: string; readonly theirs: string }[] }
  /** Cannot be done, and why, in a sentence. */
  | { readonly type: 'refused'; readonly message: string };

export interface OpenedBook {
  readonly form: { readonly id: string; readonly name: string } | null;
  readonly unit: string;
  readonly period: string;
  /** ISO day on which the report is due; null where the book does not say. */
  readonly due: string | null;
  /** A book of a higher format is read, never written. */
  readonly writable: boolean;
  /** The form's ready reasons for leaving something as it is. */
  readonly reasons: readonly string[];
  readonly trouble: readonly string[];
  readonly outline: readonly OutlineNode[];
  readonly tables: readonly { readonly key: string; readonly title: string; readonly place: Place; readonly hidden: boolean }[];
}

export interface OutlineNode {
  readonly key: string;
  readonly number: string;
  readonly heading: string;
  readonly state: SectionState;
  readonly person: string;
  readonly place: Place;
  readonly children: readonly OutlineNode[];
}

/** A section in the editor. Offsets count in `text`, UTF-16 units from 0. */
export interface SectionView {
  readonly key: string;
  readonly number: string;
  readonly heading: string;
  readonly required: boolean;
  readonly guidance: string;
  readonly state: SectionState;
  readonly person: string;
  /** The `Nội dung` cell of its first row. */
  readonly place: Place;
  /** Its rows joined by line ends, as `save-passage` takes it. */
  readonly text: string;
  /** As it will be printed. */
  readonly printed: readonly PrintedLine[];
  /** The outermost braces; what stands inside a card is told in its parts. */
  readonly chips: readonly ChipView[];
  /** Typed numbers that equal a figure, nearest words first. */
  readonly typed: readonly TypedView[];
  /** What the last report said here; empty when unknown. */
  readonly last: string;
}

export interface ChipView {
  readonly at: readonly [from: number, to: number];
  readonly type: 'figure' | 'line' | 'expression' | 'choice' | 'repeat' | 'documents' | 'note' | 'unknown';
  readonly name: string;
  readonly printed: string;
  readonly unit: string;
  /** For cards: the test, the branches as they would print, what is repeated over, the text of a note or of each row, in words. */
  readonly parts?: { readonly test?: string; readonly yes?: string; readonly no?: string; readonly over?: string; readonly text?: string };
}

export interface TypedView {
  readonly at: readonly [from: number, to: number];
  readonly words: string;
  /** The place to hand to `tie`. */
  readonly place: Place;
  readonly names: readonly string[];
}

/** A name that a sentence can use. */
export interface NameView {
  readonly name: string;
  readonly printed: string;
  readonly unit: string;
  readonly how: string;
  readonly place: Place;
}

export interface FigureView extends NameView {
  /** Computed from the tables; else typed in `Số liệu`. */
  readonly derived: boolean;
  readonly from: readonly Place[];
  readonly uses: readonly { readonly section: string; readonly number: string; readonly heading: string; readonly place: Place }[];
  /** The last period's value, else what the last report of this book said; empty when unknown. */
  readonly last: string;
  /** Another value than in the last report made from this book. */
  readonly changed: boolean;
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number; readonly explained: number };
}

export interface Now {
  /** ISO day. */
  readonly today: string;
  readonly who: string;
  /** The host can lay conditional formats: it is told how the layout's own should stand (`Marks.live`). */
  readonly lays?: true;
}

export interface Answer {
  readonly reply: Reply;
  /** What a person decided: all or nothing, can be taken back. */
  readonly edits: readonly Edit[];
  /** What the book keeps for itself: written where `before` still holds, dropped in silence elsewhere. */
  readonly own: readonly Edit[];
  readonly marks: Marks | null;
  /** Sheets to unhide. */
  readonly show?: readonly string[];
  readonly newBook?: BookPlan;
}
