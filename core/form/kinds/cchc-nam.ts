import type { Form } from '../form.ts';
import { f06 } from '../tables/f-06.ts';
import { tCb } from '../tables/t-cb.ts';
import { tSh } from '../tables/t-sh.ts';
import { tVb } from '../tables/t-vb.ts';
import { fields } from './cchc-nam-fields.ts';
import { figures } from './cchc-nam-figures.ts';
import { sections } from './cchc-nam-sections.ts';

/** The annual report of a commune on administrative reform. Its outline is a proposal: the superior's own wins. */
export const cchcNam: Form = {
  id: 'cchc-nam',
  version: 1,
  name: 'Báo cáo CCHC năm',
  period: 'year',
  numbering: ['roman', 'arabic', 'decimal', 'letter'],
  fields,
  sections,
  tables: [f06, tSh, tCb, tVb],
  figures,
  reasons: [
    'Số liệu lấy từ hai hệ thống có thời điểm chốt khác nhau.',
    'Một số hồ sơ không thuộc diện phải số hóa.',
    'Cấp trên bổ sung chỉ tiêu sau thời điểm lấy số liệu.',
    'Số liệu kỳ trước đã được điều chỉnh sau khi báo cáo.',
    'Ghi theo văn bản của cơ quan cấp trên.',
  ],
};
