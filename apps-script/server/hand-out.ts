import { type Checked, sayCounts, sheetsTexts } from '../../core/index.ts';
import { renderDocx } from '../../core/whole.ts';
import type { Kept, Outcome } from '../protocol.ts';
import { askBook } from './ask.ts';
import { type DriveFiles, type Folder, findDrive, getFolder } from './drive-folder.ts';
import { readFailure } from './failures.ts';
import { escapeHtml, showLines } from './windows.ts';

const texts = sheetsTexts.report;
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docType = 'application/vnd.google-apps.document';

/** The same bytes through Drive's conversion: a working copy in Google Docs, with the address of Google's own export as PDF. */
export function toGoogleDoc(name: string, base64: string): Outcome<Kept> {
  return inFolder((drive, folder) => {
    const blob = Utilities.newBlob(Utilities.base64Decode(base64), docxType, `${name}.docx`);
    const id = getId(drive.create({ name, mimeType: docType, parents: [folder.id] }, blob, { fields: 'id' }));
    const url = `https://docs.google.com/document/d/${id}`;
    return { name, url: `${url}/edit`, pdf: `${url}/export?format=pdf`, folder: folderUrl(folder) };
  });
}

/** The menu's *Xuất báo cáo*: composed and rendered here, the Word file put into the folder, its address shown. */
export function exportFromMenu(): void {
  const { reply } = askBook({ request: { type: 'document' }, who: '', content: '' });
  if (reply.type !== 'document') {
    showLines(sheetsTexts.menu.export, paragraph(reply.type === 'refused' ? reply.message : sheetsTexts.fault), 120);
    return;
  }
  const name = reply.fileName;
  const outcome = inFolder((drive, folder) => {
    const blob = Utilities.newBlob(signedBytes(renderDocx(reply.document)), docxType, name);
    const id = getId(drive.create({ name, parents: [folder.id] }, blob, { fields: 'id' }));
    return { file: `https://drive.google.com/file/d/${id}/view`, folder };
  });
  if (outcome.type === 'refused') {
    showLines(sheetsTexts.menu.export, paragraph(outcome.message), 120);
    return;
  }
  const { file, folder } = outcome.done;
  const links = [link(file, texts.openFile), link(folderUrl(folder), texts.openFolder)].join(' · ');
  const lines = [
    paragraph(texts.where(name, folder.name)),
    `<p>${links}</p>`,
    sayLeft(reply.check.counts),
    `<p class="note">${escapeHtml(texts.other)}</p>`,
  ];
  showLines(texts.made, lines.join(''), 260);
}

/** The file is made whatever is left to look at; it is not handed out unsaid. */
function sayLeft(counts: Checked['counts']): string {
  const open = counts.error + counts.warning + counts.hint;
  return open === 0 ? paragraph(sheetsTexts.agrees) : `<p class="left">${escapeHtml(texts.left(sayCounts(counts)))}</p>`;
}

function inFolder<Done>(act: (drive: DriveFiles, folder: Folder) => Done): Outcome<Done> {
  const drive = findDrive();
  if (!drive) return { type: 'refused', message: texts.noDrive };
  try {
    return { type: 'done', done: act(drive, getFolder(drive)) };
  } catch (error) {
    return { type: 'refused', message: sayDriveFailure(error) };
  }
}

function sayDriveFailure(error: unknown): string {
  switch (readFailure(error)) {
    case 'quota':
      return texts.quota;
    case 'full':
      return texts.full;
    case 'permission':
      return sheetsTexts.permission;
    case 'locked':
    case 'other':
      return texts.failed;
  }
}

/** Google's bytes count from -128 to 127. */
function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

function getId({ id }: { readonly id?: string }): string {
  if (!id) throw new Error('Drive made a file without an id.');
  return id;
}

function folderUrl({ id }: Folder): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function link(url: string, label: string): string {
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener">${escapeHtml(label)}</a>`;
}
