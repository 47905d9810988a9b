import { panelTexts } from '../core/index.ts';
import type { ViewProps } from './app.tsx';
import { Icon } from './icons.tsx';
import { PlaceButton } from './place-button.tsx';

const texts = panelTexts.said;

/** What happened, at the foot of the panel and read aloud; what needs an answer stays until it has one. */
export function Notices({ state, session, store }: ViewProps) {
  const { message, conflict, overrun, gone, last } = state;
  return (
    <div class="sbc-notices">
      <div role="alert">
        {gone === null ? null : (
          <div class="sbc-notice sbc-error">
            <Icon name="error" />
            <div>
              <p>
                <strong>{texts.gone}.</strong> {gone}
              </p>
              <button type="button" class="sbc-button" onClick={() => void session.open()}>
                {texts.again}
              </button>
            </div>
          </div>
        )}
        {overrun.length === 0 ? null : (
          <div class="sbc-notice sbc-warning">
            <Icon name="warning" />
            <div>
              <p>{texts.overrun(overrun)}</p>
              <div class="sbc-actions">
                <button type="button" class="sbc-button" onClick={() => void session.mendOverrun()}>
                  {texts.mendOverrun}
                </button>
                <button type="button" class="sbc-link" onClick={() => store.set({ overrun: [] })}>
                  {texts.close}
                </button>
              </div>
            </div>
          </div>
        )}
      </div>
      <div role="status" aria-live="polite">
        {message === null || message.text === gone ? null : (
          <div class={`sbc-notice ${message.type === 'done' ? 'sbc-done' : 'sbc-warning'}`}>
            <Icon name={message.type === 'done' ? 'done' : 'warning'} />
            <p>{message.text}</p>
          </div>
        )}
      </div>
      {conflict.length === 0 ? null : (
        <ul class="sbc-conflict">
          {conflict.map(({ place, mine, theirs }) => (
            <li key={`${place.sheet}|${place.row}|${place.column}`}>
              <PlaceButton place={place} onGo={session.goTo} />
              <dl>
                <dt>{texts.mine}</dt>
                <dd>{mine === '' ? texts.blank : mine}</dd>
                <dt>{texts.theirs}</dt>
                <dd>{theirs === '' ? texts.blank : theirs}</dd>
              </dl>
            </li>
          ))}
        </ul>
      )}
      {(message === null || message.text === gone) && conflict.length === 0 && last.length === 0 ? null : (
        <div class="sbc-notice-actions">
          {last.length === 0 ? null : (
            <button type="button" class="sbc-button" onClick={() => void session.takeBack()}>
              <Icon name="back" />
              <span>{texts.takeBack}</span>
            </button>
          )}
          <button type="button" class="sbc-link" onClick={() => store.set({ message: null, conflict: [], last: [] })}>
            {texts.close}
          </button>
        </div>
      )}
    </div>
  );
}
