import type { Opening } from '../protocol.ts';

const views: readonly Opening['view'][] = ['book', 'new', 'findings', 'export', 'wide'];

/** How the page was opened, as the server wrote it behind the page; without a word the book. */
export function readOpening(written: string | null): Opening {
  if (written === null) return { view: 'book' };
  try {
    const told: unknown = JSON.parse(written);
    if (typeof told !== 'object' || told === null) return { view: 'book' };
    const named: unknown = Reflect.get(told, 'view');
    const section: unknown = Reflect.get(told, 'section');
    const view = views.find((one) => one === named) ?? 'book';
    return typeof section === 'string' && section !== '' ? { view, section } : { view };
  } catch {
    return { view: 'book' };
  }
}
