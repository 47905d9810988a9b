import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../../core/index.ts';

const texts = panelTexts.editor.cards;

/** The table, or the group in it, whose rows a card repeats over: one name in square brackets. */
export function RowsField(props: { readonly over: string; readonly words: string; onOver(over: string): void }): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.over);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(props.over);
  }, [props.over]);
  const sound = isOneName(text);
  const said = text.trim() === props.over ? props.words : texts.rowsHint;
  return (
    <div class="card-field">
      <label class="card-label" for={`${id}-rows`}>
        {texts.over}
      </label>
      <input
        ref={input}
        id={`${id}-rows`}
        value={text}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={!sound}
        aria-describedby={`${id}-said`}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          if (isOneName(typed) && typed.trim() !== props.over) props.onOver(typed.trim());
        }}
      />
      <small id={`${id}-said`} class={sound ? '' : 'card-unsound'} role="status">
        {sound ? said : texts.rowsUnsound}
      </small>
    </div>
  );
}

function isOneName(text: string): boolean {
  return /^\s*\[[^[\]{}]*[^[\]{}\s|][^[\]{}]*\]\s*$/u.test(text);
}
