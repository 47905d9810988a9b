import { describe, expect, it } from 'vitest';
import { familyNames, sayCounts } from '../../core/texts/desk.ts';
import { findings } from '../../core/texts/findings.ts';

describe('the summary line', () => {
  it('says each severity that is open, and nothing of the others', () => {
    expect(sayCounts({ error: 3, warning: 5, hint: 12 })).toBe('3 phải sửa · 5 cần xem lại · 12 góp ý');
    expect(sayCounts({ error: 0, warning: 1, hint: 0 })).toBe('1 cần xem lại');
  });

  it('says that nothing is left when nothing is open', () => {
    expect(sayCounts({ error: 0, warning: 0, hint: 0 })).toBe('Không còn chỗ nào cần xem.');
  });
});

it('every rule belongs to a family that people have a word for', () => {
  const families = Object.keys(findings).map((id) => id.split('/')[0] ?? '');
  expect(families.filter((family) => !(family in familyNames))).toEqual([]);
});
