import type { excelTexts } from '../core/index.ts';
import type { OfficeDoor } from './office.ts';

/** What the ribbon's commands reach: the pane where it shares the runtime, else the book alone. */
export interface CommandParts {
  readonly office: OfficeDoor;
  /** Whether commands run where the pane runs, so that the pane can be shown and told what to do. */
  readonly sharesPane: boolean;
  /** A page of ours that says what became of a command whose pane is out of reach: the part after # names what. */
  readonly noticePage: string;
  /** A window of Excel's; `closed` when the person closes it, or at once where none opens. */
  openWindow(address: string, closed: () => void): void;
  /** Whether it was done. */
  check(): Promise<boolean>;
  showExport(): void;
  /** Whether it was made; where not, the pane says why. */
  newReport(): Promise<boolean>;
}

/** What a command says where no pane can be shown. */
export type CommandNotice = keyof typeof excelTexts.commands;

/**
 * The names that the manifests call. Each shows what became of it, in the pane or else in a window of Excel's, and each tells Excel that it
 * is done, whatever happened: a button that never comes back is worse.
 */
export function registerCommands({ office, sharesPane, noticePage, openWindow, check, showExport, newReport }: CommandParts): void {
  /** `act` says what is to be seen then; null: nothing more. */
  const register = (name: string, failed: CommandNotice, act: () => Promise<CommandNotice | null>): void =>
    office.actions.associate(name, (event) => {
      void act()
        .catch(() => failed)
        .then(async (notice) => {
          if (notice !== null && !sharesPane) await showNotice(openWindow, `${noticePage}#${notice}`);
          event.completed();
          // The pane comes to the front only once the command is over.
          if (notice !== null && sharesPane) await office.addin?.showAsTaskpane().catch(() => undefined);
        });
    });
  register('checkBook', 'notChecked', async () => ((await check()) ? 'checked' : 'notChecked'));
  register('exportReport', 'export', async () => {
    showExport();
    return 'export';
  });
  register('newReport', 'notMade', async () => ((await newReport()) ? null : 'notMade'));
}

/** Until the person closes it: what runs a command may end with it. An Excel that opens no window is let go at once. */
function showNotice(openWindow: CommandParts['openWindow'], address: string): Promise<void> {
  return new Promise((closed) => {
    try {
      openWindow(address, closed);
    } catch {
      // Older than the windows themselves: the command is done all the same.
      closed();
    }
  });
}
