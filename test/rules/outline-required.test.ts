import { outlineRequired } from '../../core/rules/outline-required.ts';
import { ruleTable } from '../support/rule-table.ts';
import { smallFilling } from '../support/small-form.ts';

ruleTable(outlineRequired, {
  valid: [
    { title: 'a book with every required line and section is quiet' },
    { title: 'a section that is not required may stay empty', passages: { 'I.2': [''] } },
    { title: '“Không phát sinh” is an answer', passages: { II: ['Không phát sinh.'] } },
  ],
  invalid: [
    {
      title: 'a required section without a word is found where it would be written',
      passages: { II: ['⟦⟧'] },
      told: [{ key: 'outline/required|II', severity: 'warning', type: 'empty section', fixes: [] }],
    },
    {
      title: 'blanks are no words',
      passages: { 'I.1': ['⟦   ⟧'] },
      told: [{ key: 'outline/required|I.1', type: 'empty section' }],
    },
    {
      title: 'a required line of Thông tin chung must be filled before the report goes out',
      fields: { 'đơn vị': '⟦⟧', 'địa danh': '⟦⟧', 'ngày ký': '' },
      told: [
        { key: 'outline/required|Thông tin chung|đơn vị', severity: 'warning', type: 'blank field' },
        { key: 'outline/required|Thông tin chung|địa danh', type: 'blank field' },
      ],
    },
    {
      title: 'a required section that was deleted is missed after the section before it',
      filling: { ...smallFilling, ownSections: [] },
      passages: { 'I.2': ['⟦Hiện có 10 công chức.⟧'], II: [''] },
      erased: ['II'],
      told: [{ key: 'outline/required|II', severity: 'warning', type: 'missing section' }],
    },
  ],
});
