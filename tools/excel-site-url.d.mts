export function readSiteUrl(typed: readonly string[]): { readonly url: string | null; readonly problem: string | null };
