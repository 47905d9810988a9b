import { type Document, panelTexts } from '../core/index.ts';
import { type Notes, PreviewRuns } from './preview-runs.tsx';

type Grid = Extract<Document['parts'][number]['blocks'][number], { readonly type: 'grid' }>;
type Row = Grid['rows'][number];

/** A printed table keeps its proportions; where the panel is narrower it scrolls in its own frame. */
export function PreviewGrid({ block, notes }: { readonly block: Grid; readonly notes: Notes }) {
  const all = block.columns.reduce((sum, width) => sum + width, 0);
  const name = block.caption === '' ? panelTexts.export.table : block.caption;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by keyboard
    <section class="sbc-page-grid" aria-label={name} tabIndex={0}>
      {block.unitLine ? <p class="sbc-page-unit">{block.unitLine}</p> : null}
      <table style={{ minWidth: `${block.columns.length * narrowest}px` }}>
        <caption class="sbc-aside">{name}</caption>
        <colgroup>
          {block.columns.map((width, at) => (
            <col key={at} style={{ width: `${((100 * width) / all).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          {block.head.map((row, at) => (
            <GridLine key={at} row={row} notes={notes} head />
          ))}
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <GridLine key={at} row={row} notes={notes} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Pixels that a column needs to be read: a small table fits the panel, a wide one scrolls. */
const narrowest = 42;

function GridLine({ row, notes, head = false }: { readonly row: Row; readonly notes: Notes; readonly head?: boolean }) {
  return (
    <tr class={row.bold ? 'sbc-page-bold' : ''}>
      {row.cells.map(({ column, across, down, runs, align }) => {
        const Cell = head ? 'th' : 'td';
        return (
          <Cell key={column} colSpan={across ?? 1} rowSpan={down ?? 1} class={`sbc-align-${align}`}>
            <PreviewRuns runs={runs} notes={notes} />
          </Cell>
        );
      })}
    </tr>
  );
}
