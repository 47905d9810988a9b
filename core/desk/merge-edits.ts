import { type Edit, sameHeld } from '../workbook/edit.ts';

/** Edits of one book as one list: each cell once. Two changes of one text are both made where they do not touch; null where they do. */
export function mergeEdits(edits: readonly Edit[]): readonly Edit[] | null {
  const byCell = new Map<string, Edit[]>();
  for (const edit of edits) {
    const address = `${edit.place.row}:${edit.place.column}:${edit.place.sheet}`;
    const same = byCell.get(address);
    if (!same) byCell.set(address, [edit]);
    else if (!same.some((other) => sameHeld(other.after, edit.after))) same.push(edit);
  }
  const merged: Edit[] = [];
  for (const same of byCell.values()) {
    const one = mergeCell(same);
    if (!one) return null;
    merged.push(one);
  }
  return merged;
}

function mergeCell(edits: readonly Edit[]): Edit | null {
  const [first] = edits;
  if (!first || edits.length === 1) return first ?? null;
  const text = first.before.value;
  if (typeof text !== 'string' || !edits.every(({ before, after }) => sameHeld(before, first.before) && after.formula === undefined))
    return null;
  const changes = edits.map(({ after }) => changeOf(text, String(after.value ?? ''))).sort((a, b) => b.from - a.from);
  let value = text;
  let limit = text.length;
  for (const { from, to, by } of changes) {
    if (to > limit) return null;
    value = value.slice(0, from) + by + value.slice(to);
    limit = from;
  }
  return { ...first, after: { value: value === '' ? null : value } };
}

/** The one stretch in which two texts differ. */
function changeOf(before: string, after: string): { from: number; to: number; by: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { from, to: before.length - end, by: after.slice(from, after.length - end) };
}
