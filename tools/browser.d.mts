export function findBrowser(): Promise<string>;
export function usualPaths(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[];
