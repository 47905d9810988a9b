import { pageTexts, panelTexts } from '../../../core/index.ts';
import { type Copied, clearBlock, pasteInto, readBlock, readClipboard } from './clipboard.ts';
import { printHtml } from './clipboard-html.ts';
import { printTable } from './clipboard-text.ts';
import { chooseBlock } from './selection.ts';
import type { Stage } from './stage.ts';

/** Copies, cuts and pastes cells; while the editor is open the clipboard is the text's own. */
export function listenToClipboard(stage: Stage): void {
  let copied: Copied | null = null;
  const { element } = stage.input;

  const copy = (event: ClipboardEvent) => {
    if (stage.input.mode() || !event.clipboardData) return false;
    event.preventDefault();
    const { sheet, layout } = stage.view();
    const { shown, typed } = readBlock(sheet, layout, stage.selection().block);
    copied = { text: printTable(shown), typed };
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', printHtml(shown));
    stage.say(panelTexts.grid.copied(shown.length * (shown[0]?.length ?? 0)));
    return true;
  };

  element.addEventListener('copy', copy);
  element.addEventListener('cut', (event) => {
    if (!copy(event)) return;
    const { sheet, layout } = stage.view();
    stage.write(clearBlock(sheet, layout, stage.selection().block));
  });
  element.addEventListener('paste', (event) => {
    if (stage.input.mode() || !event.clipboardData) return;
    event.preventDefault();
    const { sheet, layout } = stage.view();
    const { rows: table, turned } = readClipboard(event.clipboardData, copied);
    if (table.length === 0) return;
    const { changes, block } = pasteInto(sheet, layout, stage.selection(), table);
    // Said first: why nothing could be written would matter more.
    if (turned > 0) stage.events.told?.(pageTexts.pastedEnglish(turned));
    stage.write(changes);
    stage.choose(chooseBlock(layout, block));
    stage.say(panelTexts.grid.pasted(changes.length));
  });
}
