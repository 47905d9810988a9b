import { attributeOf, decodeText, findTags, unzipParts } from '../../core/files.ts';

export type Tag = ReturnType<typeof findTags>[number];

/** The parts of a package as text, by path; case does not count. */
export interface Parts {
  text(path: string): string | null;
}

export interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

/** The parts of a book that its look is read from; null where the file is none. */
export interface BookParts {
  readonly workbook: string;
  readonly styles: string;
  readonly theme: string;
  readonly sheets: readonly SheetPart[];
}

/** The parts of a book; null where the bytes are no .xlsx. */
export function openParts(bytes: Uint8Array): BookParts | null {
  const opened = unzipParts(bytes);
  if (opened.type === 'unreadable') return null;
  const byName = new Map([...opened.parts].map(([name, content]) => [name.toLowerCase(), content]));
  const parts: Parts = {
    text: (path) => {
      const content = byName.get(path.toLowerCase());
      return content ? decodeText(content) : null;
    },
  };
  const root = relationsOf(parts, '').find((relation) => relation.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const workbook = parts.text(root);
  if (workbook === null) return null;
  const relations = relationsOf(parts, root);
  const partOf = (type: string) => parts.text(relations.find((relation) => relation.type === type)?.path ?? '') ?? '';
  const sheets = findTags(workbook, 'sheet').flatMap((tag): SheetPart[] => {
    const relation = relations.find((candidate) => candidate.id === attributeOf(workbook, tag, 'id'));
    const xml = relation?.type === 'worksheet' ? parts.text(relation.path) : null;
    return xml === null ? [] : [{ name: attributeOf(workbook, tag, 'name') ?? '', xml }];
  });
  return { workbook, styles: partOf('styles'), theme: partOf('theme'), sheets };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

function relationsOf(parts: Parts, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = parts.text(`${folder}_rels/${path.slice(folder.length)}.rels`);
  if (xml === null) return [];
  return findTags(xml, 'Relationship').map((tag) => {
    const type = attributeOf(xml, tag, 'Type') ?? '';
    return {
      id: attributeOf(xml, tag, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolvePath(folder, attributeOf(xml, tag, 'Target') ?? ''),
    };
  });
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What stands inside the first element of this name; empty where there is none. */
export function insideOf(xml: string, name: string): string {
  const tag = findTags(xml, name)[0];
  return tag ? insideTag(xml, tag) : '';
}

/** What stands between an open tag and the first closing one of its name. */
export function insideTag(xml: string, tag: Tag): string {
  if (tag.type !== 'open') return '';
  const end = xml.indexOf(`</${tag.raw}`, tag.to);
  return xml.slice(tag.to, end < 0 ? xml.length : end);
}

/** An attribute that says yes; `1` and `true` are the same. */
export function isYes(value: string | null): boolean {
  return value === '1' || value === 'true';
}
