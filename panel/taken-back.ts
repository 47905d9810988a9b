import type { Edit, Held } from '../core/index.ts';

/** Whether what was written elsewhere has put every cell of the last change back: then there is nothing left to take back. */
export function isTakenBack(last: readonly Edit[], wrote: readonly Edit[]): boolean {
  return (
    last.length > 0 && last.every((edit) => wrote.some(({ place, after }) => isSameCell(place, edit.place) && isSame(after, edit.before)))
  );
}

function isSameCell(one: Edit['place'], other: Edit['place']): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

function isSame(one: Held, other: Held): boolean {
  return one.formula === other.formula && (one.formula !== undefined || one.value === other.value);
}
