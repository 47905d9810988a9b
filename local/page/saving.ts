import { panelTexts } from '../../core/index.ts';

/** Where a book goes when it is saved. `kept`: everything is in the file that is said. */
export interface Saver {
  save(bytes: Uint8Array): Promise<Saved>;
}

export interface Saved {
  readonly kept: boolean;
  /** Handed to the browser: whether the file arrives cannot be known. */
  readonly byDownload?: true;
  readonly said: string;
}

const said = panelTexts.page;
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of the browser's own kind, whose right to write is asked once. */
export interface FileHandle {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: BufferSource): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
  requestPermission?(asked: { readonly mode: 'readwrite' }): Promise<string>;
}

interface Pickers {
  readonly showOpenFilePicker?: (asked: PickerAsked) => Promise<readonly FileHandle[]>;
  readonly showSaveFilePicker?: (asked: PickerAsked & { readonly suggestedName: string }) => Promise<FileHandle>;
}

interface PickerAsked {
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

const asked: PickerAsked = { types: [{ description: 'Excel', accept: { [xlsxType]: ['.xlsx'] } }] };

/** The file a person picked, with the right to write where the browser gives one; null: nothing picked; 'none': no such picker. */
export async function pickFile(): Promise<FileHandle | null | 'none'> {
  const pick = (window as Window & Pickers).showOpenFilePicker;
  if (!pick) return 'none';
  try {
    return (await pick.call(window, asked))[0] ?? null;
  } catch (error) {
    return isAbort(error) ? null : 'none';
  }
}

/** A download: the way that always works. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; a minute is long enough for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Saves as a download with the book's own name. */
export function downloadSaver(name: string): Saver {
  return {
    save: async (bytes) => {
      download(name, bytes, xlsxType);
      return { kept: true, byDownload: true, said: said.savedByDownload(name) };
    },
  };
}

/** A new book: asks where to, once, where the browser can; then saves in place. */
export function newFileSaver(name: string): Saver {
  let chosen: Saver | null = null;
  return {
    save: async (bytes) => {
      if (chosen) return chosen.save(bytes);
      const pick = (window as Window & Pickers).showSaveFilePicker;
      if (!pick) return downloadSaver(name).save(bytes);
      try {
        chosen = fileSaver(await pick.call(window, { ...asked, suggestedName: name }), null);
      } catch (error) {
        return isAbort(error) ? { kept: false, said: '' } : downloadSaver(name).save(bytes);
      }
      return chosen.save(bytes);
    },
  };
}

/** Saves in place; what another program wrote meanwhile is never overwritten. */
export function fileSaver(handle: FileHandle, opened: number | null): Saver {
  let seen = opened;
  return {
    save: async (bytes) => {
      const { name } = handle;
      try {
        if (handle.requestPermission && (await handle.requestPermission({ mode: 'readwrite' })) !== 'granted')
          return downloadSaver(name).save(bytes);
        const now = seen === null ? null : (await handle.getFile()).lastModified;
        if (seen !== null && now !== seen) {
          download(name, bytes, xlsxType);
          return { kept: false, said: said.changedOutside(name) };
        }
        const stream = await handle.createWritable();
        try {
          await stream.write(bytes.slice());
          await stream.close();
        } catch (error) {
          await stream.abort().catch(() => undefined);
          throw error;
        }
        seen = (await handle.getFile()).lastModified;
        return { kept: true, said: said.savedInPlace(name) };
      } catch {
        return { kept: false, said: said.saveFailed(name) };
      }
    },
  };
}

/** The one book of `npm start -- file.xlsx`: read from and written back to the program that serves the page. */
export interface ServedBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly saver: Saver;
}

export function servedName(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="so-bao-cao-book"]')?.content ?? null;
}

/** The book the page was started with, or the sentence that says why it is not there. */
export async function fetchServed(name: string): Promise<ServedBook | string> {
  const token = new URLSearchParams(window.location.search).get('token') ?? '';
  const address = `book?token=${encodeURIComponent(token)}`;
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) return await sentenceOf(response, said.noBookFromServer);
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { name, bytes, saver: serverSaver(name, address, response.headers.get('etag') ?? '') };
  } catch {
    return said.noBookFromServer;
  }
}

function serverSaver(name: string, address: string, opened: string): Saver {
  let state = opened;
  return {
    save: async (bytes) => {
      try {
        const response = await fetch(address, {
          method: 'PUT',
          headers: { 'If-Match': state, 'Content-Type': xlsxType },
          body: bytes.slice(),
        });
        if (response.ok) {
          state = response.headers.get('etag') ?? state;
          return { kept: true, said: said.savedInPlace(name) };
        }
        download(name, bytes, xlsxType);
        return { kept: false, said: await sentenceOf(response, said.serverGone) };
      } catch {
        download(name, bytes, xlsxType);
        return { kept: false, said: said.serverGone };
      }
    },
  };
}

async function sentenceOf(response: Response, otherwise: string): Promise<string> {
  const text = (await response.text().catch(() => '')).trim();
  const isSentence = (response.headers.get('content-type') ?? '').startsWith('text/plain') && text !== '' && text.length < 500;
  return isSentence ? text : otherwise;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
