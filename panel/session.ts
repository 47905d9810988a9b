import { type Checked, type Edit, type Place, panelTexts, type Reply, type Request } from '../core/index.ts';
import { askDesk } from './asks.ts';
import { countDone } from './count-done.ts';
import type { Desk, HostEvent } from './desk.ts';
import { keeperOf } from './editor/keeper-of.ts';
import { explainedFindings, findingAt, followKey, groupFindings, keysInOrder, safeFixes, stepKey } from './findings-list.ts';
import { remembered, rememberedIn } from './remembered.ts';
import { type PanelState, type Store, type Tab, tabs } from './store.ts';
import { isTakenBack } from './taken-back.ts';

const texts = panelTexts.said;

/** What a person can do in the panel with one desk. Every answer ends in the store; what went wrong is said there. */
export interface Session {
  /** Again where it failed, and whenever the person asks for it. */
  open(): Promise<void>;
  /** Opens the book first where that failed before. */
  check(): Promise<void>;
  /** The reply asked for, or null when the desk said something else: that was shown already. */
  ask<Type extends Reply['type']>(request: Request, type: Type): Promise<Extract<Reply, { type: Type }> | null>;
  applyFixes(fixes: readonly { readonly key: string; readonly fix: number }[], said: string): Promise<void>;
  applySafeHints(): Promise<void>;
  takeBack(): Promise<void>;
  explain(key: string, reason: string): Promise<boolean>;
  /** The finding is open again. */
  dropReason(key: string): Promise<void>;
  markSection(request: Extract<Request, { type: 'mark-section' }>): Promise<void>;
  /** Something was written from a view of its own: it can be taken back like all else. `said` is empty where the view says it itself. */
  noteWritten(written: { readonly edits: readonly Edit[]; readonly check: Checked }, said: string): void;
  addTable(key: string): Promise<void>;
  mendOverrun(): Promise<void>;
  refreshOutline(): Promise<void>;
  takeCheck(check: Checked): void;
  goTo(place: Place): Promise<void>;
  /** "Soạn rộng": here, or in the host's bigger window, which then is the one place where the section is written. */
  openWide(section: string): Promise<void>;
  selectTab(tab: Tab): void;
  openSection(key: string): void;
  chooseFinding(key: string | null, focus: boolean): void;
  stepFinding(step: 1 | -1, focus: boolean): void;
  end(): void;
}

