import type { OfficeDoor } from './office.ts';

/** What the ribbon's commands reach: the pane where it shares the runtime, else the book alone. */
export interface CommandParts {
  readonly office: OfficeDoor;
  /** Whether commands run where the pane runs, so that the pane can be shown and told what to do. */
  readonly sharesPane: boolean;
  check(): Promise<void>;
  showExport(): void;
  /** Whether it was made; where not, the pane says why. */
  newReport(): Promise<boolean>;
}

/** The names that the manifests call. Each tells Excel that it is done, whatever became of it: a button that never comes back is worse. */
export function registerCommands({ office, sharesPane, check, showExport, newReport }: CommandParts): void {
  const showPane = async (): Promise<void> => {
    if (sharesPane) await office.addin?.showAsTaskpane();
  };
  /** `act` says whether the pane is to be seen then. */
  const register = (name: string, act: () => Promise<boolean>): void =>
    office.actions.associate(name, (event) => {
      const done = act().catch(() => true);
      // The pane comes to the front only once the command is over.
      void done.then((shows) => {
        event.completed();
        if (shows) void showPane().catch(() => undefined);
      });
    });
  register('checkBook', async () => {
    await check();
    return true;
  });
  register('exportReport', async () => {
    showExport();
    return true;
  });
  register('newReport', async () => !(await newReport()));
}
