/** A cell on the clipboard. `exact`: the number behind what is printed, where the other program told it; `text` then says it our way. */
export interface PastedCell {
  readonly text: string;
  readonly exact?: { readonly number: number; readonly shown: string };
}

/** The cells as they are typed here, and how many numbers were turned round for that. */
export interface Pasted {
  readonly rows: readonly (readonly string[])[];
  readonly turned: number;
}

const english = /^([-−(]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\)?)( ?%?)$/;

/**
 * Numbers of an English program (`1,234.5`) said our way (`1234,5`). `1,905` alone could be either: a block is turned as a whole, and only
 * where one of its numbers can be nothing else and none can only be ours.
 */
export function turnEnglish(cells: readonly (readonly PastedCell[])[]): Pasted {
  const all = cells.flat();
  const isEnglishBlock = all.some(isOnlyEnglish) && !all.some(isOnlyOurs);
  let turned = 0;
  const rows = cells.map((row) =>
    row.map((cell) => {
      const said = isEnglishBlock && !cell.exact ? turn(cell.text) : cell.text;
      if (said !== cell.text) turned++;
      return said;
    }),
  );
  return { rows, turned };
}

/** Two groups, or a group and decimals; or the number told beside it fits no other reading. */
function isOnlyEnglish({ text, exact }: PastedCell): boolean {
  if (!exact) return /^[-−(]?\d{1,3}(,\d{3}){2,}(\.\d+)?\)?$|^[-−(]?\d{1,3}(,\d{3})+\.\d+\)?$/.test(text);
  const said = /[.,]\d/.test(exact.shown) ? turn(exact.shown) : exact.shown;
  return said !== exact.shown && !said.endsWith('%') && Number(said.replace(',', '.')) === exact.number;
}

function isOnlyOurs({ text, exact }: PastedCell): boolean {
  return !exact && /^[-−(]?\d{1,3}(\.\d{3}){2,}(,\d+)?\)?$|^[-−(]?\d{1,3}(\.\d{3})+,\d+\)?$/.test(text);
}

function turn(text: string): string {
  const [, before = '', whole = '', part = '', after = '', percent = ''] = english.exec(text) ?? [];
  if (whole === '' || (before === '(') !== (after === ')')) return text;
  return `${before === '' ? '' : '-'}${whole.replace(/,/g, '')}${part.replace('.', ',')}${percent}`;
}
