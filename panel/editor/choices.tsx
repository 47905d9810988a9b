import type { JSX } from 'preact';
import { panelTexts } from '../../core/index.ts';
import type { Draft } from '../desk.ts';
import { type ChipLook, sayPassage } from './chip-look.ts';
import { sectionOf } from './draft-shelf.ts';
import type { Kept } from './keeper.ts';
import { joinLines } from './same-lines.ts';

const texts = panelTexts.editor;

type Looks = (raw: string) => ChipLook;

/** Two versions of a section, side by side where there is room; nothing is written before one is chosen. */
export function Conflict(props: { readonly kept: Kept; readonly looks: Looks; onSettle(text: string): void }): JSX.Element {
  const { text, theirs } = props.kept;
  return (
    <div class="ed-box ed-conflict" role="alert">
      <h3>{texts.conflict.title}</h3>
      <p>{texts.conflict.explain}</p>
      <div class="ed-two">
        <Version title={texts.conflict.mine} text={sayPassage(text, props.looks)} />
        <Version title={texts.conflict.theirs} text={sayPassage(theirs, props.looks)} />
      </div>
      <div class="ed-buttons">
        <button type="button" class="sbc-button sbc-primary" onClick={() => props.onSettle(text)}>
          {texts.conflict.keepMine}
        </button>
        <button type="button" class="sbc-button" onClick={() => props.onSettle(theirs)}>
          {texts.conflict.takeTheirs}
        </button>
        <button type="button" class="sbc-button" onClick={() => props.onSettle(joinLines(text, theirs))}>
          {texts.conflict.join}
        </button>
      </div>
    </div>
  );
}

function Version(props: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <figure>
      <figcaption>{props.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <blockquote tabIndex={0}>{props.text.trim() === '' ? texts.conflict.blank : props.text}</blockquote>
    </figure>
  );
}

/** A text that could not be written an earlier time: offered, never written by itself. */
export function DraftOffer(props: {
  readonly draft: Draft;
  readonly looks: Looks;
  readonly today: string;
  onUse(): void;
  onDrop(): void;
}): JSX.Element {
  return (
    <section class="ed-box ed-draft" aria-label={texts.draft.title(sayWhen(props.draft.at, props.today))}>
      <h3>{texts.draft.title(sayWhen(props.draft.at, props.today))}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <blockquote tabIndex={0}>
        {props.draft.text.trim() === '' ? texts.conflict.blank : sayPassage(props.draft.text, props.looks)}
      </blockquote>
      <div class="ed-buttons">
        <button type="button" class="sbc-button sbc-primary" onClick={props.onUse}>
          {texts.draft.use}
        </button>
        <button type="button" class="sbc-button" onClick={props.onDrop}>
          {texts.draft.drop}
        </button>
      </div>
    </section>
  );
}

export function DraftsElsewhere(props: { readonly drafts: readonly Draft[]; onSection(key: string): void }): JSX.Element {
  return (
    <p class="ed-elsewhere">
      {texts.draft.elsewhere}{' '}
      {props.drafts.map((draft) => (
        <button key={draft.section} type="button" class="sbc-link" onClick={() => props.onSection(sectionOf(draft))}>
          {draft.heading}
        </button>
      ))}
    </p>
  );
}

/** The hour of this machine; the day as offices write it. */
function sayWhen(at: string, today: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const two = (count: number) => String(count).padStart(2, '0');
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`;
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return day === today
    ? texts.draft.today(time)
    : texts.draft.day(time, `${moment.getDate()}/${moment.getMonth() + 1}/${moment.getFullYear()}`);
}
