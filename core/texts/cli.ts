/** What the command line says to people. */
export const cliTexts = {
  usage: `Sổ Báo Cáo: từ bảng tính đến báo cáo đúng thể thức.

Cách dùng:
  so-bao-cao forms                          các mẫu báo cáo có sẵn
  so-bao-cao new <mẫu> <sổ.xlsx>            lập sổ mới để nhập số liệu và lời văn
      --period 2025 | 2025-Q1 | 2025-6T | 2025-9T | 2025-05 | 2025-01-15..2025-06-14
      --unit "phường Ba Đình"               tên đơn vị
      --sample | --sample-with-errors | --sample-with-two-errors
  so-bao-cao check <sổ.xlsx>                kiểm tra, nêu từng chỗ cần xem
      --json                                kết quả dạng JSON
      --today 2025-12-16                    coi hôm nay là ngày này
  so-bao-cao report <sổ.xlsx> <báo cáo.docx>  xuất báo cáo Word

Mã kết thúc: 0 không còn chỗ phải sửa, 1 còn chỗ phải sửa, 2 tệp hoặc lệnh không dùng được.`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”. Gõ so-bao-cao để xem các lệnh.`,
  unknownOption: (name: string) => `Không có tùy chọn “${name}”. Gõ so-bao-cao để xem các tùy chọn.`,
  optionWithoutValue: (name: string) => `Tùy chọn ${name} cần một giá trị đi kèm.`,
  missing: (what: string) => `Còn thiếu ${what}. Gõ so-bao-cao để xem cách dùng.`,
  tooMany: (word: string) => `Thừa “${word}”. Nếu tên tệp có dấu cách, hãy đặt tên trong dấu ngoặc kép.`,
  formWord: 'mã mẫu báo cáo',
  bookWord: 'tên tệp sổ (.xlsx)',
  reportWord: 'tên tệp báo cáo (.docx)',
  unknownForm: (id: string, known: readonly string[]) => `Không có mẫu “${id}”. Các mẫu có sẵn: ${known.join(', ')}.`,
  badPeriod: (text: string) =>
    `Không đọc được kỳ báo cáo “${text}”. Hãy viết như 2025, 2025-Q1, 2025-6T, 2025-9T, 2025-05 hoặc 2025-01-15..2025-06-14.`,
  badDay: (text: string) => `Không đọc được ngày “${text}”. Hãy viết như 2025-12-16.`,
  twoSamples: 'Chỉ chọn một trong các tùy chọn --sample, --sample-with-errors, --sample-with-two-errors.',
  noFile: (path: string) => `Không tìm thấy tệp “${path}”. Hãy xem lại tên và thư mục.`,
  isFolder: (path: string) => `“${path}” là một thư mục, không phải tệp.`,
  notAllowed: (path: string) => `Không mở được “${path}”: tệp đang mở ở chương trình khác hoặc không có quyền. Hãy đóng tệp rồi thử lại.`,
  cannotWrite: (path: string) => `Không ghi được “${path}”: thư mục không có, ổ đĩa đầy, hoặc tệp đang mở. Hãy kiểm tra rồi thử lại.`,
  sameFile: (path: string) => `Tệp kết quả trùng với tệp sổ “${path}”. Hãy chọn tên khác cho báo cáo.`,
  wrongEnding: (path: string, ending: string) => `Tên tệp “${path}” cần kết thúc bằng ${ending}.`,
  kept: (path: string) => `Tệp cũ cùng tên được giữ lại: ${path}`,
  made: (path: string) => `Đã lập sổ: ${path}`,
  written: (path: string) => `Đã xuất báo cáo: ${path}`,
  clean: 'Không còn chỗ nào cần xem.',
  stillOpen: 'Những chỗ còn để ngỏ (báo cáo vẫn được xuất, không in các nhắc nhở này):',
  explained: (count: number) => `Đã giải trình ${count} chỗ.`,
  fixes: (labels: readonly string[]) => `Có thể: ${labels.join(' · ')}`,
  ourFault: (rule: string) =>
    `Lỗi của chương trình, không phải của sổ: một phép kiểm tra không chạy được (${rule}). Các phép còn lại vẫn đủ.`,
  crash: 'Chương trình gặp lỗi của chính nó, không phải do tệp của bạn. Chưa có gì bị ghi.',
  reading: 'Đang đọc sổ…',
  drawing: 'Đang dựng báo cáo…',
  start: {
    sample: 'Sổ Báo Cáo làm thử trọn một vòng với sổ mẫu:',
    own: (path: string) => `Sổ Báo Cáo kiểm tra và xuất báo cáo từ ${path}:`,
    book: 'Sổ (mở bằng Excel hoặc LibreOffice)',
    report: 'Báo cáo (mở bằng Word)',
    check: 'Kiểm tra',
    open: 'còn những chỗ dưới đây (báo cáo vẫn được xuất, không in các nhắc nhở này)',
    next: 'Làm với sổ của mình: npm start -- ten-so.xlsx',
  },
  serve: {
    sample: 'Sổ Báo Cáo đang mở với sổ mẫu có hai chỗ phải sửa, tại địa chỉ:',
    own: (path: string) => `Sổ Báo Cáo đang mở ${path}, lưu thẳng vào tệp ấy, tại địa chỉ:`,
    stop: 'Chỉ máy này mở được địa chỉ trên. Nhấn Ctrl+C để dừng.',
    badPort: (text: string) => `Không dùng được cổng “${text}”. Hãy viết một số từ 1 đến 65535.`,
    portTaken: (port: number) => `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác hoặc bỏ --port.`,
    copy: 'bản sao trước khi sửa',
    strange: 'Yêu cầu này không đến từ trang Sổ Báo Cáo đang mở trên máy này nên không được phục vụ.',
    noToken: 'Địa chỉ này đã cũ hoặc thiếu. Hãy mở lại địa chỉ mà lệnh npm start vừa in ra.',
    noState: 'Trang đang mở đã cũ. Hãy tải lại trang rồi lưu.',
    notHere: 'Không có gì ở địa chỉ này.',
    gone: (name: string) => `Tệp “${name}” không còn ở chỗ cũ. Chưa có gì bị ghi; hãy tải sổ về máy dưới tên khác.`,
    changed: (name: string) =>
      `Tệp “${name}” đã được sửa ở nơi khác từ lúc mở. Chưa có gì bị ghi; hãy tải bản này về máy dưới tên khác rồi mở lại tệp.`,
    tooBig: 'Sổ lớn hơn mức nhận được (64 MB). Chưa có gì bị ghi.',
    notXlsx: 'Nội dung gửi đến không phải một sổ .xlsx nguyên vẹn. Chưa có gì bị ghi.',
    cannotSave: (name: string) =>
      `Không ghi được “${name}”: tệp đang mở ở chương trình khác, thư mục chỉ cho đọc, hoặc ổ đĩa đầy. Tệp cũ còn nguyên; hãy tải sổ về máy dưới tên khác.`,
  },
} as const;
