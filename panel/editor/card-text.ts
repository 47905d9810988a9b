/** A brace that is more than a name, taken apart for form fields. `sound` texts put together give the brace again. */
export type Card =
  | { readonly type: 'choice'; readonly test: string; readonly yes: string; readonly no: string | null }
  | { readonly type: 'repeat'; readonly over: string; readonly test: string | null; readonly text: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'documents' };

/** Null: a plain name, or a brace that cannot be taken apart safely. */
export function readCard(brace: string): Card | null {
  const inner = brace.slice(1, -1).normalize('NFC');
  const documents = /^\s*văn\s+bản\s+của\s+mục\s+này\s*$/iu.exec(inner);
  if (documents) return { type: 'documents' };
  const note = /^\s*chú\s+thích\s*:/iu.exec(inner);
  if (note) return { type: 'note', text: inner.slice(note[0].length).trim() };
  const choice = /^\s*nếu(?=[\s[("0-9-])/iu.exec(inner);
  const repeat = /^\s*mỗi\s+dòng\s+của(?=[\s[])/iu.exec(inner);
  const head = choice ?? repeat;
  if (!head) return null;
  const colon = findOutside(inner, head[0].length, ':');
  if (colon === -1) return null;
  const condition = inner.slice(head[0].length, colon).trim();
  const text = inner.slice(colon + 1);
  if (choice) {
    const bar = findOutside(text, 0, '|');
    const no = bar === -1 ? null : text.slice(bar + 1).trim();
    return { type: 'choice', test: condition, yes: (bar === -1 ? text : text.slice(0, bar)).trim(), no };
  }
  const table = /^(\[[^\]]*\])(?:\s*nếu\s+(.*))?$/isu.exec(condition);
  return table ? { type: 'repeat', over: table[1] ?? '', test: table[2]?.trim() ?? null, text: text.trim() } : null;
}

export function writeCard(card: Card): string {
  switch (card.type) {
    case 'choice': {
      const no = card.no === null || card.no.trim() === '' ? '' : ` | ${oneLine(card.no, true)}`;
      return `{nếu ${card.test}: ${oneLine(card.yes, true)}${no}}`;
    }
    case 'repeat':
      return `{mỗi dòng của ${card.over}${card.test === null ? '' : ` nếu ${card.test}`}: ${oneLine(card.text, false)}}`;
    case 'note':
      return card.text.trim() === '' ? '{chú thích:}' : `{chú thích: ${oneLine(card.text, false)}}`;
    case 'documents':
      return '{văn bản của mục này}';
  }
}

/** Whether a text can stand inside a brace: every brace in it has its partner. */
export function isSound(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '{') {
      if (text.charAt(at + 1) === '{') at += 1;
      else depth += 1;
    } else if (letter === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A test in words: `[hồ sơ quá hạn] = 0` is “hồ sơ quá hạn” bằng 0. */
export function sayTest(test: string, words: Readonly<Record<string, string>>): string {
  return test
    .replace(/\[([^\]]*)\]|<>|<=|>=|[=<>]/g, (sign, name?: string) =>
      name === undefined ? ` ${words[sign] ?? sign} ` : `“${sayName(name)}”`,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name of several parts as people read it. */
export function sayName(name: string): string {
  return name
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.')
    .join(' › ');
}

/** The first sign outside nested braces, brackets and quotes; a doubled bar is a bar to print. */
function findOutside(text: string, from: number, sign: ':' | '|'): number {
  let depth = 0;
  let closing = '';
  for (let at = from; at < text.length; at++) {
    const letter = text.charAt(at);
    if (sign === ':' && closing !== '') {
      if (letter === closing) closing = '';
    } else if (letter === '{') {
      if (text.charAt(at + 1) === '{') at += 1;
      else depth += 1;
    } else if (letter === '}') depth -= 1;
    else if (depth > 0) continue;
    else if (sign === '|' && letter === '|' && text.charAt(at + 1) === '|') at += 1;
    else if (letter === sign) return at;
    else if (sign === ':' && letter === '[') closing = ']';
    else if (sign === ':' && letter === '"') closing = '"';
    else if (sign === ':' && letter === '“') closing = '”';
  }
  return -1;
}

function oneLine(text: string, bars: boolean): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  return bars ? doubleBars(line) : line;
}

function doubleBars(text: string): string {
  let doubled = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === '|' && depth === 0) {
      doubled += '||';
      if (text.charAt(at + 1) === '|') at += 1;
    } else doubled += letter;
  }
  return doubled;
}
