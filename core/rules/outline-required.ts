import type { SectionForm } from '../form/form.ts';
import { sheets } from '../form/sheets.ts';
import type { Report, Section } from '../report/report.ts';
import type { Rule, Tell } from './rule.ts';
import { type NamedSection, namedSections } from './sections.ts';

type Telling = Tell<'outline/required'>;

/** Every section that the form requires says something, and so does every required line of `Thông tin chung`. */
export const outlineRequired: Rule<'outline/required'> = {
  id: 'outline/required',
  severity: 'warning',
  check(report, tell) {
    for (const field of report.fields) {
      if (!field.form?.required || field.form.formula !== undefined || !isBlank(field.held.value)) continue;
      tell({ place: field.place, key: [sheets.general, field.key], data: { type: 'blank field', label: field.label } });
    }
    const sections = namedSections(report);
    for (const { section, words } of sections) {
      if (!section.required || hasText(section)) continue;
      tell({ place: section.written, key: [section.key], data: { type: 'empty section', section: words } });
    }
    checkMissing(report, sections, tell);
  },
};

/** A section that was deleted would be written after the one before it in the form. */
function checkMissing(report: Report, sections: readonly NamedSection[], tell: Telling): void {
  const present = new Map(sections.map(({ section }) => [section.key, section]));
  let before = report.sections[0];
  // A sheet that is not there, or was not read, is said once by the book's trouble, not section by section.
  if (!before || !report.form) return;
  const walk = (forms: readonly SectionForm[]): void => {
    for (const form of forms) {
      const section = present.get(form.key);
      if (section) before = section;
      else if (form.required && before) {
        const words = { number: '', heading: form.heading ?? '', key: form.key };
        tell({ place: before.written, key: [form.key], data: { type: 'missing section', section: words } });
      }
      walk(form.children ?? []);
    }
  };
  walk(report.form.sections);
}

function hasText(section: Section): boolean {
  return section.passages.some((passage) => !isBlank(passage.held.value)) || section.children.some(hasText);
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}
