import type { Filling } from '../../core/form/filling.ts';
import type { Form } from '../../core/form/form.ts';

/** A form small enough to hold in one's head: two sections, a table with a total row, a table of groups, one table on demand. */
export const smallForm: Form = {
  id: 'bao-cao-nho',
  version: 1,
  name: 'Báo cáo nhỏ',
  period: 'year',
  numbering: ['roman', 'arabic'],
  fields: [
    { key: 'cơ quan chủ quản', label: 'Cơ quan chủ quản', kind: 'text' },
    { key: 'đơn vị', label: 'Tên đơn vị', kind: 'text', required: true, guidance: 'Ghi đầy đủ, ví dụ: UBND xã Bình Minh.' },
    { key: 'số ký hiệu', label: 'Số, ký hiệu', kind: 'text' },
    { key: 'địa danh', label: 'Địa danh', kind: 'text', required: true },
    { key: 'ngày ký', label: 'Ngày ký', kind: 'date' },
    { key: 'kỳ báo cáo', label: 'Kỳ báo cáo', kind: 'period', required: true },
    { key: 'năm', label: 'Năm báo cáo', kind: 'year', required: true },
    { key: 'năm sau', label: 'Năm sau', kind: 'year', formula: '[năm] + 1' },
    { key: 'trích yếu', label: 'Trích yếu', kind: 'lines', draft: 'Kết quả công tác năm {năm}' },
    { key: 'nơi nhận', label: 'Nơi nhận', kind: 'lines', draft: 'Như trên;\nLưu: VT.' },
    { key: 'chức vụ ký', label: 'Chức vụ người ký', kind: 'text', draft: 'CHỦ TỊCH' },
  ],
  sections: [
    { key: 'mở đầu', draft: '{đơn vị} báo cáo kết quả công tác năm {năm} như sau:' },
    {
      key: 'I',
      heading: 'KẾT QUẢ',
      children: [
        {
          key: 'I.1',
          heading: 'Giải quyết hồ sơ',
          required: true,
          guidance: 'Nêu số hồ sơ tiếp nhận, đã giải quyết và tỷ lệ đúng hạn.',
          draft:
            'Tiếp nhận {hồ sơ tiếp nhận} hồ sơ, giải quyết đúng hạn đạt {tỷ lệ đúng hạn}.\n- {nếu [HS|7] = 0: Không có hồ sơ quá hạn | Quá hạn {[HS|7]} hồ sơ}.',
        },
        { key: 'I.2', heading: 'Đội ngũ', runIn: true },
      ],
    },
    { key: 'II', heading: 'KIẾN NGHỊ', required: true },
    { key: 'kết thúc', draft: 'Trên đây là báo cáo của {đơn vị}./.' },
  ],
  tables: [
    {
      key: 'HS',
      sheet: 'HS',
      title: 'Tình hình giải quyết hồ sơ',
      unitLine: 'Đơn vị tính: hồ sơ',
      presence: 'always',
      columns: [
        { key: '1', heading: ['TT'], kind: 'ordinal', width: 6 },
        { key: '2', heading: ['Lĩnh vực'], kind: 'label', width: 28 },
        { key: '3', heading: ['Tiếp nhận', 'Tổng số'], kind: 'count', formula: '[4] + [5]', width: 12 },
        { key: '4', heading: ['Tiếp nhận', 'Trực tuyến'], kind: 'count', width: 12 },
        { key: '5', heading: ['Tiếp nhận', 'Trực tiếp'], kind: 'count', width: 12 },
        { key: '6', heading: ['Đã giải quyết', 'Đúng hạn'], kind: 'count', width: 12 },
        { key: '7', heading: ['Đã giải quyết', 'Quá hạn'], kind: 'count', width: 12 },
        { key: '8', heading: ['Trả lại, rút'], kind: 'count', optional: true, width: 12 },
        { key: '9', heading: ['Tỷ lệ đúng hạn'], kind: 'rate', formula: '[6] / ([6] + [7])', width: 12 },
      ],
      rows: [
        { key: 'hộ tịch', label: 'Hộ tịch', mark: '1' },
        { key: 'chứng thực', label: 'Chứng thực', mark: '2' },
        { key: 'đất đai', label: 'Đất đai', mark: '3' },
      ],
      grows: true,
      total: { label: 'Tổng số' },
      relations: [
        { key: 'cân đối', test: '[3] = [6] + [7] + [8]', at: 'rows', reason: 'Hồ sơ tiếp nhận thì đã giải quyết hoặc đã trả lại.' },
      ],
      printed: { landscape: true, source: 'Sổ theo dõi của bộ phận Một cửa' },
    },
    {
      key: 'CB',
      sheet: 'CB',
      title: 'Đội ngũ cán bộ, công chức',
      unitLine: 'Đơn vị tính: người',
      presence: 'always',
      columns: [
        { key: '1', heading: ['TT'], kind: 'ordinal', width: 6 },
        { key: '2', heading: ['Chỉ tiêu'], kind: 'label', width: 32 },
        { key: '3', heading: ['Số lượng'], kind: 'count', width: 12 },
        { key: '4', heading: ['Tỷ lệ'], kind: 'rate', formula: '[3] / [.|Có mặt|3]', width: 12 },
      ],
      rows: [
        { key: 'công chức', label: 'Công chức', heading: true, mark: 'I' },
        { key: 'cc có mặt', label: 'Có mặt', groups: ['Công chức'], mark: '1' },
        { key: 'cc đại học', label: 'Đại học', groups: ['Công chức'], mark: '2' },
        { key: 'cc khác', label: 'Khác', groups: ['Công chức'], mark: '3' },
        { key: 'cc hồ sơ', label: 'Hồ sơ phụ trách', groups: ['Công chức'], mark: '4', formulas: { '4': '[3] / [HS|3]' } },
      ],
      relations: [
        {
          key: 'trình độ',
          test: '[.|Có mặt|3] = [.|Đại học|3] + [.|Khác|3]',
          at: { column: '3' },
          reason: 'Mỗi người được tính đúng một lần.',
        },
        {
          key: 'cùng nguồn',
          test: '[.|Hồ sơ phụ trách|3] = [HS|3]',
          at: { column: '3' },
          reason: 'Hai biểu lấy từ cùng một nguồn.',
          severity: 'warning',
        },
      ],
      printed: {},
    },
    {
      key: 'KP',
      sheet: 'KP',
      title: 'Khắc phục tồn tại, hạn chế',
      presence: 'on demand',
      columns: [
        { key: '1', heading: ['TT'], kind: 'ordinal', width: 6 },
        { key: '2', heading: ['Tồn tại, hạn chế'], kind: 'label', width: 40 },
        { key: '3', heading: ['Thời hạn'], kind: 'date', width: 14 },
        { key: '4', heading: ['Mức độ'], kind: 'text', items: ['xong', 'đang làm', 'chưa làm'], width: 14 },
      ],
      rows: [],
      grows: true,
      relations: [],
      printed: {},
    },
  ],
  figures: [
    {
      name: 'hồ sơ tiếp nhận',
      expression: '[HS|3]',
      unit: 'hồ sơ',
      kind: 'count',
      how: 'Biểu HS, cột (3), dòng tổng.',
      near: ['tiếp nhận'],
    },
    { name: 'tỷ lệ đúng hạn', expression: '[HS|9]', unit: '', kind: 'rate', how: 'Biểu HS, cột (9), dòng tổng.', near: ['đúng hạn'] },
    { name: 'cuộc họp', unit: 'cuộc', kind: 'count', padded: true, how: 'Nhập tay.', near: ['cuộc họp'] },
  ],
  reasons: ['Số liệu theo phần mềm của cấp trên.', 'Chênh lệch do thời điểm chốt số liệu.'],
};

