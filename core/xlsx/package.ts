import { attributeOf, findTag, findTags, hasDoctype, nextTag } from '../base/xml.ts';
import { type Archive, decodeText, inflateEntry, openArchive, unpackedLimit, type ZipTrouble } from '../base/zip.ts';
import { files } from '../texts/files.ts';
import { refuse } from './refusal.ts';

/** A sheet as the workbook part lists it. `path` is null for sheets that hold no cells (a chart on its own). */
export interface SheetPart {
  readonly name: string;
  readonly path: string | null;
  readonly hidden: boolean;
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  readonly path: string;
}

/** An .xlsx of which the workbook part was read. */
export interface Package {
  readonly archive: Archive;
  readonly workbookPath: string;
  readonly workbook: string;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetPart[];
  /** Text of a part that holds no cells and no texts of cells, null where there is none. Refuses what is damaged, locked or too big. */
  readonly text: (path: string) => string | null;
  /** The bytes of a part of any size. */
  readonly bytes: (path: string) => Uint8Array | null;
}

const sentences: Readonly<Record<ZipTrouble, string>> = {
  'not zip': files.notSpreadsheet,
  truncated: files.damaged,
  'too big': files.tooBig,
  encrypted: files.locked,
};

// Without cells and their texts nothing in a book is larger.
const plainLimit = 16 * 1024 * 1024;

/** Opens the bytes of a file as an .xlsx, or refuses with the sentence that fits what the file really is. */
export function openPackage(bytes: Uint8Array): Package {
  if (isCompound(bytes))
    refuse(holdsText(bytes, 'EncryptedPackage') ? files.locked : isOldExcel(bytes) ? files.oldExcel : files.notSpreadsheet);
  const archive = openArchive(bytes);
  if (typeof archive === 'string') refuse(sentences[archive]);
  const part = partReader(archive);
  const text = (path: string) => {
    const content = part(path, plainLimit);
    return content && decodePart(content);
  };
  const workbookPath = findWorkbook(archive, text);
  const workbook = text(workbookPath) ?? refuse(files.damaged);
  if (nextTag(workbook, 0)?.name !== 'workbook') refuse(files.notSpreadsheet);
  const relations = readRelations(text(relationsPath(workbookPath)), folderOf(workbookPath));
  return {
    archive,
    workbookPath,
    workbook,
    relations,
    sheets: readSheets(workbook, relations),
    text,
    bytes: (path) => part(path, unpackedLimit),
  };
}

/** The part that holds the relations of another one. */
export function relationsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** Text of a part, or the sentence for one that is not text, or is a trap. */
export function decodePart(content: Uint8Array): string {
  const xml = decodeText(content) ?? refuse(files.damaged);
  return hasDoctype(xml) ? refuse(files.damaged) : xml;
}

function partReader(archive: Archive): (path: string, limit: number) => Uint8Array | null {
  const entries = new Map(archive.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const counted = new Set<string>();
  let left = unpackedLimit;
  return (path, limit) => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return null;
    if (!counted.has(entry.name)) left -= entry.size;
    counted.add(entry.name);
    if (left < 0 || entry.size > limit) refuse(files.tooBig);
    const content = inflateEntry(archive, entry);
    return typeof content === 'string' ? refuse(sentences[content]) : content;
  };
}

function findWorkbook(archive: Archive, text: (path: string) => string | null): string {
  const roots = readRelations(text('_rels/.rels'), '');
  const root = roots.find((relation) => relation.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const names = new Set(archive.entries.map((entry) => entry.name.toLowerCase()));
  if (root.startsWith('word/')) refuse(files.wordDocument);
  if (root.endsWith('.bin')) refuse(files.otherExcel);
  if (names.has(root.toLowerCase())) return root;
  if (names.has('mimetype') && names.has('content.xml')) refuse(files.openDocument);
  return refuse(names.has('[content_types].xml') && names.has('xl/styles.xml') ? files.damaged : files.notSpreadsheet);
}

function readRelations(xml: string | null, folder: string): readonly Relation[] {
  if (xml === null) return [];
  return findTags(xml, 'Relationship')
    .filter((tag) => attributeOf(xml, tag, 'TargetMode') !== 'External')
    .map((tag) => {
      const type = attributeOf(xml, tag, 'Type') ?? '';
      return {
        id: attributeOf(xml, tag, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folder, attributeOf(xml, tag, 'Target') ?? ''),
      };
    });
}

function readSheets(workbook: string, relations: readonly Relation[]): readonly SheetPart[] {
  const list = findTag(workbook, 'sheets');
  if (!list) refuse(files.damaged);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return findTags(workbook, 'sheet', list.to).map((tag) => {
    const relation = byId.get(attributeOf(workbook, tag, 'id') ?? '');
    if (!relation) return refuse(files.damaged);
    const state = attributeOf(workbook, tag, 'state');
    return {
      name: attributeOf(workbook, tag, 'name') ?? '',
      path: relation.type === 'worksheet' ? relation.path : null,
      hidden: state === 'hidden' || state === 'veryHidden',
    };
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolvePath(folder: string, target: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

const compoundHead = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Old Office files and locked new ones share this head. */
function isCompound(bytes: Uint8Array): boolean {
  return compoundHead.every((byte, index) => bytes[index] === byte);
}

/** An old workbook names its stream `Workbook` or `Book`; the oldest begin with its first record. */
function isOldExcel(bytes: Uint8Array): boolean {
  return holdsText(bytes, 'Workbook') || holdsText(bytes, 'Book');
}

/** Whether a text stands in the bytes in UTF-16, as the directory of a compound file writes names. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let index = 1;
    while (index < text.length && bytes[at + 2 * index] === text.charCodeAt(index) && bytes[at + 2 * index - 1] === 0) index++;
    if (index === text.length) return true;
  }
  return false;
}
