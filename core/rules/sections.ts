import type { Report, Section } from '../report/report.ts';
import type { SectionWords } from '../texts/findings/where.ts';

/** A section with the words that name it among all others: its number goes down from the outermost heading, `II.2.1`. */
export interface NamedSection {
  readonly section: Section;
  readonly words: SectionWords;
}

/** Every section of the report in reading order, children after their parent. */
export function allSections(report: Report): readonly Section[] {
  return namedSections(report).map(({ section }) => section);
}

export function namedSections(report: Report): readonly NamedSection[] {
  const all: NamedSection[] = [];
  const add = (section: Section, above: readonly string[]): void => {
    const path = pathOf(section.number, above);
    all.push({ section, words: { number: section.number === '' ? '' : path.join('.'), heading: section.heading, key: section.key } });
    for (const child of section.children) add(child, path);
  };
  for (const section of report.sections) add(section, []);
  return all;
}

/** `2.1` under `II` and `2` already holds the `2`. */
function pathOf(number: string, above: readonly string[]): readonly string[] {
  if (number === '') return above;
  const last = above[above.length - 1];
  return last !== undefined && number.startsWith(`${last}.`) ? [...above.slice(0, -1), number] : [...above, number];
}
