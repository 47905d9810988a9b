/** What the local page says of itself: its own parts, not the book's. */
export const pageTexts = {
  partMissing:
    'Chưa làm được bước này vì phần lập sổ, lưu sổ và xuất văn bản của trang chưa tải về máy. Nội dung đã nhập được giữ trên máy này; khi có kết nối, hãy tải lại trang, mở lại phần đã giữ rồi làm lại.',
} as const;
