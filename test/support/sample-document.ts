import { headRows } from '../../core/document/compose-heads.ts';
import type { Block, Document, GridCell, GridRow, ParagraphLook } from '../../core/document/document.ts';
import { fitColumns } from '../../core/document/fit-columns.ts';
import { ruleUnder, textWidthOfPage } from '../../core/document/measures.ts';
import { longestWidth, textWidth } from '../../core/document/widths.ts';
import type { Run } from '../../core/report/report.ts';

const from = { type: 'form' } as const;
const page = textWidthOfPage(false);

function heading(level: number, number: string, text: string): Block {
  return { type: 'heading', level, number, text, look: level === 1 ? 'section' : 'clause', from };
}

function line(look: ParagraphLook, text: string | readonly Run[], more: { readonly keepNext?: true; readonly head?: string } = {}): Block {
  const label = { body: '', basis: '', star: '*', dash: '-', plus: '+', number: '1.', letter: 'a)' }[look];
  const runs = typeof text === 'string' ? [{ text, ...(look === 'star' ? { bold: true as const } : {}) }] : text;
  return { type: 'paragraph', look, ...(label === '' ? {} : { label }), runs, from, ...more };
}

const office = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NGUYỄN NGHIÊM'];
const title = ['Kết quả thực hiện cải cách hành chính năm 2023', 'và phương hướng nhiệm vụ năm 2024'];
const motto = 'Độc lập - Tự do - Hạnh phúc';

const letterhead: Block = {
  type: 'letterhead',
  superior: [],
  office,
  officeRule: ruleUnder(longestWidth(office, 12, 'bold'), 3713),
  number: 'Số: 227/BC-UBND',
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto,
  mottoRule: textWidth(motto, 13, 'bold'),
  placeAndDay: 'Phường Nguyễn Nghiêm, ngày 06 tháng 12 năm 2023',
  sizes: [12, 13, 13],
  columns: [page - 5641, 5641],
  from,
};

