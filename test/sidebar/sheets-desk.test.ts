import { describe, expect, it } from 'vitest';
import { layoutBook } from '../../core/form/layout.ts';
import { panelTexts } from '../../core/texts/panel.ts';
import { sidebarTexts } from '../../core/texts/sidebar.ts';
import type { HostEvent } from '../../panel/desk.ts';
import type { Backend, Fate } from '../sheets/fake/wire.ts';
import { said, textOf } from '../support/ask-desk.ts';
import { smallFilling, smallForm } from '../support/small-form.ts';
import { createMemoryServer } from './memory-server.ts';
import { type Stand, standOver } from './sheets-desk-stand.ts';

const plan = layoutBook(smallForm, smallFilling);

/** The server's calls by name, as they came in. */
function listened(backend: Backend): { readonly backend: Backend; readonly heard: string[] } {
  const heard: string[] = [];
  const call: Backend['call'] = (name, parameters) => {
    const [request] = parameters;
    heard.push(typeof request === 'object' && request !== null ? `${name} ${Reflect.get(request, 'type')}` : name);
    return backend.call(name, parameters);
  };
  return { backend: { ...backend, call }, heard };
}

function eventsOf(stand: Stand): HostEvent[] {
  const events: HostEvent[] = [];
  stand.desk.watch((event) => events.push(event));
  return events;
}

/** Until everything that was set going has come to rest. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

/** Fails calls while it is told to. */
function switchable(message: string, after = false): { readonly fate: Fate; set(bad: boolean): void } {
  let isBad = true;
  return {
    fate: { fail: () => (isBad ? { message, after } : null), hold: () => null },
    set: (bad) => {
      isBad = bad;
    },
  };
}

describe('the desk of the sidebar', () => {
  it('asks one question once, however many views ask it at the same time', async () => {
    const { backend, heard } = listened(createMemoryServer(plan).backend);
    const { desk } = standOver(backend);
    const replies = await Promise.all([desk.ask({ type: 'figures' }), desk.ask({ type: 'figures' }), desk.ask({ type: 'open' })]);
    expect(replies.map(({ type }) => type)).toEqual(['figures', 'figures', 'opened']);
    expect(heard.sort()).toEqual(['sbcAsk figures', 'sbcAsk open']);
  });

  it('asks again after a write, and writes one after the other', async () => {
    const server = createMemoryServer(plan);
    const { backend, heard } = listened(server.backend);
    const { desk } = standOver(backend);
    const before = await textOf(desk, 'II');
    heard.length = 0;
    const replies = await Promise.all([
      desk.ask({ type: 'save-passage', section: 'II', before, text: 'Một.' }),
      desk.ask({ type: 'save-passage', section: 'II', before: 'Một.', text: 'Hai.' }),
    ]);
    expect(replies.map(({ type }) => type)).toEqual(['saved', 'saved']);
    expect(await textOf(desk, 'II')).toBe('Hai.');
    expect(heard).toEqual(['sbcAsk save-passage', 'sbcAsk save-passage', 'sbcAsk section']);
  });

  it('looks for changes only while it is seen, and never while nothing was asked yet', async () => {
    const { backend, heard } = listened(createMemoryServer(plan).backend);
    const stand = standOver(backend);
    const events = eventsOf(stand);
    stand.seen();
    await settled();
    expect(heard).toEqual([]);
    await said(stand.desk, { type: 'open' }, 'opened');
    stand.setVisible(false);
    stand.seen();
    await settled();
    expect(heard).toEqual(['sbcAsk open']);
    stand.setVisible(true);
    stand.seen();
    await settled();
    expect(heard).toEqual(['sbcAsk open', 'sbcChanged']);
    expect(events).toEqual([]);
  });

  it('says that it lost the network once, and shows the book anew when it is back', async () => {
    const server = createMemoryServer(plan);
    const stand = standOver(server.backend);
    const events = eventsOf(stand);
    await said(stand.desk, { type: 'open' }, 'opened');
    stand.setOnline(false);
    stand.seen();
    await settled();
    stand.seen();
    await settled();
    expect(events).toEqual([{ type: 'gone', message: sidebarTexts.failures.offline }]);
    stand.setOnline(true);
    stand.seen();
    await settled();
    expect(events.map(({ type }) => type)).toEqual(['gone', 'opened']);
  });

  it('does not say that nothing was written when it cannot know', async () => {
    const server = createMemoryServer(plan);
    const { fate, set } = switchable('NetworkError: Connection failure due to HTTP 0', true);
    set(false);
    const { desk } = standOver(server.backend, { fate });
    const before = await textOf(desk, 'II');
    set(true);
    const { message } = await said(desk, { type: 'save-passage', section: 'II', before, text: 'Mới.' }, 'refused');
    expect(message).toContain(sidebarTexts.perhapsWritten);
    set(false);
    expect(await textOf(desk, 'II')).toBe('Mới.');
  });

  it('a server of another version is told, and its answer is not used', async () => {
    const server = createMemoryServer(plan);
    const { desk } = standOver(server.backend, { build: 'cũ hơn' });
    expect(await said(desk, { type: 'open' }, 'refused')).toEqual({ type: 'refused', message: sidebarTexts.newer });
  });

  it('opens the big window on the section, but not from the big window itself', async () => {
    const server = createMemoryServer(plan);
    expect(await standOver(server.backend).desk.openWide?.('II')).toEqual({ opened: true, said: sidebarTexts.wide.opened });
    expect(server.wide).toEqual(['II']);
    expect(standOver(server.backend, { isWide: true }).desk.openWide).toBeUndefined();
  });

  it('a cell that is no longer there is said, and one that is there says nothing', async () => {
    const { desk } = standOver(createMemoryServer(plan).backend);
    expect(await desk.goTo({ sheet: 'không có', row: 1, column: 1 })).toBe(panelTexts.said.noPlace);
    expect(await desk.goTo({ sheet: 'HS', row: 1, column: 1 })).toBeNull();
  });
});
