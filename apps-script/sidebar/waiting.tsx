import { panelTexts, sidebarTexts } from '../../core/index.ts';

/** Before the server has said anything: what is going on, or why it is not. */
export function Waiting({ trouble, onAgain }: { readonly trouble: string | null; onAgain(): void }) {
  return (
    <div class="sbc" aria-busy={trouble === null}>
      <div class="sbc-first">
        <h1>{panelTexts.name}</h1>
        <div role="status">
          {trouble === null ? <p class="sbc-soft">{sidebarTexts.opening}</p> : <p class="sbc-notice sbc-warning">{trouble}</p>}
        </div>
        {trouble === null ? null : (
          <button type="button" class="sbc-button" onClick={onAgain}>
            {sidebarTexts.again}
          </button>
        )}
      </div>
    </div>
  );
}
