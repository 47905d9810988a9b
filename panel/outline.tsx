import { useEffect, useMemo, useState } from 'preact/hooks';
import { panelTexts, printDay, serialFromDay } from '../core/index.ts';
import type { ViewProps } from './app.tsx';
import { allNodes, countBySection, progress } from './outline-rows.ts';
import { OutlineTree } from './outline-tree.tsx';
import { SectionCard } from './section-card.tsx';
import { TableList } from './table-list.tsx';

const texts = panelTexts.outline;

export interface OutlineProps extends ViewProps {
  /** ISO day. */
  readonly today: string;
}

export function OutlineView({ state, session, today }: OutlineProps) {
  const { book, check, section, outlineAged } = state;
  const [chosen, setChosen] = useState(section);
  useEffect(() => {
    if (outlineAged) void session.refreshOutline();
  }, [outlineAged, session]);
  const outline = book?.outline ?? [];
  const findings = check?.findings ?? [];
  const counts = useMemo(() => countBySection(outline, findings), [outline, findings]);
  const nodes = useMemo(() => allNodes(outline), [outline]);
  const people = useMemo(() => [...new Set(nodes.map(({ person }) => person).filter((person) => person !== ''))], [nodes]);
  if (!book) return null;
  const { done, all } = progress(outline);
  const node = nodes.find(({ key }) => key === chosen) ?? nodes[0];
  return (
    <>
      {outline.length === 0 ? (
        <p class="sbc-empty">{texts.empty}</p>
      ) : (
        <>
          {book.due === null ? null : (
            <p class={`sbc-due${daysLeft(book.due, today) <= soon ? ' sbc-soon' : ''}`}>{sayDue(book.due, today)}</p>
          )}
          <p class="sbc-progress">
            <progress value={done} max={all} aria-label={texts.done(done, all)} />
            <span>{texts.done(done, all)}</span>
          </p>
          <OutlineTree outline={outline} counts={counts} chosen={node?.key ?? null} onChoose={setChosen} onOpen={session.openSection} />
        </>
      )}
      <TableList
        tables={book.tables}
        findings={findings}
        onGo={session.goTo}
        onAdd={book.writable ? (key) => void session.addTable(key) : null}
      />
      {node ? (
        <SectionCard
          key={node.key}
          node={node}
          people={people}
          onEdit={() => session.openSection(node.key)}
          onGo={() => void session.goTo(node.place)}
          onMark={book.writable ? (mark) => void session.markSection({ type: 'mark-section', section: node.key, ...mark }) : null}
        />
      ) : null}
    </>
  );
}

/** From so many days on the deadline stands out. */
const soon = 3;

function daysLeft(due: string, today: string): number {
  return serialFromDay(due) - serialFromDay(today);
}

/** `Đến hạn 16/12, còn 2 ngày`; the year only where it is another. */
function sayDue(due: string, today: string): string {
  const day = due.slice(0, 4) === today.slice(0, 4) ? printDay(due).slice(0, -5) : printDay(due);
  return texts.due(day, daysLeft(due, today));
}
