/** A value as `google.script.run` carries it: what Google refuses throws, nested or not; an undefined in a list becomes null. */
export function overTheWire(value: unknown, where = 'value', above: readonly unknown[] = []): unknown {
  if (value === undefined) return null;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${where}: ${value} cannot be carried.`);
    return value;
  }
  if (typeof value !== 'object') throw new Error(`${where}: a ${typeof value} cannot be carried.`);
  if (above.includes(value)) throw new Error(`${where} holds itself.`);
  const under = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, at) => overTheWire(item, `${where}[${at}]`, under));
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]') throw new Error(`${where}: ${kind} cannot be carried.`);
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) throw new Error(`${where}.${key} is undefined.`);
    plain[key] = overTheWire(item, `${where}.${key}`, under);
  }
  return plain;
}
