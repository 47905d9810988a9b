import { excelTexts } from '../core/index.ts';

/** What a failure of Excel means for the person. `gone`: the book is out of reach, not only busy. */
export interface SaidError {
  readonly message: string;
  readonly gone: boolean;
  /** Excel's own name of what went wrong: for the notes that a person can copy, never shown. */
  readonly code: string;
}

const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: excelTexts.typing,
  AccessDenied: excelTexts.denied,
  RequestPayloadSizeLimitExceeded: excelTexts.tooBig,
  ResponsePayloadSizeLimitExceeded: excelTexts.tooBig,
  RangeExceedsLimit: excelTexts.tooBig,
  OperationCellsExceedLimit: excelTexts.tooBig,
  ItemNotFound: excelTexts.moved,
  InvalidReference: excelTexts.moved,
  InvalidObjectPath: excelTexts.moved,
  InactiveWorkbook: excelTexts.otherBook,
  Conflict: excelTexts.busy,
  HalfWritten: excelTexts.halfWritten,
  ServiceNotAvailable: excelTexts.busy,
  RequestAborted: excelTexts.busy,
  Timeout: excelTexts.busy,
  ActivityLimitReached: excelTexts.busy,
};

const lost: readonly string[] = [
  'InvalidOrTimedOutSession',
  'HostRestartNeeded',
  'ConnectionFailure',
  'Unauthenticated',
  'HostIsNotAvailable',
  'SessionNotFound',
];

/** The sentence for what Excel, or the way to it, answered instead of an answer. Our own mistakes are said as ours. */
export function sayError(error: unknown): SaidError {
  const code = codeOf(error);
  if (code === null) return { message: excelTexts.fault, gone: false, code: error instanceof Error ? error.name : 'unknown' };
  if (lost.includes(code)) return { message: excelTexts.gone, gone: true, code };
  return { message: sentences[code] ?? excelTexts.failed, gone: false, code };
}

/** Excel's errors carry a code; ours do not. */
export function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : null;
}

/** Too much at once for the way between pane and book: less may pass. */
export function isTooMuch(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}
