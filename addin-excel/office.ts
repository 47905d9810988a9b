import { platformOf } from './capabilities.ts';

/** What the shell uses of the common API of Office, so that a test can stand in for it. */
export interface OfficeDoor {
  readonly context: {
    readonly platform: unknown;
    readonly displayLanguage: string;
    readonly partitionKey?: string;
    readonly officeTheme?: { readonly bodyBackgroundColor?: string; readonly isDarkTheme?: boolean };
    readonly diagnostics?: { readonly host?: unknown; readonly platform?: unknown; readonly version?: unknown };
    readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
    readonly document: {
      readonly url: string;
      readonly settings: { get(name: string): unknown; set(name: string, value: unknown): void; saveAsync(done?: () => void): void };
    };
    readonly ui: { openBrowserWindow(url: string): void };
  };
  readonly actions: { associate(name: string, act: (event: { completed(): void }) => void): void };
  readonly addin?: { showAsTaskpane(): Promise<void> };
}

const settingName = 'so-bao-cao';

/**
 * A name of the file for drafts: where it lies, with the id in the file itself if it has one; a file never saved has the id alone.
 * The id is made only when a draft must be kept, so that opening the pane leaves a clean book clean.
 */
export interface Identity {
  /** As far as it is known without changing the book. */
  read(): string;
  /** What it was called before it was saved for the first time: its drafts go with it. Null where it had no other name. */
  former(): string | null;
  /** Makes it last. */
  mint(): string;
}

export function createIdentity({ context }: OfficeDoor, makeId: () => string): Identity {
  const { document } = context;
  const stored = (): string | null => {
    const id = document.settings.get(settingName);
    return typeof id === 'string' && id !== '' ? id : null;
  };
  const fresh = makeId();
  const read = (): string => [stored() ?? (document.url === '' ? fresh : ''), document.url].filter((part) => part !== '').join('|');
  return {
    read,
    former: () => (document.url === '' ? null : stored()),
    mint() {
      if (stored() === null && document.url === '') {
        document.settings.set(settingName, fresh);
        document.settings.saveAsync();
      }
      return read();
    },
  };
}

/** The file's own name in its address. */
export function fileNameOf(url: string): string {
  const last = url.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last.replace(/[?#].*$/, ''));
  } catch {
    return last;
  }
}

export function isDark({ context }: OfficeDoor): boolean | null {
  const theme = context.officeTheme;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (!red || !green || !blue) return null;
  return Number.parseInt(red, 16) + Number.parseInt(green, 16) + Number.parseInt(blue, 16) < 384;
}

/** Versions and machine for whoever helps. */
export function describeOffice({ context }: OfficeDoor): string {
  const { host, platform, version } = context.diagnostics ?? {};
  const sets = ['1.7', '1.9', '1.14', '1.17', '1.19', '1.20'].filter((set) => context.requirements.isSetSupported('ExcelApi', set));
  return `${host ?? 'Excel'} ${version ?? '?'} ${platform ?? context.platform} ${context.displayLanguage} ExcelApi ${sets[sets.length - 1] ?? '?'}`;
}

export function findPlatform({ context }: OfficeDoor) {
  return platformOf(String(context.platform));
}
