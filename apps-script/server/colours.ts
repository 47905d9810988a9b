import type { BookPlan, Severity } from '../../core/index.ts';

interface Look {
  readonly fill: string;
  readonly ink: string;
}

type FormatLook = BookPlan['sheets'][number]['formats'][number]['look'];

const red: Look = { fill: '#FFC7CE', ink: '#9C0006' };
const yellow: Look = { fill: '#FFEB9C', ink: '#7F6000' };

/** How a cell with a finding is coloured. */
export const findingLooks: Readonly<Record<Severity, Look>> = { error: red, warning: yellow, hint: { fill: '#DDEBF7', ink: '#1F4E79' } };

/** How the live formats of the book colour. */
export const formatLooks: Readonly<Record<FormatLook, Look>> = { wrong: red, done: { fill: '#C6EFCE', ink: '#006100' }, missing: yellow };
