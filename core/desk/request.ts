import type { Period } from '../base/period.ts';
import type { Document } from '../document/document.ts';
import type { Filling, SectionState } from '../form/filling.ts';
import type { Form } from '../form/form.ts';
import type { Fault } from '../rules/rule.ts';
import type { Edit } from '../workbook/edit.ts';
import type { Finding, Marks } from '../workbook/finding.ts';
import type { BookPlan } from '../workbook/plan.ts';
import type { Place } from '../workbook/workbook.ts';

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
  /** `read`: the sheets just read; absent: all. */
  | { readonly type: 'check'; readonly read?: readonly string[] }
  /** `before` is the section's text as the person saw it when they began to type. */
  | { readonly type: 'save-passage'; readonly section: string; readonly before: string; readonly text: string }
  | { readonly type: 'apply'; readonly fixes: readonly { readonly key: string; readonly fix: number }[] }
  /** The edits that an earlier reply listed, as written. */
  | { readonly type: 'take-back'; readonly edits: readonly Edit[] }
  | { readonly type: 'explain'; readonly key: string; readonly reason: string }
  | { readonly type: 'document' };

export type Reply =
  | { readonly type: 'opened'; readonly book: OpenedBook }
  | { readonly type: 'new' }
  | { readonly type: 'checked'; readonly check: Checked }
  | { readonly type: 'saved'; readonly section: string; readonly text: string; readonly check: Checked }
  | { readonly type: 'applied'; readonly edits: readonly Edit[]; readonly check: Checked }
  | { readonly type: 'taken-back'; readonly check: Checked }
  | { readonly type: 'explained'; readonly check: Checked }
  | { readonly type: 'document'; readonly document: Document; readonly fileName: string; readonly check: Checked }
  /** Somebody changed the same place: both versions. */
  | { readonly type: 'conflict'; readonly places: readonly { readonly place: Place; readonly mine: string; readonly theirs: string }[] }
  /** Cannot be done, and why, in a sentence. */
  | { readonly type: 'refused'; readonly message: string };

export interface OpenedBook {
  readonly form: { readonly id: string; readonly name: string } | null;
  readonly unit: string;
  readonly period: string;
  /** A book of a higher format is read, never written. */
  readonly writable: boolean;
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

export interface Checked {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number; readonly explained: number };
}

export interface Now {
  /** ISO day. */
  readonly today: string;
  readonly who: string;
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
