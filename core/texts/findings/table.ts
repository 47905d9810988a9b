import { quote, sayWhere, type Where, withoutStop } from './where.ts';

/** Numbers arrive printed: the rule knows whether they are counts, rates or years. */
export type CellData = { readonly where: Where } & (
  | { readonly type: 'text'; readonly text: string; readonly meant?: string }
  | { readonly type: 'error'; readonly text: string }
  | { readonly type: 'date' | 'period'; readonly text: string }
  | { readonly type: 'negative'; readonly number: string }
  | { readonly type: 'thousands' | 'hundreds'; readonly number: string; readonly meant: string }
  | { readonly type: 'decimal'; readonly number: string }
  | { readonly type: 'unlabelled' }
);

/** `typed`: a number stands over the formula. `frozen`: the same number does. `unsupported`: one does that we cannot calculate. `changed`: another formula. `stale`: our formula, an old result. */
export type ResultData = { readonly where: Where; readonly unit?: string } & (
  | { readonly type: 'typed' | 'changed' | 'stale'; readonly shown: string; readonly result: string; readonly difference?: Difference }
  | { readonly type: 'text'; readonly shown: string; readonly result: string }
  | { readonly type: 'blank' | 'frozen'; readonly result: string }
  | { readonly type: 'unsupported'; readonly shown: string }
  | { readonly type: 'uncalculated' | 'missing' }
);

export interface Difference {
  readonly amount: string;
  readonly side: 'short' | 'over';
}

export interface RelationData {
  readonly where: Where;
  readonly left: { readonly words: string; readonly number: string };
  readonly right: { readonly words: string; readonly number: string };
  readonly sign: '=' | '<>' | '<' | '<=' | '>' | '>=';
  readonly difference?: Difference;
  readonly reason: string;
}

/** Sentences about tables: *where – what is – what should be*. */
export const table = {
  'table/cell': {
    message: (d: CellData): string => `${sayWhere(d.where)}: ${sayCell(d)}.`,
    set: (meant: string): string => `Sửa thành ${meant}`,
  },
  'table/total': {
    message: (d: ResultData): string => sayResult(d, 'cộng các dòng được'),
    set: (result: string): string => `Sửa thành ${result}`,
    restore: (): string => 'Đặt lại công thức',
  },
  'table/formula': {
    message: (d: ResultData): string => sayResult(d, 'công thức của mẫu tính được'),
    set: (result: string): string => `Sửa thành ${result}`,
    restore: (): string => 'Đặt lại công thức',
  },
  'table/relation': {
    message: (d: RelationData): string => {
      const where = sayWhere(d.where);
      // A row that is itself the left side is named once.
      const left = where.endsWith(` ${d.left.words}`) ? where : `${where}: ${d.left.words}`;
      const right = `${signs[d.sign]} ${d.right.words}${d.right.words === d.right.number ? '' : ` là ${d.right.number}`}`;
      const difference = d.difference ? `, ${above[d.sign] ?? sides[d.difference.side]} ${d.difference.amount}` : '';
      const reason = withoutStop(d.reason);
      return `${left} là ${d.left.number}, ${right}${difference}${reason === '' ? '' : ` (${reason})`}.`;
    },
  },
};

const signs = {
  '=': 'phải bằng',
  '<>': 'phải khác',
  '<': 'phải nhỏ hơn',
  '<=': 'không được lớn hơn',
  '>': 'phải lớn hơn',
  '>=': 'không được nhỏ hơn',
} as const;

function sayCell(d: CellData): string {
  switch (d.type) {
    case 'text':
      return d.meant === undefined
        ? `ghi ${quote(d.text)}, cần một số`
        : `ghi ${quote(d.text)} dưới dạng chữ nên không cộng được, cần số ${d.meant}`;
    case 'error':
      return `ô báo lỗi ${d.text}, cần một số`;
    case 'date':
      return `ghi ${quote(d.text)}, cần một ngày như 06/12/2023`;
    case 'period':
      return `ghi ${quote(d.text)}, cần một kỳ báo cáo như “năm 2025” hoặc “quý I năm 2025”`;
    case 'negative':
      return `ghi ${d.number}, cần số từ 0 trở lên`;
    case 'thousands':
      return `ghi số lẻ ${d.number}, cần số nguyên, có thể là ${d.meant}`;
    case 'hundreds':
      return `ghi ${d.number}, cần xem lại tỷ lệ này, có thể là ${d.meant}`;
    case 'decimal':
      return `ghi số lẻ ${d.number}, cần số nguyên`;
    case 'unlabelled':
      return 'dòng có số liệu nhưng chưa có tên, cần ghi tên dòng';
  }
}

function sayResult(d: ResultData, source: string): string {
  // “Cột “Tiếp nhận”: dòng tổng ghi …” reads better than “Cột “Tiếp nhận”, dòng tổng: ghi …”.
  const { total, ...column } = d.where;
  const where = total && d.where.column !== undefined ? `${sayWhere(column)}: dòng tổng` : `${sayWhere(d.where)}:`;
  return `${where} ${sayState(d, source)}.`;
}

function sayState(d: ResultData, source: string): string {
  const unit = d.unit === undefined || d.unit === '' ? '' : ` ${d.unit}`;
  switch (d.type) {
    case 'typed':
      return `ghi ${d.shown}${unit}, ${source} ${d.result}${unit}${tail(d.difference)}`;
    case 'changed':
      return `dùng công thức khác với mẫu nên ghi ${d.shown}${unit}, ${source} ${d.result}${unit}${tail(d.difference)}`;
    case 'stale':
      return `chưa được tính lại, còn ghi ${d.shown}${unit}, ${source} ${d.result}${unit}${tail(d.difference)}`;
    case 'text':
      return `ghi ${quote(d.shown)}, ${source} ${d.result}${unit}`;
    case 'blank':
      return `còn trống, ${source} ${d.result}${unit}`;
    case 'frozen':
      return `ghi tay ${d.result}${unit} thay cho công thức, số đúng nhưng sẽ không đổi theo khi số liệu thay đổi`;
    case 'unsupported':
      return `ghi tay ${d.shown}${unit} thay cho công thức nhưng các ô dùng để tính chưa điền đủ, cần điền các ô đó hoặc đặt lại công thức`;
    case 'missing':
      return 'không còn dòng tổng, cần một dòng tổng ở cuối biểu';
    case 'uncalculated':
      return 'có công thức tự đặt nhưng chưa có kết quả (chưa tính), cần mở sổ bằng Excel rồi lưu lại';
  }
}

function tail(difference: Difference | undefined): string {
  return difference ? `, ${sides[difference.side]} ${difference.amount}` : '';
}

const sides = { short: 'thiếu', over: 'thừa' } as const;
/** Past a limit one is over it, not in excess of it. */
const above: Partial<Record<RelationData['sign'], string>> = { '<': 'vượt', '<=': 'vượt' };
