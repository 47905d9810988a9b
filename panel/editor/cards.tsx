import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type ChipView, type NameView, panelTexts } from '../../core/index.ts';
import { type Card, isSound, readCard, sayName, sayTest, writeCard } from './card-text.ts';
import type { ChipLook } from './chip-look.ts';
import { PassageInput } from './passage-input.tsx';
import { RowsField } from './rows-field.tsx';
import { type Brace, bracesOf } from './splice-text.ts';
import { TestField } from './test-field.tsx';

const texts = panelTexts.editor.cards;

interface Shared {
  readonly names: readonly NameView[];
  readonly looks: (raw: string) => ChipLook;
}

interface Shown {
  readonly card: Card;
  readonly brace: Brace;
  readonly index: number;
}

/** Choices, repetitions and notes of a section in words and form fields; the braces are only in the cell. */
export function Cards(
  props: Shared & {
    readonly text: string;
    /** By the brace as it stands in the book. */
    readonly chips: ReadonlyMap<string, ChipView>;
    readonly open: number | null;
    onOpen(index: number | null): void;
    onBrace(index: number, brace: string): void;
    onShow(index: number): void;
  },
): JSX.Element | null {
  const shown = bracesOf(props.text).flatMap((brace, index): readonly Shown[] => {
    const card = readCard(brace.raw);
    return card ? [{ card, brace, index }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section class="ed-part" aria-labelledby="ed-cards">
      <h3 id="ed-cards">{texts.title(shown.length)}</h3>
      <ul class="cards">
        {shown.map(({ card, brace, index }) => {
          const chip = props.chips.get(brace.raw);
          return (
            <li key={index} class={`card card-${card.type}`}>
              <details
                open={props.open === index}
                onToggle={(event) => {
                  if (event.currentTarget.open) props.onOpen(index);
                  else if (props.open === index) props.onOpen(null);
                }}
              >
                <summary>
                  <b>{nameOf(card)}</b> <span class="card-short">{shortOf(card, chip)}</span>
                </summary>
                {props.open === index ? (
                  <div class="card-body">
                    <CardFields
                      card={card}
                      chip={chip}
                      names={props.names}
                      looks={props.looks}
                      onCard={(next) => props.onBrace(index, writeCard(next))}
                    />
                    <div class="ed-buttons">
                      <button type="button" class="sbc-button" onClick={() => props.onShow(index)}>
                        {texts.show}
                      </button>
                      <button type="button" class="sbc-button" onClick={() => props.onBrace(index, '')}>
                        {texts.remove}
                      </button>
                    </div>
                  </div>
                ) : null}
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function nameOf(card: Card): string {
  return { choice: texts.choice, repeat: texts.repeat, note: texts.note, documents: texts.documents }[card.type];
}

function shortOf(card: Card, chip: ChipView | undefined): string {
  switch (card.type) {
    case 'choice':
      return chip?.printed ?? card.yes;
    case 'repeat':
      return rowsOf(card.over, chip);
    case 'note':
      return card.text;
    case 'documents':
      return chip?.printed ?? '';
  }
}

/** What is repeated over, in the words of the book where it has answered. */
function rowsOf(over: string, chip: ChipView | undefined): string {
  const words = chip?.parts?.over ?? sayName(over.slice(1, -1));
  return words.toLowerCase().startsWith(texts.over.toLowerCase()) ? words.slice(texts.over.length).trim() : words;
}

function CardFields(props: Shared & { readonly card: Card; readonly chip: ChipView | undefined; onCard(card: Card): void }): JSX.Element {
  const { card, chip, onCard } = props;
  const shared = { names: props.names, looks: props.looks };
  // The book has better words for the cells of its tables.
  const say = (test: string) =>
    (test.includes('|') || card.type === 'repeat' ? chip?.parts?.test : undefined) ?? sayTest(test, panelTexts.editor.chip.signs);
  switch (card.type) {
    case 'choice': {
      const printed = chip?.printed ?? '';
      const yesPrinted = printed !== '' && printed === chip?.parts?.yes;
      const noPrinted = printed !== '' && !yesPrinted && printed === chip?.parts?.no;
      return (
        <>
          <TestField
            label={texts.when}
            test={card.test}
            words={say(card.test)}
            names={props.names}
            onTest={(test) => onCard({ ...card, test })}
          />
          <CardField {...shared} label={texts.yes} printed={yesPrinted} text={card.yes} onText={(yes) => onCard({ ...card, yes })} />
          <CardField
            {...shared}
            label={texts.no}
            printed={noPrinted}
            text={card.no ?? ''}
            placeholder={texts.noHint}
            onText={(no) => onCard({ ...card, no: no.trim() === '' ? null : no })}
          />
        </>
      );
    }
    case 'repeat':
      return (
        <>
          <RowsField over={card.over} words={rowsOf(card.over, chip)} onOver={(over) => onCard({ ...card, over })} />
          <TestField
            label={texts.onlyWhen}
            test={card.test ?? ''}
            words={card.test === null ? '' : say(card.test)}
            names={props.names}
            inRow
            onTest={(test) => onCard({ ...card, test: test === '' ? null : test })}
          />
          <CardField {...shared} label={texts.text} hint={texts.rowHint} text={card.text} onText={(text) => onCard({ ...card, text })} />
        </>
      );
    case 'note':
      return (
        <CardField
          {...shared}
          fresh={card.text === ''}
          label={texts.noteText}
          text={card.text}
          onText={(text) => onCard({ ...card, text })}
        />
      );
    case 'documents':
      return <p class="card-test">{texts.documentsHint}</p>;
  }
}

function CardField(
  props: Shared & {
    readonly label: string;
    readonly text: string;
    readonly printed?: boolean;
    /** Just made: the person goes on writing here. */
    readonly fresh?: boolean;
    readonly hint?: string;
    readonly placeholder?: string;
    onText(text: string): void;
  },
): JSX.Element {
  const [sound, setSound] = useState(true);
  let note: ComponentChildren = props.hint ? <small>{props.hint}</small> : null;
  if (!sound) note = <small class="card-unsound">{texts.unsound}</small>;
  const typed = (text: string) => {
    const fits = isSound(text);
    setSound(fits);
    if (fits && text.trim() !== props.text.trim()) props.onText(text);
  };
  return (
    <div class="card-field">
      <span class="card-label">
        {props.label} {props.printed ? <em>{texts.printed}</em> : null}
      </span>
      <PassageInput
        label={props.label}
        text={props.text}
        names={props.names}
        looks={props.looks}
        lines="one"
        fresh={props.fresh === true}
        placeholder={props.placeholder ?? ''}
        onText={typed}
      />
      {note}
    </div>
  );
}
