import type { OfficeDoor } from '../../../addin-excel/office.ts';

/** The common API of Office as far as a part of the pane asks for it. */
export function office(given: { readonly url?: string; readonly dark?: boolean; readonly body?: string } = {}) {
  const settings = new Map<string, unknown>();
  let saves = 0;
  const commands = new Map<string, (event: { completed(): void }) => void>();
  let shown = 0;
  const theme = {
    ...(given.dark === undefined ? {} : { isDarkTheme: given.dark }),
    ...(given.body === undefined ? {} : { bodyBackgroundColor: given.body }),
  };
  const door: OfficeDoor = {
    context: {
      platform: 'PC',
      displayLanguage: 'vi-VN',
      officeTheme: theme,
      requirements: { isSetSupported: () => true },
      document: {
        url: given.url ?? '',
        settings: {
          get: (name) => settings.get(name) ?? null,
          set: (name, value) => void settings.set(name, value),
          saveAsync: () => void saves++,
        },
      },
      ui: { openBrowserWindow: () => {} },
    },
    actions: { associate: (name, act) => void commands.set(name, act) },
    addin: { showAsTaskpane: async () => void shown++ },
  };
  return { door, settings, saves: () => saves, commands, shown: () => shown };
}
