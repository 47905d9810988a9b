import { panelTexts } from '../../core/index.ts';
import { element, icon, textButton } from './elements.ts';

/** A way to answer what a notice asks. */
export interface Choice {
  readonly label: string;
  readonly act: () => void;
}

/** The one line above everything in which the page speaks; it is read aloud too. */
export interface Notice {
  /** Stays until it is closed or something else is said; the first choice is the one most people mean. */
  say(text: string, choices?: readonly Choice[]): void;
  clear(): void;
}

export function createNotice(root: HTMLElement): Notice {
  const words = element('p', { class: 'page-notice-words' });
  const choices = element('div', { class: 'page-notice-choices' });
  const close = element('button', { type: 'button', class: 'page-button page-notice-close', 'aria-label': panelTexts.page.closeMessage }, [
    icon('close'),
  ]);
  // The region stands in the page before anything is said in it: only so is it read aloud.
  const line = element('div', { class: 'page-notice', role: 'status', 'aria-live': 'polite' }, [words]);
  const bar = element('div', { class: 'page-notice-bar' }, [line, choices, close]);
  const show = (open: boolean): void => {
    bar.classList.toggle('page-notice-open', open);
    close.hidden = !open;
  };
  show(false);
  root.append(bar);
  const clear = (): void => {
    const held = bar.contains(document.activeElement);
    show(false);
    words.textContent = '';
    choices.replaceChildren();
    if (held) document.body.focus();
  };
  close.addEventListener('click', clear);
  return {
    clear,
    say: (text, asked = []) => {
      if (text === '') return;
      show(true);
      words.textContent = text;
      const buttons = asked.map(({ label, act }, index) => {
        const answer = (): void => {
          clear();
          act();
        };
        return textButton(label, answer, index === 0 ? 'primary' : 'plain');
      });
      // A question is answered, not closed.
      close.hidden = buttons.length > 0;
      choices.replaceChildren(...buttons);
      buttons[0]?.focus();
    },
  };
}
