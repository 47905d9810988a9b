import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of the page by their address. What is not listed is not there: an address is looked up, never joined to a path. */
export interface PageFiles {
  find(address: string): Uint8Array | null;
}

export function listPageFiles(folder: string): PageFiles {
  let paths = list(folder, '');
  return {
    find(address) {
      // The page may have been built anew since the start.
      if (!paths.has(address)) paths = list(folder, '');
      const path = paths.get(address);
      if (path === undefined) return null;
      try {
        return readFileSync(path);
      } catch {
        // Gone since it was listed: the same as never there.
        return null;
      }
    },
  };
}

/** Plain files only: a link could lead out of the folder. */
function list(folder: string, below: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isFile() && !entry.name.startsWith('.')) found.set(`${below}/${entry.name}`, path);
    if (entry.isDirectory()) for (const [address, inner] of list(path, `${below}/${entry.name}`)) found.set(address, inner);
  }
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Not built yet, or being built: no files.
    return [];
  }
}
