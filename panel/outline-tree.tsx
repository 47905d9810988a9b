import { useRef, useState } from 'preact/hooks';
import { type OutlineNode, panelTexts } from '../core/index.ts';
import { Icon } from './icons.tsx';
import { type LineState, type OutlineRow, stateOf, typeAhead, visibleRows } from './outline-rows.ts';
import { sayHeading } from './say-heading.ts';
import { StateMark } from './state-mark.tsx';

const texts = panelTexts.outline;

export interface OutlineTreeProps {
  readonly outline: readonly OutlineNode[];
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onOpen: (key: string) => void;
}

/** The tree pattern: one stop for the Tab key; arrows walk, fold and unfold; Home, End, letters; Enter opens the section. */
export function OutlineTree({ outline, counts, chosen, onChoose, onOpen }: OutlineTreeProps) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const typed = useRef({ words: '', at: Number.NEGATIVE_INFINITY });
  const rows = visibleRows(outline, folded);
  const chosenAt = rows.findIndex(({ node }) => node.key === chosen);
  // The chosen section may be folded away: then the first line takes the focus.
  const current = Math.max(0, chosenAt);

  const fold = (key: string, shut: boolean): void => {
    const next = new Set(folded);
    if (shut) next.add(key);
    else next.delete(key);
    setFolded(next);
  };
  const focusRow = (tree: HTMLElement, at: number): void => {
    const row = rows[at];
    if (!row) return;
    onChoose(row.node.key);
    const element = tree.children[at];
    if (element instanceof HTMLElement) element.focus();
  };

  const press = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const row = rows[current];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = stepTo(rows, current, event.key, folded);
    if (to !== null) focusRow(event.currentTarget, to);
    else if (event.key === 'ArrowRight' && folded.has(row.node.key)) fold(row.node.key, false);
    else if (event.key === 'ArrowLeft' && row.node.children.length > 0) fold(row.node.key, true);
    else if (event.key === 'Enter') onOpen(row.node.key);
    else if (event.key.length === 1 && (event.key !== ' ' || event.timeStamp - typed.current.at < typingPause)) {
      const words = event.timeStamp - typed.current.at < typingPause ? typed.current.words + event.key : event.key;
      typed.current = { words, at: event.timeStamp };
      focusRow(event.currentTarget, typeAhead(rows, current, words));
    } else return;
    event.preventDefault();
  };

  return (
    <div class="sbc-tree" role="tree" aria-label={texts.tree} onKeyDown={press}>
      {rows.map((row, at) => (
        <TreeLine
          key={row.node.key}
          row={row}
          line={stateOf(row.node, counts, folded.has(row.node.key))}
          folded={folded.has(row.node.key)}
          chosen={row.node.key === chosen}
          reachable={at === current}
          onChoose={() => onChoose(row.node.key)}
          onOpen={() => onOpen(row.node.key)}
          onFold={() => fold(row.node.key, !folded.has(row.node.key))}
        />
      ))}
    </div>
  );
}

/** Letters typed within this time make one word, in milliseconds. */
const typingPause = 700;

interface TreeLineProps {
  readonly row: OutlineRow;
  readonly line: LineState;
  readonly folded: boolean;
  readonly chosen: boolean;
  readonly reachable: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
  readonly onFold: () => void;
}

function TreeLine({ row: { node, level, position, size }, line, folded, chosen, reachable, onChoose, onOpen, onFold }: TreeLineProps) {
  const parent = node.children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
    <div
      role="treeitem"
      class="sbc-line"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={size}
      aria-selected={chosen}
      {...(parent ? { 'aria-expanded': !folded } : {})}
      tabIndex={reachable ? 0 : -1}
      style={{ paddingLeft: `${(level - 1) * 14}px` }}
      onClick={onChoose}
      onDblClick={onOpen}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrows fold and unfold */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a target for the mouse only */}
      <span class={`sbc-fold${parent ? '' : ' sbc-leaf'}${folded ? '' : ' sbc-unfolded'}`} onClick={parent ? onFold : undefined}>
        {parent ? <Icon name="fold" /> : null}
      </span>
      <span class="sbc-line-words">
        <span class="sbc-heading">{sayHeading(node)}</span>
        <span class="sbc-line-state">
          <StateMark line={line} />
          {node.person === '' ? null : <span class="sbc-soft">{node.person}</span>}
        </span>
      </span>
    </div>
  );
}

function stepTo(rows: readonly OutlineRow[], at: number, key: string, folded: ReadonlySet<string>): number | null {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows.length - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return row && row.node.children.length > 0 && !folded.has(row.node.key) ? at + 1 : null;
    case 'ArrowLeft': {
      if (!row || (row.node.children.length > 0 && !folded.has(row.node.key))) return null;
      const parent = rows.findIndex(({ node }) => node.key === row.parent);
      return parent === -1 ? null : parent;
    }
    default:
      return null;
  }
}
