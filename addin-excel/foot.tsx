import { useState } from 'preact/hooks';
import { excelTexts } from '../core/index.ts';
import type { Capabilities } from './capabilities.ts';
import type { Coloring } from './coloring.ts';
import { copyText } from './copy-text.ts';

const texts = excelTexts.foot;

export interface FootProps {
  readonly can: Capabilities;
  readonly coloring: Coloring;
  wipeMarks(): Promise<string | null>;
  /** Versions and steps, no data. */
  describe(): string;
  /** Why a command of the ribbon could not be done; empty where all is well. */
  readonly notice: string;
}

/** Below the panel: what only Excel has, folded away until it is asked for. */
export function Foot({ can, coloring, wipeMarks, describe, notice }: FootProps) {
  const [on, setOn] = useState(coloring.isOn());
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState('');
  const copy = (): void => {
    const text = describe();
    const copied = copyText(text);
    setByHand(copied ? '' : text);
    setSaid(copied ? texts.copied : texts.copyByHand);
  };
  return (
    <>
      <p role="status" class="pane-notice">
        {notice}
      </p>
      <details class="pane-foot">
        <summary>{texts.more}</summary>
        <div class="pane-options">
          {can.wholeBook ? (
            <div>
              <label class="pane-switch">
                <input
                  type="checkbox"
                  checked={on}
                  aria-describedby="pane-color-what"
                  onChange={(event) => {
                    coloring.turn(event.currentTarget.checked);
                    setOn(event.currentTarget.checked);
                  }}
                />
                <span>{texts.color}</span>
              </label>
              <p id="pane-color-what" class="sbc-soft">
                {can.undoKept ? (on ? texts.colorOn : texts.colorOff) : on ? texts.colorCosts : texts.colorOff}
              </p>
            </div>
          ) : (
            <p class="sbc-soft">{texts.colorNever}</p>
          )}
          {can.wholeBook ? (
            <div>
              <button type="button" class="sbc-button" onClick={() => void wipeMarks().then((why) => setSaid(why ?? texts.wiped))}>
                {texts.wipe}
              </button>
              <p class="sbc-soft">{texts.wipeWhat}</p>
            </div>
          ) : null}
          <div>
            <button type="button" class="sbc-button" onClick={copy}>
              {texts.copy}
            </button>
            <p class="sbc-soft">{texts.copyWhat}</p>
          </div>
          <p role="status" class="pane-said">
            {said}
          </p>
          {byHand === '' ? null : <textarea class="pane-by-hand" readOnly rows={6} value={byHand} aria-label={texts.copy} />}
        </div>
      </details>
    </>
  );
}
