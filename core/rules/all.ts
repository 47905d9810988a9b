import { outlineRequired } from './outline-required.ts';
import { proseChip } from './prose-chip.ts';
import type { Rule } from './rule.ts';
import { tableCell } from './table-cell.ts';
import { tableFormula } from './table-formula.ts';
import { tableRelation } from './table-relation.ts';
import { tableTotal } from './table-total.ts';

/** Every rule, in the order in which findings of one cell are listed. */
export const rules: readonly Rule[] = [tableCell, tableTotal, tableFormula, tableRelation, proseChip, outlineRequired];
