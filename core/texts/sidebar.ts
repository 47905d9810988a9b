/** What the sidebar in Google Sheets says: how a call ended, where a file is, the big window, the copy. */
export const sidebarTexts = {
  opening: 'Đang mở sổ…',
  again: 'Thử lại',
  newer: 'Sổ Báo Cáo vừa được cập nhật. Hãy đóng khung này rồi chọn Báo cáo → Mở Sổ báo cáo; lời văn đang soạn được giữ nháp trên máy này.',
  /** Why a call brought nothing, by what Google said. The second part tells what became of the book. */
  failures: {
    offline: 'Chưa có mạng nên chưa làm được việc này. Hãy chờ có mạng rồi thử lại.',
    busy: 'Google đang chạy quá nhiều việc cùng lúc cho tài khoản này. Hãy chờ một phút rồi thử lại.',
    quota:
      'Tài khoản Google này đã hết lượt dùng trong ngày. Hãy thử lại sau 24 giờ, hoặc nhờ đồng nghiệp mở sổ này làm tiếp; việc nhập và sửa trực tiếp trong sổ vẫn bình thường.',
    slow: 'Google chưa trả lời kịp. Hãy chờ một lát rồi thử lại.',
    permission:
      'Tài khoản này chưa cho phép Sổ Báo Cáo làm việc trong tệp. Hãy tải lại trang, chọn Báo cáo → Mở Sổ báo cáo rồi bấm Cho phép; nếu đang đăng nhập nhiều tài khoản Google, hãy chỉ giữ một.',
    protected: 'Chỗ này đang được người giữ tệp khóa nên chưa ghi được. Hãy nhờ người giữ tệp mở khóa rồi thử lại.',
    missing: 'Phần chạy trên Google không cùng phiên bản với khung này. Hãy tải lại trang rồi mở lại Sổ báo cáo.',
    server: 'Google đang gặp trục trặc nên chưa làm được việc này. Hãy thử lại sau ít phút.',
    fault: 'Chương trình gặp lỗi nên chưa làm được việc này. Hãy thử lại; nếu vẫn vậy, hãy báo cho người hỗ trợ.',
  },
  notWritten: 'Chưa ghi gì vào sổ.',
  perhapsWritten: 'Chưa rõ đã ghi vào sổ hay chưa: hãy bấm Kiểm tra lại để xem.',
  toGoogleDoc: {
    label: 'Xuất sang Google Tài liệu',
    what: 'Lưu một bản vào thư mục Báo cáo trên Google Drive, có đường dẫn tải PDF. Bản Word tải về vẫn là bản chính.',
    done: (name: string) => `Đã lưu “${name}” vào thư mục Báo cáo trên Google Drive.`,
    otherWay: 'Không mở được: vào Google Drive, tìm thư mục Báo cáo; hoặc tải bản Word về máy.',
    open: 'Mở Google Tài liệu',
    pdf: 'Tải PDF',
    folder: 'Mở thư mục',
    tooBig: 'Báo cáo lớn quá 5 MB nên chưa đưa sang Google Tài liệu được. Hãy tải bản Word về máy rồi tự đưa lên Google Drive.',
  },
  wide: {
    opened: 'Đang soạn ở cửa sổ rộng. Đóng cửa sổ đó lại thì soạn tiếp ở đây.',
  },
  doors: {
    welcome: 'Từ bảng tính đến báo cáo đúng thể thức. Mọi thứ nằm trong Google Drive của cơ quan, không gửi đi nơi nào khác.',
    here: (file: string) => `Báo cáo đang có trong “${file}”.`,
    none: (file: string) => `Trong “${file}” chưa có báo cáo nào; hãy lập báo cáo mới.`,
  },
  copy: {
    title: 'Lập báo cáo mới từ sổ này',
    why: (file: string) =>
      `Tệp “${file}” đang giữ một báo cáo. Để báo cáo ấy còn nguyên, báo cáo mới được lập trong một bản sao của tệp; bản sao mang theo cả trình đơn Báo cáo.`,
    steps: [
      'Chọn Tệp → Tạo bản sao, đặt tên cho sổ mới.',
      'Trong bản sao vừa mở, chọn Báo cáo → Lập báo cáo mới.',
      'Bấm nút dưới đây ở bản sao.',
    ],
    isCopy: 'Đây là bản sao, lập báo cáo mới ở đây',
    ask: 'Các trang của báo cáo cũ trong tệp này sẽ được thay bằng trang của báo cáo mới; trang do đơn vị tự thêm vẫn giữ nguyên.',
    sure: (file: string) => `Lập báo cáo mới trong “${file}”`,
    back: 'Thôi, mở báo cáo đang có',
  },
  page: 'Sổ Báo Cáo trong Google Trang tính',
} as const;
