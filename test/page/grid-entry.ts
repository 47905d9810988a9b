import { createGrid, type GridChange, type GridMark, type GridSheet, type ShownCell } from '../../local/page/grid/grid.ts';

const plain: ShownCell = {
  text: '',
  align: 'left',
  wrap: false,
  bold: false,
  italic: false,
  underline: false,
  fill: null,
  color: null,
  edit: '',
  derived: false,
  stale: false,
  link: null,
  size: 14.7,
  bordered: false,
};

export interface Drawing {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells?: Readonly<Record<string, Partial<ShownCell>>>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly merges?: GridSheet['merges'];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Every cell shows its row and column. */
  readonly full?: boolean;
}

export interface Log {
  readonly edited: (readonly GridChange[])[];
  readonly chosen: string[];
  readonly other: string[];
}

/** A grid over sheets that live in the test's own page; what is typed shows as typed. */
export function openGrid(drawings: readonly Drawing[], marks: readonly GridMark[]): Log {
  const log: Log = { edited: [], chosen: [], other: [] };
  const typed = new Map<string, string>();
  const root = document.getElementById('grid');
  if (!root) throw new Error('The test page has no #grid');
  const grid = createGrid(root, {
    edited: (changes) => {
      log.edited.push(changes);
      for (const { place, typed: text } of changes) typed.set(`${place.sheet}!${place.row}:${place.column}`, text ?? '');
      grid.refresh();
    },
    chosen: ({ sheet, row, column }) => log.chosen.push(`${sheet}!${row}:${column}`),
    undo: () => log.other.push('undo'),
    redo: () => log.other.push('redo'),
    follow: (place) => log.other.push(`follow ${place.sheet}!${place.row}:${place.column}`),
  });
  const sheets = drawings.map(
    (drawing): GridSheet => ({
      name: drawing.name,
      hidden: false,
      rows: drawing.rows,
      columns: drawing.columns,
      frozen: drawing.frozen ?? { rows: 0, columns: 0 },
      merges: drawing.merges ?? [],
      widthOf: (column) => (drawing.hiddenColumns?.includes(column) ? 0 : 90),
      heightOf: (row) => (drawing.hiddenRows?.includes(row) ? 0 : null),
      show: (row, column) => {
        const text = typed.get(`${drawing.name}!${row}:${column}`);
        if (text !== undefined) return { ...plain, text, edit: text };
        const cell = drawing.cells?.[`${row}:${column}`];
        if (!cell) return drawing.full ? { ...plain, text: `${row}.${column}`, edit: `${row}.${column}` } : plain;
        return { ...plain, edit: cell.text ?? '', ...cell };
      },
    }),
  );
  grid.show(sheets);
  grid.mark(marks);
  grid.focus();
  Object.assign(globalThis, { grid, log });
  return log;
}

Object.assign(globalThis, { openGrid });