/** A filling of the small form in which everything agrees. */
export const smallFilling: Filling = {
  fields: {
    'cơ quan chủ quản': 'UBND TỈNH BÌNH MINH',
    'đơn vị': 'UBND xã Bình Minh',
    'số ký hiệu': '12/BC-UBND',
    'địa danh': 'Bình Minh',
    'ngày ký': 46006,
    'kỳ báo cáo': 'năm 2025',
    năm: 2025,
  },
  sections: {
    'I.1': {
      passages: [
        'Tiếp nhận {hồ sơ tiếp nhận} hồ sơ, giải quyết đúng hạn đạt {tỷ lệ đúng hạn}.',
        '- {nếu [HS|7] = 0: Không có hồ sơ quá hạn | Quá hạn {[HS|7]} hồ sơ}.\n- Tổ chức {cuộc họp} cuộc họp.',
      ],
      state: 'đã xong',
      person: 'Văn phòng',
    },
    'I.2': { passages: ['Hiện có {[CB|Có mặt|3]} công chức.'], state: 'đang soạn' },
    II: { passages: ['Đề nghị cấp trên hỗ trợ **máy quét**.'], state: 'đã xong' },
  },
  ownSections: [{ heading: 'Tuyên truyền', after: 'I.2', level: 2, passages: ['Đã phát 20 bản tin.'], state: 'đã xong' }],
  tables: {
    HS: {
      rows: [
        { key: 'hộ tịch', cells: { '4': 600, '5': 400, '6': 990, '7': 4, '8': 6 } },
        { key: 'chứng thực', cells: { '4': 1200, '5': 1300, '6': 2500, '7': 0 } },
        { key: 'đất đai', cells: { '4': 200, '5': 100, '6': 300, '7': 0 } },
        { label: 'Bảo trợ xã hội', cells: { '4': 50, '5': 51, '6': 100, '7': 1 } },
      ],
    },
    CB: {
      rows: [
        { key: 'cc có mặt', cells: { '3': 10 } },
        { key: 'cc đại học', cells: { '3': 8 } },
        { key: 'cc khác', cells: { '3': 2 } },
        { key: 'cc hồ sơ', cells: { '3': 3901 } },
      ],
    },
  },
  figures: { 'cuộc họp': 3 },
  explanations: [],
  earlier: [
    {
      relation: 'kỳ trước',
      period: 'năm 2024',
      values: { 'hồ sơ tiếp nhận': 3500, 'HS|Hộ tịch|4': 512 },
      passages: { 'I.1|1': 'Tiếp nhận 3.500 hồ sơ.' },
    },
  ],
};

/** The small book as a user meets it at first: nothing typed. */
export const blankFilling: Filling = { fields: {}, sections: {}, ownSections: [], tables: {}, figures: {}, explanations: [], earlier: [] };
