import { useState } from 'preact/hooks';
import { type Finding, panelTexts, printCell } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { ExplainForm } from './explain-form.tsx';
import { Icon } from './icons.tsx';
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
}

/** One finding: the sentence leads to the cell, every button names its result. */
export function FindingCard({ finding, chosen, reachable, writable, ready, desk, session }: FindingCardProps) {
  const { key, severity, message, place, related, fixes, reopened } = finding;
  const [explaining, setExplaining] = useState(false);
  const tabIndex = reachable || explaining ? 0 : -1;
  const stop = (): void => {
    setExplaining(false);
    session.chooseFinding(key, true);
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
          <button type="button" class="sbc-link" tabIndex={tabIndex} onClick={() => setExplaining(true)}>
            {texts.keep}
          </button>
        </div>
      )}
      {explaining ? (
        <ExplainForm
          ready={ready}
          first={reopened?.reason ?? ''}
          desk={desk}
          onCancel={stop}
          onWrite={async (reason) => {
            if (await session.explain(key, reason)) setExplaining(false);
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
