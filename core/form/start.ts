import { serialFromDay } from '../base/date.ts';
import { type Period, printNextPeriod, printPeriod } from '../base/period.ts';
import { toNfc } from '../base/text.ts';
import type { Filling } from './filling.ts';

/** A new book's filling: the given one with the period and the unit that were asked for written into its lines. */
export function startFilling(filling: Filling, asked: { readonly period: Period | null; readonly unit: string | null }): Filling {
  return { ...filling, fields: { ...filling.fields, ...periodFields(asked.period), ...unitFields(asked.unit) } };
}

function periodFields(period: Period | null): Filling['fields'] {
  if (!period) return {};
  return {
    'kỳ báo cáo': printPeriod(period),
    'kỳ sau': printNextPeriod(period),
    năm: period.year,
    'từ ngày': serialFromDay(period.from),
    'đến ngày': serialFromDay(period.to),
    // A sample was signed in its own period.
    'ngày ký': null,
  };
}

const committee = 'Ủy ban nhân dân';
const commune = /^(xã|phường|đặc khu|thị trấn)\s+(.+)$/iu;

/** `phường Ba Đình` or `Ủy ban nhân dân phường Ba Đình`: the office, its short name and the place of its letters. Other names stand as typed. */
function unitFields(unit: string | null): Filling['fields'] {
  if (!unit) return {};
  const typed = toNfc(unit).trim().replace(/\s+/gu, ' ');
  const place = typed.replace(/^(Ủy ban nhân dân|UBND)\s+/iu, '');
  const match = commune.exec(place);
  const kind = match?.[1];
  const name = match?.[2];
  if (!kind || !name) return { 'đơn vị': typed };
  const small = kind.toLowerCase();
  return {
    'đơn vị': `${committee} ${small} ${name}`,
    'tên gọn': `UBND ${small}`,
    'địa danh': `${small.charAt(0).toUpperCase()}${small.slice(1)} ${name}`,
  };
}
