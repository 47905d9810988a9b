import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type OutlineNode, panelTexts, type SectionView } from '../../core/index.ts';
import { sayHeading } from '../say-heading.ts';

const texts = panelTexts.editor;

type Marked = { readonly state?: SectionView['state']; readonly person?: string };

/** Which section this is, who writes it and how far it is; the way to its neighbours. */
export function SectionHead(props: {
  readonly view: SectionView;
  readonly order: readonly OutlineNode[];
  readonly wide: boolean;
  onSection(key: string): void;
  onWide(wide: boolean): void;
  onMark(change: Marked): void;
}): JSX.Element {
  const { view, order, wide } = props;
  const at = order.findIndex(({ key }) => key === view.key);
  const [person, setPerson] = useState(view.person);
  useEffect(() => setPerson(view.person), [view.person]);
  const states: readonly SectionView['state'][] = texts.states;
  return (
    <header class="ed-head">
      <div class="ed-title">
        <h2>
          {sayHeading(view)}
          {view.required ? <small> {texts.required}</small> : null}
        </h2>
      </div>
      <nav class="ed-nav">
        <Neighbour
          node={at > 0 ? order[at - 1] : undefined}
          label={texts.previous}
          words={texts.previousShort}
          onSection={props.onSection}
        />
        <Neighbour node={at >= 0 ? order[at + 1] : undefined} label={texts.next} words={texts.nextShort} onSection={props.onSection} />
        <button type="button" class="sbc-quiet ed-widen" aria-pressed={wide} onClick={() => props.onWide(!wide)}>
          {wide ? texts.narrow : texts.wide}
        </button>
      </nav>
      <div class="ed-marks">
        <label>
          <span>{texts.state}</span>
          <select value={view.state} onChange={(event) => choose(event.currentTarget.value)}>
            {states.map((state) => (
              <option key={state} value={state}>
                {state}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{texts.person}</span>
          <input
            value={person}
            placeholder={texts.personHint}
            autocomplete="off"
            onInput={(event) => setPerson(event.currentTarget.value)}
            onChange={(event) => {
              if (event.currentTarget.value.trim() !== view.person) props.onMark({ person: event.currentTarget.value.trim() });
            }}
          />
        </label>
      </div>
    </header>
  );

  function choose(value: string): void {
    const state = states.find((known) => known === value);
    if (state && state !== view.state) props.onMark({ state });
  }
}

function Neighbour(props: {
  readonly node: OutlineNode | undefined;
  readonly label: string;
  readonly words: string;
  onSection(key: string): void;
}): JSX.Element {
  const { node } = props;
  return (
    <button
      type="button"
      class="sbc-quiet"
      disabled={!node}
      title={node ? sayHeading(node) : props.label}
      aria-label={node ? `${props.label}: ${sayHeading(node)}` : props.label}
      onClick={() => {
        if (node) props.onSection(node.key);
      }}
    >
      {props.words}
    </button>
  );
}
