/** The one page for the leader who signs: what the figures are, what changed, what was explained, what is open. */
export const briefTexts = {
  title: 'TRANG TRÌNH LÃNH ĐẠO',
  fileName: 'Trinh-lanh-dao',
  headings: {
    figures: 'Số liệu chính',
    changed: 'Thay đổi nhiều nhất so với kỳ trước',
    explained: (count: number) => (count === 0 ? 'Chỗ đã giải trình' : `Chỗ đã giải trình: ${count}`),
    open: 'Chỗ còn phải xem',
  },
  columns: { ordinal: 'TT', name: 'Số liệu', unit: 'Đơn vị', value: 'Kỳ này', last: 'Kỳ trước', change: 'Tăng, giảm' },
  noFigures: 'Chưa có số liệu.',
  nothingChanged: 'Không có số liệu nào thay đổi.',
  noEarlier: 'Sổ chưa có số liệu kỳ trước để so sánh.',
  noneExplained: 'Không có.',
  noneOpen: 'Không còn chỗ nào cần xem.',
  counts: (said: string) => `${said}.`,
  /** `share` is empty where the last value was zero. */
  change: (d: { readonly up: boolean; readonly by: string; readonly share: string }) =>
    `${d.up ? 'tăng' : 'giảm'} ${d.by}${d.share === '' ? '' : ` (${d.share})`}`,
  percent: '%',
  points: (by: string) => `${by} điểm %`,
  unchanged: 'không đổi',
  moved: (d: { readonly name: string; readonly now: string; readonly last: string; readonly unit: string; readonly change: string }) =>
    `${d.name}: ${d.now}${d.unit === '' ? '' : ` ${d.unit}`}, ${d.change} so với ${d.last} của kỳ trước.`,
  explained: (d: { readonly what: string; readonly reason: string; readonly by: string; readonly on: string }) => {
    const who = [d.by, d.on].filter((part) => part !== '').join(', ');
    return `${d.what} Lý do: ${d.reason}${/[.!?…]$/.test(d.reason) ? '' : '.'}${who === '' ? '' : ` (${who})`}`;
  },
  more: (count: number) => `Còn ${count} chỗ nữa, xem trong sổ.`,
} as const;
