import { useEffect, useState } from 'preact/hooks';
import { type FigureView, type NameView, panelTexts } from '../core/index.ts';
import type { ViewProps } from './app.tsx';
import { FigureCard, LineCard } from './figure-card.tsx';
import { Icon } from './icons.tsx';
import { holdsWords } from './plain-words.ts';

const texts = panelTexts.figures;

/** Every figure a sentence can name, with where it comes from and where it is used. Read again after each check. */
export function FiguresView({ state, session }: ViewProps) {
  const [read, setRead] = useState<{ readonly figures: readonly FigureView[]; readonly lines: readonly NameView[] } | null>(null);
  const [words, setWords] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const { check } = state;
  useEffect(() => {
    let left = false;
    void session.ask({ type: 'figures' }, 'figures').then((reply) => {
      if (reply && !left) setRead(reply);
    });
    return () => {
      left = true;
    };
  }, [session, check]);
  if (!read) return <p class="sbc-soft">{texts.loading}</p>;
  const { figures, lines } = read;
  if (figures.length === 0 && lines.length === 0) return <p class="sbc-empty">{texts.empty}</p>;
  const changed = figures.filter((figure) => figure.changed).length;
  const matches = ({ name, how }: NameView): boolean => words.trim() === '' || holdsWords(`${name} ${how}`, words);
  const shown = figures.filter((figure) => matches(figure) && (!onlyChanged || figure.changed));
  const shownLines = onlyChanged ? [] : lines.filter(matches);
  const toggle = (name: string): void => setOpen(open === name ? null : name);
  return (
    <>
      <div class="sbc-filter">
        <label class="sbc-search">
          <Icon name="search" />
          <span class="sbc-aside">{texts.search}</span>
          <input type="search" value={words} placeholder={texts.search} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <p class="sbc-figure-count" role="status">
          {texts.count(shown.length, figures.length)}
        </p>
        {changed > 0 ? (
          <label class="sbc-choice">
            <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.currentTarget.checked)} />
            <span>{texts.onlyChanged(changed)}</span>
          </label>
        ) : null}
      </div>
      {shown.length === 0 && shownLines.length === 0 ? <p class="sbc-empty">{texts.none}</p> : null}
      {shown.length === 0 ? null : (
        <section class="sbc-figures">
          <h2 class="sbc-aside">{texts.list}</h2>
          <ul>
            {shown.map((figure) => (
              <FigureCard
                key={figure.name}
                figure={figure}
                open={open === figure.name}
                onToggle={() => toggle(figure.name)}
                onGo={session.goTo}
                onSection={session.openSection}
              />
            ))}
          </ul>
        </section>
      )}
      {shownLines.length === 0 ? null : (
        <section class="sbc-figures">
          <h2>{texts.lines}</h2>
          <ul>
            {shownLines.map((line) => (
              <LineCard key={line.name} line={line} onGo={session.goTo} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
