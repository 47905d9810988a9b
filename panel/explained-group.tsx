import { useRef, useState } from 'preact/hooks';
import { type Finding, panelTexts } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { Icon } from './icons.tsx';
import { lateExplain } from './late-views.ts';
import { PlaceButton } from './place-button.tsx';
import { sayWho } from './say-who.ts';
import type { Session } from './session.ts';

const texts = panelTexts.findings;

export interface ExplainedGroupProps {
  readonly findings: readonly Finding[];
  readonly ready: readonly string[];
  readonly session: Session;
  readonly desk: Desk | null;
  /** Reasons begun and not written yet, by the key of their finding. */
  readonly reasons: Readonly<Record<string, string>>;
  onReason(key: string, reason: string | null): void;
}

/** What stays as it is, with its reason; folded, since nothing is left to do there. */
export function ExplainedGroup({ findings, ready, session, desk, reasons, onReason }: ExplainedGroupProps) {
  const [open, setOpen] = useState(findings.some(({ key }) => reasons[key] !== undefined));
  const asked = useRef<string | null>(null);
  if (findings.length === 0) return null;
  return (
    <section class="sbc-group sbc-explained">
      <h2>
        <button type="button" class="sbc-row" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="fold" />
          <span>{texts.explained(findings.length)}</span>
        </button>
      </h2>
      {open ? (
        <ul>
          {findings.map(({ key, message, place, explained }) => (
            <li key={key} class="sbc-finding">
              <p>{message}</p>
              <blockquote>
                {explained?.reason}
                <footer>{explained ? sayWho(explained) : ''}</footer>
              </blockquote>
              {reasons[key] !== undefined ? (
                <lateExplain.View
                  ready={ready}
                  first={reasons[key]}
                  fresh={asked.current === key}
                  onType={(reason) => onReason(key, reason)}
                  desk={desk}
                  onCancel={() => onReason(key, null)}
                  onWrite={async (reason) => {
                    if (await session.explain(key, reason)) onReason(key, null);
                  }}
                />
              ) : (
                <div class="sbc-actions">
                  <PlaceButton place={place} onGo={session.goTo} />
                  <button
                    type="button"
                    class="sbc-link"
                    onClick={() => {
                      asked.current = key;
                      onReason(key, explained?.reason ?? '');
                    }}
                  >
                    {texts.rewrite}
                  </button>
                  <button type="button" class="sbc-link" onClick={() => void session.dropReason(key)}>
                    {texts.dropReason}
                  </button>
                </div>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
