import type { JSX, RefObject } from 'preact';
import { panelTexts } from '../../core/index.ts';
import type { Kept } from './keeper.ts';
import type { PassageField } from './passage-field.ts';

const texts = panelTexts.editor;

/** The few things a report's text needs besides letters. */
export function Tools(props: { readonly field: RefObject<PassageField | null>; onNote(): void }): JSX.Element {
  const act = (work: (field: PassageField) => void) => ({
    // The caret stays where it is.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => {
      if (props.field.current) work(props.field.current);
    },
  });
  return (
    <fieldset class="ed-tools" aria-label={texts.tools.label}>
      <button
        type="button"
        class="sbc-quiet"
        title={texts.tools.bold}
        aria-label={texts.tools.bold}
        {...act((field) => field.toggle('bold'))}
      >
        <b>B</b>
      </button>
      <button
        type="button"
        class="sbc-quiet"
        title={texts.tools.italic}
        aria-label={texts.tools.italic}
        {...act((field) => field.toggle('italic'))}
      >
        <i>I</i>
      </button>
      <button type="button" class="sbc-quiet ed-figure" title={texts.tools.figureTitle} {...act((field) => field.insert('{'))}>
        {texts.tools.figure}
      </button>
      <button type="button" class="sbc-quiet" title={texts.tools.noteTitle} {...act(props.onNote)}>
        {texts.tools.note}
      </button>
      <button type="button" class="sbc-quiet" title={texts.tools.undo} aria-label={texts.tools.undo} {...act((field) => field.undo())}>
        <span aria-hidden="true">↶</span>
      </button>
      <button
        type="button"
        class="sbc-quiet ed-redo"
        title={texts.tools.redo}
        aria-label={texts.tools.redo}
        {...act((field) => field.redo())}
      >
        <span aria-hidden="true">↷</span>
      </button>
    </fieldset>
  );
}

/** Where the text is, in words; changes are read out. */
export function KeptLine(props: { readonly kept: Kept; readonly writesWhileTyping: boolean; onSave(): void }): JSX.Element {
  const { kept } = props;
  const waits = kept.text !== kept.before && kept.state !== 'writing' && kept.state !== 'conflict';
  const later = kept.state === 'typed' && !props.writesWhileTyping;
  return (
    <div class={`ed-kept ed-kept-${kept.state}`}>
      <p role="status">
        <span class="ed-dot" aria-hidden="true" />
        {later ? texts.kept.typedLater : texts.kept[kept.state]}
        {kept.message === '' ? null : <span class="ed-why"> {kept.message}</span>}
      </p>
      {waits ? (
        <button type="button" class="sbc-button" onClick={props.onSave}>
          {kept.state === 'failed' ? texts.again : texts.save}
        </button>
      ) : null}
    </div>
  );
}
