import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Checked, type NameView, type OutlineNode, panelTexts, type Request, type SectionView } from '../../core/index.ts';
import { askDesk } from '../asks.ts';
import type { Desk, Draft } from '../desk.ts';
import { sayHeading } from '../say-heading.ts';
import { sectionOf } from './draft-shelf.ts';
import type { Keeper, Kept } from './keeper.ts';
import { keeperOf } from './keeper-of.ts';
import { sameLines } from './same-lines.ts';

export interface OpenSection {
  readonly keeper: Keeper;
  readonly view: SectionView | null;
  readonly kept: Kept | null;
  readonly names: readonly NameView[];
  /** All sections in the order of the report. */
  readonly order: readonly OutlineNode[];
  readonly drafts: readonly Draft[];
  /** Why the section cannot be shown. */
  readonly message: string;
  reload(): Promise<SectionView | null>;
  readDrafts(): Promise<void>;
}

/** A section as it is typed and as the book has it; leaving it writes what is left to write. */
export function useSection(desk: Desk, section: string, onCheck: (check: Checked) => void): OpenSection {
  const keeper = keeperOf(desk);
  const [view, setView] = useState<SectionView | null>(null);
  const [kept, setKept] = useState<Kept | null>(keeper.find(section));
  const [names, setNames] = useState<readonly NameView[]>([]);
  const [order, setOrder] = useState<readonly OutlineNode[]>([]);
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [message, setMessage] = useState('');
  const tellCheck = useRef(onCheck);
  tellCheck.current = onCheck;
  const asked = useRef(0);

  const ask = useCallback(
    async (request: Request) => {
      try {
        return await askDesk(desk, request);
      } catch {
        // Nothing was asked to be written: the view stays as it is, and says so.
        return { type: 'refused' as const, message: panelTexts.editor.fault };
      }
    },
    [desk],
  );
  const reload = useCallback(async (): Promise<SectionView | null> => {
    if (section === '') return null;
    asked.current += 1;
    const turn = asked.current;
    const seen = keeper.find(section);
    const reply = await ask({ type: 'section', section });
    if (turn !== asked.current) return null;
    if (reply.type !== 'section') {
      if (reply.type === 'refused') setMessage(reply.message);
      return null;
    }
    setMessage('');
    const now = keeper.find(section);
    // Written since it was asked: the answer may be older than the book.
    if (now !== seen && now && now.text === now.before && now.state !== 'writing') return reload();
    setKept(keeper.read(section, sayHeading(reply.section), reply.section.text));
    setView(reply.section);
    return reply.section;
  }, [ask, keeper, section]);
  const readNames = useCallback(async () => {
    const reply = await ask({ type: 'figures' });
    if (reply.type === 'figures') setNames([...reply.figures, ...reply.lines]);
  }, [ask]);
  const readOrder = useCallback(async () => {
    const reply = await ask({ type: 'open' });
    if (reply.type === 'opened') setOrder(flatten(reply.book.outline));
  }, [ask]);
  const readDrafts = useCallback(async () => setDrafts(await keeper.drafts()), [keeper]);

  useEffect(() => {
    setKept(keeper.find(section));
    reload();
    readDrafts();
    return () => {
      asked.current += 1;
      keeper.save(section);
    };
  }, [keeper, section, reload, readDrafts]);
  useEffect(() => {
    readNames();
    readOrder();
    const stopDesk = desk.watch((event) => {
      if (event.type === 'checked' || event.type === 'opened') {
        reload();
        readNames();
      }
      if (event.type === 'opened') readOrder();
    });
    const stopKeeper = keeper.watch((now, check) => {
      if (now.section === section) setKept(now);
      if (!check) return;
      tellCheck.current(check);
      if (now.section === section) reload();
      readNames();
    });
    return () => {
      stopDesk();
      stopKeeper();
    };
  }, [desk, keeper, section, reload, readNames, readOrder]);
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') keeper.leave();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', keeper.leave);
    window.addEventListener('beforeunload', keeper.leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', keeper.leave);
      window.removeEventListener('beforeunload', keeper.leave);
    };
  }, [keeper]);

  const shown = view?.key === section ? view : null;
  const mine = kept?.section === section ? kept : null;
  return {
    keeper,
    view: shown,
    kept: mine,
    names,
    order,
    drafts: drafts.filter((draft) => isOpen(draft, mine)),
    message,
    reload,
    readDrafts,
  };
}

/** A draft that says what the section says already needs no decision. */
function isOpen(draft: Draft, kept: Kept | null): boolean {
  return !kept || sectionOf(draft) !== kept.section || !sameLines(draft.text, kept.text);
}

function flatten(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
