import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type NameView, panelTexts } from '../../core/index.ts';

const texts = panelTexts.editor.names;

/** The figures that fit what was typed behind a brace. */
export function NameList(props: {
  readonly id: string;
  readonly names: readonly NameView[];
  readonly active: number;
  readonly top: number;
  onChoose(name: NameView): void;
}): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[props.active]?.scrollIntoView({ block: 'nearest' });
  }, [props.active]);
  const place = (element: HTMLElement | null) => {
    if (element) element.style.top = `${props.top}px`;
  };
  if (props.names.length === 0) {
    return (
      <p class="names names-none" ref={place}>
        {texts.none}
      </p>
    );
  }
  return (
    <div class="names" ref={place}>
      <div ref={list} id={props.id} role="listbox" aria-label={texts.label} tabIndex={-1}>
        {props.names.map((name, index) => (
          <div
            key={name.name}
            id={`${props.id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === props.active}
            title={name.how}
            onMouseDown={(event) => {
              // The caret must stay in the text.
              event.preventDefault();
              props.onChoose(name);
            }}
          >
            <span class="names-name">{name.name}</span>
            <span class="names-value">
              {name.printed === '' ? texts.blank : name.printed}
              {name.printed !== '' && name.unit !== '' ? <small> {name.unit}</small> : null}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
