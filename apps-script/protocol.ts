import type { Reply, Request } from '../core/index.ts';

/** What the server tells the sidebar of itself when it opens. */
export interface Greeting {
  /** The spreadsheet's own name, as people know it. */
  readonly file: string;
  /** Its id: a name of the file for drafts. */
  readonly identity: string;
  /** The address of the spreadsheet, for Google's own export as PDF. */
  readonly url: string;
}

/** What became of one question: the reply, or the sentence that says why there is none. `at` counts the sheet's changes that the server knows of. */
export interface Asked {
  readonly reply: Reply;
  readonly at: string;
}

/** A file that was put into the folder "Báo cáo". */
export interface Kept {
  readonly name: string;
  readonly url: string;
  readonly pdf: string;
  readonly folder: string;
}

/** The functions of the server that the sidebar calls, by name: plain JSON in, plain JSON out. */
export interface Server {
  sbcGreet(): Greeting;
  sbcAsk(request: Request): Asked;
  /** Selects a cell. */
  sbcGoTo(sheet: string, row: number, column: number): void;
  /** Cheap: whether something changed since `at`. */
  sbcChanged(at: string): boolean;
  /** Puts the bytes of a .docx (base64) into the folder as a Google Doc. */
  sbcToGoogleDoc(name: string, base64: string): Kept;
}
