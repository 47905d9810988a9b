import { bookTexts } from '../../texts/book.ts';
import type { CellPlan } from '../../workbook/plan.ts';
import { cell, computed, shown } from './cells.ts';
import type { Model } from './model.ts';

/** `Kỳ báo cáo: năm 2025 · Đơn vị tính: hồ sơ`: follows the period typed in `Thông tin chung`. */
export function periodLine(model: Model, sheet: string, unitLine: string): CellPlan {
  const index = model.form.fields.findIndex((field) => field.key === 'kỳ báo cáo');
  if (index === -1) return cell(unitLine, 'hintRight');
  const address = model.addresses({ sheet }).field(index);
  const rest = unitLine === '' ? '' : ` · ${unitLine}`;
  const value = shown(model.evaluator.field(index));
  const period = typeof value === 'string' ? `${bookTexts.period}${value}${rest}` : unitLine;
  const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  return computed(`=IF(${address}="",${quoted(unitLine)},${quoted(bookTexts.period)}&${address}&${quoted(rest)})`, period, 'hintRight');
}
