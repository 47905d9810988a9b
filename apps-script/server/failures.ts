import { sheetsTexts } from '../../core/index.ts';

/** What went wrong on Google's side, as far as its message tells; the language of the message is that of the account. */
export type Failure = 'locked' | 'quota' | 'permission' | 'full' | 'other';

export function readFailure(error: unknown): Failure {
  const message = String(error);
  if (/protected cell|protected range|được bảo vệ/i.test(message)) return 'locked';
  if (/storage quota|quota exceeded for storage|hết dung lượng/i.test(message)) return 'full';
  if (/too many times|quota|rate limit|limit exceeded|quá nhiều lần|hạn mức/i.test(message)) return 'quota';
  if (/permission|authoriz|scope|không có quyền|ủy quyền/i.test(message)) return 'permission';
  return 'other';
}

/** The sentence for a failure in the book itself; `sheet` is the one that was being written, if any. */
export function sayFailure(error: unknown, sheet: string | null): string {
  switch (readFailure(error)) {
    case 'locked':
      return sheet === null ? sheetsTexts.fault : sheetsTexts.locked(sheet);
    case 'quota':
      return sheetsTexts.quota;
    case 'permission':
      return sheetsTexts.permission;
    case 'full':
    case 'other':
      return sheetsTexts.fault;
  }
}
