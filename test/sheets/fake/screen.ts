import { type Meter, strict } from './strict.ts';

/** What a person sees. */
export interface Seen {
  readonly kind: 'sidebar' | 'modeless' | 'modal' | 'alert' | 'toast';
  readonly title: string;
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
}

export interface MenuLine {
  readonly label: string;
  readonly run: string;
}

export interface Shown {
  readonly ui: object;
  readonly html: object;
  toast(message: string, title: string): void;
  readonly seen: Seen[];
  readonly menus: Map<string, readonly (MenuLine | null)[]>;
}

/** Menus, sidebars, windows and questions; the pages are those of the project by name. */
export function createScreen(meter: Meter, pages: Readonly<Record<string, string>>): Shown {
  const seen: Seen[] = [];
  const menus = new Map<string, readonly (MenuLine | null)[]>();
  const contents = new WeakMap<object, () => Omit<Seen, 'kind'>>();

  const output = (first: string): object => {
    let content = first;
    let title = '';
    let size: { width?: number; height?: number } = {};
    const page: object = strict(
      'HtmlOutput',
      {
        setTitle(given: string) {
          title = given;
          return page;
        },
        setWidth(width: number) {
          size = { ...size, width };
          return page;
        },
        setHeight(height: number) {
          size = { ...size, height };
          return page;
        },
        append(more: string) {
          content += more;
          return page;
        },
      },
      meter,
    );
    contents.set(page, () => ({ title, content, ...size }));
    return page;
  };
  const show = (kind: Seen['kind'], page: object, title?: string): void => {
    const told = contents.get(page)?.();
    if (!told) throw new Error('an HtmlOutput is expected');
    seen.push({ kind, ...told, title: title ?? told.title });
  };
  const ui = strict(
    'Ui',
    {
      createMenu(name: string) {
        const lines: (MenuLine | null)[] = [];
        const menu: object = strict(
          'Menu',
          {
            addItem(label: string, run: string) {
              lines.push({ label, run });
              return menu;
            },
            addSeparator() {
              lines.push(null);
              return menu;
            },
            addToUi: () => void menus.set(name, lines),
          },
          meter,
        );
        return menu;
      },
      showSidebar: (page: object) => show('sidebar', page),
      showModelessDialog: (page: object, title: string) => show('modeless', page, title),
      showModalDialog: (page: object, title: string) => show('modal', page, title),
      ButtonSet: { OK: 'OK' },
      alert: (title: string, content: string) => void seen.push({ kind: 'alert', title, content }),
    },
    meter,
  );
  const html = strict(
    'HtmlService',
    {
      createHtmlOutputFromFile(name: string) {
        const page = pages[name];
        if (page === undefined) throw new Error(`Exception: No HTML file named ${name} was found.`);
        return output(page);
      },
      createHtmlOutput: (content: string) => output(content),
    },
    meter,
  );
  return { ui, html, seen, menus, toast: (content, title) => void seen.push({ kind: 'toast', title, content }) };
}
