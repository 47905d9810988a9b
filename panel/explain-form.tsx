import { useEffect, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../core/index.ts';
import type { Desk } from './desk.ts';
import { remembered } from './remembered.ts';

const texts = panelTexts.findings;

export interface ExplainFormProps {
  readonly first: string;
  /** Takes the focus as it appears. */
  readonly fresh: boolean;
  onType?(reason: string): void;
  /** The form's ready reasons. */
  readonly ready: readonly string[];
  readonly desk: Desk | null;
  readonly onWrite: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Why something stays as it is: a ready reason or own words; who writes is asked once on a machine. */
export function ExplainForm({ first, fresh, onType, ready, desk, onWrite, onCancel }: ExplainFormProps) {
  const known = desk?.memory.read(remembered.who) ?? '';
  const [reason, setReason] = useState(first);
  const [who, setWho] = useState(known);
  const [asksWho, setAsksWho] = useState(known === '');
  const [wrong, setWrong] = useState<'reason' | 'who' | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const whoBox = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) box.current?.focus();
  }, []);
  const type = (next: string): void => {
    setReason(next);
    onType?.(next);
  };

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const missing = reason.trim() === '' ? 'reason' : who.trim() === '' ? 'who' : null;
    setWrong(missing);
    if (missing === 'reason') box.current?.focus();
    else if (missing === 'who') whoBox.current?.focus();
    else {
      desk?.memory.write(remembered.who, who.trim());
      await onWrite(reason.trim());
    }
  }

  return (
    <form
      class="sbc-explain"
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="sbc-field">
        <span>{texts.reason}</span>
        <textarea
          ref={box}
          rows={3}
          value={reason}
          aria-invalid={wrong === 'reason'}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      {ready.length > 0 ? <p class="sbc-soft">{texts.ready}</p> : null}
      <ul class="sbc-reasons">
        {ready.map((one) => (
          <li key={one}>
            <button type="button" class="sbc-reason" aria-pressed={reason === one} onClick={() => type(one)}>
              {one}
            </button>
          </li>
        ))}
      </ul>
      {asksWho ? (
        <label class="sbc-field">
          <span>{texts.who}</span>
          <input
            ref={whoBox}
            value={who}
            autocomplete="name"
            aria-invalid={wrong === 'who'}
            onInput={(event) => setWho(event.currentTarget.value)}
          />
        </label>
      ) : (
        <p class="sbc-soft">
          {texts.writer(who)}{' '}
          <button type="button" class="sbc-link" onClick={() => setAsksWho(true)}>
            {texts.changeWho}
          </button>
        </p>
      )}
      <p role="alert" class="sbc-wrong">
        {wrong === 'reason' ? texts.needReason : wrong === 'who' ? texts.needWho : ''}
      </p>
      <div class="sbc-actions">
        <button type="submit" class="sbc-button sbc-primary">
          {texts.writeReason}
        </button>
        <button type="button" class="sbc-link" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
