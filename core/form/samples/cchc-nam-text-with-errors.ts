import type { SectionFilling } from '../filling.ts';
import { handlingResults, staffBlocks } from '../kinds/cchc-nam-sections.ts';
import { sampleSections } from './cchc-nam-text.ts';

const noComplaint = 'Trong năm 2023, {tên gọn} không nhận được phản ánh, kiến nghị nào về quy định hành chính và TTHC.';

/** What a section of the sample says instead, with the contradictions of the source typed by hand. */
const typed: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  'I.1': [
    ['cải cách thủ tục hành chính (TTHC)', 'cải cách thủ tục hành chính'],
    ['cải cách chế độ công vụ', 'xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức'],
    ['giải quyết hồ sơ theo cơ chế một cửa', 'giải quyết hồ sơ TTHC theo cơ chế “Một cửa”'],
  ],
  'II.1': [
    [
      'Kết quả kiểm tra, rà soát cho thấy trong {kỳ báo cáo} phường ban hành {số văn bản quy phạm pháp luật} văn bản QPPL',
      'Trong 6 tháng đầu năm 2023, phường không ban hành văn bản QPPL. Kết quả kiểm tra, rà soát cho thấy có 01 số văn bản QPPL đã ban hành',
    ],
    [
      'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
      'Thông tư số 55/2005/TTLT-BNV-VPCP và Thông tư số 01/2011/TT-BNV',
    ],
  ],
  'II.2.1': [
    [
      handlingResults.slice(handlingResults.indexOf('- Số hóa hồ sơ')),
      `- Hồ sơ tiếp nhận chi tiết: 1.632 hồ sơ;
- Số hóa hồ sơ, kết quả giải quyết:
+ Khi tiếp nhận: hồ sơ tiếp nhận 3.897 hồ sơ, có số hóa thành phần 2.291 hồ sơ, tỷ lệ số hóa đầy đủ thành phần 58,79%;
+ Khi trả kết quả: đã giải quyết 3.877 hồ sơ, có số hóa kết quả 1.866 hồ sơ, đạt 48,13%; chưa số hóa kết quả: 2011;
- ${noComplaint}`,
    ],
  ],
  'II.2.2': [['{bộ phận một cửa} sử dụng', 'Bộ phận một cửa sử dụng']],
  'II.4': [
    ['phường có {tổng số người} cán bộ', 'phường có 29 cán bộ'],
    [
      '+ [nhãn]: [3]/{công chức} người, tỷ lệ [4].}\n- Lý luận chính trị:\n{mỗi dòng của [T-CB|Công chức > Lý luận chính trị]: + [nhãn]: [3]/{công chức} người, tỷ lệ [4].}',
      '+ [nhãn]: [3]/{công chức} người, tỷ lệ [4].}\n- Lý luận chính trị:\n+ Trung cấp: 6/9 người, tỷ lệ 66,66%.\n+ Sơ cấp: 01/9 người, tỷ lệ 11,11%.\n+ Chưa qua đào tạo: 02/9 người, tỷ lệ 22,22%.',
    ],
    ['{người không chuyên trách} người trên tổng số {chỉ tiêu người không chuyên trách} chỉ tiêu được giao', '11/12 người'],
    [
      staffBlocks.others.split('\n').slice(1).join('\n'),
      '- Trung học phổ thông: 11/12 người, tỷ lệ 100%.\n- Trình độ chuyên môn:\n+ Thạc sĩ: 01/11 người, tỷ lệ 10%.\n+ Đại học: 03/11 người, tỷ lệ 30%.\n+ Cao đẳng: 03/11 người, tỷ lệ 30%.\n+ Chưa đào tạo: 03/11 người, tỷ lệ 30%.',
    ],
  ],
  IV: [
    ['Chỉ thị số 31-CT/TU', 'Chỉ thị số 31/CT'],
    ['xử lý công việc; cập nhật', 'xử lý công việc. và cập nhật'],
  ],
};

const headings: Readonly<Record<string, string>> = {
  'II.4': 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
};

/** The narrative as the source had it where it contradicts itself; what tables can carry stands in the tables. */
export const contradictorySections: Readonly<Record<string, SectionFilling>> = Object.fromEntries(
  Object.entries(sampleSections).map(([key, section]) => {
    const heading = headings[key];
    const passages = (typed[key] ?? []).reduce(replaceOnce, section.passages);
    return [key, heading === undefined ? { ...section, passages } : { ...section, passages, heading }];
  }),
);

function replaceOnce(passages: readonly string[], [from, to]: readonly [from: string, to: string]): readonly string[] {
  if (!passages.some((passage) => passage.includes(from))) throw new Error(`The sample no longer says “${from}”.`);
  return passages.map((passage) => passage.split(from).join(to));
}
