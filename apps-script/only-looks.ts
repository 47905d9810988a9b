import type { Request } from '../core/index.ts';

/** Whether a request writes and marks nothing: it needs no lock, and asking it twice does no harm. */
export function onlyLooks(request: Request): boolean {
  switch (request.type) {
    case 'open':
    case 'section':
    case 'figures':
    case 'brief':
      return true;
    case 'check':
      return request.first === true;
    case 'document':
      return request.preview === true;
    case 'overrun':
      return !request.mend;
    default:
      return false;
  }
}
