import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type NameView, panelTexts, testProblem } from '../../core/index.ts';
import { filterNames, type OpenBrace } from './complete-name.ts';
import { NameList } from './name-list.tsx';
import { completeBracket, findOpenBracket, unknownName } from './test-names.ts';

const texts = panelTexts.editor.cards;
const most = 40;

interface Offer extends OpenBrace {
  readonly caret: number;
  readonly found: readonly NameView[];
  readonly active: number;
}

/** The condition of a card as text: names are offered behind a square bracket; only what reads is written, the rest is said in place. */
export function TestField(props: {
  readonly label: string;
  readonly test: string;
  /** What it says, in words. */
  readonly words: string;
  readonly names: readonly NameView[];
  /** In a repetition a bracket may name a column of the row. */
  readonly inRow?: boolean;
  onTest(test: string): void;
}): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.test);
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(props.test);
  }, [props.test]);

  const problemOf = (typed: string): string | null => {
    if (props.inRow && typed.trim() === '') return null;
    if (/[{}]/.test(typed)) return texts.unsound;
    const unknown = props.inRow ? null : unknownName(typed, props.names);
    return testProblem(typed) ?? (unknown === null ? null : texts.unknownName(unknown));
  };
  const problem = problemOf(text);
  const take = (typed: string, caret: number | null): void => {
    setText(typed);
    const open = caret === null ? null : findOpenBracket(typed, caret);
    const found = open ? filterNames(props.names, open.query, most) : [];
    setOffer(open && caret !== null && found.length > 0 ? { ...open, caret, found, active: 0 } : null);
    if (problemOf(typed) === null && typed.trim() !== props.test.trim()) props.onTest(typed.trim());
  };
  const choose = (name: NameView): void => {
    if (!offer) return;
    const done = completeBracket(text, offer.from, offer.caret, name.name);
    take(done.text, null);
    // The browser sets the caret at the end once the new text is drawn.
    requestAnimationFrame(() => input.current?.setSelectionRange(done.caret, done.caret));
  };
  const press = (event: KeyboardEvent): void => {
    if (!offer || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = offer.found[offer.active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : offer.found.length - 1;
      setOffer({ ...offer, active: (offer.active + by) % offer.found.length });
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && name) choose(name);
    else if (event.key === 'Escape') setOffer(null);
    else return;
    event.preventDefault();
  };

  return (
    <div class="card-field passage">
      <label class="card-label" for={`${id}-test`}>
        {props.label}
      </label>
      <input
        ref={input}
        id={`${id}-test`}
        value={text}
        spellcheck={false}
        autocomplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={offer !== null}
        aria-controls={`${id}-names`}
        aria-activedescendant={offer ? `${id}-names-${offer.active}` : undefined}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-said`}
        onInput={(event) => take(event.currentTarget.value, event.currentTarget.selectionStart)}
        onKeyDown={press}
        onBlur={() => setOffer(null)}
      />
      {offer ? (
        <NameList id={`${id}-names`} names={offer.found} active={offer.active} top={below(input.current)} onChoose={choose} />
      ) : null}
      <small id={`${id}-said`} class={problem === null ? '' : 'card-unsound'} role="status">
        {problem === null ? (text.trim() === props.test.trim() ? props.words : '') : `${problem} ${texts.notWritten}`}
      </small>
    </div>
  );
}

function below(input: HTMLElement | null): number {
  return input ? input.offsetTop + input.offsetHeight + 3 : 0;
}
