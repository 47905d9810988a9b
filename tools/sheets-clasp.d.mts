type Problem = { readonly problem: string };
export function readEnvironment(
  typed: readonly string[],
): { readonly env: 'dev' | 'prod'; readonly problem?: undefined } | (Problem & { readonly env?: undefined });
export function readProject(
  env: string,
  folder?: string,
): { readonly name: string; readonly problem?: undefined } | (Problem & { readonly name?: undefined });
export function sayPushProblem(said: string): string;
export const wantedFiles: readonly string[];
export const claspHome: string;
