import type { Finding, OutlineNode } from '../core/index.ts';
import { isOpen } from './findings-list.ts';
import { plainWords } from './plain-words.ts';

/** A visible line of the tree. */
export interface OutlineRow {
  readonly node: OutlineNode;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly parent: string | null;
}

/** The lines of the tree that are not folded away, in order. */
export function visibleRows(outline: readonly OutlineNode[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  const walk = (nodes: readonly OutlineNode[], level: number, parent: string | null): OutlineRow[] =>
    nodes.flatMap((node, index) => [
      { node, level, position: index + 1, size: nodes.length, parent },
      ...(folded.has(node.key) ? [] : walk(node.children, level + 1, node.key)),
    ]);
  return walk(outline, 1, null);
}

export function allNodes(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  return outline.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** The next line whose heading or number begins with what was typed, round the end; the present line counts for a longer word. */
export function typeAhead(rows: readonly OutlineRow[], from: number, typed: string): number {
  const words = plainWords(typed);
  const first = words.length > 1 ? from : from + 1;
  for (let step = 0; step < rows.length; step++) {
    const at = (first + step) % rows.length;
    const node = rows[at]?.node;
    if (node && (plainWords(node.heading).startsWith(words) || plainWords(node.number).startsWith(words))) return at;
  }
  return from;
}

/** How many open findings stand in each section's own rows: from its first row to the next section's. */
export function countBySection(outline: readonly OutlineNode[], findings: readonly Finding[]): ReadonlyMap<string, number> {
  const nodes = [...allNodes(outline)].sort((a, b) => a.place.row - b.place.row);
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const { sheet, row } = finding.place;
    let here: OutlineNode | null = null;
    for (const node of nodes) if (node.place.sheet === sheet && node.place.row <= row) here = node;
    if (here) counts.set(here.key, (counts.get(here.key) ?? 0) + 1);
  }
  return counts;
}

/** What a line of the tree says: a section that holds others and no work of its own speaks for them. */
export interface LineState {
  readonly type: 'own' | 'all';
  readonly state: OutlineNode['state'];
  readonly done: number;
  readonly all: number;
  readonly open: number;
}

export function stateOf(node: OutlineNode, counts: ReadonlyMap<string, number>, folded: boolean): LineState {
  const below = allNodes(node.children);
  const within = folded ? below : [];
  const open = [node, ...within].reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0);
  const { done, all } = progress(node.children);
  if (below.length === 0 || node.state !== 'chưa soạn') return { type: 'own', state: node.state, done, all, open };
  const begun = below.some(({ state }) => state !== 'chưa soạn');
  return { type: 'all', state: done === all ? 'đã xong' : begun ? 'đang soạn' : 'chưa soạn', done, all, open };
}

/** How many sections that hold text of their own are done. */
export function progress(outline: readonly OutlineNode[]): { readonly done: number; readonly all: number } {
  const nodes = allNodes(outline).filter(({ children }) => children.length === 0);
  return { done: nodes.filter(({ state }) => state === 'đã xong').length, all: nodes.length };
}
