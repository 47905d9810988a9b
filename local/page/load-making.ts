/** What lays new books and draws documents: a part of its own, because most visits need neither. */
export type Making = typeof import('../../core/making.ts');

/** Null where it cannot be had: the page was closed to its own files before it came. */
export async function loadMaking(): Promise<Making | null> {
  try {
    return await import('../../core/making.ts');
  } catch {
    return null;
  }
}
