import { toNfc } from '../../base/text.ts';

/** Where a finding stands, in the words the user sees: headings, row labels, names. */
export interface Where {
  readonly column?: string;
  readonly row?: string;
  /** The total row, which is called so whatever its label is. */
  readonly total?: true;
  /** A line of `Số liệu`. */
  readonly figure?: string;
  /** A whole table. */
  readonly table?: string;
  /** A line of `Thông tin chung`. */
  readonly field?: string;
}

/** A section as the user sees it: `Mục 2.1 “Kiểm soát thủ tục hành chính”`. */
export interface SectionWords {
  readonly number: string;
  readonly heading: string;
  /** What a section without heading is called: `mở đầu`. */
  readonly key: string;
}

/** `Cột “Tiếp nhận”, dòng tổng`; begins with a capital. */
export function sayWhere(where: Where): string {
  if (where.figure !== undefined) return `Số liệu ${quote(where.figure)}`;
  if (where.table !== undefined) return `Biểu ${quote(where.table)}`;
  if (where.field !== undefined) return `Dòng ${quote(where.field)}`;
  const row = where.total ? 'dòng tổng' : where.row === undefined ? '' : `dòng ${quote(where.row)}`;
  const column = where.column === undefined ? '' : `cột ${quote(where.column)}`;
  return capital([column, row].filter((part) => part !== '').join(', ')) || 'Ô này';
}

/** `Mục 1 “Giải quyết hồ sơ”`, `Phần mở đầu`. */
export function saySection(section: SectionWords): string {
  if (section.heading.trim() === '') return section.key.trim() === '' ? 'Đoạn này' : `Phần ${shorten(section.key)}`;
  return `Mục ${section.number === '' ? '' : `${section.number} `}${quote(section.heading)}`;
}

/** What a user typed, between curly quotes, on one line and not longer than a label. */
export function quote(text: string): string {
  return `“${shorten(text)}”`;
}

const longest = 60;

/** On one line; a long text ends with `…`. */
export function shorten(text: string): string {
  const line = toNfc(text.slice(0, 40 * longest))
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A reason from a form, fit to stand inside a sentence: without its full stop. */
export function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[.;,\s]+$/, '');
}
