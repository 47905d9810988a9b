import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The office suite on this machine, or null: then stored results stand in for it. */
export function findLibreOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    if (spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0) return name;
  }
  return null;
}

/** The books as LibreOffice calculates them, in the same order. */
export function recalculate(program: string, books: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'so-bao-cao-judge-'));
  try {
    const paths = books.map((bytes, index) => {
      const path = join(folder, `book-${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const made = spawnSync(program, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...paths], { timeout: 300_000 });
    if (made.status !== 0) throw new Error(`LibreOffice ended with ${made.status}: ${made.stderr}`);
    return books.map((_, index) => readFileSync(join(out, `book-${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
