/** An element of a part: its name with prefix, its attributes, what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const names = '[A-Za-z_][\\w:.-]*';
const token = new RegExp(`<\\?[^?]*\\?>|<(/?)(${names})((?:\\s+${names}="[^"<]*")*)\\s*(/?)>|([^<]+)|(<)`, 'g');
const attribute = new RegExp(`(${names})="([^"]*)"`, 'g');
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/** A small strict reader, on purpose not the one of the product; throws on anything that is not well formed. */
export function readTree(xml: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  if (forbidden.test(xml)) throw new Error('a character that XML does not allow');
  for (const match of xml.matchAll(token)) {
    const [whole, closing, name, written = '', empty, text, stray] = match;
    const top = open[open.length - 1] ?? root;
    if (stray !== undefined) throw new Error(`a stray < at ${match.index}`);
    if (text !== undefined) top.text += readEntities(text);
    else if (name === undefined) continue;
    else if (closing) {
      if (top.name !== name) throw new Error(`${whole} closes <${top.name}>`);
      open.pop();
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of written.matchAll(attribute)) {
        if (key in attributes) throw new Error(`attribute ${key} twice in ${whole}`);
        attributes[key] = readEntities(value);
      }
      const element: Element = { name, attributes, children: [], text: '' };
      top.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [first] = root.children;
  if (open.length !== 1 || !first || root.children.length !== 1) throw new Error('elements left open, or not exactly one root');
  return first;
}

/** All elements of a name below one, in document order. */
export function findAll(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The words of a paragraph or of anything above it. */
export function wordsOf(element: Element): string {
  return findAll(element, 'w:t')
    .map((one) => one.text)
    .join('');
}

function readEntities(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text))
    throw new Error(`an entity nobody knows in ${JSON.stringify(text.slice(0, 60))}`);
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? ''),
  );
}
