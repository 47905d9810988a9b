import type { Marks } from '../../core/index.ts';
import type { GridMark } from './grid/grid-types.ts';

/** What a check found, as the grid marks it. */
export function gridMarks(marks: Marks | null): readonly GridMark[] {
  return (marks?.findings ?? []).map(({ place, severity, message }) => ({ place, severity, text: message }));
}
