import { describe, expect, it } from 'vitest';
import type { Report, Section } from '../../core/report/report.ts';
import { namedSections } from '../../core/rules/sections.ts';
import { drawBook } from '../support/draw-book.ts';

function numbersOf(report: Report): readonly string[] {
  return namedSections(report).map(({ words }) => words.number);
}

describe('the number by which a sentence names a section', () => {
  it('goes down from the outermost heading; a passage without heading has none', () => {
    expect(numbersOf(drawBook({}).report)).toEqual(['', 'I', 'I.1', 'I.2', 'I.3', 'II', '']);
  });

  it('does not say twice what a decimal number holds already', () => {
    const { report } = drawBook({});
    const [first] = report.sections;
    if (!first) throw new Error('no section');
    const section = (number: string, children: readonly Section[]): Section => ({ ...first, number, heading: 'A', children });
    const tree = section('II', [section('2', [section('2.1', []), section('2.2', [section('a', [])])])]);
    expect(numbersOf({ ...report, sections: [tree] })).toEqual(['II', 'II.2', 'II.2.1', 'II.2.2', 'II.2.2.a']);
  });
});
