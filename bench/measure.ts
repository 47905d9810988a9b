/** A line of the bench: what was measured, what was reached, and the figure to live by. */
export interface Line {
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  readonly limit: number;
  readonly sense: 'at most' | 'at least';
  readonly detail: string;
}

/** The median of several runs in milliseconds, after warm-ups, with the garbage of the one before collected first. */
export function median(run: () => unknown, { warm = 10, runs = 15, collect = true } = {}): number {
  for (let i = 0; i < warm; i++) run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    if (collect) globalThis.gc?.();
    const start = process.hrtime.bigint();
    run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return middle(times);
}

/** The medians of two works done in turns, so that both feel the same machine. */
export function medianPair(a: () => unknown, b: () => unknown, { warm = 10, runs = 15 } = {}): readonly [a: number, b: number] {
  const times: [number[], number[]] = [[], []];
  for (let i = -warm; i < runs; i++) {
    [a, b].forEach((run, index) => {
      globalThis.gc?.();
      const start = process.hrtime.bigint();
      run();
      if (i >= 0) times[index]?.push(Number(process.hrtime.bigint() - start) / 1e6);
    });
  }
  return [middle(times[0]), middle(times[1])];
}

/** The same for work that ends later. */
export async function medianLater(run: () => Promise<unknown>, { warm = 1, runs = 5 } = {}): Promise<number> {
  for (let i = 0; i < warm; i++) await run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    globalThis.gc?.();
    const start = process.hrtime.bigint();
    await run();
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return middle(times);
}

/** The value in the middle. */
export function middle(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function holds(line: Line): boolean {
  return line.sense === 'at most' ? line.measured <= line.limit : line.measured >= line.limit;
}

/** One table for people. */
export function printLines(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    `${round(line.measured)} ${line.unit}`,
    `${line.sense === 'at most' ? '≤' : '≥'} ${line.limit} ${line.unit}`,
    holds(line) ? 'yes' : 'NO',
    line.detail,
  ]);
  const all = [['what', 'measured', 'to live by', 'held', 'detail'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => (column < 4 ? cell.padEnd(widths[column] ?? 0) : cell)).join('  ')).join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
