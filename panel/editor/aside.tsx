import type { JSX } from 'preact';
import { type PrintedLine, panelTexts, type Run, type SectionView } from '../../core/index.ts';

const texts = panelTexts.editor;

/** What helps to write: what belongs here, what the last report said, and how it will be printed. */
export function Aside(props: {
  readonly view: SectionView;
  readonly current: boolean;
  readonly wide: boolean;
  readonly blank: boolean;
  onCopyLast(): void;
}): JSX.Element {
  const { view, wide } = props;
  return (
    <div class="ed-aside">
      {view.guidance === '' ? null : (
        <details open={wide || props.blank}>
          <summary>{texts.guidance}</summary>
          <p class="ed-words">{view.guidance}</p>
        </details>
      )}
      {view.last === '' ? null : (
        <details open={wide}>
          <summary>{texts.last}</summary>
          <p class="ed-words">{view.last}</p>
          {props.blank ? (
            <button type="button" class="sbc-button" onClick={props.onCopyLast}>
              {texts.copyLast}
            </button>
          ) : null}
        </details>
      )}
      <details open={wide}>
        <summary>{texts.printed}</summary>
        {view.printed.length === 0 ? <p class="ed-hint">{texts.printedNone}</p> : <Printed lines={view.printed} />}
        {props.current ? null : <p class="ed-hint">{texts.older}</p>}
      </details>
    </div>
  );
}

function Printed(props: { readonly lines: readonly PrintedLine[] }): JSX.Element {
  const notes: (readonly Run[])[] = [];
  const body = props.lines.map((line, index) => (
    <p key={index} class={`line-${line.mark}`}>
      {markOf(line)}
      {line.runs.map((run, at) => {
        if (!run.note) return <Piece key={at} run={run} />;
        notes.push(run.note);
        return <sup key={at}>{notes.length}</sup>;
      })}
    </p>
  ));
  return (
    <div class="printed">
      {body}
      {notes.length === 0 ? null : (
        <ol aria-label={texts.notes}>
          {notes.map((note, index) => (
            <li key={index}>
              {note.map((run, at) => (
                <Piece key={at} run={run} />
              ))}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Piece({ run }: { readonly run: Run }): JSX.Element {
  let words: JSX.Element | string = run.text;
  if (run.figure !== undefined) words = <span class="from-figure">{words}</span>;
  if (run.italic) words = <i>{words}</i>;
  return <span>{run.bold ? <b>{words}</b> : words}</span>;
}

function markOf({ mark, label }: PrintedLine): string {
  const marks = { none: '', star: '', dash: '- ', plus: '+ ', number: `${label ?? ''}. `, letter: `${label ?? ''}) ` };
  return marks[mark];
}
