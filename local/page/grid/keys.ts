import { panelTexts } from '../../../core/index.ts';
import { clearBlock } from './clipboard.ts';
import { type Command, commandOf, editCommandOf } from './commands.ts';
import type { Spot } from './grid-types.ts';
import { endOf, homeOf, jumpFrom, stepFrom, type Way } from './moves.ts';
import { chooseBlock, chooseCell, extendTo, isSingle, nextInside } from './selection.ts';
import { placeOf, type Stage } from './stage.ts';

/** Lets the keys of a spreadsheet work. Tab stays in the grid until Esc was pressed. */
export function listenToKeys(stage: Stage): void {
  const { element } = stage.input;
  // After cells were filled with Tab, Enter goes on below the first of them.
  let tabbedFrom: number | null = null;
  let leaving = false;

  const go = (spot: Spot, extend = false) => {
    const { layout } = stage.view();
    const selection = stage.selection();
    if (extend) stage.choose(extendTo(layout, selection, spot), spot);
    else stage.choose(chooseCell(layout, spot.row, spot.column));
  };

  const walk = (way: Way) => {
    const { layout } = stage.view();
    const selection = stage.selection();
    const inside = isSingle(layout, selection) ? null : way === 'down' || way === 'up' ? 'down' : 'right';
    if (inside) {
      stage.choose(nextInside(layout, selection, inside, way === 'down' || way === 'right' ? 1 : -1));
      return;
    }
    if (way === 'right' || way === 'left') {
      tabbedFrom ??= selection.active.column;
      go(stepFrom(layout, selection.active, way));
      return;
    }
    const column = way === 'down' ? (tabbedFrom ?? selection.active.column) : selection.active.column;
    tabbedFrom = null;
    const next = stepFrom(layout, selection.active, way);
    go(layout.snap(next.row, column));
  };

  const run = (command: Command) => {
    const view = stage.view();
    const { layout, sheet } = view;
    const selection = stage.selection();
    const from = (extend: boolean) => (extend ? selection.head : selection.active);
    if (command.type !== 'tab' && command.type !== 'enter') tabbedFrom = null;
    switch (command.type) {
      case 'move': {
        const start = from(command.extend);
        const target = command.jump ? jumpFrom(sheet, layout, start, command.way) : stepFrom(layout, start, command.way);
        go(target, command.extend);
        return;
      }
      case 'page': {
        const start = from(command.extend);
        const index = layout.rows.near(start.row) + (command.way === 'down' ? view.page() : -view.page());
        const row = layout.rows.shown[Math.min(Math.max(0, index), layout.rows.shown.length - 1)] ?? start.row;
        go(layout.snap(row, start.column), command.extend);
        return;
      }
      case 'home':
        go(homeOf(layout, from(command.extend), command.ofSheet), command.extend);
        return;
      case 'end':
        go(endOf(sheet, layout, from(command.extend), command.ofSheet), command.extend);
        return;
      case 'enter':
        walk(command.step > 0 ? 'down' : 'up');
        return;
      case 'tab':
        walk(command.step > 0 ? 'right' : 'left');
        return;
      case 'sheet':
        stage.openBeside(command.step);
        return;
      case 'resize':
        view.setWidth(selection.active.column, view.widthOf(selection.active.column) + command.by);
        stage.choose(selection, null);
        return;
      case 'edit':
        stage.edit();
        return;
      case 'rewrite':
        stage.edit('');
        return;
      case 'clear': {
        const changes = clearBlock(sheet, layout, selection.block);
        stage.write(changes);
        if (changes.length > 1) stage.say(panelTexts.grid.cleared(changes.length));
        return;
      }
      case 'all':
        stage.choose(
          { ...chooseBlock(layout, { row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }), active: selection.active },
          null,
        );
        return;
      case 'column':
        stage.choose({ ...chooseBlock(layout, { ...selection.block, row: 1, rows: sheet.rows }), active: selection.active }, null);
        return;
      case 'row':
        stage.choose({ ...chooseBlock(layout, { ...selection.block, column: 1, columns: sheet.columns }), active: selection.active }, null);
        return;
      case 'undo':
        stage.events.undo();
        return;
      case 'redo':
        stage.events.redo();
        return;
      case 'follow': {
        const { row, column } = placeOf(stage, selection.active);
        const { link } = sheet.show(row, column);
        if (link) stage.events.follow(link);
        return;
      }
      case 'leave':
        leaving = true;
        stage.cancel();
        stage.say(panelTexts.grid.leaving);
    }
  };

  const runEdit = (event: KeyboardEvent, mode: 'enter' | 'edit') => {
    const command = editCommandOf(event, mode);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    switch (command.type) {
      case 'commit':
        stage.commit();
        walkAfter(command.way, event.key);
        return;
      case 'commit everywhere':
        stage.commit(true);
        return;
      case 'cancel':
        stage.cancel();
        return;
      case 'break line':
        stage.input.breakLine();
        return;
      case 'change mode':
        stage.input.changeMode();
    }
  };

  const walkAfter = (way: Way, key: string) => {
    if (key === 'Enter' || key === 'Tab') {
      walk(way);
      return;
    }
    tabbedFrom = null;
    go(stepFrom(stage.view().layout, stage.selection().active, way));
  };

  element.addEventListener('keydown', (event) => {
    // 229: the input method took the key.
    if (event.isComposing || event.keyCode === 229) return;
    const mode = stage.input.mode();
    if (mode) {
      runEdit(event, mode);
      return;
    }
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const command = commandOf(event);
    const leaves = leaving && command?.type === 'tab';
    leaving = false;
    if (!command || leaves) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  });
}
