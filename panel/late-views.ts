import type { ViewProps } from './app.tsx';
import type { EditorProps } from './editor/editor.tsx';
import type { ExplainFormProps } from './explain-form.tsx';
import { late } from './late.tsx';
import type { NewBookProps } from './new-book.tsx';
import type { OutlineProps } from './outline.tsx';

const parts = () => import('./late-parts.ts');

/** The views that the first screen does not show. */
export const lateNewBook = late<NewBookProps>(async () => (await parts()).NewBookForm);
export const lateOutline = late<OutlineProps>(async () => (await parts()).OutlineView);
export const lateEditor = late<EditorProps>(async () => (await parts()).Editor);
export const lateExplain = late<ExplainFormProps>(async () => (await parts()).ExplainForm);
export const lateFigures = late<ViewProps>(async () => (await parts()).FiguresView);
export const lateExport = late<ViewProps>(async () => (await parts()).ExportView);

/** Brings them all: from then on the panel needs no connection. */
export async function loadLateViews(): Promise<void> {
  await Promise.all([lateNewBook, lateOutline, lateEditor, lateExplain, lateFigures, lateExport].map((view) => view.load()));
}
