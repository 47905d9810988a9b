import { useEffect, useRef, useState } from 'preact/hooks';
import { sidebarTexts } from '../../core/index.ts';

const texts = sidebarTexts.copy;

export interface CopyFirstProps {
  readonly file: string;
  /** The person says that this file is the copy. */
  onCopy(): void;
  onBack(): void;
}

/** A new report goes into a copy of the file, so that the old one stays: says how, and asks twice before anything here is replaced. */
export function CopyFirst({ file, onCopy, onBack }: CopyFirstProps) {
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  return (
    <div class="sbc">
      <div class="sbc-first">
        <h1 tabIndex={-1} ref={heading}>
          {texts.title}
        </h1>
        <p>{texts.why(file)}</p>
        <ol class="sheets-steps">
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <div class="sheets-choices">
          {asking ? (
            <>
              <p class="sbc-notice sbc-warning" id="sheets-ask">
                {texts.ask}
              </p>
              <button type="button" class="sbc-button sbc-primary" aria-describedby="sheets-ask" ref={sure} onClick={onCopy}>
                {texts.sure(file)}
              </button>
            </>
          ) : (
            <button type="button" class="sbc-button" onClick={() => setAsking(true)}>
              {texts.isCopy}
            </button>
          )}
          <button type="button" class="sbc-link" onClick={onBack}>
            {texts.back}
          </button>
        </div>
      </div>
    </div>
  );
}
