import { serialFromDay } from '../../base/date.ts';
import type { CellValue } from '../../workbook/workbook.ts';
import { emptyFilling, type Filling, type RowFilling, type SectionFilling, type TableFilling } from '../filling.ts';
import { cited, documents } from './cchc-nam-documents.ts';
import { sampleSections } from './cchc-nam-text.ts';
import { contradictorySections } from './cchc-nam-text-with-errors.ts';

const numbers = (of: Readonly<Record<string, number>>): readonly RowFilling[] =>
  Object.entries(of).map(([key, value]) => ({ key, cells: { '3': value } }));

const digitisation = (of: Readonly<Record<string, number>>): TableFilling => ({
  rows: Object.entries(of).map(([key, value]) => ({ key, cells: { '4': value } })),
});

/** The files of the whole year are known by their total line only. */
const files: Readonly<Record<string, CellValue>> = { '4': 2315, '5': 1635, '6': 6, '8': 3925, '10': 13, '12': 4, '13': 0, '14': 14 };

const cadres = {
  'cán bộ.có mặt': 10,
  'cán bộ.đạt chuẩn': 10,
  'cán bộ.thpt': 10,
  'cán bộ.chuyên môn.thạc sĩ': 2,
  'cán bộ.chuyên môn.đại học': 6,
  'cán bộ.chuyên môn.cao đẳng': 1,
  'cán bộ.chuyên môn.trung cấp': 1,
  'cán bộ.lý luận.cao cấp': 2,
  'cán bộ.lý luận.trung cấp': 7,
  'cán bộ.lý luận.sơ cấp': 1,
};

const officials = {
  'công chức.có mặt': 9,
  'công chức.đạt chuẩn': 9,
  'công chức.thpt': 9,
  'công chức.chuyên môn.đại học': 9,
  'công chức.lý luận.trung cấp': 6,
  'công chức.lý luận.sơ cấp': 1,
  'công chức.lý luận.chưa qua đào tạo': 2,
};

const others = {
  'không chuyên trách.chỉ tiêu': 12,
  'không chuyên trách.có mặt': 10,
  'không chuyên trách.thpt': 10,
  'không chuyên trách.chuyên môn.thạc sĩ': 1,
  'không chuyên trách.chuyên môn.đại học': 3,
  'không chuyên trách.chuyên môn.cao đẳng': 3,
  'không chuyên trách.chuyên môn.chưa đào tạo': 3,
};

/** A year of a ward, checked clean: where its source contradicts itself, `corrections` says which figure was kept. */
export const sample: Filling = {
  ...emptyFilling,
  fields: {
    'đơn vị': 'Ủy ban nhân dân phường Nguyễn Nghiêm',
    'tên gọn': 'UBND phường',
    'bộ phận một cửa': 'Bộ phận Một cửa',
    'kỳ báo cáo': 'năm 2023',
    'kỳ sau': 'năm 2024',
    'từ ngày': serialFromDay('2023-01-01'),
    'đến ngày': serialFromDay('2023-12-06'),
    năm: 2023,
    'số ký hiệu': '227/BC-UBND',
    'địa danh': 'Phường Nguyễn Nghiêm',
    'ngày ký': serialFromDay('2023-12-06'),
    'nơi nhận': 'UBND thị xã Đức Phổ\nPhòng Nội vụ thị xã\nBan Thường vụ Đảng ủy phường\nCT, PCT UBND phường\nLưu: VT',
    'quyền hạn ký': '',
    'chức vụ ký': 'CHỦ TỊCH',
  },
  sections: sampleSections,
  tables: {
    'F-06': { rows: [], total: files },
    'T-SH': digitisation({ 'SH.1': 3950, 'SH.2': 2291, 'SH.8': 3938, 'SH.9': 1866 }),
    'T-CB': { rows: numbers({ ...cadres, ...officials, ...others }) },
    'T-VB': documents(cited),
  },
  figures: {
    'lượt thanh toán trực tuyến': 1680,
    'số tiền thanh toán trực tuyến': 10282000,
    'phản ánh, kiến nghị': 0,
    'nâng lương thường xuyên': 7,
    'nâng lương trước thời hạn': 1,
    'cán bộ, công chức bị kỷ luật': 0,
    'số văn bản quy phạm pháp luật': 1,
    'kế hoạch vốn đầu tư công': 0,
    'vốn đầu tư công đã giải ngân': 0,
    'máy vi tính': 24,
    'chữ ký số cơ quan': 1,
    'chữ ký số cá nhân': 7,
    'tỷ lệ văn bản điện tử': 0.95,
  },
};

