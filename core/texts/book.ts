/** Words of the laid book: what stands on its sheets beside the form's own words. Sentences are short: a prompt holds 255 characters. */
export const bookTexts = {
  backToGuide: '← Hướng dẫn',
  period: 'Kỳ báo cáo: ',
  columnKey: 'Khóa',
  opening: 'Mở đầu',
  closing: 'Kết thúc',

  generalTitle: 'Thông tin chung',
  generalHint: 'Dòng có dấu * cần điền trước khi xuất báo cáo. Ô xám tự tính.',
  required: (label: string) => `${label} *`,
  contentTitle: 'Nội dung báo cáo',
  contentHint:
    'Mỗi dòng trong ô là một đoạn văn. Cần thêm đoạn thì viết tiếp vào các dòng trống dưới tiêu đề. “Bản in” hiện sau khi Kiểm tra.',
  figuresTitle: 'Số liệu dùng trong lời văn',
  figuresHint: 'Ô xám tính từ các biểu. Ô trắng nhập tay. Trong lời văn, ghi tên số liệu trong ngoặc nhọn để số luôn khớp với biểu.',
  explanationsTitle: 'Giải trình',
  explanationsHint: 'Lý do giữ nguyên những chỗ cần xem lại. Có thể sửa lý do tại đây.',
  relationsTitle: 'Đối chiếu số liệu',
  relationsHint: 'Bảng này tự tính, không cần nhập. Dòng đỏ là chỗ chưa khớp; xem ô đỏ ở biểu để biết dòng nào.',

  verdicts: { right: 'đúng', wrong: 'sai', look: 'cần xem lại', few: 'chưa đủ số' },
  states: { none: 'chưa soạn', started: 'đang soạn', done: 'đã xong' },
} as const;

/** Hints beside a cell and warnings when it does not fit; titles up to 32 characters, texts up to 255. */
export const cellTexts = {
  count: {
    prompt: {
      title: 'Số nguyên',
      text: 'Gõ liền các chữ số, ví dụ 3956, không gõ dấu chấm: ở một số máy 3.956 bị hiểu là ba phẩy chín. Không phát sinh thì gõ 0.',
    },
    error: { title: 'Cần xem lại số vừa gõ', text: 'Ô này nhận số nguyên từ 0 trở lên. Gõ 3956, không gõ 3.956. Vẫn giữ số vừa gõ?' },
  },
  decimal: {
    prompt: { title: 'Số', text: 'Gõ liền các chữ số, không gõ dấu chấm chia hàng nghìn.' },
    error: { title: 'Cần xem lại số vừa gõ', text: 'Ô này nhận số từ 0 trở lên. Vẫn giữ nội dung vừa gõ?' },
  },
  money: {
    prompt: { title: 'Số tiền', text: 'Gõ liền các chữ số, không gõ dấu chấm và đơn vị, ví dụ 10282000.' },
    error: { title: 'Cần xem lại số tiền', text: 'Ô này nhận số từ 0 trở lên, không kèm chữ. Vẫn giữ nội dung vừa gõ?' },
  },
  rate: {
    prompt: { title: 'Tỷ lệ', text: 'Gõ kèm dấu phần trăm, ví dụ 20%.' },
    error: { title: 'Cần xem lại tỷ lệ', text: 'Ô này nhận tỷ lệ từ 0% trở lên, gõ kèm dấu %. Vẫn giữ nội dung vừa gõ?' },
  },
  date: {
    prompt: { title: 'Ngày', text: 'Gõ ngày/tháng/năm, ví dụ 06/12/2025.' },
    error: { title: 'Cần xem lại ngày', text: 'Ô này nhận một ngày, gõ ngày/tháng/năm. Vẫn giữ nội dung vừa gõ?' },
  },
  list: {
    prompt: { title: 'Chọn trong danh sách', text: 'Bấm mũi tên cạnh ô để chọn, hoặc gõ nội dung khác nếu danh sách chưa có.' },
    error: { title: 'Chưa có trong danh sách', text: 'Nội dung vừa gõ chưa có trong danh sách. Vẫn giữ?' },
  },
  state: {
    prompt: { title: 'Trạng thái của mục', text: 'Chọn “đã xong” khi mục này không cần sửa nữa. Trang Hướng dẫn đếm theo cột này.' },
    error: { title: 'Chưa có trong danh sách', text: 'Chọn: chưa soạn, đang soạn hoặc đã xong.' },
  },
  year: {
    prompt: { title: 'Năm', text: 'Gõ bốn chữ số, ví dụ 2025.' },
    error: { title: 'Cần xem lại năm', text: 'Gõ bốn chữ số của năm. Vẫn giữ nội dung vừa gõ?' },
  },
  period: { prompt: { title: 'Kỳ báo cáo', text: 'Ví dụ: năm 2025, 6 tháng đầu năm 2025, quý I năm 2025.' } },
  lines: { prompt: { title: 'Mỗi ý một dòng', text: 'Xuống dòng trong ô bằng Alt + Enter.' } },
} as const;

