/** A value as Google carries it: numbers, words, booleans, null, lists and plain objects of these. Anything else would fail the whole call. */
export function toPlain(value: unknown, where = 'value'): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${where} is ${value}, which Google does not carry`);
    return value;
  }
  if (Array.isArray(value)) return value.map((item, at) => toPlain(item === undefined ? null : item, `${where}[${at}]`));
  if (typeof value === 'object' && isRecord(value)) {
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([name, item]) => [name, toPlain(item, `${where}.${name}`)]));
  }
  throw new Error(`${where} is a ${Object.prototype.toString.call(value)}, which Google does not carry`);
}

function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
