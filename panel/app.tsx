import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelTexts, sayCounts } from '../core/index.ts';
import { FirstScreen } from './doors.tsx';
import { FindingsView } from './findings.tsx';
import { isOpen } from './findings-list.ts';
import { HelpCard } from './help.tsx';
import { Icon } from './icons.tsx';
import { lateEditor, lateExport, lateFigures, lateOutline } from './late-views.ts';
import { Notices } from './notices.tsx';
import type { Doors } from './panel.tsx';
import { remembered } from './remembered.ts';
import type { Session } from './session.ts';
import type { PanelState, Store } from './store.ts';
import { Tabs, tabId, viewId } from './tabs.tsx';
import { useStore } from './use-store.ts';

const texts = panelTexts.head;

export interface AppProps {
  readonly store: Store;
  readonly session: Session | null;
  readonly doors: Doors;
  readonly today: () => string;
}

/** What every view gets. */
export interface ViewProps {
  readonly state: PanelState;
  readonly session: Session;
  readonly store: Store;
}

export function App({ store, session, doors, today }: AppProps) {
  const state = useStore(store);
  const { desk, book } = state;
  return (
    <div class={state.wide ? 'sbc sbc-is-wide' : 'sbc'} aria-busy={state.busy}>
      {!desk || !session ? (
        <FirstScreen doors={doors} today={today} />
      ) : (
        <>
          <Head state={state} onHelp={() => store.set({ help: !state.help })} />
          {book?.form ? (
            <Book state={state} session={session} store={store} today={today} />
          ) : (
            <div class="sbc-view">
              {book ? <Trouble trouble={book.trouble} /> : <p class="sbc-soft">{state.message ? '' : texts.opening}</p>}
              {state.unopened ? (
                <button type="button" class="sbc-button sbc-primary" disabled={state.busy} onClick={() => void session.open()}>
                  {panelTexts.said.again}
                </button>
              ) : null}
              {book || (state.message && !state.unopened) ? <FirstScreen doors={doors} today={today} /> : null}
            </div>
          )}
          <Notices state={state} session={session} store={store} />
        </>
      )}
    </div>
  );
}

function Head({ state, onHelp }: { readonly state: PanelState; readonly onHelp: () => void }) {
  const { book, check, desk, tab } = state;
  // An ordinary workbook is not checked, and what failed is said below.
  const isComing = book ? book.form !== null && state.message?.type !== 'trouble' : !state.unopened;
  // The page says in its own title bar what is not saved yet.
  return (
    <header class={`sbc-head sbc-in-${desk?.host.name ?? 'page'}`}>
      <div class="sbc-head-words">
        <h1>{book?.form ? book.form.name : (desk?.host.file ?? panelTexts.name)}</h1>
        <p class="sbc-head-unit">{book ? [book.unit, book.period].filter((part) => part !== '').join(' · ') : ''}</p>
        <p class="sbc-head-counts">
          {check ? <span class="sbc-head-count">{tab === 'findings' ? '' : sayCounts(check.counts)}</span> : null}
          {!check && isComing ? <span>{texts.checking}</span> : null}
          {state.kept || desk?.host.name === 'page' ? null : <span>{texts.unsaved}</span>}
        </p>
      </div>
      <button type="button" class="sbc-quiet" aria-expanded={state.help} onClick={onHelp}>
        <Icon name="help" />
        <span class="sbc-help-word">{texts.help}</span>
      </button>
    </header>
  );
}

function Book({ state, session, store, today }: ViewProps & { readonly today: () => string }) {
  const view = useRef<HTMLDivElement>(null);
  const { tab, desk, section, book } = state;
  // A new view begins at its top.
  const before = useRef(tab);
  useLayoutEffect(() => {
    if (before.current === tab || !view.current) return;
    before.current = tab;
    view.current.scrollTop = 0;
    // What had the focus went with the old view.
    const { activeElement, body } = view.current.ownerDocument;
    if (activeElement === null || activeElement === body) view.current.focus({ preventScroll: true });
  }, [tab]);
  const open = (state.check?.findings ?? []).filter((finding) => isOpen(finding) && finding.severity !== 'hint').length;
  const current = section ?? book?.outline[0]?.key ?? '';
  return (
    <>
      <Tabs tab={tab} open={open} onSelect={session.selectTab} />
      <div class={`sbc-view sbc-view-${tab}`} id={viewId} role="tabpanel" aria-labelledby={tabId(tab)} tabIndex={-1} ref={view}>
        {book && book.trouble.length > 0 ? <Trouble trouble={book.trouble} /> : null}
        {state.help && !state.wide ? (
          <HelpCard
            onTab={session.selectTab}
            onClose={() => {
              desk?.memory.write(remembered.help, 'seen');
              store.set({ help: false });
            }}
          />
        ) : null}
        {tab === 'outline' ? <lateOutline.View state={state} session={session} store={store} today={today()} /> : null}
        {tab === 'editor' && desk ? (
          <lateEditor.View
            desk={desk}
            section={current}
            today={today()}
            onCheck={session.takeCheck}
            onWritten={session.noteWritten}
            rewritten={state.rewritten}
            onSection={session.openSection}
            wide={state.wide}
            onWide={(wide) => (wide ? void session.openWide(current) : store.set({ wide }))}
          />
        ) : null}
        {tab === 'findings' ? <FindingsView state={state} session={session} store={store} /> : null}
        {tab === 'figures' ? <lateFigures.View state={state} session={session} store={store} /> : null}
        {tab === 'export' ? <lateExport.View state={state} session={session} store={store} /> : null}
      </div>
    </>
  );
}

function Trouble({ trouble }: { readonly trouble: readonly string[] }) {
  return (
    <div class="sbc-notice sbc-warning">
      <Icon name="warning" />
      <div>
        {trouble.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
