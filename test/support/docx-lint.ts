import { strFromU8, unzipSync } from 'fflate';
import { childOf, type Element, findAll, readTree } from './xml-tree.ts';

/** What the validator of the OpenXML SDK does not see, though Word refuses or mends it. Each line names the part and what is wrong. */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const problems: string[] = [];
  const trees = new Map<string, Element>();
  for (const [name, content] of Object.entries(files)) {
    try {
      trees.set(name, readTree(strFromU8(content)));
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : 'not readable'}`);
    }
  }
  if (problems.length > 0) return problems;
  const tell = (part: string, problem: string): void => {
    problems.push(`${part}: ${problem}`);
  };
  lintContentTypes(trees, tell);
  lintRelationships(trees, tell);
  lintIds(trees, tell);
  const styles = new Set(findAll(treeOf(trees, 'word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']));
  for (const [name, tree] of trees) {
    if (!/^word\/(document|footnotes|header\d*|footer\d*|styles)\.xml$/.test(name)) continue;
    lintStyles(name, tree, styles, tell);
    lintSpaces(name, tree, tell);
    for (const table of findAll(tree, 'w:tbl')) lintTable(name, table, tell);
  }
  lintFootnotes(trees, tell);
  lintSections(treeOf(trees, 'word/document.xml'), tell);
  return problems;
}

type Tell = (part: string, problem: string) => void;

function treeOf(trees: ReadonlyMap<string, Element>, name: string): Element {
  return trees.get(name) ?? { name: 'missing', attributes: {}, children: [], text: '' };
}

function lintContentTypes(trees: ReadonlyMap<string, Element>, tell: Tell): void {
  const types = treeOf(trees, '[Content_Types].xml');
  const overrides = new Set(findAll(types, 'Override').map((one) => one.attributes.PartName?.slice(1) ?? ''));
  for (const name of trees.keys()) {
    if (name === '[Content_Types].xml' || name.endsWith('.rels')) continue;
    if (!overrides.has(name)) tell('[Content_Types].xml', `no content type for ${name}`);
  }
  for (const name of overrides) if (!trees.has(name)) tell('[Content_Types].xml', `a content type for ${name}, which is missing`);
}

function lintRelationships(trees: ReadonlyMap<string, Element>, tell: Tell): void {
  const known = new Set<string>();
  for (const [name, tree] of trees) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const one of findAll(tree, 'Relationship')) {
      if (!trees.has(`${folder}${one.attributes.Target}`)) tell(name, `leads to ${one.attributes.Target}, which is missing`);
      if (folder !== 'word/') continue;
      if (known.has(one.attributes.Id ?? '')) tell(name, `id ${one.attributes.Id} twice`);
      known.add(one.attributes.Id ?? '');
    }
  }
  const targets = findAll(treeOf(trees, 'word/_rels/document.xml.rels'), 'Relationship').map((one) => one.attributes.Target);
  for (const part of trees.keys()) {
    const target = part.replace(/^word\//, '');
    if (part.startsWith('word/') && part.endsWith('.xml') && part !== 'word/document.xml' && !targets.includes(target))
      tell(part, 'nothing leads to it');
  }
  const walk = (element: Element): void => {
    const id = element.attributes['r:id'];
    if (id !== undefined && !known.has(id)) tell('word/document.xml', `${element.name} asks for relationship ${id}, which is missing`);
    element.children.forEach(walk);
  };
  walk(treeOf(trees, 'word/document.xml'));
}

function lintIds(trees: ReadonlyMap<string, Element>, tell: Tell): void {
  const unique = (part: string, element: string, key: string): void => {
    const seen = new Set<string>();
    for (const one of findAll(treeOf(trees, part), element)) {
      const id = one.attributes[key] ?? '';
      if (seen.has(id)) tell(part, `${element} ${id} twice`);
      seen.add(id);
    }
  };
  unique('word/styles.xml', 'w:style', 'w:styleId');
  unique('word/footnotes.xml', 'w:footnote', 'w:id');
  unique('word/document.xml', 'w:bookmarkStart', 'w:id');
}

function lintStyles(part: string, tree: Element, styles: ReadonlySet<string | undefined>, tell: Tell): void {
  for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']) {
    for (const one of findAll(tree, kind))
      if (!styles.has(one.attributes['w:val'])) tell(part, `style ${one.attributes['w:val']} is not defined`);
  }
}

function lintSpaces(part: string, tree: Element, tell: Tell): void {
  for (const one of [...findAll(tree, 'w:t'), ...findAll(tree, 'w:instrText')]) {
    if (one.text !== one.text.trim() && /^[ \t\n\r]|[ \t\n\r]$/.test(one.text) && one.attributes['xml:space'] !== 'preserve')
      tell(part, 'a space at an edge would be lost');
  }
}

function lintTable(part: string, table: Element, tell: Tell): void {
  const grid = findAll(childOf(table, 'w:tblGrid') ?? table, 'w:gridCol').map((one) => Number(one.attributes['w:w']));
  if (!childOf(table, 'w:tblGrid')) tell(part, 'a table without grid');
  let above: ReadonlyMap<number, number> = new Map();
  const rows = table.children.filter((child) => child.name === 'w:tr');
  if (rows.length === 0) tell(part, 'a table without rows');
  for (const row of rows) {
    const reaching = new Map<number, number>();
    let column = 0;
    for (const cell of row.children.filter((child) => child.name === 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr');
      const across = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const merge = childOf(properties, 'w:vMerge');
      const width = Number(childOf(properties, 'w:tcW')?.attributes['w:w']);
      const expected = grid.slice(column, column + across).reduce((sum, one) => sum + one, 0);
      if (width !== expected) tell(part, `a cell ${width} wide where its columns are ${expected}`);
      if (cell.children[cell.children.length - 1]?.name !== 'w:p') tell(part, 'a cell does not end with a paragraph');
      if (merge) {
        if (merge.attributes['w:val'] !== 'restart' && above.get(column) !== across) tell(part, 'a merged cell continues nothing');
        reaching.set(column, across);
      }
      column += across;
    }
    if (column !== grid.length) tell(part, `a row of ${column} columns in a grid of ${grid.length}`);
    above = reaching;
  }
}

function lintFootnotes(trees: ReadonlyMap<string, Element>, tell: Tell): void {
  const notes = findAll(treeOf(trees, 'word/footnotes.xml'), 'w:footnote');
  for (const note of notes) {
    const marked = findAll(note, 'w:footnoteRef').length > 0;
    if (note.attributes['w:type'] !== undefined && marked) tell('word/footnotes.xml', 'a separator holds a note number');
    if (note.attributes['w:type'] === undefined && !marked)
      tell('word/footnotes.xml', `note ${note.attributes['w:id']} without its number`);
  }
  const ids = notes.filter((note) => note.attributes['w:type'] === undefined).map((note) => note.attributes['w:id']);
  const asked = findAll(treeOf(trees, 'word/document.xml'), 'w:footnoteReference').map((one) => one.attributes['w:id']);
  for (const id of asked) if (!ids.includes(id)) tell('word/document.xml', `note ${id} is missing`);
  for (const id of ids) if (!asked.includes(id)) tell('word/footnotes.xml', `note ${id} has no anchor`);
}

/** A table needs a paragraph behind it before a section or the text ends; each section says its own page. */
function lintSections(tree: Element, tell: Tell): void {
  const part = 'word/document.xml';
  const body = childOf(tree, 'w:body');
  const blocks = body?.children ?? [];
  const last = blocks[blocks.length - 1];
  if (last?.name !== 'w:sectPr') tell(part, 'the text does not end with a section');
  blocks.forEach((block, index) => {
    if (block.name === 'w:tbl' && blocks[index + 1]?.name !== 'w:p') tell(part, 'a table without a paragraph behind it');
  });
  for (const section of findAll(tree, 'w:sectPr')) {
    const size = childOf(section, 'w:pgSz')?.attributes;
    const across = Number(size?.['w:w']) > Number(size?.['w:h']);
    if (across !== (size?.['w:orient'] === 'landscape')) tell(part, 'a page whose sides and orientation disagree');
  }
}
