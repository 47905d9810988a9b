import { type ReadSection, rawText } from './outline.ts';
import { parsePassage } from './passage.ts';
import { type PassageValues, printPassage } from './print-passage.ts';
import type { Passage, Section } from './report.ts';

/** The outline with every passage printed; `values` answers for the section that is called so. */
export function sectionsOf(read: readonly ReadSection[], values: (names: readonly string[]) => PassageValues): readonly Section[] {
  return read.map(({ cells, names, path: _path, children, ...section }) => {
    const own = values(names);
    const passages = cells.map(({ place, cell, printPlace, shown }, index): Passage => {
      const { lines, problems, unread } = printPassage(parsePassage(rawText(cell)), own);
      return { key: `${section.key}|${index + 1}`, place, held: cell, printPlace, shown, lines, problems, ...(unread ? { unread } : {}) };
    });
    return { ...section, passages, children: sectionsOf(children, values) };
  });
}
