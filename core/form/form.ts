import type { PeriodKind } from '../base/period.ts';

/** What a kind of report holds, as data. Kept in the book, so it stays plain JSON. No code per form. */
export interface Form {
  /** Never shown to a person. */
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly period: PeriodKind;
  readonly numbering: Numbering;
  /** Lines of `Thông tin chung`, in order; see `FieldKey` for those the house itself reads. */
  readonly fields: readonly FieldForm[];
  /** In document order; the opening and the closing are sections without heading. */
  readonly sections: readonly SectionForm[];
  readonly tables: readonly TableForm[];
  readonly figures: readonly FigureForm[];
  /** Ready reasons for "Giữ nguyên, ghi lý do". */
  readonly reasons: readonly string[];
}

/** How headings are counted, level by level. `none` is a heading without number. */
export type Numbering = readonly NumberStyle[];
export type NumberStyle = 'roman' | 'arabic' | 'decimal' | 'letter' | 'none';

/** Lines of `Thông tin chung` with a meaning of their own. A form may add others under any key. */
export type FieldKey =
  | 'cơ quan chủ quản'
  | 'đơn vị'
  | 'tên gọn'
  | 'địa danh'
  | 'số ký hiệu'
  | 'ngày ký'
  | 'kỳ báo cáo'
  | 'từ ngày'
  | 'đến ngày'
  | 'trích yếu'
  | 'kính gửi'
  | 'nơi nhận'
  | 'quyền hạn ký'
  | 'chức vụ ký'
  | 'người ký';

export interface FieldForm {
  /** Its name in chips: `{đơn vị}`. */
  readonly key: string;
  readonly label: string;
  /** `lines`: a cell whose lines are items. `year` prints without thousands mark. */
  readonly kind: 'text' | 'lines' | 'date' | 'period' | 'number' | 'year';
  /** A derived line (section 6 grammar over other lines), laid as a formula. */
  readonly formula?: string;
  readonly required?: true;
  readonly guidance?: string;
  /** What a new book starts with. */
  readonly draft?: string;
}

export interface SectionForm {
  /** `I.1`, `mở đầu`, `kết thúc`: unique in the form, in words of the outline, not the printed number. */
  readonly key: string;
  /** Absent: a passage without heading (opening, closing). */
  readonly heading?: string;
  /** "liền đoạn": the text follows the heading in the same paragraph. */
  readonly runIn?: true;
  readonly required?: true;
  readonly guidance?: string;
  /** First draft of the standard sentences: a passage (design section 5), lines parted by `\n`. */
  readonly draft?: string;
  readonly children?: readonly SectionForm[];
}

export interface TableForm {
  /** `F-06`. Its sheet is named by `sheet`, its defined name is `sbc_` + the key in ASCII. */
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
  /** "Đơn vị tính: hồ sơ", above the headings. */
  readonly unitLine?: string;
  readonly presence: 'always' | 'on demand';
  readonly columns: readonly ColumnForm[];
  readonly rows: readonly RowForm[];
  /** Users add rows: twenty spare ones stand ready. */
  readonly grows?: true;
  readonly total?: { readonly label: string };
  readonly relations: readonly RelationForm[];
  readonly printed: { readonly landscape?: true; readonly source?: string } | false;
}

/** `unit` shows the row's own unit; `ordinal` and `unit` are never typed. */
export type ColumnKind = 'ordinal' | 'label' | 'unit' | 'count' | 'number' | 'money' | 'rate' | 'text' | 'date';

export interface ColumnForm {
  /** `4`: also its name in expressions, beside its heading. */
  readonly key: string;
  /** Texts of the heading rows from top to bottom; neighbours with the same text above are merged. */
  readonly heading: readonly string[];
  readonly kind: ColumnKind;
  readonly formula?: string;
  /** A blank here is nothing, not missing. */
  readonly optional?: true;
  readonly decimals?: number;
  /** Width in the sheet, in characters. */
  readonly width: number;
  readonly items?: readonly string[];
  readonly unit?: string;
}

export interface RowForm {
  readonly key: string;
  readonly label: string;
  /** The headings this row stands under, from outside in. */
  readonly groups?: readonly string[];
  /** A row that only heads a group: no numbers. Its label is the group's name. */
  readonly heading?: true;
  /** The mark printed in the ordinal column: `I`, `1`, `-`. */
  readonly mark?: string;
  /** A formula for the value cells of this row, by column key; wins over the column's. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** Where rows differ in kind (T-SH): the kind of the value cells of this row. */
  readonly kind?: ColumnKind;
  readonly unit?: string;
  readonly optional?: true;
  readonly decimals?: number;
}

export interface RelationForm {
  readonly key: string;
  /** A test of the grammar: `[3] = [7] + [11] + [14]`. */
  readonly test: string;
  /** `rows`: judged in every body row and in the total row. Else once, in this column. */
  readonly at: 'rows' | { readonly column: string };
  /** One sentence in Vietnamese: why this must hold. */
  readonly reason: string;
  readonly severity?: 'error' | 'warning' | 'hint';
}

export interface FigureForm {
  /** Its name in chips: `{hồ sơ tiếp nhận}`. Holds none of `{ } [ ] | : >`. */
  readonly name: string;
  /** Absent: typed in `Số liệu`, for figures that stand in no table. */
  readonly expression?: string;
  readonly unit: string;
  readonly kind: 'count' | 'number' | 'rate' | 'money' | 'year';
  readonly decimals?: number;
  /** Written 01…09. */
  readonly padded?: true;
  /** Words that stand near it in a sentence. */
  readonly near?: readonly string[];
  /** "Cách tính", for people. */
  readonly how: string;
}
