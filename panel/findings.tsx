import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { panelTexts, type Severity } from '../core/index.ts';
import type { ViewProps } from './app.tsx';
import { ExplainedGroup } from './explained-group.tsx';
import { FindingCard } from './finding-card.tsx';
import { explainedFindings, groupFindings, isOpen, keysInOrder, type SeverityGroup, safeFixes, severities } from './findings-list.ts';
import { Icon } from './icons.tsx';
import type { Store } from './store.ts';

const texts = panelTexts.findings;

/** The list that only gets shorter. */
export function FindingsView({ state, session, store }: ViewProps) {
  const { check, filter, done } = state;
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(pageLength);
  const findings = check?.findings ?? [];
  const groups = useMemo(() => groupFindings(findings, filter), [findings, filter]);
  const keys = useMemo(() => keysInOrder(groups), [groups]);
  useChosenFinding(list, state.finding, state.focusFinding);
  if (!check) return <p class="sbc-soft">{texts.notYet}</p>;

  const open = findings.filter(isOpen);
  const at = state.finding === null ? -1 : keys.indexOf(state.finding);
  // A chosen finding is never behind "show more".
  const limit = Math.max(shown, at + 1);
  const filtered = filter.words.trim() !== '' || filter.severity !== null;
  return (
    <>
      {open.length === 0 ? (
        <Nothing onExport={() => session.selectTab('export')} />
      ) : (
        <>
          <FilterBar state={state} store={store} session={session} />
          {done.size > 0 ? (
            <p class="sbc-resolved">
              <Icon name="done" />
              <span>{texts.resolved(done.size)}</span>
            </p>
          ) : null}
        </>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows of the buttons inside */}
      <div class="sbc-findings" ref={list} onKeyDown={(event) => walk(event, session.stepFinding)}>
        {open.length > 0 && keys.length === 0 ? (
          <p class="sbc-empty">
            {texts.noMatch}{' '}
            <button type="button" class="sbc-link" onClick={() => store.set({ filter: { words: '', severity: null } })}>
              {texts.clearFilter}
            </button>
          </p>
        ) : null}
        {groups.map((group, index) => (
          <Group
            key={group.severity}
            group={group}
            from={groups.slice(0, index).reduce((sum, { count }) => sum + count, 0)}
            limit={limit}
            unfolded={filtered}
            first={keys[0] ?? null}
            state={state}
            session={session}
            store={store}
          />
        ))}
        {keys.length > limit ? (
          <button type="button" class="sbc-button" onClick={() => setShown(limit + pageLength)}>
            {texts.more(keys.length - limit)}
          </button>
        ) : null}
        {check.faults.map(({ rule, message }) => (
          <p key={rule} class="sbc-notice sbc-warning">
            <Icon name="warning" />
            <span>{message}</span>
          </p>
        ))}
        <ExplainedGroup
          ready={state.book?.reasons ?? []}
          findings={explainedFindings(findings)}
          session={session}
          desk={state.desk}
          reasons={state.reasons}
          onReason={(key, reason) => keepReason(store, key, reason)}
        />
        <div>
          <button type="button" class="sbc-link" onClick={() => void session.check()}>
            {texts.check}
          </button>
        </div>
      </div>
      {keys.length === 0 ? null : (
        <div class="sbc-foot sbc-walk">
          <button type="button" class="sbc-button" aria-keyshortcuts="Shift+F8" onClick={() => session.stepFinding(-1, false)}>
            {texts.previous}
          </button>
          <button type="button" class="sbc-button sbc-primary" aria-keyshortcuts="F8" onClick={() => session.stepFinding(1, false)}>
            {texts.next} <kbd>F8</kbd>
          </button>
        </div>
      )}
    </>
  );
}

/** Drawn at once; the rest behind a button that says how many. */
const pageLength = 60;

interface GroupProps extends ViewProps {
  readonly group: SeverityGroup;
  /** How many findings stand in the groups above. */
  readonly from: number;
  readonly limit: number;
  readonly unfolded: boolean;
  readonly first: string | null;
}

function Group({ group, from, limit, unfolded, first, state, session, store }: GroupProps) {
  const hint = group.severity === 'hint';
  const isShut = hint && !state.hintsOpen && !unfolded;
  const fixes = hint ? safeFixes(group.sheets.flatMap(({ findings }) => findings)) : [];
  let at = from;
  return (
    <section class={`sbc-group sbc-${group.severity}`}>
      <h2>
        {hint && !unfolded ? (
          <button type="button" class="sbc-row" aria-expanded={!isShut} onClick={() => store.set({ hintsOpen: !state.hintsOpen })}>
            <Icon name="fold" />
            <span>{texts.counts.hint(group.count)}</span>
          </button>
        ) : (
          <>
            <Icon name={group.severity} />
            <span>{texts.counts[group.severity](group.count)}</span>
          </>
        )}
      </h2>
      {fixes.length === 0 ? null : (
        <button type="button" class="sbc-button" onClick={() => void session.applySafeHints()}>
          {texts.mendHints(fixes.length)}
        </button>
      )}
      {isShut
        ? null
        : group.sheets.map(({ sheet, findings }) => {
            const drawn = findings.slice(0, Math.max(0, limit - at));
            at += findings.length;
            return drawn.length === 0 ? null : (
              <div key={sheet}>
                <h3>{sheet}</h3>
                <ul>
                  {drawn.map((finding) => (
                    <FindingCard
                      key={finding.key}
                      finding={finding}
                      chosen={finding.key === state.finding}
                      reachable={finding.key === (state.finding ?? first)}
                      writable={state.book?.writable === true}
                      ready={state.book?.reasons ?? []}
                      desk={state.desk}
                      session={session}
                      reason={state.reasons[finding.key] ?? null}
                      onReason={(reason) => keepReason(store, finding.key, reason)}
                    />
                  ))}
                </ul>
              </div>
            );
          })}
    </section>
  );
}

/** The counts are the filter: pressing one shows only these. */
function FilterBar({ state, store }: ViewProps) {
  const { filter, check } = state;
  return (
    <div class="sbc-filter">
      <fieldset class="sbc-counts">
        <legend class="sbc-aside">{texts.only}</legend>
        {severities.map((severity) =>
          check && check.counts[severity] > 0 ? (
            <button
              key={severity}
              type="button"
              class={`sbc-count sbc-${severity}`}
              aria-pressed={filter.severity === severity}
              onClick={() => store.set({ filter: { ...filter, severity: toggled(filter.severity, severity) } })}
            >
              <Icon name={severity} />
              <span>{texts.counts[severity](check.counts[severity])}</span>
            </button>
          ) : null,
        )}
      </fieldset>
      <label class="sbc-search">
        <Icon name="search" />
        <span class="sbc-aside">{texts.filter}</span>
        <input
          type="search"
          value={filter.words}
          placeholder={texts.filter}
          onInput={(event) => store.set({ filter: { ...filter, words: event.currentTarget.value } })}
        />
      </label>
    </div>
  );
}

function Nothing({ onExport }: { readonly onExport: () => void }) {
  return (
    <div class="sbc-empty sbc-all-done">
      <Icon name="done" />
      <h2>{texts.noneTitle}</h2>
      <p>{texts.none}</p>
      <button type="button" class="sbc-button sbc-primary" onClick={onExport}>
        {texts.toExport}
      </button>
    </div>
  );
}

/** A reason begun outlives the list that shows it. */
function keepReason(store: Store, key: string, reason: string | null): void {
  const { [key]: _, ...others } = store.get().reasons;
  store.set({ reasons: reason === null ? others : { ...others, [key]: reason } });
}

function toggled(now: Severity | null, pressed: Severity): Severity | null {
  return now === pressed ? null : pressed;
}

/** Arrows walk from one finding to the next while the focus is on one; in a field they belong to the field. */
function walk(event: KeyboardEvent, step: (by: 1 | -1, focus: boolean) => void): void {
  if (!(event.target instanceof HTMLElement) || !event.target.classList.contains('sbc-finding-main')) return;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  step(event.key === 'ArrowDown' ? 1 : -1, true);
}

/** The chosen finding is in sight; it takes the focus when asked to. */
function useChosenFinding(list: { readonly current: HTMLDivElement | null }, chosen: string | null, focus: number): void {
  const before = useRef(focus);
  useLayoutEffect(() => {
    const card = list.current?.querySelector<HTMLElement>('.sbc-finding-main[aria-current="true"]');
    if (focus !== before.current) (card ?? list.current?.querySelector<HTMLElement>('.sbc-finding-main'))?.focus({ preventScroll: true });
    before.current = focus;
    if (chosen !== null) card?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen, focus]);
}
