import type { Held } from '../core/index.ts';
import { textFormat } from './cells.ts';

/** A number format that we changed so that a cell takes what it should hold. */
export interface ChangedFormat {
  readonly was: string;
  readonly became: string;
  /** What the cell held with the old one. */
  readonly before: Held;
}

/** By the cell, as long as the pane is open. */
export type FormatMemory = Map<string, ChangedFormat>;

export interface FormatNow {
  readonly now: unknown;
  readonly changed: ChangedFormat | undefined;
  /** The format of the numbers around it. */
  readonly around: string | undefined;
}

/**
 * The number format a cell needs before it takes something; null: as it is. What is taken back gets its old format back; a text needs the
 * text format; a number that meets it gets the format that stood there before, else that of the numbers around.
 */
export function formatFor(held: Held, { now, changed, around }: FormatNow): string | null {
  const ours = changed?.became === now ? changed : undefined;
  if (ours && ours.before.value === held.value && ours.before.formula === held.formula) return ours.was === now ? null : ours.was;
  const isText = held.formula === undefined && typeof held.value === 'string';
  if (isText) return now === textFormat ? null : textFormat;
  if (now !== textFormat) return null;
  if (ours && ours.was !== textFormat) return ours.was;
  return held.formula !== undefined || held.value !== null ? (around ?? 'General') : null;
}

/** The nearest cell above or below that is formatted as a number of its own kind. */
export function formatAround(column: ReadonlyMap<number, unknown>, row: number): string | undefined {
  const known = [...column].flatMap(([at, format]) =>
    typeof format === 'string' && format !== textFormat && format !== 'General' && format !== ''
      ? [{ away: Math.abs(at - row), format }]
      : [],
  );
  return known.sort((a, b) => a.away - b.away)[0]?.format;
}
