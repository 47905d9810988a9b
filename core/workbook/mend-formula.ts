import { readTokens, type Token } from './formula-tokens.ts';
import { lastRow, readCell } from './place.ts';

// Excel's own limits; the second also keeps a hostile text from climbing too deep.
const longest = 8192;
const deepest = 64;

/** The formula in Excel's English spelling with the brackets it leaves open closed, as Excel does; null for what cannot be a formula. */
export function mendFormula(formula: string): `=${string}` | null {
  if (!formula.startsWith('=') || formula.length > longest) return null;
  const body = formula.slice(1);
  const open = readTokens(body).reduce(
    (depth, { type, text }) => depth + (type !== 'sign' ? 0 : text === '(' ? 1 : text === ')' ? -1 : 0),
    0,
  );
  const closed = body + ')'.repeat(Math.min(Math.max(open, 0), deepest));
  return isExpression(readTokens(closed)) ? `=${closed}` : null;
}

/** What an operand is: only some may stand around `:` and a space. `lane`: a row or column that means something only beside `:`. */
type Operand = 'value' | 'number' | 'lane' | 'name' | 'reference';

const numeral = /^(?:\d+\.?\d*|\.\d+)(?:e\d+)?$/i;
const word = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
const errors = new Set(['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#VALUE!', '#SPILL!', '#CALC!', '#GETTING_DATA']);
const withoutArguments = new Set('TRUE FALSE NOW TODAY PI NA RAND ROW COLUMN SHEET SHEETS'.split(' '));

function isExpression(tokens: readonly Token[]): boolean {
  let at = 0;
  const sign = (): string => (tokens[at]?.type === 'sign' ? (tokens[at]?.text ?? '') : '');
  const isAt = (signs: string): boolean => sign() !== '' && signs.includes(sign());
  const take = (signs: string): boolean => isAt(signs) && ++at > 0;
  const skip = (): boolean => {
    const from = at;
    while (take(' \t\n\r'));
    return at > from;
  };

  const expression = (depth: number): boolean => {
    if (depth > deepest || !operand(depth)) return false;
    while (takeOperator()) if (!operand(depth)) return false;
    return true;
  };

  const takeOperator = (): boolean => {
    skip();
    if (take('<')) return take('=>') || true;
    if (take('>')) return take('=') || true;
    return take('+-*/^&=');
  };

  /** One operand with its signs before, its `%` behind, and what `:` or a space join to it. */
  const operand = (depth: number): boolean => {
    do skip();
    while (take('+-@'));
    let left = primary(depth);
    while (left) {
      if (take('%')) left = left === 'lane' ? null : 'value';
      else if (take('#')) left = left === 'reference' ? left : null;
      else if (take(':')) left = joinRange(left, afterSpace(depth));
      else if (!skip()) break;
      else if (!isAt('%:') && startsOperand()) left = left === 'reference' && primary(depth) === 'reference' ? left : null;
    }
    return left !== null && left !== 'lane';
  };

  const afterSpace = (depth: number): Operand | null => {
    skip();
    return primary(depth);
  };

  const startsOperand = (): boolean => at < tokens.length && (tokens[at]?.type !== 'sign' || isAt('({'));

  const primary = (depth: number): Operand | null => {
    const token = tokens[at++];
    switch (token?.type) {
      case 'number':
        return number(token.text);
      case 'text':
        return /^"(?:[^"]|"")*"$/.test(token.text) ? 'value' : null;
      case 'error':
        return errors.has(token.text.toUpperCase()) ? 'value' : null;
      case 'cell':
        return isCell(token.text) ? 'reference' : null;
      case 'name':
        return name(token.text);
      case 'function':
        return word.test(token.text) && argumentsOf(token.text, depth) ? 'reference' : null;
      case 'sheet':
        return inSheet(depth);
      case 'bracket':
        // The number of another file.
        return tokens[at]?.type === 'sheet' || take('!') ? primary(depth) : null;
      case 'sign':
        return token.text === '(' ? (list(depth) ? 'reference' : null) : token.text === '{' && array() ? 'value' : null;
      default:
        return null;
    }
  };

  const number = (text: string): Operand | null => {
    if (/^\$\d+$/.test(text)) return 'lane';
    if (/e$/i.test(text) && numeral.test(text.slice(0, -1)) && take('+-')) return /^\d+$/.test(tokens[at++]?.text ?? '') ? 'value' : null;
    return numeral.test(text) ? 'number' : null;
  };

  const name = (text: string): Operand | null => {
    if (/^\$[a-z]{1,3}$/i.test(text)) return 'lane';
    if (!word.test(text)) return null;
    if (tokens[at]?.type !== 'bracket') return 'name';
    // Columns of a table with a name.
    return (tokens[at++]?.text ?? '').endsWith(']') ? 'reference' : null;
  };

  const inSheet = (depth: number): Operand | null => {
    const found = tokens[at]?.type;
    if (found !== 'cell' && found !== 'name' && found !== 'number' && found !== 'error' && found !== 'function') return null;
    const inside = primary(depth);
    return inside === 'name' || inside === 'value' ? 'reference' : inside;
  };

  const argumentsOf = (text: string, depth: number): boolean => {
    at++;
    let given = false;
    for (;;) {
      skip();
      if (take(')')) return given || withoutArguments.has(text.toUpperCase());
      if (take(',')) continue;
      if (!expression(depth + 1)) return false;
      given = true;
      skip();
      if (!isAt(',)')) return false;
    }
  };

  const list = (depth: number): boolean => {
    do if (!expression(depth + 1)) return false;
    while (take(','));
    return take(')');
  };

  const array = (): boolean => {
    const from = at;
    while (at < tokens.length && !isAt('{}()')) at++;
    return at > from && take('}');
  };

  const whole = expression(0);
  skip();
  return whole && at === tokens.length;
}

function isCell(text: string): boolean {
  const place = readCell(text);
  return place !== null && place.row <= lastRow;
}

function joinRange(left: Operand, right: Operand | null): Operand | null {
  if (right === null || left === 'value' || right === 'value') return null;
  if (left === 'number' || right === 'number') {
    const both = left !== 'name' && right !== 'name' && left !== 'reference' && right !== 'reference';
    return both ? 'reference' : null;
  }
  return 'reference';
}
