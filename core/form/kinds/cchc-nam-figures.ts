import type { FigureForm } from '../form.ts';

const files = { unit: 'hồ sơ', kind: 'count' } as const;
const people = { unit: 'người', kind: 'count' } as const;
const share = { unit: '%', kind: 'rate' } as const;
const fewFiles = { ...files, padded: true } as const;
const fewPeople = { ...people, padded: true } as const;

const handling: readonly FigureForm[] = [
  {
    name: 'hồ sơ tiếp nhận',
    expression: '[F-06|3]',
    ...files,
    near: ['tiếp nhận', 'nhận giải quyết'],
    how: 'F-06, cột (3), dòng tổng: gồm cả hồ sơ từ kỳ trước.',
  },
  {
    name: 'hồ sơ tiếp nhận trong kỳ',
    expression: '[F-06|4] + [F-06|5]',
    ...files,
    near: ['tiếp nhận mới', 'trong kỳ'],
    how: 'F-06, cột (4) + (5): chỉ hồ sơ mới trong kỳ.',
  },
  { name: 'hồ sơ trực tuyến', expression: '[F-06|4]', ...files, near: ['trực tuyến'], how: 'F-06, cột (4), dòng tổng.' },
  {
    name: 'hồ sơ trực tiếp',
    expression: '[F-06|5]',
    ...files,
    near: ['trực tiếp', 'bưu chính'],
    how: 'F-06, cột (5), dòng tổng: trực tiếp và qua bưu chính.',
  },
  { name: 'hồ sơ kỳ trước chuyển sang', expression: '[F-06|6]', ...fewFiles, near: ['kỳ trước'], how: 'F-06, cột (6), dòng tổng.' },
  {
    name: 'tỷ lệ trực tuyến',
    expression: '[F-06|4] / ([F-06|4] + [F-06|5])',
    ...share,
    near: ['tỷ lệ hồ sơ trực tuyến'],
    how: 'F-06, cột (4) chia cho (4) + (5): mẫu số là hồ sơ tiếp nhận trong kỳ, vì hồ sơ kỳ trước đã tính ở kỳ trước.',
  },
  { name: 'hồ sơ đã giải quyết', expression: '[F-06|7]', ...files, near: ['đã giải quyết'], how: 'F-06, cột (7), dòng tổng.' },
  { name: 'tỷ lệ giải quyết', expression: '[F-06|7] / [F-06|3]', ...share, near: ['tỷ lệ giải quyết'], how: 'F-06, cột (7) chia cho (3).' },
  { name: 'hồ sơ trước hạn', expression: '[F-06|8]', ...files, near: ['trước hạn'], how: 'F-06, cột (8), dòng tổng.' },
  {
    name: 'hồ sơ trước hạn và đúng hạn',
    expression: '[F-06|8] + [F-06|9]',
    ...files,
    near: ['trước hạn và đúng hạn', 'đúng hạn'],
    how: 'F-06, cột (8) + (9); cột (9) bỏ trống thì không cộng.',
  },
  {
    name: 'hồ sơ quá hạn',
    expression: '[F-06|10]',
    ...files,
    near: ['quá hạn', 'trễ hạn'],
    how: 'F-06, cột (10), dòng tổng: đã giải quyết nhưng quá hạn.',
  },
  {
    name: 'tỷ lệ đúng hạn',
    expression: '([F-06|8] + [F-06|9]) / [F-06|7]',
    ...share,
    near: ['tỷ lệ đúng hạn'],
    how: 'F-06, cột (8) + (9) chia cho (7).',
  },
  { name: 'tỷ lệ quá hạn', expression: '[F-06|10] / [F-06|7]', ...share, near: ['tỷ lệ quá hạn'], how: 'F-06, cột (10) chia cho (7).' },
  { name: 'hồ sơ đang giải quyết', expression: '[F-06|11]', ...fewFiles, near: ['đang giải quyết'], how: 'F-06, cột (11), dòng tổng.' },
  { name: 'hồ sơ đang giải quyết trong hạn', expression: '[F-06|12]', ...fewFiles, near: ['trong hạn'], how: 'F-06, cột (12), dòng tổng.' },
  { name: 'hồ sơ đang giải quyết quá hạn', expression: '[F-06|13]', ...fewFiles, near: ['quá hạn'], how: 'F-06, cột (13), dòng tổng.' },
  {
    name: 'hồ sơ rút',
    expression: 'if([F-06|3] >= 0; 0 + [F-06|14])',
    ...files,
    near: ['rút', 'trả lại'],
    how: 'F-06, cột (14), dòng tổng; bỏ trống được tính là 0 vì có nơi tính gộp vào hồ sơ đã giải quyết.',
  },
  {
    name: 'lượt thanh toán trực tuyến',
    unit: 'lượt',
    kind: 'count',
    near: ['thanh toán trực tuyến'],
    how: 'Ghi theo báo cáo thanh toán của Cổng dịch vụ công.',
  },
  {
    name: 'số tiền thanh toán trực tuyến',
    unit: 'đồng',
    kind: 'money',
    near: ['số tiền'],
    how: 'Ghi theo báo cáo thanh toán của Cổng dịch vụ công, đơn vị đồng.',
  },
  {
    name: 'phản ánh, kiến nghị',
    unit: 'phản ánh, kiến nghị',
    kind: 'count',
    padded: true,
    near: ['phản ánh', 'kiến nghị'],
    how: 'Số phản ánh, kiến nghị về quy định hành chính nhận được trong kỳ; không có thì ghi 0.',
  },
];