/** Two mistakes for the first screen: a balance missed by ten files in a table, and a figure's name misspelt in a sentence. */
export const sampleWithTwoErrors: Filling = {
  ...sample,
  sections: replaceIn('III.1', '{tỷ lệ đúng hạn}', '{tỷ lệ đúng hẹn}'),
  tables: { ...sample.tables, 'F-06': { rows: [], total: { ...files, '14': 4 } } },
};

/** The figures and words as they stood in the source, contradictions included. */
export const sampleWithErrors: Filling = {
  ...sample,
  sections: contradictorySections,
  tables: {
    ...sample.tables,
    'T-SH': digitisation({ 'SH.1': 3897, 'SH.2': 2291, 'SH.8': 3877, 'SH.9': 1866 }),
    'T-CB': { rows: numbers({ ...cadres, ...officials, ...others, 'không chuyên trách.có mặt': 11, 'không chuyên trách.thpt': 11 }) },
    'T-VB': documents([
      ...cited.filter(({ number }) => number !== '30/2020/NĐ-CP' && number !== '31-CT/TU'),
      { type: 'Thông tư', number: '55/2005/TTLT-BNV-VPCP', by: 'Bộ Nội vụ, Văn phòng Chính phủ', sections: 'II.1' },
      { type: 'Thông tư', number: '01/2011/TT-BNV', by: 'Bộ Nội vụ', sections: 'II.1' },
      { type: 'Chỉ thị', number: '31/CT', by: 'Ban Thường vụ Tỉnh ủy', sections: 'IV' },
    ]),
  },
};

/** A place where the source contradicts itself, its rules or its time, what the sample keeps and why. */
export interface Correction {
  readonly section: string;
  readonly stood: string;
  readonly kept: string;
  readonly why: string;
}

