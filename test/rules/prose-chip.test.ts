import { proseChip } from '../../core/rules/prose-chip.ts';
import { ruleTable } from '../support/rule-table.ts';

ruleTable(proseChip, {
  valid: [
    { title: 'sentences whose names all mean a figure with a value are quiet' },
    {
      title: 'braces written twice are braces, and a bar outside a choice is a bar',
      passages: { II: ['Ghi {{như thế này}} | và thế này.'] },
    },
    { title: 'bold and italic marks in pairs are quiet', passages: { II: ['**Đậm** và __nghiêng__.'] } },
  ],
  invalid: [
    {
      title: 'an unknown name is found with the nearest known one',
      passages: { 'I.1': ['Tiếp nhận ⟦{hồ sơ tiêp nhận}⟧ hồ sơ.'] },
      told: [
        {
          key: 'prose/chip|I.1|1|{hồ sơ tiêp nhận}|0',
          severity: 'error',
          type: 'unknown name',
          found: '{hồ sơ tiêp nhận}',
          fixes: ['Đổi thành {hồ sơ tiếp nhận}'],
          safe: false,
        },
      ],
    },
    {
      title: 'the same words twice in a passage are two findings with keys of their own',
      passages: { II: ['Có ⟦{hồ sơ tiêp nhận}⟧ hồ sơ, nhắc lại: ⟦{hồ sơ tiêp nhận}⟧ hồ sơ.'] },
      told: [{ key: 'prose/chip|II|1|{hồ sơ tiêp nhận}|0' }, { key: 'prose/chip|II|1|{hồ sơ tiêp nhận}|1' }],
    },
    {
      title: 'a name that is like no other is found without an offer',
      passages: { II: ['Nói về ⟦{điều chưa ai biết tới}⟧.'] },
      told: [{ severity: 'error', type: 'unknown name', fixes: [] }],
    },
    {
      title: 'a figure without a value prints an ellipsis and is found',
      passages: { 'I.1': ['Đã họp ⟦{cuộc họp}⟧ cuộc.'] },
      figures: { 'cuộc họp': '' },
      told: [{ severity: 'warning', type: 'blank', fixes: [] }],
    },
    {
      title: 'a mark without its partner is found where it stands',
      passages: { II: ['Đề nghị ⟦**⟧hỗ trợ máy quét.'] },
      told: [{ severity: 'warning', type: 'unmatched', fixes: ['Xóa dấu'], safe: false }],
    },
    {
      title: 'a line of Thông tin chung may hold names, and they are looked at too',
      fields: { 'trích yếu': 'Kết quả năm ⟦{nawm}⟧' },
      told: [{ key: 'prose/chip|Thông tin chung|trích yếu|{nawm}|0', severity: 'error', type: 'unknown name' }],
    },
  ],
});
