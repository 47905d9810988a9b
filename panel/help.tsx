import { useState } from 'preact/hooks';
import { panelTexts } from '../core/index.ts';
import type { Tab } from './store.ts';

const texts = panelTexts.help;

/** Three steps, one at a time so that the work stays in sight. Shown once on each machine, and whenever asked for. */
export function HelpCard({ onTab, onClose }: { readonly onTab: (tab: Tab) => void; readonly onClose: () => void }) {
  const [at, setAt] = useState(0);
  const step = texts.steps[at];
  if (!step) return null;
  const isLast = at === texts.steps.length - 1;
  return (
    <section class="sbc-help" aria-label={texts.title}>
      <div aria-live="polite">
        <p class="sbc-soft">
          {texts.title} · {texts.step(at + 1, texts.steps.length)}
        </p>
        <button type="button" class="sbc-link" onClick={() => onTab(step.tab)}>
          {step.name}
        </button>
        <p>{step.what}</p>
      </div>
      <div class="sbc-actions">
        {isLast ? null : (
          <button type="button" class="sbc-button" onClick={() => setAt(at + 1)}>
            {texts.next}
          </button>
        )}
        <button type="button" class={isLast ? 'sbc-button' : 'sbc-link'} onClick={onClose}>
          {texts.understood}
        </button>
      </div>
    </section>
  );
}
