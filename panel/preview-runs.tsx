import type { Document, Run } from '../core/index.ts';

/** Notes of a part in the order of their anchors. */
export type Notes = readonly (readonly Run[])[];

export function collectNotes(pages: Document['parts'][number]): Notes {
  return pages.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return notesOf(block.runs);
    if (block.type !== 'grid') return [];
    return [...block.head, ...block.rows].flatMap(({ cells }) => cells.flatMap(({ runs }) => notesOf(runs)));
  });
}

function notesOf(runs: readonly Run[]): Notes {
  return runs.flatMap(({ note }) => (note ? [note] : []));
}

/** Words as printed; a figure from a table shows where it came from by a thin line under it. */
export function PreviewRuns({ runs, notes }: { readonly runs: readonly Run[]; readonly notes: Notes }) {
  return (
    <>
      {runs.map((run, at) => {
        if (run.note) return <sup key={at}>{notes.indexOf(run.note) + 1}</sup>;
        const text = run.figure === undefined ? run.text : <span class="sbc-page-figure">{run.text}</span>;
        const slanted = run.italic ? <em>{text}</em> : text;
        return <span key={at}>{run.bold ? <strong>{slanted}</strong> : slanted}</span>;
      })}
    </>
  );
}
