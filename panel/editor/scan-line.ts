/** What stands in one line of a passage: text, a whole brace with its partner, or a bold or italic mark that has its twin. */
export type Token =
  | { readonly type: 'text'; readonly from: number; readonly to: number }
  | { readonly type: 'brace'; readonly from: number; readonly to: number }
  | { readonly type: 'bold' | 'italic'; readonly from: number; readonly to: number };

/** The tokens of one line, outermost braces whole; together they cover the line. Reads marks as `core/report/passage-marks` does. */
export function scanLine(line: string): readonly Token[] {
  const braces = pairBraces(line);
  const loose: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const end = braces.get(at);
    if (end !== undefined) {
      loose.push({ type: 'brace', from: at, to: end });
      at = end;
      continue;
    }
    const letter = line.charAt(at);
    const run = letter === '*' || letter === '_' ? runLength(line, at) : 1;
    if (run === 2) loose.push({ type: letter === '*' ? 'bold' : 'italic', from: at, to: at + 2 });
    at += run;
  }
  return fillText(dropLoneMarks(loose), line.length);
}

/** Where each outermost brace that is closed ends, by where it opens. */
function pairBraces(line: string): ReadonlyMap<number, number> {
  const pairs: { from: number; to: number }[] = [];
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at);
    if (letter === '{') {
      if (line.charAt(at + 1) === '{') at += 1;
      else open.push(at);
    } else if (letter === '}') {
      if (open.length === 0) {
        if (line.charAt(at + 1) === '}') at += 1;
        continue;
      }
      const from = open.pop() ?? at;
      pairs.push({ from, to: at + 1 });
    }
  }
  const outer = new Map<number, number>();
  let end = 0;
  for (const pair of pairs.sort((a, b) => a.from - b.from)) {
    if (pair.from < end) continue;
    outer.set(pair.from, pair.to);
    end = pair.to;
  }
  return outer;
}

function runLength(line: string, at: number): number {
  let end = at;
  while (end < line.length && line.charAt(end) === line.charAt(at)) end += 1;
  return end - at;
}

function dropLoneMarks(tokens: readonly Token[]): readonly Token[] {
  const kept = new Set<Token>();
  const waiting = new Map<Token['type'], Token>();
  for (const token of tokens) {
    if (token.type === 'brace') kept.add(token);
    else if (waiting.has(token.type)) {
      const twin = waiting.get(token.type);
      waiting.delete(token.type);
      if (twin) kept.add(twin).add(token);
    } else waiting.set(token.type, token);
  }
  return tokens.filter((token) => kept.has(token));
}

function fillText(tokens: readonly Token[], length: number): readonly Token[] {
  const filled: Token[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.from > at) filled.push({ type: 'text', from: at, to: token.from });
    filled.push(token);
    at = token.to;
  }
  if (length > at) filled.push({ type: 'text', from: at, to: length });
  return filled;
}
