/** Heights of many rows, guessed until they were seen. */
export interface Heights {
  /** Where a row begins; that of one behind the last is the height of all. */
  topOf(index: number): number;
  /** The row at a distance from the top. */
  indexAt(top: number): number;
  /** A height that was measured. */
  set(index: number, height: number): void;
}

export function createHeights(count: number, guess: (index: number) => number): Heights {
  const heights = new Float64Array(count);
  for (let index = 0; index < count; index++) heights[index] = guess(index);
  const tops = new Float64Array(count + 1);
  let known = 0;
  const settle = () => {
    for (; known < count; known++) tops[known + 1] = (tops[known] ?? 0) + (heights[known] ?? 0);
  };
  return {
    topOf: (index) => {
      settle();
      return tops[Math.min(Math.max(index, 0), count)] ?? 0;
    },
    indexAt: (top) => {
      settle();
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= top) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
    set: (index, height) => {
      if (heights[index] === height || index >= count) return;
      heights[index] = height;
      known = Math.min(known, index);
    },
  };
}
