/** What people call the severities. */
export const severityNames = { error: 'Phải sửa', warning: 'Cần xem lại', hint: 'Góp ý' } as const;

/** The second label of a finding, by the first part of its rule. */
export const familyNames = {
  table: 'số liệu',
  prose: 'số liệu',
  cite: 'viện dẫn',
  date: 'kỳ báo cáo',
  outline: 'đề cương',
  words: 'chính tả',
  stale: 'số liệu',
  gather: 'tổng hợp',
} as const;

/** `3 phải sửa · 5 cần xem lại · 12 góp ý`; what there is none of is not said. */
export function sayCounts(counts: { readonly error: number; readonly warning: number; readonly hint: number }): string {
  const parts = [
    counts.error > 0 ? `${counts.error} phải sửa` : '',
    counts.warning > 0 ? `${counts.warning} cần xem lại` : '',
    counts.hint > 0 ? `${counts.hint} góp ý` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Không còn chỗ nào cần xem.' : parts.join(' · ');
}

/** What the desk says when something is amiss with the book, or cannot be done. */
export const deskTexts = {
  trouble: {
    'not ours': () => 'Tệp này không phải là Sổ báo cáo (không có phần ghi mẫu báo cáo); hãy mở sổ do chương trình lập, hoặc lập sổ mới.',
    'broken form': (d: { readonly sheet: string }) =>
      `Trang ẩn “${d.sheet}” ghi mẫu báo cáo đã bị sửa hoặc mất một phần nên không đọc được; hãy dùng bản sổ lưu trước đó, hoặc lập sổ mới.`,
    'newer format': () => 'Sổ này do phiên bản mới hơn lập nên ở đây chỉ xem, không ghi; hãy mở bằng phiên bản mới của Sổ Báo Cáo.',
    'no sheet': (d: { readonly sheet: string }) => `Sổ không còn trang “${d.sheet}”; hãy lấy lại trang này từ bản sổ lưu trước đó.`,
    'no table': (d: { readonly table: string }) =>
      `Không tìm thấy biểu “${d.table}”; hãy lấy lại biểu từ bản sổ lưu trước đó, hoặc đặt lại tên các cột như mẫu.`,
  },
  notWritable: 'Sổ này chỉ xem được ở đây nên chưa ghi gì vào sổ.',
  noSection: 'Mục này không còn trong sổ; hãy mở lại sổ để thấy đề cương hiện có.',
  tooLong: 'Một ô chỉ chứa được 30.000 ký tự; hãy thêm dòng trống dưới mục này rồi ghi lại.',
  noFinding: 'Chỗ cần xem này không còn nữa; hãy kiểm tra lại để thấy danh sách hiện có.',
  noFix: 'Cách sửa này không còn dùng được; hãy kiểm tra lại để thấy danh sách hiện có.',
  twoFixes: 'Hai cách sửa cùng đổi một chỗ; hãy sửa từng cách một.',
  noReason: 'Cần ghi lý do giữ nguyên.',
  noExplanations: (sheet: string) =>
    `Sổ không còn trang “${sheet}” hoặc trang này đã mất cột Khóa, cột Lý do; hãy lấy lại trang từ bản sổ lưu trước đó.`,
  noNumber: 'Chỗ này không còn là con số gõ tay; hãy mở lại mục để thấy lời văn hiện có.',
  noFigure: (name: string) => `Sổ không có số liệu “${name}”; hãy chọn một tên trong danh sách số liệu.`,
  noColumn: (column: string, sheet: string) => `Trang “${sheet}” đã mất cột “${column}”; hãy thêm lại cột này rồi làm lại.`,
  noTable: (table: string) => `Sổ không có biểu “${table}”; hãy mở lại sổ để thấy các biểu hiện có.`,
  tableThere: (table: string) => `Biểu “${table}” đã có trong sổ.`,
  /** What the cards of the editor are called. */
  choice: 'Câu tùy số liệu',
  repeat: 'Lặp theo dòng của biểu',
  note: 'Chú thích',
  documents: 'Văn bản của mục này',
  rowsOf: (table: string, group: string) => (group === '' ? `mỗi dòng của biểu ${table}` : `mỗi dòng của “${group}”, biểu ${table}`),
  cellOfRow: (name: string) => `‹${name}›`,
  noBook: 'Sổ này không mở được nên chưa làm gì.',
  fault: (family: string) => `Một phép kiểm tra về ${family} gặp lỗi của chương trình, không phải của sổ; các phép khác vẫn chạy đủ.`,
  where: (sheet: string, cell: string) => `${sheet}, ô ${cell}`,
  fileName: 'Bao-cao',
} as const;