const text: readonly Block[] = [
  line('basis', 'Căn cứ Luật Tổ chức chính quyền địa phương;'),
  line(
    'body',
    'Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân phường Nguyễn Nghiêm báo cáo kết quả cải cách hành chính năm 2023 và việc cần làm trong năm 2024 như sau:',
  ),
  heading(1, 'I.', 'CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH'),
  heading(2, '1.', 'Tổ chức chỉ đạo, điều hành'),
  line('body', [
    { text: 'Ngay từ đầu năm, phường đã ban hành kế hoạch cải cách hành chính' },
    { text: '', note: [{ text: 'Quyết định số 10/QĐ-UBND ngày 10/01/2023 của Ủy ban nhân dân phường.' }] },
    {
      text: ', giao việc cho từng công chức kèm thời hạn và sản phẩm phải có, mỗi quý kiểm điểm một lần trong cuộc họp giao ban của Ủy ban nhân dân phường.',
    },
  ]),
  line(
    'body',
    'Báo cáo tháng, quý và năm được gửi đúng hạn; số liệu lấy từ phần mềm một cửa và đối chiếu với sổ theo dõi của từng bộ phận trước khi ký.',
  ),
  heading(2, '2.', 'Tuyên truyền cải cách hành chính'),
  line(
    'body',
    'Nội dung tuyên truyền gắn với việc người dân hay hỏi: nộp hồ sơ tại nhà, trả phí trên mạng, tra cứu kết quả bằng mã hồ sơ. Hệ thống loa của phường phát mỗi tuần hai buổi, tổ dân phố nhắn tin trong nhóm chung, bộ phận một cửa đặt bảng hướng dẫn ngay tại quầy.',
  ),
  heading(1, 'II.', 'KẾT QUẢ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH'),
  heading(2, '1.', 'Cải cách thể chế'),
  line('body', 'Trong năm, phường ban hành 01 văn bản quy phạm pháp luật, đã tự kiểm tra và không phát hiện nội dung trái quy định.', {
    head: 'a) Xây dựng văn bản:',
  }),
  line('body', 'Văn bản của cấp trên được niêm yết và gửi tới từng tổ dân phố trong ba ngày làm việc.', { head: 'b) Phổ biến pháp luật:' }),
  heading(2, '2.', 'Cải cách thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính'),
  heading(3, '2.1.', 'Cải cách thủ tục hành chính'),
  line('star', 'Kết quả giải quyết hồ sơ từ ngày 01/01/2023 đến ngày 06/12/2023'),
  line('dash', [
    { text: 'Hồ sơ tiếp nhận: ' },
    { text: '3.956', figure: 'hồ sơ tiếp nhận' },
    { text: ' hồ sơ (' },
    { text: 'trong đó: trực tuyến 2.315, trực tiếp 1.635, kỳ trước chuyển qua 06', italic: true },
    { text: ');' },
  ]),
  line('dash', 'Hồ sơ đã giải quyết: 3.938 hồ sơ, trước hạn và đúng hạn 3.925 hồ sơ, quá hạn 13 hồ sơ;'),
  line('dash', 'Hồ sơ đang giải quyết: 04 hồ sơ, đều trong hạn;'),
  line('dash', 'Số hóa hồ sơ:'),
  line('plus', 'Khi tiếp nhận: 2.291/3.897 hồ sơ, đạt 58,79%;'),
  line('plus', 'Khi trả kết quả: 1.866/3.877 hồ sơ, đạt 48,13%.'),
  heading(3, '2.2.', 'Thực hiện cơ chế một cửa, một cửa liên thông'),
  line(
    'body',
    'Quy trình, biểu mẫu, mức phí và thời hạn của từng thủ tục được niêm yết tại bộ phận một cửa và trên trang thông tin của phường. Người nộp hồ sơ được hẹn ngày trả cụ thể; hồ sơ trễ hạn đều có thư xin lỗi và hẹn lại một lần.',
  ),
  heading(2, '3.', 'Cải cách tổ chức bộ máy'),
  line('star', [{ text: 'Cán bộ: 10 người', bold: true }, { text: ' (tất cả đạt chuẩn chức danh). Trong đó:' }]),
  line('dash', 'Trình độ chuyên môn:'),
  ...['Thạc sĩ: 02/10 người, 20%;', 'Đại học: 06/10 người, 60%;', 'Cao đẳng: 01/10 người, 10%;', 'Trung cấp: 01/10 người, 10%.'].map(
    (item) => line('plus', item),
  ),
  line('letter', 'Việc nâng lương được lập hồ sơ đúng kỳ cho 07 người.'),
  line('number', 'Hồ sơ công chức được cập nhật đủ trên phần mềm quản lý.'),
  heading(1, 'III.', 'ĐÁNH GIÁ CHUNG'),
  heading(2, '1.', 'Ưu điểm'),
  line(
    'dash',
    'Cấp ủy và chính quyền theo sát kế hoạch; việc chậm được nêu tên và có người chịu trách nhiệm. Tỷ lệ hồ sơ nộp trực tuyến tăng đều qua các quý, người dân ít phải đi lại hơn trước.',
  ),
  line('dash', 'Cơ sở vật chất của bộ phận một cửa được sửa sang, có chỗ ngồi chờ, máy tính tra cứu và người hướng dẫn.'),
  heading(2, '2.', 'Tồn tại, hạn chế'),
  line('dash', 'Đường truyền có lúc chậm, làm chậm việc số hóa và trả kết quả.'),
  heading(1, 'IV.', 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024'),
  ...[
    'Ban hành kế hoạch năm 2024 trước ngày 15/01/2024, mỗi việc một người phụ trách và một thời hạn;',
    'Nâng tỷ lệ số hóa hồ sơ khi tiếp nhận lên trên 90%, kết quả giải quyết lên trên 80%;',
    'Rà soát quy trình nội bộ của những thủ tục có hồ sơ quá hạn, báo cáo trong quý I;',
    'Mở hai lớp hướng dẫn nộp hồ sơ trực tuyến cho tổ trưởng tổ dân phố và đoàn viên thanh niên.',
  ].map((item) => line('dash', item)),
  heading(1, 'V.', 'KIẾN NGHỊ, ĐỀ XUẤT'),
  line('body', 'Đề nghị thị xã bổ sung máy quét và nâng cấp đường truyền cho bộ phận một cửa của các phường.', { keepNext: true }),
  line(
    'body',
    'Trên đây là báo cáo kết quả cải cách hành chính năm 2023 và phương hướng năm 2024 của Ủy ban nhân dân phường Nguyễn Nghiêm./.',
    { keepNext: true },
  ),
];

const closing: Block = {
  type: 'closing',
  recipients: [
    '- Như trên;',
    '- Phòng Nội vụ thị xã;',
    '- Thường trực Đảng ủy phường;',
    '- Chủ tịch, Phó Chủ tịch UBND phường;',
    '- Lưu: VT.',
  ],
  capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  office: '',
  name: '',
  columns: [4300, page - 4300],
  from,
};

const headings = [
  'STT',
  'Lĩnh vực giải quyết',
  'Số lượng hồ sơ tiếp nhận > Tổng số',
  'Số lượng hồ sơ tiếp nhận > Trong kỳ > Trực tuyến',
  'Số lượng hồ sơ tiếp nhận > Trong kỳ > Trực tiếp, dịch vụ bưu chính',
  'Số lượng hồ sơ tiếp nhận > Từ kỳ trước',
  'Số lượng hồ sơ đã giải quyết > Tổng số',
  'Số lượng hồ sơ đã giải quyết > Trước hạn',
  'Số lượng hồ sơ đã giải quyết > Đúng hạn',
  'Số lượng hồ sơ đã giải quyết > Quá hạn',
  'Số lượng hồ sơ đang giải quyết > Tổng số',
  'Số lượng hồ sơ đang giải quyết > Trong hạn',
  'Số lượng hồ sơ đang giải quyết > Quá hạn',
];
const fields = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Người có công',
  'Thi đua, khen thưởng',
  'Tôn giáo',
  'Giáo dục và đào tạo',
  'Thể dục, thể thao',
  'Lao động, việc làm',
];

