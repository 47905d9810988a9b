/** Why a file cannot be read, and what to do about it. */
export const files = {
  notSpreadsheet:
    'Tệp này không phải sổ Excel (.xlsx) nên không đọc được. Hãy chọn tệp .xlsx khác, hoặc mở bằng Excel rồi lưu lại với đuôi .xlsx.',
  oldExcel: 'Tệp này lưu theo kiểu Excel cũ (.xls) nên không đọc được. Hãy mở bằng Excel rồi lưu lại với đuôi .xlsx.',
  otherExcel: 'Tệp này lưu theo kiểu Excel khác (.xlsb) nên không đọc được. Hãy mở bằng Excel rồi lưu lại với đuôi .xlsx.',
  openDocument:
    'Tệp này lưu theo kiểu OpenDocument (.ods, .odt) nên không đọc được. Nếu là bảng tính, hãy mở ra rồi lưu lại với đuôi .xlsx.',
  wordDocument: 'Tệp này là văn bản Word, chưa phải sổ Excel. Hãy chọn tệp .xlsx.',
  locked: 'Tệp này có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  damaged: 'Tệp này bị hỏng hoặc tải về chưa hết nên không đọc được. Hãy tải lại, hoặc mở bằng Excel, lưu thành tệp mới rồi chọn tệp đó.',
  tooBig: 'Tệp này quá lớn nên không đọc được. Hãy mở bằng Excel, xóa các trang tính không dùng đến rồi lưu lại.',
  tooManyCells: (sheet: string) =>
    `Trang tính “${sheet}” có hơn 1.000.000 ô nên không đọc được. Hãy mở bằng Excel, xóa các hàng và cột không dùng đến rồi lưu lại.`,
  farCell: (sheet: string, cell: string) =>
    `Trang tính “${sheet}” có ô ở tận ${cell}, xa phần còn lại, nên không đọc được. Hãy mở bằng Excel, xóa các hàng và cột thừa rồi lưu lại.`,
} as const;
