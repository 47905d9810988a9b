import { panelTexts } from '../core/index.ts';
import { Icon } from './icons.tsx';
import { type Tab, tabs } from './store.ts';

/** Roving tabindex: one stop for the Tab key, arrows, Home and End walk and choose. */
export function Tabs(props: { readonly tab: Tab; readonly open: number; readonly onSelect: (tab: Tab) => void }) {
  const walk = (event: KeyboardEvent): void => {
    const to = stepped(tabs.indexOf(props.tab), event.key);
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    props.onSelect(next);
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  };
  return (
    <div class="sbc-tabs" role="tablist" aria-label={panelTexts.head.views} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          class="sbc-tab"
          aria-selected={tab === props.tab}
          aria-controls={viewId}
          tabIndex={tab === props.tab ? 0 : -1}
          onClick={() => props.onSelect(tab)}
        >
          <Icon name={tab} />
          <span>{panelTexts.tabs[tab]}</span>
          {tab === 'findings' && props.open > 0 ? (
            <span class="sbc-badge">
              {props.open}
              <span class="sbc-aside">{panelTexts.head.open}</span>
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

export const viewId = 'sbc-view';

export function tabId(tab: Tab): string {
  return `sbc-tab-${tab}`;
}

function stepped(at: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % tabs.length;
    case 'ArrowLeft':
      return (at + tabs.length - 1) % tabs.length;
    case 'Home':
      return 0;
    case 'End':
      return tabs.length - 1;
    default:
      return null;
  }
}
