import { breakLine, eraseBefore, eraseBehind, type Spliced, splice } from './splice-text.ts';

/** What we do ourselves, because a browser would rebuild the lines; null: the browser's own typing. */
export function ownChange(
  event: InputEvent,
  text: string,
  from: number,
  to: number,
  lines: 'one' | 'many',
): Spliced | 'undo' | 'redo' | 'bold' | 'italic' | 'nothing' | null {
  switch (event.inputType) {
    case 'insertParagraph':
    case 'insertLineBreak':
      return lines === 'one' ? 'nothing' : breakLine(text, from, to);
    case 'historyUndo':
      return 'undo';
    case 'historyRedo':
      return 'redo';
    case 'formatBold':
      return 'bold';
    case 'formatItalic':
      return 'italic';
    case 'insertFromDrop':
    case 'insertFromPaste':
    case 'deleteByDrag':
      return 'nothing';
    case 'deleteContentBackward':
    case 'deleteWordBackward':
    case 'deleteSoftLineBackward':
      return from === to ? eraseBefore(text, from) : splice(text, from, to, '');
    case 'deleteContentForward':
    case 'deleteWordForward':
    case 'deleteSoftLineForward':
      return from === to ? eraseBehind(text, from) : splice(text, from, to, '');
    case 'insertText':
      return from !== to && /[{\n]/.test(text.slice(from, to)) ? splice(text, from, to, event.data ?? '') : null;
    default:
      return event.inputType.startsWith('format') ? 'nothing' : null;
  }
}
