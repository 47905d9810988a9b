import { type Explanation, panelTexts, printDay } from '../core/index.ts';

/** Who wrote a reason and when, as far as it is known. */
export function sayWho({ by, on }: Explanation): string {
  return panelTexts.findings.by(by, /^\d{4}-\d{2}-\d{2}$/.test(on) ? printDay(on) : on);
}
