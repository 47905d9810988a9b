import { useRef } from 'preact/hooks';
import { type Finding, panelTexts, printCell } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { Icon } from './icons.tsx';
import { lateExplain } from './late-views.ts';
import { PlaceButton } from './place-button.tsx';
import { sayWho } from './say-who.ts';
import type { Session } from './session.ts';

const texts = panelTexts.findings;

export interface FindingCardProps {
  readonly finding: Finding;
  readonly chosen: boolean;
  /** The one stop of the list for the Tab key. */
  readonly reachable: boolean;
  readonly writable: boolean;
  readonly ready: readonly string[];
  readonly desk: Desk | null;
  readonly session: Session;
  /** A reason begun and not written yet; null: none is being written. */
  readonly reason: string | null;
  onReason(reason: string | null): void;
}

/** One finding: the sentence leads to the cell, every button names its result. */
export function FindingCard({ finding, chosen, reachable, writable, ready, desk, session, reason, onReason }: FindingCardProps) {
  const { key, severity, message, place, related, fixes, reopened } = finding;
  const explaining = reason !== null;
  const asked = useRef(false);
  const tabIndex = reachable || explaining ? 0 : -1;
  const stop = (): void => {
    onReason(null);
    session.chooseFinding(key, true);
  };
  const begin = (): void => {
    asked.current = true;
    onReason(reopened?.reason ?? '');
  };
  return (
    <li class={`sbc-finding sbc-${severity}${chosen ? ' sbc-chosen' : ''}`}>
      <button
        type="button"
        class="sbc-finding-main"
        aria-current={chosen}
        tabIndex={tabIndex}
        onClick={() => {
          session.chooseFinding(key, false);
          void session.goTo(place);
        }}
      >
        <Icon name={severity} />
        <span>
          <span class="sbc-aside">{panelTexts.severities[severity]}. </span>
          {message}
          <span class="sbc-finding-where">
            {texts.goTo} {printCell(place)} · {familyOf(finding)}
          </span>
        </span>
      </button>
      {reopened ? (
        <p class="sbc-reopened">
          {texts.reopened}: “{reopened.reason}” ({sayWho(reopened)})
        </p>
      ) : null}
      {chosen && related.length > 0 ? (
        <p class="sbc-related">
          <span>{texts.related}</span>
          {related.slice(0, mostRelated).map((one) => (
            <PlaceButton key={`${one.sheet}|${one.row}|${one.column}`} place={one} near={place.sheet} onGo={session.goTo} />
          ))}
        </p>
      ) : null}
      {!writable || explaining ? null : (
        <div class="sbc-actions">
          {fixes.map(({ label }, index) => (
            <button
              key={label}
              type="button"
              class="sbc-button sbc-fix"
              tabIndex={tabIndex}
              onClick={() => void session.applyFixes([{ key, fix: index }], panelTexts.said.fixed(label))}
            >
              {label}
            </button>
          ))}
          {reopened ? (
            <button type="button" class="sbc-button" tabIndex={tabIndex} onClick={() => void session.explain(key, reopened.reason)}>
              {texts.keepOld}
            </button>
          ) : null}
          <button type="button" class="sbc-link" tabIndex={tabIndex} onClick={begin}>
            {texts.keep}
          </button>
        </div>
      )}
      {explaining ? (
        <lateExplain.View
          ready={ready}
          first={reason}
          fresh={asked.current}
          onType={onReason}
          desk={desk}
          onCancel={stop}
          onWrite={async (written) => {
            if (await session.explain(key, written)) onReason(null);
          }}
        />
      ) : null}
    </li>
  );
}

/** A relation may stand on a whole row of cells: the first ones lead there. */
const mostRelated = 6;

function familyOf({ rule }: Finding): string {
  const family = rule.slice(0, rule.indexOf('/'));
  return Object.entries(texts.family).find(([name]) => name === family)?.[1] ?? texts.family.table;
}