const digitisation: readonly FigureForm[] = [
  { name: 'hồ sơ thuộc diện số hóa', expression: '[T-SH|SH.1]', ...files, near: ['số hóa', 'tiếp nhận'], how: 'T-SH, dòng 1.' },
  { name: 'hồ sơ có số hóa thành phần', expression: '[T-SH|SH.2]', ...files, near: ['số hóa thành phần'], how: 'T-SH, dòng 2.' },
  { name: 'hồ sơ chưa số hóa thành phần', expression: '[T-SH|SH.4]', ...files, near: ['chưa số hóa thành phần'], how: 'T-SH, dòng 4.' },
  {
    name: 'tỷ lệ số hóa thành phần',
    expression: '[T-SH|SH.5]',
    ...share,
    near: ['tỷ lệ số hóa'],
    how: 'T-SH, dòng 5: có số hóa, không phải số hóa đầy đủ.',
  },
  { name: 'kết quả thuộc diện số hóa', expression: '[T-SH|SH.8]', ...files, near: ['đã giải quyết'], how: 'T-SH, dòng 8.' },
  { name: 'hồ sơ có số hóa kết quả', expression: '[T-SH|SH.9]', ...files, near: ['số hóa kết quả'], how: 'T-SH, dòng 9.' },
  { name: 'hồ sơ chưa số hóa kết quả', expression: '[T-SH|SH.10]', ...files, near: ['chưa số hóa kết quả'], how: 'T-SH, dòng 10.' },
  { name: 'tỷ lệ số hóa kết quả', expression: '[T-SH|SH.11]', ...share, near: ['tỷ lệ số hóa kết quả'], how: 'T-SH, dòng 11.' },
];

const outsiders = 'Người hoạt động không chuyên trách ở cấp xã';

const staff: readonly FigureForm[] = [
  {
    name: 'tổng số người',
    expression: '[T-CB|Tổng số có mặt|3]',
    ...people,
    near: ['tổng số cán bộ, công chức'],
    how: 'T-CB, dòng cuối: cộng số có mặt của các nhóm.',
  },
  { name: 'cán bộ', expression: '[T-CB|Cán bộ > Có mặt|3]', ...people, near: ['cán bộ'], how: 'T-CB, phần I, dòng Có mặt.' },
  { name: 'công chức', expression: '[T-CB|Công chức > Có mặt|3]', ...people, near: ['công chức'], how: 'T-CB, phần II, dòng Có mặt.' },
  {
    name: 'cán bộ, công chức',
    expression: '[T-CB|Cán bộ > Có mặt|3] + [T-CB|Công chức > Có mặt|3]',
    ...people,
    near: ['cán bộ, công chức'],
    how: 'T-CB, cộng dòng Có mặt của phần I và phần II.',
  },
  {
    name: 'người không chuyên trách',
    expression: `if([T-CB|Cán bộ > Có mặt|3] + [T-CB|Công chức > Có mặt|3] >= 0; 0 + [T-CB|${outsiders} > Có mặt|3])`,
    ...people,
    near: ['không chuyên trách'],
    how: 'T-CB, phần III, dòng Có mặt; bỏ trống được tính là 0 vì có nơi không còn nhóm này.',
  },
  {
    name: 'chỉ tiêu người không chuyên trách',
    expression: `[T-CB|${outsiders} > Chỉ tiêu giao|3]`,
    ...people,
    near: ['chỉ tiêu'],
    how: 'T-CB, phần III, dòng Chỉ tiêu giao.',
  },
  {
    name: 'tỷ lệ cán bộ đạt chuẩn',
    expression: '[T-CB|Cán bộ > Đạt chuẩn chức danh|4]',
    ...share,
    near: ['đạt chuẩn'],
    how: 'T-CB, phần I: người đạt chuẩn chia cho người có mặt.',
  },
  {
    name: 'tỷ lệ công chức đạt chuẩn',
    expression: '[T-CB|Công chức > Đạt chuẩn chức danh|4]',
    ...share,
    near: ['đạt chuẩn'],
    how: 'T-CB, phần II: người đạt chuẩn chia cho người có mặt.',
  },
  {
    name: 'nâng lương thường xuyên',
    ...fewPeople,
    near: ['nâng lương'],
    how: 'Số người được lập hồ sơ nâng lương thường xuyên trong kỳ; không có thì ghi 0.',
  },
  {
    name: 'nâng lương trước thời hạn',
    ...fewPeople,
    near: ['trước thời hạn'],
    how: 'Số người được lập hồ sơ nâng lương trước thời hạn trong kỳ; không có thì ghi 0.',
  },
  { name: 'cán bộ, công chức bị kỷ luật', ...fewPeople, near: ['kỷ luật'], how: 'Số người bị xử lý kỷ luật trong kỳ; không có thì ghi 0.' },
];

