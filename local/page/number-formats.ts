import type { NumberFormats } from './format-value.ts';

let loaded: NumberFormats | null = null;

/** The library of number formats once it is there. */
export function numberFormats(): NumberFormats | null {
  return loaded;
}

/** Optional: without it the grid shows plain numbers. */
export async function loadNumberFormats(): Promise<void> {
  if (loaded) return;
  try {
    loaded = await import('numfmt');
  } catch {
    // The page may have been closed to its own files (a moved folder): the plain look stays.
    loaded = null;
  }
}
