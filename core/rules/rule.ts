import type { Report } from '../report/report.ts';
import type { DataOf, RuleId } from '../texts/findings.ts';
import type { Fix, Severity } from '../workbook/finding.ts';
import type { Place } from '../workbook/workbook.ts';

/** A rule looks at the report and tells what it sees. It changes nothing, builds no sentence, knows no addresses but those the report gives. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** Its usual severity; `tell` may lower it, a form may set it. */
  readonly severity: Severity;
  check(report: Report, tell: Tell<Id>): void;
}

export type Tell<Id extends RuleId> = (told: Told<Id>) => void;

export interface Told<Id extends RuleId> {
  readonly place: Place;
  /** What follows the rule in the key: `F-06`, `hộ tịch`, `4`; or a passage key and the marked words. */
  readonly key: readonly string[];
  /** Joined to the rule in the key with `:`, for relations. */
  readonly part?: string;
  readonly data: DataOf<Id>;
  readonly related?: readonly Place[];
  readonly expected?: string;
  readonly found?: string;
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
}

/** Our own failure: a rule that threw. Shown as ours, never as the user's. */
export interface Fault {
  readonly rule: RuleId;
  readonly message: string;
  /** What the exception said, for those who mend the rule. */
  readonly detail: string;
}
