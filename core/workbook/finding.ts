import type { RuleId } from '../texts/findings.ts';
import type { Edit } from './edit.ts';
import type { Place } from './workbook.ts';

/** Phải sửa | Cần xem lại | Góp ý */
export type Severity = 'error' | 'warning' | 'hint';

/** Something to look at, at a place, with a key in words of the domain that outlives moved rows. */
export interface Finding {
  readonly rule: RuleId;
  readonly key: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly related: readonly Place[];
  readonly data: object;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
  readonly fixes: readonly Fix[];
  readonly explained?: Explanation;
  /** Explained once, but the figures changed since: open again, with the old reason. */
  readonly reopened?: Explanation;
}

/** A mend whose label names its result. `safe` ones may be applied together without asking. */
export interface Fix {
  readonly label: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Why a finding stays as it is. `seen` is what was expected and found when it was written: a change reopens the finding. */
export interface Explanation {
  readonly reason: string;
  readonly by: string;
  readonly on: string;
  readonly seen: string;
}

/** A conditional format of the layout as it should stand; a missing one is laid again. */
export interface LiveFormat {
  readonly place: Place;
  readonly formula: string;
}

/** What a host shows on the cells after a check. */
export interface Marks {
  readonly findings: readonly Finding[];
  readonly live: readonly LiveFormat[];
}
