import type { Frame, Here } from './frame.ts';
import { createResolver, type Name, type Resolved } from './names.ts';

/** What a name was found to mean so far. */
interface Meanings {
  /** A column of the own row, the same in every row. */
  column: { readonly grid: number; readonly column: number } | null;
  /** What stands in another table does not depend on our row. */
  away: { readonly grid: number | undefined; readonly resolved: Resolved } | null;
  /** Anything else, by where it is asked from. */
  others: Map<number, Resolved> | null;
}

/** A column named by one part means the same in every row: found once per formula, not once per cell. */
export function rememberNames(frame: Frame): (here: Here, name: Name) => Resolved {
  if (frame.resolve) return frame.resolve;
  const resolveAt = createResolver(frame);
  const meanings = new Map<Name, Meanings>();
  return (here, name) => {
    const { grid, row } = here;
    const known = meanings.get(name);
    const own = known?.column;
    if (own && own.grid === grid && row !== undefined) return { type: 'cell', cell: { grid, row, column: own.column } };
    if (known?.away && known.away.grid === grid) return known.away.resolved;
    const remembered = known?.others?.get(keyOf(here));
    if (remembered) return remembered;
    const resolved = resolveAt(here, name);
    const mine = known ?? { column: null, away: null, others: null };
    if (!known) meanings.set(name, mine);
    const isOwnRow =
      grid !== undefined && row !== undefined && resolved.type === 'cell' && resolved.cell.grid === grid && resolved.cell.row === row;
    if (name.parts.length === 1 && isOwnRow) {
      if (resolved.cell.column !== here.column) mine.column = { grid, column: resolved.cell.column };
    } else if (name.parts.length > 1 && resolved.type === 'cell' && resolved.cell.grid !== grid) {
      mine.away = { grid, resolved };
    } else {
      mine.others ??= new Map();
      mine.others.set(keyOf(here), resolved);
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
