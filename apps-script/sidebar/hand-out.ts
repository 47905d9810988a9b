import { panelTexts, sidebarTexts } from '../../core/index.ts';
import type { Deliverable, Delivered, OtherDelivery } from '../../panel/desk.ts';
import type { Calls } from './calls.ts';
import { sayFailure } from './failures.ts';

const texts = sidebarTexts.toGoogleDoc;
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What a call may carry is not published by Google; reports are far smaller. */
const mostBytes = 5 * 1024 * 1024;

/** Hands the bytes to the browser, which puts them among its downloads; nothing goes to the server. */
export async function download({ name, bytes }: Deliverable): Promise<Delivered> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: docxType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the bytes on its own time; a page that is open for a day must not keep them all.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { said: panelTexts.page.delivered(name), otherWay: panelTexts.page.otherWay };
}

/** The same bytes through Drive's conversion: one renderer for Word and for Google Docs. */
export function toGoogleDoc(calls: Calls): OtherDelivery {
  return {
    label: texts.label,
    what: texts.what,
    deliver: async ({ name, bytes }) => {
      if (bytes.length > mostBytes) return { refused: texts.tooBig };
      const title = name.replace(/\.docx$/i, '');
      const called = await calls.call('sbcToGoogleDoc', [title, toBase64(bytes)], 'once');
      if (called.type === 'failed') return { refused: sayFailure(called.failure, false, called.hadLeft) };
      const outcome = called.value;
      if (outcome.type === 'refused') return { refused: outcome.message };
      const { name: kept, url, pdf, folder } = outcome.done;
      const links = [
        { label: texts.open, url },
        { label: texts.pdf, url: pdf },
        { label: texts.folder, url: folder },
      ];
      return { said: texts.done(kept), otherWay: texts.otherWay, links: links.filter((link) => link.url.startsWith('https://')) };
    },
  };
}

/** In pieces: an argument list has its limits. */
export function toBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += 0x8000) letters += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(letters);
}
