import { dayFromSerial, printLongDay, readDay } from '../base/date.ts';
import { toNfc } from '../base/text.ts';
import type { FieldKey } from '../form/form.ts';
import type { Report } from '../report/report.ts';
import { documentTexts } from '../texts/document.ts';
import type { Block, Letterhead } from './document.ts';
import { measures, ruleUnder, textWidthOfPage } from './measures.ts';
import { breakEvenly, longestWidth, textWidth } from './widths.ts';

/** A line of `Thông tin chung` as it prints; empty when blank or absent. */
export function fieldText(report: Report, key: FieldKey): string {
  return toNfc(report.fields.find((field) => field.key === key)?.printed ?? '').trim();
}

/** A line of `Thông tin chung` on one line, wherever its author broke it. */
export function fieldLine(report: Report, key: FieldKey): string {
  return fieldLines(report, key).join(' ');
}

/** The items of a line of `Thông tin chung` that holds several. */
export function fieldLines(report: Report, key: FieldKey): readonly string[] {
  return fieldText(report, key)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The day of signing (ISO); null while it is left open. */
export function signingDay(report: Report): string | null {
  const field = report.fields.find((candidate) => candidate.key === 'ngày ký');
  if (!field) return null;
  if (field.value.type === 'number') return dayFromSerial(field.value.value);
  return field.value.type === 'text' ? readDay(field.value.value) : null;
}

/** `ngày 06 tháng 12 năm 2023`, or with room for day and month while it is open (Điều 15). */
export function printedDay(report: Report): string {
  const day = signingDay(report);
  return day === null ? documentTexts.blankDay(report.period ? Number(report.period.to.slice(0, 4)) : null) : printLongDay(day);
}

/** `227/BC-UBND`; the number below ten takes a zero (II.3.c), a missing one leaves room. */
export function printedSymbol(report: Report): string {
  const typed = fieldLine(report, 'số ký hiệu').replace(/^số\s*:?\s*/i, '');
  const symbol = typed === '' ? documentTexts.defaultSymbol : typed;
  if (symbol.startsWith('/')) return `${documentTexts.numberGap}${symbol}`;
  return /^[1-9]\//.test(symbol) ? `0${symbol}` : symbol;
}

/** The grid at the top of page 1: both columns with their lines, sizes and rules (II.1–II.4). */
export function composeLetterhead(report: Report): Letterhead {
  const placeAndDay = documentTexts.placeAndDay(fieldLine(report, 'địa danh'), printedDay(report));
  const number = documentTexts.number(printedSymbol(report));
  const names = officeNames(fieldText(report, 'đơn vị'));
  const { set, left, right } = chooseSet(names, placeAndDay);
  const [nation, motto, day] = measures.sets[set];
  const officeSize = nation;
  // A place too long for one line breaks before the day, not inside it.
  const fits = textWidth(placeAndDay, day, 'italic') + measures.letterhead.slack <= right;
  const room = left - measures.letterhead.slack;
  const office = names.flatMap((name) => breakEvenly(name, room, officeSize, 'bold'));
  return {
    type: 'letterhead',
    superior: fieldLines(report, 'cơ quan chủ quản').flatMap((name) => breakEvenly(name.toUpperCase(), room, officeSize, 'regular')),
    office,
    officeRule: ruleUnder(longestWidth(office, officeSize, 'bold'), room),
    number,
    nation: documentTexts.nation,
    motto: documentTexts.motto,
    mottoRule: textWidth(documentTexts.motto, motto, 'bold'),
    placeAndDay: fits ? placeAndDay : documentTexts.placeAndDay(fieldLine(report, 'địa danh'), printedDay(report).replace(/ /g, '\u00a0')),
    sizes: [nation, motto, day],
    columns: [left, right],
    from: { type: 'field', key: 'đơn vị' },
  };
}

/** `BÁO CÁO`, the lines of the trích yếu as the user broke them, and the rule below (II.5.b). */
export function composeTitle(report: Report, size: number): Block {
  const page = textWidthOfPage(false);
  const lines = fieldLines(report, 'trích yếu').flatMap((line) => breakEvenly(line, page, size, 'bold'));
  const longest = longestWidth(lines.length > 0 ? lines : [documentTexts.kind], size, 'bold');
  return { type: 'title', kind: documentTexts.kind, lines, rule: ruleUnder(longest, page), from: { type: 'field', key: 'trích yếu' } };
}

/** `Kính gửi:` with one addressee on its line, or several below it, their dashes under the colon (II.9.d). */
export function composeAddress(report: Report, size: number): Block | null {
  const names = fieldLines(report, 'kính gửi').map(bareItem);
  if (names.length === 0) return null;
  const from = { type: 'field', key: 'kính gửi' } as const;
  if (names.length === 1) return { type: 'address', lines: [`${documentTexts.addressLabel} ${names[0]}.`], indents: [0, 0], from };
  const items = names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`);
  const toColon = textWidth(documentTexts.addressLabel.slice(0, -1), size, 'regular');
  const page = textWidthOfPage(false);
  const block = toColon + longestWidth(items, size, 'regular');
  const label = Math.max(measures.body.firstLine, Math.round((page - block) / 2));
  return { type: 'address', lines: [documentTexts.addressLabel, ...items], indents: [label, label + toColon], from };
}

/** An item of a list without the dash and the mark at its end that somebody may have typed. */
export function bareItem(text: string): string {
  return trimEndOf(text.replace(/^[-–+]\s*/, ''), ' ;.,');
}

/** A text without these characters at its end. */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** A People's Committee stands in two lines: what it is, and of which unit (II.2.b in use). */
function officeNames(office: string): readonly string[] {
  const upper = office.toUpperCase().replace(/^UBND(?=\s)/, documentTexts.council);
  const match = /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)\s+(.+)$/s.exec(upper);
  const lines = match ? [match[1] ?? '', match[2] ?? ''] : [upper];
  return lines.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== '');
}

/** The larger set where the day fits beside the office's name, else the smaller one. The right column grows with its longest line. */
function chooseSet(names: readonly string[], placeAndDay: string): { set: 0 | 1; left: number; right: number } {
  const page = textWidthOfPage(false);
  const { leftAtLeast, rightAtLeast, slack } = measures.letterhead;
  const right = (set: 0 | 1): number => {
    const [nation, , day] = measures.sets[set];
    const longest = Math.max(textWidth(documentTexts.nation, nation, 'bold'), textWidth(placeAndDay, day, 'italic'));
    return Math.max(rightAtLeast, longest + slack);
  };
  const left = (set: 0 | 1): number => {
    const longest = longestWidth(names, measures.sets[set][0], 'bold') + slack;
    return Math.max(leftAtLeast, longest > page / 2 ? 0 : longest);
  };
  for (const set of [0, 1] as const) {
    if (left(set) + right(set) <= page) return { set, left: page - right(set), right: right(set) };
  }
  const least = Math.min(right(1), page - leftAtLeast);
  return { set: 1, left: page - least, right: least };
}
