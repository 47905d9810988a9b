import type { TableForm } from '../form.ts';

/** The register of documents cited: each is written once here, with the section keys that use it (`I.1; II.3`). A row goes by its number. */
export const tVb: TableForm = {
  key: 'T-VB',
  sheet: 'Văn bản viện dẫn',
  title: 'Danh mục văn bản viện dẫn',
  presence: 'always',
  columns: [
    { key: '1', heading: ['TT'], kind: 'ordinal', width: 5 },
    {
      key: '2',
      heading: ['Loại'],
      kind: 'text',
      width: 16,
      items: [
        'Luật',
        'Nghị quyết',
        'Nghị định',
        'Thông tư',
        'Thông tư liên tịch',
        'Quyết định',
        'Chỉ thị',
        'Kế hoạch',
        'Chương trình',
        'Công văn',
        'Thông báo',
        'Hướng dẫn',
        'Báo cáo',
      ],
    },
    { key: '3', heading: ['Số, ký hiệu'], kind: 'label', width: 20 },
    { key: '4', heading: ['Ngày'], kind: 'date', optional: true, width: 12 },
    { key: '5', heading: ['Cơ quan ban hành'], kind: 'text', width: 30 },
    { key: '6', heading: ['Trích yếu'], kind: 'text', optional: true, width: 60 },
    { key: '7', heading: ['Dùng ở mục'], kind: 'text', optional: true, width: 14 },
  ],
  rows: [],
  grows: true,
  relations: [],
  printed: false,
};
