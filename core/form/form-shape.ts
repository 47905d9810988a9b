import type { Form } from './form.ts';

type Check = (value: unknown) => boolean;

/** Whether JSON from a book has the shape of a form. What its formulas mean is not looked at here. */
export function isForm(value: unknown): value is Form {
  return isShallow(value, 40) && form(value);
}

const text: Check = (value) => typeof value === 'string';
const filled: Check = (value) => typeof value === 'string' && value.trim() !== '';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const decimals: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10;
const yes: Check = (value) => value === true;

const field = shape(
  { key: filled, label: text, kind: oneOf('text', 'lines', 'date', 'period', 'number', 'year') },
  { formula: text, required: yes, guidance: text, draft: text },
);

const section: Check = shape(
  { key: filled },
  { heading: text, runIn: yes, required: yes, guidance: text, draft: text, children: (value) => listOf(section)(value) },
);

const columnKind = oneOf('ordinal', 'label', 'unit', 'count', 'number', 'money', 'rate', 'text', 'date');

const column = shape(
  { key: filled, heading: listOf(text), kind: columnKind, width: number },
  { formula: text, optional: yes, decimals, items: listOf(text), unit: text },
);

const row = shape(
  { key: filled, label: text },
  { groups: listOf(text), heading: yes, mark: text, formulas: recordOf(text), kind: columnKind, unit: text, optional: yes, decimals },
);

const relation = shape(
  { key: filled, test: text, at: either(oneOf('rows'), shape({ column: text }, {})), reason: text },
  { severity: oneOf('error', 'warning', 'hint') },
);

const table = shape(
  {
    key: filled,
    sheet: filled,
    title: text,
    presence: oneOf('always', 'on demand'),
    columns: listOf(column),
    rows: listOf(row),
    relations: listOf(relation),
    printed: either((value) => value === false, shape({}, { landscape: yes, source: text })),
  },
  { unitLine: text, grows: yes, total: shape({ label: text }, {}) },
);

const figure = shape(
  { name: filled, unit: text, kind: oneOf('count', 'number', 'rate', 'money', 'year'), how: text },
  { expression: text, decimals, padded: yes, near: listOf(text) },
);

const form = shape(
  {
    id: filled,
    version: number,
    name: text,
    period: oneOf('year', 'half', 'nine months', 'quarter', 'month', 'range'),
    numbering: listOf(oneOf('roman', 'arabic', 'decimal', 'letter', 'none')),
    fields: listOf(field),
    sections: listOf(section),
    tables: listOf(table),
    figures: listOf(figure),
    reasons: listOf(text),
  },
  {},
);

/** Members that must be there, members that may be; others are left alone, a later version may have added them. */
function shape(needed: Readonly<Record<string, Check>>, allowed: Readonly<Record<string, Check>>): Check {
  const must = Object.entries(needed);
  const may = Object.entries(allowed);
  return (value) =>
    isRecord(value) &&
    must.every(([name, check]) => check(value[name])) &&
    may.every(([name, check]) => value[name] === undefined || check(value[name]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function recordOf(check: Check): Check {
  return (value) => isRecord(value) && Object.values(value).every(check);
}

function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

function either(a: Check, b: Check): Check {
  return (value) => a(value) || b(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nested no deeper than so many levels: nothing that walks it overflows. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}
