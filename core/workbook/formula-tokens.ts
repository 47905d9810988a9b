/** A piece of a formula. Pieces put together again give the formula. */
export interface Token {
  readonly type: 'text' | 'sheet' | 'cell' | 'name' | 'function' | 'bracket' | 'number' | 'error' | 'sign';
  readonly text: string;
}

const cellPattern = /^\$?[A-Za-z]{1,3}\$?[0-9]{1,7}$/;

/** The pieces of a formula in Excel's English spelling. `sheet` ends with its `!`; the columns of `A:C` are names, the rows of `$1:3` numbers. */
export function readTokens(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const to = tokenEnd(formula, at);
    const text = formula.slice(at, to);
    const first = text.charAt(0);
    if (first === '"') tokens.push({ type: 'text', text });
    else if (first === "'") tokens.push({ type: text.endsWith('!') ? 'sheet' : 'text', text });
    else if (first === '[') tokens.push({ type: 'bracket', text });
    else if (first === '#' && text.length > 1) tokens.push({ type: 'error', text });
    else if (!isWordCode(formula.charCodeAt(at))) tokens.push({ type: 'sign', text });
    else if (text.endsWith('!')) tokens.push({ type: 'sheet', text });
    else if (formula.charCodeAt(to) === 40) tokens.push({ type: 'function', text });
    else if (cellPattern.test(text)) tokens.push({ type: 'cell', text });
    else tokens.push({ type: /^\$?[0-9.]/.test(text) ? 'number' : 'name', text });
    at = to;
  }
  return tokens;
}

function tokenEnd(formula: string, from: number): number {
  const first = formula.charCodeAt(from);
  if (first === 34) return quotedEnd(formula, from, 34);
  if (first === 39) {
    const end = quotedEnd(formula, from, 39);
    return formula.charCodeAt(end) === 33 ? end + 1 : end;
  }
  if (first === 91) return bracketEnd(formula, from);
  if (first === 35) {
    let at = from + 1;
    while (/[A-Za-z0-9/!?_]/.test(formula.charAt(at))) at++;
    return at;
  }
  if (!isWordCode(first)) return from + 1;
  let at = from + 1;
  while (isWordCode(formula.charCodeAt(at))) at++;
  return formula.charCodeAt(at) === 33 ? at + 1 : at;
}

function quotedEnd(formula: string, from: number, quote: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula.charCodeAt(at) !== quote) continue;
    if (formula.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === 39) at++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** Letters, digits, `_ . $ \ ?` and all beyond ASCII. */
function isWordCode(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 46 ||
    code === 36 ||
    code === 92 ||
    code === 63 ||
    code >= 128
  );
}
