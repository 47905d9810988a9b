import type { SectionForm } from '../form.ts';

const opening = `Thực hiện chế độ báo cáo định kỳ về công tác cải cách hành chính (CCHC), {đơn vị} báo cáo kết quả thực hiện {kỳ báo cáo} và phương hướng, nhiệm vụ {kỳ sau} như sau:`;

const closing = `Trên đây là kết quả công tác CCHC {kỳ báo cáo} và phương hướng, nhiệm vụ {kỳ sau} của {đơn vị}./.`;

const steering = `Để triển khai công tác CCHC {kỳ báo cáo}, {tên gọn} đã ban hành: {văn bản của mục này}.`;

const institutions = `Công tác xây dựng, kiểm tra, rà soát văn bản và theo dõi thi hành pháp luật được thực hiện theo: {văn bản của mục này}.
{nếu [số văn bản quy phạm pháp luật] = 0: Trong {kỳ báo cáo}, {tên gọn} không ban hành văn bản quy phạm pháp luật. | Trong {kỳ báo cáo}, {tên gọn} đã ban hành {số văn bản quy phạm pháp luật} văn bản quy phạm pháp luật.}`;

/** Lines that the sample repeats: each says what is, also when it is zero. */
export const handlingResults = `* Kết quả giải quyết TTHC (từ ngày {từ ngày} đến ngày {đến ngày})
- {nếu [hồ sơ tiếp nhận] = 0: Không phát sinh hồ sơ TTHC | Hồ sơ nhận giải quyết: {hồ sơ tiếp nhận} hồ sơ (__trực tuyến {hồ sơ trực tuyến}; trực tiếp, bưu chính {hồ sơ trực tiếp}; từ kỳ trước chuyển sang {hồ sơ kỳ trước chuyển sang}__)};
- {nếu [hồ sơ tiếp nhận trong kỳ] = 0: Không có hồ sơ tiếp nhận mới trong kỳ | Tỷ lệ hồ sơ trực tuyến trên số tiếp nhận mới trong kỳ: {tỷ lệ trực tuyến}};
- {nếu [hồ sơ đã giải quyết] = 0: Chưa có hồ sơ giải quyết xong | Hồ sơ đã giải quyết: {hồ sơ đã giải quyết} hồ sơ (__trước hạn và đúng hạn {hồ sơ trước hạn và đúng hạn}, đạt {tỷ lệ đúng hạn}; quá hạn {hồ sơ quá hạn}__)};
- {nếu [hồ sơ đang giải quyết] = 0: Không còn hồ sơ đang giải quyết | Hồ sơ đang giải quyết: {hồ sơ đang giải quyết} hồ sơ (__trong hạn {hồ sơ đang giải quyết trong hạn}; quá hạn {hồ sơ đang giải quyết quá hạn}__)};
- {nếu [hồ sơ rút] = 0: Không có hồ sơ trả lại hoặc xin rút | Hồ sơ trả lại, xin rút: {hồ sơ rút} hồ sơ};
- {nếu [lượt thanh toán trực tuyến] = 0: Chưa phát sinh thanh toán trực tuyến | Thanh toán trực tuyến: {lượt thanh toán trực tuyến} lượt, số tiền {số tiền thanh toán trực tuyến} đồng};
- Số hóa hồ sơ, kết quả giải quyết:
+ {nếu [hồ sơ thuộc diện số hóa] = 0: Khi tiếp nhận: không phát sinh hồ sơ phải số hóa | Khi tiếp nhận: {hồ sơ có số hóa thành phần}/{hồ sơ thuộc diện số hóa} hồ sơ có số hóa thành phần, đạt {tỷ lệ số hóa thành phần}};
+ {nếu [kết quả thuộc diện số hóa] = 0: Khi trả kết quả: không phát sinh kết quả phải số hóa | Khi trả kết quả: {hồ sơ có số hóa kết quả}/{kết quả thuộc diện số hóa} hồ sơ có số hóa kết quả, đạt {tỷ lệ số hóa kết quả}; còn {hồ sơ chưa số hóa kết quả} hồ sơ chưa số hóa kết quả}.`;

const procedures = `Công tác kiểm soát thủ tục hành chính (TTHC) được triển khai theo: {văn bản của mục này}.
{nếu [phản ánh, kiến nghị] = 0: Trong {kỳ báo cáo}, không phát sinh phản ánh, kiến nghị về quy định hành chính. | Trong {kỳ báo cáo}, đã tiếp nhận {phản ánh, kiến nghị} phản ánh, kiến nghị về quy định hành chính.}
${handlingResults}`;

