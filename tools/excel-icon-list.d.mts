import type { manifestData } from '../manifests/manifest-data.mjs';

export function listIcons(data: typeof manifestData): readonly { readonly file: string; readonly drawing: string; readonly size: number }[];
