/** Why a formula does not read, as plain data. */
export interface SaidProblem {
  readonly type?: 'unexpected' | 'unclosed' | 'unknown function' | 'empty' | 'list' | 'arguments' | 'empty name' | 'too long';
  /** UTF-16 units before the character, from 0. */
  readonly at?: number;
  readonly found: string;
  readonly expected: readonly string[];
  readonly nearest?: string;
}

/** Where in a formula something does not fit, what it is, and what would fit. */
export function sayParseProblem(problem: SaidProblem): string {
  const { type, at, found, expected, nearest } = problem;
  const place = at === undefined ? 'Công thức' : `Công thức, ký tự thứ ${at + 1}`;
  const fitting = sayExpected(expected);
  switch (type ?? 'unexpected') {
    case 'empty':
      return `Công thức còn trống; cần ${fitting}.`;
    case 'unclosed':
      return `${place}: “${found}” chưa đóng; cần ${fitting}.`;
    case 'unknown function':
      return `${place}: không có phép tính “${found}”; ${nearest === undefined ? `các phép tính là ${fitting}` : `có lẽ là ${nearest}`}.`;
    case 'list':
      return `${place}: “${found}” là nhiều dòng, chỉ đứng trong ${fitting}.`;
    case 'arguments':
      return `${place}: phép tính ${found} viết là ${fitting}.`;
    case 'empty name':
      return `${place}: trong ngoặc vuông còn thiếu tên.`;
    case 'too long':
      return `${place}: công thức quá dài hoặc có quá nhiều ngoặc lồng nhau; nên tách thành nhiều số liệu.`;
    case 'unexpected':
      return `${place}: ${found === '' ? 'công thức hết sớm' : `“${found}” không đứng được ở đây`}${fitting === '' ? '' : `; cần ${fitting}`}.`;
  }
}

/** What would fit, in words: `một tên trong ngoặc vuông, một số hoặc “(”`. */
export function sayExpected(expected: readonly string[]): string {
  const words = expected.map(sayOne);
  const last = words[words.length - 1] ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} hoặc ${last}`;
}

function sayOne(expected: string): string {
  switch (expected) {
    case 'name':
      return 'một tên trong ngoặc vuông';
    case 'number':
      return 'một số';
    case 'text':
      return 'chữ trong ngoặc kép';
    case 'call':
      return 'một phép tính (sum, min, max, round, count, if)';
    case 'end':
      return 'hết công thức';
    case '"':
      return 'dấu ngoặc kép đóng';
    default:
      // Names of functions and examples of their use are shown as they are typed.
      return /^[a-z]/.test(expected) ? expected : `“${expected}”`;
  }
}

/** How an expression of the grammar is said in words. */
export const formulaWords = {
  signs: { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' : ' },
  comparisons: { '=': ' = ', '<>': ' ≠ ', '<': ' < ', '<=': ' ≤ ', '>': ' > ', '>=': ' ≥ ' },
  ofTable: (cell: string, table: string) => `${cell} của biểu ${table}`,
  earlier: (name: string, relation: string) => `${name}, ${relation}`,
  column: (number: string, heading: string) => (number === '' ? `“${heading}”` : `(${number}) ${heading}`),
  row: (label: string) => `“${label}”`,
  rowColumn: (row: string, column: string) => `${row}, cột ${column}`,
  totalColumn: (column: string) => `cột ${column}`,
  allRows: (column: string) => `các dòng của cột ${column}`,
  groupRows: (group: string) => `các dòng của “${group}”`,
  sum: (of: string) => `tổng ${of}`,
  min: (of: string) => `số nhỏ nhất trong ${of}`,
  max: (of: string) => `số lớn nhất trong ${of}`,
  round: (of: string) => `${of} (làm tròn)`,
  count: (of: string) => `số lượng ${of}`,
  choose: (test: string, yes: string, no: string) => `nếu ${test} thì ${yes}, không thì ${no}`,
} as const;
