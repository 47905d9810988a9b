import { sheetsTexts } from '../../core/index.ts';
import { readEmail } from './email.ts';
import { folderName } from './kept.ts';

/** A file as the advanced Drive service (v3) tells of it. */
interface Told {
  readonly id?: string;
  readonly name?: string;
  readonly trashed?: boolean;
}

/** The two calls that we make of the advanced Drive service. */
export interface DriveFiles {
  create(
    resource: { readonly name: string; readonly mimeType?: string; readonly parents?: readonly string[] },
    bytes?: GoogleAppsScript.Base.Blob,
    options?: { readonly fields: string },
  ): Told;
  get(id: string, options: { readonly fields: string }): Told;
}

export interface Folder {
  readonly id: string;
  readonly name: string;
}

const folderType = 'application/vnd.google-apps.folder';

/** The service, null where the spreadsheet's script lacks it. */
export function findDrive(): DriveFiles | null {
  const drive: unknown = typeof Drive === 'undefined' ? null : Drive;
  return typeof drive === 'object' && drive !== null && 'Files' in drive ? (drive.Files as DriveFiles) : null;
}

/** Our one folder of this account, which its owner may have renamed or moved; made anew where it is gone. */
export function getFolder(drive: DriveFiles): Folder {
  const properties = PropertiesService.getDocumentProperties();
  const remembered = folderName(readEmail());
  const id = properties.getProperty(remembered);
  const standing = id === null ? null : findFolder(drive, id);
  if (standing) return standing;
  const made = drive.create({ name: sheetsTexts.report.folder, mimeType: folderType }, undefined, { fields: 'id,name' });
  if (!made.id) throw new Error('Drive made a folder without an id.');
  properties.setProperty(remembered, made.id);
  return { id: made.id, name: made.name ?? sheetsTexts.report.folder };
}

function findFolder(drive: DriveFiles, id: string): Folder | null {
  try {
    const { name, trashed } = drive.get(id, { fields: 'id,name,trashed' });
    return trashed || name === undefined ? null : { id, name };
  } catch (error) {
    if (/not found|không tìm thấy/i.test(String(error))) return null;
    throw error;
  }
}
