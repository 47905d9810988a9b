import type { Frame, Here } from './frame.ts';
import { createResolver, type Name, type Resolved } from './names.ts';

/** A column named by one part means the same in every row: found once per formula, not once per cell. */
export function rememberNames(frame: Frame): (here: Here, name: Name) => Resolved {
  if (frame.resolve) return frame.resolve;
  const resolveAt = createResolver(frame);
  const columns = new Map<Name, { readonly grid: number; readonly column: number }>();
  const away = new Map<Name, { readonly grid: number | undefined; readonly resolved: Resolved }>();
  const others = new Map<Name, Map<number, Resolved>>();
  return (here, name) => {
    const { grid, row } = here;
    const own = columns.get(name);
    if (own && own.grid === grid && row !== undefined) return { type: 'cell', cell: { grid, row, column: own.column } };
    const far = away.get(name);
    if (far && far.grid === grid) return far.resolved;
    const key = keyOf(here);
    const remembered = others.get(name)?.get(key);
    if (remembered) return remembered;
    const resolved = resolveAt(here, name);
    const isOwnRow =
      grid !== undefined && row !== undefined && resolved.type === 'cell' && resolved.cell.grid === grid && resolved.cell.row === row;
    if (name.parts.length === 1 && isOwnRow) {
      if (resolved.cell.column !== here.column) columns.set(name, { grid, column: resolved.cell.column });
    } else if (name.parts.length > 1 && resolved.type === 'cell' && resolved.cell.grid !== grid) {
      // What stands in another table does not depend on our row.
      away.set(name, { grid, resolved });
    } else {
      const mine = others.get(name) ?? new Map<number, Resolved>();
      mine.set(key, resolved);
      others.set(name, mine);
    }
    return resolved;
  };
}

/** A place as one number: a sheet has 16,384 columns and 1,048,576 rows at most, a form some dozen tables. */
function keyOf({ grid, row, column }: Here): number {
  return (((grid ?? -1) + 1) * 2_000_000 + (row ?? -2) + 2) * 20_000 + (column ?? -1) + 1;
}

/** The frame with a memory of what its names mean, for those who print or judge many formulas of it. */
export function withMemory(frame: Frame): Frame {
  return { ...frame, resolve: rememberNames(frame) };
}
