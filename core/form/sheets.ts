/** The sheets of the book and their fixed columns (design section 4), as layout lays them and report reads them. */
export const sheets = {
  guide: 'Hướng dẫn',
  general: 'Thông tin chung',
  content: 'Nội dung',
  figures: 'Số liệu',
  documents: 'Văn bản viện dẫn',
  explanations: 'Giải trình',
  relations: 'Đối chiếu',
  earlier: 'Kỳ trước',
  form: '_mẫu',
} as const;

/** The key column stands first on every sheet, hidden. */
export const keyColumn = 1;

/** The line of `Thông tin chung` that holds the day the report is due; a form may have it. */
export const dueField = 'hạn gửi';

export const heads = {
  general: ['Khóa', 'Mục', 'Nội dung'],
  content: ['Khóa', 'Mục', 'Tiêu đề', 'Nội dung', 'Bản in', 'Trạng thái', 'Người phụ trách'],
  figures: ['Khóa', 'Số liệu', 'Giá trị', 'Đơn vị', 'Cách tính', 'Lần báo cáo trước'],
  explanations: ['Khóa', 'Nơi', 'Điều cần xem', 'Lý do', 'Người ghi', 'Ngày', 'Số liệu khi ghi'],
  relations: ['Khóa', 'Biểu', 'Điều phải khớp', 'Vì sao', 'Số dòng chưa khớp', 'Dòng tổng', 'Kết quả'],
  earlier: ['Khóa', 'Kỳ', 'Nhãn', 'Giá trị', 'Lời văn'],
} as const;

/** What A1 of `_mẫu` says: the format of the book. */
export const bookFormat = { mark: 'so-bao-cao', version: 1 } as const;

/** JSON of the form stands from this row of `_mẫu`, in pieces of at most this many characters. */
export const formPieces = { firstRow: 5, length: 30_000 } as const;

/** How many blank rows stand ready: in a table whose users add rows, and under each heading of `Nội dung`. */
export const spareRows = { table: 20, content: 3 } as const;

/** `sbc_` + the key in ASCII letters, digits and `_`: `sbc_F_06`. */
export function tableName(key: string): string {
  const plain = key
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[Đđ]/g, (letter) => (letter === 'Đ' ? 'D' : 'd'));
  return `sbc_${plain.replace(/[^A-Za-z0-9]+/g, '_')}`;
}
