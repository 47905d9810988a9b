import { quote, type SectionWords, saySection, sayWhere } from './where.ts';

export type ChipData = { readonly where: SectionWords | { readonly field: string }; readonly chip: string } & (
  | { readonly type: 'unknown name'; readonly name: string; readonly nearest?: string }
  | { readonly type: 'ambiguous'; readonly name: string; readonly matches: readonly string[] }
  | { readonly type: 'unmatched'; readonly mark: string }
  | { readonly type: 'syntax'; readonly found: string; readonly expected: readonly string[]; readonly nearest?: string }
  | { readonly type: 'blank' | 'incomplete'; readonly name: string }
  | { readonly type: 'unknown test' | 'no documents' }
);

/** Sentences about figures and marks inside the narrative. */
export const prose = {
  'prose/chip': {
    message: (d: ChipData): string => `${'field' in d.where ? sayWhere(d.where) : saySection(d.where)}: ${sayChip(d)}.`,
    rename: (chip: string): string => `Đổi thành ${chip}`,
    remove: (): string => 'Xóa dấu',
  },
};

function sayChip(d: ChipData): string {
  switch (d.type) {
    case 'unknown name':
      return d.nearest === undefined
        ? `chưa có số liệu nào tên ${quote(d.name)}, cần một tên có ở Số liệu, ở Thông tin chung hoặc trong biểu`
        : `chưa có số liệu nào tên ${quote(d.name)}, gần giống nhất là ${quote(d.nearest)}`;
    case 'ambiguous':
      return `tên ${quote(d.name)} ứng với ${d.matches.length} chỗ (${sayList(d.matches)}), cần ghi rõ một chỗ`;
    case 'unmatched':
      return `dấu ${quote(d.mark)} đứng lẻ, cần thêm dấu đi cùng hoặc xóa dấu này`;
    case 'syntax':
      return `chưa đọc được ${d.chip.trim() === '' ? 'chỗ bỏ trống này' : quote(d.chip)}${sayFound(d.found)}${sayExpected(d.expected, d.nearest)}`;
    case 'blank':
      return `${quote(plain(d.name))} còn trống nên đang in “…”, cần điền`;
    case 'incomplete':
      return `${quote(plain(d.name))} mới tính được một phần vì biểu còn ô trống, cần điền đủ`;
    case 'unknown test':
      return `chưa rõ ${quote(plain(d.chip))} hay không vì còn thiếu số liệu nên chỗ này đang in “…”, cần điền đủ`;
    case 'no documents':
      return 'Văn bản viện dẫn chưa có văn bản nào dùng ở mục này nên đang in “…”, cần ghi văn bản hoặc bỏ chỗ này';
  }
}

/** An expression as people say it: its names without brackets. */
function plain(expression: string): string {
  return expression.replace(/[[\]]/g, '').replace(/\|/g, ' | ');
}

function sayList(words: readonly string[]): string {
  const shown = words.slice(0, 4).map((word) => quote(word));
  return words.length > shown.length ? `${shown.join(', ')} và ${words.length - shown.length} chỗ khác` : shown.join(', ');
}

function sayFound(found: string): string {
  return found.trim() === '' ? '' : ` ở chỗ ${quote(found)}`;
}

function sayExpected(expected: readonly string[], nearest: string | undefined): string {
  if (nearest !== undefined) return `, gần giống nhất là ${quote(nearest)}`;
  return expected.length === 0 ? ', cần xem lại cách viết' : `, cần ${sayChoices(expected.slice(0, 4).map(sayPart))}`;
}

function sayChoices(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} hoặc ${last}`;
}

/** Parts of the grammar by their names; signs and functions as they are written; words as they are. */
function sayPart(part: string): string {
  return grammar[part] ?? (/^[!-~][ -~]*$/.test(part) ? quote(part) : part);
}

const grammar: Readonly<Record<string, string>> = {
  name: 'một tên trong ngoặc vuông',
  number: 'một số',
  text: 'một từ trong ngoặc kép',
  call: 'một phép tính như sum(…)',
  end: 'hết phép tính ở đó',
};