export function createSession(desk: Desk, store: Store): Session {
  const ended = { yes: false };
  const set = (change: Partial<PanelState>): void => {
    if (!ended.yes) store.set(change);
  };

  async function ask<Type extends Reply['type']>(request: Request, type: Type): Promise<Extract<Reply, { type: Type }> | null> {
    set({ busy: true });
    try {
      const reply = await askDesk(desk, request);
      set({ busy: false });
      if (reply.type !== 'refused') {
        const { gone, message } = store.get();
        // The sentence that said so goes with what it said.
        set({ gone: null, message: message?.text === gone ? null : message });
      }
      if (isReply(reply, type)) return reply;
      if (reply.type === 'conflict') {
        // Where the book says already what was to be written nobody has to choose.
        const conflict = reply.places.filter(({ mine, theirs }) => mine !== theirs);
        if (conflict.length > 0) set({ conflict, message: { type: 'trouble', text: texts.conflict } });
        else set({ conflict, last: [], message: { type: 'done', text: texts.already } });
      } else set({ message: { type: 'trouble', text: reply.type === 'refused' ? reply.message : texts.ourFault } });
    } catch {
      // A desk promises to answer; one that throws is our own failure and is said as such.
      set({ busy: false, message: { type: 'trouble', text: texts.ourFault } });
    }
    return null;
  }

  function takeCheck(check: Checked): void {
    const { check: old, filter, finding, done } = store.get();
    const before = old ? keysInOrder(groupFindings(old.findings, filter)) : [];
    const after = keysInOrder(groupFindings(check.findings, filter));
    const nowDone = countDone(done, old?.findings ?? [], check.findings);
    set({ check, finding: followKey(before, after, finding), done: nowDone, outlineAged: true });
  }

  async function check(): Promise<void> {
    if (!store.get().book) await open();
    if (!store.get().book) return;
    const reply = await ask({ type: 'check' }, 'checked');
    if (reply) takeCheck(reply.check);
  }

  async function open(): Promise<void> {
    const failedBefore = store.get().unopened;
    const reply = await ask({ type: 'open' }, 'opened');
    if (!reply) {
      set({ unopened: store.get().book === null });
      return;
    }
    if (failedBefore) set({ unopened: false, message: null });
    const tab = tabs.find((name) => name === desk.memory.read(rememberedIn(desk, 'tab'))) ?? 'findings';
    const section = desk.memory.read(rememberedIn(desk, 'section'));
    set({ book: reply.book, tab, section, help: desk.memory.read(remembered.help) === null });
    const first = reply.book.form ? await ask({ type: 'check', first: true }, 'checked') : null;
    if (first) takeCheck(first.check);
    set({ outlineAged: false });
  }

  async function refreshOutline(): Promise<void> {
    set({ outlineAged: false });
    const reply = await ask({ type: 'open' }, 'opened');
    if (reply) set({ book: reply.book });
  }

  async function applyFixes(fixes: readonly { readonly key: string; readonly fix: number }[], said: string): Promise<void> {
    const reply = await ask({ type: 'apply', fixes }, 'applied');
    if (!reply) return;
    takeCheck(reply.check);
    set({ last: reply.edits, conflict: [], message: { type: 'done', text: said }, focusFinding: store.get().focusFinding + 1 });
  }

  async function takeBack(): Promise<void> {
    const reply = await ask({ type: 'take-back', edits: store.get().last }, 'taken-back');
    if (!reply) return;
    takeCheck(reply.check);
    set({ last: [], conflict: [], message: { type: 'done', text: texts.takenBack }, rewritten: store.get().rewritten + 1 });
  }

  async function explain(key: string, reason: string): Promise<boolean> {
    const reply = await ask({ type: 'explain', key, reason }, 'explained');
    if (!reply) return false;
    takeCheck(reply.check);
    set({ message: { type: 'done', text: texts.explained }, focusFinding: store.get().focusFinding + 1 });
    return true;
  }

  /** A reason without words takes the old one away. */
  async function dropReason(key: string): Promise<void> {
    const reply = await ask({ type: 'explain', key, reason: '' }, 'explained');
    if (!reply) return;
    takeCheck(reply.check);
    set({ message: { type: 'done', text: texts.unexplained } });
  }

  async function addTable(key: string): Promise<void> {
    const reply = await ask({ type: 'add-table', table: key }, 'table-added');
    if (!reply) return;
    set({ message: { type: 'done', text: texts.tableAdded } });
    await refreshOutline();
    await goTo(reply.place);
  }

  async function markSection(request: Extract<Request, { type: 'mark-section' }>): Promise<void> {
    const reply = await ask(request, 'marked');
    if (!reply) return;
    noteWritten(reply, texts.marked);
    await refreshOutline();
  }

  function noteWritten({ edits, check }: { readonly edits: readonly Edit[]; readonly check: Checked }, said: string): void {
    takeCheck(check);
    if (edits.length > 0) set({ last: edits, conflict: [], message: said === '' ? null : { type: 'done', text: said } });
  }

  /** The host knows how the sheet stood before the paste and puts it in the place of the empty one. */
  async function mendOverrun(): Promise<void> {
    const reply = await ask({ type: 'overrun', before: { name: '', rows: [] }, mend: true }, 'overrun');
    if (!reply) return;
    set({ overrun: [], last: reply.edits, message: { type: 'done', text: texts.overrunMended }, rewritten: store.get().rewritten + 1 });
    await check();
  }

  async function goTo(place: Place): Promise<void> {
    try {
      const why = await desk.goTo(place);
      if (why !== null) set({ message: { type: 'trouble', text: why } });
    } catch {
      set({ message: { type: 'trouble', text: texts.noPlace } });
    }
  }

  function forgetLast(): void {
    const { message } = store.get();
    set({ last: [], conflict: [], message: message?.type === 'done' ? null : message });
  }

  function selectTab(tab: Tab): void {
    desk.memory.write(rememberedIn(desk, 'tab'), tab);
    const { message } = store.get();
    set({ tab, wide: false, message: message?.type === 'done' ? null : message });
  }

  async function openWide(section: string): Promise<void> {
    if (!desk.openWide) {
      set({ wide: true });
      return;
    }
    // What is typed goes into the book first, or is kept as a draft that the other window offers.
    await keeperOf(desk).saveAll();
    const { opened, said } = await desk.openWide(section);
    if (opened) selectTab('outline');
    set({ message: { type: opened ? 'done' : 'trouble', text: said } });
  }

  function openSection(key: string): void {
    desk.memory.write(rememberedIn(desk, 'section'), key);
    set({ section: key });
    selectTab('editor');
  }

  function chooseFinding(key: string | null, focus: boolean): void {
    const { check: now, focusFinding } = store.get();
    const hint = now?.findings.some((finding) => finding.key === key && finding.severity === 'hint') === true;
    set({ finding: key, ...(hint ? { hintsOpen: true } : {}), ...(focus ? { focusFinding: focusFinding + 1 } : {}) });
  }

  function stepFinding(step: 1 | -1, focus: boolean): void {
    const { check: now, filter, finding } = store.get();
    if (!now) return;
    const key = stepKey(keysInOrder(groupFindings(now.findings, filter)), finding, step);
    if (key === null) {
      set({ message: { type: 'done', text: explainedFindings(now.findings).length > 0 ? texts.allExplained : texts.nothingOpen } });
      return;
    }
    selectTab('findings');
    chooseFinding(key, focus);
    const place = now.findings.find((found) => found.key === key)?.place;
    if (place) void goTo(place);
  }

  function hear(event: HostEvent): void {
    switch (event.type) {
      case 'checked':
        // Who can tell of the book can reach it.
        set({ gone: null });
        takeCheck(event.check);
        if (isTakenBack(store.get().last, event.wrote ?? [])) forgetLast();
        break;
      case 'opened':
        set({ book: event.book, gone: null, last: [], conflict: [], overrun: [] });
        takeCheck(event.check);
        set({ done: new Set() });
        break;
      case 'chosen': {
        const { check: now, finding } = store.get();
        const key = now ? findingAt(now.findings, event.place, finding) : null;
        if (key !== null && key !== finding) chooseFinding(key, false);
        break;
      }
      case 'overrun':
        set({ overrun: event.over });
        break;
      case 'kept':
        set({ kept: event.kept });
        break;
      case 'gone':
        set({ gone: event.message });
        break;
    }
  }

  const stop = desk.watch(hear);
  return {
    open,
    check,
    ask,
    applyFixes,
    applySafeHints: async () => {
      const hints = (store.get().check?.findings ?? []).filter(({ severity }) => severity === 'hint');
      const fixes = safeFixes(hints);
      await applyFixes(fixes, texts.hintsMended(fixes.length));
    },
    takeBack,
    explain,
    dropReason,
    markSection,
    noteWritten,
    addTable,
    mendOverrun,
    refreshOutline,
    takeCheck,
    goTo,
    openWide,
    selectTab,
    openSection,
    chooseFinding,
    stepFinding,
    end: () => {
      ended.yes = true;
      stop();
    },
  };
}

function isReply<Type extends Reply['type']>(reply: Reply, type: Type): reply is Extract<Reply, { type: Type }> {
  return reply.type === type;
}
