import { panelTexts } from '../../core/index.ts';
import type { Source } from './open-session.ts';
import { downloadSaver, type FileHandle, fileSaver } from './saving.ts';

const said = panelTexts.page;

/** What a file from a picker, an input or a drop holds, and where it is saved again; or the sentence that says why it is not opened. */
export async function readSource(file: File, handle: FileHandle | null): Promise<Source | string> {
  if (/\.(docx?|txt|rtf|odt)$/i.test(file.name)) return said.wordLater;
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return said.notReadable(file.name);
  const saver = handle ? fileSaver(handle, file.lastModified) : downloadSaver(file.name);
  return { name: file.name, bytes, saver };
}
