// Writes the committed manifests (development addresses) from manifests/manifest-data.mjs; `node tools/excel-manifests.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestData } from '../manifests/manifest-data.mjs';
import { writeJsonManifest } from './excel-manifest-json.mjs';
import { writeXmlManifest } from './excel-manifest-xml.mjs';
import { root } from './run.mjs';

/** The manifests of a site by file name: excel.xml, excel.json, en.json. */
export function writeManifests(url = manifestData.developmentUrl) {
  return { 'excel.xml': writeXmlManifest(manifestData, url), ...writeJsonManifest(manifestData, url) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  for (const [name, text] of Object.entries(writeManifests())) writeFileSync(join(root, 'manifests', name), text);
