// One part of the panel, brought once the first view stands: everything that the first screen does not show.

export { Editor } from './editor/editor.tsx';
export { ExplainForm } from './explain-form.tsx';
export { ExportView } from './export.tsx';
export { FiguresView } from './figures.tsx';
export { NewBookForm } from './new-book.tsx';
export { OutlineView } from './outline.tsx';
