import type { Reply, Request, Sheet } from '../core/index.ts';

/** What the server tells the sidebar of itself when it opens. */
export interface Greeting {
  /** The spreadsheet's own name, as people know it. */
  readonly file: string;
  /** Its id: a name of the file for drafts. */
  readonly identity: string;
  /** The address of the spreadsheet, for Google's own export as PDF. */
  readonly url: string;
  /** The stamp of the code that runs on the server (`BUILD`, set by the build): a sidebar of another stamp asks to be opened again. */
  readonly build: string;
  /** Whether a report is kept here already (`_mẫu`): a new one then needs a copy of the file first. */
  readonly hasBook: boolean;
}

/** What became of one question: the reply, or the sentence that says why there is none. `at` counts the sheet's changes that the server knows of. */
export interface Asked {
  readonly reply: Reply;
  readonly at: string;
  readonly build: string;
  /**
   * The sheet *Nội dung* as just read, where it is another than the page keeps. The server remembers nothing between two calls: the page
   * keeps it, and what it kept before a paste is the `before` of an `overrun` (which the panel sends without rows).
   */
  readonly content?: Content;
}

/** `print` changes with what the sheet holds. */
export interface Content {
  readonly print: string;
  readonly sheet: Sheet;
}

/** A file that was put into the folder "Báo cáo". */
export interface Kept {
  readonly name: string;
  readonly url: string;
  readonly pdf: string;
  readonly folder: string;
}

/** What can be expected to go wrong comes back as a sentence, never as an exception: Google hands over only an English message of one. */
export type Outcome<Done> = { readonly type: 'done'; readonly done: Done } | { readonly type: 'refused'; readonly message: string };

/**
 * How the page was opened. The server writes it behind the page (`HtmlOutput.append`) as
 * `<script type="application/json" id="opening">{"view":"new"}</script>`; without it the book is opened. `<` is written `\u003c` in it.
 */
export interface Opening {
  /** `wide`: in the big window, on `section`. `new`: the menu's *Lập báo cáo mới*. `findings`, `export`: that view first. */
  readonly view: 'book' | 'new' | 'findings' | 'export' | 'wide';
  readonly section?: string;
}

/** The functions of the server that the sidebar calls, by name: plain JSON in, plain JSON out. */
export interface Server {
  sbcGreet(): Greeting;
  /**
   * `who`: the name that the person gave in the panel for explanations; blank: the account's own. `content`: the print of the sheet that the
   * page keeps (`Asked.content`), blank where it keeps none yet.
   */
  sbcAsk(request: Request, who: string, content: string): Asked;
  /** Selects a cell; false where the sheet is hidden or gone. */
  sbcGoTo(sheet: string, row: number, column: number): boolean;
  /** Cheap: whether something changed since `at`. */
  sbcChanged(at: string): boolean;
  /** Puts the bytes of a .docx (base64) into the folder as a Google Doc. */
  sbcToGoogleDoc(name: string, base64: string): Outcome<Kept>;
  /** Opens the same page as a big modeless window (`Opening` wide) on a section; blank: the first. */
  sbcWide(section: string): void;
  /** Lays a new book (`readPeriod` reads `period`). `isCopy`: the person says that this file is the copy made for it. */
  sbcNew(asked: { readonly period: string; readonly unit: string; readonly isCopy: boolean }): Outcome<null>;
}
