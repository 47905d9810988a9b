export type ManifestFiles = Readonly<Record<'excel.xml' | 'excel.json' | 'en.json', string>>;

export function writeManifests(url?: string): ManifestFiles;
