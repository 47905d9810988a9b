import vm from 'node:vm';

export interface Engine {
  readonly agent: string;
  /** What of the language this engine has not. */
  readonly lacks: readonly ('Promise' | 'Symbol' | 'at')[];
  readonly address: string;
}

export interface GateWindow {
  readonly context: vm.Context;
  finishLoading(): void;
  fail(tagName: string, src: string): void;
  /** As long as the gate waits, and longer. */
  waitLong(): void;
  /** What the pane tells the gate. */
  tell(state: string): void;
  /** All words that stand in the page. */
  said(): string;
  links(): readonly string[];
}

interface Element {
  readonly tagName: string;
  readonly children: (Element | string)[];
  readonly attributes: Map<string, string>;
}

/** A window with only what the gate may use; any other member is an error, as in an engine that lacks it. */
export function createGateWindow({ agent, lacks, address }: Engine): GateWindow {
  const body = createElement('body');
  const heard: { readonly type: string; readonly act: (event: unknown) => void }[] = [];
  const document = strict({
    readyState: 'loading',
    body,
    getElementById: () => null,
    createElement,
    createTextNode: (text: string) => text,
    addEventListener: (type: string, act: (event: unknown) => void) => void heard.push({ type, act }),
  });
  const has = (name: Engine['lacks'][number]) => !lacks.includes(name);
  const timers = new Map<number, () => void>();
  const window: Record<string, unknown> & { soBaoCaoGate?: (state: string) => void } = {
    setTimeout: (act: () => void) => timers.set(timers.size + 1, act).size,
    clearTimeout: (timer: number) => void timers.delete(timer),
    navigator: { userAgent: agent },
    location: { href: address },
    Array: { prototype: has('at') ? { at: () => null } : {} },
    ...(has('Promise') ? { Promise } : {}),
    ...(has('Symbol') ? { Symbol } : {}),
  };
  const tell = (type: string, event: unknown) => heard.filter((one) => one.type === type).forEach(({ act }) => void act(event));
  return {
    context: vm.createContext({ window, document }),
    finishLoading: () => {
      document.readyState = 'complete';
      tell('DOMContentLoaded', {});
    },
    fail: (tagName, src) => tell('error', { target: { tagName, src } }),
    waitLong: () => {
      for (const act of timers.values()) act();
    },
    tell: (state) => window.soBaoCaoGate?.(state),
    said: () => wordsOf(body),
    links: () => linksOf(body),
  };
}

function createElement(tagName: string): Element {
  const children: (Element | string)[] = [];
  const attributes = new Map<string, string>();
  return strict({
    tagName,
    children,
    attributes,
    className: '',
    get firstChild() {
      return children[0] ?? null;
    },
    appendChild: (child: Element | string) => void children.push(child),
    removeChild: () => void children.shift(),
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
  });
}

function strict<T extends object>(target: T): T {
  return new Proxy(target, {
    get(from, name) {
      if (!(name in from)) throw new TypeError(`no member ${String(name)}`);
      return Reflect.get(from, name);
    },
  });
}

function wordsOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('\n');
}

function linksOf(element: Element): readonly string[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : linksOf(child)));
  const own = element.attributes.get('href');
  return own === undefined ? below : [own, ...below];
}
