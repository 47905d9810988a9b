import type { Checked, Edit, OpenedBook, Place, Reply, Request } from '../core/index.ts';

/** What the panel knows of the world: one book in one host. Every host is one of these and runs the same conformance suite. */
export interface Desk {
  readonly host: Host;
  /** Read, answer, write, mark, reply. A host that fails replies `refused` with what to do; nothing is half written. */
  ask(request: Request): Promise<Reply>;
  /** Shows the cell, and the words in it where the host can. A sentence about why it could not be shown, or null. */
  goTo(place: Place): Promise<string | null>;
  /** Hands a file to the person; what is said of it is what really happened. */
  deliver(file: Deliverable): Promise<Delivered>;
  /** Other ways to hand out the report, offered beside the first. */
  readonly also?: readonly OtherDelivery[];
  /** "Soạn rộng" in a host that has a bigger window: opens it on the section. `said`: where the section is now, or why it could not be opened. */
  openWide?(section: string): Promise<{ readonly opened: boolean; readonly said: string }>;
  readonly draft: Drafts;
  readonly memory: Memory;
  /** Tells of what happens outside the panel; the function that comes back ends it. */
  watch(tell: (event: HostEvent) => void): () => void;
}

export interface Host {
  readonly name: 'page' | 'excel' | 'sheets';
  /** The book's own file name, as people know it. */
  readonly file: string;
  /** A name of the file on this machine, for drafts. */
  readonly identity: string;
  /** Text is written into the book as it is typed; else a passage is written once, when it is left. */
  readonly writesWhileTyping: boolean;
}

export type HostEvent =
  /** Somebody changed the book in the grid or elsewhere: the new check, and what was written where the host knows it. */
  | { readonly type: 'checked'; readonly check: Checked; readonly wrote?: readonly Edit[] }
  /** Another book, or the same one read again. */
  | { readonly type: 'opened'; readonly book: OpenedBook; readonly check: Checked }
  /** Another cell was chosen in the grid. */
  | { readonly type: 'chosen'; readonly place: Place }
  /** A paste ran over the rows of other sections. */
  | { readonly type: 'overrun'; readonly over: readonly string[] }
  /** Whether everything typed is in the file. */
  | { readonly type: 'kept'; readonly kept: boolean }
  | { readonly type: 'gone'; readonly message: string };

export interface Deliverable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'docx' | 'xlsx';
  /** What it is to the person; absent: a file like any other. */
  readonly of?: 'document' | 'brief';
}

/** `said`: one sentence about where the file is; never claims what cannot be known. */
export interface Delivered {
  readonly said: string;
  /** What is still to be done by hand, in order, before the file is there. Absent: it was handed out. */
  readonly next?: readonly string[];
  /** Another way, always there. */
  readonly otherWay: string;
  /** Where it can be seen, opened in a tab of its own. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

/** A second way to hand out a report. `refused`: one sentence about why it was not, and what to do. */
export interface OtherDelivery {
  readonly label: string;
  readonly what: string;
  deliver(file: Deliverable): Promise<Delivered | { readonly refused: string }>;
}

/** Text that could not be written yet. Offered after a reload, never written by itself. */
export interface Draft {
  readonly section: string;
  readonly heading: string;
  readonly before: string;
  readonly text: string;
  /** ISO time. */
  readonly at: string;
}

export interface Drafts {
  read(): Promise<readonly Draft[]>;
  keep(draft: Draft): Promise<void>;
  drop(section: string): Promise<void>;
}

/** Choices remembered on this machine: who explains, which tab, what help was seen. */
export interface Memory {
  read(name: string): string | null;
  write(name: string, value: string): void;
}
