import { useEffect, useRef, useState } from 'preact/hooks';
import { type OutlineNode, panelTexts } from '../core/index.ts';
import { sayHeading } from './say-heading.ts';

const texts = panelTexts.outline;
const states: readonly OutlineNode['state'][] = [texts.states.empty, texts.states.half, texts.states.done];

export interface SectionCardProps {
  readonly node: OutlineNode;
  readonly people: readonly string[];
  readonly onEdit: () => void;
  readonly onGo: () => void;
  /** Null: the book is only read here. */
  readonly onMark: ((mark: { readonly state?: OutlineNode['state']; readonly person?: string }) => void) | null;
}

/** What can be done with the chosen section, always in sight under the tree. */
export function SectionCard({ node, people, onEdit, onGo, onMark }: SectionCardProps) {
  const [person, setPerson] = useState(node.person);
  const sent = useRef(node.person);
  const keepPerson = (): void => {
    const name = person.trim();
    if (name === sent.current) return;
    sent.current = name;
    onMark?.({ person: name });
  };
  const keep = useRef(keepPerson);
  keep.current = keepPerson;
  // Somebody else's change is shown unless a name is being typed.
  useEffect(() => {
    if (person.trim() === sent.current) setPerson(node.person);
    sent.current = node.person;
  }, [node.person]);
  // A name that was typed is kept however one leaves.
  useEffect(() => () => keep.current(), []);
  return (
    <section class="sbc-foot sbc-section-card" aria-label={texts.chosen}>
      <h2>{sayHeading(node)}</h2>
      {onMark === null ? null : (
        <div class="sbc-pair">
          <label class="sbc-field">
            <span>{texts.state}</span>
            <select value={node.state} onChange={(event) => mark(event.currentTarget.value, onMark)}>
              {states.map((state) => (
                <option key={state} value={state}>
                  {state}
                </option>
              ))}
            </select>
          </label>
          <label class="sbc-field">
            <span>{texts.person}</span>
            <input
              value={person}
              list="sbc-people"
              placeholder={texts.noPerson}
              autocomplete="off"
              onInput={(event) => setPerson(event.currentTarget.value)}
              onBlur={keepPerson}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.isComposing) keepPerson();
              }}
            />
          </label>
          <datalist id="sbc-people">
            {people.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </div>
      )}
      <div class="sbc-actions">
        <button type="button" class="sbc-button sbc-primary" onClick={onEdit}>
          {texts.edit}
        </button>
        <button type="button" class="sbc-button" onClick={onGo}>
          {texts.goTo}
        </button>
      </div>
    </section>
  );
}

function mark(value: string, onMark: NonNullable<SectionCardProps['onMark']>): void {
  const state = states.find((one) => one === value);
  if (state) onMark({ state });
}
