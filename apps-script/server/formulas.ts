/** Pieces of a formula: texts and sheet names in quotes, and what stands between them. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;
const bareSheet = /(^|[^#'\w.!\u0080-\uffff])([A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!/g;

/** A formula as Google takes it whatever the spreadsheet's locale: arguments parted by `;`. */
export function toSheets(formula: string): string {
  return betweenQuotes(formula, (text) => text.replace(/,/g, ';'));
}

/**
 * A formula in Excel's English spelling, as the book's own are. Where there is a `;`, or the spreadsheet writes decimals with a comma, a
 * comma between digits is a decimal sign.
 */
export function toExcel(formula: string, hasDecimalComma: boolean): string {
  const parted = /;/.test(bareOf(formula));
  const decimal = parted || (/\d,\d/.test(bareOf(formula)) && hasDecimalComma);
  return betweenQuotes(formula, (text) => {
    const digits = decimal ? text.replace(/(\d),(?=\d)/g, '$1.') : text;
    return digits.replace(/;/g, ',').replace(bareSheet, "$1'$2'!");
  });
}

function betweenQuotes(formula: string, change: (text: string) => string): string {
  return formula.replace(pieces, (piece) => (/^["']/.test(piece) ? piece : change(piece)));
}

function bareOf(formula: string): string {
  return formula.replace(pieces, (piece) => (/^["']/.test(piece) ? ' ' : piece));
}

/** Whether Google may take a text for a formula, or eat its first sign, when it is written into a cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[='+]/.test(text);
}
