import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type NameView, panelTexts } from '../../core/index.ts';
import type { ChipLook } from './chip-look.ts';
import { completeName, filterNames, findOpenBrace, type OpenBrace } from './complete-name.ts';
import { NameList } from './name-list.tsx';
import { createPassageField, type PassageField } from './passage-field.ts';

export interface PassageInputProps {
  readonly label: string;
  readonly text: string;
  readonly names: readonly NameView[];
  readonly looks: (raw: string) => ChipLook;
  readonly lines: 'one' | 'many';
  readonly placeholder?: string;
  /** Takes the focus as it appears. */
  readonly fresh?: boolean;
  onText(text: string): void;
  onChip?(index: number): void;
  onLeft?(): void;
  onField?(field: PassageField | null): void;
}

interface Completion {
  readonly from: number;
  readonly caret: number;
  readonly text: string;
  readonly found: readonly NameView[];
  readonly active: number;
  readonly top: number;
}

const most = 40;

/** A passage field with the list of figures that opens behind a brace. */
export function PassageInput(props: PassageInputProps): JSX.Element {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<PassageField | null>(null);
  const [completion, setCompletion] = useState<Completion | null>(null);
  const now = useRef({ props, completion });
  /** The brace whose list the person closed. */
  const dismissed = useRef<number | undefined>(undefined);
  now.current = { props, completion };

  const changed = (text: string, caret: number | null): void => {
    now.current.props.onText(text);
    const open = caret === null ? null : findOpenBrace(text, caret);
    if (open?.from !== dismissed.current) dismissed.current = undefined;
    const fitting = open && open.from !== dismissed.current ? completionOf(text, open, caret ?? 0) : null;
    setCompletion(fitting);
  };
  const completionOf = (text: string, open: OpenBrace, caret: number): Completion | null => {
    const found = filterNames(now.current.props.names, open.query, most);
    const words = open.query.trim().split(/\s+/).length;
    // Whoever goes on writing means a sentence, not a name.
    if (found.length === 0 && words > 6) return null;
    return { from: open.from, caret, text, found, active: 0, top: belowCaret(root.current) };
  };
  const choose = (name: NameView): void => {
    const open = now.current.completion;
    if (!open) return;
    const done = completeName(open.text, open.from, open.caret, name.name);
    setCompletion(null);
    field.current?.put(done.text, done.caret);
    setCompletion(null);
  };
  const key = (event: KeyboardEvent): boolean => {
    const open = now.current.completion;
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
    const move = moves[event.key];
    if (move !== undefined && open.found.length > 0) {
      const count = open.found.length;
      setCompletion({ ...open, active: (open.active + move + count) % count });
      return true;
    }
    if (event.key === 'Escape') {
      dismissed.current = open.from;
      setCompletion(null);
      return true;
    }
    const name = open.found[open.active];
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && name) {
      choose(name);
      return true;
    }
    if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') setCompletion(null);
    return false;
  };

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const events = {
      changed,
      key,
      chip: (index: number) => now.current.props.onChip?.(index),
      left: () => {
        setCompletion(null);
        now.current.props.onLeft?.();
      },
    };
    const made = createPassageField(element, events, props.looks, props.lines);
    field.current = made;
    made.show(props.text);
    props.onField?.(made);
    if (props.fresh) made.focus();
    return () => {
      field.current = null;
      now.current.props.onField?.(null);
    };
  }, []);
  useEffect(() => {
    // A card gives its text back tidied; under the hands of the person it stays as typed. A whole section is shown by its keeper: what
    // was drawn last may be older than what was typed last.
    if (props.lines === 'one' && document.activeElement !== root.current) field.current?.show(props.text);
  }, [props.text, props.lines]);
  useEffect(() => field.current?.dress(props.looks), [props.looks]);

  const listId = `${id}-names`;
  const options = completion && completion.found.length > 0 ? completion : null;
  return (
    <div class="passage">
      {/* biome-ignore lint/a11y/useSemanticElements: no form control can hold chips */}
      <div
        ref={root}
        class={`passage-field passage-${props.lines}`}
        contentEditable
        role="textbox"
        tabIndex={0}
        aria-multiline={props.lines === 'many'}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={options ? listId : undefined}
        aria-activedescendant={options ? `${listId}-${options.active}` : undefined}
        data-placeholder={props.placeholder ?? ''}
        spellcheck={false}
      />
      {completion ? (
        <NameList id={listId} names={completion.found} active={completion.active} top={completion.top} onChoose={choose} />
      ) : null}
      <p class="sbc-aside" role="status">
        {completion
          ? completion.found.length === 0
            ? panelTexts.editor.names.none
            : panelTexts.editor.names.found(completion.found.length)
          : ''}
      </p>
    </div>
  );
}

const moves: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

function belowCaret(root: HTMLElement | null): number {
  const selection = document.getSelection();
  if (!root || !selection || selection.rangeCount === 0) return 0;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  const line = selection.focusNode instanceof Element ? selection.focusNode : selection.focusNode?.parentElement;
  const bottom = caret.height > 0 ? caret.bottom : (line?.getBoundingClientRect().bottom ?? 0);
  return bottom - root.getBoundingClientRect().top + 4;
}
