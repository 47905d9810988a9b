import type { Filling, OwnSection, SectionFilling, SectionState } from '../filling.ts';
import type { Form, SectionForm } from '../form.ts';
import { sectionNumber } from '../numbering.ts';

/** A section as it will stand in `Nội dung`. */
export interface LaidSection {
  /** Empty for the unit's own. */
  readonly key: string;
  readonly heading: string;
  readonly level: number;
  /** As printed; empty where the scheme gives none and for passages without heading. */
  readonly number: string;
  readonly form: SectionForm | null;
  readonly passages: readonly string[];
  /** Null for a heading that only stands above others. */
  readonly state: SectionState | null;
  readonly person: string;
}

/** The outline in document order: the form's sections with the unit's own among them, numbered. */
export function outlineOf(form: Form, filling: Filling): readonly LaidSection[] {
  const sections = form.sections.flatMap((section) => withOwn(section, 1, filling));
  return numbered(form, [...sections, ...strayOwn(form, filling)]);
}

type Unnumbered = Omit<LaidSection, 'number'>;

function withOwn(section: SectionForm, level: number, filling: Filling): readonly Unnumbered[] {
  const own = filling.ownSections.filter((candidate) => candidate.after === section.key);
  // The unit's own stand below the whole of what they follow, unless they open its inside.
  const inside = (own[0]?.level ?? level) > level;
  const laid = own.map(ownSection);
  const children = (section.children ?? []).flatMap((child) => withOwn(child, level + 1, filling));
  const self = formSection(section, level, filling.sections[section.key]);
  return inside ? [self, ...laid, ...children] : [self, ...children, ...laid];
}

/** Own sections that follow nothing the form knows stand last, rather than being lost. */
function strayOwn(form: Form, filling: Filling): readonly Unnumbered[] {
  const known = new Set<string>();
  const walk = (sections: readonly SectionForm[]): void => {
    for (const section of sections) {
      known.add(section.key);
      walk(section.children ?? []);
    }
  };
  walk(form.sections);
  return filling.ownSections.filter((own) => !known.has(own.after)).map(ownSection);
}

function formSection(section: SectionForm, level: number, filling: SectionFilling | undefined): Unnumbered {
  const passages = filling ? filling.passages : section.draft === undefined ? [] : [section.draft];
  const onlyHeads = (section.children?.length ?? 0) > 0 && passages.length === 0 && filling?.state === undefined;
  const state = onlyHeads ? null : (filling?.state ?? (filling && passages.length > 0 ? 'đang soạn' : 'chưa soạn'));
  return {
    key: section.key,
    heading: filling?.heading ?? section.heading ?? '',
    level,
    form: section,
    passages,
    state,
    person: filling?.person ?? '',
  };
}

function ownSection(own: OwnSection): Unnumbered {
  return {
    key: '',
    heading: own.heading,
    level: own.level,
    form: null,
    passages: own.passages,
    state: own.state ?? (own.passages.length > 0 ? 'đang soạn' : 'chưa soạn'),
    person: own.person ?? '',
  };
}

function numbered(form: Form, sections: readonly Unnumbered[]): readonly LaidSection[] {
  const counts: number[] = [];
  const numbers: string[] = [];
  return sections.map((section) => {
    if (section.heading === '') return { ...section, number: '' };
    const at = section.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.length = section.level;
    const number = sectionNumber(form.numbering, section.level, counts[at] ?? 1, numbers[at - 1] ?? '');
    numbers[at] = number;
    numbers.length = section.level;
    return { ...section, number };
  });
}
