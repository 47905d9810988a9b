import type { ColumnForm, RowForm, TableForm } from '../form.ts';

const received = 'Số hồ sơ nhận giải quyết';
const resolved = 'Số lượng hồ sơ đã giải quyết';
const pending = 'Số lượng hồ sơ đang giải quyết';

const columns: readonly ColumnForm[] = [
  { key: '1', heading: ['TT'], kind: 'ordinal', width: 5 },
  { key: '2', heading: ['Lĩnh vực giải quyết'], kind: 'label', width: 32 },
  { key: '3', heading: [received, 'Tổng số'], kind: 'count', formula: '[4] + [5] + [6]', width: 10, unit: 'hồ sơ' },
  { key: '4', heading: [received, 'Trong kỳ', 'Trực tuyến'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '5', heading: [received, 'Trong kỳ', 'Trực tiếp, dịch vụ bưu chính'], kind: 'count', width: 13, unit: 'hồ sơ' },
  { key: '6', heading: [received, 'Từ kỳ trước'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '7', heading: [resolved, 'Tổng số'], kind: 'count', formula: '[8] + [9] + [10]', width: 10, unit: 'hồ sơ' },
  { key: '8', heading: [resolved, 'Trước hạn'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '9', heading: [resolved, 'Đúng hạn'], kind: 'count', optional: true, width: 10, unit: 'hồ sơ' },
  { key: '10', heading: [resolved, 'Quá hạn'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '11', heading: [pending, 'Tổng số'], kind: 'count', formula: '[12] + [13]', width: 10, unit: 'hồ sơ' },
  { key: '12', heading: [pending, 'Trong hạn'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '13', heading: [pending, 'Quá hạn'], kind: 'count', width: 10, unit: 'hồ sơ' },
  { key: '14', heading: ['Trả lại, rút'], kind: 'count', optional: true, width: 10, unit: 'hồ sơ' },
];

/** The fields a commune usually has files in; the unit adds its own below. */
const rows: readonly RowForm[] = [
  { key: 'hộ tịch', label: 'Hộ tịch' },
  { key: 'chứng thực', label: 'Chứng thực' },
  { key: 'nuôi con nuôi', label: 'Nuôi con nuôi' },
  { key: 'đất đai', label: 'Đất đai' },
  { key: 'môi trường', label: 'Môi trường' },
  { key: 'bảo trợ xã hội', label: 'Bảo trợ xã hội' },
  { key: 'người có công', label: 'Người có công' },
  { key: 'trẻ em', label: 'Bảo vệ, chăm sóc trẻ em' },
  { key: 'tôn giáo', label: 'Tín ngưỡng, tôn giáo' },
  { key: 'văn hóa', label: 'Văn hóa' },
  { key: 'khen thưởng', label: 'Thi đua, khen thưởng' },
  { key: 'khiếu nại', label: 'Giải quyết khiếu nại, tố cáo' },
].map((row, index) => ({ ...row, mark: String(index + 1) }));

/** Form II.06a/VPCP/KSTT: files received, resolved and pending, by field; (14) holds files given back where these stand outside (8)–(10). */
export const f06: TableForm = {
  key: 'F-06',
  sheet: 'F-06',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  unitLine: 'Đơn vị tính: Số hồ sơ TTHC',
  presence: 'always',
  columns,
  rows,
  grows: true,
  total: { label: 'TỔNG SỐ' },
  relations: [
    {
      key: 'F-06.cân đối',
      test: '[3] = [7] + [11] + [14]',
      at: 'rows',
      reason: 'Hồ sơ nhận giải quyết thì hoặc đã giải quyết, hoặc đang giải quyết, hoặc đã trả lại, rút.',
    },
    {
      key: 'F-06.kỳ trước',
      test: '[F-06|6] = [kỳ trước|F-06|11]',
      at: { column: '6' },
      reason: 'Hồ sơ từ kỳ trước chuyển sang là số đang giải quyết ghi ở báo cáo kỳ trước.',
      severity: 'warning',
    },
  ],
  printed: { landscape: true, source: 'Biểu số II.06a/VPCP/KSTT' },
};
