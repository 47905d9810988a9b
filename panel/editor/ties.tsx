import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { panelTexts, type TypedView } from '../../core/index.ts';

const texts = panelTexts.editor.ties;

/** Typed numbers that a figure knows, each with the sentence it stands in. */
export function Ties(props: {
  readonly text: string;
  readonly typed: readonly TypedView[];
  onTie(typed: TypedView, name: string): void;
}): JSX.Element | null {
  if (props.typed.length === 0) return null;
  return (
    <section class="ed-part" aria-labelledby="ed-ties">
      <h3 id="ed-ties">{texts.title(props.typed.length)}</h3>
      <p class="ed-hint">{texts.hint}</p>
      <ul class="ties">
        {props.typed.map((typed) => (
          <Tie key={`${typed.at[0]}|${typed.words}`} text={props.text} typed={typed} onTie={(name) => props.onTie(typed, name)} />
        ))}
      </ul>
    </section>
  );
}

function Tie(props: { readonly text: string; readonly typed: TypedView; onTie(name: string): void }): JSX.Element {
  const { typed, text } = props;
  const [chosen, setChosen] = useState(typed.names[0] ?? '');
  const [from, to] = typed.at;
  return (
    <li>
      <p>
        {around(text.slice(0, from), 'before')}
        <mark>{text.slice(from, to)}</mark>
        {around(text.slice(to), 'behind')}
      </p>
      <div class="ed-buttons">
        {typed.names.length === 1 ? (
          <span class="tie-name">{chosen}</span>
        ) : (
          <select aria-label={texts.to(typed.words)} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            {typed.names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button type="button" class="sbc-button" aria-label={`${texts.tie}: ${typed.words}, ${chosen}`} onClick={() => props.onTie(chosen)}>
          {texts.tie}
        </button>
      </div>
    </li>
  );
}

const reach = 42;

/** The words beside a number, whole ones, on its line. */
function around(text: string, side: 'before' | 'behind'): string {
  if (side === 'before') {
    const line = text.slice(text.lastIndexOf('\n') + 1);
    return line.length <= reach ? line : `…${line.slice(-reach).replace(/^\S*/, '')}`;
  }
  const line = text.split('\n', 1)[0] ?? '';
  return line.length <= reach ? line : `${line.slice(0, reach).replace(/\S*$/, '')}…`;
}