const other: readonly FigureForm[] = [
  {
    name: 'số văn bản quy phạm pháp luật',
    unit: 'văn bản',
    kind: 'count',
    padded: true,
    near: ['quy phạm pháp luật', 'QPPL'],
    how: 'Số văn bản quy phạm pháp luật ban hành trong kỳ; không có thì ghi 0.',
  },
  {
    name: 'kế hoạch vốn đầu tư công',
    unit: 'triệu đồng',
    kind: 'money',
    near: ['kế hoạch vốn'],
    how: 'Kế hoạch vốn được giao trong năm, đơn vị triệu đồng; không được giao thì ghi 0.',
  },
  {
    name: 'vốn đầu tư công đã giải ngân',
    unit: 'triệu đồng',
    kind: 'money',
    near: ['giải ngân'],
    how: 'Số đã giải ngân đến ngày chốt số liệu, đơn vị triệu đồng; không có thì ghi 0.',
  },
  {
    name: 'tỷ lệ giải ngân',
    expression: '[vốn đầu tư công đã giải ngân] / [kế hoạch vốn đầu tư công]',
    ...share,
    near: ['tỷ lệ giải ngân'],
    how: 'Vốn đã giải ngân chia cho kế hoạch vốn được giao.',
  },
  { name: 'máy vi tính', unit: 'máy', kind: 'count', near: ['máy vi tính', 'máy tính'], how: 'Số máy đang dùng tại các phòng làm việc.' },
  { name: 'chữ ký số cơ quan', unit: 'chữ ký số', kind: 'count', padded: true, near: ['cơ quan'], how: 'Số chữ ký số đã cấp cho cơ quan.' },
  { name: 'chữ ký số cá nhân', unit: 'chữ ký số', kind: 'count', padded: true, near: ['cá nhân'], how: 'Số chữ ký số đã cấp cho cá nhân.' },
  {
    name: 'chữ ký số',
    expression: '[chữ ký số cơ quan] + [chữ ký số cá nhân]',
    unit: 'chữ ký số',
    kind: 'count',
    padded: true,
    near: ['chữ ký số'],
    how: 'Cộng chữ ký số cơ quan và chữ ký số cá nhân.',
  },
  {
    name: 'tỷ lệ văn bản điện tử',
    ...share,
    near: ['dưới dạng điện tử'],
    how: 'Văn bản đi gửi hoàn toàn dưới dạng điện tử chia cho tổng số văn bản đi, không tính văn bản mật.',
  },
  {
    name: 'tỷ lệ văn bản giấy',
    expression: 'if([tỷ lệ văn bản điện tử] >= 0; 1 - [tỷ lệ văn bản điện tử])',
    ...share,
    near: ['văn bản giấy'],
    how: 'Phần còn lại của tỷ lệ văn bản điện tử, để hai tỷ lệ luôn đủ 100%.',
  },
];

/** What sentences may say: those with an expression follow their table, the others are typed in `Số liệu`. */
export const figures: readonly FigureForm[] = [...handling, ...digitisation, ...staff, ...other];
