import { useState } from 'preact/hooks';
import { type Document, panelTexts, sayCounts } from '../core/index.ts';
import type { ViewProps } from './app.tsx';
import type { Delivered, OtherDelivery } from './desk.ts';
import { keeperOf } from './editor/keeper-of.ts';
import { Icon } from './icons.tsx';
import { progress } from './outline-rows.ts';
import { Preview } from './preview.tsx';

const texts = panelTexts.export;
type Step = keyof typeof texts.steps;
const steps: readonly Step[] = ['read', 'print', 'deliver'];
type Kind = 'document' | 'brief';

/** What is open, the preview, the file. Nothing is ever refused because of findings. */
export function ExportView({ state, session }: ViewProps) {
  const { desk, check, book } = state;
  const [shown, setShown] = useState<{ readonly kind: Kind; readonly document: Document } | null>(null);
  const [fileName, setFileName] = useState('');
  const [making, setMaking] = useState<{ readonly kind: Kind; readonly step: Step } | null>(null);
  const [made, setMade] = useState<{ readonly kind: Kind; readonly delivered: Delivered } | null>(null);
  const [failed, setFailed] = useState<{ readonly kind: Kind; readonly text: string } | null>(null);

  /** The report or the page for the leader as the desk composes it. */
  async function compose(
    kind: Kind,
    look: { readonly preview?: true } = {},
  ): Promise<{ readonly document: Document; readonly fileName: string } | null> {
    // What is typed and not yet written belongs into the report.
    if (desk) await keeperOf(desk).saveAll();
    if (kind === 'brief') return await session.ask({ type: 'brief' }, 'brief');
    const reply = await session.ask({ type: 'document', ...look }, 'document');
    if (reply) {
      session.takeCheck(reply.check);
      setFileName(reply.fileName);
    }
    return reply;
  }

  async function make(kind: Kind, other?: OtherDelivery): Promise<void> {
    if (making || !desk) return;
    setMade(null);
    setFailed(null);
    try {
      setMaking({ kind, step: 'read' });
      await nextFrame();
      const composed = await compose(kind);
      if (composed) {
        setMaking({ kind, step: 'print' });
        await nextFrame();
        const { renderDocx } = await import('../core/making.ts');
        const bytes = renderDocx(composed.document);
        setMaking({ kind, step: 'deliver' });
        const delivered = await (other ?? desk).deliver({ name: composed.fileName, bytes, kind: 'docx', of: kind });
        if ('refused' in delivered) setFailed({ kind, text: delivered.refused });
        else setMade({ kind, delivered });
        setShown((now) => (now?.kind === kind ? { kind, document: composed.document } : now));
      } else setFailed({ kind, text: texts.failed[kind] });
    } catch {
      // The host's delivery or our renderer failed: nothing was written into the book by either.
      setFailed({ kind, text: texts.failed[kind] });
    }
    setMaking(null);
  }

  async function preview(kind: Kind): Promise<void> {
    const composed = await compose(kind, { preview: true });
    setShown(composed ? { kind, document: composed.document } : null);
  }

  const { done, all } = progress(book?.outline ?? []);
  const counts = check?.counts;
  const isOpen = counts !== undefined && counts.error + counts.warning + counts.hint > 0;
  return (
    <>
      <section class="sbc-export-open">
        <h2>{texts.open}</h2>
        <p class={`sbc-notice ${isOpen ? 'sbc-warning' : 'sbc-done'}`}>
          <Icon name={isOpen ? 'warning' : 'done'} />
          <span>
            {counts && isOpen ? (
              <>
                <strong>{sayCounts(counts)}.</strong> {texts.openWhat}{' '}
                <button type="button" class="sbc-link" onClick={() => session.selectTab('findings')}>
                  {texts.look}
                </button>
              </>
            ) : (
              texts.ready
            )}
          </span>
        </p>
        {done < all ? (
          <p class="sbc-soft">
            {texts.unfinished(all - done)}{' '}
            <button type="button" class="sbc-link" onClick={() => session.selectTab('outline')}>
              {texts.toOutline}
            </button>
          </p>
        ) : null}
      </section>

      <section>
        <h2>{texts.report}</h2>
        <p class="sbc-file">
          <Icon name="word" />
          <span>
            <span class="sbc-soft">{texts.name}: </span>
            {fileName === '' ? texts.nameLater : fileName}
          </span>
        </p>
        <div class="sbc-actions">
          <button type="button" class="sbc-button sbc-primary" onClick={() => void make('document')}>
            {made?.kind === 'document' ? texts.makeAgain : texts.make}
          </button>
          <button type="button" class="sbc-button" aria-expanded={shown?.kind === 'document'} onClick={() => void preview('document')}>
            {shown?.kind === 'document' ? texts.previewAgain : texts.preview}
          </button>
          {shown?.kind === 'document' ? (
            <button type="button" class="sbc-link" onClick={() => setShown(null)}>
              {texts.hide}
            </button>
          ) : null}
        </div>
        <Outcome
          step={making?.kind === 'document' ? making.step : null}
          delivered={made?.kind === 'document' ? made.delivered : null}
          failed={failed?.kind === 'document' ? failed.text : null}
        />
        {(desk?.also ?? []).map((other) => (
          <div key={other.label} class="sbc-actions">
            <button type="button" class="sbc-button" onClick={() => void make('document', other)}>
              {other.label}
            </button>
            <p class="sbc-soft">{other.what}</p>
          </div>
        ))}
      </section>

      <section>
        <h2>{texts.brief}</h2>
        <p class="sbc-soft">{texts.briefWhat}</p>
        <div class="sbc-actions">
          <button type="button" class="sbc-button" onClick={() => void make('brief')}>
            {texts.makeBrief}
          </button>
          <button type="button" class="sbc-button" aria-expanded={shown?.kind === 'brief'} onClick={() => void preview('brief')}>
            {texts.previewBrief}
          </button>
          {shown?.kind === 'brief' ? (
            <button type="button" class="sbc-link" onClick={() => setShown(null)}>
              {texts.hide}
            </button>
          ) : null}
        </div>
        <Outcome
          step={making?.kind === 'brief' ? making.step : null}
          delivered={made?.kind === 'brief' ? made.delivered : null}
          failed={failed?.kind === 'brief' ? failed.text : null}
        />
      </section>

      <p class="sbc-soft sbc-other-way">
        <strong>{texts.otherWay}.</strong> {made?.delivered.otherWay ?? texts.otherWayFirst}
      </p>

      {shown ? <Preview document={shown.document} /> : null}
    </>
  );
}

