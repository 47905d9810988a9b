export const sheetsDist: string;
export function buildSheets(): Promise<{
  /** The same in Code.js and in sidebar.html. */
  readonly stamp: string;
  readonly sizes: readonly { readonly name: string; readonly bytes: number }[];
  readonly libraries: { readonly server: readonly string[]; readonly sidebar: readonly string[] };
}>;
/** Stands in a bundle where the stamp goes. */
export const unstamped: string;
/** The sidebar's page, not stamped yet. */
export function bundleSidebar(): Promise<{ readonly text: string; readonly libraries: readonly string[] }>;
