import { htmlToPassage } from './html-to-passage.ts';

/** A passage as it stands in the cell, chips and all, from one field to another. */
export const ownType = 'application/x-so-bao-cao';

/** What was copied or dragged here, as a passage: our own, else with its looks, else its letters. */
export function wordsOf(transfer: DataTransfer): string {
  const own = transfer.getData(ownType);
  if (own !== '') return own;
  const html = transfer.getData('text/html');
  const passage = html === '' ? '' : htmlToPassage(html);
  if (passage !== '') return passage;
  return transfer
    .getData('text/plain')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '');
}
