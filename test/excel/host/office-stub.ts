import type { Platform, Supports } from './requirement-sets.ts';

/** What the common API needs of Excel. */
export interface OfficeHost {
  readonly platform: Platform;
  readonly isSetSupported: Supports;
  /** Document settings were saved. */
  touch(): void;
  /** A page was opened in the browser. */
  open?(url: string): void;
}

export interface OfficeOptions {
  /** Default `vi-VN`. */
  readonly language?: string;
  readonly dark?: boolean;
  readonly partitionKey?: string;
  /** A browser of its own: no Excel around the page. */
  readonly outside?: boolean;
  /** Where the file lies; absent: never saved. */
  readonly url?: string;
}

/** The common API as far as a pane uses it, and what a test sees of it. */
export interface OfficeStub {
  /** What the global `Office` is. */
  readonly Office: object;
  /** Pages opened in the browser. */
  opened(): readonly string[];
  /** How often the pane was asked to show itself. */
  shown(): number;
  /** Runs a ribbon command; resolves when it says that it is completed. */
  run(command: string): Promise<void>;
  /** The document's settings, as saved. */
  settings(): Readonly<Record<string, unknown>>;
}

interface Finished {
  readonly status: 'succeeded';
  readonly value?: unknown;
}

const light = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#262626',
  isDarkTheme: false,
};
const dark = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#333333',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};

/** `kept`: the settings of a document that was opened before, as a reloaded pane finds them. */
export function createOffice(host: OfficeHost, options: OfficeOptions = {}, kept: Readonly<Record<string, unknown>> = {}): OfficeStub {
  const opened: string[] = [];
  const commands = new Map<string, (event: { completed(): void }) => unknown>();
  let settings: Record<string, unknown> = { ...kept };
  let saved: Readonly<Record<string, unknown>> = kept;
  let shown = 0;
  const { platform } = host;
  const later = (then: (() => void) | undefined): void => void setTimeout(() => then?.(), 0);

  const context = {
    platform,
    host: 'Excel',
    displayLanguage: options.language ?? 'vi-VN',
    contentLanguage: options.language ?? 'vi-VN',
    partitionKey: options.partitionKey,
    officeTheme: options.dark ? dark : light,
    diagnostics: { host: 'Excel', platform, version: '16.0.0.0' },
    requirements: { isSetSupported: host.isSetSupported },
    document: {
      url: options.url ?? '',
      settings: {
        get: (name: string): unknown => settings[name] ?? null,
        set: (name: string, value: unknown): void => {
          settings = { ...settings, [name]: JSON.parse(JSON.stringify(value)) };
        },
        remove: (name: string): void => {
          settings = Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
        },
        saveAsync: (done?: (result: Finished) => void): void =>
          later(() => {
            saved = { ...settings };
            host.touch();
            done?.({ status: 'succeeded' });
          }),
      },
    },
    ui: {
      openBrowserWindow: (url: string): void => {
        if (!host.isSetSupported('OpenBrowserWindowApi', '1.1')) throw new Error('This Excel opens no browser.');
        if (!/^https?:\/\//.test(url)) throw new Error('Only pages of the web are opened.');
        opened.push(url);
        host.open?.(url);
      },
    },
  };

  const Office = {
    context,
    onReady: async (then?: (ready: object) => unknown): Promise<object> => {
      const ready = options.outside ? { host: null, platform: null } : { host: 'Excel', platform };
      await then?.(ready);
      return ready;
    },
    actions: { associate: (name: string, command: (event: { completed(): void }) => unknown): void => void commands.set(name, command) },
    addin: {
      showAsTaskpane: async (): Promise<void> => {
        if (!host.isSetSupported('SharedRuntime', '1.1')) throw new Error('This Excel has no shared runtime.');
        shown += 1;
      },
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  };

  return {
    Office,
    opened: () => [...opened],
    shown: () => shown,
    run: (name) =>
      new Promise((completed, failed) => {
        const command = commands.get(name);
        if (command) command({ completed: () => completed() });
        else failed(new Error(`No command ${name}; there are ${[...commands.keys()].join(', ')}.`));
      }),
    settings: () => saved,
  };
}
