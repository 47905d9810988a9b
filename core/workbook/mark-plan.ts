import type { Finding, Severity } from './finding.ts';

/** The formula by which our own conditional formats are known, in every book and every host. Always true, and nobody else would write it. */
export const markSignature = '=LEN("sbc")>0';

/** A block of marked cells. Counted from 1. */
export interface MarkedBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of one sheet that show one severity. */
export interface SheetMarks {
  readonly sheet: string;
  readonly severity: Severity;
  readonly blocks: readonly MarkedBlock[];
}

const gravest: readonly Severity[] = ['error', 'warning', 'hint'];

/** What a host colours after a check: each cell by the gravest finding on it, neighbours joined, in a steady order. Explained findings are not coloured. */
export function planMarks(findings: readonly Pick<Finding, 'place' | 'severity' | 'explained'>[]): readonly SheetMarks[] {
  const cells = new Map<string, Map<string, { readonly row: number; readonly column: number; readonly rank: number }>>();
  for (const { place, severity, explained } of findings) {
    if (explained) continue;
    const rank = gravest.indexOf(severity);
    const sheet = cells.get(place.sheet) ?? new Map();
    cells.set(place.sheet, sheet);
    for (let row = place.row; row < place.row + (place.rows ?? 1); row++) {
      for (let column = place.column; column < place.column + (place.columns ?? 1); column++) {
        const known = sheet.get(`${row}:${column}`);
        if (!known || known.rank > rank) sheet.set(`${row}:${column}`, { row, column, rank });
      }
    }
  }
  return [...cells].flatMap(([sheet, marked]) =>
    gravest.flatMap((severity, rank): readonly SheetMarks[] => {
      const own = [...marked.values()].filter((cell) => cell.rank === rank);
      return own.length === 0 ? [] : [{ sheet, severity, blocks: joinCells(own) }];
    }),
  );
}

/** Cells side by side become one block, and equal blocks below each other too. */
export function joinCells(cells: readonly { readonly row: number; readonly column: number }[]): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column } of sorted) {
    const last = blocks[blocks.length - 1];
    if (last && last.row === row && last.column + last.columns === column)
      blocks[blocks.length - 1] = { ...last, columns: last.columns + 1 };
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  const tall: MarkedBlock[] = [];
  const open = new Map<string, number>();
  for (const block of blocks) {
    const key = `${block.column}:${block.columns}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : tall[at];
    if (at !== undefined && above && above.row + above.rows === block.row) tall[at] = { ...above, rows: above.rows + 1 };
    else {
      open.set(key, tall.length);
      tall.push(block);
    }
  }
  return tall;
}
