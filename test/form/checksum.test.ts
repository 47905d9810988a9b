import { describe, expect, it } from 'vitest';
import { checksum } from '../../core/form/checksum.ts';

describe('checksum', () => {
  it('of nothing is the basis of FNV-1a', () => {
    expect(checksum('')).toBe('811c9dc5');
  });

  it('is always eight digits', () => {
    for (const text of ['a', 'Báo cáo', '😀', '\ud800', 'x'.repeat(1000)]) expect(checksum(text)).toMatch(/^[0-9a-f]{8}$/);
  });

  it('tells apart accents, order and length', () => {
    const texts = ['bao cao', 'báo cáo', 'báo cạo', 'cáo báo', 'báo cáo ', 'ba\u0301o ca\u0301o'];
    expect(new Set(texts.map(checksum)).size).toBe(texts.length);
  });
});
