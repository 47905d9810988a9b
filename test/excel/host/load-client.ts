import { readFile } from 'node:fs/promises';
import { createContext, Script } from 'node:vm';

/** Microsoft's own client library, as an add-in finds it. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The window that the library lives in; its `Office` is where it looks for what this Excel can. */
  readonly window: Record<string, unknown>;
}

const file = new URL('../../../tools/office/node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js', import.meta.url);
let script: Script | null = null;

/** A fresh copy of the library in a window of its own: it keeps its host and its listeners in statics. */
export async function loadClient(): Promise<Client> {
  script ??= new Script(await readLibrary(), { filename: 'excel-web-16.00.debug.js' });
  const window = createContext(createWindow());
  Object.assign(window, { window, self: window, top: window, parent: window });
  script.runInContext(window);
  const { Excel, OfficeExtension } = window as unknown as Client;
  return { Excel, OfficeExtension, window };
}

/** The library’s text, as a page loads it. */
export async function readLibrary(): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error('Microsoft’s client library is not there: run npm test, which installs it into tools/office.');
  }
}

/** As little of a browser as the library asks for while it loads. Objects and errors are those of the test, so that they compare. */
function createWindow(): Record<string, unknown> {
  const nothing = (): null => null;
  const storage = { getItem: nothing, setItem: nothing, removeItem: nothing };
  const location = { href: 'https://localhost/', protocol: 'https:', host: 'localhost', search: '', hash: '' };
  const element = () => ({
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
    style: {},
  });
  const document = {
    URL: location.href,
    location,
    cookie: '',
    head: element(),
    body: element(),
    createElement: element,
    getElementById: nothing,
    getElementsByTagName: () => [],
    addEventListener: nothing,
  };
  const navigator = { userAgent: '', platform: '', language: 'vi' };
  return {
    document,
    location,
    navigator,
    name: '',
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    Object,
    Array,
    Error,
    Promise,
    JSON,
  };
}
