/** Words of the Google Sheets side that the server says: menu, windows, log, and what to do where Google could not. */
export const sheetsTexts = {
  menu: {
    name: 'Báo cáo',
    open: 'Mở Sổ báo cáo',
    check: 'Kiểm tra',
    export: 'Xuất báo cáo',
    new: 'Lập báo cáo mới',
    selfTest: 'Kiểm tra cài đặt',
  },
  panelTitle: 'Sổ báo cáo',
  checked: (counts: string) => `Đã kiểm tra: ${counts}.`,
  agrees: 'Đã kiểm tra: không còn chỗ cần xem.',

  busy: 'Người khác đang ghi vào sổ này; hãy đợi ít giây rồi thử lại. Chưa ghi gì vào sổ.',
  locked: (sheet: string) =>
    `Trang “${sheet}” do người khác khóa nên chưa ghi được; hãy nhờ người giữ bảng tính mở khóa. Chưa ghi gì vào sổ.`,
  quota:
    'Tài khoản Google này đã dùng hết số lần được phép trong ngày; hãy thử lại sau 24 giờ hoặc nhờ người khác cùng đơn vị làm việc này. Sổ vẫn còn nguyên.',
  permission:
    'Tài khoản Google này chưa cho phép Sổ báo cáo làm việc này; hãy mở menu Báo cáo, chọn lại lệnh và bấm Cho phép khi được hỏi. Sổ vẫn còn nguyên.',
  fault: 'Google chưa làm được việc này; hãy thử lại sau ít phút. Sổ vẫn còn nguyên.',
  halfWritten: (sheet: string) =>
    `Google dừng lại khi đang ghi trang “${sheet}”; hãy mở Tệp → Nhật ký phiên bản để xem những ô vừa đổi trước khi làm tiếp.`,
  notHere: 'Việc này làm bằng lệnh Lập báo cáo mới trong menu Báo cáo.',

  new: {
    badPeriod: (text: string) =>
      `Chưa hiểu kỳ báo cáo “${text}”; hãy ghi như “năm 2025”, “quý I năm 2025” hoặc “từ 15/12/2024 đến 14/12/2025”.`,
    askCopy:
      'Bảng tính này đang giữ một báo cáo. Hãy vào Tệp → Tạo bản sao, mở bản sao đó rồi chọn Báo cáo → Lập báo cáo mới; báo cáo ở đây giữ nguyên.',
    nameTaken: (sheet: string) => `Bảng tính này đã có trang “${sheet}” của người dùng; hãy đổi tên trang đó rồi lập báo cáo lại.`,
    failed: 'Google dừng lại khi đang lập sổ; các trang đang lập dở đã được gỡ, những trang có sẵn giữ nguyên. Hãy thử lại sau ít phút.',
    leftOver:
      'Google dừng lại khi đang lập sổ; những trang có sẵn giữ nguyên. Có thể còn các trang có tên bắt đầu bằng dấu “~”: hãy xóa chúng, đợi ít phút rồi lập lại.',
    halfDone:
      'Google dừng lại khi đang thay trang cũ bằng trang mới. Hãy mở Tệp → Nhật ký phiên bản để lấy lại bản trước, rồi lập báo cáo trong một bản sao khác.',
    /** A sheet that is being laid. */
    temporary: (name: string) => `~ ${name}`,
  },

  report: {
    folder: 'Báo cáo',
    made: 'Đã xuất báo cáo',
    where: (name: string, folder: string) => `Tệp Word “${name}” nằm trong thư mục “${folder}” trên Google Drive.`,
    left: (counts: string) =>
      `Báo cáo còn ${counts}. Hãy mở Báo cáo → Mở Sổ báo cáo, thẻ Chỗ cần xem, rà lại rồi xuất lần nữa trước khi gửi.`,
    openFile: 'Mở tệp',
    openFolder: 'Mở thư mục',
    other: 'Cần xem trước, tải về máy hay chuyển sang Google Tài liệu: mở Báo cáo → Mở Sổ báo cáo, thẻ Xuất báo cáo.',
    noDrive:
      'Bảng tính này chưa bật dịch vụ Drive nên chưa cất được tệp; hãy mở Báo cáo → Mở Sổ báo cáo, thẻ Xuất báo cáo và tải tệp Word về máy.',
    quota:
      'Tài khoản Google này đã tạo đủ số tài liệu được phép trong ngày; hãy tải tệp Word về máy ở thẻ Xuất báo cáo, hoặc thử lại sau 24 giờ.',
    full: 'Google Drive của tài khoản này đã đầy; hãy xóa bớt tệp hoặc tải tệp Word về máy ở thẻ Xuất báo cáo.',
    failed: 'Google Drive chưa nhận được tệp; hãy thử lại sau ít phút, hoặc tải tệp Word về máy ở thẻ Xuất báo cáo.',
  },

  log: {
    sheet: '_nhật ký',
    heads: ['Lúc', 'Ai', 'Việc', 'Chỗ'],
    protection: 'Nhật ký của sổ báo cáo: chỉ ghi thêm, xin đừng sửa.',
    actions: {
      'save-passage': 'Soạn lời văn',
      apply: 'Sửa theo gợi ý',
      'take-back': 'Hoàn tác',
      explain: 'Ghi lý do giữ nguyên',
      tie: 'Gắn với biểu',
      'mark-section': 'Ghi trạng thái mục',
      'add-table': 'Thêm biểu',
      overrun: 'Xếp lại đoạn dán',
      document: 'Xuất báo cáo',
      new: 'Lập báo cáo mới',
    },
    more: (first: string, count: number) => `${first} (và ${count} chỗ khác)`,
    section: (number: string, heading: string) => (number === '' ? heading : `${number}. ${heading}`),
    row: (sheet: string, head: string) => `${sheet}, dòng “${head}”`,
    /** The account is Google's word, the name the person's own. */
    who: (email: string, name: string) => (email === '' || name === '' || name === email ? email || name : `${email} (${name})`),
  },

  selfTest: {
    title: 'Kiểm tra cài đặt',
    stamp: (build: string) => `Dấu bản dựng: ${build}`,
    good: 'Mọi thứ chạy đúng trên tài khoản này.',
    bad: (count: number) => `${count} điểm chưa đúng; hãy chụp màn hình này gửi người hỗ trợ.`,
    temporary: '~ kiểm tra cài đặt',
    yes: 'đúng',
    no: 'chưa đúng',
    lines: {
      zone: (sheet: string, script: string) => `Giờ của bảng tính (${sheet}) trùng với giờ của chương trình (${script})`,
      zoneUnread: 'Giờ của bảng tính trùng với giờ của chương trình',
      cleaned: 'Trang thử đã được gỡ; nếu còn trang “~ kiểm tra cài đặt” thì hãy xóa trang ấy',
      clean: 'Báo cáo mẫu không sai chỗ nào: kiểm tra không báo gì',
      found: 'Báo cáo mẫu có hai chỗ sai: kiểm tra báo đúng hai chỗ',
      document: 'Dựng được văn bản Word của báo cáo mẫu',
      text: 'Chữ giống số (00123, 1/2, =1+1) vẫn là chữ',
      formula: 'Công thức ghi vào đọc ra vẫn thế và cho kết quả đúng',
      date: 'Ngày ghi vào đọc ra vẫn là ngày ấy',
      marks: 'Màu đánh dấu đặt được, định dạng sẵn có giữ nguyên',
      lock: 'Khóa ghi hoạt động',
      drive: 'Dịch vụ Drive đã bật',
      mail: 'Biết tài khoản đang dùng, để ghi nhật ký',
    },
  },
} as const;
