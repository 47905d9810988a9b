/**
 * Everything the two Excel manifests say, once. The build writes manifests/excel.xml and manifests/excel.json from it.
 * The id and the host name of a deployment never change; the version only rises, with every change here.
 */
export const manifestData = {
  id: '44c8f000-0ffb-462f-aa5c-c380c29ecda0',
  version: '1.0.0',
  provider: 'Sổ Báo Cáo',
  accentColor: '#1F4E79',
  locales: { main: 'vi-VN', other: 'en-US' },
  name: { vi: 'Sổ Báo Cáo', en: 'So Bao Cao (Report Book)' },
  summary: {
    vi: 'Từ bảng tính đến báo cáo đúng thể thức, ngay trong Excel.',
    en: 'From the spreadsheet to the official report, inside Excel.',
  },
  description: {
    vi: 'Soạn báo cáo cải cách hành chính ngay trong Excel: đối chiếu các biểu với nhau và với lời văn, chỉ ra chỗ chưa khớp, xuất văn bản Word theo Nghị định 30/2020/NĐ-CP. Dữ liệu ở lại trong tệp của cơ quan.',
    en: 'Write administrative reform reports inside Excel: tables are checked against each other and against the text, then one click makes the Word report in the official form. Data stays in your own file.',
  },
  /** The lowest Excel that can read and write a book; what is newer is asked for while running. */
  requirement: { set: 'ExcelApi', version: '1.7' },
  permissions: { xml: 'ReadWriteDocument', json: 'Document.ReadWrite.User' },
  developmentUrl: 'https://localhost:3000',
  /** Below the address of the site. */
  pages: {
    pane: 'taskpane.html',
    support: 'index.html',
    page: 'page/index.html',
    privacy: 'index.html#du-lieu',
    terms: 'index.html#dieu-khoan',
  },
  icons: { folder: 'icons', ribbon: [16, 20, 24, 32, 40, 48, 64, 80], store: { color: 192, outline: 32 } },
  start: {
    title: { vi: 'Sổ Báo Cáo đã sẵn sàng', en: 'So Bao Cao is ready' },
    text: {
      vi: 'Chọn thẻ Báo cáo, bấm Mở Sổ báo cáo để soạn và kiểm tra báo cáo của sổ đang mở.',
      en: 'Choose the tab Report and click Open the report book to write and check the report of this workbook.',
    },
  },
  tab: { id: 'SoBaoCao.Tab', label: { vi: 'Báo cáo', en: 'Report' } },
  group: { id: 'SoBaoCao.Group', icon: 'book', label: { vi: 'Sổ Báo Cáo', en: 'Report book' } },
  /** `pane`: shows the panel; `code`: the function of that name in addin-excel/commands.ts. */
  commands: [
    {
      id: 'openPanel',
      does: 'pane',
      icon: 'book',
      label: { vi: 'Mở Sổ báo cáo', en: 'Open the report book' },
      text: {
        vi: 'Mở ngăn bên phải để soạn từng mục, xem chỗ cần sửa và xuất báo cáo.',
        en: 'Opens the side panel to write sections, see findings and make the report.',
      },
    },
    {
      id: 'checkBook',
      does: 'code',
      icon: 'check',
      label: { vi: 'Kiểm tra', en: 'Check' },
      text: {
        vi: 'Đối chiếu các biểu và lời văn của sổ đang mở, đánh dấu chỗ cần xem.',
        en: 'Checks the tables and the text of this workbook and marks what needs a look.',
      },
    },
    {
      id: 'exportReport',
      does: 'code',
      icon: 'report',
      label: { vi: 'Xuất báo cáo', en: 'Make the report' },
      text: {
        vi: 'Làm văn bản Word đúng thể thức từ sổ đang mở.',
        en: 'Makes the Word report in the official form from this workbook.',
      },
    },
    {
      id: 'newReport',
      does: 'code',
      icon: 'new',
      label: { vi: 'Lập báo cáo mới', en: 'New report' },
      text: {
        vi: 'Mở một sổ mới, đủ biểu và đề cương của kỳ báo cáo.',
        en: 'Opens a new workbook with all tables and the outline of the period.',
      },
    },
  ],
};
