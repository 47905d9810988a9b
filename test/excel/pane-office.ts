import { createOffice, type OfficeOptions } from './host/office-stub.ts';
import { type ApiVersion, type Platform, requirementsOf } from './host/requirement-sets.ts';

/** What the page is told when it loads the library. */
export interface PaneOffice extends OfficeOptions {
  readonly api: ApiVersion;
  readonly platform: Platform;
  /** The document's settings as they were saved before. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What the stand in the page tells the test. */
export type PaneNote =
  | { readonly type: 'request'; readonly text: string }
  | { readonly type: 'settings'; readonly settings: Readonly<Record<string, unknown>> }
  | { readonly type: 'opened'; readonly url: string };

declare global {
  interface Window {
    paneOffice: PaneOffice;
    tellTest(note: PaneNote): Promise<void>;
    /** A message of the host for the library. */
    hearHost(text: string): void;
    runCommand(name: string): Promise<void>;
  }
}

// Runs after the library, inside what stands for office.js: the common API here, Excel behind a line to the test.
const { api, platform, settings, ...options } = window.paneOffice;
const office = createOffice(
  {
    platform,
    isSetSupported: requirementsOf(api, platform),
    touch: () => void window.tellTest({ type: 'settings', settings: office.settings() }),
    open: (url) => void window.tellTest({ type: 'opened', url }),
  },
  options,
  settings,
);
Object.assign(window, { Office: office.Office, runCommand: office.run });

const bridge = {
  sendMessageToHost: (text: string): void => void window.tellTest({ type: 'request', text }),
  onMessageFromHost: (_text: string): void => {},
};
const extension: unknown = OfficeExtension;
if (typeof extension === 'object' && extension !== null && 'HostBridge' in extension) {
  const { init } = Object(extension.HostBridge);
  init(bridge);
}
window.hearHost = (text) => bridge.onMessageFromHost(text);

// The real library takes these away, and a pane may not ask in dialogs.
Object.assign(history, { pushState: null, replaceState: null });
for (const name of ['alert', 'confirm', 'prompt'] as const)
  Object.assign(window, {
    [name]: () => {
      throw new Error(`${name} does not work in a pane`);
    },
  });