export const corrections: readonly Correction[] = [
  {
    section: 'II.4',
    stood: 'Tổng số 29 người, gồm 10 cán bộ, 9 công chức, 11 người hoạt động không chuyên trách.',
    kept: 'Người hoạt động không chuyên trách: 10 người.',
    why: 'Tổng số 29, phép cộng 1 + 3 + 3 + 3 theo trình độ và các tỷ lệ 10%, 30% đều chỉ đúng với 10 người; số 11 chỉ đứng một mình.',
  },
  {
    section: 'II.4',
    stood: 'Trình độ người hoạt động không chuyên trách ghi trên mẫu số 11, tỷ lệ 10% và 30%.',
    kept: 'Mẫu số 10, tỷ lệ tính theo biểu T-CB.',
    why: 'Tỷ lệ trong nguồn là tỷ lệ trên 10 người.',
  },
  {
    section: 'II.4',
    stood: 'Trung học phổ thông 11/12 người, tỷ lệ 100%.',
    kept: '10/10 người có mặt; 12 là chỉ tiêu được giao.',
    why: 'Tỷ lệ 100% chỉ đúng khi tính trên số người có mặt; chỉ tiêu là mẫu số khác.',
  },
  {
    section: 'II.4',
    stood: '6/9 người, tỷ lệ 66,66%.',
    kept: '66,67%.',
    why: 'Phần thứ ba là 6 thì làm tròn lên; ba tỷ lệ khi đó cộng đủ 100%.',
  },
  {
    section: 'II.2.1',
    stood: 'Số hồ sơ tiếp nhận 3.956 ở phần kết quả, 3.897 ở phần số hóa; tỷ lệ số hóa thành phần 58,79%.',
    kept: 'SH.1 là 3.950 hồ sơ tiếp nhận trong kỳ; 2.291 hồ sơ có số hóa thành phần, đạt 58%.',
    why: 'Số 3.956 khớp với ba số thành phần và với phép cân đối; số 3.897 chỉ khớp với một tỷ lệ và nguồn không nói vì sao khác. Hồ sơ từ kỳ trước (06) đã tính ở kỳ trước. Số 2.291 giữ nguyên, tỷ lệ tính lại.',
  },
  {
    section: 'II.2.1',
    stood: 'Số hồ sơ đã giải quyết 3.938 ở phần kết quả, 3.877 ở phần số hóa; tỷ lệ số hóa kết quả 48,13%, chưa số hóa 2011.',
    kept: 'SH.8 là 3.938 hồ sơ; 1.866 hồ sơ có số hóa kết quả, đạt 47,38%; chưa số hóa 2.072.',
    why: 'Số 3.938 khớp với 3.925 + 13 và với phép cân đối 3.938 + 4 + 14 = 3.956. Số 1.866 giữ nguyên, tỷ lệ và phần còn lại tính lại.',
  },
  {
    section: 'II.2.1',
    stood: 'Số hồ sơ tiếp nhận chi tiết: 1.632 hồ sơ.',
    kept: 'Bỏ dòng này; hồ sơ trực tiếp là 1.635.',
    why: 'Không có chỉ tiêu “tiếp nhận chi tiết”; nếu là trực tiếp thì 1.635 mới cộng đủ 3.956.',
  },
  {
    section: 'II.2.1',
    stood: 'Số hồ sơ có số hóa thành phần 2.291, nhưng tỷ lệ 58,79% gọi là tỷ lệ số hóa đầy đủ.',
    kept: 'Tỷ lệ hồ sơ có số hóa thành phần; dòng số hóa đầy đủ để trống.',
    why: 'Số và tỷ lệ phải là cùng một chỉ tiêu; nguồn không cho số hồ sơ số hóa đầy đủ.',
  },
  {
    section: 'II.2.1',
    stood: 'Câu không có phản ánh, kiến nghị ghi hai lần.',
    kept: 'Ghi một lần.',
    why: 'Câu sau trùng câu trước, không thêm ý.',
  },
  {
    section: 'II.1',
    stood: 'Trong 6 tháng đầu năm không ban hành văn bản quy phạm pháp luật, nhưng có Quyết định ngày 23/6/2023.',
    kept: 'Trong năm 2023 ban hành 01 văn bản.',
    why: 'Báo cáo năm nói về cả năm; văn bản nêu rõ số và ngày là căn cứ chắc hơn câu của kỳ cũ để lại.',
  },
  {
    section: 'II.1',
    stood: 'Thể thức văn bản theo Thông tư số 55/2005/TTLT-BNV-VPCP và Thông tư số 01/2011/TT-BNV.',
    kept: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.',
    why: 'Từ ngày 05/3/2020 thể thức văn bản theo Nghị định này; ngoài ra ký hiệu TTLT là Thông tư liên tịch.',
  },
  {
    section: 'I.1',
    stood: 'Lĩnh vực thứ tư gọi là xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức.',
    kept: 'Cải cách chế độ công vụ, ở mục I.1 và ở tiêu đề mục II.4.',
    why: 'Tên lĩnh vực theo Chương trình tổng thể giai đoạn 2021 - 2030.',
  },
  {
    section: 'IV',
    stood: 'Chỉ thị số 31/CT của Ban Thường vụ Tỉnh ủy.',
    kept: 'Chỉ thị số 31-CT/TU.',
    why: 'Ký hiệu văn bản của Đảng gồm số, tên loại và cơ quan ban hành.',
  },
  {
    section: 'mở đầu',
    stood: 'Số liệu từ 01/01/2023 đến 06/12/2023.',
    kept: 'Giữ nguyên hai ngày đã ghi.',
    why: 'Quy định là từ 15/12/2022 đến 14/12/2023, nhưng con số của nguồn được đếm theo hai ngày này.',
  },
];

function replaceIn(section: string, from: string, to: string): Readonly<Record<string, SectionFilling>> {
  const held = sampleSections[section];
  if (!held?.passages.some((passage) => passage.includes(from))) throw new Error(`Section ${section} does not hold ${from}.`);
  return { ...sampleSections, [section]: { ...held, passages: held.passages.map((passage) => passage.replace(from, to)) } };
}
