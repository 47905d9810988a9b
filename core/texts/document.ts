/** The fixed words of the page (Nghị định 30/2020, Phụ lục I) and those that the form of an appendix asks for. */
export const documentTexts = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  kind: 'BÁO CÁO',
  council: 'ỦY BAN NHÂN DÂN',
  number: (symbol: string): string => `Số: ${symbol}`,
  /** Room for a number written by hand or given by the document system; no line breaks inside. */
  numberGap: '\u00a0'.repeat(8),
  defaultSymbol: '/BC-UBND',
  placeAndDay: (place: string, day: string): string => (place === '' ? day : `${place}, ${day}`),
  blankDay: (year: number | null): string => `ngày … tháng … năm ${year ?? '…'}`,
  addressLabel: 'Kính gửi:',
  asAbove: 'Như trên',
  recipients: 'Nơi nhận:',
  end: './.',
  appendix: (numeral: string): string => (numeral === '' ? 'Phụ lục' : `Phụ lục ${numeral}`),
  reference: (symbol: string, day: string, office: string): string =>
    `(Kèm theo Báo cáo số ${symbol} ${day}${office === '' ? '' : ` của ${office}`})`,
  columnNumber: (key: string): string => `(${key})`,
  divisionByZero: '–',
  notKnown: '…',
  fileTitle: (lines: readonly string[]): string => ['Báo cáo', ...lines].join(' '),
  /** Alternative texts of the two tables that only arrange the page. */
  letterheadAlt: 'Phần đầu văn bản',
  closingAlt: 'Nơi nhận và chữ ký',
} as const;