const organisation = `{nếu [nâng lương thường xuyên] + [nâng lương trước thời hạn] = 0: Trong {kỳ báo cáo}, không phát sinh hồ sơ nâng lương. | Trong {kỳ báo cáo}, đã đề nghị nâng lương thường xuyên cho {nâng lương thường xuyên} người và nâng lương trước thời hạn cho {nâng lương trước thời hạn} người.}
Hồ sơ điện tử của {cán bộ, công chức} cán bộ, công chức được cập nhật khi có thay đổi.`;

/** The three blocks of staff, row by row of T-CB; a level without people is left out. */
export const staffBlocks = {
  cadres: `* Cán bộ: {cán bộ} người
- Trình độ chuyên môn:
{mỗi dòng của [T-CB|Cán bộ > Trình độ chuyên môn]: + [nhãn]: [3]/{cán bộ} người, tỷ lệ [4].}
- Lý luận chính trị:
{mỗi dòng của [T-CB|Cán bộ > Lý luận chính trị]: + [nhãn]: [3]/{cán bộ} người, tỷ lệ [4].}`,
  officials: `* Công chức: {công chức} người
- Trình độ chuyên môn:
{mỗi dòng của [T-CB|Công chức > Trình độ chuyên môn]: + [nhãn]: [3]/{công chức} người, tỷ lệ [4].}
- Lý luận chính trị:
{mỗi dòng của [T-CB|Công chức > Lý luận chính trị]: + [nhãn]: [3]/{công chức} người, tỷ lệ [4].}`,
  others: `* {nếu [người không chuyên trách] = 0: Không có người hoạt động không chuyên trách | Người hoạt động không chuyên trách: {người không chuyên trách} người}
{mỗi dòng của [T-CB|Người hoạt động không chuyên trách ở cấp xã > Trình độ chuyên môn]: + [nhãn]: [3]/{người không chuyên trách} người, tỷ lệ [4].}`,
} as const;

const service = `{nếu [cán bộ, công chức bị kỷ luật] = 0: Trong {kỳ báo cáo}, không có cán bộ, công chức bị xử lý kỷ luật. | Trong {kỳ báo cáo}, có {cán bộ, công chức bị kỷ luật} cán bộ, công chức bị xử lý kỷ luật.}
Số người có mặt đến ngày {đến ngày} là {tổng số người} người, gồm:
${staffBlocks.cadres}
${staffBlocks.officials}
${staffBlocks.others}`;

const finance = `Thu, chi ngân sách và quản lý tài sản công được thực hiện theo: {văn bản của mục này}.
{nếu [kế hoạch vốn đầu tư công] = 0: Trong {kỳ báo cáo}, {tên gọn} không được giao kế hoạch vốn đầu tư công nên không phát sinh giải ngân. | Kế hoạch vốn đầu tư công được giao {kế hoạch vốn đầu tư công} triệu đồng, đã giải ngân {vốn đầu tư công đã giải ngân} triệu đồng, đạt {tỷ lệ giải ngân}.}`;

const technology = `{tên gọn} triển khai ứng dụng công nghệ thông tin theo: {văn bản của mục này}.
Hiện có {máy vi tính} máy vi tính nối mạng phục vụ công việc; {nếu [chữ ký số] = 0: chưa được cấp chữ ký số. | đã được cấp {chữ ký số} chữ ký số (__cơ quan {chữ ký số cơ quan}; cá nhân {chữ ký số cá nhân}__).}
Văn bản đi gửi hoàn toàn dưới dạng điện tử đạt {tỷ lệ văn bản điện tử}; văn bản giấy chiếm {tỷ lệ văn bản giấy}.`;

const quality = `Hệ thống quản lý chất lượng được duy trì, cải tiến theo: {văn bản của mục này}.`;

const register = (key: string): string => `Khai văn bản ở biểu “Văn bản viện dẫn”, cột Dùng ở mục ghi ${key}.`;

