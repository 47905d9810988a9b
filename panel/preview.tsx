import { type Document, panelTexts } from '../core/index.ts';
import { PreviewGrid } from './preview-grid.tsx';
import { collectNotes, type Notes, PreviewRuns } from './preview-runs.tsx';

const texts = panelTexts.export;
type Pages = Document['parts'][number];
type Block = Pages['blocks'][number];
type Of<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** The document as pages to read on a screen: same blocks, same order as the .docx; the eye is the judge, not the ruler. */
export function Preview({ document }: { readonly document: Document }) {
  return (
    <section class="sbc-preview" aria-label={texts.previewOf}>
      <p class="sbc-soft">{texts.previewOf}</p>
      {document.parts.map((pages, index) => {
        const notes = collectNotes(pages);
        return (
          <article key={index} class={`sbc-page${pages.landscape ? ' sbc-landscape' : ''}`}>
            {pages.blocks.map((block, at) => (
              <PreviewBlock key={at} block={block} notes={notes} />
            ))}
            {notes.length === 0 ? null : (
              <ol class="sbc-page-notes" aria-label={texts.footnotes}>
                {notes.map((note, at) => (
                  <li key={at}>
                    <PreviewRuns runs={note} notes={[]} />
                  </li>
                ))}
              </ol>
            )}
          </article>
        );
      })}
    </section>
  );
}

function PreviewBlock({ block, notes }: { readonly block: Block; readonly notes: Notes }) {
  switch (block.type) {
    case 'letterhead':
      return <LetterheadView block={block} />;
    case 'title':
      return (
        <div class="sbc-page-title">
          <strong>{block.kind}</strong>
          <Lines lines={block.lines} bold />
        </div>
      );
    case 'address':
      return (
        <div class={block.lines.length === 1 ? 'sbc-page-center' : 'sbc-page-address'}>
          <Lines lines={block.lines} />
        </div>
      );
    case 'heading':
      return (
        <p class={`sbc-page-heading sbc-look-${block.look}`}>
          {block.number === '' ? '' : `${block.number} `}
          {block.text}
        </p>
      );
    case 'paragraph':
      return (
        <p class={`sbc-page-text sbc-look-${block.look}`}>
          {block.head ? <strong>{block.head} </strong> : null}
          {block.label === undefined ? null : block.look === 'star' ? <strong>{block.label} </strong> : `${block.label} `}
          <PreviewRuns runs={block.runs} notes={notes} />
        </p>
      );
    case 'appendix':
      return (
        <div class="sbc-page-title">
          <strong>{block.label}</strong>
          <p>
            <strong>{block.title}</strong>
          </p>
          <p>
            <em>{block.reference}</em>
          </p>
          {block.source ? <p>{block.source}</p> : null}
        </div>
      );
    case 'grid':
      return <PreviewGrid block={block} notes={notes} />;
    case 'closing':
      return <ClosingView block={block} />;
  }
}

function LetterheadView({ block }: { readonly block: Of<'letterhead'> }) {
  return (
    <div class="sbc-page-head">
      <div>
        <Lines lines={block.superior} />
        <Lines lines={block.office} bold />
        <hr />
        <p>{block.number}</p>
      </div>
      <div>
        <p>
          <strong>{block.nation}</strong>
        </p>
        <p>
          <strong>{block.motto}</strong>
        </p>
        <hr />
        <p>
          <em>{block.placeAndDay}</em>
        </p>
      </div>
    </div>
  );
}

function ClosingView({ block }: { readonly block: Of<'closing'> }) {
  return (
    <div class="sbc-page-closing">
      <div>
        {block.recipients.length === 0 ? null : (
          <p>
            <strong>
              <em>{texts.recipients}</em>
            </strong>
          </p>
        )}
        <Lines lines={block.recipients} />
      </div>
      <div>
        <Lines lines={block.capacity} bold />
        <p class="sbc-page-name">
          <strong>{block.office}</strong>
        </p>
        <p>
          <strong>{block.name}</strong>
        </p>
      </div>
    </div>
  );
}

function Lines({ lines, bold = false }: { readonly lines: readonly string[]; readonly bold?: boolean }) {
  return (
    <>
      {lines.map((line, at) => (
        <p key={at}>{bold ? <strong>{line}</strong> : line}</p>
      ))}
    </>
  );
}
