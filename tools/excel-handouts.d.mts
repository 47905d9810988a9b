import type { ManifestFiles } from './excel-manifests.mjs';

export function packUnified(manifests: ManifestFiles): Readonly<Record<string, Uint8Array>>;
