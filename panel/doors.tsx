import { useEffect, useRef, useState } from 'preact/hooks';
import { panelTexts } from '../core/index.ts';
import { Icon, type IconName } from './icons.tsx';
import { lateNewBook } from './late-views.ts';
import { LostBooks } from './lost-books.tsx';
import type { Doors } from './panel.tsx';

const texts = panelTexts.doors;

/** The first screen: three ways in, each with one sentence. */
export function FirstScreen({ doors, today }: { readonly doors: Doors; readonly today: () => string }) {
  const [asking, setAsking] = useState(false);
  const newDoor = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !asking) newDoor.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  const { openBook, newBook } = doors;
  if (asking && newBook) return <lateNewBook.View make={newBook} today={today()} onBack={() => setAsking(false)} />;
  return (
    <div class="sbc-first">
      <h1>{panelTexts.name}</h1>
      <p class="sbc-welcome">{doors.welcome ?? texts.welcome}</p>
      {doors.lost ? <LostBooks find={doors.lost} /> : null}
      <ul class="sbc-doors">
        <Door icon="book" name={texts.open} what={doors.openWhat ?? (openBook ? texts.openWhat : texts.notHere)} first onOpen={openBook} />
        <Door
          icon="new"
          name={texts.new}
          what={newBook ? texts.newWhat : texts.notHere}
          onOpen={newBook ? () => setAsking(true) : null}
          reference={newDoor}
        />
        <Door icon="word" name={texts.word} what={texts.wordWhat} later={texts.later} onOpen={doors.checkWord} />
      </ul>
    </div>
  );
}

interface DoorProps {
  readonly icon: IconName;
  readonly name: string;
  readonly what: string;
  readonly first?: boolean;
  readonly later?: string;
  readonly onOpen: (() => void) | null;
  readonly reference?: { current: HTMLButtonElement | null };
}

/** A closed door can be reached and read, so that people know what comes. */
function Door({ icon, name, what, first = false, later, onOpen, reference }: DoorProps) {
  return (
    <li>
      <button
        type="button"
        class={`sbc-door${first && onOpen ? ' sbc-door-first' : ''}`}
        aria-disabled={onOpen === null}
        {...(reference ? { ref: reference } : {})}
        onClick={() => onOpen?.()}
      >
        <Icon name={icon} />
        <span class="sbc-door-words">
          <strong>{name}</strong>
          <span>{what}</span>
          {later ? <em>{later}</em> : null}
        </span>
      </button>
    </li>
  );
}
