/** What the local page says of itself: its own parts, not the book's. */
export const pageTexts = {
  downloaded: 'Đã tải về máy',
  lostUnsaved: (when: string) => `Thay đổi cuối lúc ${when} chưa lưu.`,
  lostDownloaded: (when: string) =>
    `Đã tải về máy lúc ${when}. Bản này được giữ cho tới khi mở lại tệp đã tải; nếu đã có tệp đó thì có thể bỏ.`,
  cannotKeep:
    'Máy này không giữ được bản làm dở (bộ nhớ của trình duyệt đã đầy hoặc bị tắt). Hãy bấm Lưu thường xuyên; đóng trang khi chưa lưu sẽ mất thay đổi.',
  pastedEnglish: (count: number) =>
    `Khối vừa dán ghi số kiểu tiếng Anh (1,234.5); ${count} số đã được đổi sang cách ghi của sổ (1.234,5). Nếu không phải vậy, hãy bấm Hoàn tác.`,
  wipeFailed: 'Chưa xóa được dữ liệu trên máy này: trình duyệt không cho ghi. Hãy đóng các thẻ khác của trang này rồi bấm xóa lại.',
  wipedOthers: (count: number) =>
    `Đã xóa bản làm dở, bản nháp và các lựa chọn trên máy này, trừ ${count} sổ đang mở ở thẻ khác; hãy đóng thẻ đó rồi xóa lại nếu cần.`,
  partMissing:
    'Chưa làm được bước này vì phần lập sổ, lưu sổ và xuất văn bản của trang chưa tải về máy. Nội dung đã nhập được giữ trên máy này; khi có kết nối, hãy tải lại trang, mở lại phần đã giữ rồi làm lại.',
} as const;