/** The outline of the annual report with its first drafts. Section keys are words of the outline; the printed numbers follow the unit's own order. */
export const sections: readonly SectionForm[] = [
  { key: 'mở đầu', required: true, guidance: 'Câu mở đầu, in ngay sau trích yếu.', draft: opening },
  {
    key: 'I',
    heading: 'Công tác triển khai thực hiện',
    children: [
      {
        key: 'I.1',
        heading: 'Về tổ chức chỉ đạo, điều hành cải cách hành chính (CCHC)',
        required: true,
        guidance: `Kế hoạch năm, phân công, chế độ báo cáo, kiểm tra CCHC.\n${register('I.1')}`,
        draft: steering,
      },
      {
        key: 'I.2',
        heading: 'Công tác tuyên truyền cải cách hành chính',
        required: true,
        guidance: `Kế hoạch, nội dung, hình thức tuyên truyền và nơi thực hiện.\n${register('I.2')}`,
        draft: 'Công tác tuyên truyền CCHC được thực hiện theo: {văn bản của mục này}.',
      },
    ],
  },
  {
    key: 'II',
    heading: 'Kết quả thực hiện công tác cải cách hành chính',
    children: [
      {
        key: 'II.1',
        heading: 'Cải cách thể chế',
        required: true,
        guidance:
          'Xây dựng, kiểm tra, rà soát văn bản; theo dõi thi hành pháp luật.\nNói đúng cả kỳ báo cáo, không để lại câu của báo cáo 6 tháng.',
        draft: institutions,
      },
      {
        key: 'II.2',
        heading: 'Cải cách thủ tục hành chính (TTHC) và thực hiện cơ chế một cửa, một cửa liên thông',
        children: [
          {
            key: 'II.2.1',
            heading: 'Cải cách thủ tục hành chính',
            required: true,
            guidance:
              'Kiểm soát, công khai TTHC; phản ánh, kiến nghị; kết quả giải quyết.\nCác con số lấy từ biểu F-06 và T-SH, không cần gõ lại.',
            draft: procedures,
          },
          {
            key: 'II.2.2',
            heading: 'Tình hình thực hiện cơ chế một cửa, một cửa liên thông',
            required: true,
            guidance: 'Phần mềm, niêm yết công khai, khảo sát mức độ hài lòng.',
          },
        ],
      },
      {
        key: 'II.3',
        heading: 'Cải cách tổ chức bộ máy hành chính nhà nước',
        required: true,
        guidance: 'Sắp xếp, bố trí nhân sự; nội quy, quy chế; chế độ, chính sách.',
        draft: organisation,
      },
      {
        key: 'II.4',
        heading: 'Cải cách chế độ công vụ',
        required: true,
        guidance:
          'Đào tạo, kỷ cương, chất lượng đội ngũ theo biểu T-CB.\nTỷ lệ luôn tính trên số người có mặt, không tính trên chỉ tiêu giao.',
        draft: service,
      },
      {
        key: 'II.5',
        heading: 'Cải cách tài chính công',
        required: true,
        guidance: `Dự toán, quy chế chi tiêu, tài sản công, giải ngân vốn đầu tư công.\n${register('II.5')}`,
        draft: finance,
      },
      {
        key: 'II.6',
        heading: 'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
        children: [
          {
            key: 'II.6.1',
            heading: 'Ứng dụng công nghệ thông tin',
            required: true,
            guidance: `Trang thiết bị, chữ ký số, văn bản điện tử, phần mềm dùng chung.\n${register('II.6.1')}`,
            draft: technology,
          },
          {
            key: 'II.6.2',
            heading: 'Áp dụng hệ thống quản lý chất lượng ISO 9001:2015',
            guidance: 'Kế hoạch duy trì, cải tiến; đánh giá nội bộ. Bỏ mục này nếu đơn vị không áp dụng.',
            draft: quality,
          },
        ],
      },
    ],
  },
  {
    key: 'III',
    heading: 'Đánh giá chung',
    children: [
      { key: 'III.1', heading: 'Ưu điểm', required: true, guidance: 'Mỗi ưu điểm một gạch đầu dòng, nêu việc đã làm được trong kỳ.' },
      {
        key: 'III.2',
        heading: 'Tồn tại, hạn chế',
        required: true,
        guidance: 'Nêu đúng việc còn vướng và nguyên nhân; không có thì ghi “Không”.',
      },
    ],
  },
  {
    key: 'IV',
    heading: 'Phương hướng, nhiệm vụ công tác cải cách hành chính năm tới',
    required: true,
    guidance: 'Mỗi nhiệm vụ một gạch đầu dòng, theo thứ tự sáu lĩnh vực.',
  },
  { key: 'V', heading: 'Kiến nghị, đề xuất', required: true, guidance: 'Kiến nghị với cấp trên; không có thì ghi “Không”.' },
  { key: 'kết thúc', required: true, guidance: 'Câu kết thúc, in ngay trước nơi nhận.', draft: closing },
];
