import { serialFromDay } from '../../base/date.ts';
import type { TableFilling } from '../filling.ts';

/** A document of the register as the source names it. */
export interface Cited {
  readonly type: string;
  readonly number: string;
  /** ISO day; absent where the source does not give it. */
  readonly day?: string;
  readonly by: string;
  /** Absent where the source does not give it. */
  readonly about?: string;
  readonly sections: string;
}

const ward = 'UBND phường Nguyễn Nghiêm';

/** What the sample cites, with the sections that do. */
export const cited: readonly Cited[] = [
  {
    type: 'Quyết định',
    number: '10/QĐ-UBND',
    day: '2023-01-10',
    by: ward,
    about: 'về việc ban hành Kế hoạch cải cách hành chính năm 2023',
    sections: 'I.1',
  },
  {
    type: 'Kế hoạch',
    number: '19/KH-UBND',
    day: '2023-03-02',
    by: ward,
    about: 'về tuyên truyền cải cách hành chính năm 2023',
    sections: 'I.2',
  },
  {
    type: 'Kế hoạch',
    number: '01/KH-UBND',
    day: '2023-01-05',
    by: ward,
    about: 'về kiểm tra, rà soát văn bản quy phạm pháp luật năm 2023',
    sections: 'II.1',
  },
  {
    type: 'Kế hoạch',
    number: '07/KH-UBND',
    day: '2023-02-15',
    by: ward,
    about: 'về thi hành pháp luật xử lý vi phạm hành chính năm 2023',
    sections: 'II.1',
  },
  {
    type: 'Kế hoạch',
    number: '10/KH-UBND',
    day: '2023-02-16',
    by: ward,
    about: 'về theo dõi tình hình thi hành pháp luật năm 2023',
    sections: 'II.1',
  },
  {
    type: 'Nghị định',
    number: '34/2016/NĐ-CP',
    day: '2016-05-14',
    by: 'Chính phủ',
    about: 'quy định chi tiết một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật',
    sections: 'II.1',
  },
  {
    type: 'Quyết định',
    number: '01/2023/QĐ-UBND',
    day: '2023-06-23',
    by: ward,
    about: 'ban hành Quy chế thực hiện dân chủ ở cơ sở',
    sections: 'II.1',
  },
  { type: 'Nghị định', number: '30/2020/NĐ-CP', day: '2020-03-05', by: 'Chính phủ', about: 'về công tác văn thư', sections: 'II.1' },
  {
    type: 'Quyết định',
    number: '24/QĐ-UBND',
    day: '2023-03-01',
    by: ward,
    about: 'về hoạt động kiểm soát thủ tục hành chính năm 2023',
    sections: 'II.2.1',
  },
  { type: 'Quyết định', number: '947/QĐ-UBND', day: '2021-10-11', by: 'UBND tỉnh Quảng Ngãi', sections: 'II.3' },
  { type: 'Nghị quyết', number: '20/2020/NQ-HĐND', by: 'HĐND tỉnh Quảng Ngãi', sections: 'II.3' },
  { type: 'Quyết định', number: '48/2021/QĐ-UBND', by: 'UBND tỉnh Quảng Ngãi', sections: 'II.4; IV' },
  {
    type: 'Quyết định',
    number: '10/QĐ-UBND',
    day: '2022-01-06',
    by: ward,
    about: 'ban hành Quy chế chi tiêu nội bộ, quản lý, sử dụng tài sản công giai đoạn 2021 - 2025',
    sections: 'II.5',
  },
  {
    type: 'Kế hoạch',
    number: '17/KH-UBND',
    day: '2023-03-01',
    by: ward,
    about: 'về ứng dụng, phát triển công nghệ thông tin năm 2023',
    sections: 'II.6.1',
  },
  {
    type: 'Kế hoạch',
    number: '08/KH-UBND',
    day: '2023-02-16',
    by: ward,
    about: 'về duy trì, cải tiến hệ thống quản lý chất lượng theo TCVN ISO 9001:2015',
    sections: 'II.6.2',
  },
  { type: 'Chỉ thị', number: '31-CT/TU', by: 'Ban Thường vụ Tỉnh ủy', sections: 'IV' },
];

/** The register's rows. */
export const documents = (of: readonly Cited[]): TableFilling => ({
  rows: of.map(({ type, number, day, by, about, sections }) => ({
    label: number,
    cells: { '2': type, '4': day === undefined ? null : serialFromDay(day), '5': by, '6': about ?? null, '7': sections },
  })),
});