interface OutcomeProps {
  readonly step: Step | null;
  readonly delivered: Delivered | null;
  /** Why nothing was handed out. */
  readonly failed: string | null;
}

function Outcome({ step, delivered, failed }: OutcomeProps) {
  const at = step === null ? -1 : steps.indexOf(step);
  return (
    <div role="status">
      {step === null ? null : (
        <p class="sbc-making">
          <progress value={at + 1} max={steps.length + 1} aria-label={texts.steps[step]} />
          <span>{texts.steps[step]}…</span>
        </p>
      )}
      {delivered ? (
        <div class={`sbc-notice${delivered.next ? '' : ' sbc-done'}`}>
          <Icon name={delivered.next ? 'word' : 'done'} />
          <div>
            <p>{delivered.said}</p>
            {delivered.next ? (
              <ol class="sbc-next-steps">
                {delivered.next.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            ) : null}
            {delivered.links?.map(({ label, url }) => (
              <a key={url} class="sbc-link" href={url} target="_blank" rel="noopener noreferrer">
                {label}
              </a>
            ))}
          </div>
        </div>
      ) : null}
      {failed !== null && step === null ? (
        <p class="sbc-notice sbc-warning">
          <Icon name="warning" />
          <span>{failed}</span>
        </p>
      ) : null}
    </div>
  );
}

/** Long work begins only after the step it belongs to was drawn. */
function nextFrame(): Promise<void> {
  return new Promise((go) => setTimeout(go, 0));
}
