import type { Way } from './moves.ts';

/** What a key asks for while a cell is only chosen. */
export type Command =
  | { readonly type: 'move'; readonly way: Way; readonly jump: boolean; readonly extend: boolean }
  | { readonly type: 'page'; readonly way: 'up' | 'down'; readonly extend: boolean }
  | { readonly type: 'home' | 'end'; readonly ofSheet: boolean; readonly extend: boolean }
  | { readonly type: 'enter' | 'tab' | 'sheet'; readonly step: 1 | -1 }
  | { readonly type: 'resize'; readonly by: number }
  | { readonly type: 'edit' | 'rewrite' | 'clear' | 'all' | 'column' | 'row' | 'undo' | 'redo' | 'follow' | 'leave' };

/** What a key asks for while a cell is being edited. */
export type EditCommand =
  | { readonly type: 'commit'; readonly way: Way }
  | { readonly type: 'commit everywhere' | 'cancel' | 'break line' | 'change mode' };

const arrows: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** The command of a key, as spreadsheets have it; null leaves the key to the browser. */
export function commandOf(event: KeyboardEvent): Command | null {
  const control = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  const way = arrows[event.key];
  if (way) {
    if (!event.altKey) return { type: 'move', way, jump: control, extend };
    const by = way === 'right' ? 16 : way === 'left' ? -16 : 0;
    return extend && by !== 0 ? { type: 'resize', by } : null;
  }
  if (event.altKey) return null;
  switch (event.key) {
    case 'Home':
      return { type: 'home', ofSheet: control, extend };
    case 'End':
      return { type: 'end', ofSheet: control, extend };
    case 'PageUp':
      return control ? { type: 'sheet', step: -1 } : { type: 'page', way: 'up', extend };
    case 'PageDown':
      return control ? { type: 'sheet', step: 1 } : { type: 'page', way: 'down', extend };
    case 'Enter':
      return control ? { type: 'follow' } : { type: 'enter', step: extend ? -1 : 1 };
    case 'Tab':
      return control ? null : { type: 'tab', step: extend ? -1 : 1 };
    case 'F2':
      return { type: 'edit' };
    case 'Backspace':
      return { type: 'rewrite' };
    case 'Delete':
      return control || extend ? null : { type: 'clear' };
    case 'Escape':
      return { type: 'leave' };
    case ' ':
      return control ? { type: 'column' } : extend ? { type: 'row' } : null;
  }
  return control ? letterCommand(event.key.toLowerCase(), extend) : null;
}

function letterCommand(key: string, shift: boolean): Command | null {
  if (key === 'a' && !shift) return { type: 'all' };
  if (key === 'z') return { type: shift ? 'redo' : 'undo' };
  return key === 'y' ? { type: 'redo' } : null;
}

/** The command of a key in the editor. Arrows leave a cell that was begun by typing, and move the caret in one opened with F2. */
export function editCommandOf(event: KeyboardEvent, mode: 'enter' | 'edit'): EditCommand | null {
  const control = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Enter':
      if (event.altKey) return { type: 'break line' };
      return control ? { type: 'commit everywhere' } : { type: 'commit', way: event.shiftKey ? 'up' : 'down' };
    case 'Tab':
      return control || event.altKey ? null : { type: 'commit', way: event.shiftKey ? 'left' : 'right' };
    case 'Escape':
      return { type: 'cancel' };
    case 'F2':
      return { type: 'change mode' };
  }
  const way = arrows[event.key];
  const plain = !control && !event.altKey && !event.shiftKey;
  return way && plain && mode === 'enter' ? { type: 'commit', way: way } : null;
}
