import type { Report } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import { bareItem, fieldLines, fieldText } from './compose-letterhead.ts';
import type { Closing } from './document.ts';
import { measures, textWidthOfPage } from './measures.ts';

/** Recipients on the left, who signs and in what capacity on the right (II.7, II.9). */
export function composeClosing(report: Report): Closing {
  const left = measures.closing.left;
  return {
    type: 'closing',
    recipients: composeRecipients(fieldLines(report, 'nơi nhận'), fieldLines(report, 'kính gửi').length > 0),
    capacity: [...fieldLines(report, 'quyền hạn ký'), ...fieldLines(report, 'chức vụ ký')].map((line) => line.toUpperCase()),
    office: '',
    name: fieldText(report, 'người ký'),
    columns: [left, textWidthOfPage(false) - left],
    from: { type: 'field', key: 'nơi nhận' },
  };
}

/** Each on its line with dash and semicolon, the last with a full stop; who is addressed above is `Như trên` (II.9.b, d). */
function composeRecipients(typed: readonly string[], addressed: boolean): readonly string[] {
  const names = typed.map(bareItem).filter((name) => name !== '');
  const above = documentTexts.asAbove;
  const all =
    addressed && names.length > 0 && !names.some((name) => name.toLowerCase() === above.toLowerCase()) ? [above, ...names] : names;
  return all.map((name, index) => `- ${name}${index === all.length - 1 ? '.' : ';'}`);
}
