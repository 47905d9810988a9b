/** What the pane says where it cannot run. The build puts these words into the ES5 gate of the pane's page. */
export const gateTexts = {
  oldTitle: 'Excel trên máy này chưa mở được ngăn Sổ Báo Cáo',
  oldWhy: 'Ngăn này cần Excel 2021, 2024 hoặc Microsoft 365. Sổ vẫn dùng được như mọi bảng tính, không mất gì.',
  oldWhat: 'Hãy lưu sổ rồi mở sổ ấy ở trang Sổ Báo Cáo bằng Chrome, Edge hoặc Cốc Cốc: trang kiểm tra và xuất báo cáo như ngăn này.',
  brokenTitle: 'Chưa tải được ngăn Sổ Báo Cáo',
  brokenOffice: 'Thư viện Office của Microsoft chưa tải về được. Ngăn trong Excel cần máy có Internet.',
  brokenOwn: 'Một tệp của Sổ Báo Cáo chưa tải về được. Có thể mạng vừa ngắt hoặc trang vừa được thay bản mới.',
  brokenWhat: 'Hãy đóng ngăn rồi mở lại. Nếu vẫn vậy, hãy lưu sổ rồi mở sổ ấy ở trang Sổ Báo Cáo bằng trình duyệt.',
  opening: 'Đang mở Sổ Báo Cáo…',
  slowWhy:
    'Đã chờ lâu mà thư viện Office của Microsoft chưa tải xong. Ngăn trong Excel cần máy có Internet; nếu mạng chỉ chậm thì ngăn vẫn tự mở khi tải xong.',
  failedWhy: 'Ngăn gặp lỗi lúc mở nên chưa dùng được; sổ chưa thay đổi.',
  outsideTitle: 'Ngăn này chỉ mở trong Excel',
  outsideWhy: 'Đây là phần của Sổ Báo Cáo chạy bên trong Excel, không chạy riêng trong trình duyệt.',
  outsideWhat: 'Hãy mở Excel, thẻ Báo cáo, bấm Mở Sổ báo cáo; hoặc dùng trang Sổ Báo Cáo dưới đây.',
  open: 'Mở trang Sổ Báo Cáo',
  address: 'Địa chỉ trang:',
} as const;
