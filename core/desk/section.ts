import { keyOf } from '../base/text.ts';
import type { SectionForm } from '../form/form.ts';
import { parsePassage } from '../report/passage.ts';
import { printPassage } from '../report/print-passage.ts';
import type { Report } from '../report/report.ts';
import { type NamedSection, namedSections } from '../rules/sections.ts';
import { deskTexts } from '../texts/desk.ts';
import { type Book, refuse } from './book.ts';
import { chipViews } from './chips.ts';
import type { Answer, Request, SectionView } from './request.ts';
import { readSectionText } from './section-text.ts';
import { findTyped } from './typed-numbers.ts';

/** A section as the editor shows it: its rows as one text, every brace with what it prints, every typed number that a figure knows. */
export function showSection(book: Book, request: Extract<Request, { type: 'section' }>): Answer {
  const { report, site, values } = book;
  const named = namedSections(report).find(({ section }) => section.key === request.section);
  if (!named || !site || !values) return refuse(deskTexts.noSection);
  const { section } = named;
  const answers = values(namesOf(named));
  const text = readSectionText(book.workbook, section);
  const passage = parsePassage(text.text);
  const form = findForm(report.form?.sections ?? [], section.key);
  const view: SectionView = {
    key: section.key,
    number: section.number,
    heading: section.heading,
    required: section.required,
    guidance: section.own ? '' : (form?.guidance ?? ''),
    state: section.state,
    person: section.person,
    place: section.written,
    text: text.text,
    printed: printPassage(passage, answers).lines,
    chips: chipViews(passage, { report, site, values: answers }),
    typed: findTyped(text, passage, report.figures),
    last: lastTime(report, section.key),
  };
  return { reply: { type: 'section', section: view }, edits: [], own: [], marks: null };
}

/** What the register of documents may call a section. */
function namesOf({ section, words }: NamedSection): readonly string[] {
  return [section.key, words.number, section.heading].map(keyOf).filter((name) => name !== '');
}

function findForm(forms: readonly SectionForm[], key: string): SectionForm | null {
  for (const form of forms) {
    if (form.key === key) return form;
    const inner = findForm(form.children ?? [], key);
    if (inner) return inner;
  }
  return null;
}

/** The passages that `Kỳ trước` keeps of a section, in their order. */
function lastTime(report: Report, key: string): string {
  const passages = report.earlier.find(({ relation }) => relation === 'kỳ trước')?.passages ?? {};
  const start = keyOf(`${key}|`);
  return Object.entries(passages)
    .filter(([name]) => keyOf(name).startsWith(start))
    .sort(([a], [b]) => ordinal(a) - ordinal(b))
    .map(([, text]) => text)
    .join('\n');
}

function ordinal(key: string): number {
  return Number(key.slice(key.lastIndexOf('|') + 1)) || 0;
}