/** The first sheet. */
export const guideTexts = {
  product: 'SỔ BÁO CÁO',
  steps: 'NĂM BƯỚC LẬP BÁO CÁO',
  state: 'Tình trạng',
  step1: 'Điền Thông tin chung',
  step1Text: 'Tên đơn vị, kỳ báo cáo, số ký hiệu, nơi nhận. Chỉ điền một lần, cả báo cáo dùng chung.',
  step2: 'Nhập số liệu vào các biểu',
  step2Text: 'Nhập ô trắng, ô xám tự tính. Không phát sinh thì gõ 0. Ô nào đỏ là số chưa khớp với ô khác.',
  step3: 'Soạn Nội dung',
  step3Text: 'Các câu mẫu đã soạn sẵn và tự lấy số từ biểu. Sửa, thêm, bớt tùy đơn vị; xong mục nào chọn “đã xong” mục đó.',
  step4: 'Xem Đối chiếu',
  step4Text: 'Mỗi dòng là một điều các con số phải khớp với nhau, kèm lý do.',
  step5: 'Kiểm tra và xuất báo cáo',
  step5Text:
    'Mở Sổ báo cáo (trong Excel, Google Trang tính hoặc trên trang của đơn vị), bấm Kiểm tra, rồi Xuất báo cáo để có tệp Word đúng thể thức.',
  step5Ready: 'có thể xuất',
  step5Wait: 'xuất được, còn chỗ cần xem',
  due: 'Hạn gửi báo cáo',
  tables: 'CÁC BIỂU SỐ LIỆU',
  colours: 'MÀU CỦA Ô',
  sampleInput: 'Ô trắng',
  sampleInputText: 'Nhập số liệu, lời văn.',
  sampleDerived: 'Ô xám',
  sampleDerivedText: 'Công thức tự tính, không cần gõ.',
  sampleWrong: 'Ô đỏ',
  sampleWrongText: 'Số chưa khớp với ô khác. Lý do ghi ở trang Đối chiếu.',
  sampleMissing: 'Ô vàng',
  sampleMissingText: 'Cần điền, hoặc đang soạn dở.',
  privacy: 'Không cần mật khẩu, không gửi dữ liệu đi đâu: mọi thứ nằm trong tệp này.',
  full: 'đã đủ',
  leftLines: ['còn ', ' dòng cần điền'],
  tablesEntered: ['đã nhập ', ' biểu'],
  sectionsDone: ['đã xong ', ' mục'],
  rowsEntered: ['đã nhập ', ' dòng'],
  entered: 'đã nhập',
  allSections: 'đã xong cả',
  nothingEntered: 'chưa nhập',
  relationsBroken: ['còn ', ' chỗ cần xem'],
  relationsRight: 'các số đều khớp',
  relationsFew: 'chưa đủ số',
} as const;
