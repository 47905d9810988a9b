import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Checked, type Edit, panelTexts, type Request, type TypedView } from '../../core/index.ts';
import { askDesk } from '../asks.ts';
import type { Desk } from '../desk.ts';
import { sayHeading } from '../say-heading.ts';
import { Aside } from './aside.tsx';
import { writeCard } from './card-text.ts';
import { Cards } from './cards.tsx';
import { createLooks } from './chip-look.ts';
import { Conflict, DraftOffer, DraftsElsewhere } from './choices.tsx';
import { sectionOf } from './draft-shelf.ts';
import type { PassageField } from './passage-field.ts';
import { PassageInput } from './passage-input.tsx';
import { SectionHead } from './section-head.tsx';
import { bracesOf, splice } from './splice-text.ts';
import { Ties } from './ties.tsx';
import { KeptLine, Tools } from './tools.tsx';
import { useSection } from './use-section.ts';

export interface EditorProps {
  readonly desk: Desk;
  readonly section: string;
  /** ISO day. */
  readonly today: string;
  onCheck(check: Checked): void;
  /** Written by other means than typing: it can be taken back. */
  onWritten(written: { readonly edits: readonly Edit[]; readonly check: Checked }, said: string): void;
  /** Counts up when the section was written from outside. */
  readonly rewritten: number;
  onSection(key: string): void;
  readonly wide: boolean;
  onWide(wide: boolean): void;
}

const texts = panelTexts.editor;
const emptyNote = writeCard({ type: 'note', text: '' });

/** One section: its text with the figures in it, and all that helps to write it. What is typed is in the book or kept, whatever happens. */
export function Editor(props: EditorProps): JSX.Element {
  const { desk, section, wide } = props;
  const open = useSection(desk, section, props.onCheck);
  const { keeper, view, kept, names } = open;
  const field = useRef<PassageField | null>(null);
  const [card, setCard] = useState<{ readonly section: string; readonly index: number } | null>(null);
  const [said, setSaid] = useState('');
  const looks = useMemo(() => createLooks(view?.text ?? '', view?.chips ?? [], names), [view, names]);
  const chips = useMemo(() => new Map((view?.chips ?? []).map((chip) => [view?.text.slice(...chip.at) ?? '', chip])), [view]);
  useEffect(() => {
    let drawn = keeper.find(section)?.revision;
    return keeper.watch((now) => {
      if (now.section !== section || now.revision === drawn) return;
      drawn = now.revision;
      field.current?.show(now.text);
    });
  }, [keeper, section]);
  const { reload } = open;
  useEffect(() => {
    if (props.rewritten > 0) void reload();
  }, [props.rewritten, reload]);
  const ask = useCallback(
    async (request: Request) => {
      try {
        return await askDesk(desk, request);
      } catch {
        // Nothing was written: what was asked can be asked again.
        return { type: 'refused' as const, message: texts.fault };
      }
    },
    [desk],
  );

  if (!view || !kept) {
    return <div class="editor ed-empty">{open.message || (section === '' ? texts.choose : texts.loading)}</div>;
  }

  const setBrace = (index: number, brace: string): void => {
    const old = bracesOf(kept.text)[index];
    if (!old || old.raw === brace) return;
    const next = splice(kept.text, old.from, old.to, brace);
    if (brace === '') setCard(null);
    field.current?.put(next.text, next.caret);
  };
  const addNote = (): void => {
    field.current?.insert(emptyNote);
    const index = bracesOf(keeper.find(section)?.text ?? '').findIndex(({ raw }) => raw === emptyNote);
    if (index !== -1) setCard({ section, index });
  };
  const mark = async (change: Omit<Extract<Request, { type: 'mark-section' }>, 'type' | 'section'>): Promise<void> => {
    const reply = await ask({ type: 'mark-section', section, ...change });
    if (reply.type === 'marked') props.onWritten(reply, panelTexts.said.marked);
    if (reply.type === 'refused') setSaid(reply.message);
    open.reload();
  };
  const tie = async (typed: TypedView, name: string): Promise<void> => {
    const order = view.typed.filter(({ words }) => words === typed.words).indexOf(typed);
    await keeper.save(section);
    // Saving may have moved the number; what was meant is the same words in the same turn.
    const fresh = (await open.reload()) ?? view;
    const found = fresh.typed.filter(({ words, names: known }) => words === typed.words && known.includes(name))[order];
    const now = keeper.find(section);
    if (!found || now?.text !== now?.before) return setSaid(texts.ties.moved);
    const reply = await ask({ type: 'tie', place: found.place, name });
    if (reply.type === 'tied') {
      props.onWritten(reply, '');
      setSaid(texts.ties.tied(typed.words, name));
    } else setSaid(reply.type === 'refused' ? reply.message : texts.ties.moved);
    open.reload();
  };
  const cardOpen = card?.section === section ? card.index : null;
  const here = open.drafts.filter((draft) => sectionOf(draft) === section);
  const elsewhere = open.drafts.filter((draft) => sectionOf(draft) !== section);
  const current = kept.text === kept.before && kept.state !== 'writing';

  return (
    <section class={wide ? 'editor ed-wide' : 'editor'} aria-label={texts.section}>
      <SectionHead view={view} order={open.order} wide={wide} onSection={props.onSection} onWide={props.onWide} onMark={mark} />
      {here.map((draft) => (
        <DraftOffer
          key={draft.section}
          draft={draft}
          looks={looks}
          today={props.today}
          onUse={() => {
            keeper.takeUp(draft);
            open.readDrafts();
          }}
          onDrop={async () => {
            await keeper.dropDraft(draft);
            open.readDrafts();
          }}
        />
      ))}
      {elsewhere.length > 0 ? <DraftsElsewhere drafts={elsewhere} onSection={props.onSection} /> : null}
      {kept.state === 'conflict' ? <Conflict kept={kept} looks={looks} onSettle={(text) => settle(text)} /> : null}
      <div class="ed-body">
        <div class="ed-main">
          <Tools field={field} onNote={addNote} />
          <PassageInput
            key={section}
            label={texts.field(sayHeading(view))}
            text={kept.text}
            names={names}
            looks={looks}
            lines="many"
            placeholder={texts.placeholder}
            onText={(text) => keeper.type(section, text)}
            onChip={(index) => setCard({ section, index })}
            onLeft={() => keeper.save(section)}
            onField={(made) => {
              field.current = made;
              made?.show(keeper.find(section)?.text ?? kept.text);
            }}
          />
          <KeptLine kept={kept} writesWhileTyping={desk.host.writesWhileTyping} onSave={() => keeper.save(section)} />
          <p class="ed-said" role="status">
            {said}
          </p>
          <Ties text={view.text} typed={current ? view.typed : []} onTie={tie} />
          <Cards
            text={kept.text}
            chips={chips}
            names={names}
            looks={looks}
            open={cardOpen}
            onOpen={(index) => setCard(index === null ? null : { section, index })}
            onBrace={setBrace}
            onShow={(index) => field.current?.point(index)}
          />
        </div>
        <Aside
          view={view}
          current={current}
          wide={wide}
          blank={kept.text.trim() === ''}
          onCopyLast={() => field.current?.put(view.last, view.last.length)}
        />
      </div>
    </section>
  );

  function settle(text: string): void {
    // As a step that can be undone: the other version is one Ctrl+Z away.
    field.current?.put(text, text.length);
    keeper.settle(section, text);
    keeper.save(section);
  }
}