function wideRows(): readonly GridRow[] {
  const rows = fields.map((field, index): GridRow => {
    const numbers = [index * 37 + 12, index * 20 + 7, index * 17 + 5, 0, index * 37 + 12, index * 30 + 9, index * 7 + 3, 0, 0, 0, 0];
    return {
      cells: [
        cell(0, String(index + 1), 'center'),
        cell(1, field, 'left'),
        ...numbers.map((value, at) => cell(at + 2, String(value), 'right')),
      ],
    };
  });
  const group: GridRow = {
    cells: [cell(0, 'I', 'center'), { ...cell(1, 'Thủ tục thuộc thẩm quyền của phường', 'left'), across: 12 }],
    bold: true,
  };
  const total: GridRow = {
    cells: [
      { ...cell(0, 'TỔNG SỐ', 'center'), across: 2 },
      ...Array.from({ length: 11 }, (_, at) => cell(at + 2, at === 0 ? '3.956' : String(at * 111), 'right')),
    ],
    bold: true,
  };
  return [group, ...rows, total];
}

function cell(column: number, content: string, align: GridCell['align']): GridCell {
  return { column, runs: content === '' ? [] : [{ text: content }], align };
}

function wideGrid(): Block {
  const head = headRows(
    headings,
    headings.map((_, index) => `(${index + 1})`),
  );
  const rows = wideRows();
  const { columns, fontSize } = fitColumns([5, 24, 10, 10, 14, 10, 10, 10, 10, 10, 10, 10, 10], textWidthOfPage(true), [...head, ...rows]);
  return {
    type: 'grid',
    caption: 'Tình hình giải quyết thủ tục hành chính',
    unitLine: 'Đơn vị tính: hồ sơ',
    columns,
    head,
    rows,
    fontSize,
    from,
  };
}

function longGrid(): Block {
  const head = headRows(['TT', 'Nội dung', 'Đơn vị tính', 'Kết quả', 'Ghi chú'], ['(1)', '(2)', '(3)', '(4)', '(5)']);
  const rows = Array.from(
    { length: 45 },
    (_, index): GridRow => ({
      cells: [
        cell(0, String(index + 1), 'center'),
        cell(1, `Nội dung thống kê thứ ${index + 1} của biểu số hóa hồ sơ, giấy tờ`, 'left'),
        cell(2, 'hồ sơ', 'center'),
        cell(3, String(index * 13), 'right'),
        cell(4, '', 'left'),
      ],
    }),
  );
  const { columns, fontSize } = fitColumns([6, 50, 12, 12, 16], page, [...head, ...rows]);
  return { type: 'grid', caption: 'Số hóa hồ sơ', columns, head, rows, fontSize, from };
}

function appendix(label: string, heading: string): Block {
  const reference = '(Kèm theo Báo cáo số 227/BC-UBND ngày 06 tháng 12 năm 2023 của Ủy ban nhân dân phường Nguyễn Nghiêm)';
  return { type: 'appendix', label, title: heading, reference, rule: Math.round(page / 6), from };
}

/** A report of a ward as compose would make it, in sentences of our own: every kind of block, a wide and a long appendix. */
export const sampleDocument: Document = {
  title: 'Báo cáo kết quả thực hiện cải cách hành chính năm 2023',
  author: 'Ủy ban nhân dân phường Nguyễn Nghiêm',
  day: '2023-12-06',
  bodySize: 13,
  parts: [
    {
      landscape: false,
      restart: false,
      blocks: [
        letterhead,
        { type: 'title', kind: 'BÁO CÁO', lines: title, rule: ruleUnder(longestWidth(title, 13, 'bold'), page), from },
        {
          type: 'address',
          lines: ['Kính gửi:', '- Ủy ban nhân dân thị xã Đức Phổ;', '- Phòng Nội vụ thị xã Đức Phổ.'],
          indents: [2400, 3200],
          from,
        },
        ...text,
        closing,
      ],
    },
    { landscape: true, restart: true, blocks: [appendix('Phụ lục I', 'TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'), wideGrid()] },
    { landscape: false, restart: true, blocks: [appendix('Phụ lục II', 'SỐ HÓA HỒ SƠ, GIẤY TỜ'), longGrid()] },
  ],
};
