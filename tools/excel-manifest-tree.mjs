// A small reader for our own manifests: elements, attributes and text, nothing else; anything it does not know is an error.

/** The tree of an XML text: `{ name, attributes, children, text }`; names keep their prefix. Throws where it is not well formed. */
export function readTree(xml) {
  const token = /<\?xml[^>]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  const top = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well formed at character ${at}: ${xml.slice(at, at + 40)}`);
    const [, closed, name, attributes, isEmpty, text] = found;
    const parent = open.at(-1);
    if (text !== undefined) parent.text += readText(text);
    else if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1).name}> is not closed`);
  if (top.children.length !== 1) throw new Error('there is not exactly one root element');
  return top.children[0];
}

/** Every element below, itself first. */
export function walk(element) {
  return [element, ...element.children.flatMap(walk)];
}

/** The element at a path of names; null where there is none. */
export function find(element, ...path) {
  return path.reduce((at, name) => at?.children.find((child) => child.name === name) ?? null, element);
}

function readAttributes(text) {
  const read = {};
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in read) throw new Error(`attribute ${name} stands twice`);
    read[name] = readText(value);
  }
  return read;
}

function readText(text) {
  return text.replace(/&(\w*;?)/g, (whole, name) => {
    const letter = { 'amp;': '&', 'lt;': '<', 'gt;': '>', 'quot;': '"', 'apos;': "'" }[name];
    if (letter === undefined) throw new Error(`unknown entity ${whole}`);
    return letter;
  });
}
