/** What the pane in Excel says beside the panel: what Excel could not do, and what to do then. */
export const excelTexts = {
  typing: 'Excel đang chờ một ô gõ dở nên chưa làm được việc này, sổ chưa thay đổi. Hãy bấm Enter hoặc Esc ở ô đang gõ rồi làm lại.',
  locked: (sheet: string) =>
    `Trang “${sheet}” đang được khóa nên chưa ghi gì vào sổ. Hãy nhờ người giữ tệp mở khóa (thẻ Xem lại, Bỏ bảo vệ trang tính) rồi làm lại.`,
  denied:
    'Excel không cho ghi vào sổ lúc này, có thể sổ đang mở ở chế độ chỉ đọc hoặc cấu trúc sổ đang được khóa. Hãy bật chỉnh sửa hoặc nhờ người giữ tệp mở khóa rồi làm lại.',
  tooBig: 'Sổ có quá nhiều ô nên Excel không chuyển kịp. Hãy xóa các dòng, cột thừa ở cuối trang tính, lưu sổ rồi làm lại.',
  tooManyCells: (cells: string) =>
    `Sổ có ${cells} ô, nhiều hơn số ô đọc được ở đây. Hãy xóa các dòng, cột thừa ở cuối trang tính, lưu sổ rồi làm lại.`,
  moved: 'Có trang vừa bị xóa, đổi tên hoặc dời đi nên chưa làm được. Hãy bấm Kiểm tra để đọc lại sổ.',
  otherBook: 'Excel đang làm việc với một sổ khác. Hãy bấm vào sổ này rồi làm lại.',
  busy: 'Excel đang bận nên chưa làm được, sổ chưa thay đổi. Hãy chờ một lát rồi làm lại.',
  gone: 'Mất liên lạc với Excel, chưa ghi gì vào sổ. Hãy bấm Thử lại; nếu vẫn vậy, hãy đóng ngăn này rồi mở lại.',
  failed: 'Excel báo lỗi nên chưa làm được, sổ chưa thay đổi. Hãy làm lại; nếu vẫn vậy, hãy bấm Sao chép thông tin lỗi gửi người hỗ trợ.',
  fault:
    'Chương trình gặp lỗi nên chưa làm được, sổ chưa thay đổi. Hãy làm lại; nếu vẫn vậy, hãy bấm Sao chép thông tin lỗi gửi người hỗ trợ.',
  halfWritten: 'Excel dừng giữa lúc ghi, có thể mới ghi được một phần. Hãy bấm Kiểm tra để xem lại các chỗ vừa sửa trước khi lưu sổ.',
  partMissing: 'Chưa tải được phần làm báo cáo. Hãy kiểm tra mạng rồi làm lại; nếu vẫn vậy, hãy đóng ngăn này rồi mở lại.',
  noSheet: (sheet: string) => `Trang “${sheet}” đang ẩn hoặc không còn trong sổ.`,
  listOld:
    'Danh sách chỗ cần xem đang cũ hơn sổ: Excel chưa cho đọc lại sau lần sửa vừa rồi. Ngăn sẽ tự đọc lại khi Excel rảnh; muốn xem ngay thì bấm Kiểm tra.',
  listOlder: 'Danh sách chỗ cần xem đang cũ hơn sổ.',
  unmarked: (sheets: readonly string[]) => `${namesOf(sheets)} đang khóa nên không tô màu; danh sách vẫn đủ.`,
  unnamed: 'Sổ chưa lưu',
  openWhat: 'Mở tệp sổ bằng Excel (Tệp > Mở), rồi mở lại ngăn này.',
  deliver: {
    sent: (name: string) => `Đã chuyển “${name}” cho Excel tải về, thường vào thư mục Tải xuống (Downloads).`,
    notHere: 'Chưa có tệp: Excel trên máy này không tải tệp từ ngăn này được.',
    saved: 'Sổ vừa được lưu.',
    opened: 'Trang Sổ Báo Cáo vừa được mở trong trình duyệt.',
    saveFirst: 'Lưu sổ (Cmd+S).',
    turnToPage: 'Sang trang Sổ Báo Cáo trong trình duyệt.',
    openPage: 'Mở trang Sổ Báo Cáo bằng nút dưới đây.',
    chooseBook: 'Bấm “Mở báo cáo đang làm” rồi chọn đúng tệp sổ này.',
    press: (part: string, button: string) => `Ở thẻ Xuất báo cáo, phần “${part}”, bấm “${button}”.`,
    pageForReport: 'Mở trang để lấy báo cáo',
    pageForBrief: 'Mở trang để lấy trang trình',
    otherWay: 'Không thấy tệp: lưu sổ, mở trang Sổ Báo Cáo bằng trình duyệt rồi chọn tệp sổ này; trang làm ra cùng một báo cáo.',
    page: 'Mở trang Sổ Báo Cáo',
  },
  newBook: {
    noForm: 'Chưa tải được mẫu báo cáo. Hãy kiểm tra mạng rồi làm lại.',
    badPeriod: (text: string) =>
      `Không đọc được kỳ báo cáo “${text}”. Hãy ghi như “năm 2025”, “6 tháng đầu năm 2025” hoặc “quý I năm 2025”.`,
    notOpened: 'Excel chưa mở được sổ mới. Hãy lập sổ ở trang Sổ Báo Cáo rồi mở tệp bằng Excel.',
    fileName: 'so-bao-cao-moi.xlsx',
    sent: (name: string) => `Đã chuyển “${name}” cho Excel tải về, thường vào thư mục Tải xuống (Downloads). Hãy mở tệp ấy bằng Excel.`,
    onPage:
      'Excel này không mở được sổ mới từ ngăn. Hãy mở trang Sổ Báo Cáo bằng trình duyệt, bấm Lập báo cáo mới rồi mở tệp ấy bằng Excel.',
  },
  /** In a window of Excel's, where the ribbon cannot reach the pane. */
  commands: {
    checked: 'Đã kiểm tra sổ. Bấm Mở Sổ báo cáo để xem danh sách chỗ cần xem.',
    notChecked: 'Chưa kiểm tra được sổ này. Bấm Mở Sổ báo cáo: ngăn nói vì sao và cần làm gì.',
    export: 'Bấm Mở Sổ báo cáo: ngăn mở sẵn ở phần Xuất báo cáo, xem trước rồi lấy tệp Word ở đó.',
    notMade: 'Chưa lập được sổ mới. Hãy kiểm tra mạng rồi bấm lại; nếu vẫn vậy, hãy lập sổ ở trang Sổ Báo Cáo rồi mở tệp bằng Excel.',
  },
  foot: {
    name: 'Tùy chọn của ngăn Excel',
    more: 'Tùy chọn',
    color: 'Tô màu ngay khi gõ',
    colorOn: 'Ô cần xem được tô màu mỗi khi sửa. Vẫn hoàn tác được bằng Ctrl+Z.',
    colorOff: 'Ô cần xem chỉ được tô màu khi bấm Kiểm tra. Chưa bấm thì Ctrl+Z của bạn còn nguyên.',
    colorCosts: 'Ở bản Excel này, mỗi lần tô màu sẽ xóa danh sách Ctrl+Z của bạn.',
    colorNever: 'Bản Excel này không tô màu được; danh sách chỗ cần xem vẫn đầy đủ và bấm vào là tới ô.',
    wipe: 'Xóa dấu',
    wipeWhat: 'Bỏ màu do Sổ Báo Cáo tô, trước khi gửi sổ đi. Màu của bạn còn nguyên.',
    wiped: 'Đã xóa các dấu do Sổ Báo Cáo tô.',
    wipedBut: (sheets: readonly string[]) =>
      `${namesOf(sheets)} đang khóa nên còn dấu; các trang khác đã xóa hết. Hãy nhờ người giữ tệp mở khóa rồi bấm Xóa dấu lần nữa.`,
    copy: 'Sao chép thông tin lỗi',
    copyWhat: 'Chỉ gồm phiên bản và các bước vừa làm, không có số liệu hay lời văn.',
    copied: 'Đã sao chép; hãy dán vào thư gửi người hỗ trợ.',
    copyByHand: 'Hãy chọn hết đoạn dưới đây rồi bấm Ctrl+C.',
  },
} as const;

function namesOf(sheets: readonly string[]): string {
  return `Trang ${sheets.map((sheet) => `“${sheet}”`).join(', ')}`;
}
