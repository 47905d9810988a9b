import { describe, expect, it } from 'vitest';
import { serialFromDay } from '../../core/base/date.ts';
import { composeAddress, composeLetterhead, composeTitle } from '../../core/document/compose-letterhead.ts';
import { textWidthOfPage } from '../../core/document/measures.ts';
import { longestWidth, textWidth } from '../../core/document/widths.ts';
import { makeReport } from '../support/report-parts.ts';

const ward = {
  'đơn vị': 'Ủy ban nhân dân phường Nguyễn Nghiêm',
  'địa danh': 'Phường Nguyễn Nghiêm',
  'số ký hiệu': '227/BC-UBND',
  'ngày ký': serialFromDay('2023-12-06'),
};

describe('the names at the top', () => {
  it.each([
    ['Ủy ban nhân dân phường Nguyễn Nghiêm', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NGUYỄN NGHIÊM']],
    ['UBND xã Xuân Phú', ['ỦY BAN NHÂN DÂN', 'XÃ XUÂN PHÚ']],
    ['Hội đồng nhân dân xã Ba Trang', ['HỘI ĐỒNG NHÂN DÂN', 'XÃ BA TRANG']],
    ['Phòng Nội vụ', ['PHÒNG NỘI VỤ']],
    ['', []],
  ])('%s stands in its lines', (office, lines) => {
    expect(composeLetterhead(makeReport({ fields: { 'đơn vị': office } })).office).toEqual(lines);
  });

  it('has a superior only where one is named, not bold and in capitals', () => {
    expect(composeLetterhead(makeReport({ fields: ward })).superior).toEqual([]);
    expect(
      composeLetterhead(makeReport({ fields: { 'đơn vị': 'Phòng Kinh tế', 'cơ quan chủ quản': 'UBND phường Nghĩa Lộ' } })).superior,
    ).toEqual(['UBND PHƯỜNG NGHĨA LỘ']);
  });

  it('breaks a long name into even lines of its column', () => {
    const { office, columns, sizes } = composeLetterhead(
      makeReport({ fields: { ...ward, 'đơn vị': 'Ban Chỉ đạo cải cách hành chính và chuyển đổi số phường Nguyễn Nghiêm' } }),
    );
    expect(office.length).toBeGreaterThan(1);
    expect(longestWidth(office, sizes[0], 'bold')).toBeLessThanOrEqual(columns[0]);
  });
});

describe('number and day', () => {
  const room = '\u00a0'.repeat(8);

  it.each([
    ['227/BC-UBND', 'Số: 227/BC-UBND'],
    ['Số: 227/BC-UBND', 'Số: 227/BC-UBND'],
    ['7/BC-UBND', 'Số: 07/BC-UBND'],
    ['/BC-UBND', `Số: ${room}/BC-UBND`],
    ['', `Số: ${room}/BC-UBND`],
  ])('the number typed as “%s” prints as “%s”', (typed, printed) => {
    expect(composeLetterhead(makeReport({ fields: { 'số ký hiệu': typed } })).number).toBe(printed);
  });

  it('pads the day, and of the months only the first two', () => {
    expect(composeLetterhead(makeReport({ fields: ward })).placeAndDay).toBe('Phường Nguyễn Nghiêm, ngày 06 tháng 12 năm 2023');
    expect(composeLetterhead(makeReport({ fields: { ...ward, 'ngày ký': serialFromDay('2024-03-05') } })).placeAndDay).toBe(
      'Phường Nguyễn Nghiêm, ngày 05 tháng 3 năm 2024',
    );
  });

  it('leaves room for a day that is not given yet, in the year of the period', () => {
    expect(composeLetterhead(makeReport({ fields: { 'địa danh': 'Ba Trang', 'ngày ký': '' }, year: 2025 })).placeAndDay).toBe(
      'Ba Trang, ngày … tháng … năm 2025',
    );
  });
});

describe('sizes and rules', () => {
  it('uses 13/14/14 where place and day fit beside the name, else 12/13/13', () => {
    expect(
      composeLetterhead(makeReport({ fields: { ...ward, 'đơn vị': 'Ủy ban nhân dân xã Ba Trang', 'địa danh': 'Ba Trang' } })).sizes,
    ).toEqual([13, 14, 14]);
    expect(composeLetterhead(makeReport({ fields: ward })).sizes).toEqual([12, 13, 13]);
  });

  it.each([ward, { ...ward, 'địa danh': 'Ba Trang' }, { ...ward, 'địa danh': 'Xã Một Cái Tên Rất Dài Không Vừa Một Dòng Nào Cả' }, {}])(
    'fills the width between the margins (%#)',
    (fields) => {
      const { columns, nation, sizes } = composeLetterhead(makeReport({ fields }));
      expect(columns[0] + columns[1]).toBe(textWidthOfPage(false));
      expect(columns[1]).toBeGreaterThan(textWidth(nation, sizes[0], 'bold'));
    },
  );

  it('a place too long for one line breaks before the day, not inside it', () => {
    const fields = { ...ward, 'địa danh': 'Thị trấn Nông trường Việt Lâm Hạ, huyện Vị Xuyên' };
    expect(composeLetterhead(makeReport({ fields })).placeAndDay).toBe(
      `${fields['địa danh']}, ngày\u00a006\u00a0tháng\u00a012\u00a0năm\u00a02023`,
    );
  });

  it('the rule below the motto is as long as the motto, the one below the name 1/3 to 1/2 of its longest line', () => {
    const { mottoRule, motto, officeRule, office, sizes } = composeLetterhead(makeReport({ fields: ward }));
    expect(mottoRule).toBe(textWidth(motto, sizes[1], 'bold'));
    const share = officeRule / longestWidth(office, sizes[0], 'bold');
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });
});

describe('the title', () => {
  it('breaks where the user breaks it, with a rule of 1/3 to 1/2 of the longest line', () => {
    const lines = ['Kết quả thực hiện cải cách hành chính năm 2023', 'và phương hướng nhiệm vụ năm 2024'];
    const title = composeTitle(makeReport({ fields: { 'trích yếu': lines.join('\n') } }), 14);
    expect(title).toMatchObject({ kind: 'BÁO CÁO', lines });
    const share = title.type === 'title' ? title.rule / longestWidth(lines, 14, 'bold') : 0;
    expect(share).toBeGreaterThan(1 / 3);
    expect(share).toBeLessThan(1 / 2);
  });
});

describe('Kính gửi', () => {
  it('is left out where nobody is addressed', () => expect(composeAddress(makeReport({ fields: { 'kính gửi': '' } }), 14)).toBeNull());

  it('stands on one line with one addressee', () => {
    expect(composeAddress(makeReport({ fields: { 'kính gửi': 'Phòng Nội vụ thị xã Đức Phổ' } }), 14)).toMatchObject({
      lines: ['Kính gửi: Phòng Nội vụ thị xã Đức Phổ.'],
    });
  });

  it('lists several with dash and semicolon, the last with a full stop, the dashes below the colon', () => {
    const address = composeAddress(makeReport({ fields: { 'kính gửi': '- UBND thị xã;\nPhòng Nội vụ' } }), 14);
    expect(address).toMatchObject({ lines: ['Kính gửi:', '- UBND thị xã;', '- Phòng Nội vụ.'] });
    if (address?.type === 'address') expect(address.indents[1] - address.indents[0]).toBe(textWidth('Kính gửi', 14, 'regular'));
  });
});
