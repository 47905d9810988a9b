/** The rows or the columns of a sheet that can be seen, in order. */
export interface Lanes {
  readonly shown: readonly number[];
  /** Position among those shown, -1 for a hidden one. */
  indexOf(lane: number): number;
  /** Position of this one, or of the next shown behind it, or of the last. */
  near(lane: number): number;
  /** How many are shown from one to another, both included. */
  count(from: number, to: number): number;
}

/** Lanes from 1 to `count`; a sheet shows at least its first one. */
export function createLanes(count: number, isHidden: (lane: number) => boolean): Lanes {
  const shown: number[] = [];
  const positions = new Int32Array(Math.max(1, count) + 2);
  for (let lane = 1; lane <= count; lane++) {
    positions[lane] = shown.length;
    if (!isHidden(lane)) shown.push(lane);
  }
  if (shown.length === 0) shown.push(1);
  positions[Math.max(1, count) + 1] = shown.length;
  const before = (lane: number) => positions[Math.min(Math.max(lane, 1), Math.max(1, count) + 1)] ?? 0;
  return {
    shown,
    indexOf: (lane) => (shown[before(lane)] === lane ? before(lane) : -1),
    near: (lane) => Math.min(before(lane), shown.length - 1),
    count: (from, to) => Math.max(0, before(to + 1) - before(from)),
  };
}
