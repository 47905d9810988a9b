import { outline } from './findings/outline.ts';
import { prose } from './findings/prose.ts';
import { table } from './findings/table.ts';

/** Every sentence about a finding, by rule. A new rule begins here: its id is a key. */
export const findings = { ...table, ...prose, ...outline };

export type RuleId = keyof typeof findings;
/** What the rule's sentence needs. */
export type DataOf<Id extends RuleId> = Parameters<(typeof findings)[Id]['message']>[0];
